"""Calendar entries in iCalendar's own words: what they are called, and on which days of the week they come again.

RFC 5545; only the lines that say so are read, as an editor or a download may show a part of a file.
"""

import re
from collections.abc import Iterator

from gumd.text.regex import regex

_ENTRY = regex(r"^BEGIN:VEVENT\s*$(?P<lines>.*?)(?:^END:VEVENT\s*$|\Z)", re.MULTILINE | re.DOTALL)
_FOLDED = regex(r"\r?\n[ \t]")
_LINE = regex(r"^(?P<name>[A-Z-]+)(?:;[^:\n]*)?:(?P<value>.*)$", re.MULTILINE)
_CLOCK = regex(r"T(\d\d)(\d\d)")
_DAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}


def weekly_entries(text: str) -> Iterator[tuple[str, set[int], str]]:
    """(name, days of the week from Monday, times) of each entry of ``text`` that repeats on days of the week."""
    for entry in _ENTRY.finditer(_FOLDED.sub("", text)):
        said = {line["name"]: line["value"].strip() for line in _LINE.finditer(entry["lines"])}
        rule = dict(part.split("=", 1) for part in said.get("RRULE", "").split(";") if "=" in part)
        days = {_DAYS[day] for day in rule.get("BYDAY", "").split(",") if day in _DAYS}
        if rule.get("FREQ") == "WEEKLY" and days and said.get("STATUS") != "CANCELLED":
            clocks = (_CLOCK.search(said.get(name, "")) for name in ("DTSTART", "DTEND"))
            times = "–".join(f"{hit[1]}:{hit[2]}" for hit in clocks if hit)
            yield said.get("SUMMARY", "").replace("\\,", ","), days, times

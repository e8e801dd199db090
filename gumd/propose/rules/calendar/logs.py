"""Lists with a date in every line that show a habit: a training log, a list of calls, a calendar's agenda."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple

from gumd.propose.proposal import Proposal
from gumd.propose.rules.calendar.calls import CALL_WORDS, CLOCK, CONTACT, clock_of, talked_with
from gumd.propose.rules.calendar.events import CALLED_OFF, days_named
from gumd.propose.rules.calendar.usual import part_of_day
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, evidence_text, nothing_before, with_past
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MIN_ROWS = 3
MIN_WITHOUTCLOCK = 4
MIN_ENTRIES = 5
MAX_DAYS = 3
_READ = 6_000
_MAX_ROW, MAX_NAME = 160, 60
_WEIGHT, _EACH, _MOST = 1.2, 0.1, 2.0
_NEAR_MINUTES = 60
_MAX_CELLS = 5
"""Of a row; one with more holds a week, or what several people do."""
_SHARE = 0.8
_SOURCES = frozenset({"file", "editor", "calendar", "window"})
_MAX_EVIDENCE = 6
_PHONES = frozenset({"chat", "notification"})
_CALLED = regex(
    r"(?:video|voice|audio|missed|outgoing|incoming|calls?|anruf|sprachanruf|videoanruf|appel|vocal|"
    r"uitgaand|inkomend|spraakoproep|video-?oproep|llamada|chiamata|chamada|oproep|sortant|saliente|ausgehend|\W)+",
    re.IGNORECASE,
)
"""A label that does not say whom: the chat's own title does."""
_SECONDS = regex(r"\d:\d\d:\d\d|\bT\d\d:?\d\d")
_WHEN = regex(
    r"\b\d{4}-\d\d-\d\d\b|(?<!\d)\d{1,2}[./]\d{1,2}(?:[./](?:\d{4}|\d\d))?\.?(?!\d)|(?<![\w:])\d{1,2}[:h]\d{2}\b|"
    r"\b(?:mo|di|mi|do|fr|sa|so|lun|mar|mer|mie|jeu|jue|gio|ven|vie|sam|sab|dim|dom|seg|ter|qua|qui|sex|ma|wo|vr|zo|za|"
    r"mon|tue|wed|thu|fri|sat|sun)\b\.?|\b(?:min|km|kg)\b|\d+|[^\w\s'’&+-]",
    re.IGNORECASE,
)
_DAYS = "mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|gio|sab|dom|seg|ter|qua|qui|sex"
_DAY_MONTH = regex(rf"(?P<before>^|\s)(?P<day>\d{{1,2}})/(?P<month>\d)(?P<after>\s(?:{_DAYS})\b)", re.IGNORECASE)
_CALLS = regex(r"\b(?:calls?|recents|anrufe|anrufliste|appels|llamadas|chiamate|chamadas|gesprekken|oproepen)\b")
_DATED = regex(r"^\W*(?:[^\W\d_]{2,10}\.?,?\s)?\d")
"""A line that begins with its date, as a journal's do."""
_OF_WEEK = regex(r"^\W*(?:w|wk|week|kw|woche|sem|semaine|semana|settimana|s)\W{0,2}\d{1,2}\b", re.IGNORECASE)
"""A line for a whole week says nothing of the day that the week begins with."""
_OTHERS = regex(
    r"\b(?:shared|team|gemeinsam\w*|geteilt|partage\w*|compartid\w*|condivis\w*|partilhad\w*|gedeeld\w*|everyone|"
    r"iedereen|werkrooster|rooster|feestdagen|vakantiedagen|rota|roster|dienstplan|planning|ferias|holidays|feiertage)\b"
)


class Row(NamedTuple):
    """One line: its day, its time in minutes after midnight if it has one, and its words."""

    day: date
    minute: int | None
    clock: str
    label: str


class Logs:
    """Proposes a routine for what the user's own lists, and calls that ended one after the other, show at one hour."""

    name = "rules.log"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = [one for seen in episode if _is_own(seen) for one in self._routines(seen)]
        ended = {contact for seen in episode if (contact := talked_with(seen))}
        if ended:
            calls: defaultdict[str, list[Observation]] = defaultdict(list)
            for one in with_past(self._past, ("notification", "window", "chat"), episode):
                calls[talked_with(one)].append(one)
            found += [one for contact in sorted(ended) for one in self._calls(contact, calls[contact])]
        return list({one.text: one for one in found}.values())

    def _calls(self, contact: str, seen: Sequence[Observation]) -> Iterator[Proposal]:
        shown = sorted(seen, key=lambda one: one.observed_at)
        rows = [Row(one.observed_at.date(), *clock_of(one), contact) for one in shown]
        days = {row.day for row in rows}
        minutes = sorted(row.minute for row in rows if row.minute is not None)
        usual = sorted(rows, key=lambda row: row.minute or 0)[len(rows) // 2]
        near = len(minutes) == len(rows) and minutes[-1] - minutes[0] <= 2 * _NEAR_MINUTES
        if len(days) < MIN_ROWS or not near:
            return
        one_day = len({day.weekday() for day in days}) == 1
        part = part_of_day(usual.clock)
        when = (_regular(rows) if one_day else "") or f"{part}{' ' if part else ''}at about {usual.clock} on many days"
        said = f"calls on many days {when}"
        evidence = "\n".join((said, *map(evidence_text, shown[-_MAX_EVIDENCE:])))
        text = grounded(f"The user calls “{contact}” {when}.", "", evidence)
        if text is not None:
            ids, words = tuple(one.id for one in shown[-_MAX_EVIDENCE:]), f"{len(rows)} calls on {len(days)} days"
            weight, topic = min(_MOST, _WEIGHT + _EACH * len(days)), f"calls:{folded(contact)}"
            yield Proposal(text, "routine", "neutral", self.name, ids, words, weight, topic=topic, glossed=said)

    def _routines(self, seen: Observation) -> Iterator[Proposal]:
        calls = bool(_CALLS.search(folded(f"{seen.title}\n{seen.text[:80]}").replace("_", " ")))
        for label, rows in _groups(seen).items():
            when = _regular(rows) or (_daily(rows) if calls else "")
            label = _whom(label, seen) if calls else _of_what(label, seen)
            if when:
                days = sorted({row.day for row in rows})
                does = f"calls “{label}”" if calls else f"has “{label}” regularly"
                said = f"calls regularly {when}"  # What the dates and times of the lines are, in English.
                text = grounded(f"The user {does} {when}.", "", f"{evidence_text(seen)}\n{said}")
                if text is not None:
                    weight, topic = min(_MOST, _WEIGHT + _EACH * len(days)), f"log:{folded(label)}"
                    words = f"{len(days)} times from {days[0]} to {days[-1]}"
                    yield Proposal(
                        text, "routine", "neutral", self.name, (seen.id,), words, weight, topic=topic, glossed=said
                    )


def _whom(label: str, seen: Observation) -> str:
    """Whom a list of calls is about: what its line says beside the call, or the chat that it stands in."""
    bare = CALL_WORDS.sub(" ", label)
    contact = CONTACT.split(seen.title)[0] if _CALLED.fullmatch(label) else " ".join(bare.split())
    return contact.translate(PLAIN_QUOTES).strip(" .,-")


def _of_what(label: str, seen: Observation) -> str:
    """What a list is of: its lines' own words, or the file's name where those say little."""
    telling = [word for word in content_words(label) if len(word) > 3]
    name = re.sub(r"\.\w{2,4}$", "", re.split(r"[/\\]", seen.title)[-1])
    return label if telling else name.translate(PLAIN_QUOTES)


def _is_own(seen: Observation) -> bool:
    head = folded(f"{seen.title}\n{seen.text[:120]}")
    listed = seen.source in _SOURCES or (seen.source in _PHONES and _CALLS.search(folded(seen.title)))
    mine = seen.origin == "user" or seen.source == "notification"
    return bool(listed) and mine and not _OTHERS.search(head)


def _rows(lines: Iterable[str], now: datetime) -> Iterator[Row]:
    for line in lines:
        if len(line) > _MAX_ROW or any(one.search(line) for one in (_SECONDS, _OF_WEEK)):
            continue
        if line.count("|") > _MAX_CELLS or line.count("\t") > _MAX_CELLS or CALLED_OFF.search(folded(line)):
            continue
        span = span_in(_DAY_MONTH.sub(_in_full, line), now)
        label = " ".join(_WHEN.sub(" ", line).split()).translate(PLAIN_QUOTES)[:MAX_NAME].strip(" '-")
        if span and span.first.date() == span.last.date() and content_words(label):
            clock = CLOCK.search(line)
            minute = int(clock[1]) * 60 + int(clock[2]) if clock else None
            yield Row(_past(span.first, now), minute, clock[0] if clock else "", label)


def _groups(seen: Observation) -> dict[str, list[Row]]:
    """The rows of each label; a journal whose every entry says something else is one, under its heading."""
    today = seen.observed_at.date()
    every = [
        row
        for row in _rows(seen.text[:_READ].splitlines(), seen.observed_at)
        if seen.source == "calendar" or row.day <= today  # what is planned is not yet a habit
    ]
    groups = _alike(every)
    rows = list(_rows(filter(_DATED.match, seen.text[:_READ].splitlines()), seen.observed_at))
    journal = seen.source in ("file", "editor") and len(rows) >= MIN_ENTRIES and _regular(rows)
    if not journal or max(map(len, groups.values())) >= MIN_ROWS:
        return groups
    if any(row.day > today for row in rows):
        return {}
    heading = next((line.strip("# \t") for line in seen.text.splitlines() if line.startswith("# ")), "")
    return {heading.translate(PLAIN_QUOTES)[:MAX_NAME] or _of_what("", seen): rows}


def _in_full(hit: re.Match[str]) -> str:
    """Beside a weekday "4/9" is a date, and no fraction."""
    return f"{hit['before']}{hit['day']}/{hit['month']:0>2}{hit['after']}"


def _past(day: datetime, now: datetime) -> date:
    """A list without years tells of the year that has passed, where its day would be far ahead."""
    ahead = (day - now).days > 180
    return date(day.year - 1, day.month, day.day) if ahead and (day.month, day.day) != (2, 29) else day.date()


def _alike(rows: Sequence[Row]) -> dict[str, list[Row]]:
    """The rows of each label; where nearly all share some words, those words are the label of all."""
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row.label].append(row)
    shared = Counter(word for row in rows for word in set(row.label.split()))
    common = [word for word in (rows[0].label.split() if rows else ()) if shared[word] >= _SHARE * len(rows)]
    if len(groups) > 1 and content_words(" ".join(common)):
        return {" ".join(common): [row for row in rows if set(common) <= set(row.label.split())]}
    return groups


def _daily(rows: Sequence[Row]) -> str:
    """At what time calls on many different days begin; empty where they are few or at all hours."""
    minutes = sorted((row.minute, row.clock) for row in rows if row.minute is not None)
    if len({row.day for row in rows}) <= MAX_DAYS or len(minutes) < len(rows):
        return ""
    usual = minutes[len(minutes) // 2]
    near = sum(abs(minute - usual[0]) <= _NEAR_MINUTES for minute, _ in minutes) >= _SHARE * len(rows)
    return f"at about {usual[1]} on many days" if near else ""


def _regular(rows: Sequence[Row]) -> str:
    """On which days of the week and at what time the rows come again; empty where they do not."""
    days = {row.day for row in rows}
    weekdays = Counter(day.weekday() for day in days)
    weeks = {day.isocalendar()[:2] for day in days}
    clocks = sorted((row.minute, row.clock) for row in rows if row.minute is not None)
    usual = clocks[len(clocks) // 2] if len(clocks) == len(rows) else None
    near = usual is not None and sum(abs(one[0] - usual[0]) <= _NEAR_MINUTES for one in clocks) >= _SHARE * len(rows)
    enough = len(days) >= (MIN_ROWS if near else MIN_WITHOUTCLOCK) and len(weeks) >= 2
    if not enough or len(weekdays) > (MAX_DAYS if near else 1):
        return ""
    return f"on {days_named(weekdays)}{f' at about {usual[1]}' if near and usual else ''}"

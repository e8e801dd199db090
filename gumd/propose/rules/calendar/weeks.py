"""Views of a week or a month in calendars: which entry stands on which day, at what time, and in whose calendar.

A head such as "MAR 10" names a day where some day near the observation has both that weekday and that number: so
"mar" is Tuesday to a Spaniard and March to nobody.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from gumd.propose.rules.calendar.events import days_named
from gumd.propose.rules.dates import span_in
from gumd.text.calendar_words import HELD_MONTHS, HELD_WEEKDAYS, any_of, weekdays_in_short
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded

MIN_DAYS = 2
SIGNS = "■□▪▫●○◆◇"
"""By which a view that shows several calendars marks each."""
_READ = 6_000
_PAST_DAYS, _AHEAD_DAYS = 45, 75
_NOON = 12
_MONTH = rf"(?:{any_of(HELD_MONTHS)})\.?"
_HEAD = regex(
    rf"^\s*(?:[^\W\d_]{{2,12}}:\s*)?(?P<word>[^\W\d_]{{2,10}})\.?,?\s+(?:{_MONTH}\s)?(?P<day>\d{{1,2}})"
    rf"(?:st|nd|rd|th)?(?![\d:h]|\.\d\d\s?[–-])"
    rf"(?:[./]\d{{1,2}}\.?(?:\d{{2,4}})?|\.?\s(?:de\s)?{_MONTH}(?!\w)(?:\s(?:de\s)?\d{{4}})?|\.)?(?P<rest>\W.*|)$",
    re.IGNORECASE,
)
_ISO_HEAD = regex(r"^\s*(?P<day>\d{4}-\d\d-\d\d)(?:,?\s\(?[^\W\d_]{2,10}\b\)?\.?)?(?P<rest>\W.*|)$")
_BARE_HEAD = regex(r"^\s*(?P<word>[^\W\d_]{3,10})\s?:?\s*$")
_RANGE = regex(r"^\s?(?:[–—-]|to|bis|au|al|a)\s+[^\W\d_]{2,10}\.?\s+\d")
_CUT = regex(r"^\s*[—–=_*~-]{2,}|^(?!\s|\d{1,2}[:hu.]\d\d|\[|[-*•]\s)\S")
"""What stands between days and belongs to none: a rule, or a line that is neither indented nor begins with a time."""
_IN_HEADS = {"ju": 3, "gi": 3, "vi": 4, "do": 6}
"""Days in two letters that elsewhere are other words; a head's number tells them apart."""
_CLOCK = r"(?:[01]?\d|2[0-4])(?:[:hu.][0-5]\d|[hu]\b)?(?:\s?[ap]\.?m\b\.?|[ap]\b|\s?(?:uhr|uur)\b)?"
_SPAN = rf"(?P<first>{_CLOCK})(?:\s?(?:[–—-]|→|to|bis|until|tot)\s?(?P<last>{_CLOCK}))?"
_BEFORE = regex(rf"^{_SPAN}(?!\w|[:.]\d)\s*(?P<name>.*)$", re.IGNORECASE)
_AFTER = regex(rf"^(?P<name>.*\D)\s{_SPAN}$", re.IGNORECASE)
_EXACT = regex(r"\d[:hu.][0-5]\d|\d\s?(?:[ap]\.?m?\b|[hu]\b|uhr\b|uur\b)", re.IGNORECASE)
_MINUTE = regex(r"(?P<hour>\d{1,2})(?:[:hu.](?P<minute>\d\d))?\s?(?P<half>[ap])?", re.IGNORECASE)
_HALF = regex(r"(?<=\d)\s?([ap])\b(?!\.?m)", re.IGNORECASE)
_LABEL = regex(r"^\[(?P<label>[^\]\n]{1,40})\]\s*")
_PARTS = regex(
    r"\s[·|•;/]\s+(?=\[|(?-i:[A-ZÀ-Þ][\w'’]{0,14}): |\d{1,2}(?:[:h.]\d\d|\s?[ap]m\b|\s?[–-]\s?\d))|"
    rf"(?:\s{{2,}}|\s/\s)(?=[{SIGNS}]|(?-i:[A-ZÀ-Þ][\w'’]{{0,14}}): |\d{{1,2}}:\d\d\s[{SIGNS}])",
    re.IGNORECASE,
)
_SIGN = regex(rf"^(?P<sign>[{SIGNS}])\s?")
_WHO = regex(r"^(?P<who>[A-Z])\s?[–—:-]\s+")
_WHO_FIRST = regex(r"^(?P<who>[A-ZÀ-Þ][\w'’]{0,14}):\s+(?=\d)")
"""Whose an entry is, where that stands before its time."""
AGAIN = regex(
    r"\W{0,3}(?:[↻🔁⟳🔄🔃]|\b(?:repeats|recurs|recurring|repeating|weekly|fortnightly|biweekly|daily|every \w+|"
    r"each \w+|wiederholt|wochentlich|zweiwochentlich|taglich|jede[nrs]? \w+|alle (?:2|zwei) wochen|hebdomadaire|"
    r"herhaalt|wekelijks|tweewekelijks|dagelijks|elke \w+|iedere \w+|om de (?:2|twee) weken|si ripete|settimanale|"
    r"ogni \w+|"
    r"quotidian\w*|ricorrente|repete-se|repete|semanalmente|diariamente|tod[oa]s? (?:[oa]s )?\w+|recurrent|chaque \w+|"
    r"tou(?:s|tes) les \w+|se repite|semanal|quincenal|recurrente|cada \w+|todos los \w+)\b)"
)
_OTHER = regex(
    r"\b(?:every (?:other|second|2nd|2 weeks|two weeks)|fortnight\w*|bi-?weekly|alternat\w+|alle (?:2|zwei) wochen|"
    r"om de (?:2|twee) weken|tweewekelijks|(?:elke|iedere) (?:twee|2|tweede|andere) \w+|zweiwochentlich|14-?tagig\w*|"
    r"jede[nrs]? (?:zweiten?|2\.)|toutes les (?:deux|2) semaines|une semaine sur deux|ogni (?:due|2) settimane|"
    r"a settimane alterne|quindicinal\w*|a cada (?:2|duas) semanas|quinzenal\w*|semana sim,? semana nao|"
    r"tous les (?:15 jours|deux \w+)|un \w+ sur deux|cada (?:2|dos) semanas|quincenal\w*|semanas alternas)\b"
)
_DAILY = regex(
    r"\b(?:daily|every day|taglich|jeden tag|tous les jours|chaque jour|todos los dias|cada dia|dagelijks|elke dag|"
    r"diario|ogni giorno|tutti i giorni|quotidian\w*|todos os dias|todo dia|diariamente)\b"
)
_RARELY = regex(
    r"\b(?:month\w*|year\w*|quarter\w*|monat\w*|jahr\w*|jahrlich|mois|mensuel\w*|an|ans|annee|annuel\w*|mes|meses|"
    r"maand\w*|jaar\w*|kwartaal|mensil\w*|annual[ei]|ogni mese|mensal\w*|mensual\w*|ano|anos|anual\w*|(?:every|alle|"
    r"cada|les) (?:[3-9]|three|four|drei|vier|tres|cuatro|trois|quatre))\b"
)
_UNTIL = regex(r"\b(?:until|till|to|bis|jusqu'?au|hasta|tot|fino al?|ate)\b")


class Entry(NamedTuple):
    """One entry of a view.

    Attributes:
        start: when it begins, in minutes after midnight; None where no time is given.
        clock: its time or span of times, as a statement writes it.
        label: the calendar that stands in brackets beside it, else empty.
        who: what says whose it is in a calendar for several: a capital letter before a dash, or a name before a colon
            and the time; else empty.
        sign: the square or the dot by which a view marks of which calendar it is, else empty.
        again: the words that say that it comes again, folded, else empty.
    """

    day: date
    start: int | None
    clock: str
    name: str
    label: str
    who: str
    again: str
    line: str
    sign: str = ""


def entries(text: str, now: datetime) -> list[Entry]:
    """The entries of a view of several days in the order in which they stand; none where ``text`` is no such view."""
    lines = text[:_READ].splitlines()
    heads = [_head(line, now.date()) for line in lines]
    if len({head[0] for head in heads if head and head[0]}) < MIN_DAYS:
        return []
    found: list[Entry] = []
    day: date | None = None
    for line, head in zip(lines, heads, strict=True):
        body = head[1] if head else line
        if head or _CUT.match(line):
            day = head[0] if head else None
        if day:
            found += _of_day(body.strip(), day)
    return found


def first_day(text: str, now: datetime) -> int:
    """How many lines stand above the first that names a day."""
    lines = text[:_READ].splitlines()
    return next((place for place, line in enumerate(lines) if _head(line, now.date())), len(lines))


def period(again: str, days: set[int]) -> str:
    """On which days what says ``again`` of itself comes, in English; empty where that is less than every other week."""
    if _DAILY.search(again):
        return "every day"
    if _RARELY.search(again):
        return ""
    if _OTHER.search(again):
        return f"every other {days_named(days).replace('days', 'day')}"
    return f"on {days_named(days)}"


def ends(again: str, now: datetime) -> datetime | None:
    """Until when what says ``again`` of itself comes; None where it does not say."""
    _, until, rest = again.partition(next(iter(_UNTIL.findall(again)), "\0"))
    span = span_in(rest, now) if until else None
    return span.last if span else None


def _head(line: str, today: date) -> tuple[date | None, str] | None:
    """(day, what follows it) of a line that begins with one; (None, ...) for several days, None for any other line."""
    if iso := _ISO_HEAD.match(line):
        return _date(iso["day"]), iso["rest"]
    if bare := _BARE_HEAD.match(line):
        weekday = HELD_WEEKDAYS.get(folded(bare["word"]))
        return None if weekday is None else (today + timedelta(days=weekday - today.weekday()), "")
    hit = _HEAD.match(line)
    if hit is None or not weekdays_named(hit["word"]):
        return None
    if _RANGE.match(hit["rest"]):
        return None, hit["rest"]
    day = day_near(hit["word"], int(hit["day"]), today)
    return (day, hit["rest"]) if day else None


def day_near(word: str, number: int, today: date) -> date | None:
    """The day next to ``today`` of which ``word`` is the weekday and ``number`` the number in its month; or None."""
    days = weekdays_named(word)
    near = (today + timedelta(days=ahead) for ahead in range(-_PAST_DAYS, _AHEAD_DAYS))
    fits = [one for one in near if one.day == number and one.weekday() in days]
    return min(fits, key=lambda one: abs(one - today), default=None)


def _date(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def weekdays_named(word: str) -> set[int]:
    """The days of the week that ``word`` may name, in full or in short, in whatever language."""
    known = HELD_WEEKDAYS.get(folded(word))
    short = _IN_HEADS.get(folded(word))
    return weekdays_in_short(f"{word} 1") | {day for day in (known, short) if day is not None}


def _of_day(body: str, day: date) -> Iterator[Entry]:
    label = ""
    for part in _PARTS.split(body):
        entry = _entry(part.strip(), day, label)
        label = entry.label
        if entry.name:
            yield entry


def _entry(part: str, day: date, label: str) -> Entry:
    """One entry; without a label of its own it stands in the calendar of the one before on its line."""
    named, whole = _label(part)
    sign, marked = _sign(whole)
    first = _WHO_FIRST.match(marked)
    bare = marked[first.end() :] if first else marked
    plain = folded(bare)
    again = AGAIN.search(plain) if len(plain) == len(bare) else None
    kept = bare[: again.start()].strip(" [(") if again else bare
    timed = _BEFORE.match(kept) or _AFTER.match(kept)
    if timed and not _EXACT.search(f"{timed['first']} {timed['last'] or ''}"):
        timed = None
    later, unmarked = _sign(timed["name"] if timed else kept)
    late, name = _label(unmarked)
    who = _WHO.match(name)
    return Entry(
        day,
        _minute(timed["first"], timed["last"] or "") if timed else None,
        _HALF.sub(r" \1m", kept[timed.start("first") : timed.end("last") if timed["last"] else timed.end("first")])
        if timed
        else "",
        name[who.end() :] if who else name,
        late or named or label,
        first["who"] if first else who["who"] if who else "",
        plain[again.start() :] if again else "",
        part,
        sign or later,
    )


def _sign(text: str) -> tuple[str, str]:
    hit = _SIGN.match(text)
    return (hit["sign"], text[hit.end() :]) if hit else ("", text)


def _label(text: str) -> tuple[str, str]:
    hit = _LABEL.match(text)
    return (hit["label"], text[hit.end() :]) if hit else ("", text)


def _minute(first: str, last: str) -> int:
    """When it begins; "6–8 pm" begins in the evening."""
    hit, end = _MINUTE.match(first), _MINUTE.match(last)
    if hit is None:
        return 0
    hour, half = int(hit["hour"]), hit["half"] or (end["half"] if end else "") or ""
    hour = hour % _NOON + (_NOON if half.lower() == "p" else 0) if half else hour
    return hour * 60 + int(hit["minute"] or 0)


def in_a_row(days: set[date]) -> bool:
    """Whether ``days`` follow each other without a gap, as those of a trip or a conference do."""
    return all(after - before == timedelta(days=1) for before, after in pairwise(sorted(days)))

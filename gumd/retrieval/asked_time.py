"""The time that a question asks of: "what did I do last Tuesday?", "im Mai", "il y a deux semaines".

Whole days, as dates; a weekday or a date that may lie before now or after it is meant in both.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple, TypeVar

from gumd.propose.rules.dates import span_in
from gumd.text.calendar_words import HELD_MONTHS, HELD_NUMBERS, HELD_WEEKDAYS, any_of
from gumd.text.regex import regex
from gumd.text.words import fold

_READ = 600
# So many days from today.
_NEAR = {
    0: r"today|tonight|this (?:morning|afternoon|evening)|heute|aujourd'hui|ce (?:matin|soir)|hoy|oggi|hoje|vandaag",
    -1: r"yesterday|last night|gestern|ayer|anoche|ieri|ontem|gisteren|(?:hier soir|(?:ai|fait|que|d'|qu') ?hier)",
    -2: r"vorgestern|avant-hier|anteayer|l'altro ?ieri|anteontem|eergisteren",
    1: r"tomorrow|(?<!heute )(?<!am )(?<!jeden )morgen|demain|manana|domani|amanha",
}
# What stands before or after a unit of time, and says that it is the last, this or the next one.
_STEPS = {
    -1: r"last|past|previous|(?:letzt|vorig|vergangen)e[nrsm]?|derniere?|passee?|pasad[oa]|scors[oa]|passad[oa]",
    0: r"this|current|diese[nrsm]?|cette?|est[ea]|quest[oa]|nest[ea]|deze",
    1: r"next|coming|nachste[nrsm]?|kommende[nrsm]?|prochaine?|proxim[oa]|prossim[oa]|volgende",
}
_UNITS = {
    "weekend": r"weekend|wochenende|week-end|fin de semana|fine settimana|fim de semana",
    "day": r"days?|tage?n?|jours?|dias?|giorn[oi]|dag(?:en)?",
    "week": r"weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken",
    "month": r"months?|monate?n?|mois|mes(?:es)?|mes[ei]|maand(?:en)?",
    "year": r"years?|jahre?n?|ans?|annees?|anos?|ann[oi]|jaar",
}
_ABOUT = {"day": 0, "week": 3, "month": 15, "year": 180}
"""How many days before and after it "three weeks ago" may mean."""
_LENGTH = {"day": 1, "week": 7, "month": 30, "year": 365}


_WEEKDAY = any_of(day for day in HELD_WEEKDAYS if len(day) > 3)
_STEP, _UNIT = "|".join(_STEPS.values()), "|".join(_UNITS.values())
_ONE = r"an?|one|eine[nrm]?|une?|un[ao]|uma?|een"
_COUNT = rf"\d{{1,3}}|{any_of(HELD_NUMBERS)}|{_ONE}"
_DAYS = {days: regex(rf"(?<![\w-])(?:{words})(?![\w-])") for days, words in _NEAR.items()}
_STEPPED = regex(
    rf"\b(?:(?P<before>{_STEP}) (?P<unit>{_UNIT}|{_WEEKDAY})|(?P<unit_>{_UNIT}|{_WEEKDAY}) (?P<after>{_STEP}))\b"
)
_AGO = regex(
    rf"\b(?:(?P<count>{_COUNT}) (?P<unit>{_UNIT}) (?:ago|fa|atras|geleden)|"
    rf"(?:vor|il y a|hace|ha) (?P<count_>{_COUNT}) (?P<unit_>{_UNIT}))\b"
)
_ON_DAY = regex(rf"\b(?:on|am|le|el|on the|past|op|il|na|no) (?P<day>{_WEEKDAY})\b|^\W*(?P<first>{_WEEKDAY})\b")
_YEAR = regex(r"\b(?:19|20)\d\d\b")
_IN_YEAR = regex(r"\b(?:in|im jahr|en|nel|em) (?P<year>(?:19|20)\d\d)\b")
_PART_OF_MONTH = regex(
    r"\b(?:(?:beginning|start|middle|end|rest) of|anfang|mitte|ende|mi|debut|fin|mediados de|finales de|inizio|meta|"
    rf"fine|meados de)[ -](?P<month>{any_of(HELD_MONTHS)})\b"
)
_PAST = regex(
    r"\b(?:did|was|were|had|(?:have|has) (?:i|we|they|she|he|the user)|happened|hatte|habe|hab|war|waren|ai-je|j'ai|"
    r"avons|etait|hice|hicimos|he|fue|ho|abbiamo|era|fiz|fizemos|foi|heb|hebben)\b"
)
T = TypeVar("T")


class Days(NamedTuple):
    """From the beginning of the first day to the end of the last."""

    first: date
    last: date


def asked_times(text: str, now: datetime) -> tuple[Days, ...]:
    """The days that ``text``, asked at ``now``, asks of; none if it names no time."""
    folded, today = fold(text[:_READ]), now.date()
    return tuple(dict.fromkeys([*_relative(folded, today), *_dated(text, now)]))


def past_times(text: str, asked: Sequence[Days], now: datetime) -> tuple[Days, ...]:
    """Those ``asked`` of which ``text`` asks what was: days before ``now``, and today too where it looks back.

    "What shall I cook tonight?" names a time, but not one that it asks to look back on.
    """
    today = now.date()
    looks_back = asked and _PAST.search(fold(text[:_READ]))
    return tuple(days for days in asked if days.last < today or (looks_back and days.first <= today))


def _relative(folded: str, today: date) -> Iterator[Days]:
    for days, pattern in _DAYS.items():
        if pattern.search(folded):
            day = today + timedelta(days=days)
            yield Days(day, day)
    for hit in _STEPPED.finditer(folded):
        yield from _stepped(hit["unit"] or hit["unit_"], _named(hit["before"] or hit["after"], _STEPS), today)
    for hit in _AGO.finditer(folded):
        yield from _ago(hit["count"] or hit["count_"], _named(hit["unit"] or hit["unit_"], _UNITS), today)
    for hit in _IN_YEAR.finditer(folded):
        yield Days(date(int(hit["year"]), 1, 1), date(int(hit["year"]), 12, 31))
    for hit in _PART_OF_MONTH.finditer(folded):
        month = date(today.year, HELD_MONTHS[hit["month"]], 1)
        yield from (_month(month), _month(month.replace(year=today.year + (1 if month < today else -1))))
    for hit in _ON_DAY.finditer(folded):
        for step in (-1, 1):
            yield _weekday(HELD_WEEKDAYS[hit["day"] or hit["first"]], step, today)


def _named(word: str, among: Mapping[T, str]) -> T:
    return next(name for name, pattern in among.items() if re.fullmatch(pattern, word))


def _stepped(word: str, step: int, today: date) -> Iterator[Days]:
    """The last, this or the next one of what ``word`` names."""
    if word in HELD_WEEKDAYS:
        yield _weekday(HELD_WEEKDAYS[word], step, today)
        return
    unit = _named(word, _UNITS)
    if unit == "day":
        return  # "the last days" are of any length
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
    month = date(today.year + (today.month - 1 + step) // 12, (today.month - 1 + step) % 12 + 1, 1)
    yield {
        "week": Days(monday, monday + timedelta(days=6)),
        "weekend": Days(monday + timedelta(days=5), monday + timedelta(days=6)),
        "month": _month(month),
        "year": Days(date(today.year + step, 1, 1), date(today.year + step, 12, 31)),
    }[unit]


def _month(first: date) -> Days:
    return Days(first, first.replace(day=monthrange(first.year, first.month)[1]))


def _weekday(weekday: int, step: int, today: date) -> Days:
    """The latest one before today, or the first from today on."""
    ahead = (weekday - today.weekday()) % 7
    day = today + timedelta(days=ahead - 7 if step < 0 else ahead)
    return Days(day, day)


def _ago(count: str, unit: str, today: date) -> Iterator[Days]:
    if unit in _LENGTH:
        many = int(count) if count.isdecimal() else HELD_NUMBERS.get(count, 1)
        day, about = today - timedelta(days=many * _LENGTH[unit]), timedelta(days=_ABOUT[unit])
        yield Days(day - about, day + about)


def _dated(text: str, now: datetime) -> Iterator[Days]:
    """The days that ``text`` names by their dates; without a year, also those of the year before."""
    span = span_in(text, now)
    if span:
        yield Days(span.first.date(), span.last.date())
        if span.first > now and not _YEAR.search(text):
            yield Days(*(_year_before(one.date()) for one in (span.first, span.last)))


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=min(day.day, monthrange(day.year - 1, day.month)[1]))

"""Validity: since when and until when a statement holds, where that is said: "from next Monday", "bis Juni".

What days are called is dateparser's to know. Here is only which words say "since" and "until" in seven languages, and
that a time of day or a weekday's routine ("from Monday to Friday") is neither.
"""

import re
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Literal, NamedTuple

from gumd.propose.proposal import Proposal
from gumd.text.calendar_words import HELD_MONTHS, HELD_WEEKDAYS, any_of
from gumd.text.regex import regex
from gumd.text.words import fold

_SINCE = r"since|seit|depuis|desde|sinds|desde [oa]"
_FROM = r"from|starting|beginning|as of|as from|effective|ab|a partir d(?:el?|o|u|as?)|a partire da[l]?|dal|vanaf"
_UNTIL = (
    r"until|till|through|up to|bis(?: zum?)?|jusqu['’](?:au?|en|a la)|hasta(?: el)?|fino al?|ate(?: ao?)?|"
    r"tot(?: en met)?"
)
_LED = r"(?P<led>(?:(?:on|the|end of|early|late|mid|le|la|el|il|o|dem|der|den|ende|fin|fine|finales de|eind|fim) )*)"
_NEXT_WORDS = "next coming nachste nachsten nachstem nachster kommenden prochain prochaine proximo proxima prossimo "
_LAST_WORDS = "last past letzten letztem letzter letztes dernier derniere pasado pasada passado scorso scorsa vorige"
_NEXT = frozenset([*_NEXT_WORDS.split(), "prossima", "volgende", "que", "viene"])
_LAST = frozenset(_LAST_WORDS.split())
_NEAR_WORDS = """
tomorrow today yesterday week month year morgen ubermorgen heute gestern woche monat jahr demain hier semaine mois
manana ayer semana mes ano domani ieri settimana mese anno amanha ontem maand jaar vandaag gisteren
"""


_MONTH = any_of(HELD_MONTHS)
_NAMED = any_of({*HELD_WEEKDAYS, *_NEAR_WORDS.split(), *_NEXT, *_LAST})
_PART = (
    rf"\d{{1,2}}(?:st|nd|rd|th|er|o|\.)?[ ,]+(?:of |de |del |di )?(?:{_MONTH})|"
    rf"(?:{_MONTH})[ ,]+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)|(?:19|20)\d\d-\d\d-\d\d|"
    rf"\d{{1,2}}[./]\d{{1,2}}[./](?:20)?\d\d|(?:19|20)\d\d|{_MONTH}|{_NAMED}"
)
_WHEN = rf"(?P<when>(?:(?:{_PART})(?![\w:])[ ,]*(?:de |del )?){{1,4}})"
_BEGINS = regex(rf"(?<!\w)(?:(?P<past>{_SINCE})|{_FROM}) {_LED}{_WHEN}")
_ENDS = regex(rf"(?<!\w)(?:{_UNTIL}) {_LED}{_WHEN}")
_LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl"]
_MAX_WORDS = 160
_WEEKDAYS = frozenset(HELD_WEEKDAYS)
_LATE = regex(r"\b(?:end|ende|fin|fine|finales|eind|fim)\b")

Prefer = Literal["past", "future"]


class Validity(NamedTuple):
    """The first and the last moment at which a statement holds; None where nothing is said of it."""

    since: datetime | None = None
    until: datetime | None = None


def with_validity(proposal: Proposal, at: datetime) -> Proposal:
    """``proposal``, said ``at``, with the ends that its statement names, or else a short quotation; known ends stay."""
    found = validity(proposal.text, at)
    if found == Validity() and len(proposal.words) <= _MAX_WORDS:
        found = validity(proposal.words, at)
    return replace(proposal, valid_from=proposal.valid_from or found.since, valid_to=proposal.valid_to or found.until)


def validity(text: str, at: datetime) -> Validity:
    """What ``text``, written ``at``, says of since when and until when."""
    folded = fold(text)
    return Validity(_since(folded, at), _until(folded, at))


def _since(text: str, at: datetime) -> datetime | None:
    for hit in _BEGINS.finditer(text):
        words = hit["when"].replace(",", " ").split()
        if set(words) <= _WEEKDAYS and not hit["past"]:
            continue  # "from Monday to Friday" is a routine
        sides: tuple[Prefer, ...] = ("past",) if hit["past"] else ("past", "future")
        late = bool(_LATE.search(hit["led"]))
        days = [day for side in sides if (day := _day(words, side, late, at))]
        if days:
            return min(days, key=lambda day: abs(day - at))
    return None


def _until(text: str, at: datetime) -> datetime | None:
    for hit in _ENDS.finditer(text):
        day = _day(hit["when"].replace(",", " ").split(), "future", True, at)
        if day is not None:
            return day + timedelta(days=1) - timedelta(microseconds=1)
    return None


def _day(words: list[str], prefer: Prefer, late: bool, at: datetime) -> datetime | None:
    """The beginning of the day; of a month or a year its first one, or its last where it is ``late``."""
    import dateparser  # here, as most statements need none of it

    side = "future" if set(words) & _NEXT else "past" if set(words) & _LAST else prefer
    named = [word for word in words if word not in _NEXT | _LAST]
    alone = all(re.fullmatch(r"(?:19|20)\d\d", word) for word in named)
    asked = {
        "RELATIVE_BASE": at.replace(tzinfo=None),
        "PREFER_DATES_FROM": side,
        "PREFER_DAY_OF_MONTH": "last" if late else "first",
        "PREFER_MONTH_OF_YEAR": ("last" if late else "first") if alone else "current",
    }
    near = words if set(words) & set(_NEAR_WORDS.split()) else named
    found = dateparser.parse(" ".join(near), languages=_LANGUAGES, settings=asked) if near else None
    return datetime.combine(found.date(), time.min, tzinfo=at.tzinfo) if found else None

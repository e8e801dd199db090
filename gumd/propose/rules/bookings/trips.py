"""Where a ticket goes: its stops with their times, day by day, there and perhaps back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from gumd.propose.rules.bookings.words import BOUGHT_ON
from gumd.propose.rules.dates import span_in
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded

_WORD = r"[A-ZÀ-ÖØ-Þ(][\w'’().&-]*"
_SMALL = r"(?:de|da|do|del|di|la|le|am|an der|sur|upon|on|of|the)"
PLACE = rf"[A-ZÀ-ÖØ-Þ][\w'’().&-]*(?: (?:hl\.n\.|(?:{_SMALL} )?{_WORD})){{0,3}}"
_CLOCK = r"\d{1,2}[:hu.]\d{2}(?: ?[ap]\.?m?\b\.?)?"
_MARK = (
    r"(?:ab|an|dep\.?|arr\.?|departs?|arrives?|leaves?|d[ée]part|arriv[ée]e?|salida|llegada|sale|llega|partenza|"
    r"arrivo|vertrek|aankomst|partida|chegada|parte|arriva)"
)
_PLACE_TIME = regex(
    rf"(?P<place>{PLACE}|[A-ZÀ-Þ][\w.]{{2,20}} hl\.n\.)[\s,]+(?:(?P<mark>{_MARK})\s+)?(?P<time>{_CLOCK})(?![\d.])"
)
_TIME_PLACE = regex(rf"(?P<time>{_CLOCK})(?![\d.])\s+(?P<mark>)(?P<place>{PLACE})")
_TO = r"(?:→|➔|–>|->|=>|⇄|↔|<>|<->|>)"
_STATE = r"(?:, [A-Z]{2}\b(?: \([A-Z]{3}\))?)?"
_ROUTE = regex(rf"(?P<start>{PLACE}){_STATE}(?: ?{_TO} ?| (?:to|nach|naar) )(?P<end>{PLACE})")
_ARROWED = regex(rf"(?P<start>{PLACE}){_STATE} ?{_TO} ?(?P<end>{PLACE})")
_TIMED = regex(rf"\b{_MARK} ?(?P<time>{_CLOCK})(?![\d.])", re.IGNORECASE)
_ARROW = regex(rf"{_TO}|\s[–—-]\s|\s(?:to|nach|naar)\s")
_VOID = regex(
    r"\b(?:old|original|previous|cancell?ed|void|no longer valid|alte[rs]?|bisher\w*|storniert|entfallt|ancien\w*|"
    r"oude?|oorspronkelijke?|vorige|geannuleerd|vervallen|annullat[oa]|vecchi[oa]|precedente|nao valido|antig[oa]|"
    r"annulee?s?|antigu[oa]|anterior|cancelad[oa]|anulad[oa])\b"
)
_NOT_PLACES = regex(
    r"^(?:coach|seat|wagen|platz|voiture|place|coche|plaza|carrozza|posto|binario|carro|carruagem|lugar|assento|"
    r"poltrona|plataforma|terminal|gate|class|klasse|vertrek|aankomst|direct|change|mon|tue|wed|thu|fri|rijtuig|spoor|"
    r"zitplaats|sat|sun|am|pm|departure|arrival|check-?in|start|begin\w*|uhr|time|total)\b"
)
_TERMINAL = regex(r"\s(?:T|Terminal )\d$")
_ASIDE = regex(r" ?\([^()]{1,40}\)")
_NEWER = regex(r"\b(?:new|now|neu\w*|nouve\w+|nuev[oa]|nov[oa]|nuov[oa]|nieuw\w*)\b")
_HEADING, _WORDS = 60, 5
_OVERNIGHT = timedelta(days=1)
# What many towns' names begin with.
_BEGINNING_WORDS = """
new san santa santo sao st saint sankt sint los las la le el port porto puerto bad fort mount north south east west
great cape kap cabo castle the
"""
_BEGINNINGS = frozenset(_BEGINNING_WORDS.split())


@dataclass(frozen=True)
class Trip:
    """From where to where, the day of leaving and the day of coming back, which is the same for one way."""

    start: str
    end: str
    first: datetime
    last: datetime
    time: str


@dataclass(frozen=True)
class _Leg:
    day: datetime
    places: list[str]
    time: str


def trip_in(text: str, now: datetime) -> Trip | None:
    """The trip that a ticket's lines tell, those passed over that are void; None where fewer than two stop."""
    legs: list[_Leg] = []
    day: datetime | None = None
    route = ""
    for line in _valid(text):
        span = None if BOUGHT_ON.search(folded(line)) else span_in(line, now)
        day = span.first if span else day
        if _VOID.search(folded(line)):
            day = None
        own = _stops(line)
        stops = own or _below(route, line)
        route = "" if own else line
        if not stops or day is None:
            continue
        if legs and legs[-1].day == day:
            legs[-1].places.extend(place for place, _ in stops)
        else:
            legs.append(_Leg(day, [place for place, _ in stops], stops[0][1]))
    legs = [leg for leg in legs if len(leg.places) > 1]
    return _trip(legs) if legs else None


def _valid(text: str) -> Iterator[str]:
    """The lines of a ticket, without those from a heading that says "old" to an empty line or to what is new."""
    void = False
    for line in text.splitlines():
        plain = folded(line)
        if not plain.strip() or _NEWER.search(plain):
            void = False
        elif _is_heading(line) and _VOID.search(plain):
            void = True
        if not void:
            yield _ASIDE.sub("", line)


def _is_heading(line: str) -> bool:
    short = len(line.split()) < _WORDS or line.rstrip().endswith(":") or line.isupper()
    return short and len(line) < _HEADING and not re.search(r"\d", line)


def route_in(title: str) -> tuple[str, str] | None:
    """From where to where, when a subject says so."""
    hit = _ROUTE.search(title)
    return (hit["start"], hit["end"]) if hit else None


def _trip(legs: list[_Leg]) -> Trip:
    """There and back, where the last stop is the first: then it goes to where one stays longest on the way."""
    there, back = legs[0], legs[-1]
    start, end = there.places[0], back.places[-1]
    if not _same(start, end):
        onward = back.day - there.day <= _OVERNIGHT
        return Trip(start, end if onward else _stay(legs), there.day, there.day, there.time)
    goal = there.places[_turn(there.places)] if there is back else _stay(legs)
    return Trip(start, goal, there.day, back.day, there.time)


def _stay(legs: list[_Leg]) -> str:
    """Where one is for the longest time between two days of travel."""
    return max(pairwise(legs), key=lambda pair: pair[1].day - pair[0].day)[0].places[-1]


def _same(one: str, other: str) -> bool:
    """Whether two stops are in one town: "Leeds" and "Leeds Central"."""
    first, second = folded(one).split(), folded(other).split()
    named = 2 if first[0].strip(".") in _BEGINNINGS else 1
    return first[:named] == second[:named]


def _turn(places: list[str]) -> int:
    """Where there and back meet: the stop that is named twice running, or else the one in the middle."""
    doubled = (at for at in range(1, len(places) - 2) if places[at] == places[at + 1])
    return next(doubled, len(places) // 2)


def _below(route: str, line: str) -> list[tuple[str, str]]:
    """The two stops of a ``route`` whose times stand on the ``line`` below it."""
    way, times = _ARROWED.search(route[:300]), [hit["time"] for hit in _TIMED.finditer(line[:300])]
    if not way or not times:
        return []
    return [(way["start"], times[0]), (way["end"], times[-1])]


def _stops(line: str) -> list[tuple[str, str]]:
    """(place, time) of the stops that a line names; none for a line that only looks like it."""
    for pattern in (_PLACE_TIME, _TIME_PLACE):
        hits = [hit for hit in pattern.finditer(line[:300]) if not _NOT_PLACES.match(folded(hit["place"]))]
        told = any(hit["mark"] for hit in hits) or (len(hits) > 1 and _ARROW.search(line))
        if hits and told:
            return [(_TERMINAL.sub("", hit["place"]).strip(" -–"), re.sub(r"\s+", " ", hit["time"])) for hit in hits]
    return []

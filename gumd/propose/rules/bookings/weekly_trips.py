"""Journeys that come again: tickets for the same way on the same day of two weeks, at the same hour."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings.journeys import WAY
from gumd.propose.rules.bookings.words import OFFERS
from gumd.propose.rules.calendar.events import CALLED_OFF, DAY_NAMES
from gumd.propose.rules.calendar.moments import clocks_in, written
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.people.addressed import is_for_another, is_handed_on
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends, with_past
from gumd.propose.rules.statements import Statement, proposed
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MIN_WEEKS = 2
_READ = 1_500
_WEIGHT, _EACH, _MOST = 1.3, 0.2, 2.0
_NEAR_MINUTES = 60
_APART, _WITHIN = timedelta(days=7), timedelta(days=31)
_SOURCES = ("notification", "email")
_TICKET = regex(
    r"\b(?:e-?tickets?|tickets?|fahrkarten?|fahrschein\w*|billets?|titre de transport|billetes?|bilhetes?|bigliett[oi]|"
    r"kaartjes?|vervoerbewijs|boarding pass|reservation|reserva|prenotazione)\b"
)
_TODAY = regex(r"\b(?:today|heute|aujourd'hui|hoy|hoje|oggi|vandaag)\b")


class Ride(NamedTuple):
    """One journey that a ticket is for."""

    seen: Observation
    way: str
    day: date
    minute: int


class WeeklyTrips:
    """Proposes a routine for the way for which tickets come on one day of the week, in two weeks near each other."""

    name = "rules.weekly_trip"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        fresh = [one for one in map(self._ride, episode) if one]
        if not fresh:
            return []
        own = [one for one in episode if one.source in _SOURCES]
        every = [one for one in map(self._ride, with_past(self._past, _SOURCES, own)) if one]
        rows = {(one.way, one.day.weekday()): [other for other in every if _alike(one, other)] for one in fresh}
        return [proposal for row in rows.values() for proposal in self._of(row)]

    def _of(self, row: Sequence[Ride]) -> list[Proposal]:
        days = sorted({one.day for one in row})
        if len(days) < MIN_WEEKS or not _APART <= days[-1] - days[-2] <= _WITHIN:
            return []
        last = row[-1]
        when = f"on {DAY_NAMES[last.day.weekday()]} at about {written(last.minute)}"
        text = f"The user regularly travels “{last.way}” {when}."
        weight = min(_MOST, _WEIGHT + _EACH * (len(days) - MIN_WEEKS))
        words = f"tickets for {', '.join(map(str, days))}"
        said = f"regularly travels {when}"
        topic = f"travels:{folded(last.way)}"
        statement = Statement(text, "routine", words, weight, topic=topic, said=said)
        return list(proposed(statement, self.name, [one.seen for one in row]))

    def _ride(self, seen: Observation) -> Ride | None:
        """The one journey of a ticket, which is the user's and not called off; None for anything else."""
        text = seen.text[:_READ]
        plain = folded(f"{headline(seen)}\n{text}")
        if seen.source not in _SOURCES or not _TICKET.search(plain) or CALLED_OFF.search(plain) or OFFERS.search(plain):
            return None
        ways, clocks = WAY.findall(text), clocks_in(folded(text))
        if len(ways) != 1 or not clocks or pretends(text) or is_handed_on(seen):
            return None
        if is_for_another(seen, self._reader.names()):
            return None
        span = span_in(text, seen.observed_at)
        day = seen.observed_at.date() if _TODAY.search(plain) else span.first.date() if span else None
        way = " → ".join(part.strip() for part in ways[0]).translate(PLAIN_QUOTES)
        return Ride(seen, way, day, clocks[0][0]) if day else None


def _alike(one: Ride, other: Ride) -> bool:
    near = abs(one.minute - other.minute) <= _NEAR_MINUTES
    return one.way == other.way and one.day.weekday() == other.day.weekday() and near

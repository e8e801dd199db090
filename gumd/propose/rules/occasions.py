"""What else tells of a journey that is booked: calendars, chats and notes that name its goal and its days."""

from collections.abc import Iterator

from gumd.foreign import folded
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.reading import Past, pretends
from gumd.propose.rules.trips import Trip
from gumd.words import tokens
from gumd_store.records import Observation

_TOLD = ("calendar", "chat", "file", "email", "notification", "browser")
_MAX_LINES, _MIN_NAME = 60, 4
MOST = 4


def told_of(trip: Trip, past: Past) -> Iterator[Observation]:
    """Observations that name where ``trip`` goes, and a day of it."""
    goal = next((word for word in tokens(trip.end) if len(word) >= _MIN_NAME), "")
    for one in (one for source in _TOLD for one in past(source)) if goal else ():
        whole = f"{one.title}\n{one.text}"
        if goal in folded(whole) and _names_day(whole, trip, one) and not pretends(whole):
            yield one


def _names_day(text: str, trip: Trip, seen: Observation) -> bool:
    """Whether a line names a day of the trip, and only days of it."""
    spans = (span_in(line, seen.observed_at) for line in text.splitlines()[:_MAX_LINES])
    return any(
        trip.first.date() <= span.first.date() and span.last.date() <= trip.last.date() for span in spans if span
    )

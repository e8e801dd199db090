"""On which days of the week the calendar has what the user was seen to do at its hour."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from gumd.propose.rules.calendar.week_views import by_name, own_entries
from gumd.propose.rules.reading import Past, Reader, with_past
from gumd_store.records import Observation

AT_ONCE = 20
"""So many minutes before or after an entry begins is at once with it."""


class Scheduled(NamedTuple):
    """The days of the week on which an entry stands, and the view that shows it."""

    days: set[int]
    seen: Observation


class Schedule:
    """Looks up entries of the user's own calendar."""

    def __init__(self, past: Past) -> None:
        self._past = past
        self._reader = Reader(past)

    def at(self, minutes: Iterable[int], weekdays: set[int], episode: Sequence[Observation]) -> Scheduled | None:
        """The entry of several days that begins at the usual of ``minutes`` and stands on all of ``weekdays``."""
        ordered = sorted(minutes)
        if not ordered:
            return None
        views = with_past(self._past, ["calendar"], [one for one in episode if one.source == "calendar"])
        for seen in reversed([one for one in views if one.origin == "user"]):
            for alike in by_name(own_entries(seen, self._reader.names())).values():
                starts = (one for one in alike if abs((one.start or 0) - ordered[len(ordered) // 2]) <= AT_ONCE)
                days = {one.day.weekday() for one in starts}
                if weekdays <= days and len(days) > 1:
                    return Scheduled(days, seen)
        return None

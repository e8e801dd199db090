"""When the same thing usually happens: on which days of the week, and at about what time."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from gumd.propose.rules.calendar.events import days_named

NEAR_MINUTES = 60
_SHARE = 0.75
_MAX_DAYS, _MANY_DAYS = 3, 4
_MONDAY_TO_FRIDAY = 5
_EARLY, _NOON, _EVENING, _LATE = 8, 12, 18, 22


def usual_hour(moments: Sequence[datetime]) -> str:
    """The time in the middle, as "05:21", when most of the others are near it; else empty."""
    ordered = sorted(moments, key=_minute)
    middle = ordered[len(ordered) // 2]
    near = sum(abs(_minute(one) - _minute(middle)) <= NEAR_MINUTES for one in ordered)
    return f"{middle:%H:%M}" if near >= _SHARE * len(ordered) else ""


def usual_days(moments: Iterable[datetime]) -> str:
    """Such as "on Tuesdays and Fridays", where one came again; "on weekdays" or "on most days" of many; else empty."""
    return usual_days_of({one.date() for one in moments})


def usual_days_of(days: set[date]) -> str:
    """The same, of days."""
    weekdays = Counter(day.weekday() for day in days)
    if len(weekdays) <= _MAX_DAYS and max(weekdays.values(), default=0) > 1:
        return f"on {days_named(weekdays)}"
    if len(days) < _MANY_DAYS:
        return ""
    return "on weekdays" if max(weekdays) < _MONDAY_TO_FRIDAY else "on most days"


def part_of_day(clock: str) -> str:
    """In which part of the day a time such as "05:21" is, in English; empty for the middle of it."""
    hour = int(clock.partition(":")[0])
    if hour < _EARLY - 4 or hour >= _LATE:
        return "late at night"
    if hour < _EARLY:
        return "early in the morning"
    return "in the morning" if hour < _NOON else "in the evening" if hour >= _EVENING else ""


def _minute(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute

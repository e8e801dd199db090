"""Times as the database keeps them: ISO 8601 in UTC, so that text sorts as time."""

from datetime import UTC, datetime, timedelta, timezone


def to_text(at: datetime) -> str:
    """``at``, which has an offset, in UTC with microseconds."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def from_text(text: str) -> datetime:
    """The time that :func:`to_text` wrote."""
    return datetime.fromisoformat(text)


def offset_of(at: datetime) -> int:
    """Seconds by which the clock of ``at``, which has an offset, is ahead of UTC."""
    return round((at.utcoffset() or timedelta()).total_seconds())


def at_offset(at: datetime, offset: int) -> datetime:
    """``at`` on a clock ``offset`` seconds ahead of UTC: what the user's own clock showed."""
    return at.astimezone(timezone(timedelta(seconds=offset)))

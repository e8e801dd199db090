"""Times that are typed: a day, or a time of one, in ISO 8601."""

from datetime import date, datetime, time
from typing import Annotated

import typer

_WANTED = "it must be ISO 8601: 2026-03-01 (the end of that day), 2026-03-01T18:00 or 2026-03-01T18:00+01:00"


def moment(value: str | None) -> str | None:
    """The time with an offset, as the API wants it: a time without one is local, a date is the end of that day.

    Raises:
        BadParameter: it is neither.
    """
    from gumd.admit import YEARS

    if value is None:
        return None
    try:
        at = _read(value)
        if at.tzinfo is None:
            at = at.astimezone()
    except (ValueError, OverflowError):
        raise typer.BadParameter(f"{_WANTED}.") from None
    if at.year not in YEARS:
        raise typer.BadParameter(f"it must be in the years {YEARS.start} to {YEARS.stop - 1}.")
    return at.isoformat()


def _read(value: str) -> datetime:
    try:
        return datetime.combine(date.fromisoformat(value), time.max)
    except ValueError:
        return datetime.fromisoformat(value)


AsOf = Annotated[
    str | None, typer.Option(metavar="WHEN", callback=moment, help="What held then: a day or a time, ISO 8601.")
]
KnownAt = Annotated[
    str | None, typer.Option(metavar="WHEN", callback=moment, help="What gumd knew then: a day or a time, ISO 8601.")
]

"""Times that are typed: a day, or a time of one, in ISO 8601."""

from datetime import date, datetime, time, timedelta
from typing import Annotated

import typer

_WANTED = "it must be ISO 8601: 2026-03-01 (the end of that day), 2026-03-01T18:00 or 2026-03-01T18:00+01:00"

_UNITS = {"d": timedelta(days=1), "h": timedelta(hours=1), "m": timedelta(minutes=1)}


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


def beginning(value: str | None) -> str | None:
    """As :func:`moment`, but a date is the beginning of that day, and ``2d``, ``3h`` or ``15m`` so long ago.

    Raises:
        BadParameter: it is none of these.
    """
    if value is not None and value[:-1].isdigit() and value[-1:] in _UNITS and len(value) < 8:
        return (datetime.now().astimezone() - int(value[:-1]) * _UNITS[value[-1]]).isoformat()
    return moment(f"{value}T00:00" if value and _is_day(value) else value)


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _read(value: str) -> datetime:
    return datetime.combine(date.fromisoformat(value), time.max) if _is_day(value) else datetime.fromisoformat(value)


AsOf = Annotated[
    str | None, typer.Option(metavar="WHEN", callback=moment, help="What held then: a day or a time, ISO 8601.")
]
KnownAt = Annotated[
    str | None, typer.Option(metavar="WHEN", callback=moment, help="What gumd knew then: a day or a time, ISO 8601.")
]

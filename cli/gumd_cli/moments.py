"""Times that are typed: a day, or a time of one, in ISO 8601."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Annotated

import typer

_WANTED = "it must be ISO 8601: 2026-03-01 (the end of that day), 2026-03-01T18:00 or 2026-03-01T18:00+01:00"
_OR_AGO = "it must be ISO 8601, as 2026-03-01 or 2026-03-01T18:00, or 2d, 3h or 15m for so long ago"
_UNITS = {"d": timedelta(days=1), "h": timedelta(hours=1), "m": timedelta(minutes=1)}


def moment(value: str | None) -> str | None:
    """The time with an offset, as the API wants it: a time without one is local, a date is the end of that day.

    Raises:
        BadParameter: it is neither.
    """
    return None if value is None else _checked(value, _read, _WANTED)


def beginning(value: str | None) -> str | None:
    """As :func:`end`, but a date is the beginning of that day.

    Raises:
        BadParameter: it is none of these.
    """
    return end(f"{value}T00:00" if value and _is_day(value) else value)


def end(value: str | None) -> str | None:
    """As :func:`moment`, or ``2d``, ``3h`` or ``15m`` for so long ago.

    Raises:
        BadParameter: it is none of these.
    """
    return None if value is None else _checked(value, _ago, _OR_AGO)


def _checked(value: str, read: Callable[[str], datetime], wanted: str) -> str:
    from gumd.admit import YEARS

    try:
        at = read(value)
        if at.tzinfo is None:
            at = at.astimezone()
    except (ValueError, OverflowError):
        raise typer.BadParameter(f"{wanted}.") from None
    if at.year not in YEARS:
        raise typer.BadParameter(f"it must be in the years {YEARS.start} to {YEARS.stop - 1}.")
    return at.isoformat()


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _ago(value: str) -> datetime:
    number, unit = value[:-1], _UNITS.get(value[-1:])
    return datetime.now().astimezone() - int(number) * unit if unit and number.isdecimal() else _read(value)


def _read(value: str) -> datetime:
    return datetime.combine(date.fromisoformat(value), time.max) if _is_day(value) else datetime.fromisoformat(value)


AsOf = Annotated[
    str | None, typer.Option(metavar="WHEN", callback=moment, help="What held then: a day or a time, ISO 8601.")
]
KnownAt = Annotated[
    str | None, typer.Option(metavar="WHEN", callback=moment, help="What gumd knew then: a day or a time, ISO 8601.")
]

"""The first step: what may come in at all, with its time and origin known. The one public function is :func:`admit`."""

from datetime import datetime
from typing import Any, NamedTuple, get_args

from gumd.errors import InvalidInput, TooLarge
from gumd.schema import Origin, Source

MAX_TEXT = 1_000_000
"""Characters of one observation."""

MAX_TITLE = 2_000
MAX_NAME = 200
YEARS = range(1900, 2200)
"""When an observation may have been seen; further out, the days around it have no date to be reckoned with."""

SOURCES: frozenset[str] = frozenset(get_args(Source))
ORIGINS: frozenset[str] = frozenset(get_args(Origin))
FOREIGN_SOURCES = frozenset({"browser", "email", "notification", "clipboard"})
"""What comes from these was written by others unless the app that saw it says otherwise."""


class Admitted(NamedTuple):
    """An observation of the documented shape, not yet redacted."""

    id: str | None
    source: str
    app: str
    title: str
    text: str
    origin: str
    observed_at: datetime


def admit(sent: Any, now: datetime) -> Admitted:
    """What was ``sent`` as one observation, checked and completed; ``now`` is its time when it names none.

    Raises:
        InvalidInput: it does not have the shape of docs/api.md; the message names the field, never its value.
        TooLarge: its text is over :data:`MAX_TEXT` characters.
    """
    if not isinstance(sent, dict):
        raise InvalidInput("an observation is a JSON object with at least text and source")
    text = _text(sent)
    source = _one_of(sent, "source", SOURCES)
    if source is None:
        raise InvalidInput(f"source is missing; it is one of {', '.join(sorted(SOURCES))}")
    origin = _one_of(sent, "origin", ORIGINS) or ("foreign" if source in FOREIGN_SOURCES else "user")
    return Admitted(
        id=_string(sent, "id", MAX_NAME) or None,
        source=source,
        app=_string(sent, "app", MAX_NAME),
        title=_string(sent, "title", MAX_TITLE),
        text=text,
        origin=origin,
        observed_at=_time(sent, now),
    )


def _text(sent: dict[str, Any]) -> str:
    text = sent.get("text")
    if not isinstance(text, str):
        raise InvalidInput("text is missing or not a string")
    if len(text) > MAX_TEXT:
        raise TooLarge(f"text has over {MAX_TEXT} characters; send it in pieces")
    text = _storable(text)
    if not text.strip():
        raise InvalidInput("text is empty")
    return text


def _string(sent: dict[str, Any], field: str, most: int) -> str:
    value = sent.get(field)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InvalidInput(f"{field} is not a string")
    if len(value) > most:
        raise InvalidInput(f"{field} has over {most} characters")
    return _storable(value)


def _one_of(sent: dict[str, Any], field: str, known: frozenset[str]) -> str | None:
    value = sent.get(field)
    if value is None:
        return None
    if not (isinstance(value, str) and value in known):
        raise InvalidInput(f"{field} is not one of {', '.join(sorted(known))}")
    return value


def _time(sent: dict[str, Any], now: datetime) -> datetime:
    value = sent.get("at")
    if value is None:
        return now
    if not isinstance(value, str):
        raise InvalidInput("at is not a string")
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        raise InvalidInput("at is not a time in ISO 8601 such as 2026-03-01T09:30:00+01:00") from None
    if at.tzinfo is None:
        raise InvalidInput("at has no offset; write it as in 2026-03-01T09:30:00+01:00")
    if at.year not in YEARS:
        raise InvalidInput(f"at is not in the years {YEARS.start} to {YEARS.stop - 1}")
    return at


def _storable(text: str) -> str:
    """``text`` without what SQLite and UTF-8 have no room for: NUL, and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")

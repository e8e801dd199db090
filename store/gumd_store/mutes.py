"""What the user does not want to be learned, and from which source."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlite_utils import Database

from gumd_store.times import from_text, to_text

_COLUMNS = "id, source, topic, created_at"


class MuteRow(NamedTuple):
    """One of them. ``topic`` is in the user's words; empty, nothing at all is to be learned from the source."""

    id: int
    source: str
    topic: str
    created_at: datetime


def add(db: Database, source: str, topic: str, created_at: datetime) -> MuteRow:
    cursor = db.execute(
        "INSERT INTO mutes(source, topic, created_at) VALUES (?, ?, ?)", [source, topic, to_text(created_at)]
    )
    return MuteRow(int(cursor.lastrowid or 0), source, topic, created_at)


def every(db: Database) -> list[MuteRow]:
    """All of them, by id."""
    return [_from_row(row) for row in db.execute(f"SELECT {_COLUMNS} FROM mutes ORDER BY id").fetchall()]


def by_id(db: Database, id: int) -> MuteRow | None:
    row = db.execute(f"SELECT {_COLUMNS} FROM mutes WHERE id = ?", [id]).fetchone()
    return _from_row(row) if row else None


def remove(db: Database, id: int) -> None:
    db.execute("DELETE FROM mutes WHERE id = ?", [id])


def _from_row(row: Sequence[Any]) -> MuteRow:
    id, source, topic, created_at = row
    return MuteRow(id, source, topic, from_text(created_at))

"""What happened in the daemon, numbered, so that a listener can resume: ids, never text."""

import json
from datetime import datetime
from typing import Any, NamedTuple

from sqlite_utils import Database

from gumd_store.times import from_text, to_text

KEPT = 10_000


class EventRow(NamedTuple):
    id: int
    at: datetime
    type: str
    data: dict[str, Any]


def add(db: Database, at: datetime, type: str, data: dict[str, Any]) -> None:
    """Notes one event; of those before, the latest :data:`KEPT` stay."""
    last = db.execute(
        "INSERT INTO events(at, type, data) VALUES (?, ?, ?)", [to_text(at), type, json.dumps(data)]
    ).lastrowid
    db.execute("DELETE FROM events WHERE id <= ?", [(last or 0) - KEPT])


def after(db: Database, id: int, limit: int = 100) -> list[EventRow]:
    """Those later than ``id``, oldest first."""
    rows = db.execute("SELECT id, at, type, data FROM events WHERE id > ? ORDER BY id LIMIT ?", [id, limit]).fetchall()
    return [EventRow(id, from_text(at), type, json.loads(data)) for id, at, type, data in rows]


def last_id(db: Database) -> int:
    """The id of the latest event, 0 before the first."""
    return int(db.execute("SELECT coalesce(max(id), 0) FROM events").fetchone()[0])

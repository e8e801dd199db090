"""Who read what: ids, never text."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlite_utils import Database

from gumd_store.times import from_text, to_text

KEPT = 100_000


class Read(NamedTuple):
    """One answer that said something about the user, and the ids of the propositions that it held."""

    at: datetime
    app: str
    scope: str
    call: str
    propositions: list[int]


def add(db: Database, read: Read) -> None:
    """Notes one read; of those before, the latest :data:`KEPT` stay."""
    last = db.execute(
        "INSERT INTO audit(at, app, scope, call, propositions) VALUES (?, ?, ?, ?, ?)",
        [to_text(read.at), read.app, read.scope, read.call, json.dumps(read.propositions)],
    ).lastrowid
    db.execute("DELETE FROM audit WHERE id <= ?", [(last or 0) - KEPT])


def latest(db: Database, limit: int) -> Sequence[Read]:
    """Newest first."""
    rows = db.execute(
        "SELECT at, app, scope, call, propositions FROM audit ORDER BY id DESC LIMIT ?", [limit]
    ).fetchall()
    return [Read(from_text(at), app, scope, call, json.loads(ids)) for at, app, scope, call, ids in rows]

"""What apps showed to the user, and what the user did with it."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sqlite_utils import Database

from gumd_store.times import from_text, to_text

SHOWN = "shown"


class ChoiceRow(NamedTuple):
    """One item of one app: ``shown`` to the user, at weight 0, or what the user did with it, at the action's weight."""

    at: datetime
    app: str
    item: str
    text: str
    action: str
    weight: float
    impression: str | None


def add(db: Database, rows: Iterable[ChoiceRow]) -> None:
    """Keeps ``rows``; what is said twice of an item of one impression counts once."""
    for row in rows:
        if row.impression is not None:
            again = [row.impression, row.item, row.action]
            db.execute("DELETE FROM choices WHERE impression = ? AND item = ? AND action = ?", again)
        db.execute(
            "INSERT INTO choices(at, app, item, text, action, weight, impression) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [to_text(row.at), *row[1:]],
        )


def shown_text(db: Database, app: str, impression: str, item: str) -> str | None:
    """The text of an item that ``app`` showed, None if it did not, or too long ago."""
    row = db.execute(
        "SELECT text FROM choices WHERE impression = ? AND item = ? AND app = ? AND action = ?",
        [impression, item, app, SHOWN],
    ).fetchone()
    return None if row is None else str(row[0])


def latest(db: Database, app: str | None, limit: int) -> list[ChoiceRow]:
    """What the user did last with the items of ``app``, or of every app, latest first."""
    rows = db.execute(
        "SELECT at, app, item, text, action, weight, impression FROM choices"
        " WHERE action <> 'shown' AND (app = :app OR :app IS NULL) ORDER BY at DESC, id DESC LIMIT :limit",
        {"app": app, "limit": limit},
    ).fetchall()
    return [ChoiceRow(from_text(row[0]), *row[1:]) for row in rows]


def drop_shown(db: Database, before: datetime) -> None:
    """Forgets what was shown before then."""
    db.execute("DELETE FROM choices WHERE action = 'shown' AND at < ?", [to_text(before)])

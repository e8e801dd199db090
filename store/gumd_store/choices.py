"""What apps showed to the user, and what the user did with it."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlite_utils import Database

from gumd_store.times import from_text, to_text

SHOWN = "shown"
NEVER = "never"
_COLUMNS = "at, app, item, text, action, weight, impression, position, value, fields"


class ChoiceRow(NamedTuple):
    """One item of one app: ``shown`` to the user, at weight 0, or what the user did with it, at the action's weight.

    ``position`` is its place in the list, from 0; ``value`` a rating or seconds; ``fields`` its fields, as JSON.
    """

    at: datetime
    app: str
    item: str
    text: str
    action: str
    weight: float
    impression: str | None
    position: int | None = None
    value: float | None = None
    fields: str = "{}"


def add(db: Database, rows: Sequence[ChoiceRow]) -> None:
    """Keeps ``rows``; what is said twice of an item of one impression counts once."""
    said = {(row.impression, row.item, row.action): row for row in rows if row.impression is not None}
    rows = [*said.values(), *(row for row in rows if row.impression is None)]
    db.conn.executemany("DELETE FROM choices WHERE impression = ? AND item = ? AND action = ?", list(said))
    marks = ", ".join("?" * len(ChoiceRow._fields))
    db.conn.executemany(
        f"INSERT INTO choices({_COLUMNS}) VALUES ({marks})", [(to_text(row.at), *row[1:]) for row in rows]
    )


def shown(db: Database, app: str, impression: str, item: str | None = None) -> list[ChoiceRow]:
    """The items (or only ``item``) that ``app`` showed under ``impression``, in the order in which they were shown."""
    where = "impression = ?1 AND app = ?2 AND action = ?3 AND (item = ?4 OR ?4 IS NULL) ORDER BY position, id"
    return _read(db, where, [impression, app, SHOWN, item])


def slates(db: Database, app: str | None) -> list[list[ChoiceRow]]:
    """All lists that ``app``, or any app, showed and that are still known, each in its order."""
    found: dict[str | None, list[ChoiceRow]] = {}
    for row in _read(db, "action = ?1 AND (app = ?2 OR ?2 IS NULL) ORDER BY at, position, id", [SHOWN, app]):
        found.setdefault(row.impression, []).append(row)
    return list(found.values())


def latest(db: Database, app: str | None, limit: int) -> list[ChoiceRow]:
    """What the user did last with the items of ``app``, or of every app, latest first."""
    return _read(db, "action <> 'shown' AND (app = ?1 OR ?1 IS NULL) ORDER BY at DESC, id DESC LIMIT ?2", [app, limit])


def never(db: Database, app: str) -> set[str]:
    """The items that ``app`` is never to show again."""
    rows = db.execute("SELECT item FROM choices WHERE action = 'never' AND app = ?", [app]).fetchall()
    return {str(item) for (item,) in rows}


def drop_shown(db: Database, before: datetime) -> None:
    """Forgets what was shown before then."""
    db.execute("DELETE FROM choices WHERE action = 'shown' AND at < ?", [to_text(before)])


def _read(db: Database, where: str, values: list[str | int | None]) -> list[ChoiceRow]:
    rows = db.execute(f"SELECT {_COLUMNS} FROM choices WHERE {where}", values).fetchall()
    return [ChoiceRow(from_text(row[0]), *row[1:]) for row in rows]

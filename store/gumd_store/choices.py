"""What the user did with the items that apps showed."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlite_utils import Database

from gumd_store.times import from_text, to_text

NEVER = "never"
PASSED = "passed"
_COLUMNS = "at, app, item, text, action, weight, impression, position, value, fields, looked"
_LATEST = "ORDER BY at DESC, id DESC LIMIT ?2"


class ChoiceRow(NamedTuple):
    """What the user did with one item of one app, at the action's weight; ``passed`` is over it, to one below.

    ``position`` is its place in the list, from 0; ``value`` a rating or seconds; ``fields`` its fields, as JSON;
    ``looked`` how likely the user was to look at it there.
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
    looked: float | None = None


def add(db: Database, rows: Sequence[ChoiceRow]) -> None:
    """Keeps ``rows``; what is said twice of an item of one impression counts once."""
    said = {(row.impression, row.item, row.action): row for row in rows if row.impression is not None}
    rows = [*said.values(), *(row for row in rows if row.impression is None)]
    db.conn.executemany("DELETE FROM choices WHERE impression = ? AND item = ? AND action = ?", list(said))
    marks = ", ".join("?" * len(ChoiceRow._fields))
    db.conn.executemany(
        f"INSERT INTO choices({_COLUMNS}) VALUES ({marks})", [(to_text(row.at), *row[1:]) for row in rows]
    )


def latest(db: Database, app: str | None, limit: int) -> list[ChoiceRow]:
    """What the user did last with the items of ``app``, or of every app, latest first."""
    return _read(db, f"(app = ?1 OR ?1 IS NULL) AND action <> '{PASSED}' {_LATEST}", [app, limit])


def passed(db: Database, app: str | None, limit: int) -> list[ChoiceRow]:
    """What the user passed over last, latest first."""
    return _read(db, f"(app = ?1 OR ?1 IS NULL) AND action = '{PASSED}' {_LATEST}", [app, limit])


def rated(db: Database, app: str | None, limit: int) -> list[ChoiceRow]:
    """What the user rated last, latest first; of what they rated again, the last rating."""
    last = "id IN (SELECT id FROM (SELECT id, max(at) FROM choices WHERE action = 'rated' GROUP BY app, item))"
    return _read(db, f"(app = ?1 OR ?1 IS NULL) AND {last} {_LATEST}", [app, limit])


def of_impression(db: Database, impression: str) -> list[ChoiceRow]:
    """All that was done with the items of one list."""
    return _read(db, "impression = ? ORDER BY id", [impression])


def unpass(db: Database, impression: str, item: str) -> None:
    """Forgets that an item was passed over, which was then turned to."""
    db.execute("DELETE FROM choices WHERE impression = ? AND item = ? AND action = ?", [impression, item, PASSED])


def never(db: Database, app: str) -> set[str]:
    """The items that ``app`` is never to show again."""
    rows = db.execute("SELECT item FROM choices WHERE action = ? AND app = ?", [NEVER, app]).fetchall()
    return {str(item) for (item,) in rows}


def every(db: Database) -> list[tuple[int, ChoiceRow]]:
    """All that is kept, with the number under which :func:`remove` knows it."""
    rows = db.execute(f"SELECT id, {_COLUMNS} FROM choices ORDER BY id").fetchall()
    return [(int(row[0]), _row(row[1:])) for row in rows]


def remove(db: Database, ids: Iterable[int]) -> None:
    db.conn.executemany("DELETE FROM choices WHERE id = ?", [(id,) for id in ids])


def _read(db: Database, where: str, values: Sequence[str | int | None]) -> list[ChoiceRow]:
    rows = db.execute(f"SELECT {_COLUMNS} FROM choices WHERE {where}", list(values)).fetchall()
    return [_row(row) for row in rows]


def _row(row: Sequence[Any]) -> ChoiceRow:
    return ChoiceRow(from_text(row[0]), *row[1:])

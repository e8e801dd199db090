"""The lists that apps showed to the user, each kept whole, as it is asked for whole, and for a while only."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlite_utils import Database

from gumd_store.times import from_text, to_text

_COLUMNS = "id, at, app, items"


class ShownItem(NamedTuple):
    """One item of a list.

    ``fields`` are its fields, as JSON; ``log_odds`` what it was given, and ``looked`` how likely the user was to look
    at it, both None of a list from before they were kept.
    """

    item: str
    text: str
    fields: str = "{}"
    log_odds: float | None = None
    looked: float | None = None


class Impression(NamedTuple):
    """A list in the order in which ``app`` was given it."""

    id: str
    at: datetime
    app: str
    items: Sequence[ShownItem]


def add(db: Database, shown: Impression) -> None:
    items = json.dumps([list(one) for one in shown.items], ensure_ascii=False)
    db.execute(
        f"INSERT INTO impressions({_COLUMNS}) VALUES (?, ?, ?, ?)", [shown.id, to_text(shown.at), shown.app, items]
    )


def find(db: Database, app: str, id: str) -> Impression | None:
    """The list that ``app`` was given under this id."""
    return next(_read(db, "id = ? AND app = ?", [id, app]), None)


def of_app(db: Database, app: str | None) -> Iterator[Impression]:
    """All lists that ``app``, or any app, was given and that are still kept, the oldest first."""
    return _read(db, "app = ?1 OR ?1 IS NULL ORDER BY at, id", [app])


def drop(db: Database, before: datetime) -> None:
    """Forgets the lists from before then."""
    db.execute("DELETE FROM impressions WHERE at < ?", [to_text(before)])


def remove(db: Database, ids: Iterable[str]) -> None:
    db.conn.executemany("DELETE FROM impressions WHERE id = ?", [(id,) for id in ids])


def _read(db: Database, where: str, values: Sequence[str | None]) -> Iterator[Impression]:
    for id, at, app, items in db.execute(f"SELECT {_COLUMNS} FROM impressions WHERE {where}", list(values)).fetchall():
        yield Impression(id, from_text(at), app, [ShownItem(*one) for one in json.loads(items)])

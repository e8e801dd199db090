"""The lists that apps showed to the user, each kept whole, as it is asked for whole, and for a while only."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import zip_longest
from typing import NamedTuple

from sqlite_utils import Database

from gumd_store.choices import PASSED
from gumd_store.times import from_text, to_text

_COLUMNS = "id, at, app, items, scores"
_DIGITS = 4


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


class Outcome(NamedTuple):
    """What an item was given, how likely the user was to look at it, and the weight of what they did, if anything."""

    log_odds: float
    looked: float
    weight: float | None


def add(db: Database, shown: Impression) -> None:
    items = json.dumps([[one.item, one.text, one.fields] for one in shown.items], ensure_ascii=False)
    scores = json.dumps([[_rounded(one.log_odds), _rounded(one.looked)] for one in shown.items])
    values = [shown.id, to_text(shown.at), shown.app, items, scores]
    db.execute(f"INSERT INTO impressions({_COLUMNS}) VALUES (?, ?, ?, ?, ?)", values)


def find(db: Database, app: str, id: str) -> Impression | None:
    """The list that ``app`` was given under this id."""
    return next(_read(db, "id = ? AND app = ?", [id, app]), None)


def of_app(db: Database, app: str | None) -> Iterator[Impression]:
    """All lists that ``app``, or any app, was given and that are still kept, the oldest first."""
    return _read(db, "app = ?1 OR ?1 IS NULL ORDER BY at, id", [app])


def outcomes(db: Database, app: str | None, lists: int) -> list[Outcome]:
    """What became of each item of the last ``lists`` of ``app``, or of any app, with which anything was done."""
    rows = db.execute(
        "SELECT id, scores FROM impressions WHERE (app = ?1 OR ?1 IS NULL)"
        " AND EXISTS(SELECT 1 FROM choices WHERE impression = impressions.id) ORDER BY at DESC, id LIMIT ?2",
        [app, lists],
    ).fetchall()
    return [one for id, scores in rows for one in _outcomes(db, id, json.loads(scores))]


def _outcomes(db: Database, id: str, scores: Sequence[Sequence[float | None]]) -> Iterator[Outcome]:
    did = db.execute(
        "SELECT position, max(weight) FROM choices WHERE impression = ? AND action <> ? GROUP BY position", [id, PASSED]
    ).fetchall()
    weights = {int(place): float(weight) for place, weight in did if place is not None}
    for place, (log_odds, looked) in enumerate(scores):
        if log_odds is not None and looked is not None:
            yield Outcome(log_odds, looked, weights.get(place))


def drop(db: Database, before: datetime) -> None:
    """Forgets the lists from before then."""
    db.execute("DELETE FROM impressions WHERE at < ?", [to_text(before)])


def remove(db: Database, ids: Iterable[str]) -> None:
    db.conn.executemany("DELETE FROM impressions WHERE id = ?", [(id,) for id in ids])


def _read(db: Database, where: str, values: Sequence[str | None]) -> Iterator[Impression]:
    rows = db.execute(f"SELECT {_COLUMNS} FROM impressions WHERE {where}", list(values)).fetchall()
    for id, at, app, items, scores in rows:
        pairs = zip_longest(json.loads(items), json.loads(scores), fillvalue=[None, None])
        yield Impression(id, from_text(at), app, [ShownItem(*item, *score) for item, score in pairs])


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)

"""The kept summaries, one a kind. Triggers delete one as soon as a proposition of its kind is deleted or reworded."""

import json
from collections.abc import Collection
from typing import NamedTuple

from sqlite_utils import Database

_COLUMNS = "kind, stamp, text, written_by, propositions, tried"


class Summary(NamedTuple):
    """What a kind comes to.

    ``stamp`` stands for all that it was made from, ``propositions`` are those that it tells of, and ``tried`` is the
    model that was asked to put it in words, whether or not what it wrote was taken; empty for none.
    """

    kind: str
    stamp: str
    text: str
    written_by: str
    propositions: tuple[int, ...]
    tried: str = ""


def every(db: Database) -> dict[str, Summary]:
    """By kind; a stamp says whether one is still of what is believed now."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM summaries").fetchall()
    return {
        kind: Summary(kind, stamp, text, written_by, tuple(map(int, json.loads(ids))), tried)
        for kind, stamp, text, written_by, ids, tried in rows
    }


def put(db: Database, one: Summary) -> None:
    """Keeps it, in place of the one that its kind had."""
    db.execute(
        f"INSERT OR REPLACE INTO summaries({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
        [*one[:4], json.dumps(one.propositions), one.tried],
    )


def drop_others(db: Database, kinds: Collection[str]) -> None:
    """Deletes those of other kinds than ``kinds``."""
    db.execute("DELETE FROM summaries WHERE kind NOT IN (SELECT value FROM json_each(?))", [json.dumps(sorted(kinds))])

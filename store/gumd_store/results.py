"""What the next round of a search reads of the results of earlier ones."""

import json
from collections.abc import Collection

from sqlite_utils import Database

from gumd_store.search import Where
from gumd_store.vectors import Owner


def texts(db: Database, owner: Owner, ids: Collection[int], where: Where) -> dict[int, str]:
    """The text of each of ``ids`` that ``where`` lets through, by id."""
    conditions = " AND ".join([f"{owner}s.id IN (SELECT value FROM json_each(?))", *where.sql])
    rows = db.execute(
        f"SELECT id, text FROM {owner}s WHERE {conditions} ORDER BY id", [json.dumps(list(ids)), *where.values]
    ).fetchall()
    return {int(id): str(text) for id, text in rows}


def frequency(db: Database, word: str, most: int) -> int:
    """In how many observations and propositions ``word`` is, in any form; of each no more than ``most`` are counted."""
    phrase = '"{}"'.format(word.replace('"', '""'))
    counts = (
        db.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM {index} WHERE {index} MATCH ? LIMIT ?)", [phrase, most]
        ).fetchone()[0]
        for index in ("observations_fts", "propositions_fts")
    )
    return sum(map(int, counts))

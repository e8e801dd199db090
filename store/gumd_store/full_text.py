"""Words: what the full text index finds, at a cost that hardly grows with how common a word is.

BM25 reads every text that has a word. Of a common word, which tells little, only that is asked whether the texts have
it that rarer words find; without these, which are the latest texts that have several.
"""

import math
from collections.abc import Sequence

from sqlite_utils import Database

from gumd_store.search import ALL, TABLES, Where, all_of, latest, visible
from gumd_store.vectors import Owner

MAX_WORDS = 64
COMMON = 1_000
"""A word that more texts have is common."""
_OVERSAMPLE = 2
_WEIGHTS: dict[Owner, str] = {"observation": "0.3, 1.0, 1.0", "proposition": "1.0"}
_LEAST = 1e-6
"""What a word counts that half of all texts have, as in FTS5."""
_ANY = -1


def by_words(db: Database, owner: Owner, words: Sequence[str], where: Where, limit: int) -> list[tuple[int, float]]:
    """The ``limit`` owners with the highest BM25 for any of ``words``, best first; scores are above 0.

    A word may be any text: it is looked for as a phrase and never read as a query. A common word counts as if it stood
    once in a text of the usual length. It counts for what rarer words find; where that is less than ``limit``, the
    latest texts are added that have all common words, then those that have all but the commonest, and so on.
    """
    phrases = list(dict.fromkeys(map(_phrase, words[:MAX_WORDS])))
    if not phrases:
        return []
    many = limit * _OVERSAMPLE if where.sql else limit
    best = _best(db, owner, phrases, many, ALL)
    seen = visible(db, owner, [id for id, _ in best], where) if where.sql else {id for id, _ in best}
    if len(best) == many and len(seen) < limit:  # most of the best may not be seen: ask of each match
        best = _best(db, owner, phrases, limit, where)
        seen = {id for id, _ in best}
    return [(id, score) for id, score in best if id in seen][:limit]


def frequency(db: Database, word: str, most: int) -> int:
    """In how many observations and propositions ``word`` is, in any form; of each no more than ``most`` are counted."""
    return sum(len(_latest(db, owner, _phrase(word), most, ALL)) for owner in TABLES)


def _phrase(word: str) -> str:
    return '"{}"'.format(word.replace('"', '""').replace("\0", " "))


def _best(db: Database, owner: Owner, phrases: Sequence[str], limit: int, where: Where) -> list[tuple[int, float]]:
    """The ``limit`` best of those for which ``where`` holds, best first."""
    stored = latest(db, owner)
    texts = {one: _texts(db, owner, one, stored) for one in phrases} if stored > COMMON else {}
    common = sorted((one for one in texts if texts[one] > COMMON), key=texts.__getitem__)
    telling = " OR ".join(one for one in phrases if one not in common)
    if not common:
        return _ranked(db, owner, telling, limit, where)
    scores: dict[int, float] = {}
    weights = [_idf(texts[one], stored) for one in common]
    if telling:
        scores |= _ranked(db, owner, telling, _OVERSAMPLE * limit, where)
        for phrase, weight in zip(common, weights, strict=True):
            for id in _latest(db, owner, f"({telling}) AND {phrase}", _ANY, where) & scores.keys():
                scores[id] += weight
    for several in range(len(common), 0, -1):  # the more of the rarer ones it has, the better
        if len(scores) >= limit:
            break
        together = _latest(db, owner, " AND ".join(common[:several]), limit, where) - scores.keys()
        scores |= dict.fromkeys(together, sum(weights[:several]))
    return sorted(scores.items(), key=lambda one: (-one[1], -one[0]))[:limit]


def _idf(texts: float, stored: int) -> float:
    """BM25's weight of a word that so many of the ``stored`` texts have."""
    return max(_LEAST, math.log((stored - texts + 0.5) / (texts + 0.5)))


def _texts(db: Database, owner: Owner, phrase: str, stored: int) -> float:
    """About how many texts have it: at most :data:`COMMON`, or as if it were always as frequent as of late."""
    found, _ = _matching(owner, ALL)
    sql = f"SELECT {TABLES[owner]}_fts.rowid {found} ORDER BY {TABLES[owner]}_fts.rowid DESC LIMIT 1 OFFSET ?"
    row = db.execute(sql, [phrase, COMMON]).fetchone()
    return min(stored, max(COMMON + 1, COMMON * stored / max(1, stored - int(row[0])))) if row else 0


def _latest(db: Database, owner: Owner, query: str, limit: int, where: Where) -> set[int]:
    """The ids of the latest that match."""
    found, values = _matching(owner, where)
    sql = f"SELECT {TABLES[owner]}_fts.rowid {found} ORDER BY {TABLES[owner]}_fts.rowid DESC LIMIT ?"
    return {int(id) for (id,) in db.execute(sql, [query, *values, limit]).fetchall()}


def _ranked(db: Database, owner: Owner, query: str, limit: int, where: Where) -> list[tuple[int, float]]:
    """Those that match, by FTS5's own BM25, best first."""
    found, values = _matching(owner, where)
    score = f"-bm25({TABLES[owner]}_fts, {_WEIGHTS[owner]})"
    sql = f"SELECT {TABLES[owner]}_fts.rowid, {score} AS score {found} ORDER BY score DESC LIMIT ?"
    rows = db.execute(sql, [query, *values, limit]).fetchall()
    return [(int(id), max(0.0, float(score))) for id, score in rows]


def _matching(owner: Owner, where: Where) -> tuple[str, Sequence[object]]:
    table, index = TABLES[owner], f"{TABLES[owner]}_fts"
    # CROSS JOIN, as SQLite would else look each row up in the full text index: minutes instead of milliseconds.
    join = f"CROSS JOIN {table} ON {table}.id = {index}.rowid" if where.sql else ""
    return f"FROM {index} {join} WHERE {all_of(f'{index} MATCH ?', where)}", where.values

"""`python -m benchmarks.scale [PROPOSITIONS ...]`: what a search costs as more is known, beside the naive ways.

Of each size a store with three observations a proposition is filled and searched in this process, with static vectors
only, as when the model worker sleeps. The naive ways find ten of each by one thing alone: a scan of all vectors in the
database (sqlite-vec), full text ranked by BM25, and all vectors as one matrix in memory (numpy).
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing

import numpy as np
from numpy.typing import NDArray

from benchmarks.daemon import home
from benchmarks.figures import Figure, show_figures
from benchmarks.idle import resident_mb
from benchmarks.latency import fill, queries, times
from benchmarks.table import finish, quantile, say
from gumd.embed import STATIC, Asker
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.retrieval.question import asked_words
from gumd.retrieve import Retriever
from gumd_store.connection import Store
from gumd_store.key import database_key
from gumd_store.vectors import Owner

SIZES = (1_000, 10_000, 100_000)
_ASKED, _NAIVELY = 200, 20
_OWNERS: tuple[Owner, ...] = ("observation", "proposition")


def main() -> None:
    """Prints a table a size, and one line of JSON."""
    figures: list[Figure] = []
    for size in [int(one) for one in sys.argv[1:]] or SIZES:
        say(f"filling a store with {size:,} propositions")
        with home() as paths:
            fill(paths, size)
            key = database_key(paths.database, paths.key, use_keyring=False)
            with closing(Store(paths.database, key)) as store:
                found = measure(store, size)
        show_figures(f"{size:,} propositions", found)
        figures += found
    finish({"benchmark": "scale"} | {one.name: one.as_json() for one in figures})


def measure(store: Store, size: int) -> list[Figure]:
    """Milliseconds of gumd's search and of each naive way, and megabytes of memory."""
    embedder, asked = StaticEmbedder(), queries()
    retriever = Retriever(store, Asker(ModelWorker(), embedder))
    [first] = times(lambda: retriever.search(next(asked)), 1)
    spent = times(lambda: retriever.search(next(asked)), _ASKED)
    middle, memory = quantile(spent, 0.5), resident_mb(os.getpid())
    of = f"search of {size:,}"
    found = [Figure(f"{of}, first", first, "ms"), Figure(f"{of}, p99", quantile(spent, 0.99), "ms")]
    for name, way in naive(store, embedder).items():
        found.append(Figure(f"{of}, p50, by {name}", middle, "ms", _median(way, asked), name))
    return [*found, Figure(f"{of}, resident memory", memory, "MB")]


def _median(way: Callable[[str], object], asked: Iterator[str]) -> float:
    return quantile(times(lambda: way(next(asked)), _NAIVELY), 0.5)


def naive(store: Store, embedder: StaticEmbedder) -> dict[str, Callable[[str], object]]:
    """Ways to find ten of each kind of thing for a query, by one thing alone."""
    everything = {owner: _all(store, owner) for owner in _OWNERS}

    def by_scan(query: str) -> object:
        vector = embedder.embed([query])[0].astype("<f4").tobytes()
        with store.read() as db:
            return [
                db.execute(
                    "SELECT id FROM vectors WHERE owner = ? AND space = ?"
                    " ORDER BY vec_distance_cosine(floats, ?) LIMIT 10",
                    [owner, STATIC, vector],
                ).fetchall()
                for owner in _OWNERS
            ]

    def by_words(query: str) -> object:
        words = " OR ".join(f'"{word}"' for word in asked_words(query))
        with store.read() as db:
            return [
                db.execute(
                    f"SELECT rowid FROM {owner}s_fts WHERE {owner}s_fts MATCH ? ORDER BY bm25({owner}s_fts) LIMIT 10",
                    [words],
                ).fetchall()
                for owner in _OWNERS
            ]

    def by_matrix(query: str) -> object:
        vector = embedder.embed([query])[0]
        return [np.argpartition(-(rows @ vector), 10)[:10] for rows in everything.values()]

    return {"a scan by sqlite-vec": by_scan, "BM25 by FTS5": by_words, "one matrix by numpy": by_matrix}


def _all(store: Store, owner: Owner) -> NDArray[np.float32]:
    with store.read() as db:
        rows = db.execute("SELECT floats FROM vectors WHERE owner = ? AND space = ?", [owner, STATIC]).fetchall()
    return np.frombuffer(b"".join(floats for (floats,) in rows), dtype="<f4").reshape(len(rows), -1)


if __name__ == "__main__":
    main()

"""How long context and search take at 1,000 and 10,000 propositions with three observations each.

The worker sleeps, as it does for most questions. An empty call of the same daemon stands beside: what the socket costs.
"""

import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from itertools import cycle, islice, product
from typing import Any

import numpy as np
from sqlite_utils import Database

from benchmarks.daemon import home, running
from benchmarks.figures import Figure
from benchmarks.sentences import DEEDS, PEOPLE, TOPICS, life, sentences
from benchmarks.table import quantile, say
from gumd import embed
from gumd.admit import admit
from gumd.client import Client, calls
from gumd.models.static import StaticEmbedder
from gumd.paths import Paths
from gumd.schema import ObservationIn
from gumd_store import evidence, propositions
from gumd_store import observations as observed
from gumd_store.connection import Store
from gumd_store.key import database_key
from gumd_store.observations import NewObservation
from gumd_store.propositions import NewProposition
from gumd_store.records import Evidence

_SIZES = (1_000, 10_000)
_SEEN = 3
_AT_ONCE = 5_000
_ASKED = 200
_KINDS = ("preference", "routine", "project", "possession", "relationship", "biography")
_NOW = datetime(2026, 3, 1, tzinfo=UTC)


def measure() -> list[Figure]:
    found: list[Figure] = []
    for size in _SIZES:
        say(f"latency: filling a store with {size:,} propositions")
        with home() as paths:
            fill(paths, size)
            with running(paths) as daemon, daemon.client() as client:
                found += _asked(client, size)
    return found


def fill(paths: Paths, size: int) -> None:
    """Writes what a daemon that has learned ``size`` propositions would have."""
    embedder = StaticEmbedder()
    key = database_key(paths.database, paths.key, use_keyring=False)
    observations, texts = life(), sentences(seed=1)
    with closing(Store(paths.database, key)) as store:
        for first in range(1, size + 1, _AT_ONCE):
            ids = range(first, min(first + _AT_ONCE, size + 1))
            with store.write() as db:
                _observe(db, embedder, islice(observations, _SEEN * len(ids)), _SEEN * (first - 1) + 1)
                _believe(db, embedder, ids, [text.replace("I ", "The user ", 1) for text in islice(texts, len(ids))])


def _observe(db: Database, embedder: StaticEmbedder, sent: Iterable[ObservationIn], first: int) -> None:
    """Stores what was seen, as in an episode that was learned from, with ids from ``first``."""
    new = [NewObservation(*admit(one, _NOW)) for one in sent]
    observed.add(db, "benchmark", new, _NOW)
    db.execute(
        "INSERT OR IGNORE INTO episodes(id, app, started_at, ended_at, touched_at, state)"
        " VALUES (1, '', '', '', '', 'learned')"
    )
    db.execute("UPDATE observations SET episode = 1 WHERE id >= ?", [first])
    embed.index_static(db, embedder, "observation", [(id, one.text) for id, one in enumerate(new, first)])


def _believe(db: Database, embedder: StaticEmbedder, ids: Sequence[int], texts: Sequence[str]) -> None:
    """Stores a proposition for each text, supported by the observations of its number."""
    for id, text in zip(ids, texts, strict=True):
        kind = _KINDS[id % len(_KINDS)]
        propositions.add(db, NewProposition(text, kind, "likes", "", "benchmark", _NOW, None, _NOW))
        seen = range((id - 1) * _SEEN + 1, id * _SEEN + 1)
        evidence.add(db, [Evidence(id, one, "supports", 1.0, "", "file", "user", _NOW) for one in seen])
    propositions.set_confidence(db, [(id, 0.5 + id % 50 / 100) for id in ids])
    embed.index_static(db, embedder, "proposition", list(zip(ids, texts, strict=True)))
    _index_meanings(db, ids)


def _index_meanings(db: Database, ids: Sequence[int]) -> None:
    """Vectors as large as the worker's but by chance, so that the daemon has none to make and its worker sleeps."""
    rows = np.random.default_rng(ids[0]).normal(size=(len(ids), embed.DIMENSIONS[embed.SENTENCES]))
    unit = np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)
    embed.keep(db, "proposition", embed.SENTENCES, dict(zip(ids, unit, strict=True)))


def _asked(client: Client, size: int) -> list[Figure]:
    asked = queries()
    floor = times(lambda: client.send(calls.info()))
    ways: dict[str, Callable[[], Any]] = {
        "search": lambda: client.send(calls.search(next(asked))),
        "context": lambda: client.send(calls.context(next(asked), budget=300)),
    }
    found = []
    for name, ask in ways.items():
        first = times(ask, 1)[0]
        spent = times(ask)
        of = f"{name} at {size:,} propositions"
        found += [
            Figure(f"{of}, first", first, "ms"),
            Figure(f"{of}, median", quantile(spent, 0.5), "ms", quantile(floor, 0.5), "GET /v1/info"),
            Figure(f"{of}, p99", quantile(spent, 0.99), "ms", quantile(floor, 0.99), "GET /v1/info"),
        ]
    return found


def queries() -> Iterator[str]:
    """Questions whose every word is in a tenth of what is stored, or in more: the slow case for full text.

    None comes again before hundreds of others.
    """
    asked = [f"Was {topic} {deed} with {who}, for a friend?" for topic, deed, who in product(TOPICS, DEEDS, PEOPLE)]
    random.Random(0).shuffle(asked)
    return cycle(asked)


def times(ask: Callable[[], Any], count: int = _ASKED) -> list[float]:
    """Milliseconds of each of ``count`` calls."""
    spent = []
    for _ in range(count):
        start = time.perf_counter()
        ask()
        spent.append(1000 * (time.perf_counter() - start))
    return spent

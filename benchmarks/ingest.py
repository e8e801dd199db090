"""How fast observations become durable: through the client, the socket, redaction and the encrypted journal."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlcipher3

from benchmarks.daemon import home, running
from benchmarks.figures import Figure
from benchmarks.sentences import observations
from benchmarks.table import quantile
from gumd.client import calls
from gumd_store.connection import SETTINGS

_ONE_BY_ONE = 400
_BATCH = 100
_BATCHES = 20


def measure() -> list[Figure]:
    sent = observations(_ONE_BY_ONE + _BATCH * _BATCHES)
    ones, rest = sent[:_ONE_BY_ONE], sent[_ONE_BY_ONE:]
    with home() as paths, running(paths) as daemon, daemon.client() as client:
        alone = [_seconds(partial(client.send, calls.observe([one]))) for one in ones]
        batches = [rest[start : start + _BATCH] for start in range(0, len(rest), _BATCH)]
        together = [_seconds(partial(client.send, calls.observe(batch))) for batch in batches]
    bare = _bare([one["text"] for one in ones])
    against = "a bare sqlcipher INSERT with fsync"
    return [
        Figure("one at a time, rate", len(alone) / sum(alone), "a second", len(bare) / sum(bare), against),
        Figure("one at a time, median", 1000 * quantile(alone, 0.5), "ms", 1000 * quantile(bare, 0.5), against),
        Figure("one at a time, p99", 1000 * quantile(alone, 0.99), "ms", 1000 * quantile(bare, 0.99), against),
        Figure(f"batches of {_BATCH}, rate", len(rest) / sum(together), "a second", len(bare) / sum(bare), against),
        Figure(f"batches of {_BATCH}, p99", 1000 * quantile(together, 0.99), "ms"),
    ]


def _bare(texts: list[str]) -> list[float]:
    """The same texts into a table of their own, each in a transaction of its own, under the same settings."""
    with TemporaryDirectory() as folder:
        connection = sqlcipher3.connect(str(Path(folder) / "bare.db"), isolation_level=None)
        connection.execute("PRAGMA key = \"x'" + "00" * 32 + "'\"")
        for setting in SETTINGS:
            connection.execute(setting)
        connection.execute("CREATE TABLE bare(id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
        insert = "INSERT INTO bare(text) VALUES (?)"
        spent = [_seconds(partial(connection.execute, insert, [text])) for text in texts]
        connection.close()
    return spent


def _seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start

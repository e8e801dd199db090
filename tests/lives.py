"""A daemon's life for tests that end it at a bad moment, and what is in its store afterwards."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from gumd.paths import Paths
from gumd_store.connection import Store
from tests.conftest import PATIENCE_S, Daemon, launch


def until(holds: Callable[[], Any]) -> None:
    """Returns once it holds."""
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@contextmanager
def serving(paths: Paths) -> Iterator[Daemon]:
    """A daemon that is ended at the end, unless it has been."""
    daemon = launch(paths)
    try:
        yield daemon
    finally:
        daemon.stop()


def write_lines(home: Paths, number: int) -> str:
    """A file of JSON lines, each with an id of its own: ``n0``, ``n1``, …"""
    file = home.config / "lines.jsonl"
    with file.open("w") as lines:
        for n in range(number):
            text = f"I water bed {n} of the garden. {'Long words. ' * 20}"
            lines.write(json.dumps({"id": f"n{n}", "source": "file", "app": "diary", "text": text}) + "\n")
    return str(file)


def stored(paths: Paths) -> list[str]:
    """The apps' own ids of all observations in the order in which they were taken; no daemon may run."""
    store = Store(paths.database, paths.key.read_text().strip())
    with store.read() as db:
        ids = [str(id) for (id,) in db.execute("SELECT external_id FROM observations ORDER BY id")]
    store.close()
    return ids


def children(parent: int) -> list[int]:
    """The processes that a process has started."""
    tasks = Path(f"/proc/{parent}/task").iterdir()
    return [int(pid) for task in tasks for pid in (task / "children").read_text().split()]

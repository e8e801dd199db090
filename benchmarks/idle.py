"""What the daemon costs while nothing happens: memory, and how often it wakes the processor."""

import time
from pathlib import Path

from benchmarks.daemon import home, running
from benchmarks.figures import Figure
from benchmarks.table import say
from gumd.client import calls

_IDLE_S = 130
"""Longer than the daemon keeps what it needs to answer questions."""
_WATCH_S = 20


def measure() -> list[Figure]:
    with home() as paths, running(paths) as daemon:
        with daemon.client() as client:
            client.send(calls.context("anything"))
        asked = resident_mb(daemon.pid)
        say(f"waiting {_IDLE_S} s until the daemon is idle")
        time.sleep(_IDLE_S)
        before = wakings(daemon.pid)
        time.sleep(_WATCH_S)
        woken = (wakings(daemon.pid) - before) / _WATCH_S
        return [
            Figure("resident memory after a question", asked, "MB"),
            Figure("resident memory, idle", resident_mb(daemon.pid), "MB", 90.0, "the most that it may be"),
            Figure("wake-ups, idle", woken, "a second", 1.0, "the most that it may be"),
        ]


def wakings(pid: int) -> int:
    """How often any thread of the process has given up the processor to wait, and so was woken since it began."""
    return sum(_field(status, "voluntary_ctxt_switches") for status in Path(f"/proc/{pid}/task").glob("*/status"))


def resident_mb(pid: int) -> float:
    return _field(Path(f"/proc/{pid}/status"), "VmRSS") / 1024


def _field(status: Path, name: str) -> int:
    lines = (line.partition(":") for line in status.read_text().splitlines())
    return next((int(value.split()[0]) for field, _, value in lines if field == name), 0)

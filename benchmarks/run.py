"""`python -m benchmarks.run [--only NAME]` measures the daemon: rates, latencies, memory, wake-ups, commands."""

import argparse
import platform
from collections.abc import Callable

from benchmarks import command_line, idle, ingest, latency, learning
from benchmarks.figures import Figure, show_figures
from benchmarks.table import finish, say

MEASURES: dict[str, Callable[[], list[Figure]]] = {
    "ingest": ingest.measure,
    "learning": learning.measure,
    "latency": latency.measure,
    "idle": idle.measure,
    "command-line": command_line.measure,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--only", choices=MEASURES, help="run one of them")
    only = parser.parse_args().only
    found: dict[str, list[Figure]] = {}
    for name in [only] if only else MEASURES:
        say(f"measuring {name} …")
        found[name] = MEASURES[name]()
        show_figures(name, found[name])
    figures = {name: {one.name: one.as_json() for one in mine} for name, mine in found.items()}
    finish({"machine": platform.machine(), "python": platform.python_version()} | figures)


if __name__ == "__main__":
    main()

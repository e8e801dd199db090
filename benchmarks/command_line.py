"""How long a command takes from the prompt to the answer."""

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

from benchmarks.daemon import GUMD, home, running
from benchmarks.figures import Figure
from benchmarks.sentences import observations
from benchmarks.table import quantile
from gumd.client import calls

_RUNS = 15


def measure() -> list[Figure]:
    with home() as paths, running(paths) as daemon:
        with daemon.client() as client:
            client.send(calls.observe(observations(100)))
            client.send(calls.flush(timeout_s=600))
        python = median_ms([sys.executable, "-c", "pass"], daemon.environment)
        shown = median_ms([str(GUMD), "--help"], daemon.environment)
        asked = median_ms([str(GUMD), "context", "what did I do with Mira?"], daemon.environment)
    against = "python -c pass"
    return [
        Figure("gumd --help, median", shown, "ms", python, against),
        Figure("gumd context, median", asked, "ms", python, against),
    ]


def median_ms(command: Sequence[str], environment: Mapping[str, str]) -> float:
    spent = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
        spent.append(1000 * (time.perf_counter() - start))
    return quantile(spent, 0.5)

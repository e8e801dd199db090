"""How many observations a minute are learned from, with the embedded models, from a cold start."""

import time

from benchmarks.daemon import home, running
from benchmarks.figures import Figure
from benchmarks.sentences import observations, telling
from gumd.client import calls

_COUNT = 60
_TELLING = 3
"""One in so many tells something lasting about the user."""


def measure() -> list[Figure]:
    with home() as paths, running(paths) as daemon, daemon.client() as client:
        seen = observations(_COUNT)
        for one, text in zip(seen[::_TELLING], telling(), strict=False):
            one["text"] = text
        client.send(calls.observe(seen))
        start = time.perf_counter()
        flushed = client.send(calls.flush(timeout_s=1_800))
        spent = time.perf_counter() - start
        beliefs = client.send(calls.propositions(all=True))
    done = _COUNT - flushed["pending"]
    return [
        Figure("observations learned", 60 * done / spent, "a minute"),
        Figure("episodes set aside", flushed["set_aside"], ""),
        Figure("propositions", len(beliefs), ""),
    ]

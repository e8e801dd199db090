"""What each model costs and gives as the writer: `python -m training.writers [GGUF …]`.

The shipped model with its adapter and as it comes, and each GGUF that is named, by prompt, on every eighth of the
examples that nothing was trained on. ``docs/models.md`` has the table.
"""

import sys
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from benchmarks.table import show
from gumd.models.supervisor import ModelWorker
from gumd.models.weights import SMOLLM2, checked_weights
from gumd.propose.every import writer_of
from gumd.propose.heads import Heads
from gumd.settings import ModelSettings
from training import data
from training.claims import answered
from training.data import Example
from training.figures import of_answers

EVERY = 8
_MAX_MB = 6_000


class Measured(NamedTuple):
    """What one writer made of the examples.

    Facts that it wrote, and that were believed; statements that were believed, and of them right and wrong; seconds an
    example; the worker's megabytes.
    """

    writer: str
    written: int
    found: int
    statements: int
    right: int
    wrong: int
    seconds: float
    megabytes: float


def main() -> None:
    examples = [one for one in data.examples() if one.held_out][::EVERY]
    others = [checked_weights(SMOLLM2), *map(Path, sys.argv[1:])]
    rows = [measured(examples, gguf) for gguf in (None, *others)]
    facts = sum(len(one.facts) for one in examples)
    show(f"writers, on {len(examples)} examples with {facts} facts", Measured._fields, rows)


def measured(examples: Sequence[Example], gguf: Path | None) -> Measured:
    """``gguf`` by prompt, or without one the shipped model with its adapter."""
    model = ModelSettings(gguf=gguf, idle_s=600, timeout_s=600, max_mb=_MAX_MB)
    with closing(ModelWorker.by(model)) as worker:
        start = time.perf_counter()
        found = answered(examples, worker, Heads.shipped(), writer_of(worker, model))
        seconds = (time.perf_counter() - start) / len(examples)
        counts = of_answers(found)["all"]
        return Measured(
            writer=gguf.stem if gguf else "shipped",
            written=counts["written"],
            found=counts["found"],
            statements=counts["statements"],
            right=counts["right"],
            wrong=counts["wrong"],
            seconds=round(seconds, 2),
            megabytes=round(worker.state()["resident_mb"]),
        )


if __name__ == "__main__":
    main()

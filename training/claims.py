"""What the trained adapter writes about examples that it was not taught, and which of it is right."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gumd.models.supervisor import ModelWorker
from gumd.propose.heads import Heads
from gumd.propose.windowed import Judged, WindowProposer
from gumd.propose.writers import TrainedWriter, Writer, window_prompt
from training.data import Example
from training.heads import shown
from training.verdicts import embedded, is_right, judgements, says_the_same


class Answered(NamedTuple):
    """An example, and for each statement written about it (rows) which of its facts say the same (columns).

    ``right`` is what a reader judged, or else whether some fact does, None where a program cannot tell.
    """

    example: Example
    judged: list[Judged]
    alike: NDArray[np.bool_]
    right: list[bool | None]

    @property
    def found(self) -> int:
        """How many of the facts are written."""
        return int(self.alike.any(axis=0).sum())


def answered(
    examples: Sequence[Example], worker: ModelWorker, heads: Heads, writer: Writer | None = None
) -> list[Answered]:
    """Every example read as gumd reads: what is written of it, and which of its facts that is.

    Without a ``writer`` the shipped model writes.
    """
    proposer = WindowProposer(worker, heads, writer or TrainedWriter(worker))
    return [_answered(example, proposer, worker) for example in examples]


def _answered(example: Example, proposer: WindowProposer, worker: ModelWorker) -> Answered:
    judged = proposer.judged(proposer.read([one.window for one in shown(example)]))
    facts = [fact.text for fact in example.facts]
    alike = np.zeros((len(judged), len(facts)), dtype=bool)
    vectors, right = embedded(facts, worker), list[bool | None]()
    for place, written in enumerate(judged):
        text, cosines = written.claim.line.text, vectors @ written.vector
        alike[place] = [says_the_same(text, fact, cosine) for fact, cosine in zip(facts, cosines, strict=True)]
        judged_before = judgements().get((window_prompt(written.claim.window), text))
        right.append(is_right(text, facts, cosines) if judged_before is None else judged_before)
    return Answered(example, judged, alike, right)

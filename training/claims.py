"""What the trained adapter writes about examples that it was not taught, and which of it is right."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gumd.models.supervisor import ModelWorker
from gumd.propose.heads import Heads
from gumd.propose.windowed import Judged, WindowProposer
from gumd.words import content_words, negated_words
from training.data import Example
from training.heads import shown

RIGHT_COSINE = 0.75
RIGHT_WORDS = 0.6
_LIGHT_WORDS = "user have has had is are go going do does want get use be their they like make need"
_LIGHT = frozenset(_LIGHT_WORDS.split())


class Answered(NamedTuple):
    """An example, and for each statement written about it (rows) which of its facts say the same (columns)."""

    example: Example
    judged: list[Judged]
    alike: NDArray[np.bool_]

    @property
    def right(self) -> list[bool]:
        """Whether each statement says what some fact says."""
        return [bool(row.any()) for row in self.alike]

    @property
    def found(self) -> int:
        """How many of the facts are written."""
        return int(self.alike.any(axis=0).sum())


def answered(examples: Sequence[Example], worker: ModelWorker, heads: Heads) -> list[Answered]:
    """Every example read as gumd reads, selected or not: what is written of it, and which of its facts that is."""
    proposer = WindowProposer(worker, heads=heads)
    return [_answered(example, proposer, worker) for example in examples]


def _answered(example: Example, proposer: WindowProposer, worker: ModelWorker) -> Answered:
    judged = proposer.judged(proposer.read([one.window for one in shown(example)]))
    facts = [fact.text for fact in example.facts]
    alike = np.zeros((len(judged), len(facts)), dtype=bool)
    vectors = np.asarray(worker.embed(facts), dtype=np.float32) if facts else np.zeros((0, 384), dtype=np.float32)
    for place, written in enumerate(judged):
        cosines = vectors @ written.vector
        alike[place] = [
            says_the_same(written.claim.line.text, fact, cosine) for fact, cosine in zip(facts, cosines, strict=True)
        ]
    return Answered(example, judged, alike)


def says_the_same(written: str, fact: str, cosine: float) -> bool:
    """Whether a written statement is as good as the author's: near in meaning, most of its words, no other negation."""
    said, meant = _telling(written), _telling(fact)
    if bool(negated_words(written)) != bool(negated_words(fact)):
        return False
    digits = {word for word in said if word[0].isdigit()}
    return bool(cosine >= RIGHT_COSINE and digits <= meant and len(said & meant) >= RIGHT_WORDS * len(said))


def _telling(text: str) -> set[str]:
    return {word for word in content_words(text) if word not in _LIGHT}

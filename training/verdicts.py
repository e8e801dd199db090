"""What the adapter is taught of right and wrong statements: what it wrote itself before it was taught the window, and
what its examples' authors wrote of this window and of others.

Both kinds of writer are right and wrong about equally often: else it would learn to tell who wrote, not who is right.
"""

from collections.abc import Iterator, Sequence
from itertools import cycle
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gumd.models.supervisor import ModelWorker
from gumd.propose import task
from gumd.propose.windows import Window
from gumd.propose.writers import written
from gumd.words import content_words, negated_words
from training.data import Example
from training.heads import shown

FAR_COSINE = 0.6
"""Below it two statements do not say the same."""
RIGHT_COSINE = 0.75
RIGHT_WORDS = 0.6
_LIGHT_WORDS = "user have has had is are go going do does want get use be their they like make need"
_LIGHT = frozenset(_LIGHT_WORDS.split())


class Verdict(NamedTuple):
    """A statement about a window, and whether it is what the window shows."""

    window: Window
    statement: str
    right: bool


def verdicts(examples: Sequence[Example], worker: ModelWorker) -> list[Verdict]:
    """The examples' own facts, as many of others, and what the worker's adapter, which must answer, writes."""
    written = [fact.text for example in examples for fact in example.facts]
    half = len(written) // 2
    others = cycle([*written[half:], *written[:half]])
    return [one for example in examples for one in _of_example(example, worker, others)]


def _of_example(example: Example, worker: ModelWorker, others: Iterator[str]) -> list[Verdict]:
    found: list[Verdict] = []
    facts = [fact.text for fact in example.facts]
    vectors = embedded(facts, worker)
    for one in shown(example):
        found += [Verdict(one.window, fact.text, True) for fact in one.facts]
        found += [Verdict(one.window, next(others), False) for _ in one.facts]
        lines = [line.text for line in task.statements(written(worker, one.window, 1.0).lines)]
        for line, cosines in zip(lines, embedded(lines, worker) @ vectors.T, strict=True):
            right = is_right(line, facts, cosines)
            if right is not None:
                found.append(Verdict(one.window, line, right))
    return found


def embedded(texts: list[str], worker: ModelWorker) -> NDArray[np.float32]:
    """A MiniLM vector of unit length a row."""
    return np.asarray(worker.embed(texts), dtype=np.float32) if texts else np.zeros((0, 384), dtype=np.float32)


def is_right(statement: str, facts: Sequence[str], cosines: NDArray[np.float32]) -> bool | None:
    """Whether the statement says what one of ``facts`` says; None where a program cannot tell."""
    if any(says_the_same(statement, fact, cosine) for fact, cosine in zip(facts, cosines, strict=True)):
        return True
    near = [fact for fact, cosine in zip(facts, cosines, strict=True) if cosine >= FAR_COSINE]
    return None if any(_as_negated(statement, fact) and _digits(statement) <= _digits(fact) for fact in near) else False


def says_the_same(written: str, fact: str, cosine: float) -> bool:
    """Whether a written statement is as good as the author's: near in meaning, most of its words, no other negation."""
    said, meant = _telling(written), _telling(fact)
    shared = len(said & meant) >= RIGHT_WORDS * len(said)
    return bool(cosine >= RIGHT_COSINE and shared and _as_negated(written, fact) and _digits(written) <= meant)


def _as_negated(one: str, other: str) -> bool:
    return bool(negated_words(one)) == bool(negated_words(other))


def _telling(text: str) -> set[str]:
    return {word for word in content_words(text) if word not in _LIGHT}


def _digits(text: str) -> set[str]:
    return {word for word in content_words(text) if word[0].isdigit()}

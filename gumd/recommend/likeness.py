"""How alike texts are: by meaning, by word vectors and by the words themselves, each seeing what the others do not."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from gumd.recommend.incidence import Incidence, Numbers, Words, incidence, rarity

Matrix = NDArray[np.float64]

MEANING, VECTORS, WORDS = 0.6, 0.2, 0.2
"""The shares of MiniLM, of word vectors and of the words; without MiniLM its share goes to the word vectors."""


@dataclass(frozen=True, eq=False)
class Told:
    """Some texts, a row each: ``static`` and ``meaning`` are centred and of unit length, and ``meaning`` is None where
    there are no sentence vectors; ``words`` are each text's word features.
    """

    static: Matrix
    meaning: Matrix | None
    words: Sequence[Words]

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def incidence(self) -> Incidence:
        return incidence(self.words)

    def first(self, count: int) -> "Told":
        return self.picked(range(min(count, len(self))))

    def picked(self, places: Sequence[int]) -> "Told":
        """Those at ``places``, in that order."""
        meaning = None if self.meaning is None else self.meaning[places]
        return Told(self.static[places], meaning, [self.words[place] for place in places])

    def joined(self, other: "Told") -> "Told":
        """Both, one after the other; with sentence vectors only where both have them."""
        meaning = None if self.meaning is None or other.meaning is None else np.vstack([self.meaning, other.meaning])
        return Told(np.vstack([self.static, other.static]), meaning, [*self.words, *other.words])


def likeness(these: Told, those: Told) -> Matrix:
    """The likeness of each of ``these`` (row) to each of ``those`` (column), in [-1, 1]."""
    return _likeness(these, those, np.eye(len(those)))


def likeness_summed(these: Told, those: Told, weights: Numbers) -> Numbers:
    """The likeness of each of ``these`` to all of ``those`` together, each counting by its weight.

    The same as ``likeness(these, those) @ weights``, in a time that does not grow with both.
    """
    return _likeness(these, those, weights[:, np.newaxis])[:, 0]


def _likeness(these: Told, those: Told, mixed: Matrix) -> Matrix:
    """The likeness of each of ``these`` to mixtures of ``those``, a column of ``mixed`` each."""
    vectors = these.static @ (those.static.T @ mixed)
    shared = _shared_words(these.incidence, those.incidence, mixed)
    if these.meaning is None or those.meaning is None:
        return (MEANING + VECTORS) * vectors + WORDS * shared
    return MEANING * (these.meaning @ (those.meaning.T @ mixed)) + VECTORS * vectors + WORDS * shared


def _shared_words(these: Incidence, those: Incidence, mixed: Matrix) -> Matrix:
    """The cosine of the texts' words, each weighed by how few of all these texts have it."""
    of_those = np.zeros((len(those.vocabulary.words), those.size))
    of_those[those.places, those.rows] = _weights(those, these)
    columns = those.vocabulary.find(these.vocabulary.words)[these.places]
    held = columns >= 0
    return _products(these.rows[held], columns[held], _weights(these, those)[held], of_those @ mixed, these.size)


def _weights(texts: Incidence, others: Incidence) -> Numbers:
    """How much each word of each text counts beside the ``others``: of a text together they are of unit length."""
    known = texts.vocabulary
    frequency = known.frequency + known.frequency_in(others.vocabulary)
    weights = rarity(frequency, texts.size + others.size)[texts.places]
    lengths = np.sqrt(texts.summed(weights**2))
    unit: Numbers = weights / np.where(lengths > 0, lengths, 1.0)[texts.rows]
    return unit


def _products(rows: NDArray[np.int64], columns: NDArray[np.int64], values: Numbers, dense: Matrix, size: int) -> Matrix:
    """A sparse matrix of ``size`` rows, given by its ``values`` row by row, times a dense one."""
    found = np.zeros((size, dense.shape[1]))
    if len(rows):
        filled, starts = np.unique(rows, return_index=True)
        found[filled] = np.add.reduceat(dense[columns] * values[:, np.newaxis], starts, axis=0)
    return found

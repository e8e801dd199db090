"""Which of many texts have which words, in arrays: a slate of a thousand is compared without a loop over words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from gumd.remembered import remembered

Ids = NDArray[np.int64]
Numbers = NDArray[np.float64]
Words = tuple[str, ...]

_REMEMBERED = 8_192
"""Texts; apps show the same items again and again."""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """The ``words`` of some texts, each once and ascending, and in how many of the texts each is (``frequency``)."""

    words: Ids
    frequency: Ids

    def find(self, words: Ids) -> Ids:
        """The place of each of ``words``, or -1 of one that it does not have."""
        if not len(self.words):
            return np.full(len(words), -1)
        places = np.minimum(np.searchsorted(self.words, words), len(self.words) - 1)
        return np.where(self.words[places] == words, places, -1)

    def frequency_in(self, other: "Vocabulary") -> Ids:
        """In how many of the texts of ``other`` each word is."""
        found = np.zeros(len(self.words), dtype=np.int64)
        places = self.find(other.words)
        found[places[places >= 0]] = other.frequency[places >= 0]
        return found


@dataclass(frozen=True, eq=False)
class Incidence:
    """The words of ``size`` texts: each text (``rows``, ascending) with each word that it has, and how often.

    Words are told by a hash that is the same for one word for as long as the process lives.
    """

    size: int
    rows: Ids
    words: Ids
    counts: Ids

    @property
    def vocabulary(self) -> Vocabulary:
        return self._told_apart[0]

    @property
    def places(self) -> Ids:
        """The place of each word in the vocabulary."""
        return self._told_apart[1]

    @cached_property
    def _told_apart(self) -> tuple[Vocabulary, Ids]:
        words, places, frequency = np.unique(self.words, return_inverse=True, return_counts=True)
        return Vocabulary(words, frequency), places

    def summed(self, values: Numbers) -> Numbers:
        """For each text, the sum of its words' ``values``."""
        sums: Numbers = np.bincount(self.rows, values, self.size).astype(np.float64)
        return sums


def incidence(texts: Sequence[Words]) -> Incidence:
    """``texts`` as arrays."""
    coded = [_coded(words) for words in texts]
    rows = np.repeat(np.arange(len(coded)), [len(words) for words, _ in coded])
    none = np.zeros(0, dtype=np.int64)
    words = np.concatenate([none, *(words for words, _ in coded)])
    return Incidence(len(coded), rows, words, np.concatenate([none, *(counts for _, counts in coded)]))


def word_id(word: str) -> int:
    """What ``word`` is told by."""
    return hash(word)


def rarity(frequency: Ids, size: int) -> Numbers:
    """How much a word tells that ``frequency`` of ``size`` texts have: the inverse document frequency of BM25."""
    rare: Numbers = np.log(1 + (size - frequency + 0.5) / (frequency + 0.5))
    return rare


@remembered(_REMEMBERED)
def _coded(words: Words) -> tuple[Ids, Ids]:
    counts = Counter(words)
    ids = np.fromiter(map(word_id, counts), dtype=np.int64, count=len(counts))
    return ids, np.fromiter(counts.values(), dtype=np.int64, count=len(counts))

"""Okapi BM25 over a slate.

Own, as a slate has tens of items and is scored once: the usual package brings a compiler or scipy into the daemon for
what are a few additions here.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

from gumd.recommend.incidence import Incidence, Numbers, incidence, rarity, word_id

K1 = 1.2
B = 0.75


class Bm25:
    """The documents of one slate, ready to be scored against queries."""

    def __init__(self, documents: Incidence, background: Incidence | None = None) -> None:
        """``background`` are more documents that tell common words from rare ones; they are not scored."""
        more = background or incidence([])
        size, said = documents.size + more.size, int(documents.counts.sum() + more.counts.sum())
        mean = said / size if said else 1.0
        norms = K1 * (1 - B + B * documents.summed(documents.counts.astype(np.float64)) / mean)
        known = documents.vocabulary
        rare = rarity(known.frequency + known.frequency_in(more.vocabulary), size)[documents.places]
        self._documents = documents
        self._gains = rare * documents.counts * (K1 + 1) / (documents.counts + norms[documents.rows])

    def scores(self, query: Mapping[str, float]) -> Numbers:
        """A score for each document, at least 0; ``query`` weighs its words."""
        weights = self._by_word(list(query), np.asarray(list(query.values())))
        return self._documents.summed(self._gains * weights[self._documents.places])

    def shared(self, query: Mapping[str, float], most: int) -> list[list[str]]:
        """Of each document the words that ``query`` has too, those that weigh most first, at most so many."""
        words = sorted(query, key=lambda word: (-query[word], word))
        ranks = self._by_word(words, np.arange(1.0, len(words) + 1))[self._documents.places].astype(np.int64)
        held = np.flatnonzero(ranks)
        # Each pair of a document and a rank is one number, so that one sort puts them in order.
        rows, which = np.divmod(np.sort(self._documents.rows[held] * len(words) + ranks[held] - 1), max(1, len(words)))
        starts = np.searchsorted(rows, np.arange(self._documents.size + 1)).tolist()
        told = [words[place] for place in which.tolist()]
        return [told[start : min(end, start + most)] for start, end in pairwise(starts)]

    def _by_word(self, words: Sequence[str], values: Numbers) -> Numbers:
        """The value of each word of the vocabulary; 0 for those that are not among ``words``."""
        found = np.zeros(len(self._documents.vocabulary.words))
        places = self._documents.vocabulary.find(np.fromiter(map(word_id, words), dtype=np.int64, count=len(words)))
        found[places[places >= 0]] = values[places >= 0]
        return found

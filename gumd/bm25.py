"""Okapi BM25 over a slate.

Own, as a slate has tens of items and is scored once: the usual package brings a compiler or scipy into the daemon for
what are a few additions here.
"""

from collections.abc import Mapping

import numpy as np

from gumd.incidence import Incidence, Numbers, rarity, word_id

K1 = 1.2
B = 0.75


class Bm25:
    """The documents of one slate, ready to be scored against queries."""

    def __init__(self, documents: Incidence, background: Incidence | None = None) -> None:
        """``background`` are more documents that tell common words from rare ones; they are not scored."""
        known = documents if background is None else documents.joined(background)
        lengths = known.summed(known.counts.astype(np.float64))
        mean = float(lengths.mean()) if lengths.any() else 1.0
        norms = K1 * (1 - B + B * lengths[: documents.size] / mean)
        self._documents = documents
        self._words, places, frequency = np.unique(known.words, return_inverse=True, return_counts=True)
        self._places = places[: len(documents.words)]
        rare = rarity(frequency, known.size)[self._places]
        self._gains = rare * documents.counts * (K1 + 1) / (documents.counts + norms[documents.rows])

    def scores(self, query: Mapping[str, float]) -> Numbers:
        """A score for each document, at least 0; ``query`` weighs its words."""
        return self._documents.summed(self._gains * self._weights(query)[self._places])

    def _weights(self, query: Mapping[str, float]) -> Numbers:
        """The weight in ``query`` of each word that is known."""
        weights = np.zeros(len(self._words))
        if len(self._words):
            ids = np.fromiter(map(word_id, query), dtype=np.int64, count=len(query))
            at = np.minimum(np.searchsorted(self._words, ids), len(self._words) - 1)
            known = self._words[at] == ids
            weights[at[known]] = np.fromiter(query.values(), dtype=np.float64, count=len(query))[known]
        return weights

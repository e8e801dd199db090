"""Okapi BM25 over a slate.

Own, as a slate has tens of items and is scored once: the usual package brings a compiler or scipy into the daemon for
what are a few additions here.
"""

import math
from collections import Counter
from collections.abc import Sequence

K1 = 1.2
B = 0.75


class Bm25:
    """The documents of one slate, ready to be scored against queries."""

    def __init__(self, documents: Sequence[Sequence[str]], background: Sequence[Sequence[str]] = ()) -> None:
        """``background`` are more documents that tell common words from rare ones; they are not scored."""
        self._counts = [Counter(words) for words in documents]
        known = [*self._counts, *map(Counter, background)]
        self._total = len(known)
        self._frequency = Counter(word for counts in known for word in counts)
        lengths = [counts.total() for counts in known]
        self._mean = sum(lengths) / len(lengths) if sum(lengths) else 1.0

    def scores(self, query: dict[str, float]) -> list[float]:
        """A score for each document, at least 0; ``query`` weighs its words."""
        weights = {word: weight * self._rarity(word) for word, weight in query.items() if word in self._frequency}
        return [self._score(counts, weights) for counts in self._counts]

    def _rarity(self, word: str) -> float:
        seen = self._frequency[word]
        return math.log(1 + (self._total - seen + 0.5) / (seen + 0.5))

    def _score(self, counts: Counter[str], weights: dict[str, float]) -> float:
        norm = K1 * (1 - B + B * counts.total() / self._mean)
        return sum(weights[w] * n * (K1 + 1) / (n + norm) for w, n in counts.items() if w in weights)

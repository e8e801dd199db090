"""How alike texts are: by meaning, by word vectors and by the words themselves, each seeing what the others do not."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

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
    words: Sequence[Sequence[str]]

    def __len__(self) -> int:
        return len(self.words)

    def first(self, count: int) -> "Told":
        meaning = None if self.meaning is None else self.meaning[:count]
        return Told(self.static[:count], meaning, self.words[:count])

    def joined(self, other: "Told") -> "Told":
        """Both, one after the other; with sentence vectors only where both have them."""
        meaning = None if self.meaning is None or other.meaning is None else np.vstack([self.meaning, other.meaning])
        return Told(np.vstack([self.static, other.static]), meaning, [*self.words, *other.words])


def likeness(these: Told, those: Told) -> Matrix:
    """The likeness of each of ``these`` (row) to each of ``those`` (column), in [-1, 1]."""
    vectors = these.static @ those.static.T
    shared = _shared_words(these.words, those.words)
    if these.meaning is None or those.meaning is None:
        return (MEANING + VECTORS) * vectors + WORDS * shared
    return MEANING * (these.meaning @ those.meaning.T) + VECTORS * vectors + WORDS * shared


def _shared_words(these: Sequence[Sequence[str]], those: Sequence[Sequence[str]]) -> Matrix:
    """The cosine of the texts' words, each weighed by how few of all these texts have it."""
    rarity = _rarity([*map(set, these), *map(set, those)])
    known = {word for words in those for word in words}
    columns = {word: place for place, word in enumerate(sorted({w for words in these for w in words if w in known}))}
    return _rows(these, rarity, columns) @ _rows(those, rarity, columns).T


def _rarity(texts: Sequence[set[str]]) -> dict[str, float]:
    seen = Counter(word for words in texts for word in words)
    return {word: float(np.log(1 + (len(texts) - n + 0.5) / (n + 0.5))) for word, n in seen.items()}


def _rows(texts: Sequence[Sequence[str]], rarity: dict[str, float], columns: dict[str, int]) -> Matrix:
    rows = np.zeros((len(texts), len(columns)))
    for row, words in zip(rows, texts, strict=True):
        held = set(words)
        length = np.sqrt(sum(rarity[word] ** 2 for word in held)) or 1.0
        for word in held & columns.keys():
            row[columns[word]] = rarity[word] / length
    return rows

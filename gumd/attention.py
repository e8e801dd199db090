"""What the user chose before, looked at from one item: nearest and latest choices count most."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]
Matrix = NDArray[np.float64]


class Attended(NamedTuple):
    """For each item (row): how much each choice adds to the term; a row's sum is the term, within [-1, 1]."""

    shares: Matrix

    @property
    def term(self) -> NDArray[np.float64]:
        found: NDArray[np.float64] = self.shares.sum(axis=1)
        return found


def centred(vectors: Sequence[Vector] | Vector, background: Vector) -> Matrix:
    """``vectors`` less the running mean of all that was seen, at unit length: what is common to all texts says nothing.

    A vector that is the mean, or a zero one, stays zero and is like nothing.
    """
    if not len(vectors):
        return np.zeros((0, len(background)))
    rows = np.asarray(vectors, dtype=np.float64)
    rows = np.where(rows.any(axis=1, keepdims=True), rows - background, 0.0)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Matrix = rows * (lengths > 1e-9) / np.maximum(lengths, 1e-9)
    return unit


def recency(count: int, half_life: float) -> NDArray[np.float64]:
    """Weights for ``count`` choices, the latest first: each ``half_life`` of choices halves them."""
    weights: NDArray[np.float64] = 0.5 ** (np.arange(count) / half_life)
    return weights


def attend(items: Matrix, chosen: Matrix, signs: Sequence[float], temperature: float, half_life: float) -> Attended:
    """Attention of ``items`` over ``chosen`` (latest first): softmax of cosine over temperature, times recency.

    What the user turned down (a negative sign) only ever pushes down, by as much as an item is like it.
    """
    cosines: Matrix = items @ chosen.T
    if not len(chosen):
        return Attended(cosines)
    raw = np.exp((cosines - cosines.max(axis=1, keepdims=True)) / temperature) * recency(len(chosen), half_life)
    weights = raw / raw.sum(axis=1, keepdims=True)
    sign = np.clip(np.asarray(signs, dtype=np.float64), -1.0, 1.0)
    return Attended(weights * sign * np.where(sign < 0, np.maximum(cosines, 0.0), cosines))

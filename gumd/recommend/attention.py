"""What the user chose before, looked at from one item: nearest and latest choices count most."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]
Matrix = NDArray[np.float64]
Terms = NDArray[np.float64]

AGAINST = 0.5
"""How much what was turned down counts against what was chosen."""


class Attended(NamedTuple):
    """For each item the term, within [-1.5, 1], and the place of the choice that has most to do with it."""

    term: Terms
    nearest: NDArray[np.intp]


def centred(vectors: Sequence[Vector] | Vector, background: Vector) -> Matrix:
    """``vectors`` less the running mean of all that was seen, at unit length: what is common to all texts says nothing.

    A vector that is the mean, or a zero one, stays zero and is like nothing.
    """
    if not len(vectors):
        return np.zeros((0, len(background)))
    told = np.asarray(vectors)
    rows: Matrix = np.subtract(told, background, dtype=np.float64)
    rows[~told.any(axis=1)] = 0.0
    lengths = np.linalg.norm(rows, axis=1)
    rows[lengths <= 1e-9] = 0.0
    rows /= np.maximum(lengths, 1e-9)[:, np.newaxis]
    return rows


def recency(count: int, half_life: float) -> NDArray[np.float64]:
    """Weights for ``count`` choices, the latest first: each ``half_life`` of choices halves them."""
    weights: NDArray[np.float64] = 0.5 ** (np.arange(count) / half_life)
    return weights


def attend(likeness: Matrix, signs: Sequence[float], temperature: float, half_life: float) -> Attended:
    """Attention of items (rows) over choices (columns, latest first), as a soft maximum of how alike they are.

    The soft maximum, temperature times the log of the mean exponential, keeps several interests apart: an item needs to
    be like some of what was chosen, not like the average of it. What the user turned down (a negative sign) only ever
    pushes down what is like it.
    """
    sign = np.clip(np.asarray(signs, dtype=np.float64), -1.0, 1.0)
    weights = np.abs(sign) * _fades(sign, half_life)
    none = Attended(np.zeros(len(likeness)), np.zeros(len(likeness), dtype=np.intp))
    liked = _soft_maximum(likeness, weights * (sign > 0), temperature) or none
    turned_down = _soft_maximum(likeness, weights * (sign < 0), temperature) or none
    against = AGAINST * np.maximum(turned_down.term, 0.0)
    nearest = np.where(against > np.maximum(liked.term, 0.0), turned_down.nearest, liked.nearest)
    return Attended(liked.term - against, nearest)


def _fades(sign: Terms, half_life: float) -> Terms:
    """What was chosen fades by what was chosen since, and what was turned down by what was turned down since."""
    since = np.where(sign > 0, np.cumsum(sign > 0), np.cumsum(sign <= 0)) - 1
    fades: Terms = recency(len(sign), half_life)[since]
    return fades


def _soft_maximum(likeness: Matrix, weights: Terms, temperature: float) -> Attended | None:
    total = weights.sum()
    if not len(likeness) or total <= 0:
        return None
    shares = np.exp(likeness / temperature) * weights
    # A single faint choice is not as sure as many: the mean is over at least one whole choice.
    term = temperature * np.log(shares.sum(axis=1) / total) * min(1.0, float(total))
    return Attended(term, np.argmax(shares, axis=1))

"""A Bayesian head: what speaks for an item by all that was chosen and turned down, against all that was only shown.

Linear regression with a Gaussian prior, in its dual form (a Gaussian process with the likeness of texts for a kernel;
Rasmussen and Williams, "Gaussian Processes for Machine Learning", 2006, eq. 2.25). It has no state but the choices, so
that a choice that is forgotten has no effect any more.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Vector = NDArray[np.float64]

NOISE = 2.0


def covariance(to_known: Matrix, among_known: Matrix, among_items: Matrix, weights: Sequence[float]) -> Matrix:
    """How unsure it is what is expected of the items, each (diagonal) and with each other (eq. 2.26).

    ``to_known`` and ``among_items`` are the likeness of the items to the known texts and to each other; the rest is as
    in :func:`given`.
    """
    if not len(weights):
        return among_items
    left: Matrix = among_items - to_known @ np.linalg.solve(_noisy(among_known, weights), to_known.T)
    return left


def given(among_known: Matrix, signs: Sequence[float], weights: Sequence[float]) -> Vector:
    """What each known text gives to an item that is like it with 1; what an item gets from all of them together is
    what is expected of it.

    Args:
        among_known: the likeness of the known texts to each other.
        signs: what was found of each known text: 1 chosen, below 0 turned down, 0 only shown.
        weights: how much each finding counts, above 0; the noise of a finding is ``NOISE`` by it.
    """
    if not len(signs):
        return np.zeros(0)
    return np.asarray(np.linalg.solve(_noisy(among_known, weights), np.asarray(signs)), dtype=np.float64)


def _noisy(among_known: Matrix, weights: Sequence[float]) -> Matrix:
    """With the noise, which makes positive definite what by words and rounding need not be."""
    noisy: Matrix = among_known + np.diag(NOISE / np.asarray(weights, dtype=np.float64))
    return noisy

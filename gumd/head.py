"""A Bayesian head: what speaks for an item by all that was chosen and turned down, against all that was only shown.

Linear regression with a Gaussian prior, in its dual form (a Gaussian process with the likeness of texts for a kernel;
Rasmussen and Williams, "Gaussian Processes for Machine Learning", 2006, eq. 2.25). It has no state but the choices, so
that a choice that is forgotten has no effect any more.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

NOISE = 2.0


def expected(to_known: Matrix, among_known: Matrix, signs: Sequence[float], weights: Sequence[float]) -> Matrix:
    """What each item (row) gets from each known text (column); a row's sum is what is expected of the item.

    Args:
        to_known: the likeness of the items to the known texts.
        among_known: the likeness of the known texts to each other.
        signs: what was found of each known text: 1 chosen, below 0 turned down, 0 only shown.
        weights: how much each finding counts, above 0; the noise of a finding is ``NOISE`` by it.
    """
    if not len(signs):
        return np.zeros((len(to_known), 0))
    noise = np.diag(NOISE / np.asarray(weights, dtype=np.float64))
    # The likeness by words need not be positive definite beside the others' rounding: the noise makes it so.
    told = np.linalg.solve(among_known + noise, np.asarray(signs, dtype=np.float64))
    shares: Matrix = to_known * told
    return shares

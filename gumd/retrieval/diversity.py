"""Diversity by maximal marginal relevance (Carbonell and Goldstein, 1998): the next item is good, and unlike them."""

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

TOP = 100
"""So many items are dealt anew; the others stay behind them."""


def diversified(log_odds: NDArray[np.float64], likeness: Matrix, share: float) -> list[int]:
    """The places of items in a new order: each next one has the most of its log-odds less ``share`` of its likeness to
    the nearest one before, both scaled to the spread of the list. Beyond the first hundred the order stays.

    Args:
        log_odds: of the items, best first.
        likeness: of the items to each other, in [-1, 1].
        share: from 0, the order as it is, to 1, likeness alone.
    """
    count = min(len(log_odds), TOP)
    spread = float(np.ptp(log_odds[:count])) or 1.0
    worth = (log_odds[:count] - log_odds[:count].min()) / spread
    nearest, left, order = np.zeros(count), list(range(count)), []
    while left:
        gain = (1 - share) * worth[left] - share * nearest[left]
        best = left.pop(int(np.argmax(gain)))
        order.append(best)
        nearest = np.maximum(nearest, likeness[:count, best])
    return [*order, *range(count, len(log_odds))]

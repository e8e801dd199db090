"""How likely the user looks at a place of a list, and what a choice there then says.

What stands first is clicked more because it is looked at more (Joachims et al., "Unbiased learning-to-rank with biased
feedback", 2017). A look counts by the inverse of how likely the place was to be looked at, within bounds, as in Saito
et al., "Unbiased Recommender Learning from Missing-Not-At-Random Implicit Feedback" (2020). What the user says or buys
counts as it is.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from gumd_store.choices import PASSED

LEAST = 0.5
"""The propensity below which a look counts no more: one stray click far down must not outweigh ten."""
LOOKS = frozenset({"clicked", "opened", "read", "ignored", PASSED})
"""What is done because an item was looked at, and says less than a choice."""


def examination(places: Sequence[int] | NDArray[np.int64]) -> NDArray[np.float64]:
    """How likely each of ``places``, from 0, is looked at: as much as nDCG lets it count."""
    likely: NDArray[np.float64] = 1 / np.log2(np.asarray(places, dtype=np.float64) + 2)
    return likely


def counted(action: str, weight: float, looked: float | None) -> float:
    """The weight of an action by how likely the item was to be looked at; of what was shown in no list, as it is."""
    return weight if looked is None or action not in LOOKS else weight * (LEAST / max(LEAST, looked))

"""Platt scaling of scores to one user: what share of what they looked at, and was scored so, did they turn to?

A score's log-odds are stretched and shifted (Platt, "Probabilistic Outputs for Support Vector Machines", 1999) by the
likeliest two numbers, given that they are about 1 and 0 for anybody. What was looked at is not seen: an item is turned
to if it is looked at, which its place tells how likely, and wanted (the position-based model of Craswell et al., "An
experimental comparison of click position-bias models", 2008).
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gumd_store.impressions import Outcome

_SLOPE_SPREAD, _SHIFT_SPREAD = 0.5, 2.0
"""How far a user's slope lies from 1, and shift from 0: standard deviations."""
_LEAST_SLOPE = 0.1
"""However the outcomes fell, a higher score stays the higher probability."""
_STEPS = 12
_SURE = 1 - 1e-6

Values = NDArray[np.float64]


class Platt(NamedTuple):
    slope: float = 1.0
    shift: float = 0.0

    def __call__(self, log_odds: float) -> float:
        return self.slope * log_odds + self.shift


AS_IT_IS = Platt()


def fitted(outcomes: Sequence[Outcome]) -> Platt:
    """The scaling by what became of what was scored; as it is where nothing did."""
    if not outcomes:
        return AS_IT_IS
    rows = np.asarray([[one.log_odds, 1.0] for one in outcomes])
    turned_to = np.asarray([one.weight is not None and one.weight > 0 for one in outcomes])
    looked = np.asarray([one.looked if one.weight is None else 1.0 for one in outcomes])
    found = _likeliest(rows, turned_to, looked)
    return Platt(max(_LEAST_SLOPE, float(found[0])), float(found[1]))


def _likeliest(rows: Values, turned_to: NDArray[np.bool_], looked: Values) -> Values:
    """The likeliest slope and shift, by Fisher's scoring; ``rows`` are log-odds and 1."""
    usual, precision = np.asarray(AS_IT_IS), np.diag([_SLOPE_SPREAD**-2, _SHIFT_SPREAD**-2])
    found = usual.copy()
    for _ in range(_STEPS):
        wanted = 1 / (1 + np.exp(-np.clip(rows @ found, -30, 30)))
        turned = np.minimum(looked * wanted, _SURE)
        slope = (1 - wanted) * (turned_to - turned) / (1 - turned)
        bend = (rows.T * (turned * (1 - wanted) ** 2 / (1 - turned))) @ rows + precision
        step = np.linalg.solve(bend, rows.T @ slope - precision @ (found - usual))
        found = found + np.clip(step, -1.0, 1.0)
    return found

"""Platt scaling of scores to one user: what share of what was scored so did they turn to?

A score's log-odds are stretched and shifted (Platt, "Probabilistic Outputs for Support Vector Machines", 1999) by the
likeliest two numbers, given the outcomes of what this user looked at and that they are about 1 and 0 for anybody.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

_SLOPE_SPREAD, _SHIFT_SPREAD = 0.25, 1.0
"""How far a user's slope lies from 1, and shift from 0: standard deviations."""
_LEAST_SLOPE = 0.2
"""However the outcomes fell, a higher score stays the higher probability."""
_STEPS = 8


class Platt(NamedTuple):
    slope: float = 1.0
    shift: float = 0.0

    def __call__(self, log_odds: float) -> float:
        return self.slope * log_odds + self.shift


AS_IT_IS = Platt()


def fitted(log_odds: Sequence[float], turned_to: Sequence[bool]) -> Platt:
    """The scaling by the outcome of each of ``log_odds``; as it is where there are none."""
    if not len(log_odds):
        return AS_IT_IS
    rows = np.column_stack([np.asarray(log_odds, dtype=np.float64), np.ones(len(log_odds))])
    outcomes = np.asarray(turned_to, dtype=np.float64)
    usual, precision = np.asarray(AS_IT_IS), np.diag([_SLOPE_SPREAD**-2, _SHIFT_SPREAD**-2])
    found = usual.copy()
    for _ in range(_STEPS):
        chance = 1 / (1 + np.exp(-np.clip(rows @ found, -30, 30)))
        bend = (rows.T * (chance * (1 - chance))) @ rows + precision
        step = np.linalg.solve(bend, rows.T @ (outcomes - chance) - precision @ (found - usual))
        found = found + np.clip(step, -1.0, 1.0)
    return Platt(max(_LEAST_SLOPE, float(found[0])), float(found[1]))

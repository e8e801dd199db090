"""Scores follow what share of them this user turned to, and keep their order."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.platt import AS_IT_IS, Platt, fitted

OUTCOMES = st.lists(st.tuples(st.floats(-8, 8), st.booleans()), max_size=40)


def of(outcomes: list[tuple[float, bool]]) -> Platt:
    return fitted([log_odds for log_odds, _ in outcomes], [turned_to for _, turned_to in outcomes])


def drawn(count: int, slope: float, shift: float) -> list[tuple[float, bool]]:
    """Outcomes of a user whose log-odds are stretched and shifted so."""
    chance = np.random.default_rng(0)
    scores = chance.normal(-1.0, 2.0, count)
    wanted = chance.random(count) < 1 / (1 + np.exp(-(slope * scores + shift)))
    return [(float(score), bool(did)) for score, did in zip(scores, wanted, strict=True)]


def test_before_anything_is_known_scores_stay_as_they_are() -> None:
    assert of([]) == AS_IT_IS
    assert AS_IT_IS(-1.3) == -1.3


@given(OUTCOMES, st.floats(-8, 8), st.floats(0.01, 8))
def test_a_higher_score_stays_the_higher_probability(
    outcomes: list[tuple[float, bool]], log_odds: float, more: float
) -> None:
    scaling = of(outcomes)
    assert math.isfinite(scaling.shift)
    assert scaling(log_odds) < scaling(log_odds + more)


def test_a_user_who_turns_to_more_than_others_is_expected_to() -> None:
    assert of([(-1.0, True)] * 20).shift > 0 > of([(-1.0, False)] * 20).shift
    assert of([(-1.0, True)] * 20)(-1.0) > 0


@pytest.mark.parametrize(("slope", "shift"), [(0.6, 1.0), (1.4, -1.0), (1.0, 0.0)])
def test_with_many_outcomes_the_users_own_scaling_is_found(slope: float, shift: float) -> None:
    found = of(drawn(2_000, slope, shift))
    assert found == pytest.approx((slope, shift), abs=0.2)


def test_a_few_outcomes_move_it_less_than_many() -> None:
    few, many = (of(drawn(count, 0.5, 1.5)) for count in (5, 500))
    assert abs(few.slope - 1) < abs(many.slope - 1)

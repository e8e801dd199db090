"""Scores follow what share of them this user turned to, and keep their order."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.recommend.platt import AS_IT_IS, fitted
from gumd_store.impressions import Outcome

OUTCOMES = st.lists(
    st.builds(Outcome, st.floats(-8, 8), st.floats(0.1, 1), st.none() | st.sampled_from([1.0, 0.5, -0.7])), max_size=40
)


def of(log_odds: float, weight: float | None, count: int) -> list[Outcome]:
    return [Outcome(log_odds, 1.0, weight)] * count


def drawn(count: int, slope: float, shift: float, looked: float = 1.0) -> list[Outcome]:
    """Outcomes of a user whose log-odds are stretched and shifted so, and who looks at as much."""
    chance = np.random.default_rng(0)
    scores = chance.normal(-1.0, 2.0, count)
    wanted = chance.random(count) < 1 / (1 + np.exp(-(slope * scores + shift)))
    seen = chance.random(count) < looked
    return [Outcome(float(s), looked, 1.0 if did else None) for s, did in zip(scores, wanted & seen, strict=True)]


def test_before_anything_is_known_scores_stay_as_they_are() -> None:
    assert fitted([]) == AS_IT_IS
    assert AS_IT_IS(-1.3) == -1.3


@given(OUTCOMES, st.floats(-8, 8), st.floats(0.01, 8))
def test_a_higher_score_stays_the_higher_probability(outcomes: list[Outcome], log_odds: float, more: float) -> None:
    scaling = fitted(outcomes)
    assert math.isfinite(scaling.shift)
    assert scaling(log_odds) < scaling(log_odds + more)


def test_a_user_who_turns_to_more_than_others_is_expected_to() -> None:
    much, little = (fitted(of(-1.0, weight, 20)) for weight in (1.0, None))
    assert much.shift > 0 > little.shift
    assert much(-1.0) > 0


@pytest.mark.parametrize("looked", [1.0, 0.4])
@pytest.mark.parametrize(("slope", "shift"), [(0.6, 1.0), (1.4, -1.0), (1.0, 0.0)])
def test_with_many_outcomes_the_users_own_scaling_is_found_however_little_they_look(
    slope: float, shift: float, looked: float
) -> None:
    found = fitted(drawn(5_000, slope, shift, looked))
    assert found == pytest.approx((slope, shift), abs=0.25)


def test_what_was_turned_down_was_looked_at_and_what_nothing_was_done_with_perhaps_not() -> None:
    ignored, turned_down = (fitted([Outcome(0.0, 0.3, weight)] * 20) for weight in (None, -0.7))
    assert turned_down.shift < ignored.shift < 0


def test_a_few_outcomes_move_it_less_than_many() -> None:
    few, many = (fitted(drawn(count, 0.5, 1.5)) for count in (5, 500))
    assert abs(few.slope - 1) < abs(many.slope - 1)

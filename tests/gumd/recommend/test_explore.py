"""What is not known well gets a chance to be seen, and it is known how likely that was."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from gumd.recommend.examination import LEAST, LOOKS, counted, examination
from gumd.recommend.explore import Explored, explored
from gumd.recommend.items import Item, word_features
from gumd.recommend.likeness import Told
from gumd.recommend.score import WEIGHTS, Choice, Taste, score, uncertainty
from gumd.recommend.taste import Slate
from gumd.schema_ranking import Exploration

NAMES = ["tea", "coffee", "boat", "violin", "garden", "soup"]


def rows(texts: Sequence[str]) -> NDArray[np.float32]:
    unit = np.eye(len(NAMES), dtype=np.float32)
    return np.asarray([unit[NAMES.index(text)] for text in texts], dtype=np.float32).reshape(-1, len(NAMES))


def told(texts: Sequence[str]) -> Told:
    return Told(np.asarray(rows(texts), dtype=np.float64), None, [word_features(text) for text in texts])


def taste(chosen: Sequence[str], size: int) -> Taste:
    return Taste([Choice(text, 1.0) for text in chosen], told(chosen), [], np.zeros(size), np.zeros(size), "")


def dealt(names: Sequence[str], chosen: Sequence[str], how: Exploration, seed: int = 0) -> Explored:
    items = [Item(name, name) for name in names]
    vectors = dict(zip(names, rows(names), strict=True))
    slate = Slate(items, "", {"static": vectors}, {"static": np.zeros(len(NAMES), dtype=np.float32)})
    known = taste(chosen, len(items))
    return explored(score(items, told(names), known), slate, known, WEIGHTS, how, seed)


@given(st.permutations(NAMES), st.lists(st.sampled_from(NAMES), max_size=8), st.sampled_from(["thompson", "ucb"]))
def test_every_item_is_dealt_once_with_a_reason_and_one_seed_deals_the_same(
    names: list[str], chosen: list[str], how: Exploration
) -> None:
    first, again = (dealt(names, chosen, how, seed=3) for _ in range(2))
    assert sorted(one.id for one in first.scored) == sorted(names)
    assert [one.id for one in first.scored] == [one.id for one in again.scored]
    for one in first.scored:
        assert one.log_odds == pytest.approx(WEIGHTS.bias + sum(one.adds))
    assert any(reason["term"] == "exploration" for one in first.scored for reason in one.reasons)


def test_what_is_known_well_is_explored_least() -> None:
    spread = np.diag(uncertainty(told(NAMES), taste(["tea"] * 20, len(NAMES))))
    assert int(np.argmin(spread)) == NAMES.index("tea")
    assert np.all(spread > 0)
    more = {one.id: one.explored for one in dealt(NAMES, ["tea"] * 20, "ucb").scored}
    assert min(more, key=lambda id: more[id]) == "tea"


def test_thompson_deals_other_lists_with_other_seeds_and_upper_bounds_do_not() -> None:
    def orders(how: Exploration) -> set[tuple[str, ...]]:
        return {tuple(one.id for one in dealt(NAMES, ["tea"], how, seed).scored) for seed in range(9)}

    assert len(orders("thompson")) > 3
    assert len(orders("ucb")) == 1


def test_how_likely_an_item_was_to_be_looked_at_is_what_many_deals_come_to() -> None:
    lists = [[one.id for one in dealt(NAMES, ["tea"] * 5, "thompson", seed).scored] for seed in range(400)]
    for name in NAMES:
        came = float(examination([order.index(name) for order in lists]).mean())
        assert dealt(NAMES, ["tea"] * 5, "thompson").looked[name] == pytest.approx(came, abs=0.15)


def test_the_first_place_is_always_looked_at_and_each_further_one_less() -> None:
    likely = examination(range(50))
    assert likely[0] == 1.0
    assert np.all(np.diff(likely) < 0)


@given(st.sampled_from(sorted(LOOKS)), st.floats(-1, 1), st.floats(0.01, 1))
def test_a_look_further_down_counts_more_and_none_more_than_it_is_worth(
    action: str, weight: float, looked: float
) -> None:
    assert abs(counted(action, weight, looked)) <= abs(weight)
    assert counted(action, weight, LEAST / 2) == counted(action, weight, None) == weight
    assert abs(counted(action, weight, 1.0)) <= abs(counted(action, weight, looked))


@pytest.mark.parametrize("action", ["chosen", "purchased", "liked", "disliked", "rated", "never"])
def test_what_the_user_says_or_buys_counts_wherever_it_stood(action: str) -> None:
    assert counted(action, -0.7, 1.0) == -0.7

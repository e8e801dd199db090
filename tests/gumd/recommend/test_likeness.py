"""How alike texts are, and what choices say by that of an item: attention, the Bayesian head, and a slate's variety."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from gumd.recommend.attention import AGAINST, attend, centred, recency
from gumd.recommend.head import given as given_by
from gumd.recommend.likeness import Told, likeness
from gumd.retrieval.diversity import diversified

Matrix = NDArray[np.float64]

VOCABULARY = ["tea", "coffee", "violin", "garden", "rust"]
SIGNS = st.floats(-1, 1).map(lambda sign: round(sign, 3))
TEMPERATURE, HALF_LIFE = 0.3, 4.0


def unit(rows: Matrix) -> Matrix:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    found: Matrix = rows / np.where(lengths > 1e-6, lengths, np.inf)
    return found


def vectors(count: int, seed: int, size: int = 4) -> Matrix:
    return unit(np.random.default_rng(seed).normal(size=(count, size)))


def told(words: Sequence[Sequence[str]], seed: int = 0, meaning: bool = True) -> Told:
    meaning_rows = vectors(len(words), seed + 1) if meaning else None
    return Told(vectors(len(words), seed), meaning_rows, [*map(tuple, words)])


TEXTS = st.lists(st.lists(st.sampled_from(VOCABULARY), max_size=4), max_size=5)
TOLD = st.builds(told, TEXTS, st.integers(0, 99), st.booleans())


@st.composite
def histories(draw: st.DrawFn) -> tuple[Matrix, list[float]]:
    """The likeness of some items to some choices, and the choices' signs."""
    signs = draw(st.lists(SIGNS, max_size=6))
    count = draw(st.integers(1, 4))
    rows = draw(st.lists(st.lists(SIGNS, min_size=len(signs), max_size=len(signs)), min_size=count, max_size=count))
    return np.asarray(rows, dtype=np.float64).reshape(count, len(signs)), signs


@given(TOLD, TOLD)
def test_likeness_is_within_one_and_the_same_both_ways(these: Told, those: Told) -> None:
    found = likeness(these, those)
    assert found.shape == (len(these), len(those))
    assert np.all(np.abs(found) <= 1 + 1e-9)
    assert found == pytest.approx(likeness(those, these).T)


@given(TEXTS.filter(all), st.integers(0, 99), st.booleans())
def test_nothing_is_more_like_a_text_than_itself(words: list[list[str]], seed: int, meaning: bool) -> None:
    texts = told(words, seed, meaning)
    assert np.diag(likeness(texts, texts)) == pytest.approx(np.ones(len(words)))


def test_without_sentence_vectors_their_share_goes_to_the_word_vectors() -> None:
    static = np.eye(2)
    both = Told(static, np.asarray([[1.0, 0.0], [1.0, 0.0]]), [(), ()])
    assert likeness(both, both)[0, 1] == pytest.approx(0.6)
    alone = Told(np.asarray([[1.0, 0.0], [0.6, 0.8]]), None, [(), ()])
    assert likeness(alone, alone)[0, 1] == pytest.approx(0.8 * 0.6)
    assert likeness(alone, both)[1] == pytest.approx([0.8 * 0.6, 0.8 * 0.8])


def test_a_rare_word_makes_texts_more_alike_than_a_common_one() -> None:
    words = [["tea", "rust"], ["tea", "garden"], ["rust", "violin"], ["tea", "coffee"], ["tea", "boat"]]
    texts = Told(np.zeros((5, 1)), None, [*map(tuple, words)])
    found = likeness(texts, texts)
    assert found[0, 2] > found[0, 1] > found[1, 2] == 0


def test_what_all_texts_share_is_taken_off_before_they_are_compared() -> None:
    background = np.array([1.0, 0.0, 0.0], dtype=np.float32)
    rows = centred([np.array([1.0, 0.2, 0.0], dtype=np.float32), background, np.zeros(3, dtype=np.float32)], background)
    assert rows == pytest.approx(np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]))
    assert centred([], background).shape == (0, 3)


def test_each_half_life_halves_a_choice() -> None:
    assert recency(5, 2.0)[::2] == pytest.approx([1, 0.5, 0.25])
    assert len(recency(0, 2.0)) == 0


@given(histories())
def test_attention_stays_within_its_bounds_and_names_a_choice(history: tuple[Matrix, list[float]]) -> None:
    found = attend(*history, TEMPERATURE, HALF_LIFE)
    assert np.all(found.term <= 1 + 1e-9)
    assert np.all(found.term >= -1 - AGAINST - 1e-9)
    assert np.all(found.nearest < max(1, len(history[1])))


@given(histories())
def test_a_like_of_the_very_item_never_lowers_its_term(history: tuple[Matrix, list[float]]) -> None:
    rows, signs = history
    more = np.hstack([np.ones((len(rows), 1)), rows])
    before, after = attend(rows, signs, TEMPERATURE, HALF_LIFE), attend(more, [1.0, *signs], TEMPERATURE, HALF_LIFE)
    assert np.all(after.term >= before.term - 1e-9)


@given(histories(), st.data())
def test_the_nearer_an_item_is_to_what_was_liked_the_higher_and_to_what_was_turned_down_the_lower(
    history: tuple[Matrix, list[float]], data: st.DataObject
) -> None:
    rows, signs = history
    if signs:
        place = data.draw(st.integers(0, len(signs) - 1))
        nearer = rows.copy()
        nearer[:, place] = np.minimum(1, nearer[:, place] + data.draw(st.floats(0, 1)))
        change = attend(nearer, signs, TEMPERATURE, HALF_LIFE).term - attend(rows, signs, TEMPERATURE, HALF_LIFE).term
        assert np.all(change * np.sign(signs[place]) >= -1e-9)


@given(histories())
def test_what_was_turned_down_only_ever_pushes_down(history: tuple[Matrix, list[float]]) -> None:
    rows, signs = history
    liked = attend(rows, [max(0.0, sign) for sign in signs], TEMPERATURE, HALF_LIFE)
    assert np.all(attend(rows, signs, TEMPERATURE, HALF_LIFE).term <= liked.term + 1e-9)


def test_several_interests_are_kept_apart() -> None:
    like_one, like_none_much = [1.0, 0.0, 0.0, 0.0], [0.25, 0.25, 0.25, 0.25]
    term = attend(np.asarray([like_one, like_none_much]), [1.0] * 4, TEMPERATURE, 100.0).term
    assert term[0] > term[1] > 0


def test_a_faint_choice_says_less_than_a_whole_one_and_none_says_nothing() -> None:
    row = np.asarray([[0.8]])
    whole, faint = (attend(row, [sign], TEMPERATURE, HALF_LIFE).term[0] for sign in (1.0, 0.2))
    assert whole > faint > 0
    assert attend(np.zeros((3, 0)), [], TEMPERATURE, HALF_LIFE).term.tolist() == [0, 0, 0]
    assert len(attend(np.zeros((0, 1)), [1.0], TEMPERATURE, HALF_LIFE).term) == 0


def test_the_choice_that_is_named_is_the_one_that_decides() -> None:
    rows = np.asarray([[0.9, 0.1, 0.0], [0.0, 0.1, 0.9], [0.0, 0.8, 0.2]])
    assert attend(rows, [1.0, 1.0, -1.0], 0.1, 100.0).nearest.tolist() == [0, 2, 1]


@st.composite
def known(draw: st.DrawFn) -> tuple[Matrix, list[float], list[float]]:
    """The vectors of some known texts, what was found of each, and how much that counts."""
    count = draw(st.integers(1, 6))
    rows = vectors(count, draw(st.integers(0, 999)))
    signs = draw(st.lists(st.sampled_from([1.0, 0.0, -1.0]), min_size=count, max_size=count))
    return rows, signs, draw(st.lists(st.floats(0.01, 1), min_size=count, max_size=count))


def worth(items: Matrix, texts: Matrix, signs: Sequence[float], weights: Sequence[float]) -> Matrix:
    found: Matrix = items @ texts.T @ given_by(texts @ texts.T, signs, weights)
    return found


@given(known(), st.data())
def test_a_choice_only_ever_pulls_its_like_up(
    history: tuple[Matrix, list[float], list[float]], data: st.DataObject
) -> None:
    texts, signs, weights = history
    place = data.draw(st.integers(0, len(signs) - 1))
    low, middle, high = (
        worth(texts, texts, [*signs[:place], sign, *signs[place + 1 :]], weights)[place] for sign in (-1.0, 0.0, 1.0)
    )
    assert low < middle < high


@given(known())
def test_the_head_expects_of_choices_turned_round_the_opposite(
    history: tuple[Matrix, list[float], list[float]],
) -> None:
    texts, signs, weights = history
    items = vectors(3, 7)
    assert worth(items, texts, [-sign for sign in signs], weights) == pytest.approx(
        -worth(items, texts, signs, weights)
    )


@given(known(), st.data())
def test_the_order_of_what_is_known_changes_nothing(
    history: tuple[Matrix, list[float], list[float]], data: st.DataObject
) -> None:
    texts, signs, weights = history
    order = data.draw(st.permutations(range(len(signs))))
    items = vectors(3, 8)
    again = worth(items, texts[order], [signs[one] for one in order], [weights[one] for one in order])
    assert again == pytest.approx(worth(items, texts, signs, weights), abs=1e-9)


def test_of_what_was_only_shown_and_of_nothing_the_head_expects_nothing() -> None:
    items, texts = vectors(3, 1), vectors(2, 2)
    assert worth(items, texts, [0.0, 0.0], [1.0, 1.0]).tolist() == [0, 0, 0]
    assert given_by(np.zeros((0, 0)), [], []).tolist() == []


def test_what_counts_more_is_believed_more_and_never_wholly() -> None:
    one = np.eye(1)
    little, much = (given_by(one, [1.0], [weight])[0] for weight in (0.1, 1.0))
    assert 0 < little < much < 1


@st.composite
def slates(draw: st.DrawFn) -> tuple[NDArray[np.float64], Matrix]:
    """Log-odds, best first, and the likeness of the items to each other."""
    log_odds = sorted(draw(st.lists(st.floats(-5, 5), max_size=9)), reverse=True)
    rows = vectors(len(log_odds), draw(st.integers(0, 99)))
    return np.asarray(log_odds), rows @ rows.T


@given(slates().filter(lambda slate: len(slate[0]) > 0), st.floats(0, 1))
def test_a_varied_order_has_every_item_once_and_begins_with_the_best(
    slate: tuple[NDArray[np.float64], Matrix], share: float
) -> None:
    order = diversified(*slate, share)
    assert sorted(order) == list(range(len(slate[0])))
    assert order[0] == 0


@given(slates().filter(lambda slate: len(slate[0]) > 0))
def test_without_a_share_of_variety_the_order_stays(slate: tuple[NDArray[np.float64], Matrix]) -> None:
    assert diversified(*slate, 0.0) == list(range(len(slate[0])))


def test_a_good_item_that_is_unlike_the_best_goes_before_its_double() -> None:
    alike = np.asarray([[1.0, 0.95, 0.0], [0.95, 1.0, 0.0], [0.0, 0.0, 1.0]])
    log_odds = np.asarray([2.0, 1.9, 1.0])
    assert diversified(log_odds, alike, 0.5) == [0, 2, 1]
    assert diversified(log_odds, alike, 0.01) == [0, 1, 2]


def test_beyond_the_first_hundred_the_order_stays() -> None:
    rows = vectors(130, 3)
    order = diversified(np.linspace(3, -3, 130), rows @ rows.T, 0.9)
    assert sorted(order[:100]) == list(range(100))
    assert order[:100] != list(range(100))
    assert order[100:] == list(range(100, 130))


def test_what_is_unlike_a_choice_does_not_rise_by_a_turning_down_of_something_else() -> None:
    likeness = np.array([[-0.5, 0.0], [0.5, 0.0]])
    before = attend(likeness[:, :1], [1.0], 0.3, 2.0).term
    after = attend(likeness[:, ::-1], [-1.0, 1.0], 0.3, 2.0).term
    assert after == pytest.approx(before)

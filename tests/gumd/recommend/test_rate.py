"""What one user would give is told from their own ratings, with how sure it is, and says which of them it is from."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from gumd.recommend.rate import GIVEN, UNRATED, Fields, Rated, Rating, fields_alike, rated
from gumd.schema_ranking import FieldValue

Numbers = NDArray[np.float64]
VOCABULARY = ["tea", "coffee", "bicycle", "violin", "garden", "soup"]
GENRES = ["Drama", "Comedy", "Horror"]
STARS = np.arange(1.0, 6.0)

VALUE = (
    st.sampled_from(["Drama", "drama ", "", "1995"])
    | st.lists(st.sampled_from([*GENRES, ""]), max_size=3)
    | st.booleans()
    | st.integers(-(10**400), 10**400)
    | st.floats(allow_nan=True, allow_infinity=True)
)
FIELDS = st.dictionaries(st.sampled_from(["genre", "year", "price"]), VALUE, max_size=3)
THING = st.tuples(st.lists(st.sampled_from(VOCABULARY), max_size=3).map(" ".join), FIELDS)
Thing = tuple[str, Fields]
GAVE = st.sampled_from([1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5, 5.0])
HISTORY = st.lists(st.tuples(THING, GAVE), max_size=12)


def embed(texts: Sequence[str]) -> Numbers:
    """Bags of the vocabulary's words at unit length: enough of an embedding for what is claimed here."""
    counts = [[text.split().count(word) for word in VOCABULARY] for text in texts]
    rows = np.asarray(counts, dtype=np.float64).reshape(len(texts), len(VOCABULARY))
    unit: Numbers = rows / np.maximum(1.0, np.linalg.norm(rows, axis=1, keepdims=True))
    return unit


def of(items: Sequence[Thing], history: Sequence[tuple[Thing, float]]) -> Rated:
    """``history`` has the latest first."""
    rows, known = embed([text for text, _ in items]), embed([text for (text, _), _ in history])
    ratings = [Rating(value, fields) for (_, fields), value in history]
    return rated(rows @ known.T, known @ known.T, ratings, [fields for _, fields in items])


def gave(text: str, value: float, **fields: FieldValue) -> tuple[Thing, float]:
    return (text, fields), value


def field(*values: FieldValue) -> list[Fields]:
    return [{"it": value} for value in values]


@given(st.lists(THING, min_size=1, max_size=5), HISTORY)
def test_what_is_told_is_one_distribution_over_the_stars(
    items: list[Thing], history: list[tuple[Thing, float]]
) -> None:
    found = of(items, history)
    assert found.chances.shape == (len(items), 5)
    assert found.chances.sum(axis=1) == pytest.approx(1.0)
    assert (found.chances > 0).all()
    assert found.expected == pytest.approx(found.chances @ STARS)
    assert found.spread**2 == pytest.approx(found.chances @ STARS**2 - found.expected**2)
    assert found.liked == pytest.approx(found.chances[:, 3] + found.chances[:, 4])
    assert found.shares.shape == (len(items), len(history))


@given(st.lists(THING, min_size=1, max_size=5), HISTORY)
def test_what_is_expected_is_the_usual_and_what_each_rated_thing_adds(
    items: list[Thing], history: list[tuple[Thing, float]]
) -> None:
    """It stops only where no more is to be believed of any item."""
    found = of(items, history)
    added = found.usual + found.shares.sum(axis=1)
    for expected, total in zip(found.expected, added, strict=True):
        assert 1 < expected < 5
        assert expected == pytest.approx(total, abs=1e-3) or total > expected > 3.5 or total < expected < 3.5


@given(st.lists(THING, min_size=2, max_size=5), HISTORY)
def test_what_else_is_asked_and_in_which_order_changes_nothing(
    items: list[Thing], history: list[tuple[Thing, float]]
) -> None:
    found, turned, alone = of(items, history), of(items[::-1], history), of(items[:1], history)
    assert turned.expected[::-1] == pytest.approx(found.expected)
    assert alone.liked == pytest.approx(found.liked[:1])
    assert alone.usual == found.usual


@given(st.lists(THING, min_size=2, max_size=5), HISTORY)
def test_more_stars_expected_of_an_item_make_a_like_more_probable(
    items: list[Thing], history: list[tuple[Thing, float]]
) -> None:
    found = of(items, history)
    order = np.argsort(found.expected)
    assert (np.diff(found.liked[order]) >= -1e-9).all()


def test_of_a_user_of_whom_nothing_is_known_it_tells_what_is_usual_and_is_not_sure() -> None:
    found = of([("tea", {}), ("soup", {"genre": ["Drama"]})], [])
    assert found.usual == pytest.approx(3.5)
    assert found.expected == pytest.approx([3.5, 3.5])
    assert found.liked == pytest.approx([GIVEN[3:].sum()] * 2)
    assert (found.spread > 1.0).all()
    assert found.shares.shape == (2, 0)
    assert found.telling(0) == []
    assert of([], []).expected.shape == (0,)
    assert of([], [gave("tea", 5)]).expected.shape == (0,)


def test_one_rating_moves_little_and_many_move_to_the_user_s_mean() -> None:
    """What the user did not choose to rate is liked a little less than that."""
    usual = [of([("", {})], [gave("", 2.0)] * count).expected[0] for count in (0, 1, 5, 20, 100)]
    assert usual == sorted(usual, reverse=True)
    assert 3.0 < usual[1] < 3.5
    assert 2.0 - UNRATED < usual[-1] < 2.1


def test_the_more_a_user_gives_always_the_same_the_surer_it_is() -> None:
    spreads = [of([("tea", {})], [gave("tea", 5.0)] * count).spread[0] for count in (0, 5, 20, 100)]
    assert spreads == sorted(spreads, reverse=True)
    assert of([("tea", {})], [gave("tea", 5.0)] * 200).liked[0] > 0.9
    assert of([("tea", {})], [gave("tea", 1.0)] * 200).liked[0] < 0.05


def test_a_single_rating_already_ranks_what_is_like_it() -> None:
    like, unlike = of([("tea garden", {}), ("bicycle", {})], [gave("tea", 5.0)]).expected
    assert like > unlike
    like, unlike = of([("tea garden", {}), ("bicycle", {})], [gave("tea", 1.0)]).expected
    assert like < unlike


def test_an_item_is_near_what_is_like_it_and_names_it() -> None:
    history = [gave("soup", 3.0), gave("tea garden", 5.0), gave("violin", 1.0), gave("tea", 5.0)]
    found = of([("tea garden", {}), ("violin", {}), ("bicycle", {})], history)
    tea, violin, bicycle = found.expected
    assert tea > bicycle > violin
    assert found.telling(0) == [1, 3]
    assert found.telling(0, most=1) == [1]
    assert found.telling(1) == [2]
    assert found.telling(2) == []
    assert found.shares[0, 1] > 0 > found.shares[1, 2]
    assert bicycle == pytest.approx(found.usual, abs=1e-3)


def test_fields_count_without_any_text() -> None:
    history = [gave("", 5.0, genre=["Drama"]), gave("", 1.0, genre=["Horror"])] * 10
    drama, both, horror = of([("", {"genre": [name]}) for name in GENRES], history).expected
    assert drama > 4
    assert horror < 2.5
    assert drama > both > horror
    old = [gave("", 5.0, year=1950 + n) for n in range(10)] + [gave("", 2.0, year=1980 + n) for n in range(10)]
    expected = of([("", {"year": year}) for year in (1940, 1955, 1985, 2000)], old).expected
    assert min(expected[:2]) > max(expected[2:]) + 1


def test_latest_ratings_tell_most_of_what_the_user_gives_now() -> None:
    stars = [5.0] * 10 + [2.0] * 10
    rising, falling = (of([("", {})], [gave("", value) for value in order]) for order in (stars, stars[::-1]))
    assert rising.usual > 3.5 > falling.usual


def test_a_rating_that_is_forgotten_has_no_effect() -> None:
    history = [gave("tea", 5.0), gave("violin", 1.0), gave("soup", 4.0)]
    before = of([("tea", {})], history[1:]).expected
    assert of([("tea", {})], history).expected > before
    assert of([("tea", {})], history[1:]).expected == before


@pytest.mark.parametrize("count", [1, 5, 20, 100])
def test_of_a_user_whose_stars_mean_nothing_it_is_never_much_worse_than_their_mean(count: int) -> None:
    rng = np.random.default_rng(count)
    ours, means, truth = [], [], []
    for _ in range(60):
        things = [(str(rng.choice(VOCABULARY)), {"genre": str(rng.choice(GENRES))}) for _ in range(count + 20)]
        stars = np.clip(np.round(rng.normal(3.6, 1.1, count + 20)), 1, 5)
        history = list(zip(things[:count], stars[:count].tolist(), strict=True))
        ours.append(of(things[count:], history).expected)
        means.append(np.full(20, stars[:count].mean()))
        truth.append(stars[count:])
    error, of_mean = (np.sqrt(np.mean((np.array(one) - np.array(truth)) ** 2)) for one in (ours, means))
    assert error < 1.03 * of_mean


@pytest.mark.parametrize(("count", "share"), [(10, 0.95), (50, 0.7)])
def test_of_a_user_who_goes_by_one_field_it_is_far_better_than_their_mean(count: int, share: float) -> None:
    rng = np.random.default_rng(count)
    ours, means, truth = [], [], []
    for _ in range(40):
        things = [("", {"genre": [str(one) for one in rng.choice(GENRES, 2)]}) for _ in range(count + 20)]
        horror = np.array(["Horror" in one["genre"] for _, one in things])
        stars = np.clip(np.where(horror, 2.0, 4.5) + rng.normal(0, 0.5, len(things)), 1, 5)
        history = list(zip(things[:count], stars[:count].tolist(), strict=True))
        ours.append(of(things[count:], history).expected)
        means.append(np.full(20, stars[:count].mean()))
        truth.append(stars[count:])
    error, of_mean = (np.sqrt(np.mean((np.array(one) - np.array(truth)) ** 2)) for one in (ours, means))
    assert error < share * of_mean


def test_values_are_alike_by_what_they_share() -> None:
    alike = fields_alike(
        field(["Drama"], ["drama", "Comedy"], [], "Drama", True, "yes"), field(["Drama"], "Comedy", True)
    )
    assert alike == pytest.approx(
        np.array([[1, 0, 0], [2**-0.5, 2**-0.5, 0], [0, 0, 0], [1, 0, 0], [0, 0, 1], [0, 0, 1]])
    )


def test_numbers_are_alike_by_how_much_of_what_was_rated_lies_between_them() -> None:
    known = field(10, 11, 12, 1000.0)
    alike = fields_alike(known, known)
    assert np.diag(alike) == pytest.approx(np.ones(4))
    assert alike[0, 1] == pytest.approx(alike[2, 3])
    assert alike[0, 1] > alike[0, 2] > alike[0, 3] > 0
    assert fields_alike(field(9, 8), known)[0] == pytest.approx(fields_alike(field(9, 8), known)[1])


def test_what_is_no_number_is_like_no_number() -> None:
    alike = fields_alike(field("10", True, float("nan"), float("inf"), 10**400, 10), field(10, "ten"))
    assert alike[:5] == pytest.approx(np.zeros((5, 2)))
    assert alike[5] == pytest.approx([1, 0])


def test_a_field_that_one_lacks_adds_nothing() -> None:
    known: list[Fields] = [{"genre": "Drama", "year": 1990}, {"genre": "Drama"}, {}]
    assert fields_alike(known, known) == pytest.approx(np.array([[1, 0.5, 0], [0.5, 0.5, 0], [0, 0, 0]]))
    assert fields_alike([{"colour": "red"}], known) == pytest.approx(np.zeros((1, 3)))
    assert fields_alike([{}], []).shape == (1, 0)


@given(st.lists(FIELDS, max_size=8))
def test_the_likeness_of_fields_is_one_that_a_regression_can_use(known: list[Fields]) -> None:
    alike = fields_alike(known, known)
    assert alike == pytest.approx(alike.T)
    assert (alike >= 0).all()
    assert (alike <= 1 + 1e-9).all()
    assert (np.linalg.eigvalsh(alike) > -1e-9).all()

"""Scores are probabilities that add up from named terms, and move the way that the user's choices say."""

import math
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from gumd.recommend.bm25 import Bm25
from gumd.recommend.incidence import incidence
from gumd.recommend.items import Item, word_features
from gumd.recommend.likeness import Told
from gumd.recommend.preference import Wish
from gumd.recommend.pull import Held, Pull, pulls
from gumd.recommend.score import WEIGHTS, Choice, Taste, Weights, score
from gumd.recommend.terms import Scored

VOCABULARY = ["tea", "coffee", "bicycle", "violin", "garden", "soup", "rust", "python", "castle", "boat"]
Said = tuple[str, int, float]
"""What a belief is about, its sign and its confidence."""


def embed(texts: Sequence[str]) -> NDArray[np.float64]:
    """Bags of the vocabulary's words at unit length: enough of an embedding for what is claimed here."""
    counts = [[text.lower().split().count(word) for word in VOCABULARY] for text in texts]
    rows = np.asarray(counts, dtype=np.float64).reshape(len(texts), len(VOCABULARY))
    unit: NDArray[np.float64] = rows / np.maximum(1.0, np.linalg.norm(rows, axis=1, keepdims=True))
    return unit


def told(texts: Sequence[str]) -> Told:
    return Told(embed(texts), None, [word_features(text) for text in texts])


def item(text: str, id: str = "", prior: float | None = None, steering: tuple[str, ...] = ()) -> Item:
    return Item(id or text, text, prior=prior, steering=steering)


def chose(text: str, weight: float = 1.0) -> Choice:
    return Choice(text, weight)


def believed(items: Sequence[Item], beliefs: Sequence[Said]) -> list[Pull]:
    rows = embed([item.whole for item in items])
    return pulls(
        items,
        [
            Held(f"p{place}", f"The user: {text}", sure, Wish(text, sign), rows @ embed([text])[0])
            for place, (text, sign, sure) in enumerate(beliefs)
        ],
    )


def ranked(
    items: Sequence[Item],
    history: Sequence[Choice] = (),
    beliefs: Sequence[Said] = (),
    doing: str = "",
    interest: str = "",
    weights: Weights = WEIGHTS,
) -> list[Scored]:
    """``history`` has the latest first."""
    told_items = told([item.whole for item in items])
    taste = Taste(
        list(history),
        told([choice.text for choice in history]),
        believed(items, beliefs),
        told_items.static @ embed([interest])[0],
        told_items.static @ embed([doing])[0],
        doing,
    )
    return score(items, told_items, taste, weights)


def of(scored: list[Scored], id: str) -> Scored:
    return next(one for one in scored if one.id == id)


def log_odds(scored: list[Scored]) -> dict[str, float]:
    return {one.id: math.log(one.score / (1 - one.score)) for one in scored}


def terms(one: Scored) -> dict[str, float]:
    return {reason["term"]: reason["log_odds"] for reason in one.reasons}


PHRASES = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=4).map(" ".join)
ITEM = st.builds(item, PHRASES, prior=st.none() | st.floats(0.01, 100), steering=st.sampled_from([(), ("praise",)]))
ITEMS = st.lists(ITEM, min_size=1, max_size=6, unique_by=lambda one: one.id)
HISTORY = st.lists(st.builds(chose, PHRASES, st.sampled_from([1.0, -1.0, 0.5, -0.2])), max_size=8)
BELIEFS = st.lists(st.tuples(PHRASES, st.sampled_from([1, -1]), st.floats(0, 1)), max_size=4)
DOING = st.just("") | PHRASES


@given(ITEMS, HISTORY, BELIEFS, DOING, DOING)
def test_a_score_is_the_bias_and_its_reasons_added_up(
    items: list[Item], history: list[Choice], beliefs: list[Said], doing: str, interest: str
) -> None:
    scored = ranked(items, history, beliefs, doing, interest)
    assert sorted(one.id for one in scored) == sorted(one.id for one in items)
    assert [one.score for one in scored] == sorted((one.score for one in scored), reverse=True)
    for one in scored:
        assert 0 < one.score < 1
        sizes = [abs(reason["log_odds"]) for reason in one.reasons]
        assert sizes == sorted(sizes, reverse=True)
        total = WEIGHTS.bias + sum(reason["log_odds"] for reason in one.reasons)
        assert math.log(one.score / (1 - one.score)) == pytest.approx(total, abs=1e-3)
        assert all(reason["words"] for reason in one.reasons)


@given(ITEMS, HISTORY, BELIEFS, DOING)
def test_the_order_that_things_are_given_in_changes_no_score(
    items: list[Item], history: list[Choice], beliefs: list[Said], doing: str
) -> None:
    first = log_odds(ranked(items, history, beliefs, doing))
    again = log_odds(ranked(list(reversed(items)), history, list(reversed(beliefs)), doing))
    assert again == pytest.approx(first, abs=1e-6)


@given(ITEMS, HISTORY, BELIEFS, PHRASES, st.floats(0.1, 0.9))
def test_surer_likes_push_up_and_surer_avoidances_push_down(
    items: list[Item], history: list[Choice], beliefs: list[Said], text: str, confidence: float
) -> None:
    """What has most of it moves, and gains on or falls behind each of the others."""

    def with_one(sign: int, sure: float) -> dict[str, float]:
        return log_odds(ranked(items, history, [*beliefs, (text, sign, sure)]))

    (one,) = believed(items, [(text, 1, 1.0)])
    most = items[int(np.argmax(one.log_odds))].id
    for sign in (1, -1):
        less, more = with_one(sign, confidence), with_one(sign, confidence + 0.1)
        moved = {id: sign * (more[id] - less[id]) for id in more}
        assert moved[most] >= -1e-6
        assert all(moved[most] >= other - 1e-6 for other in moved.values())


@given(ITEMS, HISTORY)
def test_choosing_the_very_item_raises_it_and_turning_it_down_lowers_it(
    items: list[Item], history: list[Choice]
) -> None:
    before = log_odds(ranked(items, history))[items[0].id]
    liked = log_odds(ranked(items, [chose(items[0].title), *history]))[items[0].id]
    disliked = log_odds(ranked(items, [chose(items[0].title, -1.0), *history]))[items[0].id]
    assert disliked < liked
    assert before <= liked + 1e-6


def test_what_was_chosen_before_leads_and_is_named_and_what_was_turned_down_trails() -> None:
    scored = ranked([item("boat"), item("soup"), item("tea")], [chose("tea garden"), chose("boat", -1.0)])
    assert [one.id for one in scored] == ["tea", "soup", "boat"]
    assert scored[0].reasons[0]["words"] == "like “tea garden”, which you chose"
    assert scored[-1].reasons[0]["words"] == "like “boat”, which you turned down"


def test_what_was_turned_down_raises_no_item_that_is_unlike_it() -> None:
    scored = ranked([item("boat"), item("soup")], [chose("boat", -1.0)])
    assert of(scored, "boat").score < 1 / (1 + math.exp(-WEIGHTS.bias))
    assert of(scored, "soup").score == pytest.approx(1 / (1 + math.exp(-WEIGHTS.bias)), abs=0.01)


def test_the_latest_choice_weighs_more_than_the_same_choice_long_ago() -> None:
    history = [chose("tea"), *[chose("violin castle")] * 7, chose("coffee")]
    scored = ranked([item("coffee"), item("tea")], history)
    assert of(scored, "tea").score > of(scored, "coffee").score


def test_what_is_present_fades_sooner_than_what_is_slow() -> None:
    history = [*[chose("violin castle")] * 4, chose("tea")]
    tea = terms(of(ranked([item("tea"), item("boat")], history), "tea"))
    assert 0 < tea["present"] / WEIGHTS.present < tea["slow"] / WEIGHTS.slow


def test_words_shared_with_what_was_turned_down_speak_against_and_are_named() -> None:
    scored = ranked([item("tea soup"), item("boat")], [chose("soup castle", -1.0), chose("tea garden")])
    shared = {one["words"]: one["log_odds"] for one in of(scored, "tea soup").reasons if one["term"] == "words"}
    assert shared["shares “soup” with what you turned down"] < 0 < shared["shares “tea” with what you chose before"]


def test_a_faint_choice_counts_less_than_a_whole_one() -> None:
    items = [item("tea"), item("boat")]
    none, faint, whole = (of(ranked(items, [chose("tea", weight)]), "tea").score for weight in (0.01, 0.3, 1.0))
    assert none < faint < whole


def test_an_item_without_what_the_user_avoids_is_not_held_against_it() -> None:
    scored = ranked([item("soup coffee"), item("soup without coffee", "free")], beliefs=[("coffee", -1, 0.9)])
    assert [one.id for one in scored] == ["free", "soup coffee"]
    assert scored[0].reasons == []
    (reason,) = scored[1].reasons
    assert reason == {
        "term": "proposition", "log_odds": reason["log_odds"], "words": "goes against “The user: coffee”",
        "proposition": "p0",
    }  # fmt: skip


def test_what_was_just_said_is_named_as_no_proposition() -> None:
    items = [item("tea"), item("boat")]
    taste = Taste([], told([]), [Pull("", "more tea", np.asarray([2.0, 0.0]))], np.zeros(2), np.zeros(2), "")
    tea, boat = score(items, told(["tea", "boat"]), taste)
    assert tea.reasons == [{"term": "critique", "log_odds": 2.0, "words": "fits “more tea”"}]
    assert boat.reasons == []


def test_only_the_beliefs_that_weigh_most_count() -> None:
    items = [item("tea"), item("boat")]
    few = Weights(most_beliefs=2)
    sure: list[Said] = [("tea", 1, 0.8), ("tea", 1, 0.9)]
    scored = ranked(items, beliefs=[("tea", 1, 0.1), *sure], weights=few)
    assert [reason.get("proposition") for reason in of(scored, "tea").reasons] == ["p2", "p1"]
    assert log_odds(scored) == pytest.approx(log_odds(ranked(items, beliefs=sure)))


def test_what_the_user_does_now_counts() -> None:
    scored = ranked([item("soup"), item("rust")], doing="rust boat")
    assert [one.id for one in scored] == ["rust", "soup"]
    assert [reason["words"] for reason in scored[0].reasons] == [
        "close to what you are doing now", "shares “rust” with what you are doing now"
    ]  # fmt: skip


def test_what_the_user_wrote_of_late_counts() -> None:
    scored = ranked([item("soup"), item("rust")], interest="rust boat")
    assert [one.id for one in scored] == ["rust", "soup"]
    assert scored[0].reasons[0]["words"] == "like what you wrote of late"


@given(st.lists(st.floats(0.01, 100), min_size=2, max_size=5), st.floats(0.1, 10))
def test_only_how_priors_compare_counts(priors: list[float], scale: float) -> None:
    def with_priors(factor: float) -> list[Scored]:
        items = [item("soup", str(place), prior * factor) for place, prior in enumerate(priors)]
        return ranked([*items, item("soup", "unsaid")])

    scored = with_priors(1.0)
    assert log_odds(with_priors(scale)) == pytest.approx(log_odds(scored), abs=1e-5)
    assert of(scored, "unsaid").reasons == []
    order = [priors[int(one.id)] for one in scored if one.id != "unsaid"]
    assert order == pytest.approx(sorted(priors, reverse=True))


def test_an_item_whose_text_steers_is_lower_and_says_so() -> None:
    items = [item("soup", "steers", steering=("praises itself", "asks to be first")), item("soup", "plain")]
    scored = ranked(items)
    assert [one.id for one in scored] == ["plain", "steers"]
    (reason,) = scored[1].reasons
    assert reason["words"] == "its text steers: praises itself; asks to be first"
    assert reason["log_odds"] == -WEIGHTS.steering < 0


def test_a_long_text_is_shortened_where_it_is_named() -> None:
    long = "tea " * 60
    words = ranked([item("tea"), item("boat")], [chose(long)])[0].reasons[0]["words"]
    assert words.startswith("like “tea tea")
    assert words.endswith("…”, which you chose")
    assert len(words) < 100


def test_a_slate_longer_than_is_compared_with_itself_is_scored_whole() -> None:
    items = [item(f"boat {place}") for place in range(30)] + [item("tea")]
    scored = ranked(items, [chose("tea")], weights=Weights(most_shown=5))
    assert len(scored) == 31
    assert scored[0].id == "tea"
    assert terms(scored[0])["head"] > 0


def test_with_nothing_known_every_item_has_the_base_rate_in_the_order_given() -> None:
    scored = ranked([item("soup"), item("rust")])
    assert [one.id for one in scored] == ["soup", "rust"]
    assert {one.score for one in scored} == {1 / (1 + math.exp(-WEIGHTS.bias))}
    assert all(one.reasons == [] for one in scored)
    assert ranked([]) == []


def bm25(documents: Sequence[Sequence[str]], background: Sequence[Sequence[str]] = ()) -> Bm25:
    return Bm25(incidence([*map(tuple, documents)]), incidence([*map(tuple, background)]))


def test_bm25_prefers_the_rarer_word_and_the_shorter_text() -> None:
    documents = [["tea", "soup"], ["tea"], ["tea", "violin"], ["boat"]]
    assert bm25(documents).scores({"violin": 1.0})[2] > bm25(documents).scores({"tea": 1.0})[1]
    short, long = bm25([["tea"], ["tea", "soup", "boat"]]).scores({"tea": 1.0})
    assert short > long > 0
    assert bm25([[]]).scores({"tea": 1.0}).tolist() == [0.0]


def test_bm25_learns_from_its_background_which_words_are_common() -> None:
    documents = [["tea"], ["violin"]]
    alone, beside = bm25(documents), bm25(documents, [["tea"]] * 5)
    assert alone.scores({"tea": 1.0})[0] == alone.scores({"violin": 1.0})[1]
    assert beside.scores({"tea": 1.0})[0] < beside.scores({"violin": 1.0})[1]
    assert len(beside.scores({"tea": 1.0})) == 2

"""Scores are probabilities that add up from named terms, and move the way that the user's choices say."""

import math
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.attention import Vector, attend, centred
from gumd.bm25 import Bm25
from gumd.rank import WEIGHTS, Belief, Choice, Item, Scored, Signal, score
from gumd.schema import Polarity
from gumd.words import content_words

NOW = datetime(2026, 5, 1, tzinfo=UTC)
VOCABULARY = ["tea", "coffee", "bicycle", "violin", "garden", "soup", "rust", "python", "castle", "boat"]
NONE = np.zeros(len(VOCABULARY), dtype=np.float32)
QUIET = Signal("", NONE)


def embed(text: str) -> Vector:
    """A bag of the vocabulary's words at unit length: enough of an embedding for what is claimed here."""
    counts = np.array([text.lower().split().count(word) for word in VOCABULARY], dtype=np.float32)
    return counts / max(1.0, float(np.linalg.norm(counts)))


def item(text: str, id: str = "") -> Item:
    return Item(id or text, text, "", embed(text))


def chose(text: str, weight: float = 1.0, days_ago: float = 1.0) -> Choice:
    return Choice(text, embed(text), weight, NOW - timedelta(days=days_ago))


def believes(text: str, polarity: Polarity = "likes", confidence: float = 0.9) -> Belief:
    return Belief(text, f"The user: {text}", polarity, confidence, embed(text), frozenset(content_words(text)))


def of(scored: list[Scored], id: str) -> float:
    return next(one.score for one in scored if one.id == id)


PHRASES = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=4).map(" ".join)
ITEMS = st.lists(PHRASES, min_size=1, max_size=6, unique=True).map(lambda texts: [item(text) for text in texts])
HISTORY = st.lists(st.builds(chose, PHRASES, st.sampled_from([1.0, -1.0, 0.5]), st.floats(0, 100)), max_size=8)
BELIEFS = st.lists(
    st.builds(believes, PHRASES, st.sampled_from(["likes", "avoids", "neutral"]), st.floats(0, 1)), max_size=6
)
CONTEXT = st.just(QUIET) | PHRASES.map(lambda text: Signal(text, embed(text)))


@given(ITEMS, HISTORY, BELIEFS, CONTEXT)
def test_a_score_is_the_bias_and_its_reasons_added_up(
    items: list[Item], history: list[Choice], beliefs: list[Belief], context: Signal
) -> None:
    scored = score(items, history, beliefs, context, NONE, NOW)
    assert sorted(one.id for one in scored) == sorted(one.id for one in items)
    assert [one.score for one in scored] == sorted((one.score for one in scored), reverse=True)
    for one in scored:
        assert 0 < one.score < 1
        sizes = [abs(reason["log_odds"]) for reason in one.reasons]
        assert sizes == sorted(sizes, reverse=True)
        total = WEIGHTS.bias + sum(reason["log_odds"] for reason in one.reasons)
        assert math.log(one.score / (1 - one.score)) == pytest.approx(total, abs=1e-3)
        assert all(reason["words"] for reason in one.reasons)


@given(ITEMS, HISTORY, BELIEFS, CONTEXT)
def test_the_order_that_things_are_given_in_changes_no_score(
    items: list[Item], history: list[Choice], beliefs: list[Belief], context: Signal
) -> None:
    first = {one.id: one.score for one in score(items, history, beliefs, context, NONE, NOW)}
    again = score(list(reversed(items)), history, list(reversed(beliefs)), context, NONE, NOW)
    assert {one.id: one.score for one in again} == pytest.approx(first)


@given(ITEMS, HISTORY, BELIEFS, PHRASES, st.floats(0.1, 0.9))
def test_surer_likes_push_up_and_surer_avoidances_push_down(
    items: list[Item], history: list[Choice], beliefs: list[Belief], text: str, confidence: float
) -> None:
    def with_one(polarity: Polarity, sure: float) -> list[float]:
        scored = score(items, history, [*beliefs[:4], believes(text, polarity, sure)], QUIET, NONE, NOW)
        return [of(scored, one.id) for one in items]

    assert all(
        a <= b + 1e-9 for a, b in zip(with_one("likes", confidence), with_one("likes", confidence + 0.1), strict=True)
    )
    assert all(
        a + 1e-9 >= b for a, b in zip(with_one("avoids", confidence), with_one("avoids", confidence + 0.1), strict=True)
    )


def test_what_was_chosen_before_leads_and_is_named_and_what_was_turned_down_trails() -> None:
    scored = score(
        [item("boat"), item("soup"), item("tea")], [chose("tea garden"), chose("boat", -1.0)], [], QUIET, NONE, NOW
    )
    assert [one.id for one in scored] == ["tea", "soup", "boat"]
    assert scored[0].reasons[0]["words"] == "like “tea garden”, which you chose"
    assert scored[-1].reasons[0]["words"] == "like “boat”, which you turned down"


def test_the_latest_choice_weighs_more_than_the_same_choice_long_ago() -> None:
    history = [
        chose("tea", days_ago=1),
        *(chose("violin castle", days_ago=n) for n in range(2, 9)),
        chose("coffee", days_ago=9),
    ]
    scored = score([item("coffee"), item("tea")], history, [], QUIET, NONE, NOW)
    assert of(scored, "tea") > of(scored, "coffee")


def test_choices_after_now_do_not_count() -> None:
    late = chose("tea", days_ago=-1)
    assert score([item("tea")], [late], [], QUIET, NONE, NOW) == score([item("tea")], [], [], QUIET, NONE, NOW)


def test_an_item_without_what_the_user_avoids_is_not_held_against_it() -> None:
    free = Item("free", "soup without coffee", "", embed("soup"))
    scored = score([free, item("soup coffee")], [], [believes("coffee", "avoids")], QUIET, NONE, NOW)
    assert [one.id for one in scored] == ["free", "soup coffee"]
    assert scored[0].reasons == []
    assert scored[1].reasons[0]["words"] == "goes against “The user: coffee”"


def test_what_the_user_does_now_counts() -> None:
    scored = score([item("soup"), item("rust")], [], [], Signal("rust boat", embed("rust boat")), NONE, NOW)
    assert [one.id for one in scored] == ["rust", "soup"]


def test_with_nothing_known_every_item_has_the_base_rate_in_the_order_given() -> None:
    scored = score([item("soup"), item("rust")], [], [], QUIET, NONE, NOW)
    assert [one.id for one in scored] == ["soup", "rust"]
    assert {one.score for one in scored} == {1 / (1 + math.exp(-WEIGHTS.bias))}
    assert score([], [], [], QUIET, NONE, NOW) == []


def test_what_all_texts_share_is_taken_off_before_they_are_compared() -> None:
    background = np.array([1.0, 0.0, 0.0], dtype=np.float32)
    rows = centred([np.array([1.0, 0.2, 0.0], dtype=np.float32), background, np.zeros(3, dtype=np.float32)], background)
    assert rows == pytest.approx(np.array([[0.0, 1.0, 0.0], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]]))


@given(st.lists(st.floats(-1, 1), min_size=1, max_size=10))
def test_attention_stays_within_one(signs: list[float]) -> None:
    rows = np.eye(len(signs))
    assert np.all(np.abs(attend(rows, rows, signs, 0.2, 5.0).term) <= 1 + 1e-9)


def test_bm25_prefers_the_rarer_word_and_the_shorter_text() -> None:
    documents = [["tea", "soup"], ["tea"], ["tea", "violin"], ["boat"]]
    assert Bm25(documents).scores({"violin": 1.0})[2] > Bm25(documents).scores({"tea": 1.0})[1]
    short, long = Bm25([["tea"], ["tea", "soup", "boat"]]).scores({"tea": 1.0})
    assert short > long > 0
    assert Bm25([[]]).scores({"tea": 1.0}) == [0.0]

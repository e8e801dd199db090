"""What beliefs pull items by, what holds an item back, and how strongly what was done speaks."""

from itertools import pairwise
from typing import get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.errors import InvalidInput
from gumd.recommend.constraints import held_back
from gumd.recommend.items import Item
from gumd.recommend.preference import Wish
from gumd.recommend.pull import AGAINST, FOR, WEAK, Held, Pull, pulls
from gumd.recommend.worth import PLAIN, READ_PER_S, of_action
from gumd.schema_ranking import Action, FieldValue, Needed

BOAT, TEA, FREE = Item("boat", "Rowing boat"), Item("tea", "Green tea"), Item("free", "Soup without coffee")


def held(phrase: str, likeness: list[float], sign: int = 1, confidence: float = 1.0, **more: object) -> Held:
    wish = Wish(phrase, sign, **more)  # type: ignore[arg-type]
    return Held("p", f"The user: {phrase}", confidence, wish, np.asarray(likeness))


def pull(items: list[Item], *beliefs: Held) -> list[float]:
    (found,) = pulls(items, beliefs)
    strengths: list[float] = found.log_odds.tolist()
    return strengths


LIKENESS = st.lists(st.floats(-1, 1), min_size=1, max_size=6)
SIGN = st.sampled_from([1, -1])


def slate(count: int) -> list[Item]:
    return [Item(str(place), "Harbour") for place in range(count)]


@given(LIKENESS, SIGN, st.floats(0, 1))
def test_an_item_that_has_more_of_a_phrase_is_pulled_further_the_way_of_its_sign(
    likeness: list[float], sign: int, confidence: float
) -> None:
    strengths = pull(slate(len(likeness)), held("violin", likeness, sign, confidence))
    order = sorted(range(len(likeness)), key=lambda place: likeness[place])
    signed = [sign * strengths[place] for place in order]
    assert all(one <= other + 1e-9 for one, other in pairwise(signed))


@given(LIKENESS, SIGN)
def test_the_item_that_has_most_is_never_pulled_against_the_sign(likeness: list[float], sign: int) -> None:
    strengths = pull(slate(len(likeness)), held("violin", likeness, sign))
    assert sign * strengths[int(np.argmax(likeness))] >= -1e-9


@given(LIKENESS, SIGN, st.floats(0, 0.5), st.floats(0, 0.5))
def test_a_surer_belief_pulls_in_proportion(likeness: list[float], sign: int, sure: float, more: float) -> None:
    one, whole = (
        np.asarray(pull(slate(len(likeness)), held("violin", likeness, sign, confidence)))
        for confidence in (sure + more, 1.0)
    )
    assert one == pytest.approx(whole * (sure + more))


@given(LIKENESS)
def test_what_is_avoided_weighs_most_and_what_is_only_said_least(likeness: list[float]) -> None:
    items = slate(len(likeness))
    likes = np.asarray(pull(items, held("violin", likeness)))
    assert np.asarray(pull(items, held("violin", likeness, -1))) == pytest.approx(-np.maximum(likes, 0) * AGAINST / FOR)
    assert np.asarray(pull(items, held("violin", likeness, weak=True))) == pytest.approx(likes * WEAK / FOR)
    assert AGAINST > FOR > WEAK > 0


def test_a_phrase_that_nothing_is_like_pulls_nothing() -> None:
    assert pull([BOAT, TEA], held("violin", [0.1, -0.3])) == [0, 0]
    assert pull([BOAT, TEA], held("violin", [0.1, 0.9]))[1] > 1


def test_the_words_of_a_phrase_count_beside_its_likeness() -> None:
    assert pull([BOAT, TEA], held("green tea", [0.3, 0.3]))[1] > 0 > pull([BOAT, TEA], held("green tea", [0.3, 0.3]))[0]


def test_an_item_without_what_is_avoided_is_not_pulled_at_all() -> None:
    strengths = pull([FREE, Item("with", "Soup with coffee"), BOAT], held("coffee", [0.6, 0.6, 0.0], -1))
    assert strengths[1] < 0 == strengths[0] == strengths[2]


def test_an_item_without_what_is_wanted_does_not_have_its_word() -> None:
    without, having = pull([FREE, Item("with", "Soup with coffee")], held("coffee", [0.5, 0.5]))
    assert without < having


def test_the_wishes_of_one_belief_are_added_up_and_beliefs_stay_apart() -> None:
    one, other = held("tea", [0.1, 0.8]), held("boat", [0.7, 0.1], -1)
    apart = [pull([BOAT, TEA], one), pull([BOAT, TEA], other)]
    assert pull([BOAT, TEA], one, other) == pytest.approx(np.sum(apart, axis=0))
    second = Held("q", "The user: boat", 1.0, other.wish, other.likeness)
    assert [found.id for found in pulls([BOAT, TEA], [one, second])] == ["p", "q"]


def test_an_item_that_is_moved_by_what_others_have_is_not_said_to_have_it() -> None:
    (found,) = pulls([BOAT, TEA], [held("boat", [0.9, 0.1])])
    assert found.words("boats") == ("fits “boats”", "has less than others of “boats”")
    assert found.log_odds[1] < 0 < found.log_odds[0]


def test_an_item_that_has_less_than_others_of_what_is_avoided_is_no_better_for_it() -> None:
    (found,) = pulls([BOAT, TEA, FREE], [held("boat", [0.9, 0.1, 0.2], -1)])
    assert found.words("boats")[1] == "goes against “boats”"
    assert found.log_odds.tolist() == [found.log_odds.min(), 0, 0]


def test_what_is_for_one_thing_and_against_another_fits_more_or_less() -> None:
    (found,) = pulls([BOAT, TEA], [held("boat", [0.9, 0.1]), held("tea", [0.1, 0.9], -1)])
    assert found.words("boats") == ("fits “boats”", "fits less than others “boats”")


def test_what_was_just_said_is_gone_against_where_it_takes_away() -> None:
    said = Pull("", "too long", np.asarray([1.0, -3.0]))
    assert said.words(said.text) == ("fits “too long”", "goes against “too long”")


def test_of_more_beliefs_and_items_one_must_come_nearer_to_count() -> None:
    near = [0.35, 0.1]
    alone = pull([BOAT, TEA], held("violin", near))
    others = [Held(str(n), "", 1.0, Wish("violin", 1), np.zeros(2)) for n in range(200)]
    among = pulls([BOAT, TEA], [held("violin", near), *others])[0].log_odds
    assert alone[0] > among[0] >= 0


def test_without_items_or_beliefs_nothing_is_pulled() -> None:
    assert pulls([BOAT], []) == []
    assert pull([], held("tea", [])) == []


def shirt(fields: dict[str, FieldValue], id: str = "a") -> Item:
    return Item(id, "Linen shirt", "A shirt for the summer.", fields)


def why(item: Item, *needed: Needed) -> list[str]:
    return held_back([item], needed, (), ()).get(item.id, [])


@pytest.mark.parametrize(
    ("needed", "fields", "reasons"),
    [
        ({"among": ["red", "Green"]}, {"colour": " RED "}, []),
        ({"among": ["red"]}, {"colour": ["Blue", "Red"]}, []),
        ({"among": ["Café"]}, {"colour": "cafe"}, []),
        ({"among": ["red"]}, {"colour": "dark red"}, ["its colour is none that was asked for"]),
        ({"among": ["red"]}, {}, ["it does not say its colour"]),
        ({"not_among": ["red"]}, {"colour": ["Blue", "Red"]}, ["its colour is one that was left out"]),
        ({"not_among": ["red"]}, {"colour": "Blue"}, []),
        ({"not_among": ["red"]}, {}, ["it does not say its colour"]),
        ({"among": ["yes"]}, {"colour": True}, []),
        ({"among": ["yes"]}, {"colour": False}, ["its colour is none that was asked for"]),
        ({"at_most": 35}, {"colour": 35}, []),
        ({"at_most": 35}, {"colour": "$35"}, []),
        ({"at_most": 35}, {"colour": 35.5}, ["its colour is more than 35"]),
        ({"at_least": 2.5}, {"colour": 2.5}, []),
        ({"at_least": 2.5}, {"colour": "2"}, ["its colour is less than 2.5"]),
        ({"at_least": 1, "at_most": 3}, {"colour": 2}, []),
        ({"at_most": 35}, {"colour": "ask us"}, ["its colour is no number"]),
        ({"at_least": 0}, {"colour": True}, ["its colour is no number"]),
        ({}, {"colour": "anything"}, []),
    ],
)
def test_an_item_is_held_back_for_a_field_that_is_not_as_needed(
    needed: dict[str, object], fields: dict[str, FieldValue], reasons: list[str]
) -> None:
    assert why(shirt(fields), {"field": "colour", **needed}) == reasons  # type: ignore[typeddict-item]


@given(st.lists(st.floats(-1e6, 1e6), max_size=8), st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_what_passes_is_never_held_back_and_what_does_not_always_is(
    prices: list[float], one: float, other: float
) -> None:
    least, most = sorted((one, other))
    items = [shirt({"price": price}, str(place)) for place, price in enumerate(prices)]
    found = held_back(items, [{"field": "price", "at_least": least, "at_most": most}], (), ())
    assert set(found) == {str(place) for place, price in enumerate(prices) if not least <= price <= most}
    assert all(found.values())


def test_what_is_never_to_be_seen_again_is_held_back() -> None:
    assert held_back([shirt({}, "a"), shirt({}, "b")], (), {"b", "z"}, ()) == {"b": ["you asked never to see it again"]}


def broken(item: Item, phrase: str, sign: int = -1, when: str = "") -> bool:
    found = held_back([item], (), (), [(f"The user: {phrase}", Wish(phrase, sign, when=when))])
    assert found in ({}, {item.id: [f"you said: “The user: {phrase}”"]})
    return bool(found)


@pytest.mark.parametrize("title", ["Soup with green tea", "Teas, green", "GREEN TEA of the user"])
def test_an_instruction_holds_back_what_has_all_its_words(title: str) -> None:
    assert broken(Item("a", title), "the user's green tea")


@pytest.mark.parametrize("title", ["Green soup", "Black tea", "Soup without green tea", "Greenery and teak"])
def test_an_item_that_lacks_a_word_of_it_passes(title: str) -> None:
    assert not broken(Item("a", title), "green tea")


def test_only_what_is_always_against_something_holds_back() -> None:
    tea = Item("a", "Green tea")
    assert broken(tea, "tea")
    assert not broken(tea, "tea", sign=1)
    assert not broken(tea, "tea", when="it is evening")
    assert not broken(tea, "the")


def test_every_reason_is_given_once_in_order() -> None:
    price: Needed = {"field": "price", "at_most": 5}
    found = held_back([shirt({"price": 9})], [price, price], {"a"}, [("The user: linen", Wish("linen", -1))])
    assert found == {
        "a": ["you asked never to see it again", "its price is more than 5", "you said: “The user: linen”"]
    }


@pytest.mark.parametrize("action", [one for one in get_args(Action) if one not in ("rated", "read")])
def test_every_action_is_worth_something_whatever_its_value(action: Action) -> None:
    assert 0 < abs(of_action(action)) <= 1
    assert of_action(action) == of_action(action, 3.0, 100) == PLAIN[action]


def test_choosing_says_more_than_looking_and_disliking_more_than_ignoring() -> None:
    order: list[Action] = ["disliked", "dismissed", "ignored", "clicked", "opened", "chosen"]
    worths = [of_action(action) for action in order]
    assert worths == sorted(worths)
    assert worths[0] == -1
    assert worths[2] < 0 < worths[3]
    assert worths[-1] == of_action("liked") == of_action("purchased") == 1
    assert of_action("never") == -1


@given(st.floats(1, 5))
def test_a_rating_counts_by_how_far_it_is_from_the_middle(value: float) -> None:
    assert of_action("rated", value) == pytest.approx((value - 3) / 2)
    assert of_action("rated", 6 - value) == pytest.approx(-of_action("rated", value))


@given(st.floats(0, 1e6), st.integers(1, 10**6), st.sampled_from([2, 4, 64]))
def test_a_reading_counts_by_its_share_of_the_text_whatever_the_length(
    seconds: float, characters: int, times: int
) -> None:
    worth = of_action("read", seconds, characters)
    assert worth == -0.3 or 0.1 < worth <= 1
    assert of_action("read", seconds + 1, characters) >= worth
    assert of_action("read", seconds * times, characters * times) == worth


def test_half_a_reading_is_half_a_choice_and_a_glance_speaks_against() -> None:
    whole = 5_000 / READ_PER_S
    assert of_action("read", whole, 5_000) == of_action("read", 9 * whole, 5_000) == 1
    assert of_action("read", whole / 2, 5_000) == 0.5
    assert of_action("read", whole / 20, 5_000) == of_action("read", 0, 5_000) == -0.3


@pytest.mark.parametrize(
    ("action", "value", "characters"),
    [
        ("rated", None, None), ("rated", 0.5, None), ("rated", 5.1, None), ("rated", float("nan"), None),
        ("read", None, 100), ("read", -1, 100), ("read", 5, None), ("read", 5, 0), ("read", 5, -5),
    ],
)  # fmt: skip
def test_a_rating_or_a_reading_without_its_range_is_refused(
    action: Action, value: float | None, characters: int | None
) -> None:
    with pytest.raises(InvalidInput, match="needs its value"):
        of_action(action, value, characters)

"""The user's own sentences in the third person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.propose.restate import in_own_words, restated, restated_roughly


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("I practise the oboe before breakfast, otherwise it never happens", "practises the oboe before breakfast"),
        ("I'm not keeping hens in the city", "is not keeping hens in the city"),
        ("I apply for a loan each spring", "applies for a loan each spring"),
        ("I respectfully decline the offer", "respectfully declines the offer"),
        ("we've moved the band stuff to Reaper", "has moved the band stuff to Reaper"),
        ("I don't own a Windows machine", "does not own a Windows machine"),
        ("I need a new survival suit", "needs a new survival suit"),
        ("I sang in the choir until 2019", "sang in the choir until 2019"),
        ("I bring my own wedge", "brings their own wedge"),
        ("I paid £1,250 for the flat at 13:05", "paid £1,250 for the flat at 13:05"),
        ("I'd rather not act this year", "would rather not act this year"),
    ],
)  # fmt: skip
def test_i_becomes_the_user_and_the_verb_agrees(said: str, told: str) -> None:
    assert restated(said) == [f"The user {told}."]


def test_what_is_the_users_is_told_as_theirs() -> None:
    assert restated("My seasonal contract runs out on 31 October") == [
        "The user's seasonal contract runs out on 31 October."
    ]


def test_each_clause_of_the_users_is_a_statement_of_its_own() -> None:
    assert restated("I see enough feathers at work, I'm not keeping hens in the city") == [
        "The user sees enough feathers at work.",
        "The user is not keeping hens in the city.",
    ]


def test_a_clause_that_hangs_on_another_stays_with_it() -> None:
    assert restated("I've had a stammer since I was four") == ["The user has had a stammer since they were four."]
    assert restated("I take iron before I eat breakfast") == ["The user takes iron before they eat breakfast."]


@pytest.mark.parametrize(
    "said",
    [
        "Should I bring the tent?",
        "I might move to Leeds",
        "I'd start on Friday",
        "Tom says I eat too much",
        "if I win the lottery I buy a boat",
        "your bag is at Tom's",
        "I told you it was his",
        "return my_value(I)",
        "fine by me",
    ],
)
def test_questions_guesses_and_what_makes_no_sense_alone_give_nothing(said: str) -> None:
    assert restated(said) == []


@given(st.text(max_size=80))
def test_a_statement_begins_with_the_user_and_is_one_sentence(said: str) -> None:
    for text in (*restated(said), *restated(f"I like {said}")):
        assert text.startswith(("The user ", "The user's "))
        assert text.endswith(".")
        assert len(text.split()) >= 4


def test_rough_english_is_restated_only_where_it_begins_as_people_do() -> None:
    assert restated_roughly("I am allergic to penicillin") == ["The user is allergic to penicillin."]
    assert restated_roughly("I myself hear by the way also on") == []
    assert restated("I myself hear by the way also on") != []


def test_rough_english_has_the_users_own_words_behind_it() -> None:
    told = in_own_words("The user moves for Porto on 3 May.", "mudo-me para o «Porto» a 3 de maio.")
    assert told == "The user moves for Porto on 3 May (“mudo-me para o 'Porto' a 3 de maio”)."

import pytest

from gumd.beliefs.statement import is_negated, read, unmatched


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The user has choir on Tuesdays at 18:30.", "The user has choir on Tuesday at 6:30 pm."),
        ("The user has two cats.", "The user has 2 cats."),
        ("The user no longer eats meat.", "The user does not eat meats."),
        ("The user usually takes the bus.", "The user takes the bus."),
    ],
)
def test_two_spellings_read_alike(one: str, other: str) -> None:
    assert read(one).slots == read(other).slots
    assert not unmatched(read(one).words, read(other).words)
    assert read(one).negated == read(other).negated


@pytest.mark.parametrize("text", ["The user never runs.", "The user doesn't run.", "The user avoids running."])
def test_a_no_is_heard(text: str) -> None:
    assert is_negated(text)


def test_a_tense_is_not_something_that_one_has() -> None:
    assert read("The user stopped drinking.") == read("The user has stopped drinking.")
    assert read("The user sold the boat.") == read("The user has recently sold the boat.")
    assert read("The user has a boat.").frame == {"have"}
    assert read("The user has two red boats.").frame == {"have"}


@pytest.mark.parametrize(
    "text", ["The user runs.", "The user never avoids running.", "The user likes tea without sugar."]
)
def test_two_noes_are_a_yes_and_what_is_left_out_is_none(text: str) -> None:
    assert not is_negated(text)


def test_a_thing_is_told_from_a_name_a_time_and_a_verb() -> None:
    reading = read("The user likes to visit Oslo in May with 3 friends.")
    assert reading.words == ("visit", "oslo", "friend")
    assert reading.names == {"oslo"}
    assert reading.slots == {("month", "5"), ("number", "3")}
    assert reading.frame == {"like"}


def test_may_is_a_month_only_when_it_is_written_as_one() -> None:
    assert read("The user may move.").slots == frozenset()


@pytest.mark.parametrize(
    ("word", "other"), [("hiking", "hike"), ("planned", "plan"), ("allergy", "allergic"), ("run", "running")]
)
def test_inflections_and_cognates_match(word: str, other: str) -> None:
    assert unmatched({word}, {other}) == unmatched({other}, {word}) == set()


@pytest.mark.parametrize(("word", "other"), [("plan", "plane"), ("car", "care"), ("peanut", "walnut"), ("hat", "hate")])
def test_other_words_do_not(word: str, other: str) -> None:
    assert unmatched({word}, {other}) == {word}

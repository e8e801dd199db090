"""What is asked splits what is likely, an answer moves the weights its way, and asking ends when showing pays more."""

import math
from collections.abc import Collection, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.recommend.attributes import Answered, Attribute, Candidate, Question, Slate
from gumd.schema_ranking import FieldValue

GENRES = ["comedy", "drama", "war"]
VALUES: dict[str, st.SearchStrategy[FieldValue]] = {
    "genre": st.lists(st.sampled_from(GENRES), max_size=3),
    "colour": st.sampled_from(["red", "blue", ""]),
    "price": st.integers(0, 40) | st.floats(allow_nan=True),
    "new": st.booleans(),
    "mixed": st.sampled_from(["a", "b"]) | st.integers(0, 5) | st.lists(st.sampled_from(["a", "b"]), max_size=2),
}
FIELDS = st.fixed_dictionaries({}, optional=VALUES)
CHANCES = st.floats(0, 1) | st.sampled_from([math.nan, math.inf, -1.0, 1e300])
ATTRIBUTES = st.one_of(
    st.builds(Attribute, st.just("genre"), st.sampled_from(GENRES), st.just("has")),
    st.builds(Attribute, st.sampled_from(["colour", "mixed"]), st.sampled_from(["red", "a", "gone"]), st.just("is")),
    st.builds(Attribute, st.sampled_from(["price", "mixed"]), st.integers(0, 40), st.just("under")),
    st.builds(Attribute, st.sampled_from(["new", "gone"]), st.booleans(), st.just("is")),
)
ANSWERS = st.lists(st.builds(Answered, ATTRIBUTES, st.sampled_from([True, False, None])), max_size=4)
REJECTED = st.sets(st.integers(0, 12).map(str), max_size=4)


def remaining(
    candidates: Sequence[Candidate], answers: Sequence[Answered], rejected: Collection[str]
) -> list[tuple[str, float]]:
    return Slate(candidates).remaining(answers, rejected)


def next_question(
    candidates: Sequence[Candidate],
    answers: Sequence[Answered],
    rejected: Collection[str],
    slots: int = 10,
    more: int = 15,
) -> Question | None:
    return Slate(candidates).next_question(answers, rejected, slots, more)


def slate(chances: Sequence[float], fields: Sequence[dict[str, FieldValue]]) -> list[Candidate]:
    return [
        Candidate(str(place), chance, field) for place, (chance, field) in enumerate(zip(chances, fields, strict=True))
    ]


SLATES = st.lists(st.tuples(CHANCES, FIELDS), max_size=12).map(
    lambda pairs: slate([chance for chance, _ in pairs], [fields for _, fields in pairs])
)


def movies(number: int, **fields: FieldValue) -> list[Candidate]:
    return [Candidate(f"{fields}{place}", 0.5, fields) for place in range(number)]


def asked(question: Question | None) -> Question:
    assert question is not None
    return question


@given(SLATES, ANSWERS, REJECTED)
def test_the_weights_of_what_was_not_turned_down_add_up_to_one(
    candidates: list[Candidate], answers: list[Answered], rejected: set[str]
) -> None:
    found = remaining(candidates, answers, rejected)
    assert {id for id, _ in found} == {one.id for one in candidates} - rejected
    assert [weight for _, weight in found] == sorted((weight for _, weight in found), reverse=True)
    assert not found or sum(weight for _, weight in found) == pytest.approx(1)


@given(SLATES, ANSWERS, REJECTED, ATTRIBUTES)
def test_a_yes_never_lowers_what_has_the_attribute_beside_what_lacks_it(
    candidates: list[Candidate], answers: list[Answered], rejected: set[str], attribute: Attribute
) -> None:
    before = dict(remaining(candidates, answers, rejected))
    after = dict(remaining(candidates, [*answers, Answered(attribute, True)], rejected))
    having = [one.id for one in candidates if one.id in before and attribute.holds(one.fields)]
    lacking = [one.id for one in candidates if one.id in before and attribute.holds(one.fields) is False]
    for has in having:
        for lacks in lacking:
            assert after[has] * before[lacks] >= before[has] * after[lacks] - 1e-12


@given(SLATES, ANSWERS, REJECTED, st.integers(1, 4), st.integers(1, 15))
def test_a_question_is_open_and_of_what_some_but_not_all_have(
    candidates: list[Candidate], answers: list[Answered], rejected: set[str], slots: int, more: int
) -> None:
    question = next_question(candidates, answers, rejected, slots, more)
    every = Slate(candidates).questions(answers, rejected)
    for one in every if question is None else [question, *every]:
        held = [one.attribute.holds(item.fields) for item in candidates if item.id not in rejected]
        assert True in held
        assert False in held
        assert one.attribute not in [answer.attribute for answer in answers]
        assert one.gain > 0
        assert one.words
        assert "%" in one.reason


@given(SLATES, ANSWERS, REJECTED)
def test_the_order_of_the_candidates_changes_no_weight(
    candidates: list[Candidate], answers: list[Answered], rejected: set[str]
) -> None:
    again = dict(remaining(list(reversed(candidates)), answers, rejected))
    assert dict(remaining(candidates, answers, rejected)) == pytest.approx(again)


@given(SLATES, st.lists(ATTRIBUTES, max_size=3), REJECTED)
def test_what_the_user_does_not_care_for_changes_nothing(
    candidates: list[Candidate], attributes: list[Attribute], rejected: set[str]
) -> None:
    answers = [Answered(attribute, None) for attribute in attributes]
    assert remaining(candidates, answers, rejected) == remaining(candidates, [], rejected)


def test_an_item_that_does_not_say_stays_where_it_was() -> None:
    candidates = [*movies(2, genre=["war"]), *movies(2, genre=["drama"]), *movies(1)]
    found = dict(remaining(candidates, [Answered(Attribute("genre", "war", "has"), True)], []))
    assert found["{}0"] == pytest.approx(0.2)


def test_one_wrong_answer_is_not_fatal() -> None:
    fields: dict[str, FieldValue] = {"genre": ["war"], "colour": "red", "new": True}
    wanted = Candidate("wanted", 0.5, fields)
    right = [Answered(Attribute("colour", "red", "is"), True), Answered(Attribute("new", True, "is"), True)]
    wrong = Answered(Attribute("genre", "war", "has"), False)
    others = [*movies(5, genre=["war"], colour="red", new=False), *movies(5, genre=["drama"], colour="blue", new=False)]
    assert remaining([*others, wanted], [wrong, *right], [])[0][0] == "wanted"


def test_what_is_like_the_rejected_becomes_a_little_less_likely() -> None:
    candidates = [*movies(2, genre=["war"]), *movies(1, genre=["drama"])]
    (first, other), (second, same) = remaining(candidates, [], [candidates[0].id])
    assert (first, second) == (candidates[2].id, candidates[1].id)
    assert other > same > other / 2


def test_what_the_user_asked_for_is_no_reason_against_an_item() -> None:
    candidates = [*movies(3, genre=["war"]), *movies(1, genre=["war"], colour="red")]
    found = remaining(candidates, [Answered(Attribute("genre", "war", "has"), True)], [candidates[0].id])
    assert [weight for _, weight in found] == pytest.approx([1 / 3] * 3)


def test_the_attribute_that_splits_in_halves_is_asked_for() -> None:
    candidates = [
        Candidate(str(n), 0.5, {"genre": ["war"] if n < 3 else ["comedy"], "price": n, "new": n % 25 == 0})
        for n in range(100)
    ]
    question = asked(next_question(candidates, [], []))
    assert question.attribute == Attribute("price", 50.0, "under")
    assert question.words == 'Should "price" be under 50?'
    assert question.reason == "splits what is likely in two: 50 % yes"
    assert question.gain == pytest.approx(0.714, abs=0.001)


@pytest.mark.parametrize(
    ("here", "there", "words"),
    [
        ({"genre": ["war"]}, {"genre": ["drama"]}, 'Should "genre" include "war"?'),
        ({"colour": "red"}, {"colour": "blue"}, 'Should "colour" be "red"?'),
        ({"new": True}, {"new": False}, 'Should it be "new"?'),
        ({"price": 1.25}, {"price": 2.5}, 'Should "price" be under 2.5?'),
    ],
)
def test_a_question_is_in_plain_words(here: dict[str, FieldValue], there: dict[str, FieldValue], words: str) -> None:
    assert asked(next_question([*movies(40, **here), *movies(40, **there)], [], [])).words == words


def test_it_shows_when_all_fit_in_the_slots_or_one_turn_is_left_or_nothing_tells_them_apart() -> None:
    halves = [*movies(30, genre=["war"]), *movies(30, genre=["drama"])]
    assert next_question(halves, [], []) is not None
    assert next_question(halves, [], [], slots=60) is None
    assert next_question(halves, [], [], more=1) is None
    assert next_question(movies(60, genre=["war"]), [], []) is None
    assert next_question([], [], []) is None


def test_it_shows_when_the_likeliest_are_likely_enough() -> None:
    sure = [Candidate(f"sure {n}", 1.0, {"genre": ["war"] if n % 2 else ["drama"]}) for n in range(10)]
    unsure = [Candidate(f"unsure {n}", 0.001, {"genre": ["war"] if n % 2 else ["drama"]}) for n in range(50)]
    assert next_question([*sure, *unsure], [], []) is None


def test_what_follows_from_an_answer_is_not_asked() -> None:
    candidates = [Candidate(str(n), 0.5, {"colour": ["red", "blue", "green"][n % 3], "price": n}) for n in range(90)]
    told = [Answered(Attribute("colour", "red", "is"), True), Answered(Attribute("price", 40, "under"), False)]
    left = [one.attribute for one in Slate(candidates).questions(told, [])]
    assert left
    assert all(one.field == "price" and float(one.value) > 40 for one in left)
    indifferent = Slate(candidates).questions([Answered(Attribute("price", 40, "under"), None)], [])
    assert {one.attribute.field for one in indifferent} == {"colour"}


def test_asking_finds_one_of_a_thousand_within_ten_turns() -> None:
    candidates = [Candidate(str(n), 0.5, {"price": n, "genre": [GENRES[n % 3]], "new": n % 7 < 3}) for n in range(1000)]
    target, answers, rejected = candidates[637], list[Answered](), set[str]()
    for more in range(10, 0, -1):
        question = next_question(candidates, answers, rejected, more=more)
        if question is None:
            rejected |= {id for id, _ in remaining(candidates, answers, rejected)[:10]}
        else:
            answers.append(Answered(question.attribute, question.attribute.holds(target.fields)))
    assert target.id in rejected

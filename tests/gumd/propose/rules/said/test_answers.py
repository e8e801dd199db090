"""Answers that only say something together with the question."""

import pytest

from gumd.propose.rules.said.answers import Answers
from tests.gumd.propose.seen import seen, statements


@pytest.mark.parametrize(
    ("asked", "answer", "statement"),
    [
        ("Do you still take sugar?", "nope, quit in January", "The user no longer takes sugar."),
        ("do you eat fish?", "no, never", "The user does not eat fish."),
        ("Do you drink wine on Saturday?", "no, gave it up", "The user no longer drinks wine."),
        ("Trinkst du noch Kaffee?", "nein, nicht mehr", "The user no longer drinks Kaffee."),
        ("Do you play the cello?", "yes, since school", "The user plays the cello."),
        ("badminton?", "tue and fri as always", "The user goes to badminton every Tuesday and Friday."),
        ("baby sensory on Monday?", "yes! every Monday", "The user goes to baby sensory every Monday."),
    ],
)
def test_a_short_answer_is_read_with_its_question(asked: str, answer: str, statement: str) -> None:
    assert statements(Answers(), seen(f"Ada: {asked}\nMe: {answer}")) == [statement]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("do you like the new logo?", "no"),
        ("do you have time tomorrow?", "no, sorry"),
        ("do you take sugar?", "no, not today"),
        ("do you eat meat?", "does a bear 😂"),
        ("do you still have the drill?", "nope, gave it back"),
        ("tennis on Sunday?", "yes, Sunday works"),
        ("do you drink wine?", "only at weddings, but no"),
        ("do you still take sugar?", "no idea, maybe"),
    ],
)
def test_what_is_of_the_moment_or_unsure_is_passed_over(asked: str, answer: str) -> None:
    assert statements(Answers(), seen(f"Ada: {asked}\nMe: {answer}")) == []


def test_the_answer_of_another_says_nothing_of_the_user() -> None:
    assert statements(Answers(), seen("Me: do you still take sugar?\nAda: nope, quit")) == []

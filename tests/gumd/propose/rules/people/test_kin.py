"""What the user says of those who are theirs."""

import pytest

from gumd.propose.rules.people.kin import Kin
from tests.gumd.propose.seen import proposed, seen, statements


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("my son is allergic to peanuts so none of that", "The user's son is allergic to peanuts."),
        ("our Alfie's allergic to peanuts", "The user's family: Alfie is allergic to peanuts."),
        ("My daughter has ballet on Wednesdays", "The user's daughter has ballet on Wednesdays."),
        ("my son Owain starts at Harper in June", "The user's son Owain starts at Harper in June."),
        ("my collie hates the car", "The user has a collie."),
    ],
)
def test_what_lasts_is_told(said: str, statement: str) -> None:
    assert statements(Kin(), seen(said)) == [statement]


@pytest.mark.parametrize(
    "said",
    [
        "my sister is starting to annoy me",
        "my boss is moving the deadline",
        "my kid has swimming at 4",
        "my mum has an exam result to show you",
        "my brother works too much",
        "our van driver is late",
        "my cat videos folder is full",
        "is my son allergic to peanuts?",
        "her son is allergic to peanuts",
    ],
)
def test_what_passes_or_is_anothers_is_passed_over(said: str) -> None:
    assert statements(Kin(), seen(said)) == []


def test_a_day_makes_it_a_plan_that_ends() -> None:
    (plan,) = proposed(Kin(), seen("my mum is visiting 12-15 June"))
    assert plan.kind == "plan"
    assert plan.valid_to is not None
    assert plan.valid_to.day == 15

"""Remarks in passing: diets, aches, shifts and regular activities."""

import pytest

from gumd.propose.rules.said.shorthand import Shorthand
from tests.gumd.propose.seen import proposed, seen, statements


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("no cheese for me, remember", "The user avoids cheese."),
        ("lovely but no more wine for me", "The user avoids wine."),
        ("I'm still off the dairy", "The user avoids dairy."),
        ("nee, keine Milch mehr für mich", "The user avoids milk (“Milch”)."),
        ("für mich bitte ohne Nüsse", "The user avoids nuts (“Nüsse”)."),
        ("plus d'alcool pour moi depuis mai", "The user avoids alcohol."),
        ("para mí sin lactosa", "The user avoids lactose."),
        ("veggie for me", "The user eats vegetarian (“veggie”)."),
        ("dry until June", "The user stays dry (no alcohol) until June."),
        ("my left heel again", "The user has trouble with their left heel."),
        ("my wrist is still bad, doc says rest", "The user has trouble with their wrist."),
        ("asleep by then, I'm on nights", "The user works nights."),
        ("can't, BSL class at 7", "The user goes to BSL class."),
        ("I have choir every Monday", "The user goes to choir every Monday."),
        ("mittwochs Spanischkurs, danach gern", "The user goes to Spanish course (“Spanischkurs”) every Wednesday."),
        ("los lunes tengo clase de cerámica", "The user goes to ceramics class (“clase de cerámica”) every Monday."),
        ("Thursdays are band practice, Friday?", "The user goes to band practice every Thursday."),
        ("just back from physio", "The user has physiotherapy."),
        ("handed in my notice at Brodie's, last day Friday", "The user handed in their notice at Brodie's."),
        ("dropped the guitar lessons, no time", "The user dropped the guitar lessons."),
        ("exam is 12 June", "The user has this: exam is 12 June."),
        ("Spanish with Ada every Wednesday", "The user has this regularly: Spanish with Ada every Wednesday."),
    ],
)
def test_a_remark_in_passing_is_told_of_the_user(said: str, statement: str) -> None:
    assert statement in statements(Shorthand(), seen(said))


@pytest.mark.parametrize(
    "said",
    [
        "no milk left, can you buy some",
        "no coffee for me today",
        "kein Fleisch mehr im Kühlschrank",
        "no drama for me please",
        "is there football on tonight?",
        "football was great last night",
        "the yoga class next door is loud",
        "going to a choir concert on Saturday",
        "at the physio conference in Bonn",
        "the training data is corrupt, at 9 we rerun",
        "my back up failed again",
        "my hand luggage got lost again",
        "my knee pads are bad",
        "his left knee again",
        "nights are cold here",
        "late shift to production, sorry",
        "maybe yoga on Tuesdays",
        "my brother is on nights this week",
        "the bins go out every Tuesday",
        "every Tuesday till Easter",
        "they meet every Friday",
        "passed you the salt",
        "exam season is rough",
        "no cheese for me, haha, I live on it 😂",
    ],
)
def test_look_alikes_are_passed_over(said: str) -> None:
    assert statements(Shorthand(), seen(said)) == []


def test_only_the_users_own_lines_count() -> None:
    assert statements(Shorthand(), seen("Ada: no dairy for me please\nMe: ok")) == []
    assert statements(Shorthand(), seen("no dairy for me please", origin="foreign")) == []


def test_a_later_day_of_the_same_activity_has_the_same_topic() -> None:
    (before,) = proposed(Shorthand(), seen("I have choir every Monday"))
    (after,) = proposed(Shorthand(), seen("I have choir every Friday"))
    assert before.topic == after.topic != ""


def test_care_with_a_day_is_a_plan_that_ends() -> None:
    (plan,) = proposed(Shorthand(), seen("allergy clinic for Ottilie moved to 29 May btw"))
    assert plan.text == "The user has allergy clinic for Ottilie on 29 May."
    assert plan.kind == "plan"
    assert plan.valid_to is not None


@pytest.mark.parametrize("text", ["sundays were sad back then", "mondays suck every week", "Fridays can be so long"])
def test_a_remark_about_a_day_is_no_habit(text: str) -> None:
    assert statements(Shorthand(), seen(f"Me: {text}")) == []

"""What the user lets fall about the days of their week."""

import pytest

from gumd.propose.rules.said.shorthand import Shorthand
from tests.gumd.propose.seen import seen, statements


def said(sentence: str) -> list[str]:
    return statements(Shorthand(), seen(f"Olaf: free?\nMe: {sentence}\nOlaf: ok", "chat", "Olaf"))


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("Tuesdays and Fridays I'm at the rink by six", "The user is at the rink by six on Tuesdays and Fridays."),
        ("Every second weekend I'm at my dad's", "The user is at their dad's every second weekend."),
        ("Saturday mornings I run with the harriers", "The user runs with the harriers on Saturday mornings."),
        ("I'm in the gym before work most mornings", "The user is in the gym before work most mornings."),
        (
            "Mittwochs fahr ich zu meiner Mutter",
            "The user does this on Wednesdays: “Mittwochs fahr ich zu meiner Mutter”.",
        ),
        (
            "jeden zweiten Samstag helfe ich im Tierheim",
            "The user does this every other Saturday: “jeden zweiten Samstag helfe ich im Tierheim”.",
        ),
        (
            "tous les dimanches je déjeune chez ma mère",
            "The user does this on Sundays: “tous les dimanches je déjeune chez ma mère”.",
        ),
        (
            "Como en casa de mi madre los domingos",
            "The user does this on Sundays: “Como en casa de mi madre los domingos”.",
        ),
    ],
)
def test_the_days_are_told_in_english_and_the_rest_in_the_users_words(sentence: str, statement: str) -> None:
    assert said(sentence) == [statement]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sundays I'm not at the rink any more",
        "Fridays I was always at the rink",
        "every Tuesday I wish for snow",
        "Are you at the rink every Tuesday?",
        "if I'm at the rink on Tuesdays I miss it",
        "she is at the rink every Tuesday",
        "sonntags ist sie immer in der Kirche",
        "Mittwochs fahr ich nicht mehr zu meiner Mutter",
        "le mardi 3 je vais chez le notaire",
        "los domingos antes tenía fútbol con ellos",
        "elke zondag gaat hij naar zijn tante",
    ],
)
def test_what_is_denied_past_asked_or_anothers_is_no_habit(sentence: str) -> None:
    assert said(sentence) == []


def test_what_another_rule_says_is_said_once() -> None:
    assert said("Sundays I'm in church till 11") == ["The user goes to church every Sunday."]
    assert said("On Mondays I work from home") == []  # ``rules.first_person`` has it.

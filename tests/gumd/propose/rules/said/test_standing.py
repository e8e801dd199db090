"""What people mean for good, when they type to programs, though they do not say "always"."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.propose.rules.said.instructions import Instructions
from gumd.propose.rules.said.standing import PLACES, is_outright, likely, rows
from gumd.propose.rules.sentences import sentences
from tests.gumd.propose.seen import proposed, seen, statements

RULES = [
    "When you write to my tenants, no first names please.",
    "Nothing between five and seven in the morning, I swim then.",
    "Whenever you book a train for me I want a seat by the aisle.",
    "Wenn du mir Rezepte gibst, dann bitte ohne Koriander.",
    "Quand tu m'écris un courriel pour la mairie, reste au vouvoiement.",
    "Cuando me armes la lista del súper, separame lo que es sin gluten.",
    "Prima di mandare una mail ai clienti fammela leggere.",
    "Quando escreveres aos meus alunos, trata-os por tu.",
    "Als je iets voor mij inplant, laat dan een half uur ertussen.",
]
ONCE = [
    "Can you shorten this paragraph to fifty words?",
    "The train always stops at the bridge, what is wrong with the signal?",
    "write a limerick in which nobody ever says hello",
    "Kannst du mir den Brief bis morgen übersetzen?",
    "Mon chef ne répond jamais à mes mails.",
    "thanks, that helps a lot",
]


@pytest.mark.parametrize("said", RULES)
def test_what_is_meant_for_good_is_kept_without_a_word_for_always(said: str) -> None:
    (rule,) = proposed(Instructions(), seen(f"Me: {said}", app="Pip", title="Assistant"))
    assert rule.kind == "standing_instruction"


@pytest.mark.parametrize("said", ONCE)
def test_what_is_asked_for_once_or_told_is_no_rule(said: str) -> None:
    assert statements(Instructions(), seen(f"Me: {said}", app="Pip", title="Assistant")) == []


def test_who_has_the_name_of_the_app_is_an_assistant_whatever_it_is_called() -> None:
    said = f"Pip: Your seat is 14F.\nMe: {RULES[2]}"
    assert len(statements(Instructions(), seen(said, app="pip"))) == 1
    assert statements(Instructions(), seen(said, app="signal")) == []


def test_a_reason_and_an_exception_stay_with_the_rule() -> None:
    said = "Nothing between five and seven in the morning. That's my swim. Only exception is the school"
    assert statements(Instructions(), seen(said, app="ChatGPT")) == [
        "The user's standing instruction: Nothing between five and seven in the morning; That's the user's swim; "
        "Only exception is the school."
    ]


@given(st.text(max_size=400), st.text(max_size=400))
def test_every_sentence_has_a_probability_and_a_row_of_bounded_length(text: str, before: str) -> None:
    told = sentences(text, quotes=True)
    assert all(0 < share < 1 for share in likely(told, before))
    for row in rows(told, before):
        assert len(set(row.places.tolist())) == len(row.places)
        assert all(0 <= place < PLACES for place in row.places)


@pytest.mark.parametrize(("said", "outright"), [("always in metric please", True), ("this time in metric", False)])
def test_a_rule_may_be_said_outright(said: str, outright: bool) -> None:
    assert is_outright(said) is outright

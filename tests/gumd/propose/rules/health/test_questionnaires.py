"""What forms that the user fills in of themselves say of their health."""

import pytest

from gumd.propose.rules.health.questionnaires import Questionnaires, answer_of
from tests.gumd.propose.seen import past, seen, statements

_FORM = """PRE-OPERATIVE QUESTIONNAIRE
Patient: Lowe A B     DOB 02/08/1986
1 Heart trouble?            no
2 Asthma?                   yes, since school
3 Smoke?                    never
4 Allergies to medicines?   CODEINE - 2009, rash on both arms
5 Medication                levothyroxine 75 mcg
"""
_GERMAN = """Anamnesebogen
Name: Lowe, Ada   Beruf: Lehrerin
Rauchen Sie? [ ] ja [x] nein
Herzerkrankung: nein
Allergien? Bienengift (Notfallset)
Dauermedikation: keine
"""


def test_what_the_user_answers_of_their_health_is_told() -> None:
    assert statements(Questionnaires(past), seen(_FORM, "editor", "form.odt")) == [
        "The user has asthma, as a form of theirs says.",
        "The user does not smoke, as a form of theirs says.",
        "The user is allergic to codeine, as a form of theirs says: CODEINE - 2009, rash on both arms.",
        "The user takes levothyroxine, as people with an underactive thyroid (hypothyroidism) do.",
    ]


def test_forms_are_read_in_other_languages() -> None:
    assert statements(Questionnaires(past), seen(_GERMAN, "file", "bogen.pdf")) == [
        "The user does not smoke, as a form of theirs says.",
        "The user is allergic to Bienengift, as a form of theirs says: Bienengift (Notfallset).",
    ]


@pytest.mark.parametrize(
    "text",
    [
        _FORM.replace("Lowe A B", "Holt Tom"),
        _FORM.replace("Lowe A B", "Lowe Tom"),
        _FORM.replace("Patient:", "Child's name: Mia Lowe\nPatient:"),
        "Patient: Lowe Ada\nAsthma?   yes / no\nSmoke?  ____\nAllergies?  please list\nHeart trouble?  ____",
        "Patient: Lowe Ada\nAsthma?  no (mother yes)\nAllergies?  none\nHeart trouble?  no\nDiabetes?   mother yes",
        "Guide to allergies\nAsthma: yes, it can be cured\nAllergies: pollen\nDiabetes: yes",
    ],
)
def test_forms_of_others_and_forms_not_filled_in_say_nothing(text: str) -> None:
    assert statements(Questionnaires(past), seen(text, "file", "form.pdf")) == []


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("[x] yes [ ] no", "yes"),
        ("☐ ja ☒ nein", "nein"),
        ("[ ] yes [ ] no", ""),
        ("yes / no", ""),
        ("10 a day", "10 a day"),
    ],
)
def test_of_boxes_the_ticked_one_is_the_answer(written: str, answer: str) -> None:
    assert answer_of(written) == answer

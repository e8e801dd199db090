"""Who the user's family is, as papers that name both state it."""

import pytest

from gumd.propose.rules.people.stated_relatives import StatedRelatives
from tests.gumd.propose.seen import past, seen, statements

_POLICY = "Named insured   Ada B. Lowe\nDriver 2   Ivo Marsh — relationship: spouse\nDriver 3   none"
_INVITED = "I, Mia Lowe Holt, nurse, invite my mother, Ada Barbara Lowe, to stay with me and my husband Per Holt."


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (_POLICY, "The user's spouse is Ivo Marsh."),
        (_INVITED, "The user's child (daughter or son) is Mia Lowe Holt."),
        ("I, Ada Lowe, invite my brother Tom Lowe to stay.", "The user's brother is Tom Lowe."),
        ("Applicant: Ada Lowe\nNext of kin: Ivo Marsh (partner), 555 1234", "The user's partner is Ivo Marsh."),
        ("Antragstellerin: Lowe Ada\nEhegatte: Ivo Marsh", "The user's spouse is Ivo Marsh."),
        ("Assurée : Ada Lowe\nPersonne à prévenir : Ivo Marsh (conjoint)", "The user's spouse is Ivo Marsh."),
        ("Policyholder: Ivo Marsh\nDriver 2: Ada Lowe — relationship: spouse", "The user's spouse is Ivo Marsh."),
        (
            "Resident: Eva Lowe\nNext of kin: Ada Lowe (daughter)\nContact: Tom Lowe (son)",
            "The user's parent is Eva Lowe.",
        ),
        ("Player: Mia Lowe\nParent/guardian: Ada Lowe", "The user's child is Mia Lowe."),
    ],
)
def test_a_paper_that_names_both_says_who_they_are_to_each_other(text: str, statement: str) -> None:
    assert statements(StatedRelatives(past), seen(text, "file", "paper.pdf")) == [statement]


def test_a_mail_to_the_user_says_who_is_on_their_policy() -> None:
    text = "From: Mutual <a@mutual.example>\nTo: Ada Lowe\n\nYour policy.\nDriver 2  Ivo Marsh — relationship: spouse"
    told = statements(StatedRelatives(past), seen(text, "email", "Policy change", origin="foreign"))
    assert told == ["The user's spouse is Ivo Marsh."]


@pytest.mark.parametrize(
    "text",
    [
        _POLICY.replace("Ada B. Lowe", "Una Berg"),
        _INVITED.replace("Ada Barbara Lowe", "Una Berg"),
        "Applicant: Una Berg\nNext of kin: Ivo Marsh (partner)\ncc Ada Lowe",
        "I, Mia Holt, nurse, met my husband Per Holt in Cork.\nAda Lowe",
        "Template\nApplicant: Ada Lowe\nSpouse: Ivo Marsh",
        "Player: Mia Lowe\nPlayer: Tom Berg\nParent: Ada Lowe",
        "Player: Mia Berg\nParent: Una Berg\nCoach: Ada Lowe",
        "Player: Mia Berg\nParent: Una Berg\nEmergency contact: Eva Berg (grandmother)\ncc Ada Lowe",
        "Ada Lowe wrote:\nEmergency contact: Ivo Marsh (husband)",
        "Minutes\nName: Ada Lowe\nSpouse: Ivo Marsh",
        "Applicant: Ada Lowe\nSpouse: none\nNext of kin: see page 2",
    ],
)
def test_the_family_of_others_is_not_the_users(text: str) -> None:
    assert statements(StatedRelatives(past), seen(text, "file", "paper.pdf")) == []


def test_a_mail_about_another_employee_says_nothing_of_the_readers_family() -> None:
    text = "From: HR <a@hr.example>\nTo: Ada Lowe\n\nFor the file of Una.\nNext of kin: Ivo Marsh (husband)"
    assert statements(StatedRelatives(past), seen(text, "email", "Update", origin="foreign")) == []

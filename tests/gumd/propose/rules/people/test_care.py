"""For whom the user cares, as those who look after that person write."""

import pytest

from gumd.propose.rules.health.health import Health
from gumd.propose.rules.people.care import Care
from tests.gumd.propose.seen import seen, statements

PAST = {"file": [seen("x", "file", "/home/ines/a.txt")], "shell": [seen("ls", "shell", "roth@host: ~")]}


def _care() -> Care:
    return Care(lambda source: PAST.get(source, []))


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "From: Hillview Home <desk@hillview.example>\nSubject: Care plan - A. Roth, Room 12\n\n"
            "Dear Ines, as next of kin we let you know that supper is now at six.",
            "The user is the next of kin of A. Roth (Hillview Home).",
        ),
        (
            "De : Maison du Lac <accueil@lac.example>\nObjet : Visite\n\nMadame, votre demande concernant "
            "Mme ROTH Odile, née le 02/03/1947, vivant seule. "
            "La présence de l'aidant principal que vous êtes est utile.",
            "The user is the main carer of ROTH Odile, born 02/03/1947, who lives alone (Maison du Lac).",
        ),
        (
            "Von: Pflegedienst Linde <info@linde.example>\nBetreff: Frau Ada Roth\n\nSehr geehrte Frau Roth, "
            "Sie sind als Bevollmächtigte eingetragen und erhalten den Plan.",
            "The user is the attorney of Ada Roth (Pflegedienst Linde).",
        ),
        (
            "From: Docs <no-reply@docs.example>\n\nConfirmed: 3 June. Patient: A. Roth (relative on your account)",
            "The user books medical appointments for A. Roth, a relative.",
        ),
    ],
)
def test_who_looks_after_somebody_tells_the_user_what_they_are_to_them(text: str, statement: str) -> None:
    assert statements(_care(), seen(text, "email", "Letter", origin="foreign")) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "From: Docs <no-reply@docs.example>\n\nConfirmed. Patient: Ines Roth (relative: none)",
        "From: Magazine <hello@mag.example>\n\nAs next of kin, what are the rules? Mrs Ada Lowe tells her story.",
        "From: Hillview Home <desk@hillview.example>\n\nA discount for you as next of kin of Mrs Ada Lowe!",
    ],
)
def test_the_users_own_and_adverts_and_articles_show_nobody(text: str) -> None:
    assert statements(_care(), seen(text, "email", "Letter", origin="foreign")) == []


def test_another_patients_medicine_is_not_the_users() -> None:
    health = Health(lambda source: PAST.get(source, []))
    text = "From: Vale Pharmacy <rx@vale.example>\n\nPrescription ready.\nPatient: {}\nBisoprolol 5 mg, 28"
    assert statements(health, seen(text.format("Ada Roth"), "email", "Prescription", origin="foreign")) == []
    assert statements(health, seen(text.format("Ines Roth"), "email", "Prescription", origin="foreign")) == [
        "The user takes this: Bisoprolol 5 mg (prescribed)."
    ]

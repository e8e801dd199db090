"""What the user studies, by the pages of their university."""

import pytest

from gumd.propose.rules.learning.studies import Studies
from tests.gumd.propose.seen import past, seen, statements


def of(text: str, title: str = "Portal") -> list[str]:
    return statements(Studies(past), seen(text, "browser", title, origin="foreign"))


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (
            "Harbour University\nStudent ID: 4711   Programme: BSc Marine Biology\nMy grades",
            "The user is a student of “BSc Marine Biology” at Harbour University.",
        ),
        (
            "Universität Elbe\nMatrikelnummer 4711\nStudiengang: Orgelbau M. A.\nName: Lowe, Ada",
            "The user is a student of “Orgelbau M. A” at Universität Elbe",
        ),
        ("Mes notes\nLicence 2 mention Histoire — 2030-31", "The user is a student of “Licence 2 mention Histoire”"),
    ],
)
def test_a_students_own_page_says_what_they_study(page: str, said: str) -> None:
    (found,) = of(page)
    assert found.startswith(said.rstrip("."))


@pytest.mark.parametrize(
    "page",
    [
        "Student ID: 4711   Programme: BSc Marine Biology\nName: Otto Quill\nMy grades",
        "Apply now\nProgramme: BSc Marine Biology\nYour application needs no student number",
        "Programme: BSc Marine Biology\nWhat our graduates do",
        "Parent portal\nYour child: my results\nProgramme: BSc Marine Biology",
    ],
)
def test_others_pages_and_those_before_admission_say_nothing(page: str) -> None:
    assert of(page) == []


def test_a_students_page_names_their_supervisor() -> None:
    page = "Harbour University\nStudent ID: 4711   Programme: MSc Organ Acoustics\nSupervisor: Roth, Ines"
    assert of(page)[1:] == ["The user studies under Roth, Ines, their academic supervisor."]

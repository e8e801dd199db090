"""Labelled lines of the user's own notes."""

import pytest

from gumd.propose.rules.said.notes import Notes
from tests.gumd.propose.seen import seen, statements


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        ("Allergies: wasps, lupin", "The user's allergies: wasps, lupin."),
        ("- Goal: swim the lake in under 2:10", "The user's goal: swim the lake in under 2:10."),
        ("Diet: no dairy", "The user's diet: no dairy."),
        ("Sprachen: Deutsch, Polnisch", "The user's sprachen: Deutsch, Polnisch."),
        ("saving for: a kiln", "The user is saving for a kiln."),
        ("levothyroxine 75 mcg every morning", "The user takes levothyroxine 75 mcg every morning."),
        ("Tuesdays: pottery 18:30", "The user has this on Tuesdays: pottery 18:30."),
    ],
)
def test_a_labelled_line_is_told_of_the_user(line: str, statement: str) -> None:
    assert statements(Notes(), seen(f"stuff\n\n{line}\n", "file", "notes.txt")) == [statement]


@pytest.mark.parametrize(
    "line",
    [
        "Goal: ???",
        "Diet: tbd",
        "milk",
        "Total: 3.50",
        "goal = run(x);",
        "Goal: 2:1 to us lol 😂",
        "Sender: Ada",
        "flour 500 g",
    ],
)
def test_other_lines_are_passed_over(line: str) -> None:
    assert statements(Notes(), seen(line, "file", "notes.txt")) == []


@pytest.mark.parametrize("title", ["guest_list.txt", "clients/ada.md", "meeting-minutes.md", "recipe.md", "persona.md"])
def test_a_file_about_others_says_nothing_of_the_user(title: str) -> None:
    assert statements(Notes(), seen("Allergies: wasps, lupin", "file", title)) == []


def test_a_cv_says_what_the_user_does_now() -> None:
    text = "2029–present: bell founder, Lowe & Daughters\n2021–2029: apprentice"
    assert statements(Notes(), seen(text, "file", "~/cv_2031.txt")) == [
        "The user's work since 2029: bell founder, Lowe & Daughters."
    ]


def test_a_page_is_no_note() -> None:
    assert statements(Notes(), seen("Allergies: wasps", "browser", "form", origin="foreign")) == []
    assert statements(Notes(), seen("Allergies: wasps", "file", "~/Downloads/form.txt")) == []


def test_an_allergy_note_that_says_none_is_none() -> None:
    assert statements(Notes(), seen("Alergias: ninguna", "file", "~/ficha.txt")) == []


@pytest.mark.parametrize("line", ["phone: ask Mira", "coche: mirar precios", "gp: find one"])
def test_what_is_still_to_be_done_is_no_value(line: str) -> None:
    assert statements(Notes(), seen(f"## after the move\n- {line}", "file", "notes/move.md")) == []


@pytest.mark.parametrize(
    "line",
    ["Saving for: nothing lol", "Fridays: no meetings (old, ignore)", "~~Allergies: cats~~", "Auto: Polo (bis 2029)"],
)
def test_what_is_over_or_nothing_is_no_value(line: str) -> None:
    assert statements(Notes(), seen(line, "file", "notes/me.md")) == []


def test_a_products_own_description_has_no_user() -> None:
    assert statements(Notes(), seen("Goal: answer in 2 s\nLanguages: en, de, fr", "file", "README.md")) == []


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("wishlist.md", "Camera: Leica"),
        ("old_cv_2015.md", "Job: nurse"),
        ("me.md", "Bike: want a Brompton"),
        ("me.md", "learning: Japanese (gave up)"),
    ],
)
def test_wishes_and_what_was_once_are_no_facts(title: str, line: str) -> None:
    assert statements(Notes(), seen(line, "file", f"notes/{title}")) == []


@pytest.mark.parametrize("title", ["~/care/Mutti/blatt.txt", "dad_meds.md", "~/Docs/nonna/scheda.txt", "dog.md"])
def test_a_file_or_folder_named_for_a_relative_is_not_about_the_user(title: str) -> None:
    assert statements(Notes(), seen("Allergies: wasps, lupin\nbisoprolol 5 mg every morning", "file", title)) == []


def test_a_heading_that_names_a_relative_is_not_about_the_user() -> None:
    text = "## Me\n- Allergies: wasps\n\n## Grandma\n- Allergies: lupin\n"
    assert statements(Notes(), seen(text, "file", "household.md")) == ["The user's allergies: wasps."]


def test_a_sheet_that_begins_with_another_persons_name_is_not_about_the_user() -> None:
    shell = seen("ls", "shell", "/home/ines/work")
    past = {"file": [seen("x", "file", "/home/ines/a.txt")], "shell": [shell]}
    notes = Notes(lambda source: past.get(source, []))
    sheet = "Mrs Ada Lowe, 84 years\nAllergies: wasps"
    assert statements(notes, seen(sheet, "file", "/home/ines/sheet.txt")) == []
    born = "Lowe Ada, geb. 1951\nAllergies: wasps"
    assert statements(notes, seen(born, "file", "/home/ines/sheet.txt")) == []
    card = "KUNDENKARTE\nLowe\nAllergies: wasps"
    assert statements(notes, seen(card, "file", "/home/ines/sheet.txt")) == []
    own = "Name: Ines Roth\nAllergies: wasps"
    assert statements(notes, seen(own, "file", "/home/ines/sheet.txt")) == ["The user's allergies: wasps."]

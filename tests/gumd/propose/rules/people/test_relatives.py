"""What the user's notes about one of their family say."""

import pytest

from gumd.propose.rules.people.relatives import Relatives
from gumd.propose.rules.people.whose import is_of_user, kin_in
from tests.gumd.propose.seen import seen, statements

SHEET = """Sheet for the fridge

Mrs Ada Lowe, 81 years. Lives alone, second floor
Allergy: latex. Tell everybody
Tablets: in the box
Shopping: Ines. Laundry: Ines. Garden: Paul
"""


def _relatives() -> Relatives:
    return Relatives(lambda source: [seen("x", "file", "/home/ines/a.txt")] if source == "file" else [])


def test_a_sheet_in_a_relatives_folder_is_about_them() -> None:
    assert statements(_relatives(), seen(SHEET, "file", "/home/ines/Mum/sheet.odt")) == [
        "The user's mother is Ada Lowe, 81 years old, living alone.",
        "The user cares for their mother and does this for them: Shopping, Laundry.",
        "The user's mother – allergy: latex.",
    ]


@pytest.mark.parametrize(
    ("heading", "line", "statement"),
    [
        ("## Oma", "- Allergien: Latex", "The user's grandmother – allergy: Latex."),
        ("# Notre fille", "- école : Les Tilleuls", "The user's daughter – school: Les Tilleuls."),
        ("Mi madre:", "- tratamiento: Metadol por la noche", "The user's mother – medicine: Metadol por la noche."),
    ],
)
def test_a_line_below_a_relatives_heading_is_told_of_them(heading: str, line: str, statement: str) -> None:
    assert statements(Relatives(), seen(f"{heading}\n{line}\n", "file", "notes.md")) == [statement]


@pytest.mark.parametrize(
    ("source", "title", "text"),
    [
        ("file", "notes.md", "Allergy: latex"),
        ("browser", "Care for your mum", "Allergy: latex"),
        ("file", "chapter_3_mother.md", "Allergy: latex"),
        ("file", "~/Downloads/mum.pdf", "Allergy: latex"),
        ("file", "mum.md", "Plan: cake"),
    ],
)
def test_other_notes_say_nothing_of_relatives(source: str, title: str, text: str) -> None:
    assert statements(Relatives(), seen(text, source, title)) == []


@pytest.mark.parametrize("words", ["sonnet.txt", "gran-fondo.md", "chat logs", "prima_ballerina.md", "todo.md"])
def test_words_that_mean_something_else_name_nobody(words: str) -> None:
    assert kin_in(words) == ""


def test_a_relative_has_the_surname_and_not_the_rest() -> None:
    own = frozenset({"ines", "roth"})
    assert all(is_of_user(name, own) for name in ("Ines Roth", "ROTH, Ines Maria", "Ines", "I. Roth"))
    assert not any(is_of_user(name, own) for name in ("Ada Roth", "A. Roth", "Ada Lowe", "Mrs Lowe"))
    assert is_of_user("Roth Lima, Ines", frozenset({"inesroth"}))

"""Lists under a heading, and decisions written down."""

import pytest

from gumd.propose.rules.gloss import WithEnglish
from gumd.propose.rules.said.lists import Lists
from tests.gumd.propose.seen import seen, statements


def test_the_items_of_a_list_of_goals_are_goals() -> None:
    goals = "# Goals 2031\n- swim the strait\n- [ ] German B1 in April\n- [x] run a mile\n- maybe a boat"
    note = f"{goals}\n\n# To buy\n- glue for chairs"
    assert statements(Lists(), seen(note, "file", "notes.md")) == [
        "The user's goal: swim the strait.",
        "The user's goal: German B1 in April.",
    ]


def test_a_files_name_stands_for_a_heading() -> None:
    assert statements(Lists(), seen("- den Segelschein machen", "file", "~/Ziele 2031.md")) == [
        "The user's goal: den Segelschein machen."
    ]


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        ("Decided: no more repairs for tour bands", "The user decided: no more repairs for tour bands."),
        ("Cancelled the Frankfurt stand", "The user cancelled the Frankfurt stand."),
    ],
)
def test_a_decision_is_told_of_the_user(line: str, statement: str) -> None:
    assert statements(Lists(), seen(line, "file", "log.txt")) == [statement]


@pytest.mark.parametrize("title", ["client-goals.md", "team/goals.md", "recipe.md", "~/Downloads/goals.md"])
def test_the_goals_of_others_are_not_the_users(title: str) -> None:
    assert statements(Lists(), seen("# Goals\n- lose five kilos", "file", title)) == []


@pytest.mark.parametrize("heading", ["Sprint goals", "Non-goals", "Customer goals", "Shopping"])
def test_other_headings_are_passed_over(heading: str) -> None:
    assert statements(Lists(), seen(f"# {heading}\n- ship the parser soon", "file", "notes.md")) == []


def test_a_file_of_goals_needs_no_heading_that_says_so() -> None:
    note = seen(
        "# Autumn\n\n- [ ] pass the C2 exam in December\n- [ ] fee (15/10?)\n- [x] sort the discs",
        "file",
        "~/goals-31.md",
    )
    assert statements(Lists(), note) == ["The user's goal: pass the C2 exam in December."]


def test_what_is_quoted_or_listed_in_another_language_has_rough_english_behind_it() -> None:
    note = seen("# Outono\n\n- [ ] aprender a tocar o violino com a minha tia", "file", "~/objetivos.md")
    (said,) = statements(WithEnglish(Lists()), note)
    assert said.startswith("The user's goal: aprender a tocar o violino com a minha tia (roughly: ")
    assert "aunt" in said

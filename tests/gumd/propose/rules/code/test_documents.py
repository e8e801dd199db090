"""Documents that the user comes back to."""

from datetime import timedelta

import pytest

from gumd.propose.rules.code.documents import Documents
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, proposed, seen, statements


def versions(heading: str, title: str = "~/garden/plan.md", count: int = 3, days: int = 1) -> list[Observation]:
    return [
        seen(f"{heading}\n\nline {n}", "file", title, number=n, at=NOW + timedelta(days=days * n))
        for n in range(1, count + 1)
    ]


@pytest.mark.parametrize(
    "heading", ["# Orchard plan for the slope", "Orchard plan for the slope", "# Orchard plan for the slope – draft 3"]
)
def test_a_document_that_changed_on_several_days_is_a_project(heading: str) -> None:
    (found,) = proposed(Documents(), *versions(heading))
    assert found.text == "The user is working on “Orchard plan for the slope”."
    assert found.words == "3 versions on 3 days"


def test_one_sitting_or_two_versions_are_not_enough() -> None:
    assert statements(Documents(), *versions("# Orchard plan", days=0)) == []
    assert statements(Documents(), *versions("# Orchard plan", count=2)) == []


@pytest.mark.parametrize(
    "title", ["~/x/plan.py", "~/.config/plan.md", "data.csv", "todo.md", "~/novel/chapter.md", "~/Downloads/plan.md"]
)
def test_code_settings_lists_and_fiction_are_none(title: str) -> None:
    assert statements(Documents(), *versions("# Orchard plan for the slope", title)) == []


def test_a_text_without_a_heading_is_none() -> None:
    assert statements(Documents(), *versions("We planted it in spring.")) == []


def test_versions_seen_before_count() -> None:
    *before, last = versions("# Orchard plan for the slope")
    found = Documents(lambda source: before if source == "file" else []).propose([last])
    assert [one.observations for one in found] == [(1, 2, 3)]

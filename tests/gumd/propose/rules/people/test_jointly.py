"""What the user has together with somebody."""

import pytest

from gumd.propose.rules.people.jointly import Jointly
from tests.gumd.propose.seen import seen, statements

PAST = {"file": [seen("x", "file", "/home/ines/a.txt")], "shell": [seen("ls", "shell", "roth@host: ~")]}


def _told(line: str, subject: str = "Your policy 12") -> list[str]:
    text = f"From: Office <office@office.example>\nTo: Ines Roth; Otis Lowe\nSubject: {subject}\n\nDear both,\n{line}\n"
    return statements(Jointly(lambda source: PAST.get(source, [])), seen(text, "email", subject, origin="foreign"))


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        (
            "Owners: Ines Roth 50% / Otis Lowe 50%",
            "The user is co-owner, with Otis Lowe, of what this is about, half each (“Your policy 12”).",
        ),
        ("Mieter: Ines Roth und Otis Lowe", "The user rents this together with Otis Lowe (“Your policy 12”)."),
        ("Titulaires du compte : ROTH I. / LOWE O.", "The user has a joint account with LOWE O (“Your policy 12”)."),
    ],
)
def test_a_line_that_names_both_says_what_they_have_together(line: str, statement: str) -> None:
    assert _told(line) == [statement]


@pytest.mark.parametrize(
    "line",
    ["Owner: Ines Roth", "Owners: Ada Lowe and Otis Lowe", "Present: Ines Roth and Otis Lowe", "Owners: you and me"],
)
def test_other_lines_say_nothing(line: str) -> None:
    assert _told(line) == []

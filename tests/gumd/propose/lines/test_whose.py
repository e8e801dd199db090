"""Whose words a text holds, and whether it is about the user: told by code."""

import pytest

from gumd.propose.lines.whose import is_of_others, is_readable, is_to_them, own_words
from gumd.propose.rules.reading import Reader
from tests.gumd.propose.seen import past, seen

READER = Reader(past)
DIARY = "Began the winter coat today. The pattern is the old one."


@pytest.mark.parametrize("title", ["~/notes/diary.md", "Untitled – Notes", "diary.txt - Notepad", "~/diary.odt"])
def test_notes_are_the_users_own_words(title: str) -> None:
    assert "winter coat" in own_words(seen(DIARY, "file", title), READER)


@pytest.mark.parametrize("title", ["~/src/coat.py", "~/paper/intro.tex", "scan.pdf", "Makefile", "patient notes.md"])
def test_code_papers_and_notes_about_others_are_not(title: str) -> None:
    assert own_words(seen(DIARY, "file", title), READER) == ""


def test_of_a_talk_only_the_users_turns_are_theirs() -> None:
    assert own_words(seen("Nils: I sold the boat\nMe: which one?"), READER) == "which one?"


@pytest.mark.parametrize(
    ("source", "title", "text", "theirs"),
    [
        ("browser", "My bookings – Ferries", "Log out\nSat 3 May, 2 adults", True),
        ("browser", "Orders", "Ada Lowe\n1 x kiln, paid", True),
        ("browser", "How to fire a kiln", "Load it when it is cold. Ten comments", False),
        ("notification", "Pharmacy", "Your prescription is ready", True),
        ("email", "Your course", "From: Desk <d@x.example>\nTo: Ada Lowe\n\nYour course begins", True),
        ("email", "Fwd: x", "From: Nils\nTo: Ada Lowe\n\nPatient: Tobias Ferrars\nDiagnosis: gout", False),
        ("file", "list.pdf", "Members\nLOWE, Ada\nFERRARS, Tobias", True),
        ("file", "list.pdf", "Members\nFERRARS, Tobias", False),
    ],
)
def test_a_paper_is_to_the_user_where_it_knows_them(source: str, title: str, text: str, theirs: bool) -> None:
    origin = "user" if source == "file" else "foreign"
    assert is_to_them(seen(text, source, title, origin=origin), READER) is theirs


@pytest.mark.parametrize(
    ("text", "readable"),
    [
        ("Dw i lawr i weithio dydd Sul ond dw i am ofyn am swap", False),
        ("Ich habe am Sonntag Dienst und kann deshalb nicht kommen", True),
        ("we are down to work on Sunday but I will ask for a swap", True),
        ("kiln, 2 kW", True),
    ],
)
def test_what_is_in_a_language_that_is_not_known_is_not_read(text: str, readable: bool) -> None:
    assert is_readable(text) is readable


@pytest.mark.parametrize(
    ("said", "others"),
    [
        ("She is on a panel from Friday", True),
        ("Sie ist ab Freitag nicht da, ihr Zug geht um zehn", True),
        ("She is on a panel, so I teach her class", False),
        ("nothing with nuts, ever", False),
        ("we take her to the clinic on Monday", False),
    ],
)
def test_a_sentence_of_somebody_else_alone_is_not_of_the_user(said: str, others: bool) -> None:
    assert is_of_others(said) is others

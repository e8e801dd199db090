"""What part a label gives the user in what they read or wrote."""

import pytest

from gumd.propose.rules.work.parts import Parts
from tests.gumd.propose.seen import past, seen, statements


def of(text: str, source: str = "file", title: str = "Ward huddle agenda.docx", origin: str = "user") -> list[str]:
    return statements(Parts(past), seen(text, source, title, origin=origin))


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        ("Facilitator / minutes: A. Lowe, RN", "The user is the facilitator and minute taker in “Ward huddle agenda”."),
        ("Chair: Lowe, Ada   Guests: none", "The user is the chair in “Ward huddle agenda”."),
        ("Protokoll: Ada Lowe", "The user is the minute taker in “Ward huddle agenda”."),
        ("Penningmeester: Ada Lowe", "The user is the treasurer in “Ward huddle agenda”."),
        ("Trésorière: Ada Lowe", "The user is the treasurer in “Ward huddle agenda”."),
    ],
)
def test_a_label_before_the_users_name_tells_their_part(line: str, statement: str) -> None:
    assert of(f"WARD HUDDLE\n{line}\n1. Beds") == [statement]


def test_who_is_taught_is_named_beside_it() -> None:
    line = "Resident: Quill, Bo     Evaluator: Lowe, Ada (primary preceptor)     Status: SUBMITTED"
    assert of(line, "browser", "Midpoint evaluation", "foreign") == [
        "The user is the evaluator (primary preceptor) of Quill, Bo in “Midpoint evaluation”."
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Chair: Bo Quill",
        "Chair: Ada Lowe / Bo Quill",
        "Chair: Tom Lowe",
        "Next chair to be asked: Ada Lowe",
        "Colour of the chair: Ada Lowe",
        "Ship to: Ada Lowe",
    ],
)
def test_anothers_part_a_shared_one_and_other_labels_tell_nothing(line: str) -> None:
    assert of(f"WARD HUDDLE\n{line}") == []


def test_a_paper_that_another_shares_is_theirs() -> None:
    assert of("Chair: Ada Lowe", title="Rowing club (shared with you)") == []

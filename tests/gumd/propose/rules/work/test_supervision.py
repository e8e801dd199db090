"""Whom the user leads at work, and who leads them."""

import pytest

from gumd.propose.rules.work.supervision import Supervision
from tests.gumd.propose.seen import past, seen, statements


def of(text: str, source: str = "chat", title: str = "Ines Roth", origin: str = "user") -> list[str]:
    return statements(Supervision(past), seen(text, source, title, origin=origin))


@pytest.mark.parametrize(
    ("chat", "said"),
    [
        (
            "Ines Roth: can I take Friday off? I have leave left\nMe: that's fine from my side, fill in the form",
            ["The user supervises Ines Roth at work and grants their leave."],
        ),
        (
            "Me: kann ich am Montag Urlaub haben?\nInes Roth: genehmigt, trag ich dich ein",
            ["The user's boss at work, who grants their leave, is Ines Roth."],
        ),
        (
            "Ines Roth: je peux poser mes congés en mai ?\nMe: c'est bon pour moi",
            ["The user supervises Ines Roth at work and grants their leave."],
        ),
        ("Ines Roth: can I take Friday off? I have leave left\nMe: sorry, we are short", []),
        ("Ines Roth: can I have the car on Friday?\nMe: fine by me", []),
    ],
)
def test_who_grants_days_off_leads_who_asks_for_them(chat: str, said: list[str]) -> None:
    assert of(chat) == said


def test_who_calls_the_user_their_boss_works_for_them() -> None:
    chat = "Ines: chefin, der Lehrvertrag liegt in der Werkstatt\nBo: danke\nMe: Gut, ich unterschreibe"
    assert of(chat, title="Werkstatt") == ["The user is the boss of Ines, an apprentice, who calls them “chefin”."]
    assert of(chat.replace("chefin, der", "der"), title="Werkstatt") == []
    assert of("Ines: Chef ist im Urlaub, die Kunden warten\nMe: ja", title="Ines") == []
    assert of("Ines: hey, boss says the shift is off\nMe: oh", title="Ines") == []
    assert of("Ines: thanks boss, nice cake\nMe: any time", title="Ines") == []
    assert of("Ines: thanks boss, see you at the shift\nMe: ok boss", title="Ines") == []


FORM = """From: placements@mill.example
To: ada@bells.example

Hello Ada,
the mid-term site form for ROTH, Ines (co-op student) is yours to complete and sign.
"""


def test_a_form_about_a_student_is_for_whoever_supervises_them() -> None:
    told = "The user supervises ROTH, Ines, a student or trainee at their workplace."
    assert of(FORM, "email", "Mid-term site form", "foreign") == [told]
    assert of(FORM.replace("ROTH, Ines", "LOWE, Ada"), "email", "Mid-term site form", "foreign") == []
    assert of(FORM.replace("co-op student", "club").replace("placements", "post"), "email", "Form", "foreign") == []


@pytest.mark.parametrize(
    ("mail", "name"),
    [
        ("Leave request from Ines Roth is awaiting your approval.", "Ines Roth"),
        ("Urlaubsantrag von Ines Roth wartet auf Ihre Genehmigung.", "Ines Roth"),
        ("Solicitud de vacaciones de Ines Roth pendiente de su aprobación.", "Ines Roth"),
        ("Leave request from Ines Roth was declined by Bo.", ""),
        ("Leave request from Ada Lowe is awaiting your approval.", ""),
    ],
)
def test_leave_that_waits_for_the_user_is_of_those_whom_they_lead(mail: str, name: str) -> None:
    told = f"The user supervises {name} at work and approves their leave and hours."
    assert of(f"From: HR <hr@bells.example>\n\n{mail}", "email", "HR", "foreign") == ([told] if name else [])

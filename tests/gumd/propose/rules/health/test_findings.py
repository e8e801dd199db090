"""What papers of practices say of the user as their patient."""

import pytest

from gumd.propose.rules.health.findings import Findings
from tests.gumd.propose.seen import past, seen, statements

HEAD = "HARBOUR PHYSICAL THERAPY — Visit summary\n{who}   05/02/2031   B. Quill, DPT\n"


@pytest.mark.parametrize(
    ("who", "line", "told"),
    [
        (
            "Lowe, Ada   DOB 09/1990",
            "Assessment: R tennis elbow, 6 wk. Grip 18 kg.",
            "Assessment: R tennis elbow, 6 wk. Grip 18 kg",
        ),
        ("Lowe, Ada, geb. 3.9.1990", "Diagnose: Epicondylitis rechts", "Diagnose: Epicondylitis rechts"),
        ("LOWE Ada née le 3/9/1990", "Impression : tendon épaissi", "Impression : tendon épaissi"),
        ("Patient: Ada Lowe", "Plan: rest   Dx: tennis elbow, right", "Dx: tennis elbow, right"),
    ],
)
def test_a_paper_in_the_users_name_says_what_they_have(who: str, line: str, told: str) -> None:
    paper = seen(HEAD.format(who=who) + line, "file", "~/Downloads/summary.pdf", "evince", number=9)
    assert f"The user's medical paper says: {told}." in statements(Findings(past), paper)


@pytest.mark.parametrize("who", ["Brandt, Otto   DOB 09/1990", "Lowe, Tom   DOB 02/2020", "Patient: Otto Brandt"])
def test_a_paper_in_anothers_name_says_nothing_of_the_user(who: str) -> None:
    paper = seen(HEAD.format(who=who) + "Assessment: R tennis elbow, 6 wk", "file", "~/Downloads/s.pdf", number=9)
    assert statements(Findings(past), paper) == []


def test_a_paper_of_a_school_is_not_a_medical_one() -> None:
    text = "Ada Lowe\nAssessment: thesis passed\nResults and follow-up: none"
    assert statements(Findings(past), seen(text, "file", "~/uni/report.pdf", number=9)) == []

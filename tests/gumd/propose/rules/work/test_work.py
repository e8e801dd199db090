"""What the user does at work and has learned: rotas, timetables, code, curricula vitae, results."""

from datetime import timedelta

import pytest

from gumd.propose.proposal import Proposer
from gumd.propose.rules.calendar.teaching import Teaching
from gumd.propose.rules.code.programming import Programming
from gumd.propose.rules.learning.results import Results
from gumd.propose.rules.work.employers import Employers
from gumd.propose.rules.work.resumes import Resumes
from tests.gumd.propose.seen import NOW, past, seen, statements

HEAD = "From: Bo Quill <bo@harbour.example>\nTo: Ada Lowe <ada@harbour.example>\n\n"
ROTA = "Desk    Mon 2   Tue 3   Wed 4\nMorning  ADA   Bo   Ines\nEvening   Bo   Ines   ADA"


def of(rule: Proposer, text: str, source: str = "email", title: str = "", origin: str = "foreign") -> list[str]:
    return statements(rule, seen(text, source, title, origin=origin))


def test_a_rota_with_the_users_name_tells_where_they_work() -> None:
    text = f"{HEAD}Rota for next week\n\n{ROTA}\n\nThanks\nBo\nManager | Harbour Library, Whitby\n> old text\n> more\n"
    assert of(Employers(past), text, title="Rota") == ["The user is on the rota of Harbour Library (“Rota”)."]
    assert of(Employers(past), text.replace("ADA", "Otto"), title="Rota") == []
    assert of(Employers(past), text.replace("Rota for", "Putzplan and rota for"), title="Rota") == []


def test_a_calendar_that_goes_from_class_to_class_is_a_teachers() -> None:
    week = "Mon 08:25 3eB · 09:20 4eC · 10:30 4eA\nTue 08:25 4eA · 10:30 3eB"
    assert statements(Teaching(past), seen(week, "calendar")) == ["The user teaches the school classes 3eB, 4eC, 4eA."]
    assert statements(Teaching(past), seen("Mon 08:30 Maths 7B · 09:20 Art 9A · 10:30 PE 8C", "calendar")) == []


def test_code_that_is_edited_and_built_is_in_a_language_that_the_user_knows() -> None:
    days = [NOW + timedelta(days=day) for day in (0, 0, 1)]
    shown = [
        seen("// tide tables in Rust\nfn main() {}", "editor", "~/src/tide/main.rs", number=1, at=days[0]),
        seen("ada@host:~/src/tide$ cargo test\nok", "shell", number=2, at=days[1]),
        seen("tide git:(main) ✗ cargo build", "shell", number=3, at=days[2]),
    ]
    assert statements(Programming(past), *shown) == ["The user writes programs in Rust."]
    assert statements(Programming(past), *shown[1:]) == []


CV = """# Ada Lowe

2024 – present: Organ Builder, Reed Organs
2019-2023 BSc Marine Biology
Languages: Deutsch, English
"""


def test_languages_that_are_still_to_be_filled_in_are_none() -> None:
    told = of(Resumes(past), CV.replace("Deutsch, English", "TODO"), "file", "~/docs/CV_lowe.md", "user")
    assert not any("speaks" in one for one in told)


def test_a_curriculum_vitae_of_the_users_tells_post_degree_and_languages() -> None:
    assert of(Resumes(past), CV, "file", "~/docs/CV_lowe.md", "user") == [
        "The user works as an Organ Builder at Reed Organs.",
        "The user has a degree: “BSc Marine Biology”.",
        "The user speaks Deutsch, English (English, German).",
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [(CV.replace("Ada Lowe", "Otto Quill"), "~/hiring/CV_quill.md"), (CV, "~/docs/letter.md")],
)
def test_other_curricula_and_other_files_say_nothing_of_the_user(text: str, title: str) -> None:
    assert of(Resumes(past), text, "file", title, "user") == []


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("Congratulations! You have passed the Skipper exam with 91%.", "Skipper exam"),
        ("Sie haben die Jägerprüfung erfolgreich bestanden.", "Jägerprüfung"),
        ("Félicitations, vous avez obtenu le permis bateau.", "permis bateau"),
    ],
)
def test_who_examines_says_what_the_user_passed(said: str, what: str) -> None:
    assert of(Results(past), HEAD + said) == [f"The user passed this: “{what}”."]


@pytest.mark.parametrize(
    "said",
    ["Once you have passed the exam, write to us.", "Sie haben die Prüfung noch vor sich.", "You passed the salt."],
)
def test_what_is_still_to_be_passed_was_not(said: str) -> None:
    assert of(Results(past), HEAD + said) == []


def test_a_profile_that_the_user_may_edit_is_theirs() -> None:
    page = "Ada Lowe\nOrgan Builder at Reed Organs\nEdit profile\n12 profile views"
    assert of(Resumes(past), page, "browser", "Ada Lowe") == ["The user works as an Organ Builder at Reed Organs."]
    assert of(Resumes(past), page.replace("Edit profile", "Connect"), "browser") != []
    assert of(Resumes(past), "Ada Lowe\nOrgan Builder at Reed Organs\nConnect", "browser") == []


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        (
            "Harbour Hospital, Whitby — Pharmacist II, nights (2014–)",
            "The user works as a Pharmacist II at Harbour Hospital.",
        ),
        ("Pharmacist, Harbour Hospital (since 2014 – today)", "The user works as a Pharmacist at Harbour Hospital."),
        ("Harbour Hospital — Pharmacist (2010–2014)", None),
        ("-Harbour Hospital — Pharmacist (2010–)", None),
    ],
)
def test_a_post_without_an_end_is_held(line: str, statement: str | None) -> None:
    text = f"@@ -1,9 +1,9 @@\n Ada Lowe, PharmD\n \n ## Posts\n{line if line[0] == '-' else '+' + line}"
    found = of(Resumes(past), text, "editor", "cv_lowe.md (diff)", "user")
    assert found == ([statement] if statement else [])

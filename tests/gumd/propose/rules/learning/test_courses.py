"""Courses that the user takes online, by their own progress on a platform's pages and in its mails."""

from datetime import timedelta

import pytest

from gumd.propose.rules.learning.courses import Courses
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, past, seen, statements

FIRST = "Your progress ███░░░ 20 %\n✔ Lesson 2   Lesson 3: sills   Lesson 4 ▶"
THEN = "Your progress ████░░ 40 %\n✔ Quiz 3 passed (8/10)\nLesson 4: casements"


def page(text: str, title: str, number: int = 1, days: int = 0) -> Observation:
    at = NOW + timedelta(days=days)
    return seen(text, "browser", title, "web", "foreign", number, at)


@pytest.mark.parametrize(
    ("pages", "statement"),
    [
        (
            (
                (FIRST, "Lesson 3 of 9: sills — Window repair | Sash Academy"),
                (THEN, "Lesson 4 of 9: casements — Window repair | Sash Academy"),
            ),
            "The user is taking the online course “Window repair” (Sash Academy), now in lesson 4 of 9.",
        ),
        (
            (
                (
                    "Lernwerk ▸ Meine Kurse ▸ Imkern für Anfänger\nFortschritt: 10 %\nLektion 2 von 8",
                    "Lektion 2 | Lernwerk",
                ),
                (
                    "Lernwerk ▸ Meine Kurse ▸ Imkern für Anfänger\nFortschritt: 30 %\nLektion 3 von 8",
                    "Lektion 3 | Lernwerk",
                ),
            ),
            "The user is taking the online course “Imkern für Anfänger” (Lernwerk), now in lesson 3.",
        ),
        (
            (
                ("Mes cours ▸ Dorure sur bois\nProgression : 25 %\nModule 2 : la colle", "Module 2 | Atelier Net"),
                ("Mes cours ▸ Dorure sur bois\n50 % terminé\nModule 3 : la feuille", "Module 3 | Atelier Net"),
            ),
            "The user is taking the online course “Dorure sur bois” (Atelier Net), now in module 3.",
        ),
        (
            (
                ("Curso: Encuadernación básica\nProgreso 15 %\nLección 2 de 10", "Lección 2 de 10 | Aula Papel"),
                ("Curso: Encuadernación básica\nProgreso 35 %\nLección 4 de 10", "Lección 4 de 10 | Aula Papel"),
            ),
            "The user is taking the online course “Encuadernación básica” (Aula Papel), now in lesson 4 of 10.",
        ),
    ],
)
def test_progress_that_goes_on_shows_a_course(pages: tuple[tuple[str, str], ...], statement: str) -> None:
    shown = [page(text, title, at, days=at) for at, (text, title) in enumerate(pages, 1)]
    assert statements(Courses(), *shown)[-1] == statement
    assert statements(Courses(), shown[0]) == []


def test_what_was_seen_before_counts_and_one_day_without_progress_does_not() -> None:
    first, later = page(FIRST, "Window repair | Sash Academy"), page(THEN, "Window repair | Sash Academy", 2, days=3)
    found = Courses(lambda source: [first] if source == "browser" else []).propose([later])
    assert [set(one.observations) for one in found] == [{1, 2}]
    assert statements(Courses(), first, page(FIRST, "Window repair | Sash Academy", 2)) == []


@pytest.mark.parametrize(
    "change",
    [
        "Gradebook: all learners",
        "Your child’s week",
        "Enrol now, 20 % off",
        "Signed in as: Otto Brandt",
        "Student: Otto Brandt",
    ],
)
def test_anothers_progress_and_a_course_for_sale_are_not_the_users(change: str) -> None:
    pages = [page(f"{change}\n{FIRST}", "Window repair | Sash Academy", at, days=at) for at in (1, 2)]
    assert statements(Courses(past), *pages) == []


def test_a_game_and_a_book_are_no_course() -> None:
    game = [page(f"Level {at} of 12\nProgress {at}0 %", "Dungeon Dash | Games", at, days=at) for at in (1, 2)]
    assert statements(Courses(), *game) == []


@pytest.mark.parametrize(
    ("text", "course"),
    [
        ("Congratulations, you have completed the course “Window repair”.", "Window repair"),
        ("This certifies that Ada Lowe has completed the online course: Window repair.", "Window repair"),
        ("Sie haben den Online-Kurs „Imkern für Anfänger“ erfolgreich abgeschlossen.", "Imkern für Anfänger"),
        ("Otto Brandt has completed the course “Window repair”.", ""),
        ("Once you have completed the course “Window repair” you get a certificate.", ""),
    ],
)
def test_who_has_completed_a_course_has(text: str, course: str) -> None:
    mail = seen(text, "email", "Certificate", origin="foreign", number=9)
    found = [one.text for one in Courses(past).propose([mail])]
    assert [one for one in found if "completed" in one] == (
        [f"The user has completed the online course “{course}”."] if course else []
    )

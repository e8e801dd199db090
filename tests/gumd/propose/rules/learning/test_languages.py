"""Languages that the user learns."""

import pytest

from gumd.propose.rules.learning.languages import Learning
from tests.gumd.propose.seen import past, seen, statements


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Thu 18:00 Spanischkurs B1",
            "The user is learning a language (level B1), in a course: “Thu 18:00 Spanischkurs B1”",
        ),
        ("19:00 A – Italian class", "The user is learning Italian, in a course: “19:00 A – Italian class”"),
        ("Cours de russe A2.2", "The user is learning a language (level A2.2), in a course: “Cours de russe A2.2”"),
    ],
)
def test_a_course_in_the_calendar_teaches_the_user_a_language(text: str, said: str) -> None:
    (found,) = statements(Learning(past), seen(text, "calendar"))
    assert found.startswith(said)


@pytest.mark.parametrize(
    "text",
    [
        "19:00 H – Italian class",
        "Leo's Spanish lesson",
        "Italian dinner with Bo",
        "Klasse 7 Englisch B1",
        "Greek salad",
    ],
)
def test_others_lessons_and_other_things_teach_the_user_nothing(text: str) -> None:
    assert statements(Learning(past), seen(text, "calendar")) == []


def test_a_page_of_a_course_counts_where_the_user_takes_part() -> None:
    page = "Norwegian for beginners\nWeek 3\nIn the meeting: Bo (tutor), Ada Lowe (You)"
    assert len(statements(Learning(past), seen(page, "window", "Norwegian beginners - Meeting"))) == 1
    advert = "Norwegian for beginners\nEnrol from 90 euros"
    assert statements(Learning(past), seen(advert, "browser", "Norwegian beginners", origin="foreign")) == []


def test_exercises_lie_in_a_folder_named_after_their_language() -> None:
    (said,) = statements(Learning(past), seen("hus - house", "file", "~/notes/norsk/vocab3.md"))
    assert said == "The user is learning a language: “~/notes/norsk/vocab3.md”."
    assert statements(Learning(past), seen("{}", "file", "~/code/site/locales/german/lessons.json")) == []


def test_who_teaches_a_language_does_not_learn_it() -> None:
    head = "From: Ada Lowe <ada@lowe.example>\nTo: Bo Quill\n\nSee you.\n\n"
    own = seen(f"{head}Regards,\nAda Lowe\nTeacher\nSpanish, Mill School", "email", number=77)
    rule = Learning(lambda source: [*past(source), own] if source == "email" else [])
    assert statements(rule, seen("Thu 18:00 Spanish class B1", "calendar")) == []

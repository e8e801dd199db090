"""What is said to come every week."""

import pytest

from gumd.propose.rules.calendar.timetable import Timetable
from tests.gumd.propose.seen import proposed, seen, statements


def test_a_line_of_a_week_that_is_marked_as_repeating_is_a_routine() -> None:
    week = seen("lun. 16   7:30 aviron ↻ lun. + jeu.\nmar. 17   10:00 dentiste", "calendar", "Semaine 12")
    assert statements(Timetable(), week) == ["The user has “aviron” on Mondays and Thursdays at 7:30."]


def test_a_repeating_entry_that_is_deleted_speaks_against_the_routine() -> None:
    change = seen("« aviron » ↻ lun. + jeu. 7:30 → SUPPRIMÉ", "calendar", "Agenda")
    (found,) = proposed(Timetable(), change)
    assert (found.text, found.stance) == ("The user has “aviron” on Mondays and Thursdays at 7:30.", "contradicts")


def test_a_calendars_reminder_says_on_which_days_its_entry_comes_again() -> None:
    reminder = seen(
        "Swedish with Elin\nin 10 minutes · 19:00–20:00\nMondays and Wednesdays",
        "notification", "Calendar", "thunderbird", origin="foreign",
    )  # fmt: skip
    assert statements(Timetable(), reminder) == [
        "The user has “Swedish with Elin” on Mondays and Wednesdays 19:00–20:00."
    ]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Dear learners, our pottery class (Tuesdays 18:30–20:30) is in room 4 from today.",
            "The user has “pottery class” on Tuesdays 18:30–20:30.",
        ),
        (
            "Liebe Teilnehmende\nUnsere Gruppe Italienisch A2 zieht um: donnerstags, 17:00–18:30, ab heute in Raum 3.",
            "The user has “Gruppe Italienisch A2” on Thursdays 17:00–18:30.",
        ),
    ],
)
def test_what_an_organiser_writes_to_members_is_a_routine(text: str, statement: str) -> None:
    mail = seen(text, "email", "Room change", origin="foreign")
    (found,) = proposed(Timetable(), mail)
    assert found.text == statement
    assert found.weight <= 1


@pytest.mark.parametrize(
    "text",
    [
        "Our new pottery class (Tuesdays 18:30–20:30) starts soon, sign up now! Dear all",
        "Dear learners, there is a flood in room 4.",
        "Our pottery class meets on Tuesdays 18:30–20:30 in the old mill.",
        "Dear learners, our pottery class (Tuesdays 18:30–20:30) is cancelled.",
    ],
)
def test_offers_and_what_is_called_off_are_none(text: str) -> None:
    assert statements(Timetable(), seen(text, "email", "Pottery", origin="foreign")) == []


def test_what_somebody_tells_the_users_group_of_when_it_meets_is_a_routine() -> None:
    said = "Ola: practice is every Wednesday at 7:30 pm from now on\nMe: fine by me"
    assert statements(Timetable(), seen(said, title="Tower Ringers")) == [
        "The user has “practice – Tower Ringers” on Wednesdays 7:30 pm."
    ]
    assert statements(Timetable(), seen(said.replace("Me:", "Ilse:"), title="Tower Ringers")) == []


def test_an_entry_of_an_agenda_may_repeat_daily() -> None:
    day = "Fri 19 March 2031\n 09:10  Clinic\n 18:30  ring Dad  (repeats daily)"
    assert "The user has “ring Dad” every day at 18:30." in statements(Timetable(), seen(day, "calendar", "Today"))


def test_a_date_is_no_name() -> None:
    entry = seen("Rowing\nSun May 11, 2031  9:30am – 12:00pm   ↻ Weekly on Sunday", "calendar", "Rowing")
    assert statements(Timetable(), entry) == []

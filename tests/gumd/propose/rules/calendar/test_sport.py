"""Sessions of sport that machines record, and the calendar's entry for them."""

from datetime import timedelta

import pytest

from gumd.propose.rules.calendar.recurring import Recurring
from gumd.propose.rules.calendar.sessions import sessions_in
from gumd.propose.rules.calendar.sport import Sport
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, proposed, seen, statements

VIEW = "MON 5   06:45 pool\nTUE 6   19:00 chess\nWED 7   06:45 pool\nFRI 9   06:45 pool"


def door(days: int) -> Observation:
    text = "Checked in ✓ LANE SWIM 06:45–07:45 (25 m pool). Visit 31."
    at = NOW.replace(hour=6, minute=44) + timedelta(days=days)
    return seen(text, "notification", "Quayside Baths", "baths", "foreign", 30 + days, at)


def test_the_days_are_those_of_the_calendars_entry_at_that_hour() -> None:
    view = seen(VIEW, "calendar", "Week 19", number=1)
    (found,) = proposed(Sport(), door(5), door(7), view)
    assert found.text == (
        "The user swims at Quayside Baths on Mondays, Wednesdays and Fridays in the morning at about 06:45, "
        "by what baths records."
    )
    assert found.observations == (35, 37, 1)


def test_an_entry_at_another_hour_or_not_on_all_days_of_the_sessions_says_nothing() -> None:
    for view in (VIEW.replace("06:45", "09:00"), VIEW.replace("WED 7   06:45 pool", "WED 7   10:00 dentist")):
        (text,) = statements(Sport(), door(5), door(7), seen(view, "calendar", "Week 19", number=1))
        assert text == "The user swims at Quayside Baths in the morning at about 06:45, by what baths records."


def test_a_training_diarys_lines_are_sessions() -> None:
    page = (
        "Activities · May 2031\n\nThu 1   Pool swim 06:36   1,200 m   36:10\nSun 4   Long run 09:10   12 km   1:02:10\n"
        "Tue 6   Pool swim 06:35   1,250 m   37:02\nConnections: Olaf Berg ran 5 km · 26:10"
    )
    diary = seen(page, "browser", "Garmin Connect – Calendar", "firefox", "foreign")
    assert [(one.does, one.day.day, one.minute) for one in sessions_in(diary)] == [
        ("swims", 1, 396),
        ("runs", 4, 550),
        ("swims", 6, 395),
    ]
    assert statements(Sport(), diary) == [
        "The user swims regularly in the morning at about 06:36, by what Garmin records."
    ]


@pytest.mark.parametrize(
    "title", ["Garmin – Olaf's club feed", "Cycling World calendar: Tue 6 May stage, 160 km, 4:02:00"]
)
def test_pages_that_are_no_diary_hold_no_sessions(title: str) -> None:
    text = "Thu 1   Pool swim 06:36   1,200 m   36:10\nTue 6   Pool swim 06:35   1,250 m   37:02"
    assert list(sessions_in(seen(text, "browser", title, "firefox", "foreign"))) == []


def test_a_training_bikes_window_is_a_session_at_that_hour() -> None:
    rides = [
        seen(f"Zwift — 141 W — {day} rpm", "window", "Zwift", "zwift", number=day, at=NOW.replace(hour=5, day=day))
        for day in (6, 13)
    ]
    assert statements(Sport(), *rides) == [
        "The user cycles regularly, on Tuesdays in the morning at about 05:30, by what zwift records."
    ]
    assert statements(Sport(), *(seen("Zwift — settings", "window", "Zwift", "zwift", number=n) for n in (1, 2))) == []


def test_an_appointment_that_an_answer_moves_to_another_week_is_no_routine() -> None:
    mails = [
        seen(f"From: Rooms <rooms@clinic.example>\n\nTheatre on Tuesday {day}, 07:00.", "email", title, "mail",
             "foreign", number)
        for number, day, title in ((1, "20 May 2031", "Theatre date"), (2, "3 June 2031", "Re: Theatre date"))
    ]  # fmt: skip
    assert statements(Recurring(), *mails) == []


def test_one_session_at_another_hour_names_no_day() -> None:
    tours = [
        seen(f"Ski tour · {clock} · 8.4 km · 1:43:00", "notification", "Saved", "Garmin", "foreign", day,
             NOW.replace(day=day))
        for day, clock in ((7, "05:26–07:09"), (10, "09:12–12:48"), (14, "05:21–07:02"))
    ]  # fmt: skip
    assert statements(Sport(), *tours) == [
        "The user skis regularly, on Wednesdays in the morning at about 05:26, by what Garmin records."
    ]

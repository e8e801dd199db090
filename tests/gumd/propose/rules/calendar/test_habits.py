"""What comes again and again without saying so."""

from datetime import timedelta

from gumd.propose.rules.calendar.habits import Habits
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, seen, statements


def repeated(text: str, source: str, title: str, app: str, days: int, step: int = 7) -> list[Observation]:
    return [
        seen(text.format(day=day), source, title, app, number=day + 1, at=NOW + timedelta(days=step * day))
        for day in range(days)
    ]


def test_an_entry_on_three_of_the_same_weekday_is_a_routine() -> None:
    entries = repeated("7 May 18:30", "calendar", "Bouldering w/ Ada", "cal", 3)
    assert statements(Habits(), *entries) == ["The user has “Bouldering w/ Ada” regularly on Wednesdays."]


def test_a_time_that_is_kept_free_is_no_routine() -> None:
    assert statements(Habits(), *repeated("Privat\n18:30", "calendar", "May 2031", "cal", 3)) == []


def test_a_tracker_shows_what_is_done_again_and_again() -> None:
    runs = repeated("Morning run: {day}.5 km", "notification", "Strava", "Strava", 3, 2)
    assert statements(Habits(), *runs) == ["The user regularly does “Morning run” (Strava)."]


def test_a_document_in_a_windows_title_is_worked_on() -> None:
    windows = repeated("", "window", "OmegaT – manual_harbour", "omegat", 3, 1)
    assert statements(Habits(), *windows) == ["The user is working on “manual_harbour” in omegat."]


def test_two_days_or_other_apps_are_not_enough() -> None:
    assert statements(Habits(), *repeated("7 May 18:30", "calendar", "Bouldering", "cal", 2)) == []
    assert statements(Habits(), *repeated("Big sale on {day}", "notification", "Shop", "shop", 4)) == []
    assert statements(Habits(), *repeated("", "window", "Artist – Spotify", "spotify", 4)) == []


def test_a_week_that_is_looked_at_on_three_days_is_no_routine() -> None:
    views = [
        seen(
            "Mon 5  09:00 Payroll\nTue 6  10:00 Dentist",
            "calendar",
            "Team plan W19",
            number=days + 1,
            at=NOW + timedelta(days=days),
        )
        for days in (0, 1, 2)
    ]
    assert statements(Habits(), *views) == []

"""Journeys for which the user gets tickets week after week."""

from datetime import timedelta

from gumd.propose.rules.bookings.weekly_trips import WeeklyTrips
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, proposed, seen, statements


def ticket(days: int, text: str = "Your ticket: Dunford → Saltby, today 10:20, 2nd class.") -> Observation:
    at = NOW + timedelta(days=days)
    return seen(text, "notification", "", "rail", "foreign", 20 + days, at)


def test_tickets_for_one_way_on_one_day_of_two_weeks_are_a_routine() -> None:
    (found,) = proposed(WeeklyTrips(), ticket(0), ticket(7))
    assert found.text == "The user regularly travels “Dunford → Saltby” on Wednesdays at about 10:20."
    assert (found.observations, found.kind) == ((20, 27), "routine")


def test_one_ticket_another_day_another_hour_and_half_a_year_apart_are_none() -> None:
    later = ticket(7, "Your ticket: Dunford → Saltby, today 17:45, 2nd class.")
    assert statements(WeeklyTrips(), ticket(0)) == []
    assert statements(WeeklyTrips(), ticket(0), ticket(8)) == []
    assert statements(WeeklyTrips(), ticket(0), later) == []
    assert statements(WeeklyTrips(), ticket(0), ticket(70)) == []


def test_what_is_cancelled_offered_or_no_ticket_is_none() -> None:
    for text in (
        "Your ticket Dunford → Saltby, today 10:20, was cancelled.",
        "Delays today: Dunford → Saltby 10:20 runs late.",
        "Your tickets: Dunford → Saltby, today 10:20. Saltby → Dunford, today 18:20.",
    ):
        assert statements(WeeklyTrips(), ticket(0, text), ticket(7, text)) == []

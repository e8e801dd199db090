"""Appointments and deliveries that come again."""

from datetime import timedelta

from gumd.propose.rules.calendar.recurring import Recurring
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, evidence_of, proposed, seen, statements

SLOT = "From: Mill Lane Courts <desk@milllane.example>\nCourt 2 is yours, {day} at 19:00–19:45."


def slot(day: str, number: int, title: str = "Booking confirmed: Squash court") -> Observation:
    at = NOW + timedelta(days=7 * number)
    return seen(SLOT.format(day=day), "email", title, origin="foreign", number=number, at=at)


def test_the_same_slot_in_two_weeks_is_a_routine_on_the_evidence_of_both() -> None:
    first, second = slot("Thu 15 May", 1), slot("Thu 22 May", 2)
    (found,) = proposed(Recurring(), first, second)
    assert found.text == "The user regularly has “Squash court” on Thursdays at 19:00–19:45."
    assert found.observations == (1, 2)
    assert found.words == "2 times from 2031-05-15 to 2031-05-22"


def test_what_was_seen_before_counts() -> None:
    first, second = slot("Thu 15 May", 1), slot("Thu 22 May", 2)
    (found,) = Recurring(lambda source: [first] if source == "email" else []).propose([second])
    assert "Thursdays" in found.text
    assert "15 May" in evidence_of(found, [first, second])


def test_it_weighs_more_the_oftener_it_comes() -> None:
    days = ["Thu 15 May", "Thu 22 May", "Thu 29 May", "Thu 5 June"]
    every = [slot(day, number) for number, day in enumerate(days, 1)]
    (twice,), (often,) = proposed(Recurring(), *every[:2]), proposed(Recurring(), *every)
    assert often.weight > twice.weight


def test_once_twice_in_a_week_or_on_another_day_is_no_routine() -> None:
    assert proposed(Recurring(), slot("Thu 15 May", 1)) == []
    assert proposed(Recurring(), slot("Thu 15 May", 1), slot("Thu 15 May", 2)) == []
    assert proposed(Recurring(), slot("Thu 15 May", 1), slot("Fri 23 May", 2)) == []
    assert (
        proposed(Recurring(), slot("Thu 15 May", 1), slot("Thu 22 May", 2, "Booking confirmed: Badminton hall")) == []
    )


def test_one_appointment_that_is_moved_or_written_about_is_no_routine() -> None:
    moved = slot("Thu 22 May", 2)
    text = f"{moved.text} Your booking has been moved."
    assert proposed(Recurring(), slot("Thu 15 May", 1), seen(text, "email", moved.title, origin="foreign")) == []
    answers = (slot("Thu 15 May", 1), slot("Thu 22 May", 2, "Re: Booking confirmed: Squash court"))
    assert proposed(Recurring(), *answers) == []


def test_what_is_months_apart_is_no_routine() -> None:
    assert proposed(Recurring(), slot("Thu 15 May", 1), slot("Thu 10 July", 2)) == []


def test_adverts_that_come_every_week_are_none() -> None:
    offers = [
        seen(f"Big sale on {day} at 09:00, 20% off!", "email", "Friday deals", origin="foreign", number=number)
        for number, day in enumerate(("16 May", "23 May"), 1)
    ]
    assert proposed(Recurring(), *offers) == []


def entered(day: int, number: int) -> Observation:
    text = f"Entry recorded\nMill Baths - lane 25 m\n{day:02}/05/2031 06:4{number} · lane {number}"
    return seen(text, "notification", "City Sports", "phone", "foreign", number, NOW.replace(day=day))


def test_each_day_of_the_week_is_a_routine_of_its_own_and_what_all_say_is_told() -> None:
    found = statements(Recurring(), *(entered(day, number) for number, day in enumerate((5, 7, 12, 14), 1)))
    assert [one.partition("” ")[0] for one in found] == [
        "The user regularly has “City Sports: Mill Baths - lane 25 m"
    ] * 2
    assert {one.partition("on ")[2].partition(" at")[0] for one in found} == {"Mondays", "Wednesdays"}

"""Journeys that are looked up, what shops remember, and sport that is recorded."""

from datetime import timedelta

import pytest

from gumd.propose.rules.bookings.journeys import Journeys
from gumd.propose.rules.calendar.sport import Sport
from gumd.propose.rules.shopping.shopping import Shopping
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, proposed, seen, statements

TRAINS = "Aberdeen → Inverness · Fri 6 June · 2 adults\n09:15 – 11:32, direct, £24.10\n10:40 – 12:58, 1 change, £18.00"


def page(text: str, number: int = 1) -> Observation:
    return seen(text, "browser", "Trains", "firefox", origin="foreign", number=number)


def test_a_timetable_that_is_looked_up_is_a_journey_wanted() -> None:
    (found,) = proposed(Journeys(), page(TRAINS))
    assert found.text == "The user is looking for a journey “Aberdeen → Inverness” on 6 June."
    assert found.valid_to is not None


def test_a_time_and_its_zone_before_the_arrow_are_no_place() -> None:
    text = "Fri 6 June  Aberdeen 09:15 (BST) → Inverness 11:32, direct, 2 adults £24.10"
    (found,) = proposed(Journeys(), page(text))
    assert found.text == "The user is looking for a journey “Aberdeen → Inverness” on 6 June."


def test_looking_again_makes_it_likelier() -> None:
    (once,) = proposed(Journeys(), page(TRAINS))
    (again,) = Journeys(lambda source: [page(TRAINS)] if source == "browser" else []).propose([page(TRAINS, 2)])
    assert again.weight > once.weight


@pytest.mark.parametrize(
    "text",
    [
        "Aberdeen → Inverness: our favourite line, a travel story of 6 June.",
        TRAINS.replace("6 June", "6 March 2019"),
        "Timetable changes 09:15 £24.10 2 adults on Fri 6 June",
    ],
)
def test_stories_the_past_and_pages_without_places_are_none(text: str) -> None:
    assert statements(Journeys(), page(text)) == []


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("214 shirts\nYour filters: [cotton ×] [not: wool ×]", "The user filters for this: cotton, not: wool."),
        ("Hidden by your filter “no gluten”: 12 items", "The user filters for this: no gluten."),
        (
            "Tents\n[added to comparison: Ridge 2, Alm 3]",
            "The user compares these to choose one: Ridge 2, Alm 3.",
        ),
        (
            'Saved searches (2): "oboe reeds", "music stand"',
            "The user keeps searches for this: oboe reeds, music stand.",
        ),
    ],
)
def test_a_shop_says_what_the_user_filters_compares_and_searches_for(text: str, statement: str) -> None:
    assert statements(Shopping(), page(text)) == [statement]


def test_a_page_that_only_sells_says_nothing_of_the_user() -> None:
    assert statements(Shopping(), page("Filters for every pond! Compare our pumps: Ridge 2, Alm 3")) == []


def session(text: str, days: int) -> Observation:
    at = NOW + timedelta(days=days)
    return seen(text, "notification", "Saved", "Kilometre", origin="foreign", number=days + 1, at=at)


def test_sessions_on_two_days_are_a_routine() -> None:
    first, second = session("Pool swim · 1,200 m · 31:10", 0), session("Pool swim · 1,500 m · 38:02", 3)
    assert statements(Sport(), first, second) == ["The user swims regularly in the morning, by what Kilometre records."]
    assert statements(Sport(), first) == []


def test_on_which_day_is_said_where_it_is_mostly_the_same() -> None:
    every = [session("Rudern · 8 km · 42:00 min", days) for days in (0, 7, 14)]
    assert statements(Sport(), *every) == [
        "The user rows regularly, on Wednesdays in the morning, by what Kilometre records."
    ]


def test_what_friends_did_and_what_is_offered_is_none() -> None:
    lines = ["Your friend Ana went for a run · 8 km · 42:00", "Join the 10 km run challenge, 30 min a day"]
    assert statements(Sport(), *(session(line, days) for days, line in enumerate(lines * 2))) == []

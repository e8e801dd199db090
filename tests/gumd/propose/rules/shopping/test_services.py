"""What services tell the user that lasts."""

import pytest

from gumd.propose.rules.shopping.services import Services
from tests.gumd.propose.seen import proposed, seen, statements


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Your repeat prescription for amlodipine 5 mg is ready.", "The user takes amlodipine 5 mg (prescription)."),
        ("Your weekly veg box arrives every Wednesday.", "The user gets a weekly veg box every Wednesday."),
        ("You are enrolled on Level 3 Joinery.", "The user is enrolled on Level 3 Joinery."),
        ("Confirming your swim lesson slot: Tuesdays 6:15am.", "The user has swim lesson on Tuesdays at 6:15am."),
        ("Thank you for joining Harbour Swimmers.", "The user is a member of Harbour Swimmers."),
    ],
)
def test_a_services_message_is_told_of_the_user_with_little_weight(text: str, statement: str) -> None:
    (found,) = proposed(Services(), seen(text, "email", "Message", origin="foreign"))
    assert found.text == statement
    assert found.weight < 1


def test_a_course_in_an_app_is_being_learned() -> None:
    reminder = seen("Your Welsh lesson: 120 day streak!", "notification", "Duolingo", "Duolingo", origin="foreign")
    assert statements(Services(), reminder) == ["The user is learning Welsh with Duolingo (120 days in a row)."]


def test_an_ended_membership_names_who_sends() -> None:
    text = "From: PureGym <a@b.example>\nHi, your membership has been cancelled as you asked."
    assert statements(Services(), seen(text, "email", "Bye", origin="foreign")) == [
        "The user's membership with PureGym is cancelled."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Your weekly planning call starts now.",
        "Your monthly subscription is ready.",
        "Your weekly veg box: 50% off this month!",
        "Your membership will be cancelled unless you verify your card.",
        "Your prescription is ready to collect.",
        "Your weekly report is here.",
    ],
)
def test_calls_adverts_and_threats_are_passed_over(text: str) -> None:
    assert statements(Services(), seen(text, "email", "Message", origin="foreign")) == []


def test_what_the_user_wrote_is_no_services_message() -> None:
    assert statements(Services(), seen("Your weekly veg box arrives every Wednesday.", "email")) == []


def test_a_tenancy_that_ends_has_a_day() -> None:
    note = "Dear Ms Lowe,\nYour tenancy of Unit 6, Calder Mill will end on 30 April 2031. Please return the keys."
    assert statements(Services(), seen(note, "email", "Notice", origin="foreign")) == [
        "The user's tenancy of Unit 6, Calder Mill ends on 30 April 2031."
    ]


def test_an_app_that_counts_days_of_a_language_shows_that_it_is_learnt() -> None:
    note = seen(
        "LingoBox - European Portuguese\n163-day streak! Unit 22 complete",
        "notification",
        "LingoBox",
        "LingoBox",
        "foreign",
    )
    assert "The user is learning Portuguese with LingoBox." in statements(Services(), note)
    advert = seen("Our electricians: 30 days of running in", "email", "Offer", origin="foreign")
    assert statements(Services(), advert) == []


def test_what_an_app_tells_of_a_friend_is_not_the_users() -> None:
    told = seen("Ben is on a 200 day streak in Spanish!", "notification", "Duolingo", "Duolingo", origin="foreign")
    assert statements(Services(), told) == []

"""What the user wrote into forms, as those who confirm it quote it."""

import pytest

from gumd.propose.rules.health.health import Health
from gumd.propose.rules.said.quoted_back import quoted_back
from gumd.propose.rules.said.remarks import Remarks
from gumd.propose.rules.shopping.shopping import Shopping
from tests.gumd.propose.seen import past, seen, statements


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Guest: A. Lowe   Reason (your words): “sore elbow since May”", "sore elbow since May"),
        ('Reason you gave: "sore elbow"', "sore elbow"),
        ("Any injuries? → you wrote “left wrist”", "left wrist"),
        ("Grund Ihres Besuchs: Schmerzen im Knie", "Schmerzen im Knie"),
        ("Motif indiqué : « douleur à l’épaule »", "douleur à l’épaule"),
        ("Motivo de su cita: dolor de espalda", "dolor de espalda"),
        ("Uw opmerking: zonder noten graag", "zonder noten graag"),
        ("Note to kitchen: no onions please", "no onions please"),
        ("Dietary requirements you gave: none", ""),
        ("Note: bring cash", ""),
        ("Reason: nobody at home", ""),
        ("My sister said: you never call", ""),
    ],
)
def test_a_line_that_quotes_its_reader_is_found(line: str, words: str) -> None:
    assert [one.words for one in quoted_back(f"Booked.\n{line}\nBye")] == ([words] if words else [])


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Confirmed: Tue 3 June, 10:15 with Ida Falk, podiatrist\nReason you gave: “right heel, mornings”",
            "The user sees Harbour Foot Clinic (Ida Falk, podiatrist) about this: right heel, mornings.",
        ),
        (
            "Termin bestätigt\nGrund Ihres Besuchs: „Ellbogen seit Mai“",
            "The user sees Harbour Foot Clinic about this: Ellbogen seit Mai.",
        ),
    ],
)
def test_a_practice_says_why_in_the_users_words(text: str, statement: str) -> None:
    page = seen(text, "browser", "Appointments | Harbour Foot Clinic", "web", "foreign")
    assert statements(Health(), page) == [statement]


def test_a_booking_page_that_only_asks_for_a_reason_says_none() -> None:
    page = seen("Choose a time\nYour reason: knee, hip or back?", "browser", "Book | Harbour Clinic", "web", "foreign")
    assert statements(Health(), page) == []


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Order 12\n1 × Soup\nNote to kitchen: no shellfish please",
            "The user asks kitchens and shops for this: “no shellfish please” (Mill Kitchen).",
        ),
        (
            "Reserviert.\nIhre Anmerkung an die Küche: ohne Nüsse bitte",
            "The user asks kitchens and shops for this: “ohne Nüsse bitte” (Mill Kitchen).",
        ),
        (
            "Booked.\nAny injuries? → you wrote “left wrist, in a splint”",
            "The user told “Mill Kitchen” of this, asked about their health: “left wrist, in a splint”.",
        ),
    ],
)
def test_what_the_user_asks_of_kitchens_and_tells_of_their_health(text: str, statement: str) -> None:
    assert statements(Remarks(), seen(text, "browser", "Mill Kitchen", "web", "foreign")) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "Note to kitchen: no cutlery please",
        "Note to kitchen: my daughter eats no nuts",
        "Note to kitchen: extra napkins",
        "Guest: Otto Brandt\nRemark from guest: “no nuts please”",
        "Menu: no nuts please",
    ],
)
def test_what_is_for_one_day_or_for_another_is_not_asked(text: str) -> None:
    assert statements(Remarks(past), seen(text, "browser", "Mill Kitchen", "web", "foreign")) == []


def test_a_handed_on_booking_is_anothers() -> None:
    text = "See?\n---- Forwarded message ----\nTo: Otto Brandt\nGuest remark: “no nuts please”"
    assert statements(Remarks(past), seen(text, "email", "Fwd: Booking confirmed", origin="foreign", number=9)) == []


def test_a_ticked_filter_for_what_one_eats_stands() -> None:
    page = seen("Filters applied: [x] Halal   [ ] Open now", "browser", "Eat | Town", "web", "foreign")
    assert statements(Shopping(), page) == ["The user filters for this: Halal."]
    none = seen("Filters applied: [ ] Halal   [x] Open now", "browser", "Eat | Town", "web", "foreign")
    assert statements(Shopping(), none) == []

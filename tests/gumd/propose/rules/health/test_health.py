"""What practices and reminders show of the user's health, and the cards that their tickets name."""

import pytest

from gumd.propose.rules.bookings.cards import Cards, named_card
from gumd.propose.rules.health.health import Health
from tests.gumd.propose.seen import proposed, seen, statements


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "From: Harbour Physio <desk@harbour.example>\nTue 3 June, 10:15\nReason: left shoulder after a fall",
            "The user sees Harbour Physio about this: left shoulder after a fall.",
        ),
        (
            "Guten Tag\nMontag, 2. Juni, 8:00\nAnmeldegrund: Knie rechts\nPraxis am Weiher",
            "The user sees Praxis am Weiher about this: Knie rechts.",
        ),
        (
            "From: noreply@outpatients.example\nTue 3 June, 10:15\nReason: left shoulder after a fall",
            "The user sees a practice about this: left shoulder after a fall.",
        ),
    ],
)
def test_a_practice_says_why_it_sees_the_user(text: str, statement: str) -> None:
    assert statements(Health(), seen(text, "email", "Appointment", origin="foreign")) == [statement]


def test_the_reason_for_a_delivery_is_none() -> None:
    text = "From: Parcels <a@b.example>\nReason: nobody at home"
    assert statements(Health(), seen(text, "email", "Missed", origin="foreign")) == []


def test_what_a_reminder_says_to_take_is_taken() -> None:
    note = seen("Vitamin D drops, every morning", "notification", "Reminders", "reminders", origin="foreign")
    assert statements(Health(), note) == ["The user takes this: Vitamin D drops, every morning."]
    advert = seen("Vitamin D drops, now cheaper", "notification", "MegaShop", "shop", origin="foreign")
    assert statements(Health(), advert) == []


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Your prescription is ready: Ramipril 5 mg, 28 tablets", "The user takes this: Ramipril 5 mg (prescribed)."),
        ("Receita sem papel: Bisoprolol 2,5 mg, 1 emb.", "The user takes this: Bisoprolol 2,5 mg (prescribed)."),
        ("Ihr E-Rezept: Candesartan 8 mg liegt bereit", "The user takes this: Candesartan 8 mg (prescribed)."),
    ],
)
def test_what_is_prescribed_is_taken(text: str, statement: str) -> None:
    assert statements(Health(), seen(text, "notification", "Pharmacy", origin="foreign")) == [statement]


def test_another_dose_is_of_the_same_medicine() -> None:
    notes = ("Ihr Rezept: Ramipril-Hexal 5 mg liegt bereit", "Neues Rezept: ab Mittwoch Ramipril 10 mg statt 5 mg.")
    first, second = (proposed(Health(), seen(one, "notification", "Praxis", origin="foreign"))[0] for one in notes)
    assert second.text == "The user takes this: Ramipril 10 mg (prescribed)."
    assert first.topic == second.topic == "medicine:ramipril"


@pytest.mark.parametrize(
    "text",
    [
        "Rezept der Woche: Schinken 100 g, Topfen 500 g",
        "Dear parents,\nprescription for FALK Otto, born 2019: Ramipril 5 mg",
    ],
)
def test_what_a_recipe_needs_or_another_is_prescribed_is_not_taken(text: str) -> None:
    rule = Health(lambda source: [seen("x", "file", "/home/idafalk/a.txt")] if source == "file" else [])
    assert statements(rule, seen(text, "email", "Rezept", origin="foreign")) == []


def test_a_dose_that_nobody_prescribed_is_not_taken() -> None:
    article = seen("Trial: Ramipril 5 mg against placebo", "notification", "News", origin="foreign")
    assert statements(Health(), article) == []


@pytest.mark.parametrize(
    ("line", "card"),
    [
        ("Gültig nur mit BahnCard 25 und Ausweis", "BahnCard 25"),
        ("1 adult · Two Together Railcard applied", "Two Together Railcard"),
        ("Reisende: Ida Falk, Halbtax", "Halbtax card"),
        ("Buy a Two Together Railcard and save", ""),
        ("Ohne Halbtax 39.00", ""),
        ("1 adult, second class", ""),
    ],
)
def test_a_ticket_names_the_card_that_was_used(line: str, card: str) -> None:
    assert named_card(line).removesuffix(" card") == card.removesuffix(" card")


def test_the_card_on_a_ticket_is_the_users() -> None:
    ticket = seen("York to Leeds\nTwo Together Railcard applied", "email", "Your ticket", origin="foreign")
    assert statements(Cards(), ticket) == ["The user has a Two Together Railcard."]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "From: Desk <no-reply@millhospital.example>\nYou have been referred by Dr Low for: hearing test, left.",
            "The user is referred for this: hearing test, left.",
        ),
        (
            "From: Ordination Dr. Lang <o@lang.example>\nSubject: Erinnerung: heute 16:15, Allergietest Katze\n\nHallo",
            "The user sees Ordination Dr. Lang about this: Allergietest Katze.",
        ),
    ],
)
def test_a_referral_or_a_subject_says_why(text: str, statement: str) -> None:
    assert statements(Health(), seen(text, "email", "Mail", origin="foreign")) == [statement]


@pytest.mark.parametrize(
    "subject",
    ["CHANGE to your ENT appointment", "Your results", "Appointment offer – Mill Physio", "Call for chapters"],
)
def test_a_subject_that_names_no_reason_gives_none(subject: str) -> None:
    text = f"From: Mill Physio <desk@mill.example>\nSubject: {subject}\n\nHello"
    assert statements(Health(), seen(text, "email", "Mail", origin="foreign")) == []

"""What prescriptions and pharmacies that name the user show: what they take, and what they are allergic to."""

import pytest

from gumd.propose.rules.health.medicines import Medicines
from tests.gumd.propose.seen import past, seen, statements

_DROPS = "The user takes latanoprost eye drops, as people with glaucoma (raised eye pressure) do."
_THYROID = "The user takes levothyroxine, as people with an underactive thyroid (hypothyroidism) do."


@pytest.mark.parametrize(
    ("text", "title", "statement"),
    [
        ("LOWE A: LATANOPROST 0.005% x 3, repeats left: 2. Ready at Mill Lane.", "Refill ready", _DROPS),
        ("Script for A LOWE: latanoprost eye drops, ready after 14:00.", "Mill Pharmacy", _DROPS),
        ("Rezept für Ada Lowe: Levothyroxin 75 µg liegt bereit.", "Linden-Apotheke", _THYROID),
        ("Ordonnance pour Ada LOWE : Lévothyroxine 75 µg, prête.", "Pharmacie du Port", _THYROID),
        ("Receta para Ada Lowe: Levotiroxina 75 mcg, lista.", "Farmacia Sol", _THYROID),
    ],
)
def test_what_a_pharmacy_has_ready_in_the_users_name_is_taken(text: str, title: str, statement: str) -> None:
    assert statements(Medicines(past), seen(text, "notification", title, origin="foreign")) == [statement]


def test_a_mail_to_the_user_may_say_that_the_prescription_is_theirs() -> None:
    text = "From: Mill Pharmacy\nTo: Ada Lowe\n\nDear Ada,\nyour prescription (sumatriptan 50 mg) is ready."
    told = statements(Medicines(past), seen(text, "email", "Ready to collect", origin="foreign"))
    assert told == ["The user takes sumatriptan, as people with migraine do."]


def test_a_prescription_on_file_is_the_users_where_it_names_them() -> None:
    sheet = "PRESCRIPTION\nPatient: Lowe, Ada\nAllopurinol 300 mg, one daily"
    assert statements(Medicines(past), seen(sheet, "file", "/home/ada/rx.pdf")) == [
        "The user takes allopurinol, as people with gout do."
    ]


@pytest.mark.parametrize(
    ("text", "source", "title"),
    [
        ("TOM LOWE: your repeat prescription (ATORVASTATIN 40MG) is ready.", "notification", "Mill Pharmacy"),
        ("Script for P LOWE: metformin 500 mg is ready.", "notification", "Mill Pharmacy"),
        ("LOWE A: we have stopped latanoprost, ask your doctor.", "notification", "Mill Pharmacy"),
        ("Metformin 850 mg now in stock at your pharmacy.", "notification", "Mill Pharmacy"),
        (
            "From: Mill Pharmacy <a@b.example>\n\nHi Ada,\nSCRIPT (patient: HOLT M S)\nMetformin 850 mg",
            "email",
            "Order",
        ),
        ("From: Mill <a@b.example>\n\nDear Tom Lowe,\nyour prescription for metformin 500 mg", "email", "Ready"),
        ("From: News <a@b.example>\n\nDear Ada,\nIs metformin a drug to live longer?", "email", "Health weekly"),
        (
            "From: Mill <a@b.example>\n\nDear Ada,\nhow drugs work: LOWE A: Metformin at 500 mg",
            "email",
            "Citation alert",
        ),
        ("From: Mill <a@b.example>\n\nDear Ada,\nyour prescription of metformin, from home", "email", "Our service"),
        ("PRESCRIPTION\nPatient: Lowe, Ada\nMother takes allopurinol 300 mg", "file", "/home/ada/rx.pdf"),
        ("metformin prescription price 500 mg", "browser", "metformin - search"),
        ("PRESCRIPTION\nPatient: Lowe, Tom\nAllopurinol 300 mg", "file", "/home/ada/tom.pdf"),
        (
            "From: Mill <a@b.example>\nTo: Ada Lowe\n\nDear Ada,\nyour order is ready:\n1 x metformin 500 mg\n"
            "Script: Mrs T. HOLT (72 yrs)",
            "email",
            "Order ready",
        ),
        ("Ada Lowe, vet\nYour dog's prescription: LOWE A: insulin 10 IU", "notification", "Mill Vet"),
    ],
)
def test_what_others_take_or_nobody_takes_any_more_is_not_the_users(text: str, source: str, title: str) -> None:
    assert statements(Medicines(past), seen(text, source, title, origin="foreign")) == []


def test_of_two_in_one_message_each_has_their_own() -> None:
    text = "Ready at Mill Lane.\nLOWE A: LATANOPROST 0.005%\nLOWE T: METFORMIN 500 mg"
    assert statements(Medicines(past), seen(text, "notification", "Refills", origin="foreign")) == [_DROPS]


def test_of_two_on_one_account_each_has_their_own() -> None:
    text = (
        "From: Mill <a@b.example>\nTo: Ada Lowe\n\nDear Mrs A Lowe,\nyour repeats are ready:\n"
        "1) LOWE A (Mrs)\n   Latanoprost 0.005 %\n2) LOWE TJ (Mr) - same address\n   Metformin XR 500 mg x 60"
    )
    assert statements(Medicines(past), seen(text, "email", "Repeats", origin="foreign")) == [_DROPS]


def test_an_allergy_that_a_pharmacy_has_on_file_is_the_users() -> None:
    text = "Script for A LOWE: we have NOT dispensed amoxicillin, our file has a red flag on you for this group."
    assert statements(Medicines(past), seen(text, "notification", "Mill Pharmacy", origin="foreign")) == [
        "The user is allergic to penicillin (amoxicillin), as their pharmacy or clinic has on file (Mill Pharmacy)."
    ]
    letter = "From: Dr Holt <a@holt.example>\n\nDear Ada,\nyour record says that you are allergic to penicillin."
    assert statements(Medicines(past), seen(letter, "email", "Your visit", origin="foreign")) == [
        "The user is allergic to penicillin, as their pharmacy or clinic has on file (Dr Holt)."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ada,\nif you are allergic to penicillin, please have it put on file.",
        "Dear Ada,\nAre you allergic to penicillin? Your file does not say.",
        "Dear Tom,\nyour record says that you are allergic to penicillin.",
        "Dear Ada,\nwhat your file flags as an interaction: warfarin and ibuprofen.",
    ],
)
def test_a_question_or_a_warning_is_no_allergy(text: str) -> None:
    mail = seen(f"From: Dr Holt <a@holt.example>\n\n{text}", "email", "Your visit", origin="foreign")
    assert statements(Medicines(past), mail) == []

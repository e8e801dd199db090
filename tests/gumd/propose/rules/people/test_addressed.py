"""Whom a message is for."""

import pytest

from gumd.propose.rules.bookings.confirmations import Bookings
from gumd.propose.rules.health.health import Health
from gumd.propose.rules.people.addressed import is_for_another, is_handed_on
from gumd.propose.rules.shopping.vehicles import Vehicles
from tests.gumd.propose.seen import seen, statements

OWN = frozenset({"bo", "bquill"})
BOOKED = "Your booking is confirmed.\nFlight Fri 16 May 2031, 06:10 Graz - Turin\n"


@pytest.mark.parametrize(
    ("subject", "mark"),
    [
        ("Fwd: Your flight is confirmed", "---------- Forwarded message ----------"),
        ("WG: Buchungsbestätigung", "-----Ursprüngliche Nachricht-----"),
        ("TR : Confirmation de votre vol", ""),
        ("RV: Confirmación de vuelo", "---------- Mensaje reenviado ----------"),
        ("I: Conferma di prenotazione", "Inizio messaggio inoltrato:"),
        ("look at this", "Begin forwarded message:"),
    ],
)
def test_a_booking_that_somebody_hands_on_is_theirs(subject: str, mark: str) -> None:
    text = f"From: Ada Lowe <ada@lowe.example>\nTo: Bo Quill\n\nis that a good price?\n\n{mark}\n{BOOKED}"
    assert statements(Bookings(), seen(text, "email", subject, origin="foreign")) == []


def test_a_booking_that_is_handed_on_and_names_the_user_is_for_them() -> None:
    text = (
        f"From: Ada Lowe <ada@lowe.example>\n\nours!\n\n-- Forwarded message --\n{BOOKED}Passengers: A Lowe, B Quill\n"
    )
    mail = seen(text, "email", "Fwd: Your flight", origin="foreign")
    assert not is_for_another(mail, OWN)
    assert is_handed_on(mail)


def test_what_the_user_sends_to_themselves_is_theirs() -> None:
    mail = seen(f"From: Bo Quill\nTo: Bo Quill\n\n{BOOKED}", "email", "Fwd: Your flight", origin="foreign")
    assert not is_for_another(mail, OWN)


@pytest.mark.parametrize(
    "whom",
    [
        "Patient: Ada Quill",
        "Passenger: 1 adult (MS A LOWE)",
        "Voyageur : LOWE Ada",
        "Reisende: Lowe, Ada",
        "Ordering for: Ada Q Lowe (63)",
    ],
)
def test_what_names_another_as_its_traveller_or_patient_is_for_them(whom: str) -> None:
    assert is_for_another(seen(f"{BOOKED}{whom}", "email", "Booked", origin="foreign"), frozenset({"bo", "quill"}))


@pytest.mark.parametrize(
    "whom",
    ["Passenger: BO JAMES QUILL", "Patient: Quill, Bo (born 1990)", "Passengers: Ada Lowe, Bo Quill",
     "Guests: 2 adults, 1 child", "Passenger: 1 adult (MR B QUILL)"],
)  # fmt: skip
def test_what_names_the_user_or_nobody_is_for_the_user(whom: str) -> None:
    assert not is_for_another(seen(f"{BOOKED}{whom}", "email", "Booked", origin="foreign"), frozenset({"bo", "quill"}))


def test_where_the_user_has_no_known_name_the_greeting_says_whom_it_is_for() -> None:
    mail = seen("Dear Bo Quill,\nYour appointment is on 16 May 2031.\nPatient: Ada Quill", "email", origin="foreign")
    assert is_for_another(mail, frozenset())
    assert not is_for_another(seen("Patient: Ada Quill", "email", origin="foreign"), frozenset())


@pytest.mark.parametrize(
    "text",
    [
        "Your daughter's appointment is on Friday 16 May 2031 at 09:00.",
        "Le rendez-vous de votre fils est confirmé : vendredi 16 mai 2031.",
        "Termin Ihres Kindes: Freitag, 16. Mai 2031, 9 Uhr",
    ],
)
def test_a_childs_appointment_is_not_the_parents(text: str) -> None:
    assert statements(Bookings(), seen(text, "email", "Appointment", origin="foreign")) == []


def test_what_a_practice_treats_in_another_is_not_the_users_health() -> None:
    mail = seen(
        "From: Elm Clinic\nDear Bo Quill,\nPatient: Ada Quill\nReason: glaucoma check",
        "email",
        "Visit",
        origin="foreign",
    )
    assert statements(Health(), mail) == []


@pytest.mark.parametrize(
    "text",
    [
        "Reminder: appointment of Lina (your daughter) with Dr Petit on 16 May 2031 at 09:00",
        "Afspraak bevestigd: vrijdag 16 mei 2031 om 09:00 voor uw zoon Daan.",
        "Dear Bo Quill, your reservation is confirmed: Friday 16 May 2031, table for 8 in the name of Ada Lowe.",
        "Your reservation is confirmed: Friday 16 May 2031, table for 8, for your client.",
    ],
)
def test_what_is_arranged_for_those_who_belong_to_the_user_is_theirs(text: str) -> None:
    assert statements(Bookings(), seen(text, "email", "Reminder", origin="foreign")) == []


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Hotel Sol",
            "Hotel Sol\nYour selection: Fri 16 May 2031 – Mon 19 May 2031\nReserve now\nReservation number: later",
        ),
        ("Sample itinerary", "Your booking is confirmed. Flight AB123 on 16 May 2031 at 06:10."),
        ("Itinerary", "Your booking is confirmed. Passenger: Jane Doe. Flight AB123 on 16 May 2031 at 06:10."),
    ],
)
def test_a_page_before_the_booking_or_with_a_sample_books_nothing(title: str, text: str) -> None:
    assert statements(Bookings(), seen(text, "browser", title, origin="foreign")) == []


@pytest.mark.parametrize(
    "line",
    ["Reminder for Mum: Warfarin 3 mg", "Oma: Insulin spritzen", "Give Rex his tablet", "Pour Lina : 1 comprimé"],
)
def test_what_is_to_be_given_to_another_is_not_taken(line: str) -> None:
    assert statements(Health(), seen(line, "notification", "Reminders", origin="foreign")) == []


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Su cita", "Su cita del 16/05/2031 a las 10:00 se ha aplazado al 23/05/2031 a las 12:00."),
        ("Votre rendez-vous", "Votre rendez-vous du 16/05/2031 à 10:00 n'est pas encore confirmé."),
        ("Provisional booking", "Your booking for 16 May 2031 will be released unless confirmed."),
        ("Ihr Termin", "Ihr Termin am 16.05.2031 um 10:00 Uhr muss leider entfallen."),
    ],
)
def test_what_is_put_off_or_not_yet_certain_is_no_booking(subject: str, text: str) -> None:
    assert statements(Bookings(), seen(f"From: Elm\n\n{text}", "email", subject, origin="foreign")) == []


@pytest.mark.parametrize("subject", ["Ihr Termin wurde verschoben", "Se ha aplazado su cita", "Appointment missed"])
def test_that_an_appointment_changes_is_no_reason_for_it(subject: str) -> None:
    mail = seen("From: Elm Clinic\n\nPlease call us.", "email", subject, origin="foreign")
    assert statements(Health(), mail) == []


@pytest.mark.parametrize("car", ["Your courtesy car, a Fiat Panda, is ready.", "Your rental vehicle: Opel Corsa"])
def test_a_car_that_is_lent_is_not_the_users(car: str) -> None:
    assert statements(Vehicles(), seen(f"From: Garage\n\n{car}", "email", "Your car service", origin="foreign")) == []

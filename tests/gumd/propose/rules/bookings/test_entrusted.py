"""Appointments and stays of those whom the user looks after."""

import pytest

from gumd.propose.rules.bookings.confirmations import Bookings
from gumd.propose.rules.bookings.entrusted import Entrusted
from gumd.propose.rules.people.care import Care
from gumd_store.records import Observation
from tests.gumd.propose.seen import past, proposed, seen, statements

STAY = (
    "From: Elm House <stay@elm.example>\nTo: Ada Lowe\nSubject: Respite booking confirmed – Mr T. Lowe\n\nDear Ada,\n"
    "we confirm the stay.\nArrive Monday 2 June 2031, 11:00 · Leave Friday 13 June 2031\nThe card table is inside."
)
SCAN = (
    "From: Vale Eye Clinic <desk@vale.example>\nTo: Ada Lowe\nSubject: Appointment: Mr Tom Lowe\n\nDear Ada Lowe,\n"
    "Re: Mr Tom Lowe, DOB 03/04/1944\nHis appointment is confirmed for Tuesday 20 May 2031, 9:40."
)
MOVED = (
    "Von: Kinderklinik <ambulanz@klinik.example>\nBetreff: Terminverschiebung – QUILL Mio, geb. 2023\n\n"
    "Sehr geehrte Familie,\nALT: Do 15.05.2031, 08:15 Uhr\nNEU: Do 22.05.2031, 08:45 Uhr, Ambulanz 2"
)


def mail(text: str, number: int = 1) -> Observation:
    return seen(text, "email", origin="foreign", number=number)


def test_an_appointment_of_a_relative_is_the_relatives() -> None:
    assert statements(Entrusted(past), mail(SCAN)) == [
        "The user has an appointment to keep for Mr Tom Lowe, whom they look after: “Vale Eye Clinic”, "
        "on 20 May 2031 at 9:40."
    ]
    assert Bookings(past).propose([mail(SCAN)]) == []


def test_a_stay_is_from_the_arrival_to_the_leaving_and_names_in_full_who_stays() -> None:
    found = proposed(Entrusted(past), mail(SCAN), mail(STAY, 2))
    assert found[1].text == (
        "The user has a respite stay to keep for Mr Tom Lowe, whom they look after: “Respite, Elm House”, "
        "from 2 June 2031 to 13 June 2031."
    )
    assert found[1].observations == (1, 2)


def test_a_childs_appointment_that_is_moved_is_on_the_new_day() -> None:
    (text,) = statements(Entrusted(past), mail(MOVED))
    assert text.startswith("The user has an appointment to keep for QUILL Mio, whom they look after: ")
    assert text.endswith("on 22.05.2031 at 08:45.")


@pytest.mark.parametrize(
    "text",
    [
        SCAN.replace("Mr Tom Lowe", "Ms Ada Lowe"),
        SCAN.replace("Appointment: Mr", "Appointment with Mr").replace("Re: Mr Tom Lowe, DOB 03/04/1944\n", ""),
        SCAN.replace("Dear Ada Lowe,", "Dear colleague,"),
        SCAN.replace("is confirmed for", "has been cancelled, it was on"),
        SCAN.replace("Subject: A", "Subject: Fwd: A").replace("Ada Lowe", "Kim Hall"),
        "From: Piano School <p@p.example>\nTo: Ada Lowe\nSubject: Lesson: Mr Otto Brand\n\nDear Ada,\n"
        "your lesson is confirmed for 20 May 2031, 9:40.",
    ],
)
def test_what_is_the_users_own_or_a_colleagues_or_off_is_not_entrusted(text: str) -> None:
    assert Entrusted(past).propose([mail(text)]) == []


def test_the_line_to_whom_it_goes_says_what_its_reader_is() -> None:
    text = SCAN.replace("To: Ada Lowe", "To: Ada Lowe (contact person / guardian)")
    assert statements(Care(past), mail(text)) == [
        "The user is the legal guardian of Tom Lowe, born 03/04/1944 (Vale Eye Clinic)."
    ]

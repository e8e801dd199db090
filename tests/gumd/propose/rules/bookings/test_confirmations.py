"""Whose a booking is, what its fields and stops say, and what moves it or calls it off."""

from datetime import timedelta

import pytest

from gumd.propose.rules.bookings.booked_for import names_user
from gumd.propose.rules.bookings.confirmations import Bookings
from gumd.propose.rules.bookings.trips import trip_in
from gumd.propose.rules.fields import code_of, fields_of
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, proposed, seen, statements

_TO = "To: Heike Rabe <heike.rabe@mail.example>"


def _mail(title: str, text: str, number: int = 1, days: int = 0) -> Observation:
    at = NOW + timedelta(days=days)
    return seen(f"From: Office <o@office.example>\n{_TO}\n\n{text}", "email", title, "mail", "foreign", number, at)


_KNOWN = [seen(f"From: {who} <a@b.example>\n{_TO}\n\nDear Heike,", "email", who, origin="foreign") for who in "ABC"]


def _rules(*earlier: Observation) -> Bookings:
    """The rules of somebody who is known as Heike Rabe."""
    return Bookings(lambda source: [one for one in (*_KNOWN, *earlier) if one.source == source])


@pytest.mark.parametrize(
    ("title", "text", "statement"),
    [
        (
            "Examination confirmation - Gas fitting",
            "Candidate: HEIKE RABE\nExam: Gas Fitting Level 2\nYou are scheduled as follows:\n"
            "  Date:     Friday, June 6, 2031\n  Check-in: 8:30 AM   Start: 9:15 AM\n  Location: 12 Mill Street, Hull",
            "The user has an exam: “Gas Fitting Level 2”, on 6 June 2031 at 9:15 AM (12 Mill Street, Hull).",
        ),
        (
            "Booking confirmation HX-88K2",
            "Passenger: 2 Adults (H RABE, T OLSEN)\n"
            "OUT  Fri 6 Jun 2031   Whitby 09:30 → York 12:22 / 12:42 → Hull 14:11\n"
            "RTN  Sun 8 Jun 2031   Hull 15:00 → Whitby 20:16\nNon-refundable.",
            "The user travels from Whitby to Hull with T Olsen, from 6 June 2031 to 8 June 2031.",
        ),
        (
            "Buchungsbestätigung – Ihr Online-Ticket",
            "Hinfahrt Fr 06.06.2031\n Kassel Hbf   ab 07:31  RE 5\n Basel SBB    an 09:08\n"
            "Rückfahrt So 08.06.2031\n Basel SBB    ab 16:27  EC 7\n Kassel Hbf   an 20:01\nReisende: Heike Rabe",
            "The user travels from Kassel Hbf to Basel SBB, from 06.06.2031 to 08.06.2031.",
        ),
        (
            "Confirmación de turno - Registro Civil",
            "Su turno ha sido confirmado.\n  Trámite: Partida de nacimiento\n  Titular: RABE, HEIKE\n"
            "  Fecha: VIERNES 06/06/2031   Hora: 11:20",
            "The user has an appointment: “turno - Registro Civil: Partida de nacimiento”, on 06/06/2031 at 11:20.",
        ),
        (
            "Visite d'évaluation à domicile – dossier 77-B-120",
            "L'équipe se rendra sur place :\n   vendredi 6 juin 2031, à 14 h 30",
            "The user has a visit: “Visite d'évaluation à domicile”, on 6 June 2031 at 14 h 30.",
        ),
    ],
)
def test_labelled_fields_and_stops_say_what_is_booked(title: str, text: str, statement: str) -> None:
    assert statements(_rules(), _mail(title, text))[0] == statement


def test_who_is_booked_for_an_exam_wants_to_pass_it() -> None:
    text = "You are scheduled:\nExam: Gas Fitting Level 2\nDate: Friday, June 6, 2031"
    _, goal = proposed(_rules(), _mail("Examination confirmation", text))
    assert (goal.kind, goal.text) == ("goal", "The user wants to pass this exam: “Gas Fitting Level 2”.")


def test_a_technician_s_visit_is_no_lesson() -> None:
    text = "Madame Rabe,\nIntervention confirmée : vendredi 6 juin, 7h15. En attendant, limitez les ouvertures."
    (told,) = statements(_rules(), _mail("Devis 12 — Chaudière", text))
    assert told.startswith("The user has a repair visit: “Devis 12 — Chaudière”")


def test_an_eye_exam_is_not_to_be_passed() -> None:
    text = "Your eye exam at the clinic is confirmed.\nFriday, June 6, 2031, 9:15"
    assert [one.kind for one in proposed(_rules(), _mail("Eye exam at the clinic", text))] == ["health"]


def test_a_reminder_is_named_by_what_it_is_for() -> None:
    text = "Appointment reminder: HEIKE RABE\nHearing test, left ear – Dr. Ong, Audiology\nFri Jun 6, 2031, 3:45 PM"
    note = seen(text, "notification", "Dale Clinic", origin="foreign")
    expected = "The user has an appointment: “Hearing test, left ear – Dr. Ong, Audiology”, on 6 June 2031 at 3:45 PM."
    assert statements(_rules(), note) == [expected]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Appointment confirmed",
            "Your appointment is confirmed.\nPatient: K. Rabe (relative)\nFri 6 June 2031, 10:00",
        ),
        (
            "Your e-ticket to Hull",
            "Passenger: OLSEN Tom\nYour booking is confirmed.\nFri 6 June 2031 Whitby 9:00 → Hull 9:40",
        ),
        (
            "Fwd: Your stay is confirmed! Hill House",
            "cheap or not?\n\n---------- Forwarded message ----------\nFrom: Hill House <h@h.example>\nDear Ida Lund,\n"
            "Your reservation is CONFIRMED.\nCheck-in: Fri 6 June 2031",
        ),
        ("Itinerary", "Your itinerary is confirmed\nLUND/IDA MRS  LUND/PER MR\nFri 6 June 2031 LHR 8:05 – OSL 11:10"),
        ("[Draft] Appointment confirmed", "Your appointment is confirmed for Fri 6 June 2031, 10:00."),
        ("Appointment confirmed", "Your appointment is confirmed.\nFri 6 June 2031, 10:00\nName: Max Mustermann"),
        ("Provisional booking", "Your booking is confirmed provisionally for Fri 6 June 2031, 10:00."),
        ("Summer school", "Your place? Early booking offer: 20% off until 6 June 2031. Book now."),
    ],
)
def test_what_others_have_booked_is_not_the_users(title: str, text: str) -> None:
    assert statements(_rules(), _mail(title, text)) == []


def test_a_relative_who_has_the_same_surname_is_another() -> None:
    own = frozenset({"heike", "rabe"})
    assert all(
        names_user(one, own) for one in ("Heike Rabe", "RABE, HEIKE ANNA", "Mrs H Rabe", "Tom Olsen, Heike Rabe")
    )
    assert not any(names_user(one, own) for one in ("K. Rabe", "Karl Rabe", "Mr Olsen", "Rabe Karl (with Heike)"))
    assert names_user("RABE MOLL, HEIKE", frozenset({"heikerabe"}))
    assert not names_user("RABE MOLL, KARL", frozenset({"heikerabe"}))


def test_what_is_moved_has_the_name_of_what_it_was_and_its_topic() -> None:
    first = _mail("Convocation examen radio – session du 20/05/2031", "Dossier : RX-44-07\nmardi 20 mai 2031, 14 h 15")
    text = "La session du 20/05/2031 est annulée.\nVous êtes reconvoquée :\n  vendredi 6 juin 2031, 10 h 15\n"
    text += "Dossier : RX-44-07"
    second = _mail("REPORT de session", text, 2, 3)
    rules = _rules(first)
    (old, _), (new,) = proposed(rules, first), proposed(rules, first, second)[2:]
    assert new.text == "The user has an exam: “Convocation examen radio – session”, on 6 June 2031 at 10 h 15."
    assert new.topic == old.topic
    assert new.observations == (1, 2)


def test_what_is_moved_without_a_code_is_known_by_the_day_that_is_void() -> None:
    first = _mail(
        "Your registration", "We confirm your registration.\nExamination: Organ diploma\nDate: 20 May 2031, 14:15"
    )
    other = _mail(
        "Your registration", "We confirm your registration.\nExamination: Swimming badge\nDate: 20 May 2031", 3
    )
    text = "We have moved your booking for the organ diploma.\nOld date: 20 May 2031\nNew date: 6 June 2031, 10:15"
    second = _mail("Change of examination date", text, 2, 3)
    (old, _), (new, *_) = proposed(_rules(first, other), first), proposed(_rules(first, other), second)
    assert new.topic == old.topic
    assert "6 June 2031" in new.text
    assert new.observations == (1, 2)
    elsewhere = proposed(_rules(other), second)
    assert all(one.topic != proposed(_rules(other), other)[0].topic for one in elsewhere)


def test_what_is_rescheduled_is_no_longer_on_the_day_that_it_quotes() -> None:
    text = "Your appointment is now:\nDate: Friday, June 6, 2031\nThe previous appointment is void.\n"
    text += "> Tuesday, May 20, 2031"
    (plan,) = proposed(_rules(), _mail("RESCHEDULED - Boiler survey", text))
    assert plan.text == "The user has an appointment: “Boiler survey”, on 6 June 2031."


def test_what_is_moved_from_one_hour_to_another_is_at_the_new_one() -> None:
    text = "Your appointment has been moved from 20 May 2031, 10:00 to 6 June 2031, 12:00."
    (plan,) = proposed(_rules(), _mail("Boiler survey", text))
    assert plan.text == "The user has an appointment: “Boiler survey”, on 6 June 2031 at 12:00."


def test_what_is_cancelled_counts_against_the_booking() -> None:
    first = _mail(
        "Reservation confirmed: Hill House", "Your booking is confirmed.\nRef HC-2291\nFri 6 June 2031, 18:00"
    )
    off = _mail("Cancellation of your stay", "Your booking HC-2291 has been cancelled.\nRef HC-2291", 2, 2)
    made, called_off = proposed(_rules(first), first, off)
    assert (called_off.stance, called_off.text) == ("contradicts", made.text)


def test_terms_of_cancellation_call_nothing_off() -> None:
    text = "Your appointment is confirmed.\nFri 6 June 2031, 10:00\n"
    text += "Cancelled within 24 hours, a fee is due. Non-refundable."
    assert len(statements(_rules(), _mail("Sound studio at Mill Lane", text))) == 1


def test_a_ticket_that_changes_says_only_what_is_new() -> None:
    text = "OLD (cancelled)  Sat 31 May 2031  LHR 08:00 → OSL 11:10\nNEW  Sat 7 Jun 2031  LHR 08:30 → OSL 11:40"
    trip = trip_in(text, NOW)
    assert trip is not None
    assert (trip.start, trip.end, trip.first.day, trip.last.day) == ("LHR", "OSL", 7, 7)


def test_a_day_trip_turns_where_it_changes_direction() -> None:
    there = "IDA   VIE 06/06/2031\n  Vigo Urzáiz 06:55 → Ourense 08:20"
    back = "VUELTA   VIE 06/06/2031\n  Ourense 18:00 → Vigo Urzáiz 19:30"
    trip = trip_in(f"{there}\n{back}", NOW)
    assert trip is not None
    assert (trip.start, trip.end) == ("Vigo Urzáiz", "Ourense")


def test_fields_stand_several_to_a_line() -> None:
    fields = fields_of("CLINIC   Hand clinic, level 2\nDATE   Friday 6 June   TIME 10:20\nFOR   left wrist")
    assert (fields.with_whom, fields.time, fields.what) == ("Hand clinic, level 2", "10:20", "left wrist")
    assert code_of("Your tickets have been changed – TX-8XK2", "") == "tx-8xk2"
    assert code_of("Your order", "Thank you for 2 tickets") == ""


def test_a_journey_is_for_what_is_booked_where_it_goes_and_calendars_and_chats_tell_of_it_too() -> None:
    ticket = _mail("Your tickets – TX-8XK2", "Your booking is confirmed.\nFri 6 June 2031  Whitby 09:30 → Hull 12:22")
    visit = _mail("Interview confirmed: Hull Harbour", "You are booked for Fri 6 June 2031, 14:00, Hull.", 2)
    other = _mail("Interview confirmed: Leeds Mill", "You are booked for Fri 6 June 2031, 14:00, Leeds.", 3)
    chat = seen("Ida: Hull on 6 June?\nMe: yes, on the early train", "chat", "Ida", number=4)
    later = seen("Ida: Hull in 2032?\nMe: no", "chat", "Ida", number=5)
    plan = _rules(ticket, visit, other, chat, later).propose([ticket])[0]
    expected = "The user travels from Whitby to Hull on 6 June 2031 at 09:30, for a booking: “Interview Hull Harbour”."
    assert plan.text == expected
    assert plan.observations == (1, 4, 2)


def test_a_ticket_may_have_its_times_below_its_route_and_is_not_of_the_day_it_was_bought() -> None:
    text = (
        "Reservation 7C41F0 — purchased 05/07/2031\n"
        "NORTHERN Train 1340  St. Rowan-Hill, MN (MSR) → Lakeport, IL (LKP)\n"
        "  Thu Jun 12, 2031   dep 11:50 AM   arr 7:14 PM    Coach, 2 seats\n"
        "NORTHERN Train 1333  Lakeport, IL (LKP) → St. Rowan-Hill, MN (MSR)\n"
        "  Sun Jun 15, 2031   dep 11:05 AM   arr 6:29 PM    Coach, 2 seats\n"
        "Your booking is confirmed."
    )
    assert statements(Bookings(), seen(text, "email", "Northern: eTicket and receipt", origin="foreign")) == [
        "The user travels by train from St. Rowan-Hill to Lakeport, from 12 June 2031 to 15 June 2031."
    ]

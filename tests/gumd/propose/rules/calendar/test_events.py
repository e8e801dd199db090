"""Calendar entries, and confirmations that others send."""

import pytest

from gumd.propose.rules.bookings.confirmations import Bookings
from gumd.propose.rules.calendar.events import Events
from tests.gumd.propose.seen import proposed, seen, statements


@pytest.mark.parametrize(
    ("title", "text", "statement"),
    [
        ("Dentist", "Fri 6 June 2031, 08:15", "The user has “Dentist” on 6 June 2031 at 08:15."),
        ("Personal", "Zahnarzt\n6. Juni, 8:15", "The user has “Zahnarzt” on 6 June at 8:15."),
        ("Agenda", "Garagiste\nven. 6 juin, 9h30", "The user has “Garagiste” on 6 June at 9h30."),
        ("Choir", "Repeats every Thursday 19:30–21:00", "The user has “Choir” on Thursdays 19:30–21:00."),
        ("Pottery", "recurring: Wed 18:30", "The user has “Pottery” on Wednesdays 18:30."),
        ("Malta", "3 June – 9 June", "The user has “Malta” from 3 June to 9 June."),
        (
            "Deep work",
            "Mon–Fri 9:00–11:00\nRepeats weekly",
            "The user has “Deep work” from Monday to Friday 9:00–11:00.",
        ),
    ],
)
def test_a_calendar_entry_is_a_plan_or_a_routine(title: str, text: str, statement: str) -> None:
    assert statements(Events(), seen(text, "calendar", title)) == [statement]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Dentist", "Cancelled: 6 June 08:15"),
        ("Ada's birthday", "6 June"),
        ("Bank holiday", "26 May"),
        ("Team leave", "Ada – annual leave 2–6 June"),
        ("Lunch?", "some time soon"),
        ("WIN a crypto masterclass", "6 June 7pm"),
    ],
)
def test_what_is_cancelled_anothers_or_without_a_day_is_no_plan(title: str, text: str) -> None:
    assert statements(Events(), seen(text, "calendar", title)) == []


def test_a_moved_entry_replaces_the_earlier_one() -> None:
    first = seen("Repeats every Thursday 19:30", "calendar", "Choir")
    moved = seen("Cancelled: Thursday 19:30\nNew: Choir\nRepeats every Monday 19:00", "calendar", "Updated: Choir")
    (before,), (after,) = proposed(Events(), first), proposed(Events(), moved)
    assert before.topic == after.topic
    assert after.text == "The user has “Choir” on Mondays 19:00."


def test_the_organiser_is_named() -> None:
    entry = seen("Fri 6 June 10:00\nOrganiser: Ada Lowe\n", "calendar", "Review of the kiln")
    assert statements(Events(), entry) == ["The user has “Review of the kiln” with Ada Lowe on 6 June at 10:00."]


@pytest.mark.parametrize(
    ("title", "text", "statement"),
    [
        (
            "Booking confirmed: Harbour sauna",
            "From: Harbour <h@harbour.example>\nFri 6 June 2031, 18:00–19:30. 2 places.",
            "The user has a booking: “Harbour sauna”, on 6 June 2031 at 18:00–19:30.",
        ),
        (
            "Terminbestätigung Praxis Dr. Kern",
            "Guten Tag,\nIhr Termin: Freitag, 6.6.2031, 10:20\nPraxis Dr. Kern",
            "The user has an appointment: “Praxis Dr. Kern”, on 6.6.2031 at 10:20.",
        ),
        (
            "Eye clinic",
            "Your appointment is confirmed.\nFri 6 June at 10:20\nBring your glasses.",
            "The user has an appointment: “Eye clinic”, on 6 June at 10:20.",
        ),
    ],
)
def test_a_dated_confirmation_is_a_plan_of_little_weight(title: str, text: str, statement: str) -> None:
    (plan,) = proposed(Bookings(), seen(text, "email", title, origin="foreign"))
    assert plan.text == statement
    assert plan.kind == ("health" if "appointment" in statement else "plan")
    assert plan.weight < 1


@pytest.mark.parametrize(
    ("source", "title", "text", "statement"),
    [
        (
            "notification",
            "Clinic app",
            "Reminder: your eye screening appointment is on Friday 6 June at 11:15.",
            "The user has an appointment: “eye screening”, on 6 June at 11:15.",
        ),
        (
            "email",
            "Cita confirmada",
            "Hola, tu cita con la doctora Ruiz está confirmada: 6 de junio, 17:30.",
            "The user has an appointment: “la doctora Ruiz”, on 6 June at 17:30.",
        ),
        (
            "notification",
            "Trains",
            "Your booking is confirmed: Whitby → York, 6 June, 8:53",
            "The user has a train journey: “Whitby → York”, on 6 June at 8:53.",
        ),
    ],
)
def test_what_is_booked_is_found_in_the_text_when_the_title_does_not_say(
    source: str, title: str, text: str, statement: str
) -> None:
    assert statements(Bookings(), seen(text, source, title, "trains", origin="foreign")) == [statement]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Book now", "20% off all sauna bookings until 6 June! Tickets confirmed instantly."),
        ("Order confirmed", "Your order is confirmed, delivery on 6 June."),
        ("Newsletter", "Our summer fair is on 6 June."),
        ("Appointment offer", "We can offer you an appointment on 6 June."),
        ("Booking confirmed", "Thanks for 6 June 2019."),
        (
            "Final notice",
            "Your booking expires within 24 hours, confirm your card number at http://pay.top on 6 June",
        ),
    ],
)
def test_adverts_orders_offers_and_pretence_are_no_plans(title: str, text: str) -> None:
    assert statements(Bookings(), seen(text, "email", title, origin="foreign")) == []


def test_a_changed_booking_counts_with_its_new_day() -> None:
    text = "Your exam has been moved to another day.\nOld date: 6 June 2031\nNew date: 20 June 2031, 9:00"
    plan = proposed(Bookings(), seen(text, "email", "Your exam booking is confirmed", origin="foreign"))[0]
    assert "20 June 2031" in plan.text


def test_free_cancellation_is_not_the_day_of_the_stay() -> None:
    text = "Your booking is confirmed!\nFree cancellation until 20 May\nArrive Tue 3 June, leave Fri 6 June"
    (plan,) = proposed(Bookings(), seen(text, "email", "Booking 77 – Pension Gruber", origin="foreign"))
    assert plan.text == "The user has a booking: “Pension Gruber”, from 3 June to 6 June."


def test_a_subject_with_a_long_number_does_not_hold_up_the_engine() -> None:
    number = "4" * 40  # At two tries a figure it would take for ever, and the test would hang.
    confirmed = seen("Fri 6 June 2031, 18:00–19:30.", "email", f"Booking confirmed: {number} zebra", origin="foreign")
    (plan,) = proposed(Bookings(), confirmed)
    assert plan.text == f"The user has a booking: “{number} zebra”, on 6 June 2031 at 18:00–19:30."


@pytest.mark.parametrize(
    ("title", "text", "statement"),
    [
        (
            "Serie geändert: Töpfern", "„Töpfern“ – geändert\nalt: montags 18:00–20:00\nneu: freitags 17:30–19:30",
            "The user has “Töpfern” on Fridays 17:30–19:30.",
        ),
        (
            "Event changed: Pottery", "Old time: every Monday 18:00\nNew time: every Friday 17:30",
            "The user has “Pottery” on Fridays 17:30.",
        ),
        (
            "Invitation accepted: Site visit", "When: 16 May 2031, 10:00\nAccepted by you",
            "The user has “Site visit” on 16 May 2031 at 10:00.",
        ),
    ],
)  # fmt: skip
def test_of_what_is_changed_only_the_new_holds(title: str, text: str, statement: str) -> None:
    assert statements(Events(), seen(text, "calendar", title)) == [statement]


def test_a_number_of_a_course_is_no_time() -> None:
    entry = seen("Spanisch (Kurs 31H-207)\nSerie: donnerstags\nDo 15.05.2031 18:15–19:45", "calendar", "Spanisch")
    assert statements(Events(), entry) == ["The user has “Spanisch” on Thursdays 18:15–19:45."]


@pytest.mark.parametrize("title", ["Shared: Papa", "Geteilt: Oma", "Week 20 (shared by Ada)"])
def test_an_entry_of_a_calendar_that_is_anothers_is_not_the_users(title: str) -> None:
    assert statements(Events(), seen("Dialysis\nMonday 12 May 2031, 08:00", "calendar", title)) == []


@pytest.mark.parametrize("shown", ["Show as: busy", "Shown to others as: busy (private)", "Anzeigen als: beschäftigt"])
def test_what_an_entry_looks_like_to_others_does_not_call_it_off(shown: str) -> None:
    text = f"Loom time\nMon-Fri 10:00-13:00\nRepeats weekly\n{shown}"
    assert len(statements(Events(), seen(text, "calendar", "Loom time"))) == 1


@pytest.mark.parametrize("title", ["Probe (vorläufig)", "Ada busy", "Vorschlag: Essen mit Tim", "Full moon"])
def test_what_is_not_yet_agreed_or_only_marks_a_day_is_no_plan(title: str) -> None:
    assert statements(Events(), seen(f"{title}\n16 May 2031, 10:00–11:00", "calendar", title)) == []


@pytest.mark.parametrize("title", ["Mon Apr 20", "20 avril", "Montag 20"])
def test_a_view_of_a_day_is_no_entry(title: str) -> None:
    assert statements(Events(), seen("MON 20  07:00–15:30 Ward | 16:30 Cello | Kofi: off", "calendar", title)) == []


def test_an_entry_below_a_day_is_named_by_its_first_line() -> None:
    assert statements(Events(), seen("Dentist\n08:15", "calendar", "Fri 6 June 2031")) == [
        "The user has “Dentist” on 6 June 2031 at 08:15."
    ]


def test_a_table_headed_by_the_days_of_a_week_is_no_entry() -> None:
    text = "        LUN 4       MAR 5       MER 6       GIO 7\n09-13   montaggio   montaggio   —           prova"
    assert statements(Events(), seen(text, "calendar", "Settimana 19 – palcoscenico")) == []

"""Tickets in many layouts, what is reserved in the user's name, stays, and what others move."""

from datetime import timedelta

import pytest

from gumd.propose.rules.bookings.booked_for import company, is_about_namesake, names_user
from gumd.propose.rules.bookings.confirmations import Bookings
from gumd.propose.rules.bookings.stays import stay_in, voyage_in
from gumd.propose.rules.bookings.trips import trip_in
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, proposed, seen, statements

_OWN = frozenset({"heike", "rabe"})
_TO = "To: Heike Rabe <heike.rabe@mail.example>"


def _mail(title: str, text: str, number: int = 1, days: int = 0, sender: str = "Office") -> Observation:
    at = NOW + timedelta(days=days)
    return seen(f"From: {sender} <o@office.example>\n{_TO}\n\n{text}", "email", title, "mail", "foreign", number, at)


_KNOWN = [seen(f"From: {who} <a@b.example>\n{_TO}\n\nDear Heike,", "email", who, origin="foreign") for who in "ABC"]


def _rules(*earlier: Observation) -> Bookings:
    """The rules of somebody who is known as Heike Rabe."""
    return Bookings(lambda source: [one for one in (*_KNOWN, *earlier) if one.source == source])


_ISSUED = (
    "RABE / HEIKE MRS          Booking ref  K3WT9P\n\n"
    "Thu 12 JUN 2031   Durban (DUR) 19:05  ->  Doha (DOH)  05:30 +1\n"
    "Fri 13 JUN 2031   Doha (DOH) 08:10  ->  Malaga (AGP)  14:20\n"
    "Sat 05 JUL 2031   Malaga (AGP) 15:35  ->  Doha (DOH) 23:50\n"
    "Sun 06 JUL 2031   Doha 02:20 -> Durban 10:45\n1 checked bag 23 kg"
)
_REISSUED = (
    "E-TICKET REISSUED             RABE / HEIKE MRS\n"
    "Tue 17 JUN 2031   Durban 19:05  ->  Doha 05:30 +1\nWed 18 JUN 2031   Doha 08:10  ->  Malaga 14:20\n"
    "Mon 14 JUL 2031   Malaga 15:35 -> Doha 23:50\nTue 15 JUL 2031   Doha 02:20 -> Durban 10:45\n"
    "Your old coupons (12 Jun / 05 Jul) are void."
)


def test_a_journey_of_several_legs_goes_to_where_one_stays_longest() -> None:
    assert statements(_rules(), _mail("Your trip to Malaga", _ISSUED)) == [
        "The user travels by plane from Durban to Malaga, from 12 June 2031 to 6 July 2031."
    ]


def test_a_ticket_that_is_reissued_takes_the_place_of_the_old_one() -> None:
    first = _mail("Your trip to Malaga", _ISSUED)
    second = _mail("Booking K3WT9P: your change is confirmed", _REISSUED, 2, 3)
    (old,), (new,) = proposed(_rules(first), first), proposed(_rules(first), first, second)[1:]
    assert new.text == "The user travels by plane from Durban to Malaga, from 17 June 2031 to 15 July 2031."
    assert new.topic == old.topic
    assert new.observations == (1, 2)


def test_airports_have_towns_and_what_stands_below_the_old_itinerary_is_void() -> None:
    text = (
        "A SUA RESERVA FOI ALTERADA\nCódigo: KX7QPT\nPassageiros: RABE/HEIKE MS · OLSEN/TOM MR\n\n"
        "ITINERÁRIO ANTERIOR (anulado)\n sáb 07 JUN   OPO 07:20 – FNC 09:25\n qui 12 JUN   FNC 19:30 – OPO 22:50\n\n"
        "NOVO ITINERÁRIO\n seg 16 JUN   OPO 07:05 – FNC 09:10\n sáb 21 JUN   FNC 18:10 – OPO 20:30"
    )
    assert statements(_rules(), _mail("A sua viagem foi alterada – código KX7QPT", text)) == [
        "The user travels by plane from Porto (OPO) to Funchal (FNC) with Tom Olsen, from 16 June to 21 June."
    ]


def test_towns_whose_names_begin_alike_are_two() -> None:
    trip = trip_in("Fri 6 June 2031  New York 9:00 → New Haven 11:00", NOW)
    assert trip is not None
    assert (trip.start, trip.end) == ("New York", "New Haven")


@pytest.mark.parametrize(
    ("people", "others"),
    [
        ("RABE/HEIKE MS · OLSEN/TOM MR", ["Tom Olsen"]),
        ("RABE, HEIKE (adult) · OLSEN, TOM (child 7)", ["Tom Olsen"]),
        ("RABE H. / OLSEN T.", ["T Olsen"]),
        ("Heike Rabe, Tom Olsen and Ida Moll", ["Tom Olsen", "Ida Moll"]),
        ("H. Rabe, driving licence class 5", []),
        ("Heike Rabe, Coach 7", []),
        ("Karl Rabe, Tom Olsen", []),
    ],
)
def test_who_goes_along_is_called_as_people_are(people: str, others: list[str]) -> None:
    assert company([people], _OWN) == others


def test_where_only_a_given_name_is_known_its_letter_stands_for_it() -> None:
    assert names_user("RABE H. / OLSEN T.", frozenset({"heike"}))
    assert not names_user("RABE K.", frozenset({"heike"}))
    assert names_user("Rabe Katharina", frozenset({"kathi", "rabe"}))
    assert not names_user("Rabe Karl", frozenset({"kathi", "rabe"}))


@pytest.mark.parametrize(
    ("title", "text", "statement"),
    [
        (
            "Reservation M-204-7718: 3.5 t van",
            "ONE WAY — confirmed\n Pick up   Fri 6 Jun 09:00   Vanpoint, Port Elm\n"
            " Drop off  Fri 6 Jun by 18:00   Vanpoint, Ulm\n Driver    H. Rabe\n"
            "Moving van with lift. Free cancellation until 3 Jun.",
            "The user has a rental vehicle: “3.5 t van”, on 6 June at 09:00 (Vanpoint, Port Elm → Vanpoint, Ulm).",
        ),
        (
            "Reservierung – Falkenhütte 1848 m",
            "Anreise  Fr 06.06.2031\nAbreise  So 08.06.2031\nLager\nName: Rabe Heike\n✔ Reservierung bestätigt",
            "The user has a hotel stay: “Falkenhütte 1848 m”, from 06.06.2031 to 08.06.2031.",
        ),
        (
            "Your reservation – Casa Alta, Gent",
            "Your reservation is confirmed.\nGuest: H. Rabe (1 person)\n"
            "Arrival Friday 6 June 2031 – Departure Sunday 8 June 2031, 2 nights",
            "The user has a hotel stay: “Casa Alta, Gent”, from 6 June 2031 to 8 June 2031.",
        ),
    ],
)
def test_what_is_reserved_by_surname_and_letter_is_the_users(title: str, text: str, statement: str) -> None:
    assert statements(_rules(), _mail(title, text)) == [statement]
    assert (
        statements(_rules(), _mail(title, text.replace("H. Rabe", "K. Rabe").replace("Rabe Heike", "Rabe Karl"))) == []
    )


def test_a_quotation_and_a_date_that_waits_for_a_deposit_are_not_certain() -> None:
    text = "Date held: Friday 6 June 2031, van at 8:00. The van is reserved.\n"
    assert statements(_rules(), _mail("Van for Heike", f"{text}To hold the date we need a deposit by Monday.")) == []
    assert statements(_rules(), _mail("Quote 25-881: van", text)) == []


def test_hosts_and_clinics_who_write_back_move_what_they_had_arranged() -> None:
    first = _mail(
        "Result + theatre date", "Dear Heike,\nTHEATRE SLOT HELD: Friday 6 June 2031, 07:00", sender="Elm Hand Clinic"
    )
    text = (
        "Dear Heike, no trouble.\nI've given 6 June to somebody else. The next list is\n\n   Tuesday 8 July 2031, 07:00"
    )
    second = _mail("Re: Re: Result + theatre date", text, 2, 3, "Elm Hand Clinic")
    (old,), (new,) = proposed(_rules(first), first), proposed(_rules(first), first, second)[1:]
    assert old.text == "The user has an operation: “Result + theatre date”, on 6 June 2031 at 07:00."
    assert new.text == "The user has an operation: “Result + theatre date”, on 8 July 2031 at 07:00."
    assert new.topic == old.topic


def test_a_host_whose_house_was_booked_moves_the_stay() -> None:
    page = seen(
        "Thanks, Heike! Your booking is confirmed.\n\nPension Seeblick\n12 Quay, 4822 Goisern, Austria\n"
        "Check-in   Mon 2 June 2031 (15:00–20:00)\nCheck-out  Fri 6 June 2031\n4 nights, apartment with stove",
        "browser",
        "https://stays.example/confirmation",
        origin="foreign",
    )
    text = "Dear Heike,\nno problem! I cancelled the old one. You have 22. – 26. June, same apartment with stove."
    answer = _mail("Re: another week?", text, 2, 3, "Pension Seeblick")
    old, new = proposed(_rules(page), page, answer)
    assert old.text.startswith(
        "The user has a hotel stay: “Pension Seeblick”, from 2 June 2031 to 6 June 2031 (12 Quay,"
    )
    assert "from 22 June to 26 June" in new.text
    assert new.topic == old.topic
    news = _mail("News", "Our garden concert has been moved to 22 June.", 2, 3, "Pension Seeblick")
    assert statements(_rules(page), news) == []


def test_a_crew_is_told_when_it_sets_out_and_that_this_slips() -> None:
    first = _mail(
        "KP-2031-04 cruise plan",
        "All,\nsail Mon 2 June 0800 from the Cove, back alongside Fri 13 June.",
        sender="Wu Lin",
    )
    text = "The Kip cannot sail on the 2nd.\nNEW: mobilise Sun 8, sail Mon 9 June 0800, alongside Fri 20 June."
    second = _mail("KP-2031-04 SLIPS ONE WEEK (winch)", text, 2, 3, "Wu Lin")
    old, new = proposed(_rules(first), first, second)
    assert old.text == "The user has a trip: “KP-2031-04 cruise plan”, from 2 June to 13 June."
    assert new.text == "The user has a trip: “KP-2031-04 cruise plan”, from 9 June to 20 June."
    assert new.topic == old.topic


@pytest.mark.parametrize(
    "text",
    [
        "Dear parents, the pupils leave on Mon 2 June 2031, back Fri 6 June 2031.",
        "Sail Mon 2 June 2031, back Fri 6 June 2031, from £499 a head. Book now.",
        "Ferries sail all day; the office is back in touch on 6 June 2031.",
    ],
)
def test_a_school_trip_a_cruise_that_is_sold_and_a_single_day_are_no_voyage_of_the_users(text: str) -> None:
    assert statements(_rules(), _mail("Early summer", text, sender="Wu Lin")) == []


def test_a_stay_is_from_the_first_day_to_the_last_and_no_longer_than_that() -> None:
    span = stay_in("Abholung Fr 6.6.2031 8:00\nRückgabe So 8.6.2031", NOW)
    assert span is not None
    assert (span.first.day, span.last.day) == (6, 8)
    assert stay_in("Check-in Fri 6 June 2031\nCheck-out Wed 4 June 2031", NOW) is None
    assert voyage_in("Leave on 6 June 2031. Back in 2033: 6 June 2033.", NOW) is None


def test_a_house_is_moved_by_whom_one_has_booked_from_one_address_to_the_other() -> None:
    text = "Hi Heike,\nyour move is confirmed.\nFri 6 June 2031, 8:00, crew of 3\nHill St 4 → 12 Mill Lane"
    assert statements(_rules(), _mail("Booking confirmed", text, sender="Two Oaks Movers")) == [
        "The user moves house on 6 June 2031 at 8:00, from Hill St 4 to 12 Mill Lane (“Two Oaks Movers”)."
    ]


def test_a_letter_about_somebody_of_the_users_surname_is_not_the_users() -> None:
    assert is_about_namesake("Respite booking: Mr P. Rabe", "", _OWN)
    assert is_about_namesake("Appointment", "Re: Mrs Ida RABE\nFriday", _OWN)
    assert not is_about_namesake("Appointment: Mrs H. Rabe", "", _OWN)
    assert not is_about_namesake("Appointment with Mr Olsen", "", _OWN)


def test_good_wishes_for_another_do_not_make_a_message_theirs() -> None:
    text = "Hi Heike,\nI moved you: arrive Fri 6 June, leave Sun 8 June. I hope your mum's knee is better."
    assert statements(_rules(), _mail("Re: our stay at Casa Alta", text)) == [
        "The user has a booking: “Casa Alta”, from 6 June to 8 June."
    ]


_RAIL = (
    "Your booking is confirmed.\nFri 6 June 2031  Whitby 09:30 → Hull 12:22\nSun 8 June 2031  Hull 15:00 → Whitby 18:10"
)


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("Me: so Hull on 7 June for Ida's wedding", ", for Ida's wedding"),
        ("Ida: die Hochzeit ist in Hull, am 7. Juni", ", for a wedding"),
        ("Me: Hull, 7 June\nIda: my cousin's wedding was lovely", ""),
        ("Me: Hull on 7 June, it is not a wedding", ""),
        ("Me: Hull on 14 July for Ida's wedding", ""),
    ],
)
def test_a_journey_is_for_the_occasion_that_is_named_with_its_goal_and_day(said: str, what: str) -> None:
    ticket, chat = _mail("Your tickets – TX-8XK2", _RAIL), seen(said, "chat", "Ida", number=9)
    (plan,) = _rules(ticket, chat).propose([ticket])
    assert plan.text == f"The user travels from Whitby to Hull, from 6 June 2031 to 8 June 2031{what}."
    assert (9 in plan.observations) == ("14 July" not in said)


def test_a_day_that_a_quotation_confirms_is_certain() -> None:
    day, price = "Tuesday 24 June 2031, 8:00", "Dear Heike Rabe,\nBoiler: £640"
    confirmed = _mail("Quote 217 — boiler", f"{price}\nVisit confirmed: {day}")
    assert len(statements(_rules(), confirmed)) == 1
    offered = _mail("Quote 217 — boiler", f"{price}\nA visit is possible on {day}")
    assert statements(_rules(), offered) == []

"""What the user bought and has, by papers made out to them and by what is booked for their things."""

import pytest

from gumd.propose.rules.reading import Reader
from gumd.propose.rules.shopping.belongings import Belongings
from gumd_store.records import Observation
from tests.gumd.propose.seen import past, proposed, seen, statements

INVOICE = (
    "From: Northern Optics <sales@optics.example>\nTo: Ada Lowe\n\nTax invoice 5120 - PAID\nBill to: A. Lowe, Hull\n"
    "1 × Nikon Monarch M7 10x42, S/N 20417733, ex display\n                      389.00\nDelivery   9.00"
)
ORDER = (
    "Von: Radhaus <laden@radhaus.example>\nAn: Ada Lowe\n\nHallo Ada, Ihre Auftragsbestätigung:\n"
    "1x Schindelhauer Ludwig 8, Gr. M     1.895,00\n1x Montage                             49,00\n"
    "2x Schlauch 28                          13,90"
)
FIT = (
    "From: Spoke Works <hello@spoke.example>\nTo: Ada Lowe\n\nHi Ada! Booked: gear tune-up, Friday 16 May, 4 pm.\n"
    "Bike: 2029 Genesis Croix de Fer 20, 52 cm (new to you, congrats!)\nReply C to cancel."
)


def mail(text: str, source: str = "email", title: str = "") -> Observation:
    return seen(text, source, title, origin="foreign")


@pytest.mark.parametrize(
    ("text", "what"), [(INVOICE, "Nikon Monarch M7 10x42"), (ORDER, "Schindelhauer Ludwig 8, Gr. M")]
)
def test_a_thing_with_a_makers_number_that_is_paid_is_the_users(text: str, what: str) -> None:
    (found,) = proposed(Belongings(past), mail(text))
    assert found.text == f"The user bought this and has it: “{what}”."
    assert found.kind == "possession"


@pytest.mark.parametrize(
    "text",
    [
        INVOICE.replace("A. Lowe, Hull", "Bo Quill, Hull"),
        INVOICE.replace("Tax invoice 5120 - PAID", "Quotation 5120"),
        INVOICE.replace("PAID", "refunded"),
        ORDER.replace("1x Schindelhauer Ludwig 8, Gr. M     1.895,00", "1x Kurs Spanisch A2                320,00"),
        ORDER.replace("1.895,00", "18,95"),
        ORDER.replace("1x Schindelhauer", "4x Schindelhauer"),
        ORDER.replace("Schindelhauer Ludwig 8, Gr. M", "Akku 3-pack"),
        ORDER.replace("1x Schindelhauer Ludwig 8, Gr. M     1.895,00", "Preis 1.895,00 – inkl. Versand"),
    ],
)
def test_others_bills_quotes_services_and_small_things_are_no_possessions(text: str) -> None:
    assert Belongings(past).propose([mail(text)]) == []


def test_an_order_that_somebody_hands_on_is_theirs() -> None:
    text = f"From: Kim Hall <kim@hall.example>\nTo: Ada Lowe\n\nlook at it!\n\n---- Forwarded message ----\n{ORDER}"
    assert Belongings(past).propose([mail(text, title="FW: Auftragsbestätigung")]) == []


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (FIT, "The user has this bike of their own: “2029 Genesis Croix de Fer 20, 52 cm”."),
        (
            "Ride saved · Harbour loop · 41 km · Gear: Canyon Grizl 7 (12 activities)",
            "The user has this gear of their own: “Canyon Grizl 7”.",
        ),
    ],
)
def test_what_is_booked_for_a_thing_names_it_as_the_users(text: str, statement: str) -> None:
    source = "email" if text.startswith("From") else "notification"
    assert statements(Belongings(past), mail(text, source)) == [statement]


def test_a_confirmed_booking_on_a_page_names_the_users_vehicle() -> None:
    page = "Vehicle test\nBooking 4410 confirmed\nVehicle      31-D-771   PEUGEOT PARTNER 1.5\nDate     16 May 2031"
    assert statements(Belongings(past), mail(page, "browser", "Booking confirmed")) == [
        "The user has this vehicle of their own: “PEUGEOT PARTNER 1.5”."
    ]


@pytest.mark.parametrize(
    "change",
    [
        ("Booked: gear", "Booked, rental bike: gear"),
        ("Hi Ada!", "New booking!"),
        ("2029 Genesis Croix de Fer 20", "yes"),
    ],
)
def test_what_is_hired_or_a_customers_is_not_the_users(change: tuple[str, str]) -> None:
    assert Belongings(past).propose([mail(FIT.replace(*change))]) == []


def test_a_reader_that_knows_one_name_looks_on_for_the_other() -> None:
    mails = [seen(f"From: {who}\nTo: ada@mill.example\n\nDear Ada,", "email", origin="foreign") for who in "abc"]
    reader = Reader(lambda source: mails if source == "email" else [])
    assert reader.names() == {"ada"}
    mails += past("email")
    assert "lowe" in [name for _ in range(30) for name in reader.names()]

"""What the user sells, sold and bought, by their adverts, papers and orders."""

import pytest

from gumd.propose.rules.shopping.adverts import Adverts
from gumd.propose.rules.shopping.deals import Deals
from gumd_store.records import Observation
from tests.gumd.propose.seen import seen, statements

MINE = "Deine Anzeige ist aktiv\nYamaha Clavinova CLP 625, schwarz\nVB 900 €\n31 Besucher\n[Bearbeiten] [Löschen]"
SOLD = "Sold! Your item “Yamaha Clavinova CLP 625” was sold for 850 €."
CONTRACT = "Bill of sale\nSeller: Bo Quill\nBuyer: Ada Lowe\nVehicle: Saab 900 Turbo, 1991\nPaid in full"
ORDER = (
    "Thank you for your order 4471!\n1 x Trek Domane AL 4, 56 cm   £1,350.00\n2 x Inner tube   £9.00\nTotal £1,359.00"
)
DEAL = "Lea T.  10:02  it is still there\nYou  10:05  great, I pick it up\n— Transaction completed · 210 € —"


def page(text: str, number: int = 1, source: str = "browser", title: str = "Page") -> Observation:
    return seen(text, source, title, origin="foreign", number=number)


def by_bo(source: str) -> list[Observation]:
    return [seen("x", "file", "/home/bquill/a.txt")] if source == "file" else []


def test_an_advert_of_ones_own_is_of_a_possession_for_sale() -> None:
    assert statements(Adverts(), page(MINE)) == [
        "The user has a “Yamaha Clavinova CLP 625” and offers it for sale.",
    ]


def test_what_is_sold_takes_the_place_of_the_advert() -> None:
    offered = Adverts().propose([page(MINE)])
    sold = Adverts(lambda source: [page(MINE)] if source == "browser" else []).propose([page(SOLD, 2, "notification")])
    assert [one.text for one in sold] == ["The user sold their “Yamaha Clavinova CLP 625”."]
    assert sold[0].topic == offered[0].topic


def test_anothers_advert_is_no_possession() -> None:
    others = MINE.replace("Deine Anzeige ist aktiv", "Anzeige von Kim").replace("[Bearbeiten] [Löschen]", "[Nachricht]")
    assert statements(Adverts(), page(others)) == []


def test_a_contract_says_by_its_seller_and_buyer_who_has_the_thing() -> None:
    paper = seen(CONTRACT, "file", "sale.odt")
    assert [one.text for one in Adverts(by_bo).propose([paper])] == ["The user sold their “Saab 900 Turbo”."]
    swapped = CONTRACT.replace("Bo Quill", "X").replace("Ada Lowe", "Bo Quill")
    found = Adverts(by_bo).propose([seen(swapped, "file", "sale.odt")])
    assert [one.text for one in found] == ["The user bought a “Saab 900 Turbo” and has it."]


@pytest.mark.parametrize("change", [("Bo Quill", "Kim Hall"), ("Bill of sale", "Bill of sale (template)")])
def test_others_contracts_and_templates_say_nothing(change: tuple[str, str]) -> None:
    assert Adverts(by_bo).propose([seen(CONTRACT.replace(*change), "file", "sale.odt")]) == []


@pytest.mark.parametrize(
    ("title", "text", "statement"),
    [
        (
            "Kim · Gazelle Orange C7",
            "Kim: is it still available?\nYou: yes, come by\nYou marked this item as SOLD",
            "The user sold their “Gazelle Orange C7”.",
        ),
        (
            "Lea T. — Korg M1 mit Koffer",
            "Lea: ja, ist noch da\nIch: super, ich nehme ihn\n— Transaktion abgeschlossen · 210 € —",
            "The user bought this second-hand and has it: “Korg M1 mit Koffer”.",
        ),
    ],
)
def test_a_marketplaces_chat_says_when_the_deal_is_done(title: str, text: str, statement: str) -> None:
    assert statements(Deals(), seen(text, title=title)) == [statement]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Kim · Gazelle Orange C7", "Kim: is it still available?\nYou: yes, come by"),
        ("Kim", "Kim: is it still available?\nYou marked this item as SOLD"),
        ("Kim · Gazelle Orange C7", "Kim: hi\nYou: hi\nTransaction completed"),
    ],
)
def test_a_deal_that_is_open_or_of_nothing_named_says_nothing(title: str, text: str) -> None:
    assert Deals().propose([seen(text, title=title)]) == []


def test_a_payment_that_names_the_thing_of_an_advert_says_that_it_is_sold() -> None:
    ad = page("Mijn zoekertjes > Roland TR8 – online\nTitel: Roland TR8, als nieuw\nPrijs: 300 EUR\n[Wijzigen]")
    paid = page("You received € 290.00 from BO QUILL. Message: TR8, thanks!", 2, "notification")
    other = page("You received € 290.00 from BO QUILL. Message: pizza", 2, "notification")
    known = lambda source: [ad] if source == "browser" else []  # noqa: E731
    assert [one.text for one in Adverts(known).propose([paid])] == ["The user sold their “Roland TR8”."]
    assert Adverts(known).propose([other]) == []

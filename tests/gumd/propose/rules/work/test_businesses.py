"""Business of the user's own, by what they sign, what offices write to them, and what they send."""

import pytest

from gumd.propose.rules.work.businesses import Businesses, firm_of
from tests.gumd.propose.seen import past, seen, statements

HEAD = "From: Ada Lowe <ada@lowe.example>\nTo: Bo Quill\n\nHello,\n"


def of(text: str, source: str = "email", title: str = "", origin: str = "foreign") -> list[str]:
    return statements(Businesses(past), seen(text, source, title, origin=origin))


@pytest.mark.parametrize(
    ("lines", "firm"),
    [
        (["Ada Lowe", "Lowe Bells"], "Lowe Bells"),
        (["Ada Lowe", "Tischlerei Lowe e.U.", "Tischlermeisterin"], "Tischlerei Lowe e.U."),
        (["Ada Lowe", "Inhaberin", "Lowe Glocken GmbH"], "Lowe Glocken GmbH"),
        (["Ada Lowe", "Vertrieb", "Lowe Glocken GmbH"], ""),
        (["Ada Lowe", "Assistant", "Lowe Bells"], ""),
        (["Ada Lowe", "Lowe Rowing Club"], ""),
        (["Ada Lowe", "12 Lowe Street"], ""),
        (["Ada Lowe", "Reed Organs"], ""),
    ],
)
def test_a_firm_that_bears_the_writers_name_is_theirs(lines: list[str], firm: str) -> None:
    assert firm_of(lines) == firm


def test_the_users_signature_tells_their_business() -> None:
    own = f"{HEAD}It is cast.\n\nRegards\nAda Lowe\nBell Founder\nLowe Bells"
    assert of(own, origin="user") == ["The user runs a business of their own, Lowe Bells, as a Bell Founder."]
    free = f"{HEAD}It is cast.\n\nRegards\nAda Lowe\nbell repair, self-employed"
    assert of(free, origin="user") == ["The user is self-employed (“bell repair, self-employed”)."]
    assert of(own.replace("Ada", "Bo"), origin="foreign") == []


def test_offices_write_to_those_who_work_for_themselves() -> None:
    dues = "Sozialversicherung der Selbständigen\nLowe Ada, Gewerbe: Tischler, Steyr\nIhre Vorschreibung steht bereit."
    assert of(dues) == ["The user is self-employed as a carpenter (Tischler)."]
    tax = "Customer: LOWE ADA T/A LOWE BELLS   Sole trader\nNACE 32.20 Manufacture of bells"
    assert of(tax, "browser") == ["The user is self-employed (“Manufacture of bells”), trading as Lowe Bells."]
    new = "Entity name: LOWE, ADA   Type: Sole Trader\nActive from: 1 July 2031\nMain business activity: Bell hanging"
    assert of(new) == ["The user starts a business of their own (“Bell hanging”), on 1 July 2031."]


@pytest.mark.parametrize(
    "text",
    [
        "Sozialversicherung der Selbständigen\nLowe Otto, Gewerbe: Tischler",
        "Bookkeeping for sole traders, 8 modules\nAda Lowe: is there a break?",
        "Become a sole trader in five steps",
        "Ada Lowe\n12 Mill Lane\nIf you are a sole trader, tell us.",
        "Ada Lowe\n12 Mill Lane\nYour bill. Mill Energy Ltd trading as Brightwatt",
    ],
)
def test_others_and_courses_are_no_business_of_the_users(text: str) -> None:
    assert of(text, "browser") == []


def test_invoices_that_the_user_sends_are_for_work_of_their_own() -> None:
    bill = f"{HEAD}please find my invoice for May.\n\n  Bell tuning at Whitby\n  2 days   400.00"
    assert of(bill, origin="user") == ["The user sends invoices for work of their own (“Bell tuning at Whitby”)."]
    assert of(f"{HEAD}I have not had my invoice yet.", origin="user") == []
    assert of(f"{HEAD}please find my invoice from the hotel for reimbursement.", origin="user") == []
    kept = "LOWE BELLS        INVOICE 7\n12 Mill Lane\n\nTo: Ines Roth"
    assert of(kept, "file", "invoices/7.odt", "user") == ["The user sends invoices in the name of Lowe Bells."]
    assert of("REED ORGANS   INVOICE 7\nTo: Ada Lowe", "file", "invoices/7.pdf") == []


def test_an_order_from_the_users_shop_shows_that_they_have_one() -> None:
    order = "From: Market <no-reply@market.example>\n\nHi Ada, you have a new order in your shop."
    assert of(order, title="New order #7") == ["The user sells in an online shop of their own (“New order #7”)."]
    assert of("From: Market\n\nYour new order is on its way.", title="New order #7") == []

"""What orders, tickets and agendas show: things bought again, work that is the user's, entries that recur."""

from datetime import timedelta

import pytest

from gumd.propose.rules.calendar.logs import Logs
from gumd.propose.rules.calendar.timetable import Timetable
from gumd.propose.rules.code.tickets import Tickets
from gumd.propose.rules.said.instructions import Instructions
from gumd.propose.rules.shopping.purchases import Purchases
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, seen, statements

RECEIPT = "From: Mill Bakery <till@mill.example>\nYour receipt\n1 x Rye loaf, large   4,50\nBag   0,20\nTOTAL 4,70"


def receipt(number: int, text: str = RECEIPT, origin: str = "foreign") -> Observation:
    return seen(text, "email", "Receipt", origin=origin, number=number, at=NOW + timedelta(days=7 * number))


def test_what_two_receipts_of_one_shop_list_is_bought_again_and_again() -> None:
    found = statements(Purchases(), receipt(1), receipt(2))
    assert "The user buys “Rye loaf, large” again and again (Mill Bakery)." in found
    assert statements(Purchases(), receipt(1)) == []


def test_what_was_bought_before_counts() -> None:
    found = Purchases(lambda source: [receipt(1)] if source == "email" else []).propose([receipt(2)])
    assert any("Rye loaf" in one.text and set(one.observations) == {1, 2} for one in found)


def test_two_shops_and_totals_make_no_habit() -> None:
    other = receipt(2, RECEIPT.replace("Mill Bakery", "Harbour Kiosk").replace("till@mill", "till@harbour"))
    assert statements(Purchases(), receipt(1), other) == []
    assert not any("TOTAL" in one for one in statements(Purchases(), receipt(1), receipt(2)))


def by_bo(source: str) -> list[Observation]:
    return [seen("x", "file", "/home/bquill/a.txt")] if source == "file" else []


EPIC = "PORT-12  Epic: move the ledger to Postgres\nStatus: In Progress   Owner: Bo Quill   Due: 2031-06-01"


def test_a_ticket_that_the_user_owns_is_their_work() -> None:
    page = seen(EPIC, "browser", "Tracker", origin="foreign")
    assert [one.text for one in Tickets(by_bo).propose([page])] == [
        "The user is working on “Epic: move the ledger to Postgres” (PORT-12)."
    ]


@pytest.mark.parametrize("change", [("Bo Quill", "Ada Lowe"), ("In Progress", "Done")])
def test_anothers_ticket_and_a_closed_one_are_not(change: tuple[str, str]) -> None:
    page = seen(EPIC.replace(*change), "browser", "Tracker", origin="foreign")
    assert Tickets(by_bo).propose([page]) == []


def test_an_agenda_says_which_of_its_entries_recur() -> None:
    week = "Week of 5 May\nMon 5\n 10:15-10:30  Standup\n 11:00-11:30  1:1 Ada   [recurs weekly]\nTue 6\n 13:30  Demo"
    assert statements(Timetable(), seen(week, "calendar", "Calendar - Work week")) == [
        "The user has “1:1 Ada” on Mondays at 11:00-11:30."
    ]


def test_a_chats_list_of_calls_is_of_its_contact() -> None:
    calls = "\n".join(f"{day:02}/04/2031, 19:0{day % 9} - Video call, outgoing, 40 min" for day in (13, 20, 27))
    (said,) = statements(Logs(), seen(calls, "chat", "Mama - chat info / calls", "whatsapp"))
    assert said.startswith("The user calls “Mama” on Sundays at about 19:0")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ada: 8:30 ok?\nMe: please don't book me into anything before 10", "chat"),
        ("No meetings before 10:00, please.", "file"),
        (
            "From: Bo Quill <bquill@x.example>\nTo: Ada <ada@y.example>\n\nHi,\nplease never call me before ten.",
            "email",
        ),
    ],
)
def test_what_the_user_tells_others_of_how_to_reach_them_stands(text: str, source: str) -> None:
    (said,) = Instructions(by_bo).propose(
        [seen(text, source, "notes", origin="foreign" if source == "email" else "user")]
    )
    assert "before" in said.text


def test_whom_others_may_not_call_is_not_the_users_rule() -> None:
    assert statements(Instructions(), seen("Ada: never call me before ten\nMe: ok", "chat", "Ada")) == []


def test_an_order_that_says_so_was_bought_before() -> None:
    page = seen(
        "Thanks! Order 12\n1 × Peru decaf 1 kg   £27.00\nYou've bought this 7 times.",
        "browser",
        "Tarn Coffee",
        "web",
        "foreign",
    )
    assert statements(Purchases(), page) == ["The user buys “Peru decaf 1 kg” again and again (Tarn Coffee)."]
    once = seen("Thanks! Order 12\n1 × Peru decaf 1 kg   £27.00", "browser", "Tarn Coffee", "web", "foreign")
    assert statements(Purchases(), once) == []

"""How the user shares a child with its other parent."""

import pytest

from gumd.propose.rules.people.custody import Custody
from tests.gumd.propose.seen import seen, statements

LETTER = """From: Otis Lowe <otis.lowe@mail.example>
To: Ines Roth <ines@mail.example>

Ines, could we do the swap on Thursdays? It is your week then, and the parenting plan allows it if we both agree.
I'd leave the bag at yours.
Otis
"""


def test_a_chat_for_parents_who_live_apart_shows_whom_the_user_shares_a_child_with() -> None:
    text = "Otis L.: Handovers move to THURSDAYS after school, ok?\nMe: Agreed.\nOtis L.: Good"
    assert statements(Custody(), seen(text, title="2houses – schedule")) == [
        "The user shares custody of a child with Otis L., their co-parent (“2houses – schedule”).",
        "The user's custody exchanges are on Thursdays after school.",
    ]


def test_what_is_not_agreed_is_no_exchange() -> None:
    text = "Otis L.: Handovers move to THURSDAYS after school?\nMe: Not possible."
    assert statements(Custody(), seen(text, title="2houses – schedule"))[1:] == []


def test_a_child_at_its_other_parents_in_turns() -> None:
    text = "Wren: dad can you bring my boots\nMe: It's your mum's week, tell her."
    assert statements(Custody(), seen(text, title="Wren")) == [
        "The user's child Wren lives by turns with the user and with the other parent (shared custody)."
    ]


def test_a_letter_with_several_signs_of_it_shows_it() -> None:
    assert statements(Custody(), seen(LETTER, "email", "Thursdays", origin="foreign")) == [
        "The user shares custody of a child with Otis Lowe."
    ]


def test_support_that_is_withheld_is_paid() -> None:
    text = "From: Payroll <pay@works.example>\n\nPAY SLIP April\nGross 2,000.00\nChild support   -150.00\nNet 1,850.00"
    assert statements(Custody(), seen(text, "email", "Pay slip", origin="foreign")) == [
        "The user pays child support, which is withheld from their pay."
    ]


@pytest.mark.parametrize(
    "text",
    [
        LETTER.replace("Otis Lowe <otis.lowe@mail.example>", "Lowe Family Law <office@lowelaw.example>"),
        LETTER.replace("the parenting plan allows it", "that suits me").replace("parenting", ""),
        "From: News <news@daily.example>\n\nCustody: my week in court, child support, the decree. What you must know.",
        "From: Otis Lowe <otis@mail.example>\n\n> It is your week, the custody decree says the swap is at yours.",
    ],
)
def test_firms_news_quotations_and_friends_show_none(text: str) -> None:
    assert statements(Custody(), seen(text, "email", "Hello", origin="foreign")) == []


def test_a_group_for_parents_shows_no_co_parent() -> None:
    text = "Otis: hello all\nPaul: hello\nMe: hi"
    assert statements(Custody(), seen(text, title="Co-parenting support group")) == []

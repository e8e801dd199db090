"""What repeated choices show: shops one comes back to, kinds of things, makers, usual orders, libraries, decks."""

from datetime import timedelta

import pytest

from gumd.propose.rules.bookings.accounts import Accounts
from gumd.propose.rules.code.code_choices import CodeChoices
from gumd.propose.rules.learning.flashcards import Flashcards
from gumd.propose.rules.shopping.makers import Makers
from gumd.propose.rules.shopping.orders import is_placed, own_items, shop_name
from gumd.propose.rules.shopping.regulars import Regulars
from gumd.propose.rules.shopping.tastes import Tastes
from gumd.propose.rules.shopping.usual_orders import UsualOrders
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, proposed, seen, statements


def page(text: str, title: str = "Order confirmed – Tarn Coffee", number: int = 1) -> Observation:
    return seen(text, "browser", title, "web", "foreign", number, NOW + timedelta(days=number))


CRATE = "Thanks! Order 12\n2 × Peru decaf, whole bean, 1 kg ...... £27.00\n1 x Filter papers   4,50\nTotal 31.50\n"


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Order confirmed – Tarn Coffee", "Tarn Coffee"),
        ("https://www.tarncoffee.example/checkout/thanks/12", "tarncoffee"),
        ("Your Tarn & Fell order 5512 is on its way", "Tarn & Fell"),
        ("Tarn Coffee, torréfacteur – Récapitulatif de commande", "Tarn Coffee, torréfacteur"),
    ],
)
def test_a_shop_is_named_by_its_title_or_address(title: str, named: str) -> None:
    assert shop_name(page(CRATE, title)) == named


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("1 × 250 g  PERU, decaf, whole bean   12,50", ["PERU, decaf, whole bean"]),
        ("2 x Zoute haringen 400g  R 158.00", ["Zoute haringen 400g"]),
        ("Fern Hollow – Low Tide (LP)    $28.00", ["Fern Hollow – Low Tide (LP)"]),
        ("1 × Kenya (gift wrap: for O.)   12,50", []),
        ("1 × Gratisprobe Assam   0,00", []),
        ("1 × Crackers, (for NORA)   2,50", []),
        ("Shipping   4,90", []),
    ],
)
def test_a_line_of_an_order_lists_what_is_the_users(line: str, names: list[str]) -> None:
    assert [one.name for one in own_items(page(f"Order 12\n{line}"))] == names


def test_what_the_shop_advertises_below_is_not_listed() -> None:
    order = page(f"{CRATE}Customers also bought:\n1 × Kettle   £40.00")
    assert "Kettle" not in " ".join(one.name for one in own_items(order))


@pytest.mark.parametrize("text", ["3 results\nPeru decaf £9.00\nyour order", "Peru £9.00 Add to cart\nYour order"])
def test_a_page_to_choose_from_is_no_order(text: str) -> None:
    assert not is_placed(page(text))


@pytest.mark.parametrize(
    ("words", "often"),
    [
        ("This is your 6th order.", " (6 times)"),
        ("You have ordered from us 11 times.", " (11 times)"),
        ("Das ist deine 9. Bestellung bei uns.", " (9 times)"),
        ("É a tua 7.ª encomenda!", " (7 times)"),
        ("C'est votre 5e commande.", " (5 times)"),
        ("Du hast schon 4 Mal bei uns bestellt: 4 mal bei uns bestellt", " (4 times)"),
        ("Seller: third order this year!", ""),
    ],
)
def test_an_order_that_counts_the_earlier_ones_shows_a_regular(words: str, often: str) -> None:
    (said,) = statements(Regulars(), page(CRATE + words))
    assert said == (
        f"The user buys from Tarn Coffee again and again{often}, lately: “Peru decaf, whole bean, 1 kg; Filter papers”."
    )


@pytest.mark.parametrize(
    "words",
    [
        "",
        "On your 5th order we give you a mug.",
        "Ada wrote: my 6th order came today",
        "This is your 2nd order.",
        "Ab der 5. Bestellung versandfrei.",
    ],
)
def test_first_orders_and_promises_show_none(words: str) -> None:
    assert statements(Regulars(), page(CRATE + words)) == []


def test_orders_that_others_hand_on_are_not_the_users() -> None:
    head = "From: Ada Lowe\nTo: Bo\nSubject: Fwd: order\n\n---------- Forwarded message ----------\n"
    mail = f"{head}{CRATE}Your 6th order."
    assert statements(Regulars(), seen(mail, "email", "Fwd: Order 12", origin="foreign")) == []


CUP = "BO — 1 × Americano, DECAF, splash of milk. Ready on the shelf."


def cup(number: int = 2) -> Observation:
    return seen(CUP, "notification", "Order ready", "Quay Espresso", "foreign", number, NOW + timedelta(days=number))


def test_a_word_that_orders_of_two_shops_share_is_a_taste() -> None:
    crate = page(CRATE.replace("Filter papers", "House decaf"))
    (said,) = statements(Tastes(), crate, cup())
    assert said.startswith("The user buys decaf again and again, from Tarn Coffee and Quay Espresso: “")
    assert "Americano, DECAF" in said


def test_one_order_and_words_of_size_are_no_taste() -> None:
    assert statements(Tastes(), page(CRATE.replace("Filter papers", "House decaf"))) == []
    assert statements(Tastes(), page(CRATE), cup()) == []
    large = [page("Order 1\n1 × Blue kettle, large 9,00\n1 × Pan, large 8,00", "Order – Alder Pans", 1)]
    large += [page("Order 2\n1 × Coat, large 90,00", "Order – Birch Coats", 2)]
    assert statements(Tastes(), *large) == []


def test_makers_of_two_works_in_two_places_are_liked() -> None:
    shop = page("Order 9\nLow Tide — Ines Caldwell (used)   £4.00\nTotal 4.00", "Order confirmed — Fen Books")
    ready = "Hold ready: “Salt Roads” (Caldwell). Card: B."
    hold = seen(ready, "notification", "Moor Library", "phone", "foreign", 2, NOW + timedelta(days=2))
    (said,) = statements(Makers(), shop, hold)
    assert said == (
        "The user likes works by Ines Caldwell, which they buy, borrow or play again and again "
        "(Fen Books, Moor Library)."
    )
    player = seen("Ines Caldwell - Night Ferry", "window", "mpv", "mpv", number=2)
    assert len(statements(Makers(), shop, player)) == 1


def test_one_work_and_two_people_of_one_name_are_not() -> None:
    shop = page("Order 9\nLow Tide — Ines Caldwell (used)   £4.00\nTotal 4.00", "Order confirmed — Fen Books")
    same = seen("Low Tide — Ines Caldwell — 62 %", "window", "Kobo", "kobo", number=2)
    other = seen("Rolf Caldwell - Night Ferry", "window", "mpv", "mpv", number=2)
    video = seen("Ines Caldwell - Night Ferry", "window", "YouTube", "firefox", number=2)
    for one in (same, other, video):
        assert statements(Makers(), shop, one) == []


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        ("Often bought by you: rye flour (last: 5 May)", "The user often buys “rye flour” (Tarn Coffee)."),
        ("oat milk 1 l (Buy again: 12 times)", "The user often buys “oat milk 1 l” (Tarn Coffee)."),
        ("Zuletzt gekauft: Sencha (3×), Linsen", "The user often buys “Sencha” (Tarn Coffee)."),
        (
            "salted drops 250 g (NO SUBSTITUTES – not the soft kind)",
            "The user wants no substitute for “salted drops 250 g” (Tarn Coffee): “not the soft kind”.",
        ),
        (
            "“Dark drops x3” is out of stock. You declined raspberry on your last 4 orders.",
            "The user does not want raspberry in place of “Dark drops x3” (declined on 4 orders, Tarn Coffee).",
        ),
    ],
)
def test_an_order_says_what_is_usual(line: str, statement: str) -> None:
    assert statements(UsualOrders(), page(f"Order 12\n{line}")) == [statement]


def test_what_was_bought_once_or_by_many_is_not_usual() -> None:
    text = "Order 12\nlamp oil (Buy again: 1 times)\nOften bought together: wick\nNo substitutions policy"
    assert statements(UsualOrders(), page(text)) == []


def test_accounts_hold_preferences() -> None:
    profile = page("Seat preference: Aisle\nMeal preference: none", "My profile – Northrail")
    assert statements(Accounts(), profile) == ["The user's seat preference is Aisle."]
    german = page("Sitzplatzwunsch: Gang, Ruhebereich", "Mein Konto")
    assert statements(Accounts(), german) == ["The user's seat preference is Gang, Ruhebereich."]


def test_a_page_for_everybody_holds_none() -> None:
    assert statements(Accounts(), page("Seat preference: Aisle", "How airlines ask")) == []


DIFF = "@@ -1,3 +1,3 @@\n-import requests\n+import httpx\n def load():"


def commit(message: str, number: int = 2) -> Observation:
    return seen(f'$ cd kiln && git commit -am "{message}"', "shell", "~/code/kiln", "zsh", number=number)


@pytest.mark.parametrize(
    "message",
    [
        "drop requests, httpx everywhere now",
        "replace requests with httpx",
        "migrate from requests to httpx",
        "httpx instead of requests",
        "ersetze requests durch httpx",
        "von requests auf httpx umgestellt",
        "remplace requests par httpx",
        "reemplaza requests por httpx",
        "vervang requests door httpx",
    ],
)
def test_a_commit_that_says_so_prefers_one_library_to_another(message: str) -> None:
    assert statements(CodeChoices(), commit(message)) == [
        f"The user prefers httpx to requests in their code and replaces requests with it (“{message}”)."
    ]


def test_a_change_of_imports_and_a_command_prefer_together() -> None:
    diff = seen(DIFF, "editor", "~/code/kiln/load.py (diff)", "helix")
    removed = seen("$ uv remove requests\n- requests==2.32", "shell", "~/code/kiln", "zsh", number=2)
    (found,) = proposed(CodeChoices(), diff, removed)
    assert found.text.startswith("The user prefers httpx to requests")
    assert set(found.observations) == {1, 2}
    assert statements(CodeChoices(), diff) == []


@pytest.mark.parametrize(
    "message",
    ["replace button with link", "revert 'replace requests with httpx'", "should we use httpx instead of requests?"],
)
def test_other_commits_prefer_nothing(message: str) -> None:
    assert statements(CodeChoices(), commit(message)) == []


def test_what_others_change_or_ask_prefers_nothing() -> None:
    diff = seen(DIFF, "editor", "load.py (diff)", "helix", origin="foreign")
    review = seen("Ada: httpx here please\nMe: ok", "chat", "PR #4 review", "github", number=2)
    assert statements(CodeChoices(), diff, review) == []
    own = seen("Ada: like so?\nMe: httpx here please, as in the rest", "chat", "PR #4 review", "github", number=2)
    assert len(statements(CodeChoices(), seen(DIFF, "editor", "load.py (diff)", "helix"), own)) == 1


def test_a_deck_with_cards_due_is_studied() -> None:
    window = seen("Organic acids — 38 due (new 4) – Bo – Anki", "window", "Anki", "anki")
    assert statements(Flashcards(), window) == ["The user studies “Organic acids” with flashcards in Anki."]
    days = [seen("", "window", "Knots - Bo - Anki", "anki", number=n, at=NOW + timedelta(days=n)) for n in (1, 2)]
    assert statements(Flashcards(), *days) == ["The user studies “Knots” with flashcards in Anki."]
    assert statements(Flashcards(), days[0]) == []


@pytest.mark.parametrize("title", ["User 1 - Anki", "Shared decks - AnkiWeb", "Anki manual - Add-ons - Anki"])
def test_the_program_itself_is_no_deck(title: str) -> None:
    assert (
        statements(
            Flashcards(), *[seen("", "window", title, "anki", number=n, at=NOW + timedelta(days=n)) for n in (1, 2)]
        )
        == []
    )

"""What services count of the user, and what their repeated orders tell."""

import pytest

from gumd.propose.rules.health.remedies import Remedies
from gumd.propose.rules.shopping.tallies import Tallies
from gumd_store.records import Observation
from tests.gumd.propose.seen import past, seen, statements


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Your year in sound\nYour top genre: Fado", "The user likes “Fado”: it is their top genre (Tally House)."),
        (
            "Your borrowing: 9 titles. Top subject: Lighthouses (4).",
            "The user likes “Lighthouses (4)”: it is their top subject (Tally House).",
        ),
        (
            "Dein Jahr in Musik\nDein Lieblingsgenre: Schlager",
            "The user likes “Schlager”: it is their top genre (Tally House).",
        ),
        (
            "Votre artiste le plus écouté : Barbara",
            "The user likes “Barbara”: it is their top artist (Tally House).",
        ),
        ("Tu género favorito: tango", "The user likes “tango”: it is their top genre (Tally House)."),
        (
            "2 kg rye flour (Buy again: 12 times)",
            "The user buys “2 kg rye flour” again and again, 12 times (Tally House).",
        ),
        (
            "Hafermilch 1 l – schon 8 mal gekauft",
            "The user buys “Hafermilch 1 l” again and again, 8 times (Tally House).",
        ),
        (
            "Reorder: “Leek pie” (5×)",
            "The user buys “Leek pie” again and again, 5 times (Tally House).",
        ),
    ],
)
def test_what_a_service_counts_of_the_user_is_theirs(text: str, statement: str) -> None:
    assert statements(Tallies(), seen(text, "browser", "Tally House", "web", "foreign")) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "Most read: 1. Man finds comb",
        "Top genre of the year in Spain: pop",
        "Top stories: bridge closed",
        "Bought 900 times this week",
        "Rye flour (Buy again: 1 times)",
    ],
)
def test_what_is_counted_of_everybody_is_not(text: str) -> None:
    assert statements(Tallies(), seen(text, "browser", "Tally House", "web", "foreign")) == []


def order(line: str, number: int = 1, shop: str = "Corner Chemist") -> Observation:
    return seen(f"Order {number}\n{line}\nTotal 12,00", "browser", f"Order placed – {shop}", "web", "foreign", number)


def test_lactase_that_is_bought_again_tells_an_intolerance() -> None:
    line = "Lactase tablets, 90   £9.00"
    found = statements(Remedies(), order(line, 1), order(line, 2, "Mill Shop"))
    assert found == ["The user is lactose intolerant (buys again and again: “Lactase tablets, 90”, Mill Shop)."]
    assert statements(Remedies(), order(line)) == []


def test_lactase_once_and_lactose_free_food_tell_it_too() -> None:
    found = statements(Remedies(), order("Laktase 14.000, 100 Stk.   9,00", 1), order("Milch laktosefrei   1,29", 2))
    assert any(one.startswith("The user is lactose intolerant") for one in found)


def test_a_subscription_is_again_and_again() -> None:
    (said,) = statements(Remedies(), order("Repeat order: contact lenses, 30 pack   £19.00"))
    assert said.startswith("The user wears contact lenses (")


@pytest.mark.parametrize(
    "line",
    [
        "Lactase tablets, 90   £9.00 (for NORA)",
        "Lactase drops for infant colic   £9.00",
        "You might also like: Lactase tablets   £9.00",
        "Often bought together: Lactase tablets   £9.00",
        "Ibuprofen 400 mg   £3.00",
    ],
)
def test_what_is_for_another_or_only_offered_tells_nothing(line: str) -> None:
    assert statements(Remedies(), order(line, 1), order(line, 2)) == []


def test_gluten_free_food_is_bought_and_no_illness() -> None:
    found = statements(Remedies(), order("Bread gluten-free   £3.00", 1), order("Pasta gluten-free   £2.00", 2))
    assert found == ["The user buys gluten-free food again and again (“Pasta gluten-free”, Corner Chemist)."]


def test_an_aid_that_is_looked_after_for_the_user_is_theirs() -> None:
    mail = "From: Ear Shop <a@b.example>\nDear Ada Lowe,\nyour hearing aids are repaired and ready to collect."
    assert statements(Remedies(past), seen(mail, "email", "Ready", origin="foreign", number=9)) == [
        "The user wears a hearing aid."
    ]
    advert = "From: Ear Shop <a@b.example>\nYour hearing aids, now 20% off! Order today."
    assert statements(Remedies(past), seen(advert, "email", "Sale", origin="foreign", number=9)) == []

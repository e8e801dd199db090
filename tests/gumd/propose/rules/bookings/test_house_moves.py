"""Moving house, the closing and the keys, and notice to the landlord; and what only sounds like it."""

import pytest

from gumd.propose.rules.bookings.house_moves import HouseMoves
from gumd_store.records import Observation
from tests.gumd.propose.seen import past, proposed, seen, statements


def _letter(text: str, title: str = "Your purchase – 14 Alder Street", number: int = 1) -> Observation:
    mail = f"From: Finch & Moss <f@finch.example>\nTo: Ada Lowe\n\nDear Ada Lowe,\n{text}"
    return seen(mail, "email", title, origin="foreign", number=number)


def _sent(title: str, text: str) -> Observation:
    return seen(f"From: Ada Lowe\nTo: Gil Papa <gil@papa.example>\n\n{text}", "email", title)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "The contract is unconditional.\n1. Settlement of purchase: Friday 6 June 2031, 2.00 pm.",
            "The user has the closing (settlement) of a home on 6 June 2031",
        ),
        (
            "For your apartment: keys will be released on Friday 6 June 2031 at 15:00.",
            "The user has the handover of the keys of a home on 6 June 2031 at 15:00",
        ),
        (
            "die Wohnungsübergabe findet am 6. Juni 2031 um 10:00 Uhr statt.",
            "The user has the handover of the keys of a home on 6 June 2031 at 10:00",
        ),
        (
            "L'état des lieux de votre appartement aura lieu le 6 juin 2031.",
            "The user has the handover of the keys of a home on 6 June 2031",
        ),
    ],
)
def test_who_sells_or_lets_tells_the_day(text: str, says: str) -> None:
    (plan,) = proposed(HouseMoves(past), _letter(text))
    assert plan.text.startswith(says)
    assert plan.valid_to is not None


def test_a_closing_that_is_moved_ends_the_earlier_one() -> None:
    first = _letter("Settlement of your purchase: Friday 6 June 2031, 2.00 pm.")
    text = "The vendors ask to extend the closing of the house from Friday, 6 June to Thursday, 12 June 2031."
    second = _letter(text, "Extension – 14 Alder St / 3 Rowan Rise", 2)
    old, new = proposed(HouseMoves(past), first, second)
    assert "on 12 June 2031" in new.text
    assert new.topic == old.topic


def test_the_user_says_when_they_move_and_gives_notice() -> None:
    text = "Please take this as our written notice for flat 3.\nOur movers come on Saturday 7 June 2031."
    move, notice = proposed(HouseMoves(past), _sent("Notice for flat 3, Hill St", text))
    assert move.text == "The user moves house on 7 June 2031."
    assert notice.text == "The user has given notice for their home: “Notice for flat 3, Hill St”."
    german = _sent("Kündigung", "hiermit kündige ich die Wohnung. Wir ziehen am 7. Juni 2031 um.")
    assert len(proposed(HouseMoves(past), german)) == 2


@pytest.mark.parametrize(
    ("source", "title", "text"),
    [
        ("chat", "Kim", "Me: what if we move on 7 June 2031, before the lease ends?"),
        ("chat", "Kim", "Kim: we move on 7 June 2031, the flat is ours!"),
        ("chat", "Team", "Me: we move on 7 June 2031 to the new server"),
        ("email", "Job", "Please take this as my notice. My last day is 7 June 2031."),
    ],
)
def test_what_is_thought_of_another_s_or_not_a_home_is_no_move(source: str, title: str, text: str) -> None:
    observation = _sent(title, text) if source == "email" else seen(text, source, title)
    assert statements(HouseMoves(past), observation) == []


@pytest.mark.parametrize(
    "text",
    [
        "Closing date for applications: 6 June 2031.",
        "Open house at our new listing: completion date 6 June 2031.",
        "The old settlement of the purchase on 6 June 2031 is void.",
        "Plant and goodwill: settlement on 6 June 2031. You stay the landlord of the building.",
    ],
)
def test_what_is_advertised_void_or_no_home_is_no_closing(text: str) -> None:
    assert statements(HouseMoves(past), _letter(text, "Notice")) == []

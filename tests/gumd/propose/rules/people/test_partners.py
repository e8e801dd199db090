"""With whom the user lives as a couple."""

import pytest

from gumd.propose.rules.people.partners import Partners
from tests.gumd.propose.seen import proposed, seen, statements

SUPPER = "Jonas: soup or pasta\nMe: soup, home at seven"


def test_a_heart_in_the_name_of_a_chat_with_one_person_is_a_partners() -> None:
    assert statements(Partners(), seen(SUPPER, title="Jonas ❤️")) == ["The user's partner is Jonas (chat “Jonas ❤️”)."]


def test_every_such_chat_makes_it_likelier() -> None:
    first, second = seen(SUPPER, title="Jonas ❤️"), seen("Jonas: night\nMe: night", title="Jonas ❤️", number=2)
    (once,) = proposed(Partners(), first)
    (again,) = Partners(lambda source: [first] if source == "chat" else []).propose([second])
    assert again.weight > once.weight
    assert again.observations == (1, 2)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Jonas", SUPPER),
        ("Mum ❤️", "Mum: soup?\nMe: yes please"),
        ("Mädels ❤️", "Ana: wine?\nIda: yes\nMe: at seven"),
        ("Jonas ❤️", "Jonas: are you there?"),
    ],
)
def test_family_groups_and_those_who_get_no_answer_are_none(title: str, text: str) -> None:
    assert statements(Partners(), seen(text, title=title)) == []


def test_endearments_and_a_heart_show_a_partner_whose_name_has_none() -> None:
    text = "Jonas: bin gleich da\nMe: gut. Kuss, bis später ❤️"
    assert statements(Partners(), seen(text, title="Jonas")) == ["The user's partner is Jonas (chat “Jonas”)."]
    assert statements(Partners(), seen(text.replace(" ❤️", ""), title="Jonas")) == []


def test_a_heart_and_an_endearment_may_stand_in_different_chats() -> None:
    first = seen("Jonas: bin da\nMe: Kuss", title="Jonas 🧢")
    second = seen("Jonas: gut geschlafen?\nMe: ja ❤️", title="Jonas 🧢", number=2)
    assert statements(Partners(), second) == []
    (found,) = Partners(lambda source: [first] if source == "chat" else []).propose([second])
    assert found.text == "The user's partner is Jonas (chat “Jonas 🧢”)."
    assert found.observations == (1, 2)


def test_a_child_who_gets_hearts_is_no_partner() -> None:
    chat = seen("Jonas: maman t'as une minute ?\nMe: oui mon coeur ❤️", title="Jonas ❤️")
    assert statements(Partners(), chat) == []


WEEK = "MON 4\n  07:00 I – swim\nTUE 5\n  black bin\n  19:30 dinner, Otis coming"


def _of_ines() -> Partners:
    return Partners(lambda source: [seen("x", "file", "/home/ines/a.txt")] if source == "file" else [])


@pytest.mark.parametrize("name", ["Otis & Ines", "O + I", "We two"])
def test_a_calendar_of_two_that_holds_what_is_done_at_home_is_a_partners(name: str) -> None:
    week = seen(WEEK, "calendar", f"Week 19 – “{name}” (shared by Otis Lowe)")
    assert statements(_of_ines(), week) == [
        f"The user's partner is Otis Lowe, who shares the calendar “{name}” with them."
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Otis & Paul", WEEK),
        ("Team rota", WEEK),
        ("Otis & Ines", "MON 4\n  09:00 sprint review"),
        ("Ines", WEEK),
    ],
)
def test_others_calendars_and_those_for_work_show_no_partner(name: str, text: str) -> None:
    assert statements(_of_ines(), seen(text, "calendar", f"“{name}” (shared by Otis Lowe)")) == []

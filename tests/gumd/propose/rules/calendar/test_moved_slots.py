"""What the user has with somebody each week, and both move to another day."""

from datetime import timedelta

import pytest

from gumd.propose.proposal import Proposal
from gumd.propose.rules.calendar.moved_slots import MovedSlots
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, proposed, seen

VIEW = seen(
    "Mon 5   09:00 Payroll\nThu 8   19:00–19:45 Wanda: cello    repeats weekly", "calendar", "Week 19", number=1
)


def chat(text: str, title: str = "Wanda Ferrer") -> Observation:
    return seen(text, "chat", title, "signal", number=2, at=NOW + timedelta(days=2))


def found(*episode: Observation) -> list[Proposal]:
    return proposed(MovedSlots(), *episode)


@pytest.mark.parametrize(
    "text",
    [
        "Wanda: we lost the hall. From next week can you do Tuesday at half six instead?\nMe: Tuesday 6:30 works",
        "Wanda: geht ab nächster Woche Dienstag um 18:30 statt Donnerstag?\nIch: ja, passt",
        "Wanda: désormais ce serait le mardi à 18h30, ça te va ?\nMoi: oui parfait",
        "Wanda: a partir de mayo, ¿martes a las 18:30 en vez del jueves?\nYo: vale, me viene bien",
        "Wanda: voortaan dinsdag om half zeven in plaats van donderdag?\nIk: prima",
        "Wanda: d'ora in poi martedì alle 18:30 invece di giovedì?\nIo: va bene",
        "Wanda: a partir de maio, terça às 18h30 em vez de quinta?\nEu: pode ser",
        "Me: could we move my lesson to Tuesdays at 6.30pm?\nWanda: of course",
    ],
)
def test_the_new_day_that_both_agree_to_takes_the_old_ones_place(text: str) -> None:
    (one,) = found(VIEW, chat(text))
    assert one.text == "The user has “Wanda: cello” with Wanda Ferrer on Tuesdays at 18:30."
    assert (one.topic, one.observations) == ("event:wanda cello", (1, 2))


@pytest.mark.parametrize(
    "text",
    [
        "Wanda: could you do Tuesday at half six instead this week?\nMe: yes",
        "Wanda: From next week could you do Tuesday at half six instead?\nMe: sorry, I can't on Tuesdays",
        "Wanda: From next week could you do Tuesday at half six instead?\nMe: let me check with work",
        "Wanda: From next week could you do Tuesday at half six instead?",
        "Wanda: From next week could you do Tuesday or Friday instead?\nMe: ok",
        "Wanda: Ida moved to Lisbon from next week, imagine\nMe: yes",
    ],
)
def test_a_day_for_once_one_that_is_refused_or_left_open_moves_nothing(text: str) -> None:
    assert found(VIEW, chat(text)) == []


def test_without_an_entry_the_chat_says_what_it_is() -> None:
    text = "Wanda: From September your lesson would be every Friday at 5:15, ok?\nMe: perfect"
    (one,) = found(chat(text))
    assert one.text == "The user has their weekly lesson with Wanda Ferrer on Fridays at 17:15."
    assert found(chat("Wanda: from September every Friday at 5:15, ok?\nMe: perfect")) == []


def test_what_a_group_or_an_assistant_moves_is_not_theirs_with_one() -> None:
    group = "Wanda: from now on every Tuesday at 18:30 instead\nOlaf: ok\nMe: ok"
    assert found(VIEW, chat(group, "Strings")) == []


def test_an_entry_that_is_seen_later_does_not_say_how_it_was_before() -> None:
    later = seen("Tue 13   18:30 Wanda: cello\nThu 15   10:00 dentist", "calendar", "Week 20", number=3,
                 at=NOW + timedelta(days=5))  # fmt: skip
    (one,) = found(VIEW, chat("Wanda: could you do Tuesdays at half six from now on?\nMe: yes"), later)
    assert one.text == "The user has “Wanda: cello” with Wanda Ferrer on Tuesdays at 18:30."

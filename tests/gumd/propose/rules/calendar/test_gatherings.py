"""With whom the user has what their calendar shows, by chats and calls at the same hour."""

from collections.abc import Sequence
from datetime import datetime

import pytest

from gumd.propose.rules.calendar.gatherings import company_of
from gumd.propose.rules.calendar.moments import clocks_in, near, weekdays_in
from gumd.propose.rules.calendar.timetable import Timetable
from gumd.propose.rules.calendar.week_views import WeekViews
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, proposed, seen, statements

TUESDAY, THURSDAY = NOW.replace(day=6, hour=17), NOW.replace(day=8, hour=17)
VIEW = "Mon 5   09:00 Payroll\nTue 6   19:30–21:00 rehearsal\nThu 8   19:30–21:00 rehearsal"
ONCE = "Mon 5   09:00 Payroll\nTue 6   19:30–21:00 rehearsal\nThu 8   10:00 dentist"


def week(text: str) -> Observation:
    return seen(text, "calendar", "Week 19", number=1)


def group(text: str, at: datetime = TUESDAY, title: str = "Harbour Brass 🎺 (14)") -> Observation:
    return seen(text, "chat", title, "whatsapp", number=2, at=at)


def alone(*episode: Observation) -> Sequence[str]:
    return statements(WeekViews(), *episode)


@pytest.mark.parametrize(
    "chat",
    [
        "Olaf: tonight 7:30 sharp please\nIda: ok\nMe: there",
        "Olaf: heute pünktlich 19:30\nIda: bin später da\nMe: ich auch",
        "Olaf: vanavond 19u30 stipt\nIda: ok\nMe: ben er",
        "Olaf: Rehearsals Tuesdays at 7.30pm, as printed\nIda: ta\nMe: great",
        "Olaf: ce soir 19h30 sans faute\nIda: oui\nMoi: oui",
    ],
)
def test_the_group_whose_chat_names_the_day_and_the_hour_is_who_the_user_has_it_with(chat: str) -> None:
    assert alone(week(VIEW), group(chat)) == [
        "The user has “rehearsal” with “Harbour Brass” on Tuesdays and Thursdays at 19:30–21:00."
    ]


@pytest.mark.parametrize(
    "chat",
    [
        "Olaf: tonight 8:15 at mine\nIda: ok\nMe: there",
        "Olaf: tonight 7:30 sharp please\nIda: ok",
        "Olaf: Friday 7:30 then\nIda: ok\nMe: there",
        "Olaf: tonight 7:30 is cancelled\nIda: oh\nMe: pity",
        "Olaf: tonight 7:30 sharp please\nMe: there",
    ],
)
def test_another_hour_or_day_a_group_that_the_user_only_reads_and_a_chat_of_two_are_not(chat: str) -> None:
    assert alone(week(VIEW), group(chat)) == ["The user has “rehearsal” on Tuesdays and Thursdays at 19:30–21:00."]


def test_an_entry_of_one_day_comes_again_where_the_group_says_that_it_is_as_always() -> None:
    chat = group("Olaf: tonight 7:30 please\nIda: who is in?\nMe: in as always")
    (found,) = proposed(WeekViews(), week(ONCE), chat)
    assert found.text == "The user has “rehearsal” with “Harbour Brass” on Tuesdays at 19:30–21:00."
    assert found.observations == (1, 2)
    assert alone(week(ONCE), group("Olaf: tonight 7:30 please\nIda: who is in?\nMe: me")) == []


def test_a_group_named_like_the_entry_that_writes_on_its_day_is_the_one() -> None:
    view = week("Mon 5   09:00 Payroll\nTue 6   21:00 Molloys\nThu 8   10:00 dentist")
    chat = group("Joe: who is in tonight\nPaula: me\nMe: in as always", title="Molloys musicians")
    assert alone(view, chat) == ["The user has “Molloys” with “Molloys musicians” on Tuesdays at 21:00."]


def test_what_a_chat_says_after_the_view_is_joined_to_it() -> None:
    past = {"calendar": [week(VIEW)]}
    chat = group("Olaf: tonight 7:30 please\nIda: ok\nMe: ok")
    (found,) = WeekViews(lambda source: past.get(source, [])).propose([chat])
    assert (found.observations, found.topic) == ((1, 2), "event:rehearsal")
    assert "with “Harbour Brass”" in found.text
    other = group("Olaf: lovely concert\nIda: yes\nMe: yes")
    assert WeekViews(lambda source: past.get(source, [])).propose([other]) == []


def test_the_call_that_was_open_as_an_entry_began_tells_what_it_is() -> None:
    view = week("Mon 5   09:00 Payroll\nTue 6   18:15 Chiara\nThu 8   18:15 Chiara")
    call = seen(
        "", "window", "Zoom Meeting – Lezione Ines/Chiara", "zoom", number=2, at=TUESDAY.replace(hour=18, minute=16)
    )
    assert alone(view, call) == [
        "The user has “Chiara” (a call: “Lezione Ines/Chiara”) on Tuesdays and Thursdays at 18:15."
    ]
    late = seen("", "window", "Zoom Meeting – Lezione Ines/Chiara", "zoom", number=2, at=TUESDAY.replace(hour=21))
    assert alone(view, late) == ["The user has “Chiara” on Tuesdays and Thursdays at 18:15."]


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("at half six", [(390, True)]),
        ("um halb sechs", [(330, True)]),
        ("om half zes", [(330, True)]),
        ("20u30 stipt", [(1230, False)]),
        ("at 6:30pm", [(1110, False)]),
        ("um 19 uhr", [(1140, False)]),
        ("a 18h", [(1080, False)]),
        ("it is 3.5 km for 12 of us, 14:05", [(845, False)]),
        ("from 09:15", [(555, False)]),
    ],
)
def test_times_are_read_as_people_say_them(words: str, minutes: list[tuple[int, bool]]) -> None:
    assert clocks_in(words) == minutes


def test_a_time_is_the_one_next_to_another_where_it_may_be_two() -> None:
    assert near((390, True), 19 * 60) == 18 * 60 + 30
    assert near((390, False), 19 * 60) == 390


def test_days_are_named_in_full_or_as_what_comes_each_week() -> None:
    assert weekdays_in("dienstags und freitags, not on a sunny wednesday") == [1, 4, 2]
    assert weekdays_in("mon mari, the second thing, sat down") == []


def test_without_chats_an_entry_has_no_company() -> None:
    assert company_of([], []) is None


def test_an_entry_that_says_that_it_repeats_has_its_group_too() -> None:
    view = week("Mon 5   09:00 Payroll\nTue 6   19:30 rehearsal ↻ weekly\nThu 8   10:00 dentist")
    chat = group("Olaf: tonight 7:30 please\nIda: ok\nMe: ok")
    assert statements(Timetable(), view, chat) == [
        "The user has “rehearsal” with “Harbour Brass” on Tuesdays at 19:30."
    ]

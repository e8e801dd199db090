"""What is done at the same hour on several days, and when nobody is to disturb."""

from datetime import timedelta

import pytest

from gumd.propose.rules.calendar.focus import Focus
from gumd.propose.rules.calendar.hours import Hours
from gumd.propose.rules.calendar.logs import Logs
from gumd.propose.rules.calendar.sport import Sport
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, seen, statements


def at(days: int, hour: int, text: str, source: str, title: str = "", app: str = "app") -> Observation:
    moment = NOW.replace(hour=hour) + timedelta(days=days, minutes=days)
    return seen(text, source, title, app, "foreign" if source == "notification" else "user", 30 + days, moment)


def test_a_door_that_lets_the_user_in_at_one_hour_is_a_routine() -> None:
    doors = [
        at(days, 6, f"Checked in at Harbour Gym – 06:3{days}. 4 visits left!", "notification") for days in (0, 2, 7)
    ]
    assert statements(Hours(), *doors) == [
        "The user goes to “Harbour Gym” on Wednesdays and Fridays at about 06:32 (3 days)."
    ]
    assert statements(Hours(), *doors[:2]) == []


def test_a_place_at_all_hours_and_a_mere_greeting_are_none() -> None:
    hours = [at(days, hour, "Einlass – Halle Nord", "notification") for days, hour in ((0, 6), (2, 12), (7, 20))]
    offers = [at(days, 6, "Ladies' night at Harbour Gym – 06:30", "notification") for days in (0, 2, 7)]
    assert statements(Hours(), *hours) == statements(Hours(), *offers) == []


def test_a_folder_worked_in_before_breakfast_is_a_routine() -> None:
    shells = [at(days, 5, "$ ./quiz.py", "shell", "ines@desk: ~/kanji") for days in (0, 1, 5, 6)]
    assert statements(Hours(), *shells) == [
        "The user works on kanji early in the morning, at about 05:35, on weekdays (4 days)."
    ]
    noon = [at(days, 12, "$ ./quiz.py", "shell", "ines@desk: ~/kanji") for days in (0, 1, 5, 6)]
    assert statements(Hours(), *noon) == []


def test_a_pace_is_a_runners_and_company_that_all_records_name_is_told() -> None:
    runs = [
        at(
            days,
            7,
            f"Loop {days} · Tue 5:3{days} AM · 8.1 km · 52:40 · 6:29/km · with Dawn Patrol (7)",
            "notification",
        )
        for days in (0, 2, 7)
    ]
    assert statements(Sport(), *runs) == [
        "The user runs regularly, on Wednesdays and Fridays in the morning at about 5:32 with Dawn Patrol, "
        "by what app records."
    ]


def test_calls_that_go_on_count_like_those_that_ended() -> None:
    going = [
        at(days, 19, "Voice call in progress — Oma — 00:01:47", "window", "Oma — voice call — Signal")
        for days in (0, 3)
    ]
    ended = at(5, 19, "Signal — Outgoing call ended · Oma · 19:05 · 9 min", "notification")
    assert statements(Logs(), *going, ended) == ["The user calls “Oma” in the evening at about 19:30 on many days."]


JOURNAL = """# Dry stone wall, journal

sat 05/04  cleared brambles
sat 12/04  footings
sat 19/04  first course, rain
sat 26/04  hearting
sat 03/05  second course
"""


def test_a_journal_of_one_weekday_is_a_routine_and_a_plan_for_weeks_is_none() -> None:
    assert statements(Logs(), seen(JOURNAL, "file", "~/notes/wall.md")) == [
        "The user has “Dry stone wall, journal” regularly on Saturdays."
    ]
    plan = "\n".join(f"w-{5 - at} ({5 + 7 * at} may) | rest | 8 km | rest" for at in range(4))
    assert statements(Logs(), seen(plan, "file", "~/plan.ods")) == []


@pytest.mark.parametrize(
    ("text", "title", "statement"),
    [
        (
            "“Wind down” is on until 6:15 AM (every day).\nCalls silenced. Allowed through: Nora, the barn",
            "Focus: Wind down",
            "The user's standing instruction: no calls or messages between 09:30 and 6:15 AM, "
            "except from Nora, the barn (mode “Wind down”).",
        ),
        (
            "Nicht stören ist aktiv von 22:00–6:30, täglich. Ausnahmen: Oma Grete, Kita",
            "Fokus",
            "The user's standing instruction: no calls or messages between 22:00 and 6:30, "
            "except from Oma Grete, Kita.",
        ),
        (
            "No molestar activado de 23:00 a 7:00 todos los días.",
            "No molestar",
            "The user's standing instruction: no calls or messages between 23:00 and 7:00.",
        ),
        (
            "Mode ‘Studio’ turns on in 10 min\nWed 18:00–20:30 · schedule made by you\nSilenced: all\n"
            'May interrupt: the nursery · contact "Nan"',
            "Modes",
            "The user's standing instruction: no calls or messages on Wednesdays between 18:00 and 20:30, "
            "except from the nursery · contact Nan (mode “Studio”).",
        ),
        (
            "Le mode « Atelier » s'active à 14 h\nlun., mer. 14h–17h\nPeuvent vous joindre : Léa, crèche",
            "Modes",
            "The user's standing instruction: no calls or messages on Mondays and Wednesdays between 14h and 17h, "
            "except from Léa, crèche (mode “Atelier”).",
        ),
        (
            "Do Not Disturb turns on Mon–Fri 22:00–7:00",
            "Do Not Disturb",
            "The user's standing instruction: no calls or messages from Monday to Friday between 22:00 and 7:00.",
        ),
    ],
)
def test_a_focus_mode_says_when_nobody_is_to_disturb_and_who_may(text: str, title: str, statement: str) -> None:
    assert statements(Focus(), seen(text, "notification", title, "phone", origin="foreign")) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "Do Not Disturb is on until 3:00 PM",
        "Focus timer done, back at 3:00",
        "Focus: new tips",
        "Focus time starts Tue 9:00–11:00",
    ],
)
def test_a_focus_for_once_is_no_instruction(text: str) -> None:
    assert statements(Focus(), seen(text, "notification", "Focus", "phone", origin="foreign")) == []


def test_two_check_ins_at_the_hour_of_an_entry_are_on_its_days() -> None:
    view = seen("Mon 5  06:30 climbing\nWed 7  06:30 climbing\nFri 9  06:30 climbing", "calendar", "Week 19", number=1)
    doors = [at(days, 6, f"Checked in at Harbour Wall – 06:3{days}", "notification") for days in (0, 2)]
    assert statements(Hours(), *doors, view) == [
        "The user goes to “Harbour Wall” on Mondays, Wednesdays and Fridays at about 06:32 (2 days)."
    ]
    assert statements(Hours(), *doors) == []

"""Lists with a date in every line, and the car that messages name."""

import pytest

from gumd.propose.rules.calendar.logs import Logs
from gumd.propose.rules.shopping.vehicles import Vehicles
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, seen, statements

SWIMS = """
2031-04-21,pool swim,07:20,1400
2031-04-23,pool swim,07:10,1500
2031-04-28,pool swim,07:15,1500
"""
CALLS = """
Gran Ilse   27/04 Sun, 18:05 (51 min)
Gran Ilse   20/04 Sun, 18:01 (29 min)
Gran Ilse   13/04 Sun, 18:02 (7 min)
"""


def test_a_training_log_shows_days_and_hour() -> None:
    assert statements(Logs(), seen(SWIMS, "file", "~/sport/log.csv")) == [
        "The user has “pool swim” regularly on Mondays and Wednesdays at about 07:15."
    ]


def test_a_list_of_calls_shows_whom_the_user_calls() -> None:
    assert statements(Logs(), seen(CALLS, "window", "Phone – Calls")) == [
        "The user calls “Gran Ilse” on Sundays at about 18:02."
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (SWIMS, "Team training plan, shared"),
        ("2031-04-21 10:00:01 backup done\n2031-04-28 10:00:01 backup done\n2031-05-05 10:00:01 backup done", "log"),
        ("2031-04-21 rent 07:20\n2031-04-25 rent 19:40\n2031-05-03 rent 12:00", "list"),
        ("2031-04-21 pool swim 07:20\n2031-04-22 pool swim 07:10", "two days of one week"),
    ],
)
def test_other_lists_show_no_habit(text: str, title: str) -> None:
    assert statements(Logs(), seen(text, "file", title)) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Your vehicle Skoda Fabia 1.2 (2015) is due for its MOT on 3 June.", "Skoda Fabia 1.2 (2015)"),
        ("A inspeção da sua viatura RENAULT TWINGO (2009), caduca em breve.", "RENAULT TWINGO (2009)"),
        ("Fahrzeug: VW Polo, Hauptuntersuchung bestanden", "VW Polo"),
    ],
)
def test_the_car_that_a_garage_names_is_the_users(text: str, what: str) -> None:
    assert statements(Vehicles(), seen(text, "email", "Notice", origin="foreign")) == [f"The user has a {what}."]


@pytest.mark.parametrize(
    "text",
    ["Test drive the new Skoda Fabia at your vehicle dealer", "Skoda Fabia for sale, one owner", "Seat reserved"],
)
def test_a_car_that_is_offered_is_not(text: str) -> None:
    assert statements(Vehicles(), seen(text, "email", "News", origin="foreign")) == []


def call(day: int, hour: int, number: int) -> Observation:
    at = NOW.replace(day=day, hour=hour)
    return seen(
        "Outgoing call ended\nMum (landline)\n41 min", "notification", "Call ended", "phone", "foreign", number, at
    )


def test_calls_that_end_at_the_same_hour_on_several_days_are_a_routine() -> None:
    assert statements(Logs(), call(5, 18, 1), call(6, 18, 2), call(8, 19, 3)) == [
        "The user calls “Mum (landline)” in the evening at about 18:30 on many days."
    ]
    assert statements(Logs(), call(5, 18, 1), call(6, 18, 2)) == []
    assert statements(Logs(), call(5, 9, 1), call(6, 18, 2), call(8, 13, 3)) == []


def test_an_export_of_calls_shows_at_what_hour_the_user_calls() -> None:
    rows = "\n".join(f"2031-05-0{day};21:0{day};outgoing;Mum;19" for day in range(1, 7))
    assert statements(Logs(), seen(rows, "file", "~/phone/calls_export.csv")) == [
        "The user calls “Mum” at about 21:04 on many days."
    ]


def test_a_plan_of_weeks_to_come_is_no_habit() -> None:
    weeks = "\n".join(
        f"w{n} ({day} may) | rest | 8 easy | rest | 7 | rest | rest | 14 | 29" for n, day in enumerate((5, 12, 19, 26))
    )
    assert statements(Logs(), seen(weeks, "file", "plan.ods")) == []
    ahead = "\n".join(f"2031-0{month}-{day} 18:00 choir" for month, day in ((5, 12), (5, 19), (5, 26), (6, 2), (6, 9)))
    assert statements(Logs(), seen(ahead, "file", "choir.txt")) == []


def talk(day: int, title: str, text: str, source: str = "window") -> Observation:
    at = NOW.replace(day=day, hour=19, minute=2)
    return seen(text, source, title, "whatsapp", "user" if source == "window" else "foreign", day, at)


def test_calls_that_go_on_and_calls_that_ended_are_counted_together() -> None:
    note = "WhatsApp — Appel sortant terminé · Odile · 19:00 · durée 9 min"
    calls = (talk(2, "Odile — appel vocal — WhatsApp", "00:01:47"), talk(4, "", note, "notification"))
    assert statements(Logs(), *calls) == []
    assert statements(Logs(), *calls, talk(5, "Odile — appel vocal — WhatsApp", "00:00:12")) == [
        "The user calls “Odile” in the evening at about 19:02 on many days."
    ]


def test_a_meeting_that_goes_on_is_no_call_to_somebody() -> None:
    calls = [talk(day, "Daily stand-up — video call — Teams", "00:01:47") for day in (5, 6, 7)]
    assert statements(Logs(), *calls) == []


def test_a_chats_own_line_for_a_call_counts_as_one() -> None:
    chat = "Mum (landline): late again\nMe: ringing now\n(Voice call, 9 min)\nMum (landline): bye"
    said = seen(chat, "chat", "Mum (landline)", "whatsapp", number=5, at=NOW.replace(day=7, hour=18))
    assert statements(Logs(), call(5, 18, 1), call(6, 18, 2), said) == [
        "The user calls “Mum (landline)” in the evening at about 18:30 on many days."
    ]
    missed = seen(chat.replace("(Voice call, 9 min)", "(Missed voice call)"), "chat", "Mum (landline)", number=5)
    assert statements(Logs(), call(5, 18, 1), call(6, 18, 2), missed) == []

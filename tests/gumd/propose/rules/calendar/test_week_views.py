"""What views of a week and rotas show to come again."""

from datetime import timedelta

import pytest

from gumd.propose.rules.calendar.rotas import Rotas
from gumd.propose.rules.calendar.timetable import Timetable
from gumd.propose.rules.calendar.week_views import WeekViews
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, proposed, seen, statements

ROTA = """Reading room rota
          Mon      Tue      Wed      Thu
morning   Ines     Olaf     Ines/Kim Olaf
evening   Kim      Ines     --       Kim
"""


def week(text: str, title: str = "Week 19", days: int = 0, number: int = 1) -> Observation:
    return seen(text, "calendar", title, number=number, at=NOW + timedelta(days=days))


def home(name: str) -> list[Observation]:
    return [seen("ls", "shell", f"{name}@desk: ~/x", number=90)]


@pytest.mark.parametrize(
    ("view", "statement"),
    [
        (
            "Mon 5   09:00 Payroll · 18:15 Dutch B1\nTue 6   10:00 Dentist\nThu 8   18:15 Dutch B1",
            "The user has “Dutch B1” on Mondays and Thursdays at 18:15.",
        ),
        (
            "LU 5  16:00–20:00 🔧 Ferretería\nMA 6  libre\nJU 8  16:00–20:00 Ferretería\nSA 10  10:00–14:00 Ferretería",
            "The user has “Ferretería” on Mondays and Thursdays at 16:00–20:00 and on Saturdays at 10:00–14:00.",
        ),
        (
            "MAR 6\n  6:15p fencing\nMER 7\n  9:00 réunion\nVEN 9\n  6:15p fencing",
            "The user has “fencing” on Tuesdays and Fridays at 6:15 pm.",
        ),
    ],
)
def test_what_stands_on_several_days_of_a_week_at_one_hour_is_a_routine(view: str, statement: str) -> None:
    assert statements(WeekViews(), week(view)) == [statement]


@pytest.mark.parametrize(
    "view",
    [
        "Thu 8   09:00–17:00 Botany congress\nFri 9   09:00–17:00 Botany congress",
        "Mon 5   09:00 Payroll\nThu 8   18:15 Dutch B1",
        "Mon 5   NO SCHOOL\nThu 8   NO SCHOOL",
        "Mon 5   [Olaf] 18:15 Judo\nThu 8   [Olaf] 18:15 Judo",
        "Mon 5   18:15 Judo – cancelled\nThu 8   18:15 Judo – cancelled",
        "The soup needs 5 carrots\n18:15 stir\n18:15 stir",
    ],
)
def test_a_congress_single_entries_and_other_peoples_are_none(view: str) -> None:
    assert statements(WeekViews(), week(view)) == []


def test_of_a_shared_week_only_what_has_the_users_initial_is_theirs() -> None:
    view = week(
        "MON 5\n  07:00 I – judo\n  19:00 O – chess\nTHU 8\n  07:00 I – judo\n  19:00 O – chess", "Us (shared by Olaf)"
    )
    past = home("ines")
    assert statements(WeekViews(lambda source: past if source == "shell" else ()), view) == [
        "The user has “judo” on Mondays and Thursdays at 07:00."
    ]
    assert statements(WeekViews(), view) == []


def test_the_same_entry_a_week_later_is_a_routine_on_the_evidence_of_both() -> None:
    first, second = week("Mon 5  17:00 Brass band\nTue 6  x"), week("Mon 12  17:00 Brass band\nTue 13  y", "W 20", 7, 2)
    (found,) = proposed(WeekViews(), first, second)
    assert (found.text, found.observations) == ("The user has “Brass band” on Mondays at 17:00.", (1, 2))


def test_a_week_in_which_the_days_are_others_replaces_the_one_before() -> None:
    first = week("Mon 5  17:00 Brass band\nThu 8  17:00 Brass band")
    second = week("Tue 13  17:00 Brass band\nFri 16  17:00 Brass band", "W 20", 7, 2)
    topics = {one.topic for one in (*proposed(WeekViews(), first), *proposed(WeekViews(), first, second))}
    assert topics == {"event:brass band"}


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        ("Wed 7  6:00p–8:00p  Surveying wk 5  ↻ Wed", "The user has “Surveying” on Wednesdays at 6:00 pm–8:00 pm."),
        (
            "Wed 7  10:00 Thesis talk — se repite cada 2 semanas",
            "The user has “Thesis talk” every other Wednesday at 10:00.",
        ),
        (
            "next: WED 14  5:00p  K with us   ↻ every other Wed",
            "The user has “K with us” every other Wednesday at 5:00 pm.",
        ),
    ],
)
def test_an_entry_of_a_view_that_says_how_often_it_comes_is_named_without_its_marks(line: str, statement: str) -> None:
    assert statements(Timetable(), week(f"Mon 5  09:00 Payroll\n{line}\nFri 9  -")) == [statement]


def test_a_single_entrys_date_is_no_name() -> None:
    entry = week("Aunt Ida\nSun May 11, 2031  9:30am – 12:00pm   ↻ Weekly on Sunday", "Aunt Ida")
    assert statements(Timetable(), entry) == []


def test_an_alarm_that_names_days_in_short_comes_on_them() -> None:
    alarm = seen("Riego — 2 litros (lun / mié / vie)", "notification", "Alarma", "clocks", origin="foreign")
    assert statements(Timetable(), alarm) == ["The user has “Riego” on Mondays, Wednesdays and Fridays at 09:30."]


def rotas(name: str = "ines") -> Rotas:
    return Rotas(lambda source: home(name) if source == "shell" else ())


def test_a_rota_has_the_users_shifts_under_their_name() -> None:
    assert statements(rotas(), seen(ROTA, "file", "~/rota.ods")) == [
        "The user has shifts on Mondays and Wednesdays (morning) and on Tuesdays (evening), "
        "by the rota “Reading room rota”."
    ]
    assert statements(rotas("berta"), seen(ROTA, "file", "~/rota.ods")) == []


def test_of_a_rota_with_dates_what_comes_twice_is_a_routine() -> None:
    mail = (
        "Rota\n\n     Mon 5   Tue 6   Wed 7\nBar  Ines    Olaf    Ines\n\n"
        "     Mon 12  Tue 13  Wed 14\nBar  Ines    Olaf    Kim\n"
    )
    assert statements(rotas(), seen(mail, "email", "May rota", origin="foreign")) == [
        "The user has shifts on Mondays (Bar), by the rota “May rota”."
    ]


@pytest.mark.parametrize("text", [ROTA.replace("morning", "off    ").replace("evening", "holiday"), "no rota here"])
def test_days_off_are_no_shifts(text: str) -> None:
    assert statements(rotas(), seen(text, "file", "~/rota.ods")) == []

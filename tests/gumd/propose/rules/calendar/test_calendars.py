"""Whose the entries of a view are that shows several calendars together."""

from datetime import timedelta

import pytest

from gumd.propose.rules.calendar.week_views import WeekViews
from gumd_store.records import Observation
from tests.gumd.propose.seen import NOW, seen, statements


def week(text: str, title: str = "Week 19", days: int = 0, number: int = 1) -> Observation:
    return seen(text, "calendar", title, number=number, at=NOW + timedelta(days=days))


@pytest.mark.parametrize(
    "view",
    [
        "[Ines]  [Rota Olaf (shared by olaf)]\n\nMon 5  07:00 judo\n  06:00–14:00 Ward 4 (Olaf)\n"
        "Thu 8  07:00 judo\n  06:00–14:00 Ward 4 (Olaf)",
        "Kalender: Ines, „Dienst Olaf“ (geteilt von olaf)\nMo 5  07:00 judo | Olaf: 06:00 Station\n"
        "Do 8  07:00 judo | Olaf: 06:00 Station",
        "calendários visíveis: ■ Ines  ■ Olaf (partilhado por olaf)\nseg 5  07:00 ■judo   ■Olaf: escola 09:00\n"
        "qui 8  07:00 ■judo   ■Olaf: escola 09:00",
        "Agendas : Ines ■  Olaf (partagé par olaf) □\nLUN 5  ■ 07:00 judo   □ 09:00 garde\n"
        "JEU 8  ■ 07:00 judo   □ 09:00 garde",
    ],
)
def test_of_calendars_shown_together_what_is_marked_as_anothers_is_not_the_users(view: str) -> None:
    assert statements(WeekViews(), week(view)) == ["The user has “judo” on Mondays and Thursdays at 07:00."]


def test_the_name_before_the_time_says_whose_an_entry_is() -> None:
    view = week(
        "Shown: Ines · Olaf (shared by olaf)\nMon 5  O: 19:30 chess   I: –\nTue 6  O: off   I: 18:00 Irish\n"
        "Thu 8  O: 19:30 chess   I: –\nFri 9  O: off   I: 18:00 Irish"
    )
    past = [seen("ls", "shell", "ines@desk: ~/x", number=90)]
    assert statements(WeekViews(lambda source: past if source == "shell" else ()), view) == [
        "The user has “Irish” on Tuesdays and Fridays at 18:00."
    ]


def test_a_word_before_a_colon_that_names_no_calendar_belongs_to_the_entry() -> None:
    view = week("Mon 5  07:00 Gym: legs\nThu 8  07:00 Gym: legs")
    assert statements(WeekViews(), view) == ["The user has “Gym: legs” on Mondays and Thursdays at 07:00."]


def test_what_a_family_calendar_begins_with_somebody_elses_initial_is_theirs() -> None:
    view = week("Mon 5  17:00 J. judo\nTue 6  09:00 Payroll\nThu 8  17:00 J. judo")
    assert statements(WeekViews(), view) == []

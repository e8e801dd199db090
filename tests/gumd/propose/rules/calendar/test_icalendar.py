"""Entries in iCalendar's own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.propose.rules.calendar.events import Events
from gumd.propose.rules.calendar.icalendar import weekly_entries
from gumd.propose.rules.calendar.timetable import Timetable
from tests.gumd.propose.seen import seen, statements

CHOIR = """BEGIN:VEVENT
SUMMARY:Choir\\, altos
DTSTART;TZID=Europe/London:20310107T193000
DTEND;TZID=Europe/London:20310107T213000
RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20310715T235900
END:VEVENT"""


def test_a_weekly_entry_has_days_and_times() -> None:
    assert list(weekly_entries(CHOIR)) == [("Choir, altos", {1, 3}, "19:30–21:30")]
    assert statements(Timetable(), seen(CHOIR, "calendar", "choir.ics")) == [
        "The user has “Choir, altos” on Tuesdays and Thursdays at 19:30–21:30."
    ]


def test_an_entry_in_these_words_is_no_sentence_with_a_date() -> None:
    assert statements(Events(), seen(CHOIR, "calendar", "choir.ics")) == []


@pytest.mark.parametrize("change", [("WEEKLY", "MONTHLY"), ("TU,TH", "XX"), ("END:VEVENT", "STATUS:CANCELLED")])
def test_what_is_not_each_week_or_called_off_is_passed_over(change: tuple[str, str]) -> None:
    assert list(weekly_entries(CHOIR.replace(*change))) == []


def test_a_part_of_a_file_and_folded_lines_are_read() -> None:
    part = CHOIR.replace("END:VEVENT", "").replace("Choir", "Choir\n  rehearsal of the")
    assert [name for name, *_ in weekly_entries(part)] == ["Choir rehearsal of the, altos"]


@given(st.text(max_size=400))
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert all(days for _, days, _ in weekly_entries(f"BEGIN:VEVENT\n{text}\nEND:VEVENT"))

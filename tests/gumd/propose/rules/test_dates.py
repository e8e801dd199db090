"""Dates and repetitions in several languages."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.propose.rules.dates import repeats, span_in
from tests.gumd.propose.seen import NOW


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on 12 June", "2031-06-12", "2031-06-12"),
        ("June 12th, 2032", "2032-06-12", "2032-06-12"),
        ("am 12. Juni", "2031-06-12", "2031-06-12"),
        ("le 1er juin", "2031-06-01", "2031-06-01"),
        ("el 12 de junio", "2031-06-12", "2031-06-12"),
        ("2031-06-12T10:00", "2031-06-12", "2031-06-12"),
        ("12/06 at noon", "2031-06-12", "2031-06-12"),
        ("den 12.6.:", "2031-06-12", "2031-06-12"),
        ("3–14 nov", "2031-11-03", "2031-11-14"),
        ("vom 11. bis 16. Juni", "2031-06-11", "2031-06-16"),
        ("12 June to 3 July", "2031-06-12", "2031-07-03"),
        ("Sat 12 June 15:00 – Wed 16 June 10:00", "2031-06-12", "2031-06-16"),
        ("in August", "2031-08-01", "2031-08-31"),
        ("on 2 January", "2032-01-02", "2032-01-02"),
        ("on 12 June; pay by 1 June", "2031-06-12", "2031-06-12"),
    ],
)
def test_days_are_read_near_the_time_of_writing(text: str, first: str, last: str) -> None:
    span = span_in(text, NOW)
    assert span is not None
    assert (span.first.date().isoformat(), span.last.date().isoformat()) == (first, last)


@pytest.mark.parametrize("text", ["version 1.2", "3.5 km", "1/2 cup", "9.80 euros", "31 February", "I may go", "10:30"])
def test_other_numbers_are_no_dates(text: str) -> None:
    assert span_in(text, NOW) is None


@pytest.mark.parametrize(
    "text",
    [
        "every Tuesday",
        "on Sunday mornings",
        "jeden zweiten Donnerstag",
        "tous les mardis",
        "le jeudi soir",
        "twice a week",
        "los martes",
        "dienstags",
        "weekly",
        "Wednesdays",
    ],
)
def test_what_happens_again_is_known(text: str) -> None:
    assert repeats(text)


@pytest.mark.parametrize("text", ["on Tuesday", "le jeudi 2 avril", "this week", "am Montag", "everything"])
def test_once_is_no_repetition(text: str) -> None:
    assert not repeats(text)


@given(st.text(max_size=700))
def test_any_text_is_read(text: str) -> None:
    span = span_in(text, NOW)
    assert span is None or span.first <= span.last


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Lunch Tue 11/10 at noon", (11, 10), (11, 10)),
        ("mardi 10/11, midi", (11, 10), (11, 10)),
        ("Sat, 11/7, 6pm", (11, 7), (11, 7)),
        ("Thu 12/3 – Fri 12/4 offsite", (12, 3), (12, 4)),
        ("Sa 7/11", (11, 7), (11, 7)),
    ],
)
def test_the_weekday_beside_it_tells_whether_the_month_comes_first(
    text: str, first: tuple[int, int], last: tuple[int, int]
) -> None:
    span = span_in(text, datetime(2026, 11, 2, tzinfo=UTC))
    assert span is not None
    assert ((span.first.month, span.first.day), (span.last.month, span.last.day)) == (first, last)


def test_a_weekday_before_a_fraction_makes_no_date() -> None:
    assert span_in("Friday 1/2 of the team is out", datetime(2026, 11, 2, tzinfo=UTC)) is None


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("Rent 12/04, gym 11/27", 12, 4),
        ("Miete 04/12, Zahnarzt 27/11", 12, 4),
        ("on 04/12.", 12, 4),
        ("12/04 or 27/11 or 11/27", 4, 12),
    ],
)
def test_a_date_that_can_only_have_its_month_first_tells_how_others_of_the_text_are_meant(
    text: str, month: int, day: int
) -> None:
    span = span_in(text, datetime(2026, 11, 2, tzinfo=UTC))
    assert span is not None
    assert (span.first.month, span.first.day) == (month, day)

"""The days that a question asks of, in the languages that gumd reads."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.grants import Filter
from gumd.retrieval.asked_time import Days, asked_times, past_times
from gumd.retrieve import Retriever
from tests.gumd.library import NOON, Library

NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
"""A Wednesday."""
TODAY = NOW.date()
DAY = timedelta(days=1)


def _day(days: int) -> Days:
    return Days(TODAY + days * DAY, TODAY + days * DAY)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("what did I do last Tuesday?", _day(-1)),
        ("Was habe ich gestern gelesen?", _day(-1)),
        ("qu'est-ce que j'ai fait hier ?", _day(-1)),
        ("¿qué tengo mañana?", _day(1)),
        ("2 days ago", _day(-2)),
        ("hace tres días", _day(-3)),
        ("last weekend", Days(date(2026, 11, 21), date(2026, 11, 22))),
        ("letzte Woche", Days(date(2026, 11, 16), date(2026, 11, 22))),
        ("la semaine prochaine", Days(date(2026, 11, 30), date(2026, 12, 6))),
        ("il y a deux semaines", Days(date(2026, 11, 8), date(2026, 11, 14))),
        ("il mese scorso", Days(date(2026, 10, 1), date(2026, 10, 31))),
        ("next month", Days(date(2026, 12, 1), date(2026, 12, 31))),
        ("em 2024", Days(date(2024, 1, 1), date(2024, 12, 31))),
        ("from 3 to 5 March 2025", Days(date(2025, 3, 3), date(2025, 3, 5))),
        ("2026-02-28", Days(date(2026, 2, 28), date(2026, 2, 28))),
    ],
)
def test_a_time_that_is_named_is_these_days(text: str, days: Days) -> None:
    assert asked_times(text, NOW) == (days,)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("on Monday", _day(-2), _day(5)),
        ("on 3 March", Days(date(2027, 3, 3), date(2027, 3, 3)), Days(date(2026, 3, 3), date(2026, 3, 3))),
        ("in May", Days(date(2027, 5, 1), date(2027, 5, 31)), Days(date(2026, 5, 1), date(2026, 5, 31))),
        ("Mitte Mai", Days(date(2026, 5, 1), date(2026, 5, 31)), Days(date(2027, 5, 1), date(2027, 5, 31))),
    ],
)
def test_what_may_be_before_now_or_after_it_is_meant_in_both(text: str, one: Days, other: Days) -> None:
    assert set(asked_times(text, NOW)) == {one, other}


@pytest.mark.parametrize("text", ["", "when may I go", "the week before the wedding", "Hier ist es", "the last days"])
def test_without_a_time_there_is_none(text: str) -> None:
    assert asked_times(text, NOW) == ()


def _looked_back_on(text: str) -> tuple[Days, ...]:
    return past_times(text, asked_times(text, NOW), NOW)


def test_only_what_is_looked_back_on_is_asked_of_what_was_seen() -> None:
    for text in ("what shall I cook tonight?", "und morgen?", "plan my meals of this week", "next Friday"):
        assert _looked_back_on(text) == ()
    assert _looked_back_on("what did I cook today?") == (_day(0),)
    assert _looked_back_on("was habe ich diese Woche gelesen?") == (Days(date(2026, 11, 23), date(2026, 11, 29)),)
    assert _looked_back_on("the talk on Monday") == (_day(-2),)


WORDS = st.sampled_from(
    [
        "last",
        "next",
        "this",
        "9",
        "999",
        "two",
        "years",
        "months",
        "weeks",
        "days",
        "ago",
        "in",
        "31",
        "february",
        "vor",
    ]
)


@given(st.lists(WORDS | st.text(max_size=6), max_size=8), st.datetimes(datetime(1971, 1, 1), datetime(2999, 1, 1)))
def test_whatever_is_asked_days_are_in_order(words: list[str], now: datetime) -> None:
    assert all(days.first <= days.last for days in asked_times(" ".join(words), now.replace(tzinfo=UTC)))


def test_what_was_observed_on_the_day_that_is_asked_of_is_found_first(library: Library, retriever: Retriever) -> None:
    for days in range(12):
        library.observe(f"Mended the fence, part {days}.", at=NOON - days * DAY)
    hits = retriever.search("what did I do yesterday?", "observation", explain=True)
    assert hits[0]["text"] == "Mended the fence, part 1."
    [told] = [term for term in hits[0]["terms"] if term["name"] == "the time that is asked of"]
    assert told["log_odds"] > 0
    assert retriever.search("the fence, two days ago", "observation")[0]["text"] == "Mended the fence, part 2."


def test_the_day_is_that_of_the_users_own_clock(library: Library, retriever: Retriever) -> None:
    library.observe("Slept.", at=NOON)
    far = NOON.replace(hour=2) - DAY
    library.observe("Danced late.", at=far.astimezone(timezone(timedelta(hours=-8))))
    library.observe("Danced early.", at=far)
    found = retriever.search("danced two days ago", "observation")
    assert found[0]["text"] == "Danced late."


def test_a_plan_is_found_by_the_day_that_it_is_for(library: Library, retriever: Retriever) -> None:
    library.observe("Today.", at=NOON)
    library.believe("The user flies to Oslo.", "plan", since=NOON + 4 * DAY, until=NOON + 5 * DAY)
    library.believe("The user sings in a choir.", "routine", since=NOON + 4 * DAY)
    day = (NOON + 4 * DAY).date().isoformat()
    hits = retriever.search(f"anything on {day}?", "proposition", explain=True)
    assert hits[0]["id"] == "p1"
    assert ["the time that is asked of" in str(hit["terms"]) for hit in hits] == [True] + [False] * (len(hits) - 1)


def test_an_app_that_may_not_see_a_source_finds_nothing_of_it_by_its_day(
    library: Library, retriever: Retriever
) -> None:
    library.observe("Mended the fence.", source="chat", at=NOON - DAY)
    library.observe("Something.", source="file", at=NOON)
    sees = Filter(sources=frozenset({"file"}))
    assert "Mended the fence." not in [hit["text"] for hit in retriever.search("yesterday", "observation", sees=sees)]

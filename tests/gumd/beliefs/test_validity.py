"""Since when and until when, in the words that people use, of seven languages."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.beliefs.validity import Validity, validity, with_validity
from gumd.propose.proposal import Proposal

AT = datetime(2026, 3, 10, 9, tzinfo=UTC)
SINCE = [
    ("The user works at Orrin Labs from next Monday.", "2026-03-16"),
    ("The user has lived in Lyon since 2019.", "2019-01-01"),
    ("The user has been on leave since last October.", "2025-10-01"),
    ("The user has played the cello since May 2021.", "2021-05-01"),
    ("The user works nights from 3 April.", "2026-04-03"),
    ("The user is a trainee as of 2026-09-01.", "2026-09-01"),
    ("ab nächstem Montag arbeite ich bei Orrin", "2026-03-16"),
    ("seit 2015 spiele ich Cello", "2015-01-01"),
    ("depuis mars je vis à Lyon", "2026-03-01"),
    ("a partir del 3 de mayo trabajo en casa", "2026-05-03"),
    ("vanaf 1 april woon ik in Gent", "2026-04-01"),
]
UNTIL = [
    ("The user lives in Ghent until June.", "2026-06-30"),
    ("The user rents the studio until the end of May.", "2026-05-31"),
    ("The user is away until the 24th.", "2026-03-24"),
    ("The user is at the cottage until Sunday.", "2026-03-15"),
    ("bis Juni wohne ich in Gent", "2026-06-30"),
    ("je suis en stage jusqu'au 15 avril", "2026-04-15"),
    ("sono a Bari fino al 20 maggio", "2026-05-20"),
    ("fico no Porto até 15 de abril", "2026-04-15"),
    ("tot 30 juni werk ik halve dagen", "2026-06-30"),
]
NEITHER = [
    "The user has focus time from Monday to Friday 10:00–13:00.",
    "The user works from home.",
    "The user has yoga on Mondays until 19:30.",
    "The user reads from 5 books at once.",
    "The user is on call from 2 pm.",
    "The user flies from Rome to Oslo.",
    "The user cannot eat dairy until 14 days after the operation.",
    "The user has been shy since childhood.",
]


@pytest.mark.parametrize(("text", "day"), SINCE, ids=[text for text, _ in SINCE])
def test_since_when_it_holds_is_read(text: str, day: str) -> None:
    assert validity(text, AT) == Validity(datetime.fromisoformat(day).replace(tzinfo=UTC), None)


@pytest.mark.parametrize(("text", "day"), UNTIL, ids=[text for text, _ in UNTIL])
def test_it_holds_to_the_end_of_the_last_day(text: str, day: str) -> None:
    since, until = validity(text, AT)
    assert since is None
    assert until == datetime.fromisoformat(day).replace(tzinfo=UTC) + timedelta(days=1) - timedelta(microseconds=1)


@pytest.mark.parametrize("text", NEITHER)
def test_times_of_day_places_and_weekly_routines_are_no_validity(text: str) -> None:
    assert validity(text, AT) == Validity()


def test_both_ends_are_read_from_one_statement() -> None:
    since, until = validity("The user is in Kyoto from 3 April until 12 April.", AT)
    assert (since and since.day, until and until.day) == (3, 12)


def test_days_are_those_of_the_place_where_it_was_said() -> None:
    tokyo = timezone(timedelta(hours=9))
    since, _ = validity("The user works in Kyoto from 3 April.", AT.astimezone(tokyo))
    assert since == datetime(2026, 4, 3, tzinfo=tokyo)


def test_what_a_proposal_knows_stays_and_a_short_quotation_is_read_where_the_statement_says_nothing() -> None:
    plain = Proposal(
        "The user works at Orrin.", "biography", "neutral", "llm", (1,), "ab nächstem Montag bei Orrin!", 1.0
    )
    assert with_validity(plain, AT).valid_from == datetime(2026, 3, 16, tzinfo=UTC)
    known = Proposal("The user is away until Sunday.", "plan", "neutral", "llm", (1,), "", 1.0, valid_to=AT)
    assert with_validity(known, AT).valid_to == AT
    long = Proposal("The user works at Orrin.", "biography", "neutral", "llm", (1,), "until June. " * 40, 1.0)
    assert with_validity(long, AT).valid_to is None


@given(st.text(max_size=60), st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)))
def test_any_text_is_read_without_an_error(text: str, at: datetime) -> None:
    validity(f"from {text} until {text}", at)

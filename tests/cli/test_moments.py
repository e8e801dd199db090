"""Times that are typed, and what they are taken for."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from gumd_cli.moments import beginning, end, moment
from tests.cli.command import Gumd

TIMES = st.datetimes(datetime(1901, 1, 1), datetime(2198, 12, 31))


@given(TIMES)
def test_a_time_without_an_offset_is_local_and_one_with_an_offset_is_itself(at: datetime) -> None:
    assert datetime.fromisoformat(moment(at.isoformat()) or "") == at.astimezone()
    assert datetime.fromisoformat(moment(at.replace(tzinfo=UTC).isoformat()) or "") == at.replace(tzinfo=UTC)


@given(st.dates(datetime(1901, 1, 1).date(), datetime(2198, 12, 31).date()))
def test_a_date_is_the_end_of_that_day_here(day: datetime) -> None:
    at = datetime.fromisoformat(moment(day.isoformat()) or "")
    assert at.tzinfo is not None
    assert (at.replace(tzinfo=None).date(), (at + timedelta(microseconds=1)).time()) == (day, datetime.min.time())


@given(st.text(max_size=30) | st.from_regex(r"\w{1,8}[dhm]", fullmatch=True))
def test_whatever_is_typed_is_a_time_with_an_offset_or_refused(text: str) -> None:
    for read in (moment, beginning, end):
        with suppress(typer.BadParameter):
            assert datetime.fromisoformat(read(text) or "").tzinfo is not None


@given(st.integers(0, 1000), st.sampled_from(["minutes", "hours", "days"]))
def test_so_long_ago_is_that_before_now(number: int, unit: str) -> None:
    for read in (beginning, end):
        ago = datetime.now(UTC) - datetime.fromisoformat(read(f"{number}{unit[0]}") or "")
        assert abs(ago - timedelta(**{unit: number})) < timedelta(seconds=60)


@pytest.mark.parametrize("option", ["--as-of", "--known-at"])
def test_what_was_learned_today_is_in_today_s_list_and_not_in_yesterday_s(taught: Gumd, option: str) -> None:
    now = datetime.now()
    belief = taught.belief("Dutch")["id"]
    assert belief in [one["id"] for one in taught.json("propositions", "list", option, now.date().isoformat())]
    day_before = (now - timedelta(days=1)).date().isoformat()
    assert taught.json("propositions", "list", "--all", option, day_before) == []


def test_a_question_of_yesterday_has_no_answer_from_today(taught: Gumd) -> None:
    yesterday = (datetime.now() - timedelta(days=1)).isoformat()
    assert taught.ok("context", "write an answer", "--as-of", yesterday) == ""
    assert taught.json("search", "Dutch", "--as-of", yesterday) == []
    assert "Dutch" in taught.ok("context", "write an answer", "--as-of", datetime.now().isoformat())

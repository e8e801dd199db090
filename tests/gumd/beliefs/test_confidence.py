from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import fsum
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.beliefs.confidence import (
    CONFIRMED,
    CORROBORATED_CAP,
    FOREIGN_CAP,
    HALF_LIVES,
    REJECTED,
    fold,
    probability,
    shares,
)
from gumd.retrieval.told import BELIEVED
from gumd.schema import Kind
from gumd_store.records import Evidence, Verdict

NOW = datetime(2026, 3, 20, 12, tzinfo=UTC)
KINDS = st.sampled_from(get_args(Kind))
PROPOSERS = st.sampled_from(["llm", "rules.first_person"])
TIMES = st.datetimes(datetime(2024, 1, 1), datetime(2026, 4, 1), timezones=st.just(UTC))
ROWS = st.builds(
    Evidence,
    proposition=st.just(1),
    observation=st.integers(1, 40),
    stance=st.sampled_from(["supports", "contradicts"]),
    weight=st.floats(0, 6),
    words=st.sampled_from(["I love hiking", "hiking again", "went up the hill", ""]),
    source=st.sampled_from(["chat", "file", "email"]),
    origin=st.sampled_from(["user", "foreign"]),
    observed_at=TIMES,
)
VERDICTS = st.builds(Verdict, proposition=st.just(1), verdict=st.sampled_from(["confirm", "reject"]), at=TIMES)


def row(**other: Any) -> Evidence:
    return replace(Evidence(1, 1, "supports", 1.8, "I love hiking", "chat", "user", NOW), **other)


def sure(*rows: Evidence, kind: str = "preference", at: datetime = NOW) -> float:
    return fold(kind, "rules.first_person", rows, [], at).confidence


@given(KINDS, PROPOSERS, st.lists(ROWS, max_size=12), st.lists(VERDICTS, max_size=3))
def test_it_is_a_probability_and_the_terms_add_up_to_it(
    kind: str, proposer: str, rows: list[Evidence], verdicts: list[Verdict]
) -> None:
    folded = fold(kind, proposer, rows, verdicts, NOW)
    assert 0 < folded.confidence < 1
    assert folded.confidence == probability(fsum(term["log_odds"] for term in folded.terms))


@given(KINDS, st.lists(ROWS, max_size=8), st.lists(VERDICTS, max_size=3), st.randoms())
def test_the_order_of_the_rows_does_not_matter(
    kind: str, rows: list[Evidence], verdicts: list[Verdict], random: Any
) -> None:
    before = fold(kind, "llm", rows, verdicts, NOW)
    random.shuffle(rows)
    random.shuffle(verdicts)
    assert fold(kind, "llm", rows, verdicts, NOW).confidence == before.confidence


@given(KINDS, st.lists(ROWS, max_size=8), st.lists(VERDICTS, max_size=2), ROWS)
def test_evidence_for_never_lowers_it_and_evidence_against_never_raises_it(
    kind: str, rows: list[Evidence], verdicts: list[Verdict], more: Evidence
) -> None:
    before = fold(kind, "llm", rows, verdicts, NOW).confidence
    after = fold(kind, "llm", [*rows, more], verdicts, NOW).confidence
    assert after >= before if more.stance == "supports" else after <= before


@given(KINDS, st.lists(ROWS.map(lambda one: replace(one, origin="foreign")), max_size=20))
def test_what_others_wrote_alone_never_makes_sure(kind: str, rows: list[Evidence]) -> None:
    several = len({one.source for one in rows if one.stance == "supports"}) > 1
    assert fold(kind, "rules.first_person", rows, [], NOW).confidence <= (CORROBORATED_CAP if several else FOREIGN_CAP)


@given(KINDS, st.lists(ROWS, max_size=12), TIMES)
def test_the_users_last_verdict_outweighs_everything(kind: str, rows: list[Evidence], at: datetime) -> None:
    earlier, later = at - timedelta(days=1), at
    confirmed = [Verdict(1, "confirm", later), Verdict(1, "reject", earlier)]
    rejected = [Verdict(1, "confirm", earlier), Verdict(1, "reject", later)]
    assert fold(kind, "llm", rows, confirmed, NOW).confidence >= CONFIRMED
    assert fold(kind, "llm", rows, rejected, NOW).confidence <= REJECTED


@given(KINDS, st.lists(ROWS.map(lambda one: replace(one, stance="supports")), max_size=8), st.integers(0, 4000))
def test_time_only_takes_away_from_what_speaks_for_it(kind: str, rows: list[Evidence], days: int) -> None:
    later = datetime(2026, 4, 1, tzinfo=UTC) + timedelta(days=days)
    assert sure(*rows, kind=kind, at=later + timedelta(days=30)) <= sure(*rows, kind=kind, at=later)


@pytest.mark.parametrize("kind", get_args(Kind))
def test_one_plain_statement_by_the_user_is_as_sure_as_rules_are_right(kind: str) -> None:
    assert 0.92 <= sure(row(), kind=kind) < 0.97
    assert 0.75 <= fold(kind, "llm", [row()], [], NOW).confidence <= 0.9


@pytest.mark.parametrize("kind", get_args(Kind))
def test_one_foreign_statement_is_likely_and_no_more(kind: str) -> None:
    assert sure(row(origin="foreign"), kind=kind) == FOREIGN_CAP
    assert BELIEVED <= fold(kind, "llm", [row(origin="foreign", weight=0.9)], [], NOW).confidence < FOREIGN_CAP


def test_another_day_counts_more_than_the_same_words_again() -> None:
    weak = row(weight=1.0)
    once = sure(weak)
    copied = sure(weak, replace(weak, observation=2))
    other_day = sure(weak, replace(weak, observation=2, words="up the hills", observed_at=NOW - timedelta(days=3)))
    assert once < copied < other_day


def test_ten_identical_drafts_are_not_ten_pieces_of_evidence() -> None:
    drafts = [row(observation=number, weight=1.0) for number in range(10)]
    other = row(observation=2, weight=1.0, words="up the hills", source="file", observed_at=NOW - timedelta(days=3))
    two_days = [drafts[0], other]
    assert sure(*drafts) < sure(*two_days)


def test_a_birthday_does_not_fade_and_a_routine_does() -> None:
    years = NOW + timedelta(days=2000)
    assert sure(row(), kind="biography", at=years) == sure(row(), kind="biography")
    assert sure(row(), kind="routine", at=years) < 0.4
    assert HALF_LIVES["plan"] < HALF_LIVES["relationship"]


def test_each_term_says_which_observation_it_comes_from() -> None:
    written = fold("preference", "llm", [row(observation=12)], [], NOW).terms
    paper = fold("preference", "rules.card", [row(observation=12, origin="foreign", weight=9.0)], [], NOW).terms
    seen = "o12 supports (chat, 2026-03-20)"
    assert [term["name"] for term in written] == ["prior of kind", "proposed by a language model", seen, "calibration"]
    assert [term["name"] for term in paper] == ["prior of kind", seen, "calibration", "only foreign evidence"]


def test_the_first_of_its_like_counts_in_full() -> None:
    assert shares([row(), row(), row(source="file", observed_at=NOW - timedelta(days=1), words="other")])[0] == 1

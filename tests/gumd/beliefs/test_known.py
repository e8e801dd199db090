"""What gumd knew at an earlier time, by the steps that learn, in a real encrypted database."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from gumd import revise
from gumd.beliefs import correct
from gumd.beliefs.confidence import CONFIRMED
from gumd.beliefs.known import held, known
from gumd.clock import horizon
from gumd.grants import Filter
from gumd.relate import Relation
from gumd_store import propositions
from gumd_store.connection import Store
from gumd_store.records import Proposition
from tests.observed import DAY, MONDAY, observe, proposal

ALL = Filter()


@pytest.fixture
def db(store: Store) -> Iterator[Database]:
    with store.write() as db:
        yield db


def learn(db: Database, text: str, at: datetime, relation: Relation | None = None, **other: object) -> int:
    """One statement of one observation, recorded when it was observed; the row that it is now in."""
    seen = observe(db, text, at)
    [first, *_] = revise.revise(db, proposal(text, seen, **other), relation or Relation("new"), [seen])
    return first.id


def at(db: Database, when: datetime) -> dict[int, Proposition]:
    return {one.id: one for one in known(db, when, ALL)}


def test_what_was_not_recorded_yet_was_not_known(db: Database) -> None:
    one, other = learn(db, "The user sails.", MONDAY), learn(db, "The user rows.", MONDAY + DAY)
    assert set(at(db, MONDAY - DAY)) == set()
    assert set(at(db, MONDAY)) == {one}
    assert set(at(db, MONDAY + DAY)) == {one, other}


def test_the_confidence_is_that_of_what_was_recorded_by_then(db: Database) -> None:
    one = learn(db, "The user sails.", MONDAY)
    alone = propositions.by_ids(db, [one])[0].confidence
    learn(db, "The user still sails.", MONDAY + DAY, Relation("same", one))
    assert at(db, MONDAY)[one].confidence == pytest.approx(alone)
    assert at(db, MONDAY + DAY)[one].confidence == pytest.approx(propositions.by_ids(db, [one])[0].confidence)
    assert at(db, MONDAY + DAY)[one].confidence > alone


def test_what_has_been_contradicted_since_was_not_then(db: Database) -> None:
    one = learn(db, "The user sails.", MONDAY)
    learn(db, "The user does not sail.", MONDAY + DAY, Relation("contradicts", one))
    assert at(db, MONDAY)[one].confidence > at(db, MONDAY + DAY)[one].confidence


def test_what_has_been_superseded_or_rejected_since_was_active_then(store: Store) -> None:
    with store.write() as db:
        moved = learn(db, "The user lives in Bern.", MONDAY)
        turned = learn(db, "The user sails.", MONDAY)
    before = datetime.now(UTC)
    with store.write() as db:
        learn(db, "The user lives in Lyon.", MONDAY + DAY, Relation("contradicts", moved))
    correct.reject(store, turned, "test")
    with store.read() as db:
        then, now = at(db, before), at(db, datetime.now(UTC))
        assert (then[moved].status, then[turned].status) == ("active", "active")
        assert (now[moved].status, now[turned].status) == ("superseded", "rejected")
        assert then[turned].confidence > 0.5 > now[turned].confidence


def test_a_verdict_counts_from_when_it_was_given(store: Store) -> None:
    with store.write() as db:
        one = learn(db, "The user sails.", MONDAY)
    before = datetime.now(UTC)
    correct.reject(store, one, "test")
    between = datetime.now(UTC)
    correct.confirm(store, one, "test")
    with store.read() as db:
        found = [at(db, when)[one] for when in (before, between, datetime.now(UTC))]
    assert [one.status for one in found] == ["active", "rejected", "active"]
    first, rejected, confirmed = (one.confidence for one in found)
    assert rejected < 0.1 < first < CONFIRMED <= confirmed


def test_only_the_kinds_and_sources_that_may_be_seen_are_listed(db: Database) -> None:
    learn(db, "The user sails.", MONDAY)
    assert known(db, MONDAY, Filter(kinds=frozenset({"health"}))) == []
    assert known(db, MONDAY, Filter(sources=frozenset({"email"}))) == []
    assert held(db, MONDAY, Filter(sources=frozenset({"email"})), 0.0) == []


def test_what_held_is_listed_surest_first_whatever_came_after(db: Database) -> None:
    bern = learn(db, "The user lives in Bern.", MONDAY)
    lyon = learn(db, "The user lives in Lyon.", MONDAY + 9 * DAY, Relation("contradicts", bern))
    weak = learn(db, "The user sails.", MONDAY, weight=0.1)
    assert [one.id for one in held(db, MONDAY + DAY, ALL, 0.5)] == [bern]
    assert [one.id for one in held(db, MONDAY + DAY, ALL, 0.0)] == [bern, weak]
    assert [one.id for one in held(db, MONDAY + 10 * DAY, ALL, 0.5)] == [lyon]


def test_the_horizon_of_an_earlier_time_is_what_was_recorded_by_then(db: Database) -> None:
    observe(db, "I sail.", MONDAY)
    observe(db, "I sail.", MONDAY + 9 * DAY)
    assert horizon(db, MONDAY + DAY) == MONDAY
    assert horizon(db, MONDAY - DAY) == MONDAY - DAY
    assert horizon(db, datetime.now(UTC) + 99 * DAY) == horizon(db) == MONDAY + 9 * DAY


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=st.lists(st.integers(0, 20), min_size=1, max_size=6), asked=st.integers(-1, 21))
def test_what_was_known_never_shrinks_and_ends_with_what_is_known(db: Database, days: list[int], asked: int) -> None:
    for number, day in enumerate(days):
        learn(db, f"The user owns boat number {number}.", MONDAY + day * DAY)
    earlier, later = at(db, MONDAY + asked * DAY), at(db, MONDAY + (asked + 1) * DAY)
    assert set(earlier) <= set(later) <= set(at(db, datetime.now(UTC)))
    stored = {one.id: one.confidence for one in propositions.listed(db, statuses=None)}
    assert set(at(db, datetime.now(UTC))) == set(stored)

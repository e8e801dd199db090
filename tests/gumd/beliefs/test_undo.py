"""Whatever was done to a proposition can be taken back, one change after the other."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gumd.beliefs import correct
from gumd.beliefs.history import UNDO_FOR, drop_old
from gumd.beliefs.undo import undo
from gumd.errors import NotFound, NotUndoable
from gumd.relate import Relation
from gumd_store import evidence, propositions, snapshots
from gumd_store.connection import Store
from gumd_store.records import Proposition
from tests.gumd.test_revise import NO_TEA, TEA, all_of, history, learn, texts
from tests.observed import DAY, KEY, MONDAY

AGAIN = "The user enjoys green tea."


def only(store: Store) -> Proposition:
    (one,) = all_of(store)
    return one


def faded(one: Proposition) -> Proposition:
    """But for what a day takes off its confidence."""
    return replace(one, confidence=round(one.confidence, 3))


@pytest.mark.parametrize(
    "act",
    [
        lambda store: correct.confirm(store, 1, "cli"),
        lambda store: correct.reject(store, 1, "cli"),
        lambda store: correct.edit(store, 1, "The user drinks green tea.", "cli"),
        lambda store: correct.edit(store, 1, NO_TEA, "cli"),
        lambda store: correct.pin(store, 1, True, "cli"),
        lambda store: learn(store, TEA, MONDAY + DAY, words="green tea again"),
        lambda store: learn(store, NO_TEA, MONDAY + DAY, origin="foreign"),
        lambda store: learn(store, "The user likes green tea with mint.", MONDAY + DAY),
    ],
    ids=["confirm", "reject", "edit", "edit to the opposite", "pin", "more evidence", "a dispute", "a refinement"],
)
def test_what_was_done_last_is_taken_back(store: Store, act: Any) -> None:
    learn(store, TEA)
    before = only(store)
    act(store)
    assert only(store) != before
    undo(store, 1, "cli")
    assert faded(only(store)) == faded(before)
    with store.read() as db:
        last = evidence.changes_of(db, [1])[1][-1]
    assert (last.actor, last.what) == ("cli", "undid")


def test_what_gumd_ended_holds_again_and_what_ended_it_stays(store: Store) -> None:
    learn(store, TEA)
    learn(store, NO_TEA, MONDAY + DAY)
    undo(store, 1, "cli")
    assert texts(store) == [TEA, NO_TEA]
    learn(store, NO_TEA, MONDAY + 2 * DAY)
    assert texts(store) == [TEA, NO_TEA]


def test_what_gumd_learned_is_unlearned_and_what_it_had_ended_holds_again(store: Store) -> None:
    learn(store, TEA)
    learn(store, NO_TEA, MONDAY + DAY)
    undo(store, 2, "cli")
    assert texts(store) == [TEA]
    assert learn(store, NO_TEA, MONDAY + 2 * DAY) == Relation("rejected", 2)


def test_evidence_that_was_taken_back_does_not_count_again(store: Store) -> None:
    learn(store, TEA)
    before = only(store)
    learn(store, TEA, MONDAY + DAY)
    undo(store, 1, "cli")
    with store.read() as db:
        assert len(evidence.of(db, [1])[1]) == 1
    assert faded(only(store)) == faded(before)


def test_a_rejected_successor_lets_its_predecessor_hold_again_until_that_is_undone(store: Store) -> None:
    learn(store, TEA)
    learn(store, NO_TEA, MONDAY + DAY)
    correct.reject(store, 2, "cli")
    assert texts(store) == [TEA]
    undo(store, 2, "cli")
    assert texts(store) == [NO_TEA]
    assert texts(store, "superseded") == [TEA]


def test_a_forgotten_successor_lets_its_predecessor_hold_again(store: Store) -> None:
    learn(store, TEA)
    learn(store, NO_TEA, MONDAY + DAY)
    correct.forget(store, 2)
    assert texts(store) == [TEA]


def test_a_wording_that_is_taken_back_may_be_learned_again(store: Store) -> None:
    learn(store, TEA)
    correct.edit(store, 1, "The user collects stamps.", "cli")
    assert learn(store, TEA, MONDAY + DAY) == Relation("rejected")
    undo(store, 1, "cli")
    assert learn(store, TEA, MONDAY + 2 * DAY) == Relation("same", 1)


def test_nothing_is_left_to_undo_after_the_beginning_or_after_a_while(store: Store) -> None:
    learn(store, TEA)
    correct.confirm(store, 1, "cli")
    with store.write() as db:
        snapshots.drop_before(db, datetime.now(UTC) + timedelta(seconds=1))
    with pytest.raises(NotUndoable, match=str(UNDO_FOR.days)):
        undo(store, 1, "cli")
    assert history(store, 1) == ["new", "confirmed"]
    with pytest.raises(NotFound):
        undo(store, 7, "cli")


def test_what_is_not_old_yet_can_still_be_undone(store: Store) -> None:
    learn(store, TEA)
    correct.confirm(store, 1, "cli")
    with store.write() as db:
        drop_old(db)
    assert undo(store, 1, "cli").what == "confirmed"


DEEDS: dict[str, Any] = {
    "confirm": lambda store, day: correct.confirm(store, 1, "cli"),
    "reject": lambda store, day: correct.reject(store, 1, "cli"),
    "edit": lambda store, day: correct.edit(store, 1, f"The user drinks tea number {day}.", "cli"),
    "pin": lambda store, day: correct.pin(store, 1, day % 2 == 0, "cli"),
    "again": lambda store, day: learn(store, TEA, MONDAY + day * DAY, words=f"tea {day}"),
    "against": lambda store, day: learn(store, NO_TEA, MONDAY + day * DAY, origin="foreign", words=f"none {day}"),
}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(DEEDS)), max_size=6))
def test_as_many_undoings_as_changes_lead_back_through_every_state(
    tmp_path_factory: pytest.TempPathFactory, deeds: list[str]
) -> None:
    store = Store(tmp_path_factory.mktemp("undo") / "gumd.db", KEY)
    learn(store, TEA)
    states = []
    for day, deed in enumerate(deeds, 1):
        with store.read() as db:
            before, changes = propositions.by_ids(db, [1]), len(evidence.changes_of(db, [1])[1])
        DEEDS[deed](store, day)
        with store.read() as db:
            if len(evidence.changes_of(db, [1])[1]) > changes:
                states.append(before)
    for before in reversed(states):
        undo(store, 1, "cli")
        with store.read() as db:
            (now,) = propositions.by_ids(db, [1])
        (then,) = before
        assert (now.text, now.status, now.valid_to, now.pinned) == (then.text, then.status, then.valid_to, then.pinned)
        assert abs(now.confidence - then.confidence) < 0.03
    store.close()

"""Relate and revise together, as the learner uses them, without vectors: words alone decide."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from gumd import embed, revise
from gumd.beliefs import correct
from gumd.beliefs.confidences import explain, recompute_all
from gumd.errors import InvalidInput, NotFound
from gumd.ground import MAX_CHARS
from gumd.models.static import StaticEmbedder
from gumd.relate import Relation, relate
from gumd.revise import Revision
from gumd_store import evidence, propositions
from gumd_store.connection import Store
from gumd_store.records import Observation, Proposition
from tests.observed import DAY, MONDAY, observe, proposal

TEA = "The user likes green tea."
NO_TEA = "The user does not like green tea."


def learn(store: Store, text: str, at: datetime = MONDAY, origin: str = "user", **other: Any) -> Relation:
    """One observation that says it, and what becomes of it."""
    with store.write() as db:
        one = observe(db, other.pop("words", text), at, origin=origin)
        return learn_from(store, text, one, **other)


def learn_from(store: Store, text: str, *seen: Observation, **other: Any) -> Relation:
    with store.write() as db:
        new = proposal(text, *seen, **other)
        relation = relate(db, new, seen, None)
        revise.revise(db, new, relation, seen)
        return relation


def all_of(store: Store) -> list[Proposition]:
    with store.read() as db:
        return sorted(propositions.listed(db, statuses=None), key=lambda one: one.id)


def texts(store: Store, status: str = "active") -> list[str]:
    return [one.text for one in all_of(store) if one.status == status]


def history(store: Store, id: int) -> list[str]:
    with store.read() as db:
        return [change.what for change in evidence.changes_of(db, [id]).get(id, [])]


def test_what_is_said_again_strengthens_and_adds_no_row(store: Store) -> None:
    learn(store, TEA)
    (once,) = all_of(store)
    assert learn(store, TEA, MONDAY + DAY, words="green tea again") == Relation("same", once.id)
    (twice,) = all_of(store)
    assert 0.9 < once.confidence < twice.confidence
    assert history(store, once.id) == ["new", "supports"]


def test_the_same_observation_never_counts_twice(store: Store) -> None:
    with store.write() as db:
        one = observe(db, TEA)
    assert learn_from(store, TEA, one) == Relation("new")
    (before,) = all_of(store)
    assert learn_from(store, TEA, one).kind == "same"
    assert all_of(store) == [before]


def test_the_observations_of_one_proposal_together_count_what_it_weighs(store: Store) -> None:
    with store.write() as db:
        days = [observe(db, "at the gym", MONDAY + number * DAY) for number in range(5)]
    learn_from(store, "The user goes to the gym.", *days, words="at the gym", weight=1.8)
    learn(store, "The user keeps bees.", at=MONDAY + 4 * DAY)
    gym, bees = all_of(store)
    assert abs(gym.confidence - bees.confidence) < 0.02


def test_the_later_word_of_the_user_ends_the_earlier_one_and_both_stay(store: Store) -> None:
    learn(store, TEA, polarity="likes")
    assert learn(store, NO_TEA, MONDAY + DAY, polarity="avoids") == Relation("contradicts", 1)
    old, new = all_of(store)
    assert (old.status, old.valid_to) == ("superseded", new.valid_from)
    assert (new.status, new.valid_from, new.supersedes) == ("active", MONDAY + DAY, old.id)
    assert history(store, old.id) == ["new", "superseded"]


def test_what_comes_late_gives_the_same_state_as_in_order(store: Store) -> None:
    learn(store, NO_TEA, MONDAY + DAY, polarity="avoids")
    assert learn(store, TEA, MONDAY, polarity="likes") == Relation("precedes", 1)
    assert texts(store) == [NO_TEA]
    (old,) = [one for one in all_of(store) if one.status == "superseded"]
    assert (old.text, old.valid_from, old.valid_to) == (TEA, MONDAY, MONDAY + DAY)


def test_the_user_may_change_their_mind_back(store: Store) -> None:
    learn(store, TEA)
    learn(store, NO_TEA, MONDAY + DAY)
    learn(store, TEA, MONDAY + 2 * DAY)
    assert texts(store) == [TEA]
    assert texts(store, "superseded") == [TEA, NO_TEA]


def test_what_others_say_against_it_lowers_it_and_ends_nothing(store: Store) -> None:
    learn(store, TEA)
    (before,) = all_of(store)
    assert learn(store, NO_TEA, MONDAY + DAY, origin="foreign") == Relation("disputes", before.id)
    (after,) = all_of(store)
    assert after.status == "active"
    assert after.confidence < before.confidence


def test_another_time_of_the_same_ends_the_earlier(store: Store) -> None:
    learn(store, "The user has choir on Tuesdays at 18:30.", kind="routine")
    learn(store, "The user has choir on Thursdays at 18:30.", MONDAY + DAY, kind="routine")
    assert texts(store) == ["The user has choir on Thursdays at 18:30."]
    assert texts(store, "superseded") == ["The user has choir on Tuesdays at 18:30."]


def test_two_sisters_are_two_facts(store: Store) -> None:
    learn(store, "The user has a sister named Nina.", kind="relationship")
    assert learn(store, "The user has a sister named Ann.", MONDAY + DAY, kind="relationship") == Relation("new")
    assert len(texts(store)) == 2


def test_of_one_topic_the_later_holds(store: Store) -> None:
    for number, text in enumerate(["The user commits 12 times a day.", "The user commits 15 times a day."]):
        learn(store, text, MONDAY + number * DAY, kind="routine", topic="routine:commits")
    assert texts(store) == ["The user commits 15 times a day."]


def test_a_contradiction_of_what_is_not_believed_adds_nothing(store: Store) -> None:
    learn(store, TEA, stance="contradicts")
    assert all_of(store) == []


def test_a_plan_expires_when_the_user_is_seen_after_its_end(store: Store) -> None:
    learn(store, "The user flies to Oslo.", kind="plan", valid_to=MONDAY + DAY)
    with store.write() as db:
        assert revise.expire(db) == []
        observe(db, "back at my desk", MONDAY + 3 * DAY)
        assert revise.expire(db) == [Revision("proposition.changed", 1)]
    assert [one.status for one in all_of(store)] == ["expired"]
    assert history(store, 1) == ["new", "expired"]


def test_a_new_turn_of_a_plan_is_a_new_row(store: Store) -> None:
    learn(store, "The user flies to Oslo.", kind="plan", valid_to=MONDAY + DAY)
    again = learn(store, "The user flies to Oslo.", MONDAY + 30 * DAY, kind="plan", valid_to=MONDAY + 60 * DAY)
    assert again == Relation("new")


def test_what_the_user_rejected_does_not_come_back(store: Store) -> None:
    learn(store, TEA)
    correct.reject(store, 1, "gumd")
    assert learn(store, TEA, MONDAY + DAY) == Relation("rejected", 1)
    assert learn(store, "The user enjoys green tea.", MONDAY + 2 * DAY) == Relation("rejected", 1)
    (one,) = all_of(store)
    assert one.status == "rejected"
    assert one.confidence <= 0.03


def test_what_the_user_confirmed_is_sure_and_active_again(store: Store) -> None:
    learn(store, TEA, origin="foreign")
    correct.reject(store, 1, "gumd")
    correct.confirm(store, 1, "vim")
    (one,) = all_of(store)
    assert one.status == "active"
    assert one.confidence >= 0.97
    with store.read() as db:
        last = evidence.changes_of(db, [1])[1][-1]
    assert (last.what, last.actor) == ("confirmed", "vim")


def test_no_earlier_word_ends_what_the_user_confirmed_since(store: Store) -> None:
    learn(store, TEA)
    correct.confirm(store, 1, "gumd")
    assert learn(store, NO_TEA, MONDAY + DAY) == Relation("disputes", 1)
    assert texts(store) == [TEA]
    assert all_of(store)[0].confidence >= 0.97


def test_an_edit_keeps_the_evidence_and_the_old_wording_does_not_come_back(store: Store) -> None:
    learn(store, "The user has a sister named Ann.", kind="relationship")
    correct.edit(store, 1, " The user has a sister\nnamed Anna. ", "gumd")
    (one,) = all_of(store)
    assert one.text == "The user has a sister named Anna."
    assert one.confidence >= 0.97
    with store.read() as db:
        assert len(evidence.of(db, [1])[1]) == 1
        assert propositions.with_words(db, {"anna"}, 5) == [1]
    again = learn(store, "The user has a sister named Ann.", MONDAY + DAY, kind="relationship")
    assert again.kind == "rejected"
    assert texts(store) == ["The user has a sister named Anna."]


def test_an_edit_that_turns_the_statement_turns_its_polarity_and_forgets_its_vectors(store: Store) -> None:
    learn(store, TEA, polarity="likes")
    with store.write() as db:
        embed.index_static(db, StaticEmbedder(), "proposition", [(1, TEA)])
    correct.edit(store, 1, NO_TEA, "gumd")
    assert [one.polarity for one in all_of(store)] == ["avoids"]
    with store.read() as db:
        assert [one.id for one in propositions.without_vector(db, "static", 5)] == [1]


@pytest.mark.parametrize("text", ["", "  \n ", "x" * (MAX_CHARS + 1)])
def test_an_edit_has_a_text_of_bounded_length(store: Store, text: str) -> None:
    learn(store, TEA)
    with pytest.raises(InvalidInput):
        correct.edit(store, 1, text, "gumd")


def test_a_pin_is_kept_and_told_once(store: Store) -> None:
    learn(store, TEA)
    for _ in range(2):
        correct.pin(store, 1, True, "gumd")
    assert [one.pinned for one in all_of(store)] == [True]
    correct.pin(store, 1, False, "gumd")
    assert history(store, 1) == ["new", "pinned", "unpinned"]


def test_what_is_forgotten_is_gone_and_its_successor_stays(store: Store) -> None:
    learn(store, TEA)
    learn(store, NO_TEA, MONDAY + DAY)
    with store.write() as db:
        embed.index_static(db, StaticEmbedder(), "proposition", [(1, TEA)])
    correct.forget(store, 1)
    (left,) = all_of(store)
    assert (left.text, left.supersedes) == (NO_TEA, None)
    with store.read() as db:
        assert db.execute("SELECT count(*) FROM vectors").fetchone() == (0,)
        assert evidence.of(db, [1]) == {}


@pytest.mark.parametrize(
    "act", [correct.confirm, correct.reject, partial(correct.edit, text=TEA), partial(correct.pin, pinned=True)]
)
def test_an_unknown_proposition_is_not_found(store: Store, act: Callable[..., None]) -> None:
    with pytest.raises(NotFound):
        act(store, 7, actor="gumd")
    with pytest.raises(NotFound):
        correct.forget(store, 7)


def test_recomputing_gives_what_is_stored_and_explains_it(store: Store) -> None:
    learn(store, TEA)
    learn(store, TEA, MONDAY + DAY, words="green tea again")
    learn(store, NO_TEA, MONDAY + DAY, origin="foreign")
    (stored,) = all_of(store)
    with store.read() as db:
        assert explain(db, 1).confidence == stored.confidence
        assert len(explain(db, 1).terms) == 5


def test_what_nobody_repeats_fades_as_the_user_goes_on(store: Store) -> None:
    learn(store, "The user runs on Sundays.", kind="routine")
    (before,) = all_of(store)
    with store.write() as db:
        observe(db, "something else", min(MONDAY + 365 * DAY, datetime.now(UTC) - timedelta(minutes=1)))
        recompute_all(db)
    (after,) = all_of(store)
    assert after.confidence < before.confidence

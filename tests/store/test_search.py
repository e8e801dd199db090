"""What a question reads, straight from a real encrypted database."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gumd_store import evidence, full_text, observations, propositions, search, vectors
from gumd_store.connection import Store
from gumd_store.observations import NewObservation
from gumd_store.propositions import NewProposition
from gumd_store.records import Evidence
from gumd_store.search import Where, observations_seen, propositions_seen

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
TEXTS = ["Green tea at four", "Coffee at five, the straße was wet", "A walnut chest", "Cafés and tea"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "gumd.db", "00" * 32)
    with store.write() as db:
        observations.add(db, "test", [seen(place, text) for place, text in enumerate(TEXTS)], NOON)
    yield store
    store.close()


def seen(place: int, text: str) -> NewObservation:
    source = "file" if place % 2 else "chat"
    return NewObservation(str(place), source, "app", "", text, "user", NOON + timedelta(hours=place))


def found(store: Store, *words: str, where: Where = Where(), limit: int = 10) -> list[int]:  # noqa: B008
    with store.read() as db:
        return [id for id, _ in full_text.by_words(db, "observation", words, where, limit)]


def believe(store: Store, text: str, kind: str = "plan", by: int | None = None, **more: datetime) -> int:
    with store.write() as db:
        new = NewProposition(text, kind, "likes", "", "test", more.get("since"), more.get("until"), NOON)
        id = propositions.add(db, new)
        propositions.set_confidence(db, [(id, 0.9)])
        for one in observations.by_ids(db, [by] if by else []):
            evidence.add(db, [Evidence(id, one.id, "supports", 1.0, "", one.source, one.origin, one.observed_at)])
    return id


def listed(store: Store, where: Where) -> set[int]:
    with store.read() as db:
        return set(search.surest(db, where, 100))


def test_any_of_the_words_finds_and_more_of_them_find_better(store: Store) -> None:
    assert found(store, "tea", "green")[0] == 1
    assert set(found(store, "tea", "green")) == {1, 4}
    assert found(store, "tea", "green", limit=1) == [1]
    assert found(store) == []


def test_inflection_case_and_accents_do_not_matter(store: Store) -> None:
    assert found(store, "CAFE") == [4]
    assert found(store, "chests") == [3]
    assert found(store, "straße") == [2]


@pytest.mark.parametrize("word", ['"', '"" OR tea', "tea*", "text:tea", "NEAR(", "\x00", "🫖", "", "-tea", "tea AND"])
def test_a_word_is_never_read_as_a_query(store: Store, word: str) -> None:
    assert set(found(store, word)) <= {1, 4}
    assert 3 in found(store, word, "walnut")


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=10), max_size=80))
def test_any_words_can_be_looked_for(store: Store, words: list[str]) -> None:
    assert set(found(store, *words)) <= {1, 2, 3, 4}


def test_scores_are_positive_even_for_a_word_that_is_everywhere(store: Store) -> None:
    with store.read() as db:
        scores = [score for _, score in full_text.by_words(db, "observation", ["tea", "at", "and", "a"], Where(), 9)]
    assert scores == sorted(scores, reverse=True)
    assert min(scores) > 0


def test_the_full_text_index_is_asked_once_and_not_for_each_row(store: Store) -> None:
    traced: list[str] = []
    with store.read() as db:
        db.conn.set_trace_callback(traced.append)
        full_text.by_words(db, "observation", ["tea"], observations_seen({"chat"}, None), 1)
        db.conn.set_trace_callback(None)
        plans = [db.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall() for sql in traced if " MATCH " in sql]
    assert plans
    assert all("VIRTUAL TABLE" in plan[0][3] for plan in plans)


def test_what_few_of_the_best_may_be_seen_is_looked_for_among_all(store: Store) -> None:
    with store.write() as db:
        new = [NewObservation(f"n{n}", "file", "app", "", "tea tea", "user", NOON) for n in range(50)]
        observations.add(db, "test", new, NOON)
    assert found(store, "tea", where=observations_seen({"chat"}, None), limit=2) == [1]


def test_only_observations_that_may_be_seen_are_found(store: Store) -> None:
    assert found(store, "tea", where=observations_seen({"chat"}, None)) == [1]
    assert found(store, "tea", where=observations_seen(set(), None)) == []
    assert found(store, "tea", where=observations_seen(None, NOON + timedelta(hours=1))) == [1]


def test_cosines_are_of_those_asked_for_that_may_be_seen(store: Store) -> None:
    with store.write() as db:
        for id in (1, 2, 3):
            vectors.put(db, "observation", id, "s", [1.0] + [0.0] * 63)
        seen_here = observations_seen({"chat"}, None)
        assert search.cosines(db, "observation", "s", [0.6, 0.8] + [0.0] * 62, [1, 2, 4], seen_here) == {
            1: pytest.approx(0.6)
        }


def test_propositions_are_seen_by_kind_and_by_the_source_of_their_support(store: Store) -> None:
    chat, file = believe(store, "x", "plan", by=1), believe(store, "y", "health", by=2)
    alone = believe(store, "z", "plan")
    assert listed(store, propositions_seen(None, None)) == {chat, file, alone}
    assert listed(store, propositions_seen({"plan"}, None)) == {chat, alone}
    assert listed(store, propositions_seen(None, {"chat"})) == {chat}
    assert listed(store, propositions_seen({"health"}, {"chat"})) == set()


def test_what_contradicts_a_proposition_does_not_make_it_seen(store: Store) -> None:
    id = believe(store, "x", by=1)
    with store.write() as db:
        (one,) = observations.by_ids(db, [2])
        evidence.add(db, [Evidence(id, 2, "contradicts", 1.0, "", one.source, one.origin, one.observed_at)])
    assert listed(store, propositions_seen(None, {"file"})) == set()


def test_the_surest_of_a_kind_are_found_without_reading_the_others(store: Store) -> None:
    likely = search.believed_now(propositions_seen(None, None), NOON, 0.5).also("propositions.kind = 'biography'")
    ids = [believe(store, str(n), "biography" if n % 3 else "plan") for n in range(9)]
    traced: list[str] = []
    with store.read() as db:
        db.conn.set_trace_callback(traced.append)
        assert search.surest_of_any(db, [likely, likely], 2) == [ids[8], ids[7]]
        db.conn.set_trace_callback(None)
        plan = [row[3] for sql in traced for row in db.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()]
    assert any("propositions_of_kind (status=? AND kind=?)" in step for step in plan)
    assert not any("SCAN propositions" in step for step in plan)


def test_what_held_at_a_time_is_what_had_begun_and_was_not_over(store: Store) -> None:
    day = timedelta(days=1)
    over = believe(store, "over", "health", since=NOON - 9 * day, until=NOON - 5 * day)
    holds = believe(store, "holds", "health", since=NOON - 9 * day)
    planned = believe(store, "planned", "plan", by=1, since=NOON + 9 * day)
    everything = propositions_seen(None, None)
    assert listed(store, search.true_at(everything, NOON - 7 * day)) == {over, holds}
    assert listed(store, search.true_at(everything, NOON + day)) == {holds, planned}
    assert listed(store, search.believed_now(everything, NOON + day)) == {holds, planned}
    assert listed(store, search.believed_now(everything, NOON + day, least=0.95)) == set()


def test_surfaces_tell_where_and_when_and_by_whom_it_was_seen(store: Store) -> None:
    with store.read() as db:
        found = search.surfaces(db, "observation", [1, 99])
    assert list(found) == [1]
    assert (found[1].app, found[1].origin) == ("app", "user")


def test_texts_are_told_from_their_beginning(store: Store) -> None:
    with store.read() as db:
        (whole,) = search.texts(db, "observation", [1], 1_000).values()
        assert search.texts(db, "observation", [1, 99], 3) == {1: whole[:3]}

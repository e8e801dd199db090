"""A search goes on: what was returned is left out, and what was said of it moves the next round."""

from collections.abc import Mapping
from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gumd.embed import SENTENCES, STATIC, Asker, Space, Vector
from gumd.errors import NotFound
from gumd.grants import Filter
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.retrieval.question import Question
from gumd.retrieval.rounds import FIRST, MOST_WORDS, Earlier, Result, next_round, read, telling_words
from gumd.retrieve import EVERYTHING, Retriever
from tests.gumd.library import NOON, Library

QUERY = "notes about the bench"


def benches(library: Library) -> None:
    notes = (
        "Notes about the bench in the park, where the pigeons are.",
        "Notes about the bench vise: oil the spindle with camellia.",
        "The camellia oil for the spindle is on the top shelf.",
        "Pigeons again; the park keeper feeds them.",
        "The quarterly tax return is due in April.",
    )
    for days, text in enumerate(notes):  # on days of their own, as what stands beside in time counts too
        library.observe(text, at=NOON + timedelta(days=days))


def after(
    library: Library, verdicts: Mapping[str, str | None], query: str = QUERY, sees: Filter = EVERYTHING
) -> Earlier:
    with library.store.read() as db:
        return read(db, [Result(id, verdict) for id, verdict in verdicts.items()], query, sees)


def order(retriever: Retriever, earlier: Earlier) -> list[str]:
    return [hit["id"] for hit in retriever.search(QUERY, "observation", earlier=earlier)]


@pytest.mark.parametrize(("useful", "other", "first"), [("o2", "o1", "o3"), ("o1", "o2", "o4")])
def test_the_next_round_is_nearer_to_what_was_useful_and_has_nothing_twice(
    library: Library, retriever: Retriever, useful: str, other: str, first: str
) -> None:
    benches(library)
    assert set(order(retriever, FIRST)[:2]) == {"o1", "o2"}
    found = order(retriever, after(library, {useful: "useful", other: "not_useful"}))
    assert found[0] == first
    assert not {"o1", "o2"} & set(found)


def test_as_many_come_as_were_asked_for_though_the_best_are_left_out(library: Library, retriever: Retriever) -> None:
    for number in range(30):
        library.observe(f"Notes about the bench, page {number}.")
    returned: list[str] = []
    for _ in range(6):
        earlier = after(library, dict.fromkeys(returned))
        returned += [hit["id"] for hit in retriever.search(QUERY, limit=5, earlier=earlier)]
    assert len(returned) == len(set(returned)) == 30


def test_without_a_verdict_the_question_stays_as_it_was(library: Library, embedder: StaticEmbedder) -> None:
    benches(library)
    asked = Question(["notes", "bench"], {STATIC: embedder.embed([QUERY])[0]})
    moved = next_round(asked, after(library, {"o1": None, "o2": None}))
    assert moved.words == asked.words
    assert np.allclose(moved.vectors[STATIC], asked.vectors[STATIC])


def test_both_spaces_move_by_the_stored_vectors(library: Library, worker: ModelWorker) -> None:
    benches(library)
    library.understand(worker)
    asker = Asker(worker, library.embedder, patience_s=60)
    asked = Question(["bench"], asker.vectors("bench").vectors)
    asker.close()
    earlier = after(library, {"o2": "useful", "o1": "not_useful"})
    moved = next_round(asked, earlier)
    for space in (STATIC, SENTENCES):
        for judged, nearer in ((earlier.useful[0], 1), (earlier.not_useful[0], -1)):
            change = moved.vectors[space] @ judged[space] - asked.vectors[space] @ judged[space]
            assert space in judged
            assert nearer < 0 or change > 0


def test_words_that_are_added_are_rare_and_others_have_them_too(library: Library) -> None:
    benches(library)
    earlier = after(library, {"o2": "useful"}, "notes about the bench in my workshop and garage")
    assert set(earlier.words) == {"camellia", "oil", "spindle"}
    assert len(after(library, {"o2": "useful"}, "bench").words) == MOST_WORDS - 1
    assert "vise" not in after(library, {"o2": "useful"}).words
    assert after(library, {"o2": "not_useful"}).words == []
    with library.store.read() as db:
        assert telling_words(db, ["camellia " * 9_000, 'a "b NEAR(c*', ""], "camellia") == []


def test_what_the_app_may_not_see_or_is_not_there_moves_nothing(library: Library) -> None:
    benches(library)
    library.observe("Camellia oil by mail.", source="email")
    library.believe("The user oils the spindle.", "health", seen_in=[6])
    sees = Filter(sources=frozenset({"file"}))
    earlier = after(library, {"o6": "useful", "p1": "useful", "o77": "useful", "p77": "not_useful"}, sees=sees)
    assert (list(earlier.useful), list(earlier.not_useful), list(earlier.words)) == ([], [], [])
    assert earlier.returned == {"o6", "p1", "o77", "p77"}
    assert len(after(library, {"o6": "useful", "p1": "useful"}).useful) == 2
    assert after(library, {"p1": "useful"}, sees=Filter(kinds=frozenset({"plan"}))).useful == []


def test_what_was_said_last_of_a_result_counts(library: Library) -> None:
    benches(library)
    with library.store.read() as db:
        earlier = read(db, [Result("o1", "useful"), Result("o1", "not_useful")], QUERY, EVERYTHING)
    assert (len(earlier.useful), len(earlier.not_useful)) == (0, 1)


@pytest.mark.parametrize("id", ["", "x1", "o", "o-1", "1"])
def test_an_id_of_nothing_is_refused(library: Library, id: str) -> None:
    with library.store.read() as db, pytest.raises(NotFound):
        read(db, [Result(id, None)], QUERY, EVERYTHING)


spaces: st.SearchStrategy[Space] = st.sampled_from([STATIC, SENTENCES])
units = (
    st.lists(st.floats(-1, 1, width=16), min_size=4, max_size=4)
    .map(lambda row: np.array(row, dtype=np.float32))
    .filter(lambda row: bool(np.linalg.norm(row) > 0.1))
    .map(lambda row: row / np.linalg.norm(row))
)
judged = st.lists(st.dictionaries(spaces, units), max_size=4)
words = st.lists(st.sampled_from(["tea", "oil", "walnut", "bench"]), max_size=5)


@settings(max_examples=200)
@given(vectors=st.dictionaries(spaces, units), useful=judged, others=judged, more=words, data=st.data())
def test_a_round_keeps_length_and_words_and_does_not_depend_on_the_order(
    vectors: dict[Space, Vector],
    useful: list[dict[Space, Vector]],
    others: list[dict[Space, Vector]],
    more: list[str],
    data: st.DataObject,
) -> None:
    asked = Question(["bench", "tea"], vectors)
    moved = next_round(asked, Earlier(frozenset(), useful, others, more))
    shuffled = Earlier(frozenset(), data.draw(st.permutations(useful)), data.draw(st.permutations(others)), more)
    again = next_round(asked, shuffled)
    assert moved.vectors.keys() == vectors.keys()
    for space, vector in moved.vectors.items():
        assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)
        assert np.allclose(vector, again.vectors[space], atol=1e-5)
    assert moved.words[:2] == asked.words
    assert sorted(moved.words) == sorted({*asked.words, *more})
    assert asked.words == ["bench", "tea"]


@given(vector=units, useful=st.lists(units, min_size=1, max_size=4))
def test_what_was_useful_never_drives_a_round_away_from_itself(vector: Vector, useful: list[Vector]) -> None:
    moved = next_round(Question([], {STATIC: vector}), Earlier(useful=[{STATIC: one} for one in useful]))
    centre = np.mean(useful, axis=0)
    assert moved.vectors[STATIC] @ centre >= vector @ centre - 1e-5

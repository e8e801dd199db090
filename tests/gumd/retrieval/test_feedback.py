"""What was said of lines moves them, within bounds, and is gone with what it was said of."""

import struct
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from gumd.beliefs import correct
from gumd.beliefs.undo import undo
from gumd.forget import What, forget
from gumd.models.static import StaticEmbedder
from gumd.retrieval import feedback
from gumd.retrieval.feedback import FLOOR, MOST, MOST_READ, adjustments
from gumd.schema import LineVerdict
from gumd_store import evidence, lines, propositions
from gumd_store.connection import Store
from gumd_store.lines import Said
from gumd_store.propositions import NewProposition
from tests.gumd.library import NOON, Library
from tests.observed import KEY
from tests.pages import decrypted

WEEK = timedelta(days=7)
ASKED = "which tea should I buy for the workshop"
LIKE = "what tea should I buy"
OTHER = "when is the tax return due"
TOKEN = "ghp_" + "a1B2c3D4e5" * 3 + "f6G7h8"
Vector = NDArray[np.float32]


def tell(library: Library, id: int, verdict: LineVerdict, query: str | None = ASKED, app: str = "app") -> None:
    feedback.say(library.store, library.embedder, "observation", id, verdict, app, query)


def moved(library: Library, query: str = ASKED, later: timedelta = timedelta()) -> dict[int, float]:
    with library.store.read() as db:
        vector = library.embedder.embed([query])[0]
        return adjustments(db, "observation", vector, datetime.now(UTC) + later)


@pytest.mark.parametrize(("verdict", "term"), [("useful", 1.0), ("not_now", -1.0), ("wrong", -1.5)])
def test_a_verdict_moves_its_line_for_the_question_and_none_for_another(
    library: Library, verdict: LineVerdict, term: float
) -> None:
    id = library.observe("Green tea with Anna.")
    tell(library, id, verdict)
    assert moved(library) == {id: pytest.approx(term, abs=1e-3)}
    assert 0 < moved(library, LIKE)[id] / term < 1
    assert moved(library, OTHER) == {}
    with library.store.read() as db:
        assert adjustments(db, "proposition", library.embedder.embed([ASKED])[0], datetime.now(UTC)) == {}


def test_without_a_question_a_verdict_counts_half_for_any(library: Library) -> None:
    id = library.observe("Green tea with Anna.")
    tell(library, id, "not_now", None)
    assert moved(library, OTHER) == {id: pytest.approx(-0.5, abs=1e-3)}
    tell(library, id, "useful", "  ")
    assert moved(library, OTHER) == {id: pytest.approx(0.5, abs=1e-3)}


@pytest.mark.parametrize(("verdict", "left"), [("useful", 0.5 ** (7 / 90)), ("not_now", 0.5), ("wrong", 1.0)])
def test_not_now_halves_in_a_week_useful_in_ninety_days_and_wrong_never(
    library: Library, verdict: LineVerdict, left: float
) -> None:
    id = library.observe("Green tea with Anna.")
    tell(library, id, verdict)
    assert moved(library, later=WEEK)[id] / moved(library)[id] == pytest.approx(left, abs=1e-3)


def test_what_is_said_later_does_not_count_yet(library: Library) -> None:
    tell(library, library.observe("Green tea with Anna."), "useful")
    assert moved(library, later=-WEEK) == {}


def test_verdicts_that_have_faded_are_deleted_when_the_next_is_given(library: Library) -> None:
    id = library.observe("Green tea with Anna.")
    with library.store.write() as db:
        for day, verdict in enumerate(("not_now", "useful", "wrong")):
            at = datetime.now(UTC) - 8 * WEEK - timedelta(days=day)
            lines.say(db, "observation", Said(id, verdict, at, struct.pack("<256f", *[float(day)] * 256)), "app")
    tell(library, id, "useful")
    with library.store.read() as db:
        kept = [one.verdict for one in lines.latest(db, "observation", datetime.now(UTC), 9)]
    assert kept == ["useful", "useful", "wrong"]


unit_vectors = st.lists(st.floats(-1, 1, width=32), min_size=8, max_size=8)
said = st.lists(
    st.tuples(
        st.integers(1, 3),
        st.sampled_from(["useful", "wrong", "not_now"]),
        st.integers(0, 10**6),
        st.none() | unit_vectors,
    ),
    max_size=12,
    unique_by=lambda one: (one[0], None if one[3] is None else tuple(one[3])),
)


def _adjusted(
    folder: Path, rows: list[tuple[int, str, int, list[float] | None]], query: list[float]
) -> dict[int, float]:
    store = Store(folder / "gumd.db", KEY)
    with store.write() as db:
        db.execute("DELETE FROM line_feedback")
        for line, verdict, minutes, vector in rows:
            at = NOON - timedelta(minutes=minutes)
            lines.say(
                db, "observation", Said(line, verdict, at, struct.pack("<8f", *vector) if vector else None), "app"
            )
        found = adjustments(db, "observation", np.array(query, dtype=np.float32), NOON)
    store.close()
    return found


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=said, query=unit_vectors, data=st.data())
def test_terms_are_bounded_and_do_not_depend_on_the_order_in_which_they_were_said(
    tmp_path: Path, rows: list[tuple[int, str, int, list[float] | None]], query: list[float], data: st.DataObject
) -> None:
    found = _adjusted(tmp_path, rows, query)
    assert all(0 < abs(term) <= MOST for term in found.values())
    assert found.keys() <= {line for line, *_ in rows}
    for line, term in found.items():
        verdicts = {verdict for of, verdict, *_ in rows if of == line}
        assert term > 0 or verdicts != {"useful"}
        assert term < 0 or "useful" in verdicts
    assert _adjusted(tmp_path, data.draw(st.permutations(rows)), query) == found


def test_many_verdicts_of_one_kind_stay_within_the_bound(library: Library) -> None:
    id = library.observe("Green tea with Anna.")
    for app in range(5):
        tell(library, id, "useful", app=f"app{app}")
    assert moved(library) == {id: MOST}


def test_no_more_than_the_newest_are_read(library: Library) -> None:
    now = datetime.now(UTC)
    with library.store.write() as db:
        for number in range(MOST_READ + 50):
            at = now - timedelta(minutes=number)
            lines.say(db, "observation", Said(number, "useful", at, None), "app")
        found = adjustments(db, "observation", library.embedder.embed([ASKED])[0], now)
    assert set(found) == set(range(MOST_READ))


def test_of_different_questions_the_floor_keeps_one_from_moving_the_other(embedder: StaticEmbedder) -> None:
    vectors = embedder.embed([ASKED, LIKE, OTHER])
    assert vectors[0] @ vectors[1] > FLOOR > vectors[0] @ vectors[2]


def test_of_a_question_only_the_vector_is_kept_and_of_a_secret_in_it_nothing(library: Library) -> None:
    id = library.observe("Green tea with Anna.")
    tell(library, id, "useful", f"zanzibarquokka {TOKEN}")
    library.store.purge()
    assert b"zanzibarquokka" not in decrypted(library.store.path, KEY)
    with library.store.read() as db:
        [one] = lines.latest(db, "observation", datetime.now(UTC), 9)
    told = library.embedder.embed([f"zanzibarquokka {TOKEN}", "zanzibarquokka [redacted:github-token]"])
    assert one.query is not None
    assert not np.allclose(np.frombuffer(one.query, "<f4"), told[0], atol=1e-3)


@pytest.mark.parametrize(
    "away",
    [
        lambda store: forget(store, What(observation=1)),
        lambda store: forget(store, What(source="file")),
        lambda store: forget(store, What(person="Anna")),
    ],
    ids=["the observation", "its source", "a person"],
)
def test_no_byte_of_a_verdict_is_left_when_its_observation_is_forgotten(
    library: Library, away: Callable[[Store], object]
) -> None:
    id = library.observe("Green tea with Anna.")
    tell(library, id, "wrong")
    vector = struct.pack("<16f", *library.embedder.embed([ASKED])[0][:16])
    library.store.purge()
    assert vector in decrypted(library.store.path, KEY)
    away(library.store)
    assert moved(library) == {}
    assert vector not in decrypted(library.store.path, KEY)


def test_no_byte_of_a_verdict_is_left_when_its_proposition_is_forgotten_and_its_number_comes_again(
    library: Library,
) -> None:
    id = library.believe("The user likes green tea.")
    feedback.say(library.store, library.embedder, "proposition", id, "useful", "app", ASKED)
    vector = struct.pack("<16f", *library.embedder.embed([ASKED])[0][:16])
    correct.forget(library.store, id)
    assert vector not in decrypted(library.store.path, KEY)
    assert library.believe("The user likes walnut.") == id
    with library.store.read() as db:
        assert adjustments(db, "proposition", library.embedder.embed([ASKED])[0], datetime.now(UTC)) == {}


def test_hiding_is_in_the_history_and_is_undone_as_any_change(store: Store) -> None:
    with store.write() as db:
        propositions.add(db, NewProposition("The user likes tea.", "preference", "likes", "", "test", None, None, NOON))
    for hidden in (True, True, False, True):
        correct.hide(store, 1, hidden, "cli")
    states = []
    for _ in range(3):
        undo(store, 1, "cli")
        with store.read() as db:
            states.append(bool(lines.hidden(db, "proposition", [1])))
    assert states == [False, True, False]
    with store.read() as db:
        changes = [(one.actor, one.what) for one in evidence.changes_of(db, [1])[1]]
    assert changes[:3] == [("cli", "hidden"), ("cli", "shown"), ("cli", "hidden")]

"""Vectors of weights that are not used any more are made anew, and found by nobody until then."""

from collections.abc import Callable

import numpy as np
import pytest

from gumd import embed
from gumd.embed import DIMENSIONS, SENTENCES, STATIC, Asker, Space
from gumd.errors import ModelUnavailable
from gumd.models.supervisor import ModelWorker
from gumd.reembed import Reembedding
from gumd.retrieve import Retriever
from gumd_store import background, full_text, state, vectors
from gumd_store.search import ALL
from gumd_store.vectors import Owner
from tests.gumd.library import Library

TEXTS = ["Green tea at four", "A walnut chest with hand-cut dovetails", "The harbour was iced over", "Tram 11 was late"]
OWNERS: tuple[Owner, ...] = ("observation", "proposition")


@pytest.fixture
def shelved(library: Library, worker: ModelWorker) -> Library:
    """A library as former weights left it: each vector is that of another text."""
    for text in TEXTS:
        library.believe(f"The user notes: {text}", seen_in=[library.observe(text)])
    library.understand(worker)
    with library.store.write() as db:
        for space in DIMENSIONS:
            state.put(db, f"weights of {space}", "former")
            for owner in OWNERS:
                held = vectors.get(db, owner, space, range(1, 5))
                embed.keep(db, owner, space, {id: np.asarray(held[id % 4 + 1], dtype=np.float32) for id in held})
    return library


def begun(library: Library, worker: ModelWorker) -> Reembedding:
    anew = Reembedding(library.store, worker, library.embedder)
    anew.begin()
    return anew


def finish(anew: Reembedding) -> None:
    while anew.some():
        pass


def held(library: Library, owner: Owner, space: Space) -> dict[int, tuple[float, ...]]:
    with library.store.read() as db:
        return vectors.get(db, owner, space, range(1, 5))


def test_every_vector_is_made_by_the_present_weights(shelved: Library, worker: ModelWorker) -> None:
    finish(begun(shelved, worker))
    right: dict[Space, Callable[[list[str]], object]] = {STATIC: shelved.embedder.embed, SENTENCES: worker.embed}
    for space, embedded in right.items():
        for owner, before in zip(OWNERS, ("", "The user notes: "), strict=True):
            found = held(shelved, owner, space)
            expected = np.asarray(embedded([before + text for text in TEXTS]))
            assert np.allclose([found[id] for id in range(1, 5)], expected, atol=1e-5)
        with shelved.store.read() as db:
            all_of = [row for owner in OWNERS for row in held(shelved, owner, space).values()]
            mean = background.mean(db, space, DIMENSIONS[space])
        assert mean.n == 8
        assert np.allclose(mean.vector, np.mean(all_of, axis=0), atol=1e-5)


def test_until_then_words_find_and_former_vectors_do_not(shelved: Library, worker: ModelWorker) -> None:
    anew = begun(shelved, worker)
    assert held(shelved, "observation", STATIC) == {}
    retriever = Retriever(shelved.store, Asker(worker, shelved.embedder))
    assert retriever.search("walnut", "observation")[0]["text"] == TEXTS[1]
    finish(anew)
    assert len(held(shelved, "observation", STATIC)) == 4


def test_weights_that_are_still_used_keep_their_vectors(library: Library, worker: ModelWorker) -> None:
    begun(library, worker)
    library.observe(TEXTS[0])
    before = held(library, "observation", STATIC)
    for _ in range(2):
        assert not begun(library, worker).some()
    assert held(library, "observation", STATIC) == before


def test_a_store_that_does_not_tell_has_vectors_of_the_model_without_adapter_and_glosses(
    shelved: Library, worker: ModelWorker
) -> None:
    with shelved.store.write() as db:
        db.execute("DELETE FROM state WHERE name LIKE 'weights of %'")
        background.add(db, f"{SENTENCES}/shop", [[1.0] * DIMENSIONS[SENTENCES]])
    anew = begun(shelved, worker)
    assert held(shelved, "observation", SENTENCES) == held(shelved, "observation", STATIC) == {}
    with shelved.store.read() as db:
        assert background.mean(db, f"{SENTENCES}/shop", DIMENSIONS[SENTENCES]).n == 0
    finish(anew)
    assert len(held(shelved, "observation", SENTENCES)) == 4


def test_what_was_seen_before_glosses_were_kept_is_found_by_one(shelved: Library, worker: ModelWorker) -> None:
    id = shelved.observe("J'ai rendez-vous chez le dentiste jeudi matin.")
    with shelved.store.write() as db:
        db.execute("UPDATE observations SET gloss = ''")
    finish(begun(shelved, worker))
    with shelved.store.read() as db:
        assert [one for one, _ in full_text.by_words(db, "observation", ["appointment"], ALL, 5)] == [id]


def test_what_is_forgotten_before_its_turn_is_not_made_anew(shelved: Library, worker: ModelWorker) -> None:
    anew = begun(shelved, worker)
    with shelved.store.write() as db:
        embed.forget(db, "observation", [2])
        assert db.execute("SELECT count(*) FROM vectors WHERE owner = 'observation' AND id = 2").fetchone() == (0,)
    finish(anew)
    assert set(held(shelved, "observation", STATIC)) == {1, 3, 4}


def test_it_goes_on_where_a_daemon_before_it_ended(
    shelved: Library, worker: ModelWorker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gumd.reembed._AT_ONCE", 3)
    assert begun(shelved, worker).some()
    assert 0 < len(held(shelved, "observation", STATIC)) + len(held(shelved, "proposition", STATIC)) < 8
    finish(begun(shelved, worker))
    assert len(held(shelved, "observation", STATIC)) == len(held(shelved, "proposition", SENTENCES)) == 4


def test_without_the_worker_word_vectors_are_made_and_the_others_wait(shelved: Library, worker: ModelWorker) -> None:
    closed = ModelWorker()
    closed.close()
    anew = begun(shelved, closed)
    with pytest.raises(ModelUnavailable):
        finish(anew)
    assert len(held(shelved, "observation", STATIC)) == 4
    finish(begun(shelved, worker))
    assert len(held(shelved, "observation", SENTENCES)) == 4

"""Vectors beside their texts, and the mean of all of them."""

from pathlib import Path

import numpy as np
import pytest

from gumd import embed
from gumd.embed import DIMENSIONS, SENTENCES, STATIC, Asker, Impatient, TextVectors
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd_store import background, vectors
from gumd_store.connection import Store
from tests.gumd.library import Library

TEXTS = ["green tea at four", "a walnut chest", "the quarterly tax return"]


def mean(store: Store) -> background.Mean:
    with store.read() as db:
        return background.mean(db, STATIC, DIMENSIONS[STATIC])


def test_what_is_indexed_is_found_by_its_own_vector(store: Store, embedder: StaticEmbedder) -> None:
    with store.write() as db:
        embed.index_static(db, embedder, "observation", list(enumerate(TEXTS, 1)))
        asked = embedder.embed([TEXTS[1]])[0].tolist()
        ((id, cosine),) = vectors.nearest(db, "observation", STATIC, asked, 1)
    assert id == 2
    assert cosine == pytest.approx(1, abs=1e-5)


def test_sentences_are_indexed_in_their_own_space(store: Store, worker: ModelWorker) -> None:
    embed.index_sentences(store, worker, "proposition", list(enumerate(TEXTS, 1)))
    with store.read() as db:
        found = vectors.get(db, "proposition", SENTENCES, [1, 2, 3])
        assert vectors.get(db, "proposition", STATIC, [1, 2, 3]) == {}
    assert {len(vector) for vector in found.values()} == {DIMENSIONS[SENTENCES]}


def test_the_background_is_the_mean_of_what_is_kept(store: Store, embedder: StaticEmbedder) -> None:
    rows = list(enumerate(TEXTS, 1))
    with store.write() as db:
        embed.index_static(db, embedder, "observation", rows)
        embed.index_static(db, embedder, "observation", rows)
        embed.index_static(db, embedder, "observation", [(4, "")])
    assert mean(store).n == 3
    assert mean(store).vector == pytest.approx(embedder.embed(TEXTS).mean(axis=0), abs=1e-6)


def test_what_is_forgotten_leaves_neither_vector_nor_a_trace_in_the_mean(
    store: Store, embedder: StaticEmbedder
) -> None:
    with store.write() as db:
        embed.index_static(db, embedder, "observation", list(enumerate(TEXTS, 1)))
        embed.forget(db, "observation", [1, 2, 9])
    assert mean(store).n == 1
    assert mean(store).vector == pytest.approx(embedder.embed(TEXTS[2:])[0], abs=1e-6)
    with store.write() as db:
        embed.forget(db, "observation", [3])
        assert vectors.get(db, "observation", STATIC, [1, 2, 3]) == {}
    assert mean(store).n == 0
    assert not mean(store).vector.any()


def test_an_observation_stands_for_its_title_and_text(tmp_path: Path, embedder: StaticEmbedder) -> None:
    library = Library(tmp_path, embedder)
    library.observe("Cut the tails first.", title="chest.md")
    with library.store.read() as db:
        found = vectors.get(db, "observation", STATIC, [1])[1]
    assert found == pytest.approx(embedder.embed(["chest.md\nCut the tails first."])[0], abs=1e-6)
    library.store.close()


def test_the_meaning_of_a_question_is_guessed_until_the_worker_is_awake(
    worker: ModelWorker, embedder: StaticEmbedder
) -> None:
    asleep = ModelWorker()
    asker = Asker(asleep, embedder)
    assert asker.vectors("tea").guessed
    assert not asleep.awake
    worker.embed(["awake"])
    patient = Asker(worker, embedder, patience_s=60)
    assert not patient.vectors("tea").guessed
    for one in (asker, patient):
        assert one.vectors("tea").vectors.keys() == {STATIC, SENTENCES}
    for one in (asker, patient):
        one.close()
    asleep.close()


def test_only_one_batch_waits_for_a_busy_worker() -> None:
    worker = ModelWorker()
    impatient = Impatient(patience_s=0.0)
    assert impatient.ask(lambda: worker.embed(["starts the worker, which takes longer than nothing"])) is None
    assert impatient.ask(lambda: worker.embed(["is not even asked"])) is None
    worker.close()
    impatient.close()


def test_static_vectors_are_always_there_and_sentence_vectors_only_with_a_worker(embedder: StaticEmbedder) -> None:
    gone = ModelWorker()
    gone.close()
    texts = TextVectors(gone, embedder)
    found = texts.static(TEXTS)
    assert np.array_equal(np.stack([found[text] for text in TEXTS]), embedder.embed(TEXTS))
    assert texts.sentences(TEXTS) == {}


def test_texts_that_come_again_need_no_worker(embedder: StaticEmbedder) -> None:
    worker = ModelWorker()
    texts = TextVectors(worker, embedder, patience_s=60)
    first = texts.sentences([*TEXTS, TEXTS[0]])
    worker.close()
    assert texts.sentences([*TEXTS, "new"], most_new=0).keys() == set(TEXTS)
    again = texts.sentences([*TEXTS, "a text that is new"])
    assert again.keys() == first.keys() == set(TEXTS)
    assert all(np.array_equal(again[text], first[text]) for text in TEXTS)


def test_of_many_new_texts_only_the_first_are_read(worker: ModelWorker, embedder: StaticEmbedder) -> None:
    texts = TextVectors(worker, embedder, patience_s=60)
    many = [f"number {number}" for number in range(300)]
    assert texts.sentences(many).keys() == set(many[:256])

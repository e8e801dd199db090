"""What the sentence model's adapter is for, and that without it the model is as it was shipped."""

import numpy as np
import pytest
from numpy.typing import NDArray

from gumd.models.sentences import SentenceModel, base_model
from gumd.models.supervisor import ModelWorker
from gumd.models.weights import MINILM_ADAPTER, checked_weights

ASKED = {
    "What shall we serve at the garden party?": "The user's wife cannot digest gluten.",
    "Find us a cottage for the first week of July.": "Our spaniel comes along wherever we go.",
    "Which lawnmower should I get?": "The user saws and drills with nothing but hand tools, as motors frighten him.",
    "Suggest something for the long drive to Split.": "I listen to nothing but true crime.",
    "Write the invitation for the neighbours.": "The user wants everything that others read in both Welsh and English.",
    "How do I get to the fair on Sunday?": "I gave up my licence when my eyes went.",
    "When can the plumber come?": "The user is on nights until the end of the month.",
    "Where shall we meet Petra for a drink?": "The user has been sober for six years.",
}
"""Requests, and what bears on each."""


def found(worker_embeds: NDArray[np.float32], known: NDArray[np.float32]) -> float:
    """The mean place of what bears on each request, from 0."""
    alike = worker_embeds @ known.T
    return float((alike > np.diag(alike)[:, None]).sum(axis=1).mean())


def test_a_request_is_nearer_to_what_bears_on_it_than_by_the_bare_model(worker: ModelWorker) -> None:
    asked, known = list(ASKED), list(ASKED.values())
    taught = found(np.asarray(worker.embed(asked)), np.asarray(worker.embed(known)))
    bare = found(np.asarray(worker.embed_bare(asked)), np.asarray(worker.embed_bare(known)))
    assert taught < bare


def test_the_bare_model_is_the_one_that_was_shipped(worker: ModelWorker) -> None:
    worker.embed(["first with the adapter"])
    expected = base_model().encode(list(ASKED), normalize_embeddings=True, show_progress_bar=False)
    cosines = (np.asarray(worker.embed_bare(list(ASKED))) * expected).sum(axis=1)
    assert cosines.min() > 0.999


def test_numbers_of_16_bits_give_what_those_of_32_give() -> None:
    texts = [*ASKED, *ASKED.values(), "a long one " * 200]
    half, exact = (
        np.asarray(SentenceModel(checked_weights(MINILM_ADAPTER), halves).embed(texts)) for halves in (True, False)
    )
    assert not np.array_equal(half, exact)
    assert np.abs(half @ half.T - exact @ exact.T).max() < 0.01


def test_another_language_is_read_in_english(worker: ModelWorker) -> None:
    asked, known = worker.embed(["When do they drill my tooth?", "J'ai rendez-vous chez le dentiste jeudi matin."])
    assert np.dot(asked, known) > np.dot(asked, worker.embed(["J'ai acheté du pain pour la semaine."])[0])
    assert np.allclose(known, worker.embed(["I have appointment at the dentist Thursday morning."])[0], atol=1e-5)


@pytest.mark.parametrize("bare", [False, True])
def test_each_text_has_a_vector_of_unit_length(worker: ModelWorker, bare: bool) -> None:
    embed = worker.embed_bare if bare else worker.embed
    vectors = np.asarray(embed(["", "tea", "word " * 2_000]))
    assert vectors.shape == (3, 384)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)

"""The guess at what MiniLM says of a text."""

from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from gumd.models.guess import Guess, gelu
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker

TEXTS = [
    "Where shall we eat on Friday?",
    "My knee hurts.",
    "An invoice for the printer",
    "Danke, bis morgen!",
]


def test_it_is_nearer_to_what_minilm_says_of_the_text_than_of_another(
    worker: ModelWorker, embedder: StaticEmbedder
) -> None:
    guess = Guess()
    guesses = np.stack([guess.vector(static) for static in embedder.embed(TEXTS)])
    near = guesses @ np.asarray(worker.embed(TEXTS)).T
    assert np.argmax(near, axis=1).tolist() == list(range(len(TEXTS)))
    assert np.linalg.norm(guesses, axis=1) == pytest.approx(1, abs=1e-5)


def test_of_a_text_without_a_word_nothing_is_guessed(embedder: StaticEmbedder) -> None:
    assert not Guess().vector(embedder.embed([""])[0]).any()


def test_it_reads_other_weights_than_those_that_are_shipped(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    shapes = {"hidden.weight": (8, 256), "hidden.bias": (8,), "out.weight": (384, 8), "out.bias": (384,)}
    save_file({name: rng.normal(size=shape).astype(np.float16) for name, shape in shapes.items()}, tmp_path / "file")
    assert Guess(tmp_path / "file").vector(np.ones(256, dtype=np.float32)).shape == (384,)


@pytest.mark.parametrize(("value", "curved"), [(0.0, 0.0), (1.0, 0.8412), (-1.0, -0.1588), (3.0, 2.9964)])
def test_the_hidden_layer_curves_as_gelu_does(value: float, curved: float) -> None:
    assert gelu(np.array([value], dtype=np.float32))[0] == pytest.approx(curved, abs=1e-3)

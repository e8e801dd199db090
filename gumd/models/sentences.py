"""Sentence embeddings, in the worker process.

What is stored and what is asked are read by MiniLM with small matrices added to its linear layers (LoRA, Hu et al.
2021), which were taught to bring a request near to what bears on it (``training/embedding.py``): "what shall I cook?"
is not like "I'm allergic to nuts", but asks for it. MiniLM knows English only, so what is in another language is read
by its gloss. The heads of the proposer read MiniLM as it is, and get glosses already.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import torch
from safetensors.torch import load_file
from sentence_transformers import SentenceTransformer
from torch import Tensor, nn

from gumd.models.weights import MINILM, checked_weights
from gumd.text.gloss import in_english

_CHARACTERS = 4_000
"""MiniLM reads 256 tokens."""
THREADS = 1
"""As for the language model: the user's own programs come first."""


class Adapted(nn.Module):
    """A linear layer to whose output ``up @ down @ input`` is added, unless ``bare``."""

    def __init__(self, linear: nn.Linear, down: Tensor, up: Tensor) -> None:
        super().__init__()
        self.linear = linear
        self.down = nn.Parameter(down)
        self.up = nn.Parameter(up)
        self.bare = False

    def forward(self, given: Tensor) -> Tensor:
        found: Tensor = self.linear(given)
        return found if self.bare else found + given @ self.down.T @ self.up.T


def base_model() -> SentenceTransformer:
    """MiniLM, read from the folder of its weights and from nowhere else."""
    folder = checked_weights(MINILM).parent
    return SentenceTransformer(str(folder), device="cpu", local_files_only=True)


def adapt(model: nn.Module, matrices: Mapping[str, Tensor]) -> dict[str, Adapted]:
    """Puts layers in place of those that there are ``matrices`` for (``NAME.down``, ``NAME.up``); each by its name."""
    layers = {}
    for name in dict.fromkeys(key.rpartition(".")[0] for key in matrices):
        above, _, last = name.rpartition(".")
        linear = model.get_submodule(name)
        assert isinstance(linear, nn.Linear)
        layers[name] = Adapted(linear, matrices[f"{name}.down"].float(), matrices[f"{name}.up"].float())
        setattr(model.get_submodule(above), last, layers[name])
    return layers


class SentenceModel:
    """MiniLM with ``adapter``."""

    def __init__(self, adapter: Path) -> None:
        torch.set_num_threads(THREADS)
        self._model = base_model()
        self._layers = list(adapt(self._model, load_file(adapter)).values())

    def embed(self, texts: list[str]) -> list[list[float]]:
        """One vector of unit length a text, near to those of what it asks for and what asks for it."""
        return self._vectors([in_english(text[:_CHARACTERS]) for text in texts])

    def embed_bare(self, texts: list[str]) -> list[list[float]]:
        """One vector of unit length a text, by MiniLM without its adapter."""
        with _bare(self._layers):
            return self._vectors(texts)

    def _vectors(self, texts: list[str]) -> list[list[float]]:
        vectors = self._model.encode(texts, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False)
        return [[float(value) for value in vector] for vector in vectors]


@contextmanager
def _bare(layers: Sequence[Adapted]) -> Iterator[None]:
    for layer in layers:
        layer.bare = True
    try:
        yield
    finally:
        for layer in layers:
            layer.bare = False

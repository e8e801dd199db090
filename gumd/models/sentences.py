"""Sentence embeddings, in the worker process.

What is stored and what is asked are read by MiniLM with small matrices added to its linear layers (LoRA, Hu et al.
2021), which were taught to bring a request near to what bears on it (``training/embedding.py``): "what shall I cook?"
is not like "I'm allergic to nuts", but asks for it. MiniLM knows English only, so what is in another language is read
by its gloss. The heads of the proposer read MiniLM as it is, and get glosses already.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import torch
from safetensors.torch import load_file
from sentence_transformers import SentenceTransformer
from torch import Tensor, nn

from gumd.models.weights import MINILM, checked_weights
from gumd.text.gloss import in_english

RELEVANCE = "relevance"
"""The adapter that brings a request near to what bears on it."""
_CHARACTERS = 4_000
"""MiniLM reads 256 tokens."""
THREADS = 1
"""As for the language model: the user's own programs come first."""
HALVES = bool(torch.cpu.get_capabilities().get("avx512_bf16"))
"""Whether the processor knows numbers of 16 bits, by which MiniLM takes 40 % of the time; a cosine changes by .004."""


class Adapted(nn.Module):
    """A linear layer to whose output ``up @ down @ input`` is added, by the matrices of the adapter in ``use``."""

    def __init__(self, linear: nn.Linear) -> None:
        super().__init__()
        self.linear = linear
        self.down, self.up = nn.ParameterDict(), nn.ParameterDict()
        self.use = ""

    def forward(self, given: Tensor) -> Tensor:
        found: Tensor = self.linear(given)
        return found + given @ self.down[self.use].T @ self.up[self.use].T if self.use in self.down else found


def base_model() -> SentenceTransformer:
    """MiniLM, read from the folder of its weights and from nowhere else."""
    folder = checked_weights(MINILM).parent
    return SentenceTransformer(str(folder), device="cpu", local_files_only=True)


def adapt(model: nn.Module, adapter: str, matrices: Mapping[str, Tensor]) -> dict[str, Adapted]:
    """Adds an adapter to the layers that there are ``matrices`` for (``NAME.down``, ``NAME.up``), and puts it in use.

    It has the numbers that the layers pass on, those of the model's norms: its matrices may be narrower.

    Returns each of those layers by its name.
    """
    passed_on = next(norm.dtype for norm in model.parameters() if norm.ndim == 1)
    layers = {}
    for name in dict.fromkeys(key.rpartition(".")[0] for key in matrices):
        layer = model.get_submodule(name)
        if isinstance(layer, nn.Linear):
            above, _, last = name.rpartition(".")
            layer = Adapted(layer)
            setattr(model.get_submodule(above), last, layer)
        assert isinstance(layer, Adapted)
        layer.down[adapter] = nn.Parameter(matrices[f"{name}.down"].to(passed_on))
        layer.up[adapter] = nn.Parameter(matrices[f"{name}.up"].to(passed_on))
        layer.use = adapter
        layers[name] = layer
    return layers


@contextmanager
def using(adapter: str, layers: Iterable[Adapted]) -> Iterator[None]:
    """The model with another adapter in use, or with none by the empty name."""
    before = [(layer, layer.use) for layer in layers]
    for layer, _ in before:
        layer.use = adapter
    try:
        yield
    finally:
        for layer, use in before:
            layer.use = use


class MiniLmEncoder:
    """MiniLM as what reads tokens (``gumd.models.marks.Encoder``)."""

    line, most = 70, 320

    def __init__(self, model: SentenceTransformer, header: int = 40) -> None:
        """``header``: the most tokens of a header."""
        self.module: nn.Module = model
        self.header = header
        self._encoder = model[0].get_submodule("auto_model")
        self._tokenizer = model.tokenizer
        self.width: int = model.get_embedding_dimension() or 0
        self.begin, self.end, self.strange = self._tokenizer.convert_tokens_to_ids(["[CLS]", "[SEP]", "[UNK]"])

    def tokens(self, text: str) -> list[int]:
        """The tokens of ``text``, and none for its beginning and end."""
        found: list[int] = self._tokenizer(text, add_special_tokens=False)["input_ids"]
        return found

    def hidden(self, told: Tensor, shown: Tensor) -> Tensor:
        """The last states of tokens, a row a text; ``shown`` says which of them there are."""
        states: Tensor = self._encoder(input_ids=told, attention_mask=shown.long()).last_hidden_state
        return states.float()

    def hidden_where(self, told: Tensor, seen: Tensor, places: Tensor) -> Tensor:
        """The last states of tokens that stand at ``places``; ``seen`` says of each (row) which (column) it sees."""
        numbers = next(self._encoder.parameters()).dtype
        unseen = torch.zeros(seen.shape, dtype=numbers).masked_fill(~seen, torch.finfo(numbers).min)
        states: Tensor = self._encoder(
            input_ids=told, attention_mask=unseen[:, None], position_ids=places
        ).last_hidden_state
        return states.float()


class SentenceModel:
    """MiniLM with ``adapter``, in numbers of 16 bits where the processor has these."""

    def __init__(self, adapter: Path, halves: bool = HALVES) -> None:
        torch.set_num_threads(THREADS)
        self.model = base_model().to(torch.bfloat16 if halves else torch.float32)
        self._layers = list(adapt(self.model, RELEVANCE, load_file(adapter)).values())

    def embed(self, texts: list[str]) -> list[list[float]]:
        """One vector of unit length a text, near to those of what it asks for and what asks for it."""
        return self._vectors([in_english(text[:_CHARACTERS]) for text in texts])

    def embed_bare(self, texts: list[str]) -> list[list[float]]:
        """One vector of unit length a text, by MiniLM without its adapter."""
        with using("", self._layers):
            return self._vectors(texts)

    def _vectors(self, texts: list[str]) -> list[list[float]]:
        vectors = self.model.encode(texts, convert_to_numpy=False, convert_to_tensor=True, show_progress_bar=False)
        unit: list[list[float]] = nn.functional.normalize(vectors.float(), dim=-1).tolist()
        return unit

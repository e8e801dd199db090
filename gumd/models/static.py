"""Word vectors for what must answer at once, without the model worker.

The weights are those inside the ``wordllama`` package, read without importing it: that would cost the daemon 100 MB.
"""

import json

import numpy as np
from numpy.typing import NDArray

from gumd.models.idle import Idle
from gumd.models.llama_tokens import llama_tokens
from gumd.models.weights import WORDLLAMA, checked_weights
from gumd.text.gloss import in_english

DIMENSIONS = 256
_TENSOR = "embedding.weight"
_CHARACTERS = 20_000
_BLOCK = 1024

Vectors = NDArray[np.float32]


class StaticEmbedder:
    """The mean of a text's token vectors, at unit length. For any number of threads.

    What is not in English is read by its gloss, so that it is like what says the same in English.

    The tokenizer is loaded when it is first needed (a tenth of a second) and let go when nobody has needed it for
    ``idle_s``: it is a fifth of the daemon's memory.
    """

    def __init__(self, idle_s: float = 120) -> None:
        self._table = Idle(_Table, idle_s)

    @property
    def loaded(self) -> bool:
        return self._table.loaded

    def embed(self, texts: list[str]) -> Vectors:
        """One row a text, of which the first 20,000 characters count; a text with no token has a row of zeros.

        Raises:
            ModelUnavailable: the weights are missing or not the pinned ones.
        """
        rows = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        if not texts:
            return rows
        table = self._table.get()
        for row, text in zip(rows, texts, strict=True):
            row += table.sum(in_english(text[:_CHARACTERS]))
            row /= np.linalg.norm(row) or 1.0
        return rows


class _Table:
    """The token vectors, which stay on disk, mapped into memory, and the tokenizer."""

    def __init__(self) -> None:
        path = checked_weights(WORDLLAMA)
        with path.open("rb") as file:
            header_size = int.from_bytes(file.read(8), "little")
            header = json.loads(file.read(header_size))[_TENSOR]
        offset = 8 + header_size + header["data_offsets"][0]
        self._vectors = np.memmap(path, dtype=np.float16, mode="r", offset=offset, shape=tuple(header["shape"]))
        self._tokens = llama_tokens()

    def sum(self, text: str) -> Vectors:
        ids = np.asarray(self._tokens.ids(text), dtype=np.intp)
        total = np.zeros(DIMENSIONS, dtype=np.float32)
        for start in range(0, len(ids), _BLOCK):
            total += self._vectors[ids[start : start + _BLOCK]].sum(axis=0, dtype=np.float32)
        return total

"""Word vectors for what must answer at once, without the model worker.

The weights are those inside the ``wordllama`` package, read without importing it: that would cost the daemon 100 MB.
"""

import ctypes
import json
import threading
import time

import numpy as np
from numpy.typing import NDArray

from gumd.errors import ModelUnavailable
from gumd.models import whole_characters
from gumd.models.weights import WORDLLAMA, checked_weights

DIMENSIONS = 256
_TENSOR = "embedding.weight"
_TOKENIZER = "tokenizers/l2_supercat_tokenizer_config.json"
_CHARACTERS = 20_000
_BLOCK = 1024

Vectors = NDArray[np.float32]


class StaticEmbedder:
    """The mean of a text's token vectors, at unit length. For any number of threads.

    The tokenizer is loaded when it is first needed (a tenth of a second) and let go when nobody has needed it for
    ``idle_s``: it is a fifth of the daemon's memory.
    """

    def __init__(self, idle_s: float = 120) -> None:
        self._idle_s = idle_s
        self._lock = threading.Lock()
        self._loaded: _Table | None = None
        self._used = 0.0

    @property
    def loaded(self) -> bool:
        return self._loaded is not None

    def embed(self, texts: list[str]) -> Vectors:
        """One row a text, of which the first 20,000 characters count; a text with no token has a row of zeros.

        Raises:
            ModelUnavailable: the weights are missing or not the pinned ones.
        """
        rows = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        if not texts:
            return rows
        table = self._ready()
        for row, text in zip(rows, texts, strict=True):
            row += table.sum(whole_characters(text[:_CHARACTERS]))
            row /= np.linalg.norm(row) or 1.0
        return rows

    def _ready(self) -> "_Table":
        with self._lock:
            self._used = time.monotonic()
            if self._loaded is None:
                self._loaded = _Table()
                self._watch(self._idle_s)
            return self._loaded

    def _watch(self, seconds: float) -> None:
        timer = threading.Timer(seconds, self._let_go)
        timer.daemon = True
        timer.start()

    def _let_go(self) -> None:
        """Lets the table go, or looks again when it will have been idle for long enough."""
        with self._lock:
            left = self._used + self._idle_s - time.monotonic()
            if left > 0:
                self._watch(left)
                return
            self._loaded = None
        _return_memory()


class _Table:
    """The token vectors, which stay on disk, mapped into memory, and the tokenizer."""

    def __init__(self) -> None:
        from tokenizers import Tokenizer

        path = checked_weights(WORDLLAMA)
        with path.open("rb") as file:
            header_size = int.from_bytes(file.read(8), "little")
            header = json.loads(file.read(header_size))[_TENSOR]
        offset = 8 + header_size + header["data_offsets"][0]
        self._vectors = np.memmap(path, dtype=np.float16, mode="r", offset=offset, shape=tuple(header["shape"]))
        tokenizer = path.parents[1] / _TOKENIZER
        if not tokenizer.is_file():
            raise ModelUnavailable(f"{tokenizer} is missing: pip install --no-deps {WORDLLAMA.package}")
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_truncation()
        self._tokenizer.model._resize_cache(0)  # it would keep what the user wrote

    def sum(self, text: str) -> Vectors:
        ids = np.asarray(self._tokenizer.encode(text, add_special_tokens=False).ids, dtype=np.intp)
        total = np.zeros(DIMENSIONS, dtype=np.float32)
        for start in range(0, len(ids), _BLOCK):
            total += self._vectors[ids[start : start + _BLOCK]].sum(axis=0, dtype=np.float32)
        return total


def _return_memory() -> None:
    """glibc keeps what is freed; other C libraries give it back by themselves."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)

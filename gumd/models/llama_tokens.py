"""Llama 2's tokenizer, as it comes with the static vectors: there at most once, however many need it."""

import threading
import weakref

from gumd.errors import ModelUnavailable
from gumd.models import whole_characters
from gumd.models.weights import WORDLLAMA, find_weights

_TOKENIZER = "tokenizers/l2_supercat_tokenizer_config.json"


class LlamaTokens:
    """The tokenizer; it keeps nothing of what it has read."""

    def __init__(self) -> None:
        from tokenizers import Tokenizer

        file = find_weights(WORDLLAMA).parents[1] / _TOKENIZER
        if not file.is_file():
            raise ModelUnavailable(f"{file} is missing: pip install --no-deps {WORDLLAMA.package}")
        self._tokenizer = Tokenizer.from_file(str(file))
        self._tokenizer.no_truncation()
        self._tokenizer.model._resize_cache(0)  # it would keep what the user wrote

    def ids(self, text: str) -> list[int]:
        """The tokens of ``text``, without one for its beginning."""
        found: list[int] = self._tokenizer.encode(whole_characters(text), add_special_tokens=False).ids
        return found


_lock = threading.Lock()
_last: weakref.ref[LlamaTokens] | None = None


def llama_tokens() -> LlamaTokens:
    """The tokenizer that someone holds already, or else a new one, which takes a tenth of a second.

    Raises:
        ModelUnavailable: the file is missing.
    """
    global _last
    with _lock:
        held = _last() if _last is not None else None
        if held is None:
            held = LlamaTokens()
            _last = weakref.ref(held)
        return held

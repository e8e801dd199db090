"""The real tokenizers that counts are held against, and texts that are hard to count."""

from collections.abc import Callable
from functools import cache
from random import Random
from typing import Any

import quicktok

from gumd.models import whole_characters
from gumd.models.llama_tokens import llama_tokens
from gumd.models.weights import MINILM, SMOLLM2, find_weights
from gumd.schema import Tokenizer

_SAID = """
The user prefers hand-cut dovetails Grüße niño façade 東京 日本語 안녕하세요 def foo(self): return x==1 https://a.b/c?d=e
2026-03-01 12:30 1,234.56 don't IT'S emoji🫖 👩‍👩‍👧 naïve Łódź привет мир مرحبا नमस्ते XMLHttpRequest ﬁ ſ ½ ① Ⅷ <s> </s>
donaudampfschifffahrtsgesellschaft aaaaaaaaaaaaaaaa <|endoftext|> “quoted” `code` ## > - * C:\\path\\to\\file [UNK]
"""
_WORDS = [*_SAID.split(), "\t", "\n", "\r\n", "\u00a0", "\u2028", "\x00", "\x1c", "\u200b", " ", "   "]
_PLANES = [(32, 127), (0, 0x300), (0, 0x3000), (0x3000, 0xD7FF), (0xE000, 0x20000), (0x20000, 0x10FFFF)]
_SMALL = " \n\t\r'sStT1a.,É\x85\x1c\u00a0\u3000"


@cache
def _quicktok(name: str) -> Callable[[str], int]:
    encoding = quicktok.get_encoding(name)
    return lambda text: len(encoding.encode_ordinary(text))


@cache
def _smollm2() -> Callable[[str], int]:
    from llama_cpp import Llama

    model = Llama(str(find_weights(SMOLLM2)), vocab_only=True, verbose=False)
    return lambda text: len(model.tokenize(text.encode(), add_bos=False, special=False))


@cache
def _minilm() -> Callable[[str], int]:
    from transformers import AutoTokenizer

    tokenizer: Any = AutoTokenizer.from_pretrained(str(find_weights(MINILM).parent), model_max_length=1 << 30)
    return lambda text: len(tokenizer(text, add_special_tokens=False)["input_ids"])


def _llama2(text: str) -> int:
    return len(llama_tokens().ids(text)) if text else 0


REAL: dict[Tokenizer, tuple[Callable[[str], int], ...]] = {
    "openai": (lambda text: _quicktok("cl100k_base")(text), lambda text: _quicktok("o200k_base")(text)),
    "llama": (_llama2, lambda text: _quicktok("llama3")(text)),
    "gpt2": (lambda text: _smollm2()(text),),
    "wordpiece": (lambda text: _minilm()(text),),
}


def real_count(family: Tokenizer, text: str) -> int:
    """The most tokens that a real tokenizer of ``family`` makes of ``text``."""
    clean = whole_characters(text)
    families = REAL if family == "any" else (family,)
    return max(count(clean) for one in families for count in REAL[one])


def odd_text(chance: Random) -> str:
    """Ordinary words, words without spaces, letters of anywhere, long words, or white space; 100 letters or so."""
    kind = chance.random()
    if kind < 0.5:
        return " ".join(chance.choice(_WORDS) for _ in range(chance.randrange(1, 30)))
    if kind < 0.6:
        return "".join(chance.choice(_WORDS) for _ in range(chance.randrange(1, 20)))
    if kind < 0.8:
        return "".join(chr(chance.randrange(*chance.choice(_PLANES))) for _ in range(chance.randrange(1, 60)))
    if kind < 0.9:
        return "".join(chr(chance.randrange(97, 123)) for _ in range(chance.randrange(1, 100)))
    return "".join(chance.choice(_SMALL) for _ in range(chance.randrange(1, 60)))

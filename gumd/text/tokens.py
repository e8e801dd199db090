"""How many tokens a text costs, by the family of tokenizer that its reader has. No count is too low.

=========== =========================================== ========================================================
family      counts for                                  how exact
=========== =========================================== ========================================================
any         all of the below; the highest of them       a bound
openai      cl100k and o200k (GPT-3.5 and later)        a bound, by the first 50,000 tokens of each
llama       Llama 2, Llama 3, and models with theirs    Llama 2 exact; Llama 3 a bound, by those of cl100k
gpt2        SmolLM2 (byte level pairs, as GPT-2)        exact, but for bytes that SmolLM2 leaves out: they count
wordpiece   MiniLM and BERT                             exact
=========== =========================================== ========================================================

A bound is above the real count by 6% (cl100k) and 11% (o200k, and Llama 3 by 6%) on English notes; ``any`` is by 0.1%,
as Llama 2, which is exact, takes the most there.

What a model puts around a text (its beginning, its end, a chat's template) is not counted. Where the files of a
tokenizer are missing, each byte counts as a token, which none of them exceeds.
"""

from collections.abc import Callable
from functools import partial

from gumd.errors import ModelUnavailable
from gumd.models import whole_characters
from gumd.models.idle import Idle, return_memory
from gumd.models.llama_tokens import llama_tokens
from gumd.models.merges import Merges
from gumd.models.weights import MINILM, find_weights
from gumd.schema import Tokenizer

Counter = Callable[[str], int]


def counter(family: Tokenizer) -> Counter:
    """What counts the tokens of a text for ``family``.

    It holds the vocabularies, which are else let go after a while: make one for a request and drop it with its answer.
    """
    counters = [_made(name) for name in _VOCABULARIES[family]]
    return lambda text: max(count(text) for count in counters)


def roughly(family: Tokenizer) -> Counter:
    """What counts them by one vocabulary of the family, mostly the dearest: quicker, and may be too few."""
    return _made(_VOCABULARIES[family][0])


def _made(name: str) -> Counter:
    held = _HELD.get()
    try:
        if name not in held:
            held[name] = _LOADERS[name]()
            return_memory()
        return held[name]
    except ModelUnavailable:
        return _bytes


def _bytes(text: str) -> int:
    """One for each byte, and one for the space that Llama 2 puts before a text."""
    return len(text.encode("utf-8", "replace")) + 1


def _llama2() -> Counter:
    tokens = llama_tokens()
    return lambda text: len(tokens.ids(text)) if text else 0


def _minilm() -> Counter:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(find_weights(MINILM).with_name("tokenizer.json")))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return lambda text: len(tokenizer.encode(whole_characters(text), add_special_tokens=False).ids)


def _merges(name: str) -> Counter:
    return Merges(name).count


_LOADERS: dict[str, Callable[[], Counter]] = {
    "cl100k": partial(_merges, "cl100k"),
    "o200k": partial(_merges, "o200k"),
    "smollm2": partial(_merges, "smollm2"),
    "llama2": _llama2,
    "minilm": _minilm,
}
_HELD = Idle[dict[str, Counter]](dict)
"""The vocabularies that are in use, together, so that only one timer waits to let them go."""
# Of each family the one first that mostly takes the most tokens.
_VOCABULARIES: dict[Tokenizer, tuple[str, ...]] = {
    "any": ("llama2", "o200k", "cl100k", "smollm2", "minilm"),
    "openai": ("o200k", "cl100k"),
    # Llama 3's vocabulary begins with the whole of cl100k, and cuts a text into words as that does.
    "llama": ("llama2", "cl100k"),
    "gpt2": ("smollm2",),
    "wordpiece": ("minilm",),
}

"""Writes the vocabularies that gumd counts tokens with: ``python -m training.vocabularies``.

The beginnings of OpenAI's come from ``quicktok-v1``, which the tests count with too, and SmolLM2's from its model file.
They are under the MIT licence and Apache-2.0.
"""

from collections.abc import Iterable

import quicktok
from gguf import GGUFReader

from gumd.models.merges import BYTES, FOLDER, Table, written_table
from gumd.models.weights import SMOLLM2, find_weights

ENCODINGS = {"cl100k": "cl100k_base", "o200k": "o200k_base"}
TOKENS = 50_000
NONE = 0xFFFF
"""Stands for a byte that a vocabulary lacks; it merges with nothing."""


def openai(encoding: str) -> Table:
    """The first tokens of ``encoding``: any two merge that make one of them."""
    vocabulary = quicktok.get_encoding(encoding)
    tokens = [vocabulary.decode_single_token_bytes(number) for number in range(TOKENS)]
    number_of = {token: number for number, token in enumerate(tokens)}
    splits = (
        (token[:place], token[place:], number) for number, token in enumerate(tokens) for place in range(1, len(token))
    )
    known = (one for one in splits if one[0] in number_of and one[1] in number_of)
    merges = ((number_of[left], number_of[right], number) for left, right, number in known)
    return _table([number_of[bytes([byte])] for byte in range(BYTES)], merges)


def smollm2() -> Table:
    """All of SmolLM2's: the merges that it was taught, in their order, which is that of what they become."""
    reader = GGUFReader(find_weights(SMOLLM2))
    tokens, merges = (reader.fields[f"tokenizer.ggml.{name}"].contents() for name in ("tokens", "merges"))
    number_of = {token: number for number, token in enumerate(tokens)}
    pairs = (merge.split(" ") for merge in merges)
    numbered = ((number_of[left], number_of[right], number_of[left + right]) for left, right in pairs)
    return _table([number_of.get(letter, NONE) for letter in _letters()], numbered)


def _letters() -> list[str]:
    """The letter that stands for each byte in vocabularies of GPT-2's kind, which has one that can be printed."""
    printable = {*range(33, 127), *range(161, 173), *range(174, 256)}
    others = [byte for byte in range(BYTES) if byte not in printable]
    return [chr(byte) if byte in printable else chr(BYTES + others.index(byte)) for byte in range(BYTES)]


def _table(bytes: list[int], merges: Iterable[tuple[int, int, int]]) -> Table:
    rows = sorted((left << 16 | right, merged) for left, right, merged in merges)
    return Table(bytes, [pair for pair, _ in rows], [merged for _, merged in rows])


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, encoding in ENCODINGS.items():
        (FOLDER / f"{name}.z").write_bytes(written_table(openai(encoding)))
    (FOLDER / "smollm2.z").write_bytes(written_table(smollm2()))

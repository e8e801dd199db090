"""How many tokens byte pair encoding makes of a text, by a vocabulary or by the beginning of one.

Encoding merges, again and again, the pair that was learned first. With the first merges only, the same pairs are merged
in the same order until those run out; each one more would leave one token fewer. So the beginning of a vocabulary never
counts too few.
"""

import heapq
import lzma
from collections.abc import Callable, Iterator
from importlib.resources import files

import regex

from gumd.models import whole_characters
from gumd.models.gguf_header import texts_of
from gumd.models.weights import SMOLLM2, find_weights

_SUFFIX = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)"
_REST = r"|\s+(?!\S)|\s+"
_UPPER, _LOWER = r"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]", r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]"
PATTERNS = {
    "cl100k": _SUFFIX + r"|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+" + _REST,
    "o200k": rf"[^\r\n\p{{L}}\p{{N}}]?{_UPPER}*{_LOWER}+{_SUFFIX}?|[^\r\n\p{{L}}\p{{N}}]?{_UPPER}+{_LOWER}*{_SUFFIX}?"
    r"|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+" + _REST,
    "smollm2": r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?[^\s\p{L}\p{N}]+" + _REST,
}
"""How a text is cut into words, which are encoded one by one."""
_DIGITS = regex.compile(r"\p{N}|[^\p{N}]+")
_FOLDER = "vocabularies"


class Merges:
    """A vocabulary's merges: ``rank`` of what a pair becomes, under its two halves with ``between`` between them."""

    def __init__(self, pattern: str, rank: dict[str, int], letters: list[str], between: str, digits: bool) -> None:
        self._pattern = regex.compile(pattern)
        self._rank = rank
        self._letters = letters
        self._between = between
        self._digits = digits

    def counter(self) -> Callable[[str], int]:
        """Counts tokens; it remembers the words that it has counted for as long as it is there."""
        known: dict[str, int] = {}

        def count(text: str) -> int:
            total = 0
            for word in self._words(whole_characters(text)):
                if word not in known:
                    known[word] = self._count(word)
                total += known[word]
            return total

        return count

    def _words(self, text: str) -> Iterator[str]:
        pieces = _DIGITS.findall(text) if self._digits else [text]
        return (word for piece in pieces for word in self._pattern.findall(piece) or [piece])

    def _count(self, word: str) -> int:
        parts = [self._letters[byte] for byte in word.encode()]
        if not self._between and "".join(parts) in self._rank:
            return 1
        return _merged(parts, self._rank, self._between)


def _merged(parts: list[str], rank: dict[str, int], between: str) -> int:
    """How many of ``parts`` are left once all pairs with a rank are merged, the lowest first, then the leftmost."""
    after = [*range(1, len(parts)), -1]
    before = [-1, *range(len(parts) - 1)]
    waiting: list[tuple[int, int, str, str]] = []

    def offer(left: int, right: int) -> None:
        if left >= 0 and right >= 0:
            found = rank.get(parts[left] + between + parts[right])
            if found is not None:
                heapq.heappush(waiting, (found, left, parts[left], parts[right]))

    for place in range(len(parts) - 1):
        offer(place, place + 1)
    left_over = len(parts)
    while waiting:
        _, place, left, right = heapq.heappop(waiting)
        other = after[place]
        if other < 0 or parts[place] != left or parts[other] != right:
            continue
        parts[place], parts[other] = left + right, ""
        after[place] = after[other]
        if after[other] >= 0:
            before[after[other]] = place
        left_over -= 1
        offer(before[place], place)
        offer(place, after[place])
    return left_over


def first_merges(name: str) -> Merges:
    """The first 50,000 tokens of OpenAI's vocabulary ``name``, ``cl100k`` or ``o200k``, which come with gumd."""
    packed = files("gumd.models").joinpath(_FOLDER, f"{name}.xz").read_bytes()
    rank = {token: place for place, token in enumerate(_unpacked(lzma.decompress(packed)))}
    return Merges(PATTERNS[name], rank, [chr(byte) for byte in range(256)], "", digits=False)


def _unpacked(data: bytes) -> Iterator[str]:
    """Each token with its length before it; a byte is the letter with its number."""
    text, place = data.decode("latin-1"), 0
    while place < len(text):
        end = place + 1 + data[place]
        yield text[place + 1 : end]
        place = end


def smollm2_merges() -> Merges:
    """All of SmolLM2's, from its model file.

    Raises:
        ModelUnavailable: the file is missing.
    """
    pairs = texts_of(find_weights(SMOLLM2), "tokenizer.ggml.merges")
    rank = {pair: place for place, pair in enumerate(pairs)}
    return Merges(PATTERNS["smollm2"], rank, _printable_bytes(), " ", digits=True)


def _printable_bytes() -> list[str]:
    """The letter that stands for each byte in vocabularies of GPT-2's kind, which has one that can be printed."""
    printable = {*range(33, 127), *range(161, 173), *range(174, 256)}
    others = [byte for byte in range(256) if byte not in printable]
    return [chr(byte) if byte in printable else chr(256 + others.index(byte)) for byte in range(256)]

"""How many tokens byte pair encoding makes of a text, by a vocabulary or by the beginning of one.

Encoding merges, again and again, the pair that was learned first. With the first merges only, the same pairs are merged
in the same order until those run out; each one more would leave one token fewer. So the beginning of a vocabulary never
counts too few.

The vocabularies come with gumd (training/vocabularies.py writes them): the first 50,000 tokens of OpenAI's ``cl100k``
and ``o200k``, and all of ``smollm2``.
"""

import heapq
import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from gumd.models import whole_characters
from gumd.remembered import Words

FOLDER = Path(__file__).with_name("vocabularies")
BYTES = 256
_MOST_KNOWN = 8_192
_LONGEST_KNOWN = 40
_SUFFIX = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)"
_REST = r"|\s+(?!\S)|\s+"
_UPPER, _LOWER = r"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]", r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]"
_PATTERNS = {
    "cl100k": _SUFFIX + r"|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+" + _REST,
    "o200k": rf"[^\r\n\p{{L}}\p{{N}}]?{_UPPER}*{_LOWER}+{_SUFFIX}?|[^\r\n\p{{L}}\p{{N}}]?{_UPPER}+{_LOWER}*{_SUFFIX}?"
    r"|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+" + _REST,
    "smollm2": r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?[^\s\p{L}\p{N}]+" + _REST,
}
"""How a text is cut into words, which are encoded one by one."""
_PIECES = {"smollm2": r"\p{N}"}
"""What is cut out of a text before that."""


class Table(NamedTuple):
    """The token of each byte, and for each pair of tokens that merge what they become: the lower, the earlier.

    A pair is the number ``left * 65536 + right``; pairs are sorted. Two arrays rather than a dictionary, as a hundred
    thousand small objects would leave their holes in the daemon's memory.
    """

    bytes: Sequence[int]
    pairs: Sequence[int]
    merged: Sequence[int]

    def merge(self, left: int, right: int) -> int | None:
        pair = left << 16 | right
        place = bisect_left(self.pairs, pair)
        return self.merged[place] if place < len(self.pairs) and self.pairs[place] == pair else None


class Merges:
    """Counts tokens by a table of merges."""

    def __init__(self, name: str) -> None:
        self._table = read_table((FOLDER / name).with_suffix(".z").read_bytes())
        self._cut = _cutter(name)
        self._known = Words(_MOST_KNOWN)

    def count(self, text: str) -> int:
        """How many tokens ``text`` has."""
        words = [word for word, _ in self._cut.pre_tokenize_str(whole_characters(text))]
        return sum(self._known.get(word) or self._new(word) for word in words)

    def _new(self, word: str) -> int:
        tokens = _count(word, self._table)
        if len(word) <= _LONGEST_KNOWN:
            self._known.keep(word, tokens)
        return tokens


def _cutter(name: str) -> Any:
    """What cuts a text into words. The library is there for the static vectors; another would cost more memory."""
    from tokenizers import Regex
    from tokenizers.pre_tokenizers import Sequence, Split

    patterns = [patterns[name] for patterns in (_PIECES, _PATTERNS) if name in patterns]
    return Sequence([Split(Regex(pattern), "isolated") for pattern in patterns])


def _count(word: str, table: Table) -> int:
    """How many tokens are left of ``word`` once all that merge are merged, the earliest first, then the leftmost."""
    tokens = [table.bytes[byte] for byte in word.encode()]
    after = [*range(1, len(tokens)), -1]
    before = [-1, *range(len(tokens) - 1)]
    waiting: list[tuple[int, int, int, int]] = []

    def offer(left: int, right: int) -> None:
        if left >= 0 and right >= 0:
            merged = table.merge(tokens[left], tokens[right])
            if merged is not None:
                heapq.heappush(waiting, (merged, left, tokens[left], tokens[right]))

    for place in range(len(tokens) - 1):
        offer(place, place + 1)
    left_over = len(tokens)
    while waiting:
        merged, place, left, right = heapq.heappop(waiting)
        other = after[place]
        if other < 0 or tokens[place] != left or tokens[other] != right:
            continue  # one of the two has been merged meanwhile
        tokens[place], tokens[other] = merged, -1
        after[place] = after[other]
        if after[other] >= 0:
            before[after[other]] = place
        left_over -= 1
        offer(before[place], place)
        offer(place, after[place])
    return left_over


def written_table(table: Table) -> bytes:
    """``table`` as :func:`read_table` takes it: the bytes, the pairs and what they become, in little-endian numbers."""
    columns = array("H", table.bytes), array("I", table.pairs), array("H", table.merged)
    return zlib.compress(b"".join(_little_endian(column).tobytes() for column in columns), 9)


def read_table(packed: bytes) -> Table:
    """The table that was written; raises zlib.error for anything else."""
    data = zlib.decompress(packed)
    bytes, pairs, merged = array("H"), array("I"), array("H")
    count = (len(data) - BYTES * 2) // 6
    for column, number in ((bytes, BYTES), (pairs, count), (merged, count)):
        size = number * column.itemsize
        column.frombytes(data[:size])
        data = data[size:]
    return Table(_little_endian(bytes), _little_endian(pairs), _little_endian(merged))


def _little_endian(column: "array[int]") -> "array[int]":
    """``column`` from or to that order of bytes, which is this machine's own nearly everywhere."""
    if sys.byteorder == "big":
        column.byteswap()
    return column

"""Words and pieces of words at places by their hash: what small linear models read of a text, in any language."""

import zlib
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gumd.text.regex import regex
from gumd.text.words import fold

Numbers = NDArray[np.float32]
_BEGINS, _PIECE = 4, 4
_WORD = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[?!…]")


class Row(NamedTuple):
    """The places of a row of numbers that are not zero, and those."""

    places: NDArray[np.int64]
    values: Numbers


def row(width: int, *parts: tuple[float, Iterable[str]]) -> Row:
    """Each part's keys at their places, together as long as the part says; where two meet they add up.

    Args:
        width: how many places there are.
        parts: the length of each part, and its keys.
    """
    found: dict[int, float] = {}
    for length, keys in parts:
        places = {zlib.crc32(key.encode()) % width for key in keys}
        for place in places:
            found[place] = found.get(place, 0.0) + length / len(places) ** 0.5
    return Row(np.fromiter(found, np.int64, len(found)), np.fromiter(found.values(), np.float32, len(found)))


def words(text: str) -> list[str]:
    """The folded words and signs of a text; any number is ``#``."""
    return ["#" if word.isdigit() else word for word in _WORD.findall(fold(text).replace("’", "'"))]


def pieces(text: str) -> set[str]:
    """The words of a text, pairs of neighbours, those at its beginning by the first, and pieces of four letters."""
    said = ["^", *words(text), "$"]
    spelt = f" {' '.join(said[1:-1])} "
    return {
        *said,
        *(f"{one} {other}" for one, other in pairwise(said)),
        *(f"{said[1]} .. {other}" for other in said[2 : 2 + _BEGINS]),
        *(f"~{spelt[at : at + _PIECE]}" for at in range(len(spelt) - _PIECE + 1)),
    }

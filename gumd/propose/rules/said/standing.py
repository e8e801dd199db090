"""Which sentences to a program are standing instructions: meant from now on, and not for once.

People seldom say "always": "prices without tax, please", "nothing between six and seven, that's dinner". A linear model
of a sentence's words, and of those beside and before it, tells them; ``training/standing.py`` taught it what people of
many walks of life type to programs, in seven languages. It needs no model worker.
"""

import zlib
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

from gumd.models.weights import STANDING, checked_weights
from gumd.propose.rules import doubt
from gumd.propose.rules.said import instruction_words as words
from gumd.text.gloss import english, language_of
from gumd.text.regex import regex
from gumd.text.words import fold
from gumd.untrusted.foreign import folded

Numbers = NDArray[np.float32]
PLACES = 1 << 15
"""Of a row; each word and piece of a word has one by its hash."""
_OWN, _AROUND = 3.0, 1.0
"""The length of the part of a row that is of the sentence itself, and of each other."""
_BEGINS, _PIECE = 4, 4
_READ, _FEWEST = 600, 3
_WORD = regex(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[?!…]")
_QUOTE = regex(r"[\"“”„«»]")


class Row(NamedTuple):
    """What is read of one sentence: the places of a row of :data:`PLACES` numbers that are not zero, and those."""

    places: NDArray[np.int64]
    values: Numbers


def likely(sentences: Sequence[str], before: str = "") -> list[float]:
    """How likely each sentence of a message is a standing instruction, or part of one.

    Args:
        sentences: all of the message, in order.
        before: what the program said just before, if it did.

    Raises:
        ModelUnavailable: the weights are missing, or others.
    """
    weights, bias = _shipped()
    odds = [bias + float(weights[one.places] @ one.values) for one in rows(sentences, before)]
    return [1 / (1 + float(np.exp(-odd))) for odd in odds]


def rows(sentences: Sequence[str], before: str = "") -> list[Row]:
    """What the model reads of each sentence."""
    language = language_of(" ".join(sentences))
    told = [[one, english(one, language)] if language else [one] for one in sentences]
    beside = [[f"beside {word}" for word in _words(one)] for one in sentences]
    answered = [f"before {word}" for word in _words(before[:_READ])]
    return [
        _row(
            (_OWN, (piece for text in texts for piece in _pieces(text))),
            (_AROUND, chain(*beside[:place], *beside[place + 1 :])),
            (_AROUND, answered),
            *((_AROUND, [sign]) for sign in _signs(sentences[place])),
        )
        for place, texts in enumerate(told)
    ]


def is_outright(sentence: str) -> bool:
    """Whether it has the words by which people say that they mean it for good, or how answers should look."""
    plain = folded(sentence).replace("’", "'")
    short = len(sentence.split()) < _FEWEST
    if short or words.SELF_TOLD.match(plain) or doubt.is_question(sentence) or words.EXAMPLES_ONLY.search(plain):
        return False
    if words.MARKER.search(plain):
        return bool(words.ASKED.search(plain) or words.OF_MINE.search(plain) or not words.TELLING.search(plain))
    return bool(words.WISH.match(plain) or (words.STYLE.match(plain) and not words.THIS_TIME.search(plain)))


@cache
def _shipped() -> tuple[Numbers, float]:
    kept = load_file(checked_weights(STANDING))
    return kept["weights"].astype(np.float32), float(kept["bias"][0])


def _row(*parts: tuple[float, Iterable[str]]) -> Row:
    """Each part's keys at their places, together as long as the part says; where two meet they add up."""
    found: dict[int, float] = {}
    for length, keys in parts:
        places = {zlib.crc32(key.encode()) % PLACES for key in keys}
        for place in places:
            found[place] = found.get(place, 0.0) + length / len(places) ** 0.5
    return Row(np.fromiter(found, np.int64, len(found)), np.fromiter(found.values(), np.float32, len(found)))


def _words(text: str) -> list[str]:
    return ["#" if word.isdigit() else word for word in _WORD.findall(fold(text).replace("’", "'"))]


def _pieces(text: str) -> set[str]:
    """The words of a sentence, pairs of neighbours, those at its beginning by the first, and pieces of four letters."""
    said = ["^", *_words(text), "$"]
    spelt = f" {' '.join(said[1:-1])} "
    return {
        *said,
        *(f"{one} {other}" for one, other in pairwise(said)),
        *(f"{said[1]} .. {other}" for other in said[2 : 2 + _BEGINS]),
        *(f"~{spelt[at : at + _PIECE]}" for at in range(len(spelt) - _PIECE + 1)),
    }


def _signs(sentence: str) -> list[str]:
    signs = (
        ("asks", doubt.is_question(sentence)),
        ("quotes", _QUOTE.search(sentence)),
        ("outright", is_outright(sentence)),
    )
    return [f"sign {name}" for name, shown in signs if shown]

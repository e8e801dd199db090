"""Which sentences to a program are standing instructions: meant from now on, and not for once.

People seldom say "always": "prices without tax, please", "nothing between six and seven, that's dinner". A linear model
of a sentence's words, and of those beside and before it, tells them; ``training/standing.py`` taught it what people of
many walks of life type to programs, in seven languages. It needs no model worker.
"""

from collections.abc import Sequence
from functools import cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

from gumd.models.weights import STANDING, checked_weights
from gumd.propose.rules import doubt
from gumd.propose.rules.said import instruction_words as told_by
from gumd.text.gloss import english, language_of
from gumd.text.hashed import Row, pieces, row, words
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded

Numbers = NDArray[np.float32]
PLACES = 1 << 15
"""Of a row; each word and piece of a word has one by its hash."""
_OWN, _AROUND = 3.0, 1.0
"""The length of the part of a row that is of the sentence itself, and of each other."""
_READ, _FEWEST = 600, 3
_QUOTE = regex(r"[\"“”„«»]")


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
    beside = [[f"beside {word}" for word in words(one)] for one in sentences]
    answered = [f"before {word}" for word in words(before[:_READ])]
    return [
        row(
            PLACES,
            (_OWN, (piece for text in texts for piece in pieces(text))),
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
    if short or told_by.SELF_TOLD.match(plain) or doubt.is_question(sentence) or told_by.EXAMPLES_ONLY.search(plain):
        return False
    if told_by.MARKER.search(plain):
        return bool(told_by.ASKED.search(plain) or told_by.OF_MINE.search(plain) or not told_by.TELLING.search(plain))
    return bool(told_by.WISH.match(plain) or (told_by.STYLE.match(plain) and not told_by.THIS_TIME.search(plain)))


@cache
def _shipped() -> tuple[Numbers, float]:
    kept = load_file(checked_weights(STANDING))
    return kept["weights"].astype(np.float32), float(kept["bias"][0])


def _signs(sentence: str) -> list[str]:
    signs = (
        ("asks", doubt.is_question(sentence)),
        ("quotes", _QUOTE.search(sentence)),
        ("outright", is_outright(sentence)),
    )
    return [f"sign {name}" for name, shown in signs if shown]

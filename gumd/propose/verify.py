"""What tells a true statement from a babbled one: likelihoods, and how its words stand in the window."""

import re
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gumd.beliefs.statement import read
from gumd.models.supervisor import Line
from gumd.propose.features import SOURCES
from gumd.propose.windows import Window
from gumd.text.regex import regex
from gumd.text.words import content_words, name_parts, negated_words, tokens

_VAGUE_WORDS = "something someone thing things stuff lot bit way time today tonight tomorrow now soon later"
_VAGUE = frozenset(_VAGUE_WORDS.split())
_DATED = regex(
    r"\b(?:\d{1,2}|january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)

_NEGATED = regex(
    r"(?:\b(?:no|not|never|without|cannot|neither|nor)\b|n['’]t\b)(?P<what>(?:[^\w,;.!?]+[\w'’-]+){1,5})", re.IGNORECASE
)
_GONE = regex(
    r"(?P<what>(?:[\w'’-]++\W+){1,7})(?:is|are|was|were|has been|have been|['’]s|['’]re) (?:all )?"
    r"(?:gone|closed|sold out|cancell?ed|called off)\b",
    re.IGNORECASE,
)
_DENIES = regex(
    r"\b(?:no|not|never|without|cannot|nor|gone|closed|sold|cancell?ed|called off|stopped|lost)\b|n['’]t\b",
    re.IGNORECASE,
)
_STEM = 4
_BYS = ("user", "other")
WIDTH = 32
"""How many numbers are measured of a claim."""


class Claim(NamedTuple):
    """One statement as it was written of a part of a window, and what was measured of it.

    ``refusal``: the model's probability that the part shows nothing; ``sure``: that it shows the statement;
    ``lasting``: the selection head's probability for the part; ``cosine``: of the MiniLM vectors of statement and part;
    ``restated``: whether grammar wrote it, and no model.
    """

    window: Window
    part: str
    line: Line
    refusal: float
    sure: float
    lasting: float
    cosine: float
    restated: bool = False


def measured(claim: Claim) -> NDArray[np.float32]:
    """The numbers by which the head decides, each of about unit size."""
    text = claim.line.text
    said = [word for word in content_words(text) if word != "user"]
    held, own = set(content_words(claim.window.text)), set(content_words(claim.window.own))
    where, part = set(content_words(claim.window.where)), set(content_words(claim.part))
    source, by = claim.window.observation.source, claim.window.by
    numbers = [
        claim.line.mean,
        claim.line.lowest / 3,
        logit(claim.refusal) / 3,
        logit(claim.sure) / 2,
        logit(claim.lasting) / 2,
        claim.cosine,
        len(tokens(text)) / 12,
        _share(said, held | where),
        _share(said, own),
        _share(said, part),
        len(part & set(said)) / max(1, len(part)),
        _share(said, where - held),
        len(name_parts(text)) / 4,
        float(bool(_DATED.search(text))),
        float(bool(_VAGUE & set(tokens(text)))),
        float(bool(negated_words(text)) != bool(negated_words(claim.part))),
        float(read(text).negated),
        float("?" in claim.part),
        len(claim.window.text) / 400,
        *(float(by == one) for one in _BYS),
        *(float(source == one) for one in SOURCES),
        _english(claim.window.original),
    ]
    return np.asarray(numbers, dtype=np.float32)


def is_turned(part: str, statement: str) -> bool:
    """Whether ``statement`` asserts what ``part`` says is not so, or is over: it has the words, and not their "not"."""
    if _DENIES.search(statement):
        return False
    said = content_words(statement)
    denied = [content_words(hit["what"])[:2] for hit in _NEGATED.finditer(part)]
    ended = [content_words(hit["what"])[-3:] for hit in _GONE.finditer(part)]
    return any(words and _all_in(words, said) for words in denied) or any(
        _all_in([word], said) for words in ended for word in words
    )


def _all_in(words: list[str], said: list[str]) -> bool:
    """Whether each of ``words`` begins as one of ``said`` does: of two, fewer letters are enough."""
    size = _STEM if len(words) == 1 else _STEM - 1
    return {word[:size] for word in words} <= {word[:size] for word in said}


def _share(said: list[str], held: set[str]) -> float:
    return sum(word in held for word in said) / max(1, len(said))


def logit(share: float) -> float:
    """Log-odds, within ±9.2."""
    bounded = min(max(share, 1e-4), 1 - 1e-4)
    return float(np.log(bounded / (1 - bounded)))


def _english(text: str) -> float:
    """How far a text looks like English: other languages' commonest words are many."""
    words = tokens(text)
    return sum(word in _ENGLISH for word in words) / max(1, len(words))


_ENGLISH_WORDS = """
the to and of a in is i it for you that on with my at be we this have not are was but so up if from will
"""
_ENGLISH = frozenset(_ENGLISH_WORDS.split())

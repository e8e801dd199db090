"""Resemblance: how two statements stand to each other where no rule is plain, by a small model of what they share.

It sees numbers only: how near the sentences and their words are, what names, times and negations differ, whether the
later one tells of an end. ``training/relations.py`` fits it on pairs of statements written by hand.
"""

import json
from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gumd.beliefs.statement import Reading, is_for, read, unmatched
from gumd.models.static import StaticEmbedder
from gumd.remembered import remembered
from gumd.schema import KINDS
from gumd.text.regex import regex
from gumd.text.words import content_words, fold, tokens

FILE = Path(__file__).parents[1] / "models" / "trained" / "relations.json"
RELATIONS = ("same", "refines", "contradicts", "follows", "unrelated")
_END_WORDS = """
no longer|not any more|not anymore|stopped|quit|gave up|given up|gives up|sold|finished|completed|ended|over|cancelled|
canceled|called off|put off|postponed|moved|rescheduled|brought forward|switched|changed|left|leaves|returned|handed|
passed|died|lost|broken off|broke up|divorced|separated|retired|resigned|stepped down|dropped|closed|replaced|instead|
now|back|new|done with|found|adopted|accepted|let go|fired|made redundant|became|has become|used to|former|gone|
transferred|swapped|traded|got rid|recovered|healed|taken over|takes over|turned down|won|bought|submitted|delivered|
published|abandoned|scrapped
"""
_ENDS = regex(rf"\b(?:{''.join(_END_WORDS.splitlines())})\b")
_DONE = regex(
    r"The user(?:'s [^.]{2,40}?)? (?:has|have|had|is now|was|no longer|now|did|does not|is no longer|is back)\b"
)
_ONLY_ONE = regex(
    r"\b(?:born|birthday|lives?|living|married|husband|wife|spouse|partner|works? (?:at|for|as)|only|favou?rite|main|"
    r"name is|called|blood type|age|years old|single|religion|vegetarian|vegan)\b"
)
_EXCEPT = regex(r" (?:but|when|except|unless) ")


class Said(NamedTuple):
    """A statement, and the words of the evidence that carries it."""

    text: str
    kind: str
    polarity: str
    topic: str = ""
    words: str = ""


class _Model(NamedTuple):
    mean: NDArray[np.float64]
    scale: NDArray[np.float64]
    weights: NDArray[np.float64]
    bias: NDArray[np.float64]


def likely(later: Said, earlier: Said, cosine: float, embedder: StaticEmbedder) -> dict[str, float]:
    """The probability of each of ``RELATIONS`` for the later statement and the earlier.

    Args:
        cosine: of their MiniLM embeddings.
    """
    model = _model()
    seen = (np.asarray(features(later, earlier, cosine, embedder)) - model.mean) / model.scale
    total = model.weights @ seen + model.bias
    share = np.exp(total - total.max())
    return dict(zip(RELATIONS, (share / share.sum()).tolist(), strict=True))


def features(later: Said, earlier: Said, cosine: float, embedder: StaticEmbedder) -> list[float]:
    """The numbers that the model sees, each of about unit size."""
    new, old = read(later.text), read(earlier.text)
    return [
        cosine,
        *_words(later.text, earlier.text, new, old, embedder),
        *_names_and_slots(new, old),
        *_senses(later, earlier, new, old),
        *(float(earlier.kind == kind) for kind in KINDS),
    ]


def _words(later: str, earlier: str, new: Reading, old: Reading, embedder: StaticEmbedder) -> list[float]:
    """What each has that the other has not: by form, and by how near the nearest word of the other is."""
    said, was = _telling(later), _telling(earlier)
    more, fewer = unmatched(new.words, old.words), unmatched(old.words, new.words)
    return [
        *_nearest(said, was, embedder),
        *_nearest(was, said, embedder),
        len(unmatched(said, was)) / max(1, len(said)),
        len(unmatched(was, said)) / max(1, len(was)),
        len(more) / 4,
        len(fewer) / 4,
        _nearest(sorted(more), was, embedder)[0],
        _nearest(sorted(fewer), said, embedder)[0],
        (len(tokens(later)) - len(tokens(earlier))) / 10,
    ]


def _names_and_slots(new: Reading, old: Reading) -> list[float]:
    more, fewer = unmatched(new.words, old.words) & new.names, unmatched(old.words, new.words) & old.names
    come, gone = new.slots - old.slots, old.slots - new.slots
    return [
        len(more) / 2,
        len(fewer) / 2,
        float(bool(more) and bool(fewer)),
        len(come) / 2,
        len(gone) / 2,
        len(new.slots & old.slots) / 2,
        float(bool({kind for kind, _ in come} & {kind for kind, _ in gone})),
    ]


def _senses(later: Said, earlier: Said, new: Reading, old: Reading) -> list[float]:
    """Kinds, negations, frames, and words of an end."""
    ends = [float(bool(_ENDS.search(fold(text)))) for text in (later.text, earlier.text, later.words)]
    return [
        *ends,
        float(bool(_DONE.match(later.text))),
        float(later.kind == earlier.kind),
        float(later.polarity == earlier.polarity),
        float(is_for(later.polarity, new) != is_for(earlier.polarity, old)),
        float(new.negated != old.negated),
        float(new.negated),
        float(old.negated),
        float(new.without != old.without),
        float(new.frame == old.frame),
        len(new.frame & old.frame) / max(1, len(new.frame | old.frame)),
        float(bool(_ONLY_ONE.search(later.text)) and bool(_ONLY_ONE.search(earlier.text))),
        float((new.versus or new.directed) != (old.versus or old.directed)),
        float(bool(_EXCEPT.search(later.text))),
        float(later.text.startswith("The user's")),
        float(earlier.text.startswith("The user's")),
    ]


def _telling(text: str) -> list[str]:
    return [word for word in content_words(text) if word != "user"]


def _nearest(words: Sequence[str], others: Collection[str], embedder: StaticEmbedder) -> tuple[float, float]:
    """How near the nearest of ``others`` is to each of ``words``: on the whole, and of the one that is least so."""
    if not words or not others:
        return (0.0, 0.0) if words else (1.0, 1.0)
    ours, theirs = (np.stack([_vector(word, embedder) for word in some]) for some in (words, others))
    near = (ours @ theirs.T).max(axis=1)
    return float(near.mean()), float(near.min())


@remembered(4096)
def _vector(word: str, embedder: StaticEmbedder) -> NDArray[np.float32]:
    """Statements are of few words, which come again: four megabytes of them at most."""
    vector: NDArray[np.float32] = embedder.embed([word])[0]
    return vector


@cache
def _model() -> _Model:
    kept = json.loads(FILE.read_text())
    return _Model(*(np.asarray(kept[name]) for name in _Model._fields))

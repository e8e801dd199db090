"""What a kind comes to, by selection: the few propositions that stand best for it, in their own words."""

import hashlib
import json
import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from gumd.beliefs.statement import read
from gumd.text.regex import regex
from gumd_store.records import Proposition

MOST_LINES = 3
MOST_CHARS = 480
_STEPS = 20
_PINNED = 1.0
_CENTRAL = 0.5
_REPEATS = 0.6
_SAME = 0.85
"""From this cosine on two lines say nearly the same."""
_VERB = regex(r"The user (?P<rest>(?P<verb>[a-z]+) [^.,;:!?()“”\"—]+)\.")
_VERBS = frozenset({"is", "has", "does", "was", "had", "will", "can"})
_NO_VERBS = frozenset({"always", "sometimes", "nowadays", "perhaps", "this", "thus", "besides", "afterwards"})
# A verb that is put after one of these could be taken for what they begin, and a second "and" for the first's.
_OPEN = regex(
    r"\b(?:and|or|but|nor|because|since|as|that|which|who|whom|whose|what|where|when|while|whenever|if|unless|until|"
    r"before|after|so|than|though|although|either|neither|whether|both)\b"
)


def stamp(beliefs: Sequence[Proposition]) -> str:
    """A hash of all that a summary depends on: ids, texts, pins and how sure each is, to a twentieth."""
    parts = sorted((one.id, one.text, one.pinned, _steps(one)) for one in beliefs)
    return hashlib.sha256(json.dumps(parts).encode("utf-8", "surrogatepass")).hexdigest()


def standing_out(beliefs: Sequence[Proposition], vectors: NDArray[np.float32], most: int) -> list[Proposition]:
    """At most ``most`` of the beliefs, best first: pinned, sure, near to the others, and not near to each other.

    ``vectors`` has a row of unit length for each. What repeats one that is chosen is left out, unless it is pinned.
    """
    alike = vectors @ vectors.T
    near = (alike.sum(axis=1) - alike.diagonal()) / max(1, len(beliefs) - 1)
    sure = np.array([_steps(one) / _STEPS + _PINNED * one.pinned for one in beliefs])
    worth = sure + _CENTRAL * near
    left = sorted(range(len(beliefs)), key=lambda at: -beliefs[at].id)
    chosen: list[int] = []
    while left and len(chosen) < most:
        repeats = {at: max((float(alike[at, other]) for other in chosen), default=0.0) for at in left}
        best = max(left, key=lambda at: float(worth[at]) - _REPEATS * repeats[at])
        left.remove(best)
        if repeats[best] < _SAME or beliefs[best].pinned:
            chosen.append(best)
    return [beliefs[at] for at in chosen]


def paragraph(texts: Sequence[str]) -> str:
    """The statements in one paragraph: under one subject where that cannot change what they say, else as sentences."""
    merged = [hit["rest"] for text in texts if (hit := _mergeable(text))]
    sentences, put = list[str](), False
    for text in texts:
        if len(merged) < 2 or not _mergeable(text):
            sentences.append(_ended(text))
        elif not put:
            sentences.append(f"The user {', '.join(merged[:-1])} and {merged[-1]}.")
            put = True
    return " ".join(sentences)


def within(beliefs: Sequence[Proposition], most_chars: int = MOST_CHARS) -> list[Proposition]:
    """The first of the beliefs that make no longer paragraph; one at least."""
    kept = list(beliefs)
    while len(kept) > 1 and len(paragraph([one.text for one in kept])) > most_chars:
        kept.pop()
    return kept


def _mergeable(text: str) -> re.Match[str] | None:
    """A plain positive sentence of the user, with its verb first and nothing that would take in what comes after."""
    hit = _VERB.fullmatch(text)
    if hit is None or not _is_verb(hit["verb"]) or _OPEN.search(hit["rest"]):
        return None
    reading = read(text)
    return None if reading.negated or reading.without else hit


def _is_verb(word: str) -> bool:
    return word in _VERBS or (word.endswith("s") and not word.endswith("ss") and word not in _NO_VERBS)


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?", "”")) else f"{text}."


def _steps(one: Proposition) -> int:
    return round(one.confidence * _STEPS)

"""How likely the user is to want each item of a slate, as a sum of terms in log-odds that can each be named."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from gumd.attention import Matrix, Vector, attend, centred, recency
from gumd.bm25 import Bm25
from gumd.schema import Polarity, Reason
from gumd.words import content_words, negated_words


@dataclass(frozen=True)
class Weights:
    """The shipped constants. A term is 0 to 1 (or -1 to 1) before its weight, so a weight is its most log-odds."""

    bias: float = -1.0
    attention: float = 5.0
    words: float = 1.5
    context_words: float = 1.0
    context: float = 2.0
    belief: float = 4.0
    neutral: float = 0.5
    temperature: float = 0.2
    half_life: float = 5.0
    saturation: float = 4.0
    relevant_from: float = 0.15
    most_beliefs: int = 8


WEIGHTS = Weights()


@dataclass(frozen=True, eq=False)
class Item:
    """One thing to be ranked; its vector is of title and text together."""

    id: str
    title: str
    text: str
    vector: Vector

    @cached_property
    def words(self) -> list[str]:
        return content_words(f"{self.title}\n{self.text}")


@dataclass(frozen=True, eq=False)
class Choice:
    """What the user did with an item before: a weight of 1 for chosen, below 0 for turned down."""

    text: str
    vector: Vector
    weight: float
    at: datetime

    @cached_property
    def words(self) -> list[str]:
        return content_words(self.text)


@dataclass(frozen=True, eq=False)
class Belief:
    """A proposition about the user, with its content words."""

    id: str
    text: str
    polarity: Polarity
    confidence: float
    vector: Vector
    words: frozenset[str]


@dataclass(frozen=True, eq=False)
class Signal:
    """What the user is doing now; empty text and a zero vector when nothing is known of it."""

    text: str
    vector: Vector


@dataclass(frozen=True)
class Scored:
    """``score`` is the sigmoid of the bias and the reasons' log-odds together."""

    id: str
    score: float
    reasons: list[Reason]


def score(
    items: Sequence[Item],
    history: Sequence[Choice],
    beliefs: Sequence[Belief],
    context: Signal,
    background: Vector,
    now: datetime,
    weights: Weights = WEIGHTS,
) -> list[Scored]:
    """``items`` best first, each with its probability and what speaks for and against it.

    Choices made after ``now`` do not count, so a past slate can be scored as it would have been.
    """
    if not items:
        return []
    latest = sorted((choice for choice in history if choice.at <= now), key=lambda choice: choice.at, reverse=True)
    rows = centred([item.vector for item in items], background)
    found: list[list[Reason]] = [[] for _ in items]
    _by_attention(found, rows, latest, background, weights)
    _by_words(found, items, latest, context, weights)
    _by_beliefs(found, items, rows, beliefs, background, weights)
    _by_context(found, rows, context, background, weights)
    scored = [_scored(item, reasons, weights) for item, reasons in zip(items, found, strict=True)]
    return sorted(scored, key=lambda one: -one.score)


def _scored(item: Item, reasons: list[Reason], weights: Weights) -> Scored:
    reasons = sorted((r for r in reasons if abs(r["log_odds"]) > 1e-6), key=lambda r: -abs(r["log_odds"]))
    total = weights.bias + sum(reason["log_odds"] for reason in reasons)
    return Scored(item.id, 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), reasons)


def _by_attention(
    found: list[list[Reason]], rows: Matrix, latest: Sequence[Choice], background: Vector, weights: Weights
) -> None:
    if not latest:
        return
    chosen = centred([choice.vector for choice in latest], background)
    signs = [choice.weight for choice in latest]
    seen = attend(rows, chosen, signs, weights.temperature, weights.half_life)
    for reasons, shares, term in zip(found, seen.shares, seen.term, strict=True):
        main = latest[int(np.argmax(shares if term > 0 else -shares))]
        did = "chose" if main.weight > 0 else "turned down"
        how = "like" if (term > 0) == (main.weight > 0) else "unlike"
        reasons.append(_reason("attention", weights.attention * term, f"{how} “{_short(main.text)}”, which you {did}"))


def _by_words(
    found: list[list[Reason]], items: Sequence[Item], latest: Sequence[Choice], context: Signal, weights: Weights
) -> None:
    corpus = Bm25([item.words for item in items], [choice.words for choice in latest])
    fades = recency(len(latest), weights.half_life)
    liked = _query((c.words, f * c.weight) for c, f in zip(latest, fades, strict=True) if c.weight > 0)
    disliked = _query((c.words, -f * c.weight) for c, f in zip(latest, fades, strict=True) if c.weight < 0)
    now = _query([(content_words(context.text), 1.0)])
    for query, weight, term, words in (
        (liked, weights.words, "words", "shares {} with what you chose before"),
        (disliked, -weights.words, "words", "shares {} with what you turned down"),
        (now, weights.context_words, "context words", "shares {} with what you are doing now"),
    ):
        for reasons, item, raw in zip(found, items, corpus.scores(query), strict=True):
            reasons.append(_reason(term, weight * raw / (raw + weights.saturation), words.format(_shared(item, query))))


def _by_beliefs(
    found: list[list[Reason]],
    items: Sequence[Item],
    rows: Matrix,
    beliefs: Sequence[Belief],
    background: Vector,
    weights: Weights,
) -> None:
    if not beliefs:
        return
    cosines = rows @ centred([belief.vector for belief in beliefs], background).T
    for reasons, item, near in zip(found, items, cosines, strict=True):
        strengths = _relevance(item, beliefs, near, weights)
        best = sorted(range(len(beliefs)), key=lambda place: -abs(strengths[place]))[: weights.most_beliefs]
        for place in best:
            text = _short(beliefs[place].text, 120)
            words = f"fits “{text}”" if strengths[place] > 0 else f"goes against “{text}”"
            reasons.append(_reason("proposition", strengths[place], words) | {"proposition": beliefs[place].id})


def _relevance(item: Item, beliefs: Sequence[Belief], cosines: NDArray[np.float64], weights: Weights) -> list[float]:
    """What each belief adds: half by the words it shares with the item, half by how near it is, by its confidence."""
    held = set(item.words)
    absent = negated_words(f"{item.title}\n{item.text}")
    signs = {"likes": 1.0, "avoids": -1.0, "neutral": weights.neutral}
    found = []
    for belief, cosine in zip(beliefs, cosines, strict=True):
        shared = (belief.words & held) - absent
        overlap = len(shared) / len(belief.words) if belief.words else 0.0
        near = max(0.0, float(cosine) - weights.relevant_from) / (1 - weights.relevant_from)
        denied = belief.words & absent and not shared
        relevance = 0.0 if denied else (overlap + near) / 2
        found.append(weights.belief * signs[belief.polarity] * belief.confidence * relevance)
    return found


def _by_context(found: list[list[Reason]], rows: Matrix, context: Signal, background: Vector, weights: Weights) -> None:
    for reasons, near in zip(found, rows @ centred([context.vector], background)[0], strict=True):
        words = "close to what you are doing now" if near > 0 else "far from what you are doing now"
        reasons.append(_reason("context", weights.context * float(near), words))


def _query(parts: Iterable[tuple[Sequence[str], float]]) -> dict[str, float]:
    """The words of several texts with the texts' weights added up; all weights together are at most 1 a word."""
    parts = list(parts)
    total = sum(weight for _, weight in parts)
    added: defaultdict[str, float] = defaultdict(float)
    for words, weight in parts:
        for word in set(words):
            added[word] += weight / total
    return dict(added)


def _shared(item: Item, query: dict[str, float]) -> str:
    words = sorted({word for word in item.words if word in query}, key=lambda word: (-query[word], word))
    return ", ".join(f"“{word}”" for word in words[:3])


def _reason(term: str, log_odds: float, words: str) -> Reason:
    return {"term": term, "log_odds": float(log_odds), "words": words}


def _short(text: str, size: int = 60) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= size else flat[: size - 1].rstrip() + "…"

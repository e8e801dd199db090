"""How likely the user is to want each item of a slate, as a sum of terms in log-odds that can each be named."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gumd import head
from gumd.attention import attend, recency
from gumd.bm25 import Bm25
from gumd.items import Item
from gumd.likeness import Told, likeness
from gumd.pull import Pull
from gumd.schema import Reason
from gumd.words import content_words

Terms = NDArray[np.float64]


@dataclass(frozen=True)
class Weights:
    """The shipped constants: the log-odds that a term of 1 adds."""

    bias: float = -1.0
    present: float = 3.0
    slow: float = 3.0
    head: float = 1.8
    words: float = 0.3
    interest: float = 1.5
    context: float = 2.0
    context_words: float = 0.15
    prior: float = 0.3
    steering: float = 0.5
    temperature: float = 0.3
    present_half_life: float = 2.0
    slow_half_life: float = 20.0
    most_beliefs: int = 8
    most_shown: int = 100


WEIGHTS = Weights()
_MOST_PRIOR = 5.0
"""A factor of 150: what is yet more wanted by others says no more of this user."""


@dataclass(frozen=True)
class Choice:
    """What the user did with an item before: a weight of 1 for chosen, below 0 for turned down."""

    text: str
    weight: float


@dataclass(frozen=True, eq=False)
class Taste:
    """All that is known of the user which bears on a slate, in the vectors that its items have.

    Attributes:
        history: the choices, latest first, and ``chosen``, the same as they are compared.
        pull: what the user is for and against, with what each item has of it.
        interest: how near each item is to what the user wrote of late, in [-1, 1]; zeros where nothing is known.
        context: how near each item is to what the user is doing now, and ``doing``, that in words.
    """

    history: Sequence[Choice]
    chosen: Told
    pull: Sequence[Pull]
    interest: Terms
    context: Terms
    doing: str


@dataclass(frozen=True)
class Scored:
    """``score`` is the sigmoid of the bias and the reasons' log-odds together."""

    id: str
    score: float
    reasons: list[Reason]


def score(items: Sequence[Item], told: Told, taste: Taste, weights: Weights = WEIGHTS) -> list[Scored]:
    """``items`` best first, each with its probability and what speaks for and against it; ``told`` has their rows."""
    if not items:
        return []
    found: list[list[Reason]] = [[] for _ in items]
    if taste.history:
        _by_history(found, told, taste, weights)
    _by_words(found, items, taste, weights)
    _by_beliefs(found, taste, weights)
    _add(found, "interest", weights.interest * taste.interest, ("like what you wrote of late", "unlike what you wrote"))
    near = ("close to what you are doing now", "far from what you are doing now")
    _add(found, "context", weights.context * taste.context, near)
    _add(found, "prior", weights.prior * _priors(items), ("wanted by many", "wanted by few"))
    _by_steering(found, items, weights)
    scored = [_scored(item, reasons, weights) for item, reasons in zip(items, found, strict=True)]
    return sorted(scored, key=lambda one: -one.score)


def _scored(item: Item, reasons: list[Reason], weights: Weights) -> Scored:
    reasons = sorted((r for r in reasons if abs(r["log_odds"]) > 1e-6), key=lambda r: -abs(r["log_odds"]))
    total = weights.bias + sum(reason["log_odds"] for reason in reasons)
    return Scored(item.id, 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))), reasons)


def _by_history(found: list[list[Reason]], told: Told, taste: Taste, weights: Weights) -> None:
    to_chosen = likeness(told, taste.chosen)
    signs = [choice.weight for choice in taste.history]
    for term, weight, half_life in (
        ("present", weights.present, weights.present_half_life),
        ("slow", weights.slow, weights.slow_half_life),
    ):
        seen = attend(to_chosen, signs, weights.temperature, half_life)
        for reasons, value, place in zip(found, seen.term, seen.nearest, strict=True):
            reasons.append(_of_choice(term, weight * value, taste.history[place]))
    _by_head(found, told, to_chosen, taste, weights)


def _by_head(found: list[list[Reason]], told: Told, to_chosen: Terms, taste: Taste, weights: Weights) -> None:
    """The choices stand against the items that are shown now, of which none is chosen yet."""
    shown = told.first(weights.most_shown)
    to_known = np.hstack([to_chosen, likeness(told, shown)])
    known = taste.chosen.joined(shown)
    counts = recency(len(taste.history), weights.slow_half_life) * [abs(choice.weight) for choice in taste.history]
    signs = [*(float(np.sign(choice.weight)) for choice in taste.history), *[0.0] * len(shown)]
    each = max(counts.sum(), 1e-3) / len(shown)
    shares = head.expected(to_known, likeness(known, known), signs, [*np.maximum(counts, 1e-3), *[each] * len(shown)])
    for reasons, row in zip(found, shares, strict=True):
        of_choices = row[: len(taste.history)]
        place = int(np.argmax(of_choices if row.sum() > 0 else -of_choices))
        reasons.append(_of_choice("head", weights.head * row.sum(), taste.history[place]))


def _of_choice(term: str, log_odds: float, choice: Choice) -> Reason:
    did = "chose" if choice.weight > 0 else "turned down"
    how = "like" if (log_odds > 0) == (choice.weight > 0) else "unlike"
    return _reason(term, log_odds, f"{how} “{_short(choice.text)}”, which you {did}")


def _by_words(found: list[list[Reason]], items: Sequence[Item], taste: Taste, weights: Weights) -> None:
    corpus = Bm25([item.words for item in items], taste.chosen.words)
    fades = recency(len(taste.history), weights.slow_half_life)
    weighed = [
        (words, fade * choice.weight)
        for words, fade, choice in zip(taste.chosen.words, fades, taste.history, strict=True)
    ]
    liked = _query((words, weight) for words, weight in weighed if weight > 0)
    disliked = _query((words, -weight) for words, weight in weighed if weight < 0)
    now = _query([(content_words(taste.doing), 1.0)])
    for query, weight, term, words in (
        (liked, weights.words, "words", "shares {} with what you chose before"),
        (disliked, -weights.words, "words", "shares {} with what you turned down"),
        (now, weights.context_words, "context words", "shares {} with what you are doing now"),
    ):
        for reasons, item, value in zip(found, items, corpus.scores(query), strict=True):
            reasons.append(_reason(term, weight * value, words.format(_shared(item, query))))


def _by_beliefs(found: list[list[Reason]], taste: Taste, weights: Weights) -> None:
    if not taste.pull:
        return
    strengths = np.asarray([one.log_odds for one in taste.pull]).T
    best = np.argsort(-np.abs(strengths), axis=1, kind="stable")[:, : weights.most_beliefs]
    for reasons, row, places in zip(found, strengths, best, strict=True):
        reasons.extend(_of_pull(taste.pull[place], row[place]) for place in places if row[place])


def _of_pull(pull: Pull, strength: float) -> Reason:
    text = _short(pull.text, 120)
    words = f"fits “{text}”" if strength > 0 else f"goes against “{text}”"
    if not pull.id:
        return _reason("critique", strength, words)
    return _reason("proposition", strength, words) | {"proposition": pull.id}


def _add(found: list[list[Reason]], term: str, log_odds: Terms, words: tuple[str, str]) -> None:
    for reasons, value in zip(found, log_odds, strict=True):
        reasons.append(_reason(term, value, words[0] if value > 0 else words[1]))


def _priors(items: Sequence[Item]) -> Terms:
    """The log of each item's prior against the mean of those that have one, within bounds; 0 for those without."""
    logs = [math.log(item.prior) for item in items if item.prior is not None]
    mean = sum(logs) / len(logs) if logs else 0.0
    apart = np.asarray([0.0 if item.prior is None else math.log(item.prior) - mean for item in items])
    within: Terms = np.clip(apart, -_MOST_PRIOR, _MOST_PRIOR)
    return within


def _by_steering(found: list[list[Reason]], items: Sequence[Item], weights: Weights) -> None:
    for reasons, item in zip(found, items, strict=True):
        if item.steering:
            reasons.append(_reason("steering", -weights.steering, f"its text steers: {'; '.join(item.steering)}"))


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

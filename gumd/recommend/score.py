"""How likely the user is to want each item of a slate, as a sum of terms in log-odds that can each be named."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from gumd.recommend import head
from gumd.recommend.attention import attend, recency
from gumd.recommend.bm25 import Bm25
from gumd.recommend.items import Item
from gumd.recommend.likeness import Told, likeness, likeness_summed
from gumd.recommend.platt import AS_IT_IS, Platt
from gumd.recommend.pull import Pull
from gumd.recommend.terms import Scored, Term, added, short
from gumd.text.words import content_words

Terms = NDArray[np.float64]
Places = NDArray[np.intp]


@dataclass(frozen=True)
class Weights:
    """The shipped constants: the log-odds that a term of 1 adds."""

    bias: float = -1.0
    present: float = 3.0
    slow: float = 3.0
    head: float = 1.8
    words: float = 0.3
    interest: float = 3.0
    context: float = 2.0
    context_words: float = 0.15
    fit: float = 1.0
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
_NAMED = 3
"""So many words that an item shares with others are named."""


@dataclass(frozen=True)
class Choice:
    """What the user did with an item before: a weight of 1 for chosen, below 0 for turned down or ``passed`` over."""

    text: str
    weight: float
    passed: bool = False

    @cached_property
    def words(self) -> str:
        did = "chose" if self.weight > 0 else "passed over" if self.passed else "turned down"
        return f"“{short(self.text)}”, which you {did}"


@dataclass(frozen=True, eq=False)
class Taste:
    """All that is known of the user which bears on a slate, in the vectors that its items have.

    Attributes:
        history: the choices, latest first, and ``chosen``, the same as they are compared.
        pull: what the user is for and against, with what each item has of it.
        interest: how near each item is to what the user wrote of late, in [-1, 1]; zeros where nothing is known.
        context: how near each item is to what the user is doing now, and ``doing``, that in words.
        fit: what the model says for each item beside all that is believed, in log-odds, where that was asked.
    """

    history: Sequence[Choice]
    chosen: Told
    pull: Sequence[Pull]
    interest: Terms
    context: Terms
    doing: str
    fit: Terms | None = None


def score(
    items: Sequence[Item], told: Told, taste: Taste, weights: Weights = WEIGHTS, scaling: Platt = AS_IT_IS
) -> list[Scored]:
    """``items`` best first, each with its probability and what speaks for and against it; ``told`` has their rows."""
    terms = [
        *_by_history(told, taste, weights),
        *_by_words(told, taste, weights),
        *_by_beliefs(taste, weights),
        _by_sign("interest", weights.interest * taste.interest, "like what you wrote of late", "unlike what you wrote"),
        _by_sign(
            "context", weights.context * taste.context,
            "close to what you are doing now", "far from what you are doing now",
        ),
        *_by_fit(taste, weights),
        _by_sign("prior", weights.prior * _priors(items), "wanted by many", "wanted by few"),
        _by_steering(items, weights),
    ]  # fmt: skip
    return added([item.id for item in items], terms, weights.bias, scaling)


def uncertainty(told: Told, taste: Taste, weights: Weights = WEIGHTS) -> Terms:
    """The covariance of what the head expects of the items, as little as is known of what the user chose."""
    counts = np.maximum(_counts(taste, weights), 1e-3)
    among_chosen = likeness(taste.chosen, taste.chosen)
    return head.covariance(likeness(told, taste.chosen), among_chosen, likeness(told, told), list(counts))


def _counts(taste: Taste, weights: Weights) -> Terms:
    """How much each choice counts for the head."""
    counts: Terms = recency(len(taste.history), weights.slow_half_life) * [abs(one.weight) for one in taste.history]
    return counts


def _by_history(told: Told, taste: Taste, weights: Weights) -> Iterator[Term]:
    if not taste.history or not len(told):
        return
    to_chosen = likeness(told, taste.chosen)
    signs = [choice.weight for choice in taste.history]
    for name, weight, half_life in (
        ("present", weights.present, weights.present_half_life),
        ("slow", weights.slow, weights.slow_half_life),
    ):
        seen = attend(to_chosen, signs, weights.temperature, half_life)
        yield _of_choices(name, weight * seen.term, seen.nearest, taste.history)
    yield _by_head(told, to_chosen, taste, weights)


def _by_head(told: Told, to_chosen: Terms, taste: Taste, weights: Weights) -> Term:
    """The choices stand against the items that are shown now, of which none is chosen yet."""
    shown = told.first(weights.most_shown)
    known = taste.chosen.joined(shown)
    counts = _counts(taste, weights)
    signs = [*(float(np.sign(choice.weight)) for choice in taste.history), *[0.0] * len(shown)]
    each = max(counts.sum(), 1e-3) / len(shown)
    given = head.given(likeness(known, known), signs, [*np.maximum(counts, 1e-3), *[each] * len(shown)])
    of_choices = to_chosen * given[: len(signs) - len(shown)]
    expected = of_choices.sum(axis=1) + likeness_summed(told, shown, given[len(signs) - len(shown) :])
    nearest = np.argmax(np.where(expected[:, np.newaxis] > 0, of_choices, -of_choices), axis=1)
    return _of_choices("head", weights.head * expected, nearest, taste.history)


def _of_choices(name: str, log_odds: Terms, nearest: Places, history: Sequence[Choice]) -> Term:
    def words(place: int) -> str:
        choice = history[nearest[place]]
        how = "like" if (log_odds[place] > 0) == (choice.weight > 0) else "unlike"
        return f"{how} {choice.words}"

    return Term(name, log_odds, words)


def _by_words(told: Told, taste: Taste, weights: Weights) -> Iterator[Term]:
    corpus = Bm25(told.incidence, taste.chosen.incidence)
    fades = recency(len(taste.history), weights.slow_half_life)
    weighed = [
        (words, fade * choice.weight)
        for words, fade, choice in zip(taste.chosen.words, fades, taste.history, strict=True)
    ]
    liked = _query((words, weight) for words, weight in weighed if weight > 0)
    disliked = _query((words, -weight) for words, weight in weighed if weight < 0)
    now = _query([(content_words(taste.doing), 1.0)])
    for query, weight, name, words in (
        (liked, weights.words, "words", "shares {} with what you chose before"),
        (disliked, -weights.words, "words", "shares {} with what you turned down"),
        (now, weights.context_words, "context words", "shares {} with what you are doing now"),
    ):
        yield Term(name, weight * corpus.scores(query), _sharing(corpus, query, words))


def _sharing(corpus: Bm25, query: dict[str, float], words: str) -> Callable[[int], str]:
    shared = corpus.shared(query, _NAMED)
    return lambda place: words.format(", ".join([f"“{word}”" for word in shared[place]]))


def _by_beliefs(taste: Taste, weights: Weights) -> Iterator[Term]:
    """Of all beliefs, those that weigh most with an item count for it."""
    if not taste.pull:
        return
    strengths = np.asarray([one.log_odds for one in taste.pull])
    counted = np.where(_largest(np.abs(strengths), weights.most_beliefs), strengths, 0.0)
    for one, row in zip(taste.pull, counted, strict=True):
        if row.any():
            yield Term("proposition" if one.id else "critique", row, _of_pull(one), one.id)


def _largest(sizes: Terms, most: int) -> NDArray[np.bool_]:
    """Which are the ``most`` largest of their column, of equal ones the first."""
    if len(sizes) <= most:
        return np.ones(sizes.shape, dtype=bool)
    least = np.partition(sizes, -most, axis=0)[-most]
    above, equal = sizes > least, sizes == least
    largest: NDArray[np.bool_] = above | (equal & (np.cumsum(equal, axis=0) <= most - above.sum(axis=0)))
    return largest


def _of_pull(one: Pull) -> Callable[[int], str]:
    raised, lowered = one.words(short(one.text, 120))
    return lambda place: raised if one.log_odds[place] > 0 else lowered


def _by_sign(name: str, log_odds: Terms, speaks_for: str, against: str) -> Term:
    return Term(name, log_odds, lambda place: speaks_for if log_odds[place] > 0 else against)


def _by_fit(taste: Taste, weights: Weights) -> Iterator[Term]:
    if taste.fit is not None and len(taste.fit):
        fit = weights.fit * (taste.fit - taste.fit.mean())
        yield _by_sign(
            "fit", fit, "fits what is known of you, as a whole", "fits what is known of you less than others"
        )


def _priors(items: Sequence[Item]) -> Terms:
    """The log of each item's prior against the mean of those that have one, within bounds; 0 for those without."""
    logs = [math.log(item.prior) for item in items if item.prior is not None]
    mean = sum(logs) / len(logs) if logs else 0.0
    apart = np.asarray([0.0 if item.prior is None else math.log(item.prior) - mean for item in items])
    within: Terms = np.clip(apart, -_MOST_PRIOR, _MOST_PRIOR)
    return within


def _by_steering(items: Sequence[Item], weights: Weights) -> Term:
    log_odds = np.asarray([-weights.steering if item.steering else 0.0 for item in items])
    return Term("steering", log_odds, lambda place: f"its text steers: {'; '.join(items[place].steering)}")


def _query(parts: Iterable[tuple[Sequence[str], float]]) -> dict[str, float]:
    """The words of several texts with the texts' weights added up; all weights together are at most 1 a word.

    A single faint text counts no more than it weighs.
    """
    parts = list(parts)
    total = max(1.0, sum(weight for _, weight in parts))
    found: defaultdict[str, float] = defaultdict(float)
    for words, weight in parts:
        for word in set(words):
            found[word] += weight / total
    return dict(found)

"""Confidence: the probability that the user would say "that is true of me now", as a sum that explains itself.

In log-odds: what one would think of a statement of this kind by this proposer before any evidence, plus each
observation for it, less each against it, plus what calibration adds, as such statements are oftener right or wrong than
that; within bounds set by who wrote the evidence and by the user's verdict.
"""

import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from gumd.beliefs.calibrate import Calibration, by_model, shipped
from gumd.ids import observation_id
from gumd.schema import Term
from gumd.text.words import tokens
from gumd_store.records import Evidence, Verdict

CONFIRMED = 0.98
REJECTED = 0.02
FOREIGN_CAP = 0.8
CORROBORATED_CAP = 0.9
"""The same for foreign evidence from two sources, as a mail and a page that say the same."""
LIMIT = 0.97
"""What evidence alone can reach; its counterpart, 1 - LIMIT, what evidence against can."""
FOREIGN_WEIGHT = 1.1
"""The most that one foreign observation counts, in log-odds."""

PRIORS = {
    "plan": -0.5, "goal": -0.7, "preference": -0.6, "routine": -0.7, "relationship": -0.6, "skill": -0.8,
    "project": -0.6, "possession": -0.7, "health": -0.7, "standing_instruction": -0.5, "biography": -0.6,
}  # fmt: skip
UNKNOWN_KIND = -0.8
MODEL_PRIOR = -0.1
"""What a proposer that is a language model takes off: it errs more often than a rule."""

HALF_LIVES = {
    "plan": timedelta(days=180), "routine": timedelta(days=180), "goal": timedelta(days=365),
    "project": timedelta(days=365), "preference": timedelta(days=730), "possession": timedelta(days=730),
    "skill": timedelta(days=1460), "health": timedelta(days=1460), "standing_instruction": timedelta(days=1460),
    "relationship": timedelta(days=2190),
}  # fmt: skip
"""After how long evidence says half as much; a kind that is not here, as a birthday, does not fade."""

# Each observation counts by its place, strongest first, among those that it resembles: the mean of factor ** place.
_Rule = tuple[Callable[[Evidence], Hashable], float]
_RESEMBLANCES: tuple[_Rule, ...] = (
    (lambda one: tuple(tokens(one.words)), 0.3),
    (lambda one: one.source, 0.5),
    (lambda one: (one.observed_at.date(), one.source), 0.3),
    (lambda one: None, 0.4),
)


@dataclass(frozen=True)
class Folded:
    """A confidence in [0, 1] and its terms, whose sum is the confidence in log-odds.

    ``evidence`` is the sum before calibration, bounds and verdicts.
    """

    confidence: float
    terms: list[Term]
    evidence: float


def fold(
    kind: str,
    proposer: str,
    evidence: Iterable[Evidence],
    verdicts: Iterable[Verdict],
    now: datetime,
    calibration: Calibration | None = None,
) -> Folded:
    """The confidence of a statement at ``now``: a pure function of its rows, whatever their order.

    Evidence for it never lowers the confidence and evidence against it never raises it. Only foreign evidence never
    brings more than ``FOREIGN_CAP``, or ``CORROBORATED_CAP``; the user's last verdict outweighs everything. Without a
    ``calibration`` it is the shipped one.
    """
    rows = list(evidence)
    supports = [row for row in rows if row.stance == "supports"]
    terms = [_term("prior of kind", PRIORS.get(kind, UNKNOWN_KIND))]
    if by_model(proposer):
        terms.append(_term("proposed by a language model", MODEL_PRIOR))
    terms += _evidence_terms(kind, supports, now)
    terms += _evidence_terms(kind, [row for row in rows if row.stance == "contradicts"], now)
    said = _sum(terms)
    terms.append(_term("calibration", (calibration or shipped()).added(said, proposer)))
    _bound(terms, "most that evidence can say", 1 - LIMIT, LIMIT)
    if not any(row.origin == "user" for row in supports):
        several = len({row.source for row in supports}) > 1
        _bound(terms, "only foreign evidence", 0.0, CORROBORATED_CAP if several else FOREIGN_CAP)
    verdict = max(verdicts, key=lambda one: (one.at, one.verdict), default=None)
    if verdict and verdict.verdict == "confirm":
        _bound(terms, "confirmed by you", CONFIRMED, 1.0)
    elif verdict:
        _bound(terms, "rejected by you", 0.0, REJECTED)
    return Folded(probability(_sum(terms)), terms, said)


def shares(rows: Sequence[Evidence]) -> list[float]:
    """What each row counts, in [0, 1], in the order given: less, the more rows before it resemble it."""
    total = [0.0] * len(rows)
    for key, factor in _RESEMBLANCES:
        places: Counter[Hashable] = Counter()
        for number, row in enumerate(rows):
            total[number] += factor ** places[key(row)]
            places[key(row)] += 1
    return [one / len(_RESEMBLANCES) for one in total]


def probability(log_odds: float) -> float:
    """``log_odds`` as a probability, to six digits."""
    return round(1 / (1 + math.exp(-log_odds)), 6)


def _evidence_terms(kind: str, rows: Iterable[Evidence], now: datetime) -> list[Term]:
    weighed = sorted(((_weight(kind, row, now), row) for row in rows), key=lambda one: (-one[0], _order(one[1])))
    counted = shares([row for _, row in weighed])
    return [
        _term(_name(row), (weight if row.stance == "supports" else -weight) * share)
        for (weight, row), share in zip(weighed, counted, strict=True)
    ]


def _weight(kind: str, row: Evidence, now: datetime) -> float:
    """What the row says by itself, after the time that has passed."""
    weight = max(0.0, row.weight)
    if row.origin == "foreign":
        weight = min(weight, FOREIGN_WEIGHT)
    half_life = HALF_LIVES.get(kind)
    age = max(timedelta(0), now - row.observed_at)
    return weight if half_life is None else float(weight * 0.5 ** (age / half_life))


def _order(row: Evidence) -> tuple[datetime, int, str]:
    return (row.observed_at, row.observation, row.words)


def _name(row: Evidence) -> str:
    return f"{observation_id(row.observation)} {row.stance} ({row.source}, {row.observed_at.date()})"


def _bound(terms: list[Term], name: str, low: float, high: float) -> None:
    """Adds the term that brings the sum between two probabilities, if it is not."""
    total = _sum(terms)
    lowest = -math.inf if low <= 0 else math.log(low / (1 - low))
    highest = math.inf if high >= 1 else math.log(high / (1 - high))
    bounded = min(max(total, lowest), highest)
    if bounded != total:
        terms.append(_term(name, bounded - total))


def _sum(terms: Iterable[Term]) -> float:
    return math.fsum(term["log_odds"] for term in terms)


def _term(name: str, log_odds: float) -> Term:
    return Term(name=name, log_odds=log_odds)

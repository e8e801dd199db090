"""What adds up to a score: terms, each with what it adds to every item, and for those that are told, in what words."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from gumd.recommend.platt import AS_IT_IS, Platt
from gumd.retrieval.forms import cut
from gumd.schema_ranking import Reason

Values = NDArray[np.float64]
Number = TypeVar("Number", int, float)

_NOTHING = 1e-6
_MOST = 30.0
"""Log-odds beyond which a probability is not told from 0 or 1."""


@dataclass(frozen=True, eq=False)
class Term:
    """What one thing adds to each item, in log-odds.

    Attributes:
        words: says of the item at a place why it gets what it gets.
        proposition: the id of the belief that it comes from, if from one.
    """

    name: str
    log_odds: Values
    words: Callable[[int], str]
    proposition: str = ""

    def reason(self, place: int, log_odds: float) -> Reason:
        reason: Reason = {"term": self.name, "log_odds": log_odds, "words": self.words(place)}
        if self.proposition:
            reason["proposition"] = self.proposition
        return reason


class Scored(NamedTuple):
    """An item, at its ``place`` among those that were scored together, with what those of ``terms`` that matter add.

    ``telling`` are the places of these, the largest first, and ``adds`` what each adds. ``log_odds`` are all terms and
    the bias together, with what it is ``explored`` by; ``score`` is the probability that the user wants it, scaled by
    what this user turned to before: to be explored makes it no likelier.
    """

    id: str
    place: int
    log_odds: float
    terms: Sequence[Term]
    telling: Sequence[int]
    adds: Sequence[float]
    scaling: Platt = AS_IT_IS
    explored: float = 0.0

    @property
    def score(self) -> float:
        log_odds = self.scaling(self.log_odds - self.explored)
        return 1 / (1 + math.exp(-max(-_MOST, min(_MOST, log_odds))))

    @property
    def reasons(self) -> list[Reason]:
        """Each term that adds anything, the largest first."""
        return self.largest(len(self.telling))

    def largest(self, most: int) -> list[Reason]:
        """The ``most`` terms that add or take most, the largest first, scaled as the score is."""
        slope = self.scaling.slope
        largest = zip(self.telling[:most], self.adds[:most], strict=True)
        return [self.terms[at].reason(self.place, slope * adds) for at, adds in largest]

    def exploring(self, more: float) -> "Scored":
        """With ``more`` log-odds for what is not known of it."""
        term = Term("exploration", np.full(1, more), lambda _: "shown so that gumd may learn whether you want it")
        row = np.zeros((1, len(self.terms) + 1))
        row[0, self.telling] = self.adds
        row[0, -1] = more
        (telling,), (adds,) = _telling(row)
        return self._replace(
            log_odds=self.log_odds + more, terms=[*self.terms, term], telling=telling, adds=adds, explored=more
        )


def added(ids: Sequence[str], terms: Sequence[Term], bias: float, scaling: Platt = AS_IT_IS) -> list[Scored]:
    """The items best first, those that are equal in the order given, each with all of ``terms`` added up."""
    rows = np.column_stack([term.log_odds for term in terms]) if terms else np.zeros((len(ids), 0))
    totals = bias + rows.sum(axis=1)
    order, sums, (telling, adds) = np.argsort(-totals, kind="stable").tolist(), totals.tolist(), _telling(rows)
    return [Scored(ids[at], at, sums[at], terms, telling[at], adds[at], scaling) for at in order]


def _telling(rows: Values) -> tuple[list[list[int]], list[list[float]]]:
    """Of each row the places of the terms that add or take anything, the largest first, and what each adds.

    Of all rows by one sort, and of no more objects than must be: so many would make Python look for dead ones.
    """
    places, terms = np.nonzero(np.abs(rows) > _NOTHING)
    adds = rows[places, terms]
    order = np.lexsort((-np.abs(adds), places))
    ends = [0, *np.cumsum(np.bincount(places, minlength=len(rows))).tolist()]
    return _cut(terms[order].tolist(), ends), _cut(adds[order].tolist(), ends)


def _cut(values: list[Number], ends: list[int]) -> list[list[Number]]:
    return [values[start:end] for start, end in pairwise(ends)]


def short(text: str, size: int = 60) -> str:
    """``text`` as it is named in a reason: on one line, and cut where it is long."""
    return cut(" ".join(text.split()), size)

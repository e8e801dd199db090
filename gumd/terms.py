"""What adds up to a score: terms, each with what it adds to every item, and for those that are told, in what words."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from gumd.forms import cut
from gumd.platt import AS_IT_IS, Platt
from gumd.schema_ranking import Reason

Values = NDArray[np.float64]

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
        return reason | {"proposition": self.proposition} if self.proposition else reason


@dataclass(frozen=True, eq=False)
class Scored:
    """An item, at its ``place`` among those that were scored together, with what each of ``terms`` adds (``row``).

    ``log_odds`` are these and the bias together, with what it is ``explored`` by; ``score`` is the probability that the
    user wants it, scaled by what this user turned to before: to be explored makes it no likelier.
    """

    id: str
    place: int
    log_odds: float
    terms: Sequence[Term]
    row: Values
    scaling: Platt = AS_IT_IS
    explored: float = 0.0

    @property
    def score(self) -> float:
        log_odds = self.scaling(self.log_odds - self.explored)
        return 1 / (1 + math.exp(-max(-_MOST, min(_MOST, log_odds))))

    @property
    def reasons(self) -> list[Reason]:
        """Each term that adds anything, the largest first."""
        return self.largest(len(self.terms))

    def largest(self, most: int) -> list[Reason]:
        """The ``most`` terms that add or take most, the largest first, scaled as the score is."""
        sizes = np.abs(self.row)
        order = np.argsort(-sizes, kind="stable")[:most]
        told = [(int(at), self.scaling.slope * float(self.row[at])) for at in order if sizes[at] > _NOTHING]
        return [self.terms[at].reason(self.place, log_odds) for at, log_odds in told]

    def exploring(self, more: float) -> "Scored":
        """With ``more`` log-odds for what is not known of it."""
        term = Term("exploration", np.full(1, more), lambda _: "shown so that gumd may learn whether you want it")
        row = np.append(self.row, more)
        return replace(self, log_odds=self.log_odds + more, terms=[*self.terms, term], row=row, explored=more)


def added(ids: Sequence[str], terms: Sequence[Term], bias: float, scaling: Platt = AS_IT_IS) -> list[Scored]:
    """The items best first, those that are equal in the order given, each with all of ``terms`` added up."""
    rows = np.column_stack([term.log_odds for term in terms]) if terms else np.zeros((len(ids), 0))
    totals = bias + rows.sum(axis=1)
    order = np.argsort(-totals, kind="stable").tolist()
    return [Scored(ids[place], place, float(totals[place]), terms, rows[place], scaling) for place in order]


def short(text: str, size: int = 60) -> str:
    """``text`` as it is named in a reason: on one line, and cut where it is long."""
    return cut(" ".join(text.split()), size)

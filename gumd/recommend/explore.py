"""Exploration: what is not known well gets a chance to be seen, if the app asks for that.

``thompson`` puts items in the order of one draw from what is believed of them (Thompson 1933), ``ucb`` in the order of
what they may well be worth, a standard deviation up (LinUCB; Li et al. 2010). What is not known is that of the Bayesian
head, whose posterior covariance it is. Only the first hundred items are dealt anew.
"""

from dataclasses import dataclass

import numpy as np

from gumd.recommend.examination import examination
from gumd.recommend.likeness import Matrix
from gumd.recommend.score import Taste, Weights, uncertainty
from gumd.recommend.taste import Slate
from gumd.recommend.terms import Scored, Values
from gumd.retrieval.diversity import TOP
from gumd.schema_ranking import Exploration

_DRAWS = 64
"""Lists that might have been dealt, from which it is told how likely an item was to be looked at."""


@dataclass(frozen=True)
class Explored:
    """The items in the order to be shown, and how likely the user is to look at those that were dealt anew."""

    scored: list[Scored]
    looked: dict[str, float]


def explored(
    scored: list[Scored], slate: Slate, taste: Taste, weights: Weights, how: Exploration, seed: int
) -> Explored:
    """``scored`` dealt anew; the same ``seed`` deals the same."""
    top, rest = scored[:TOP], scored[TOP:]
    spread = weights.head**2 * uncertainty(slate.told_of([one.id for one in top]), taste, weights)
    if how == "ucb":
        return Explored([*_dealt(top, np.sqrt(np.maximum(np.diag(spread), 0.0))), *rest], {})
    draws = _draws(spread, seed)
    worth = np.asarray([one.log_odds for one in top])
    places = np.argsort(np.argsort(-(worth + draws), axis=1), axis=1)
    looked = {one.id: float(seen) for one, seen in zip(top, examination(places).mean(axis=0), strict=True)}
    return Explored([*_dealt(top, draws[0]), *rest], looked)


def _draws(covariance: Matrix, seed: int) -> Matrix:
    """Draws (rows) around 0; the covariance of texts need not be quite positive, for which its roots are cut at 0."""
    values, vectors = np.linalg.eigh((covariance + covariance.T) / 2)
    spread = vectors * np.sqrt(np.maximum(values, 0.0))
    drawn: Matrix = np.random.default_rng(seed).standard_normal((_DRAWS, len(values))) @ spread.T
    return drawn


def _dealt(top: list[Scored], more: Values) -> list[Scored]:
    """``top`` in a new order, by what each has and gets more; that is a term of its own."""
    told = [one.exploring(float(value)) for one, value in zip(top, more, strict=True)]
    return sorted(told, key=lambda one: -one.log_odds)

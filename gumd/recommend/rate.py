"""How many stars this one user would give each item, how sure that is, and what of their own ratings says so.

A Gaussian process (Rasmussen and Williams, "Gaussian Processes for Machine Learning", 2006, eq. 2.25) over nothing but
the user's ratings: their mean, how it moved of late, and how like an item is to each rated thing by its text and its
fields. How far each of these counts is averaged over a few models, by how well they explain the ratings. It has no
state but the ratings, so that one that is forgotten has no effect any more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import nan
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gumd.recommend.items import in_words
from gumd.schema_ranking import FieldValue

Matrix = NDArray[np.float64]
Fields = Mapping[str, FieldValue]

MOST = 200
"""Ratings, the latest: older ones change little, and the time is that of their number cubed."""
GIVEN = np.array([0.06, 0.12, 0.28, 0.34, 0.20])
"""The shares of one to five stars that a user of whom nothing is known would give; 3.5 stars on average."""
UNRATED = 0.15
"""Stars by which what a user has not rated is liked less than what they have, as people rate what they chose (Marlin,
Zemel, Roweis and Slaney, "Collaborative Filtering and the Missing at Random Assumption", 2007)."""
USUAL, LATELY, TEXT, FIELDS = 0.1, 0.1, 0.2, 0.2
"""Variances, each by that of the noise: of a user's mean among users, of its drift, and of what an item's text and its
fields say."""
FADES = 30.0
"""Ratings after which a drift has faded to 1/e."""
MODELS = tuple(product((0.0, 1.0), (0.0, 1.0, 4.0)))
"""By how much ``LATELY``, and by how much ``TEXT`` and ``FIELDS``, are multiplied: some users drift and some do not,
and some go by what a thing is and some do not."""
NOISE, SURE = 0.9, 6.0
"""The variance in stars of one user's ratings of things that are alike, and as how many ratings it counts."""
AS_MANY = 30.0
"""As how many ratings ``GIVEN`` counts beside the user's own."""
NEAR = 0.3
"""How far apart numbers are still alike, as a share of what the user has rated."""
SUREST = 2.0
"""The most that an item changes the log-odds of a star against the one below it: no rating is ever ruled out."""

_STARS = np.arange(1.0, 6.0)
_TILTS = np.linspace(-SUREST, SUREST, 801)


class Rating(NamedTuple):
    """What the user gave a thing, from 1 to 5 stars, and what the app knew of it."""

    value: float
    fields: Fields


@dataclass(frozen=True, eq=False)
class Rated:
    """What is expected of some items, a row each.

    Attributes:
        usual: the stars that the user gives these days, which is the same for every item.
        shares: the stars that each rated thing (column) adds to that; ``expected`` is all together, within bounds.
        chances: the probability of one, two, ... five stars.
    """

    usual: float
    shares: Matrix
    chances: Matrix

    @property
    def expected(self) -> Matrix:
        """Stars."""
        expected: Matrix = self.chances @ _STARS
        return expected

    @property
    def spread(self) -> Matrix:
        """The standard deviation in stars of what the user would give."""
        apart = (_STARS - self.expected[:, np.newaxis]) ** 2
        spread: Matrix = np.sqrt((self.chances * apart).sum(axis=1))
        return spread

    @property
    def liked(self) -> Matrix:
        """The probability of four stars or more."""
        liked: Matrix = self.chances[:, 3:].sum(axis=1)
        return liked

    def telling(self, item: int, most: int = 3) -> list[int]:
        """The places of the ratings that move the item most, the first the most."""
        shares = np.abs(self.shares[item])
        return [int(place) for place in np.argsort(-shares, kind="stable")[:most] if shares[place] > 0]


def rated(to_known: Matrix, among_known: Matrix, ratings: Sequence[Rating], fields: Sequence[Fields]) -> Rated:
    """What is expected of each item, from the user's ``ratings``.

    Args:
        to_known: the likeness of the items' texts (rows) to those of the rated things (columns).
        among_known: the likeness of the rated things' texts to each other.
        ratings: the latest first, ``MOST`` of them at most.
        fields: those of each item.
    """
    prior = float(GIVEN @ _STARS)
    if not ratings:
        return Rated(prior, np.zeros((len(fields), 0)), np.tile(GIVEN, (len(fields), 1)))
    stars = np.clip([rating.value for rating in ratings], 1.0, 5.0)
    known = [rating.fields for rating in ratings]
    alike = TEXT * among_known + FIELDS * fields_alike(known, known)
    by_usual, by_drift, by_likeness = _told(stars - prior - UNRATED, alike)
    now = np.exp(-np.arange(1, len(stars) + 1) / FADES)
    usual = prior + float(USUAL * by_usual.sum() + LATELY * (now @ by_drift))
    shares = (TEXT * to_known + FIELDS * fields_alike(fields, known)) * by_likeness
    return Rated(usual, shares, _chances(usual + shares.sum(axis=1), stars))


def _told(above: Matrix, alike: Matrix) -> tuple[Matrix, Matrix, Matrix]:
    """How far each rating, by the stars that it is ``above`` the prior, speaks for the mean, for the drift and for what
    is like it: the mean over ``MODELS``, each weighed by how likely the ratings are under it.
    """
    drift, likeness = np.array(MODELS).T
    times = np.arange(len(above))
    lasting = LATELY * np.exp(-np.abs(times[:, np.newaxis] - times) / FADES)
    models = np.array([USUAL + a * lasting + b * alike + np.eye(len(above)) for a, b in MODELS])
    told = np.linalg.solve(models, np.tile(above[:, np.newaxis], (len(MODELS), 1, 1)))[:, :, 0]
    weights = _weights(np.linalg.slogdet(models).logabsdet, told @ above, len(above))
    return weights @ told, (weights * drift) @ told, (weights * likeness) @ told


def _weights(volumes: Matrix, misfits: Matrix, count: int) -> Matrix:
    """How likely each model is, from the log-determinant of its covariance and from what it makes of the ratings.

    This is the likelihood of a Student-t process, in which the variance of the noise is not known (Shah, Wilson and
    Ghahramani, "Student-t Processes as Alternatives to Gaussian Processes", 2014), with every model as likely.
    """
    logs = -volumes / 2 - (SURE + count) / 2 * np.log1p(np.maximum(misfits, 0.0) / (NOISE * (SURE - 2)))
    likely = np.exp(logs - logs.max())
    weights: Matrix = likely / likely.sum()
    return weights


def _chances(expected: Matrix, stars: Matrix) -> Matrix:
    """The distribution over stars nearest to what the user has given whose mean is what is expected of the item.

    It is that of the user's stars times exp(tilt * stars), the nearest by relative entropy (Csiszár, "I-Divergence
    Geometry of Probability Distributions and Minimization Problems", 1975). Half a star counts for both.
    """
    given = np.maximum(0.0, 1.0 - np.abs(stars[:, np.newaxis] - _STARS)).sum(axis=0) + AS_MANY * GIVEN
    tilts = np.interp(expected, _tilted(given, _TILTS) @ _STARS, _TILTS)
    return _tilted(given, tilts)


def _tilted(given: Matrix, tilts: Matrix) -> Matrix:
    heavier = given * np.exp(tilts[:, np.newaxis] * (_STARS - 3.0))
    tilted: Matrix = heavier / heavier.sum(axis=1, keepdims=True)
    return tilted


def fields_alike(these: Sequence[Fields], known: Sequence[Fields]) -> Matrix:
    """How like each of ``these`` (rows) is to each of the ``known`` (columns) by their fields, in [0, 1].

    It is the mean over all fields that any of the known has; a field that one of both lacks adds nothing.
    """
    names = dict.fromkeys(name for fields in known for name in fields)
    total = np.zeros((len(these), len(known)))
    for name in names:
        ours, theirs = [fields.get(name) for fields in these], [fields.get(name) for fields in known]
        total += _values_alike(ours, theirs) + _numbers_alike(ours, theirs)
    alike: Matrix = total / max(1, len(names))
    return alike


def _values_alike(these: Sequence[FieldValue | None], known: Sequence[FieldValue | None]) -> Matrix:
    """The cosine of the values as sets: 1 where all are shared, 0 where none is."""
    ours, theirs = [_values(one) for one in these], [_values(one) for one in known]
    columns = {value: place for place, value in enumerate(dict.fromkeys(value for one in theirs for value in one))}
    return _rows(ours, columns) @ _rows(theirs, columns).T


def _rows(sets: Sequence[Sequence[str]], columns: Mapping[str, int]) -> Matrix:
    rows = np.zeros((len(sets), len(columns)))
    for row, values in zip(rows, sets, strict=True):
        for value in values:
            if value in columns:
                row[columns[value]] = len(values) ** -0.5
    return rows


def _values(given: FieldValue | None) -> Sequence[str]:
    """Each value once, however it is capitalised; none of a number, which is not the same as another but near it."""
    if isinstance(given, list):
        return list(dict.fromkeys(value.strip().casefold() for value in given))
    return [in_words(given).strip().casefold()] if isinstance(given, str | bool) else []


def _numbers_alike(these: Sequence[FieldValue | None], known: Sequence[FieldValue | None]) -> Matrix:
    """Numbers are near each other where little of what the user rated lies between them, whatever their unit."""
    ours, theirs = np.array([_number(one) for one in these]), np.array([_number(one) for one in known])
    scale = np.sort(theirs[~np.isnan(theirs)])
    if not len(scale):
        return np.zeros((len(ours), len(theirs)))
    apart = _places(ours, scale)[:, np.newaxis] - _places(theirs, scale)
    alike: Matrix = np.nan_to_num(np.exp(-((apart / NEAR) ** 2) / 2))
    return alike


def _places(numbers: Matrix, scale: Matrix) -> Matrix:
    """Which share of ``scale`` is below each number, with half of what equals it; nan stays nan."""
    below, within = np.searchsorted(scale, numbers, "left"), np.searchsorted(scale, numbers, "right")
    return np.where(np.isnan(numbers), np.nan, (below + within) / (2 * len(scale)))


def _number(given: FieldValue | None) -> float:
    """NaN for what is no number to compare with."""
    if isinstance(given, int | float) and not isinstance(given, bool):
        return float(given) if abs(given) < 1e300 else nan
    return nan

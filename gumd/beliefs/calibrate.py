"""Calibrate: from what the evidence says to how often that is right.

What ships was fitted on statements that readers judged (``training/calibration.py``). Each verdict of the user moves
it, and the fewer there are, the nearer it stays to what ships.
"""

import json
import math
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gumd.propose.proposal import LINE_MARKER
from gumd.schema import Reliability, ReliabilityBin

FILE = Path(__file__).parents[1] / "models" / "trained" / "calibration.json"
BINS = 10
_SPREAD = (1.0, 1.0, 1.0, 0.25)
"""How far one user may be from what ships, as the standard deviation of each number of the map."""
_LEAST_SLOPE = 0.2
_EDGE = 0.05
"""How far from even odds, in log-odds, the shift counts by 73 %."""
_STEPS = 30


class Calibration(NamedTuple):
    """A map of log-odds: those of the evidence times ``slope``, and a shift where they say "rather so than not".

    The shift is one for what ``rules`` proposed, one for what a ``language`` model wrote, and one for what the
    ``marker`` of lines quoted. What time or contradiction has brought below even odds gets no shift: it goes back to
    what one would think before.
    """

    rules: float
    language: float
    marker: float
    slope: float

    def added(self, log_odds: float, proposer: str) -> float:
        """What the map adds to ``log_odds``, which evidence gives a statement of ``proposer``."""
        shift = self[_kind_of(proposer)]
        return shift * (rather_so(log_odds) if shift > 0 else 1.0) + (self.slope - 1) * log_odds


class Judged(NamedTuple):
    """What evidence said of one statement, in log-odds, and whether it was right."""

    log_odds: float
    proposer: str
    right: bool


def by_model(proposer: str) -> bool:
    """Whether the proposer is a trained model, which writes statements or marks lines, and no rule."""
    return proposer.startswith("llm") or proposer == LINE_MARKER


def _kind_of(proposer: str) -> int:
    """Which of the shifts is for what ``proposer`` says."""
    return 0 if not by_model(proposer) else 2 if proposer == LINE_MARKER else 1


@cache
def shipped() -> Calibration:
    """The map that holds until the user has given verdicts."""
    return Calibration(*json.loads(FILE.read_text())["map"])


@cache
def before_release() -> Reliability:
    """What the shipped map gave on lives that it was not fitted on."""
    found: Reliability = json.loads(FILE.read_text())["held_out"]
    return found


def fitted(judged: Sequence[Judged], start: Calibration, spread: Sequence[float] = _SPREAD) -> Calibration:
    """The most likely map after ``judged``, when maps are spread around ``start``.

    Platt's scaling (Platt 1999) by Newton's steps, with a Gaussian prior in place of his targets.
    """
    if not judged:
        return start
    seen = np.array([_row(one) for one in judged])
    right = np.array([one.right for one in judged], dtype=float)
    centre, precision = np.array(start), np.diag(1 / np.square(np.asarray(spread, dtype=float)))
    at = centre.copy()
    for _ in range(_STEPS):
        said = _logistic(seen @ at)
        gradient = seen.T @ (right - said) - precision @ (at - centre)
        curve = (seen * (said * (1 - said))[:, None]).T @ seen + precision
        at = at + np.clip(np.linalg.solve(curve, gradient), -1, 1)
    rules, language, marker, slope = (round(float(one), 6) for one in at)
    return Calibration(rules, language, marker, max(slope, _LEAST_SLOPE))


def reliability(said: Sequence[float], right: Sequence[bool]) -> Reliability:
    """How far confidences ``said`` were from what was ``right``.

    The error is the mean distance of a tenth's confidence from its share that is right, by their numbers (Naeini 2015).
    """
    confidence, truth = np.asarray(said, dtype=float), np.asarray(right, dtype=float)
    if not len(confidence):
        return {"count": 0, "brier": None, "ece": None, "bins": []}
    tenth = np.minimum((confidence * BINS).astype(int), BINS - 1)
    bins = [_bin(number, confidence[tenth == number], truth[tenth == number]) for number in range(BINS)]
    filled = [one for one in bins if one["count"]]
    away = sum(one["count"] * abs(one["said"] - one["right"]) for one in filled)
    return {
        "count": len(confidence),
        "brier": round(float(np.mean(np.square(confidence - truth))), 4),
        "ece": round(away / len(confidence), 4),
        "bins": filled,
    }


def one_ahead(judged: Sequence[Judged], start: Calibration) -> list[float]:
    """What the map that all earlier verdicts give would have said of each statement: no verdict speaks for itself."""
    maps = (fitted(judged[:number], start) for number in range(len(judged)))
    return [confident(one, known) for one, known in zip(judged, maps, strict=True)]


def confident(one: Judged, known: Calibration) -> float:
    """The probability that ``known`` gives to what was judged."""
    total = one.log_odds + known.added(one.log_odds, one.proposer)
    return float(_logistic(np.array([total]))[0])


def rather_so(log_odds: float) -> float:
    """How far they are above even odds: 0 below, .5 at, 1 above."""
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, log_odds / _EDGE))))


def _row(one: Judged) -> list[float]:
    kind, share = _kind_of(one.proposer), rather_so(one.log_odds)
    return [*(share * (kind == number) for number in range(3)), one.log_odds]


def _bin(number: int, confidence: NDArray[np.float64], truth: NDArray[np.float64]) -> ReliabilityBin:
    many = len(confidence)
    return {
        "low": number / BINS,
        "high": (number + 1) / BINS,
        "count": many,
        "said": round(float(confidence.mean()), 4) if many else 0.0,
        "right": round(float(truth.mean()), 4) if many else 0.0,
    }


def _logistic(log_odds: NDArray[np.float64]) -> NDArray[np.float64]:
    bounded: NDArray[np.float64] = 1 / (1 + np.exp(-np.clip(log_odds, -50, 50)))
    return bounded

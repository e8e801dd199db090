"""How much each stored text bears on a question: the probability that it is evidence for the answer.

Words and vectors find candidates; of the likeliest the signals (``signals.py``) are added up. Each weight depends on
what the question needs, and all were learned (``training/ranking.py``): an additive score says what it is made of.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sqlite_utils import Database

from gumd import feedback, signals
from gumd.embed import SENTENCES, STATIC, Space, Vector
from gumd.signals import CONDITIONS, SIGNALS, Numbers, Question, Signs, beside, cosines, words_share
from gumd_store import forgetting, search
from gumd_store.mirror import Mirror
from gumd_store.search import Where
from gumd_store.vectors import Owner

__all__ = ["Question", "Relevance", "Scored", "Weights", "question", "shipped"]

POOL = 200
"""How many candidates words and meaning each bring."""
READ = 100
"""Of how many of them all signals are read."""
_MOST = 50 * POOL
_WORD = re.compile(r"\w+")
_FILE = Path(__file__).with_name("models") / "trained" / "ranking.json"


class Scored(NamedTuple):
    """Candidates, and a row of signals for each."""

    ids: list[int]
    rows: Numbers


@dataclass(frozen=True, eq=False)
class Weights:
    """A weight for each signal, what each condition adds to each weight, and a map from the sum to a probability."""

    signals: Numbers
    gates: Numbers
    slope: float
    bias: float

    def terms(self, found: Numbers, conditions: Numbers) -> Numbers:
        """What each signal of each row adds, in log-odds; with the bias, a row's sum is that of its probability."""
        return np.asarray(found * (self.signals + conditions @ self.gates) * self.slope, dtype=np.float32)

    def log_odds(self, found: Numbers, conditions: Numbers) -> Numbers:
        """Of each row, that it is evidence."""
        return np.asarray(self.terms(found, conditions).sum(axis=1) + self.bias, dtype=np.float32)


@cache
def shipped() -> Weights:
    """Those that gumd was built with."""
    kept = json.loads(_FILE.read_text(encoding="utf-8"))
    assert kept["signals"] == list(SIGNALS), "train again: other signals"
    assert kept["conditions"] == list(CONDITIONS), "train again: other conditions"
    weights, gates = (np.asarray(kept[name], dtype=np.float32) for name in ("weights", "gates"))
    return Weights(weights, gates, kept["slope"], kept["bias"])


def question(text: str, vectors: Mapping[Space, Vector]) -> Question:
    """The question that ``text`` asks."""
    return signals.question(text, vectors, _WORD.findall(text))


class Relevance:
    """Finds what bears on a question among all that may be seen."""

    def __init__(self) -> None:
        self._mirror = Mirror()
        self._signs = Signs()
        self._forgettings = 0

    def find(self, db: Database, owner: Owner, asked: Question, where: Where) -> dict[int, float]:
        """Each candidate's relevance, in (0, 1); what has no word in common and is not near is not there.

        What was said of a line as an answer to like questions (``feedback.py``) moves it.
        """
        found = self.signals(db, owner, asked, where)
        if not found.ids:
            return {}
        odds = shipped().log_odds(found.rows, asked.conditions)
        if STATIC in asked.vectors:
            said = feedback.adjustments(db, owner, asked.vectors[STATIC], datetime.now(UTC))
            odds = odds + np.asarray([said.get(id, 0.0) for id in found.ids], dtype=np.float32)
        return dict(zip(found.ids, (1 / (1 + np.exp(-odds.astype(np.float64)))).tolist(), strict=True))

    def signals(self, db: Database, owner: Owner, asked: Question, where: Where) -> Scored:
        """The likeliest candidates, at most :data:`READ`, with all that is to be told of them."""
        self._notice_forgetting(db)
        latest = _latest(db, owner)
        by_words = search.by_words(db, owner, asked.words, where, POOL)
        words = {id: words_share(score, latest) for id, score in by_words}
        near = cosines(db, owner, asked, words.keys() | self._nearest(db, owner, asked, where))
        ids = _likeliest(words, near)
        around = {id + step for id in ids for step in (-1, 1)} - set(ids) if owner == "observation" else set[int]()
        seen = search.visible(db, owner, around, where) | set(ids)
        for space, more in cosines(db, owner, asked, seen - set(ids)).items():
            near[space] |= more
        surfaces = search.surfaces(db, owner, seen)
        beside_them = beside(surfaces, ids, seen if owner == "observation" else ())
        signs = self._signs.of(db, owner, ids)
        return Scored(ids, signals.rows(asked, ids, words, near, surfaces, beside_them, signs, latest))

    def _nearest(self, db: Database, owner: Owner, asked: Question, where: Where) -> set[int]:
        """The nearest that may be seen, in each space."""
        found: set[int] = set()
        for space, vector in asked.vectors.items():
            if vector.any():
                found |= self._near(db, owner, space, vector, where)
        return found

    def _near(self, db: Database, owner: Owner, space: Space, vector: Vector, where: Where) -> set[int]:
        """Looks further when the conditions leave too few: an app that sees one source has neighbours there too."""
        many = POOL
        while True:
            ids = self._mirror.nearest(db, owner, space, vector, many)
            seen = search.visible(db, owner, ids, where)
            if len(seen) >= POOL / 4 or len(ids) < many / 2 or many >= _MOST:
                return seen
            many *= 10

    def _notice_forgetting(self, db: Database) -> None:
        times = forgetting.times(db)
        if times != self._forgettings:
            self._signs.forget()
            self._forgettings = times


def _likeliest(words: Mapping[int, float], near: Mapping[Space, Mapping[int, float]]) -> list[int]:
    """Those with the highest rough score, of which there is one, highest first."""
    rough = dict(words)
    for weight, space in ((0.6, STATIC), (1.0, SENTENCES)):
        for id, cosine in near.get(space, {}).items():
            rough[id] = rough.get(id, 0.0) + weight * cosine
    best = sorted(((-score, -id) for id, score in rough.items() if score > 0))[:READ]
    return [-id for _, id in best]


def _latest(db: Database, owner: Owner) -> int:
    """The highest id, which is about how many there are."""
    table = {"observation": "observations", "proposition": "propositions"}[owner]
    return int(db.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0])

"""How much each stored text bears on a question: the probability that it is evidence for the answer.

Words and vectors find candidates; of the likeliest the signals (``signals.py``) are added up. Each weight depends on
what the question needs, and all were learned (``training/ranking.py``): an additive score says what it is made of.
"""

import json
import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sqlite_utils import Database

from gumd.embed import SENTENCES, STATIC
from gumd.retrieval import feedback
from gumd.retrieval.question import CONDITIONS, Question
from gumd.retrieval.signals import (
    GROUPS,
    SIGNALS,
    Ids,
    Numbers,
    Texts,
    beside,
    cosines,
    of_times,
    ordered,
    rows,
    words_share,
)  # fmt: skip
from gumd.retrieval.surfaces import Around, Surfaces
from gumd.schema import Term
from gumd_store import full_text, search
from gumd_store.mirror import Mirror
from gumd_store.search import Where
from gumd_store.vectors import Owner

POOL = 200
"""How many candidates words and meaning each bring."""
READ = 100
"""Of how many of them all signals are read, if no more are wanted."""
_MOST = 50 * POOL
_PAGES = 4
"""Of vectors that are not in memory yet, for which a question waits."""
_NEAR = 0.1
_JOINED = 20
_PLACES = {name: [SIGNALS.index(one) for one in group] for name, group in GROUPS.items()}
_FEEDBACK = "what was said of it"
_TIME = "the time that is asked of"
THEN = 2.5
"""How much likelier what is of a day that the question names is, in log-odds. It is set, not learned."""
_THEN = 0.5
_FILE = Path(__file__).parents[1] / "models" / "trained" / "ranking.json"


class Scored(NamedTuple):
    """Candidates, a row of signals for each, and those that are of the time that was asked of."""

    ids: list[int]
    rows: Numbers
    then: set[int]


@dataclass(frozen=True, eq=False)
class Weights:
    """A weight for each signal, what each condition adds to each weight, and a map from the sum to a probability."""

    signals: Numbers
    gates: Numbers
    slope: float
    bias: float
    few: float

    def terms(self, found: Numbers, conditions: Numbers) -> Numbers:
        """What each signal of each row adds, in log-odds; with the prior, a row's sum is that of its probability."""
        return np.asarray(found * (self.signals + conditions @ self.gates) * self.slope, dtype=np.float32)


@cache
def shipped() -> Weights:
    """Those that gumd was built with."""
    kept = json.loads(_FILE.read_text(encoding="utf-8"))
    assert kept["signals"] == list(SIGNALS), "train again: other signals"
    assert kept["conditions"] == list(CONDITIONS), "train again: other conditions"
    weights, gates = (np.asarray(kept[name], dtype=np.float32) for name in ("weights", "gates"))
    return Weights(weights, gates, kept["slope"], kept["bias"], kept["few"])


class Relevance:
    """Finds what bears on a question among all that may be seen."""

    def __init__(self) -> None:
        self._mirror = Mirror()
        self._surfaces = Surfaces()

    def take_in(self, db: Database, pages: int = 1) -> bool:
        """Takes vectors into memory, so many pages; whether there may be more."""
        return all(self._mirror.take_in(db) for _ in range(pages))

    def find(self, db: Database, owner: Owner, asked: Question, where: Where, many: int = READ) -> dict[int, float]:
        """Each candidate's relevance, in (0, 1); what has no word in common, and is not near or beside, is not there.

        What was said of a line as an answer to like questions (``feedback.py``) moves it. There are ``many`` at least,
        where so many bear on the question at all.
        """
        found = self.signals(db, owner, asked, where, many)
        odds = shipped().terms(found.rows, asked.conditions(owner)).sum(axis=1, dtype=np.float64) + _prior(found)
        if added := _added(db, owner, asked, found):
            odds += [sum(added[id].values()) if id in added else 0.0 for id in found.ids]
        return dict(zip(found.ids, (1 / (1 + np.exp(-odds))).tolist(), strict=True))

    def explain(
        self, db: Database, owner: Owner, asked: Question, where: Where, many: int = READ
    ) -> dict[int, list[Term]]:
        """The terms of each candidate's relevance, in log-odds; their sum is that of its probability."""
        found = self.signals(db, owner, asked, where, many)
        terms = shipped().terms(found.rows, asked.conditions(owner))
        added = _added(db, owner, asked, found)
        return {
            id: [*_grouped(_prior(found), row), *(Term(name=name, log_odds=one) for name, one in added[id].items())]
            for id, row in zip(found.ids, terms, strict=True)
        }

    def signals(self, db: Database, owner: Owner, asked: Question, where: Where, many: int = READ) -> Scored:
        """The likeliest candidates, what stands beside the first of them, and what is told of each."""
        self.take_in(db, _PAGES)
        self._surfaces.follow(db)
        pool = max(POOL, many)
        scores = dict(full_text.by_words(db, owner, asked.words, where, pool))
        days = asked.times.get(owner, ())
        then = {id for one in days for id in search.of_days(db, owner, *one, where, pool)}
        found = ordered(scores.keys() | then | self._nearest(db, owner, asked, where, pool))
        pooled = self._texts(db, owner, asked, scores, found, roughly=True)
        ids = _likeliest(pooled, then)[: max(READ, many)]
        near: set[int] = set()
        if owner == "observation":  # what answers a question may have no word of it, and stand beside what has
            joining = search.visible(db, owner, _around(ids[:_JOINED]), where)
            ids += sorted(joining - set(ids))
            near = search.visible(db, owner, _around(ids), where)
        seen = self._surfaces.around(db, owner, ordered(near.union(ids)))
        return self._scored(db, owner, asked, scores, seen, ids)

    def _scored(
        self, db: Database, owner: Owner, asked: Question, scores: Mapping[int, float], seen: Around, ids: list[int]
    ) -> Scored:
        """Those of ``ids`` that are there, by what stands around them, which is ``seen``."""
        there = set(seen.ids.tolist())
        wanted = np.array([id for id in ids if id in there], dtype=np.int64)
        if not len(wanted):
            return Scored([], np.zeros((0, len(SIGNALS)), dtype=np.float32), set())
        neighbours = beside(owner, seen, wanted)
        texts = self._texts(db, owner, asked, scores, np.unique([wanted, *(step.ids for step in neighbours)]))
        around, _ = seen.of(wanted)
        told = rows(asked, texts, around, self._surfaces.shown(db, owner, wanted), neighbours, wanted)
        then = of_times(around, asked.times.get(owner, ()))
        return Scored(wanted.tolist(), told, set(wanted[then].tolist()))

    def _texts(
        self,
        db: Database,
        owner: Owner,
        asked: Question,
        scores: Mapping[int, float],
        ids: Ids,
        roughly: bool = False,
    ) -> Texts:
        latest = search.latest(db, owner)
        each = np.fromiter((scores.get(id, 0.0) for id in ids.tolist()), np.float32, len(ids))
        return Texts(ids, words_share(each, latest), cosines(db, self._mirror, owner, asked, ids, roughly), latest)

    def _nearest(self, db: Database, owner: Owner, asked: Question, where: Where, pool: int) -> set[int]:
        """The nearest that may be seen, in each space.

        It looks further when the conditions leave too few: an app that sees one source has neighbours there too.
        """
        many = pool
        while True:
            ids: set[int] = set()
            for space, vector in asked.vectors.items():
                if vector.any():
                    ids.update(self._mirror.nearest(owner, space, vector, many))
            seen = search.visible(db, owner, ids, where)
            if len(seen) >= pool / 4 or len(ids) < many / 2 or many >= _MOST:
                return seen
            many *= 10


def fewness(candidates: int) -> float:
    """How few candidates there are, as the logarithm of how many times they would be :data:`READ`."""
    return math.log(READ / max(1, candidates))


def _prior(found: Scored) -> float:
    """The log-odds before any signal: that of a hundred candidates, and the more the fewer there are."""
    return shipped().bias + shipped().few * fewness(len(found.ids))


def _grouped(prior: float, row: Numbers) -> list[Term]:
    """The terms of one text's signals as a person would tell them."""
    groups = [Term(name=name, log_odds=float(row[places].sum())) for name, places in _PLACES.items()]
    return [Term(name="before anything is known", log_odds=prior), *groups]


def _added(db: Database, owner: Owner, asked: Question, found: Scored) -> defaultdict[int, dict[str, float]]:
    """What is not learned, in log-odds: of what was said of a line, and of the time that was asked of."""
    added: defaultdict[int, dict[str, float]] = defaultdict(dict)
    for id in found.then:
        added[id][_TIME] = THEN
    if STATIC in asked.vectors:
        for id, said in feedback.adjustments(db, owner, asked.vectors[STATIC], datetime.now(UTC)).items():
            added[id][_FEEDBACK] = said
    return added


def _likeliest(texts: Texts, then: Collection[int]) -> list[int]:
    """Those with the highest rough score, highest first; without words in common they must be near, or of the time."""
    rough = texts.words + np.float32(_THEN) * np.isin(texts.ids, ordered(then))
    for weight, space in ((0.6, STATIC), (1.0, SENTENCES)):
        if space in texts.cosines.near:
            rough = rough + np.float32(weight) * texts.cosines.near[space]
    likely = np.flatnonzero((rough >= _NEAR) | (texts.words > 0))
    best: list[int] = texts.ids[likely[np.lexsort((-texts.ids[likely], -rough[likely]))]].tolist()
    return best


def _around(ids: Iterable[int]) -> set[int]:
    return {id + step for id in ids for step in (-1, 1)}

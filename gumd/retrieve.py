"""Retrieve: what is known that bears on a question, for an app and no more than it may see.

Everything here answers at once, from the indexes alone; the model worker is asked only when it is awake and free.
"""

import logging
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from gumd.clock import horizon
from gumd.context import assemble
from gumd.embed import DIMENSIONS, STATIC, Asker
from gumd.errors import ModelUnavailable
from gumd.grants import Filter
from gumd.ids import line, observation_id, proposition_id
from gumd.recommend.attention import centred
from gumd.retrieval.diversity import TOP, diversified
from gumd.retrieval.forms import Format
from gumd.retrieval.question import Question, question
from gumd.retrieval.relevance import Relevance
from gumd.retrieval.rounds import FIRST, Earlier, next_round
from gumd.retrieval.select import Selector
from gumd.retrieval.told import told
from gumd.schema import Context, Hit, Term, Tokenizer
from gumd_store import background, observations, propositions, search, vectors
from gumd_store.connection import Store
from gumd_store.errors import StoreDamaged
from gumd_store.records import Observation
from gumd_store.search import Where
from gumd_store.vectors import Owner

HitType = Literal["observation", "proposition"]

_log = logging.getLogger(__name__)
EVERYTHING = Filter()
_OWNERS: tuple[Owner, ...] = ("observation", "proposition")
_LEAST = 1e-9
_ANY = "today"


class Retriever:
    """Answers search and context from the store."""

    def __init__(self, store: Store, asker: Asker) -> None:
        self._store = store
        self._asker = asker
        self._relevance = Relevance()
        self._selector = Selector(self._relevance, self._seen, asker)

    def warm(self, ended: threading.Event) -> None:
        """Loads what the first question would wait for, until ``ended``; questions in between are answered.

        What cannot be loaded is left to that question, which says why.
        """
        try:
            self.search(_ANY, limit=1)
            more = True
            while more and not ended.is_set():
                with self._store.read() as db:
                    more = self._relevance.take_in(db)
        except (ModelUnavailable, StoreDamaged) as error:
            _log.warning("what the first question needs was not loaded: %s", type(error).__name__)

    def search(
        self,
        query: str,
        type: HitType | None = None,
        limit: int = 10,
        sees: Filter = EVERYTHING,
        as_of: datetime | None = None,
        earlier: Earlier = FIRST,
        explain: bool = False,
        diversity: float = 0.0,
    ) -> list[Hit]:
        """The ``limit`` best hits, best first, with scores in (0, 1].

        Args:
            query: any text; without a word it finds nothing.
            type: only observations, or only propositions.
            limit: how many at most.
            sees: the kinds and sources that may be seen.
            as_of: propositions that held then, and what had been observed by then; without it, what is believed now.
            explain: also the terms of each score.
            earlier: what earlier rounds of the search returned, which is left out, and what was said of it.
            diversity: from 0 to 1, how unlike each other the hits are; scores stay what they are.
        """
        many = max(limit, TOP if diversity else 0) + len(earlier.returned)
        asked_as = self._asker.vectors(query)
        hits: list[Hit] = []
        with self._store.read() as db:
            asked = next_round(question(query, asked_as, _now(db, as_of)), earlier)
            if type != "proposition":
                hits += self._observation_hits(db, asked, sees, as_of, many, explain)
            if type != "observation":
                hits += self._proposition_hits(db, asked, sees, as_of, many, explain)
            new = sorted((hit for hit in hits if hit["id"] not in earlier.returned), key=lambda hit: -hit["score"])
            return (_unlike(db, new, diversity) if diversity else new)[:limit]

    def context(
        self,
        query: str,
        budget: int = 600,
        format: Format = "markdown",
        sees: Filter = EVERYTHING,
        as_of: datetime | None = None,
        tokenizer: Tokenizer = "any",
    ) -> Context:
        """What an assistant should know to answer ``query``, in at most ``budget`` tokens of its ``tokenizer``.

        With ``as_of``, what held then, and what had been observed by then.
        """
        asked_as = self._asker.vectors(query)
        with self._store.read() as db:
            asked = question(query, asked_as, _now(db, as_of))
            parts = self._selector.parts(db, query, asked, sees, as_of)
        return assemble(parts, budget, format, tokenizer)

    def _observation_hits(
        self, db: Database, asked: Question, sees: Filter, as_of: datetime | None, limit: int, explain: bool
    ) -> list[Hit]:
        where = search.observations_seen(sees.sources, as_of)
        terms = self._relevance.explain(db, "observation", asked, where, limit) if explain else {}
        return [
            _hit("observation", observation_id(one.id), one.external_id, one.text, score, terms.get(one.id))
            for one, score in self._seen(db, asked, where, limit)
        ]

    def _proposition_hits(
        self, db: Database, asked: Question, sees: Filter, as_of: datetime | None, limit: int, explain: bool
    ) -> list[Hit]:
        where = told(db, sees, as_of)
        best = _best(self._relevance.find(db, "proposition", asked, where, limit), limit)
        terms = self._relevance.explain(db, "proposition", asked, where, limit) if explain else {}
        texts = {one.id: one.text for one in propositions.by_ids(db, best)}
        return [
            _hit("proposition", proposition_id(id), None, texts[id], score, terms.get(id)) for id, score in best.items()
        ]

    def _seen(self, db: Database, asked: Question, where: Where, limit: int) -> list[tuple[Observation, float]]:
        """The best observations, best first."""
        best = _best(self._relevance.find(db, "observation", asked, where, limit), limit)
        return sorted(((one, best[one.id]) for one in observations.by_ids(db, list(best))), key=lambda pair: -pair[1])


def _unlike(db: Database, hits: Sequence[Hit], diversity: float) -> list[Hit]:
    """The hits, which come best first, so that few of the first are like one before them."""
    rows = np.zeros((len(hits), DIMENSIONS[STATIC]), dtype=np.float32)
    lines = [line(hit["id"]) for hit in hits]
    for owner in _OWNERS:
        found = dict(zip(*vectors.matrix(db, owner, STATIC, [id for of, id in lines if of == owner]), strict=True))
        for place, (of, id) in enumerate(lines):
            if of == owner and id in found:
                rows[place] = found[id]
    apart = centred(rows, background.mean(db, STATIC, DIMENSIONS[STATIC]).vector)
    return [hits[place] for place in diversified(_log_odds(hits), apart @ apart.T, diversity)]


def _log_odds(hits: Sequence[Hit]) -> NDArray[np.float64]:
    scores = np.clip([hit["score"] for hit in hits], _LEAST, 1 - _LEAST)
    return np.asarray(np.log(scores / (1 - scores)), dtype=np.float64)


@contextmanager
def warming(retriever: Retriever) -> Iterator[None]:
    """Warms it in a thread of its own, which ends with the block."""
    ended = threading.Event()
    thread = threading.Thread(target=retriever.warm, args=[ended], name="warming", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _now(db: Database, as_of: datetime | None) -> datetime:
    """When it is asked of, by the clock of this machine: what "yesterday" is counted from."""
    return (as_of or horizon(db)).astimezone()


def _best(scores: Mapping[int, float], limit: int) -> dict[int, float]:
    """The ``limit`` highest, highest first; among equals the latest."""
    return dict(sorted(scores.items(), key=lambda pair: (-pair[1], -pair[0]))[:limit])


def _hit(type: HitType, id: str, external_id: str | None, text: str, score: float, terms: list[Term] | None) -> Hit:
    hit = Hit(type=type, id=id, external_id=external_id, text=text, score=score)
    return hit | {"terms": terms} if terms is not None else hit

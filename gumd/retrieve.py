"""Retrieve: what is known that bears on a question, for an app and no more than it may see.

Everything here answers at once, from the indexes alone; the model worker is asked only when it is awake and free.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Literal, NamedTuple, cast

from sqlite_utils import Database

from gumd.clock import horizon
from gumd.context import Format, assemble, count_tokens
from gumd.embed import Asker
from gumd.foreign import strip_planted
from gumd.grants import Filter
from gumd.ids import observation_id, proposition_id
from gumd.passage import passage
from gumd.phishing import looks_like_phishing
from gumd.relevance import Question, Relevance, question
from gumd.rounds import FIRST, Earlier, next_round
from gumd.schema import Context, ContextLine, Hit, Origin, Quote
from gumd_store import lines, observations, propositions, search
from gumd_store.connection import Store
from gumd_store.records import Observation, Proposition
from gumd_store.search import Where
from gumd_store.times import to_text

HitType = Literal["observation", "proposition"]

EVERYTHING = Filter()
BELIEVED = 0.5
"""The least confidence of what is told to apps."""
_BY_USER = 0.05
_BESIDE = 0.25
_MOST = 1 + _BY_USER + _BESIDE
_LINES = 30
_QUOTES = 12
_SHARE_OF_LINES = 0.85
_ALWAYS: dict[str, float] = {"standing_instruction": 0.3, "biography": 0.1}
_PINNED = 0.15
_RELEVANT = 0.12
_BEARS = 0.6
_QUOTABLE = 20_000


class _Rated(NamedTuple):
    """A belief, and how much a context wants it."""

    belief: Proposition
    worth: float


class Retriever:
    """Answers search and context from the store."""

    def __init__(self, store: Store, asker: Asker) -> None:
        self._store = store
        self._asker = asker
        self._relevance = Relevance()

    def search(
        self,
        query: str,
        type: HitType | None = None,
        limit: int = 10,
        sees: Filter = EVERYTHING,
        as_of: datetime | None = None,
        earlier: Earlier = FIRST,
    ) -> list[Hit]:
        """The ``limit`` best hits, best first, with scores in (0, 1].

        Args:
            query: any text; without a word it finds nothing.
            type: only observations, or only propositions.
            limit: how many at most.
            sees: the kinds and sources that may be seen.
            as_of: propositions that held then, and what had been observed by then; without it, what is believed now.
            earlier: what earlier rounds of the search returned, which is left out, and what was said of it.
        """
        asked, many = next_round(self._asked(query), earlier), limit + len(earlier.returned)
        hits: list[Hit] = []
        with self._store.read() as db:
            if type != "proposition":
                hits += self._observation_hits(db, asked, sees, as_of, many)
            if type != "observation":
                hits += self._proposition_hits(db, asked, sees, as_of, many)
        new = [hit for hit in hits if hit["id"] not in earlier.returned]
        return sorted(new, key=lambda hit: -hit["score"])[:limit]

    def context(
        self,
        query: str,
        budget: int = 600,
        format: Format = "markdown",
        sees: Filter = EVERYTHING,
        as_of: datetime | None = None,
    ) -> Context:
        """What an assistant should know to answer ``query``, in at most ``budget`` tokens.

        Beliefs by how much they bear on the query and how sure they are, standing instructions nearly always; then the
        observations that bear on it, quoted. With ``as_of``, what held then, and what had been observed by then.
        """
        asked = self._asked(query)
        with self._store.read() as db:
            lines = _within(self._lines(db, asked, sees, as_of), int(budget * _SHARE_OF_LINES))
            quotes = self._quotes(db, asked, sees, as_of)
        return assemble(lines, quotes, budget, format)

    def _asked(self, query: str) -> Question:
        return question(query, self._asker.vectors(query))

    def _observation_hits(
        self, db: Database, asked: Question, sees: Filter, as_of: datetime | None, limit: int
    ) -> list[Hit]:
        found = self._seen(db, asked, search.observations_seen(sees.sources, as_of), limit)
        return [
            Hit(type="observation", id=observation_id(one.id), external_id=one.external_id, text=one.text, score=score)
            for one, score in found
        ]

    def _proposition_hits(
        self, db: Database, asked: Question, sees: Filter, as_of: datetime | None, limit: int
    ) -> list[Hit]:
        best = _best(self._relevance.find(db, "proposition", asked, _told(db, sees, as_of)), limit)
        texts = {one.id: one.text for one in propositions.by_ids(db, best)}
        return [
            Hit(type="proposition", id=proposition_id(id), external_id=None, text=texts[id], score=min(1.0, score))
            for id, score in best.items()
        ]

    def _seen(self, db: Database, asked: Question, where: Where, limit: int) -> list[tuple[Observation, float]]:
        """The best observations: what the user wrote, and what stands beside another good one, counts a bit more."""
        found = self._relevance.find(db, "observation", asked, where)
        rows = search.places(db, _best(found, 3 * limit + 50))
        scores: dict[int, float] = {}
        for id, place in rows.items():
            beside = max((found[n] for n in (id - 1, id + 1) if n in rows and rows[n].app == place.app), default=0.0)
            scores[id] = (found[id] + _BY_USER * (place.origin == "user") + _BESIDE * beside) / _MOST
        best = _best(scores, limit)
        return sorted(((one, best[one.id]) for one in observations.by_ids(db, list(best))), key=lambda pair: -pair[1])

    def _lines(self, db: Database, asked: Question, sees: Filter, as_of: datetime | None) -> list[ContextLine]:
        """Beliefs for a context, best first: relevant ones, those that are always wanted, the surest if few are."""
        where = lines.not_hidden("proposition", _told(db, sees, as_of))
        found = self._relevance.find(db, "proposition", asked, where)
        relevant = {id: score for id, score in _best(found, _LINES).items() if score >= _RELEVANT}
        always = search.surest(db, where.also("pinned = 1"), _LINES)
        always += search.surest(db, where.also("kind = 'standing_instruction'"), _LINES)
        surest = search.surest(db, where, _LINES) if len(relevant) < _LINES / 3 else []
        beliefs = propositions.by_ids(db, {*relevant, *always, *surest})
        rated = [_Rated(one, _worth(one, found.get(one.id, 0.0))) for one in beliefs]
        return [_line(one.belief) for one in sorted(rated, key=lambda one: (-one.worth, one.belief.id))[:_LINES]]

    def _quotes(self, db: Database, asked: Question, sees: Filter, as_of: datetime | None) -> list[Quote]:
        """The observations that bear on the question, each cut to the passage that does; none twice, no phishing."""
        where = lines.not_hidden("observation", search.observations_seen(sees.sources, as_of))
        found = self._seen(db, asked, where, _QUOTES)
        floor = _BEARS * found[0][1] if found else 0.0
        quotes: dict[str, Quote] = {}
        for one, score in found:
            if score >= floor and not looks_like_phishing(one.text[:_QUOTABLE]):
                quote = _quote(one, asked)
                quotes.setdefault(quote["text"], quote)
        return list(quotes.values())


def _told(db: Database, sees: Filter, as_of: datetime | None = None) -> Where:
    """The propositions that an app may be told: those that held ``as_of``, or else that are believed now."""
    seen = search.propositions_seen(sees.kinds, sees.sources)
    return search.true_at(seen, as_of, BELIEVED) if as_of else search.believed_now(seen, horizon(db), BELIEVED)


def _worth(one: Proposition, relevance: float) -> float:
    return one.confidence * (relevance + _ALWAYS.get(one.kind, 0.0) + _PINNED * one.pinned)


def _within(lines: list[ContextLine], budget: int) -> list[ContextLine]:
    """The lines that may fill their share of the budget; one at least, as what is left over goes to quotes."""
    kept: list[ContextLine] = []
    for line in lines:
        budget -= count_tokens(line["text"]) + 6
        if budget < 0 and kept:
            break
        kept.append(line)
    return kept


def _best(scores: Mapping[int, float], limit: int) -> dict[int, float]:
    """The ``limit`` highest, highest first; among equals the latest."""
    return dict(sorted(scores.items(), key=lambda pair: (-pair[1], -pair[0]))[:limit])


def _line(one: Proposition) -> ContextLine:
    return {"id": proposition_id(one.id), "text": one.text, "kind": one.kind, "confidence": one.confidence}


def _quote(one: Observation, asked: Question) -> Quote:
    text = strip_planted(one.text[:_QUOTABLE], cast(Origin, one.origin))
    return {
        "id": observation_id(one.id),
        "external_id": one.external_id,
        "source": one.source,
        "origin": one.origin,
        "observed_at": to_text(one.observed_at),
        "text": passage(text, asked.words),
    }

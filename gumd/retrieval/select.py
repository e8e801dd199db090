"""What a context may hold: the user's standing instructions, what is told in any case, and what bears on the query."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import zip_longest
from typing import Literal, cast

from sqlite_utils import Database

from gumd.clock import horizon
from gumd.context import Parts
from gumd.embed import Asker
from gumd.grants import Filter
from gumd.ids import observation_id, proposition_id
from gumd.retrieval.instructions import applies, request
from gumd.retrieval.question import Question
from gumd.retrieval.relevance import Relevance
from gumd.retrieval.told import age, sure, told
from gumd.schema import Instruction, Origin, Quote, Told
from gumd.text.passage import passage
from gumd.untrusted.foreign import strip_planted
from gumd.untrusted.phishing import looks_like_phishing
from gumd_store import evidence, lines, propositions, search
from gumd_store.evidence import Heard
from gumd_store.records import Observation, Proposition
from gumd_store.search import Where
from gumd_store.times import to_text

Seen = Callable[[Database, Question, Where, int], list[tuple[Observation, float]]]
"""Finds the observations that bear most on a question, best first, with scores in (0, 1]."""

RELEVANT = 0.01
"""The least relevance of what is told of a query, belief or observation."""
KNOWN = 0.05
"""Where nothing that may be told has this relevance, nothing is known of the query, and nothing is told of it."""
STRONG = 0.8
"""The least confidence of likes and dislikes that are told in any case."""
SOON = timedelta(days=7)
_INSTRUCTION = "standing_instruction"
_TASTES = ("kind = 'preference' AND polarity <> 'neutral'", "kind = 'health' AND polarity = 'avoids'")
_LINES = 30
_ALWAYS = 12
_INSTRUCTIONS = 200
_QUOTES = 12
_BEARS = 0.25
_QUOTABLE = 20_000


@dataclass(frozen=True)
class Asked:
    """A query, who asks it, and when it is asked of; ``now`` is what ages are told from."""

    query: str
    question: Question
    sees: Filter
    as_of: datetime | None
    now: datetime
    where: Where


class Selector:
    """Chooses by relevance, which others compute: ``relevance`` for beliefs and ``seen`` for observations."""

    def __init__(self, relevance: Relevance, seen: Seen, asker: Asker) -> None:
        self._relevance = relevance
        self._seen = seen
        self._asker = asker

    def parts(self, db: Database, query: str, question: Question, sees: Filter, as_of: datetime | None = None) -> Parts:
        """What a context for ``query`` may hold, each part best first; what is in the query's part is in no other."""
        where = lines.not_hidden(db, "proposition", told(db, sees, as_of))
        asked = Asked(query, question, sees, as_of, as_of or horizon(db), where)
        bears = self._relevance.find(db, "proposition", asked.question, where)
        seen = self._observations(db, asked)
        orders = search.surest(db, where.also("propositions.kind = ?", _INSTRUCTION), _INSTRUCTIONS)
        beliefs = {id: relevance for id, relevance in bears.items() if id not in orders}
        known = max((0.0, *beliefs.values(), *(score for _, score in seen))) >= KNOWN
        relevant = _relevant(db, beliefs) if known else {}
        always = [id for id in _always(db, asked) if id not in relevant][:_ALWAYS]
        worth = {proposition_id(id): one for id, one in (bears | relevant).items()}
        return Parts(
            instructions=self._instructions(db, asked, sorted(orders, key=lambda id: -bears.get(id, 0.0))),
            always=_lines(db, asked, always, "always"),
            query=_lines(db, asked, list(relevant), "query"),
            quotes=_quotes(seen, asked.question) if known else [],
            known=known,
            worth=worth | {observation_id(one.id): score for one, score in seen},
        )

    def _observations(self, db: Database, asked: Asked) -> list[tuple[Observation, float]]:
        """The observations that bear most on the query and may be quoted."""
        where = lines.not_hidden(db, "observation", search.observations_seen(asked.sees.sources, asked.as_of))
        found = self._seen(db, asked.question, where, _QUOTES)
        return [(one, score) for one, score in found if not looks_like_phishing(one.text[:_QUOTABLE])]

    def _instructions(self, db: Database, asked: Asked, ids: Sequence[int]) -> list[Instruction]:
        """Those of ``ids`` that apply to this query, in the user's own words where they are known."""
        rows, said = propositions.in_order(db, ids), _heard(db, asked, ids)
        edited = {id for id, _ in evidence.former_texts(db)}
        bears = request(asked.query, self._asker.static)
        all = [_instruction(one, said.get(one.id), one.id in edited, asked.now) for one in rows]
        kept = zip(rows, all, strict=True)
        return [one for row, one in kept if applies(one["text"], bears) or applies(row.text, bears)]


def _relevant(db: Database, found: Mapping[int, float]) -> dict[int, float]:
    """What each belief that bears on the query is worth: the more, and the surer it is, the more; best first."""
    rows = propositions.by_ids(db, [id for id, relevance in found.items() if relevance >= RELEVANT])
    rows.sort(key=lambda one: (-found[one.id] * one.confidence, -one.id))
    return {one.id: found[one.id] * one.confidence for one in rows[:_LINES]}


def _quotes(found: Sequence[tuple[Observation, float]], asked: Question) -> list[Quote]:
    """Those that bear on the query about as much as the best, each cut to the passage that does; none twice."""
    floor = max(RELEVANT, _BEARS * found[0][1]) if found else RELEVANT
    quotes: dict[str, Quote] = {}
    for one, score in found:
        if score >= floor:
            quote = _quote(one, asked)
            quotes.setdefault(quote["text"], quote)
    return list(quotes.values())


def _always(db: Database, asked: Asked) -> Iterator[int]:
    """What is told whatever is asked, in turn: pinned, on now or soon, strongly liked or avoided, who they are."""
    where, now = asked.where.also("propositions.kind <> ?", _INSTRUCTION), asked.now
    soon = where.also("propositions.kind = 'plan' AND propositions.valid_from <= ?", to_text(now + SOON)).also(
        "(propositions.valid_to >= ? OR (propositions.valid_to IS NULL AND propositions.valid_from >= ?))",
        to_text(now), to_text(now - SOON),
    )  # fmt: skip
    strong = [where.also(f"{taste} AND confidence >= ?", STRONG) for taste in _TASTES]
    chosen = ([where.also("pinned = 1")], [soon], strong, [where.also("kind = 'biography'")])
    turns = zip_longest(*(search.surest_of_any(db, one, _ALWAYS) for one in chosen))
    return iter(dict.fromkeys(id for turn in turns for id in turn if id is not None))


def _lines(db: Database, asked: Asked, ids: Sequence[int], part: Literal["always", "query"]) -> list[Told]:
    said = _heard(db, asked, ids)
    return [_line(one, _last(one, said.get(one.id)), asked.now, part) for one in propositions.in_order(db, ids)]


def _heard(db: Database, asked: Asked, ids: Iterable[int]) -> dict[int, Heard]:
    return evidence.heard(db, ids, asked.sees.sources, asked.as_of)


def _last(one: Proposition, heard: Heard | None) -> datetime:
    return heard.last if heard else one.created_at


def _line(one: Proposition, last: datetime, now: datetime, part: Literal["always", "query"]) -> Told:
    return {
        "id": proposition_id(one.id), "text": one.text, "kind": one.kind, "confidence": one.confidence,
        "sure": sure(one.confidence), "age": age(last, now), "part": part,
    }  # fmt: skip


def _instruction(one: Proposition, heard: Heard | None, edited: bool, now: datetime) -> Instruction:
    """With the words of the user's own that it was last heard in, unless they have put it otherwise since."""
    words = strip_planted(heard.own_words, "user").strip() if heard and heard.own_words and not edited else ""
    return {
        "id": proposition_id(one.id), "text": words or one.text, "own_words": bool(words) or edited,
        "confidence": one.confidence, "sure": sure(one.confidence), "age": age(_last(one, heard), now),
    }  # fmt: skip


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

"""A system prompt from what is believed: who the user is, how to answer them, what they like, what is going on."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle
from typing import NamedTuple

from sqlite_utils import Database

from gumd.beliefs.wording import TOPIC as WORDING
from gumd.clock import horizon
from gumd.embed import static_vectors
from gumd.grants import Filter
from gumd.models.static import StaticEmbedder
from gumd.profile import line
from gumd.retrieval.forms import flat
from gumd.retrieval.own_words import in_own_words
from gumd.retrieval.summary import standing_out
from gumd.retrieve import EVERYTHING
from gumd.schema import ContextLine, Prompt
from gumd.text.tokens import Counter, counter
from gumd.untrusted.foreign import is_planted
from gumd_store import evidence, propositions, search
from gumd_store.connection import Store
from gumd_store.records import Evidence, Proposition, Verdict

BUDGET = 400
SURE = 0.7
"""The least confidence of what goes in; what the user has confirmed is surer than that."""
_MOST = 400
_LINES = 16
_ROWS = 20

_HOW = "How to answer them:"
_SECTIONS: dict[str, frozenset[str]] = {
    "Who the user is:": frozenset({"biography", "relationship", "skill", "possession", "health", "routine"}),
    _HOW: frozenset({"standing_instruction"}),
    "What they like and avoid:": frozenset({"preference"}),
    "What is going on now:": frozenset({"plan", "goal", "project"}),
}
_HEAD = "You are helping a person, the user, about whom this is known:"
_FOOT = "These are beliefs that may be out of date: what the person says now overrides them."


class _Line(NamedTuple):
    section: str
    belief: Proposition
    said: str


class SystemPrompts:
    """Answers system prompts from the store."""

    def __init__(self, store: Store, embedder: StaticEmbedder) -> None:
        self._store = store
        self._embedder = embedder

    def prompt(self, sees: Filter = EVERYTHING, budget: int = BUDGET) -> Prompt:
        """What an assistant should know in every conversation, in at most ``budget`` tokens; nothing known, no text.

        Only what is believed with at least ``SURE``, and on the user's own words or by their verdict; instructions in
        their own words. Lines of each section in turn, those that stand out most first, and of instructions two.
        """
        with self._store.read() as db:
            lines = self._lines(db, sees)
        count = counter("any")
        kept = _fitting(_in_turn(lines), count, budget)
        text = _rendered(kept)
        told = [told for title in _SECTIONS for told in _told(kept, title)]
        return {"text": text, "tokens": count(text), "propositions": told}

    def _lines(self, db: Database, sees: Filter) -> dict[str, list[_Line]]:
        """By section, best first."""
        where = search.believed_now(search.propositions_seen(sees.kinds, sees.sources), horizon(db), SURE)
        found = _users_own(db, propositions.in_order(db, search.surest(db, where, _MOST)))
        lines = {}
        for title in _SECTIONS:
            best = self._best([one for one in found if _section(one) == title], db)
            said = _instructions(db, best, sees) if title == _HOW else {}
            lines[title] = [_Line(title, one, flat(said.get(one.id, one.text))) for one in best]
        return lines

    def _best(self, beliefs: Sequence[Proposition], db: Database) -> list[Proposition]:
        vectors = static_vectors(db, self._embedder, "proposition", [(one.id, one.text) for one in beliefs])
        return standing_out(beliefs, vectors, _LINES)


def _users_own(db: Database, beliefs: Sequence[Proposition]) -> list[Proposition]:
    """Those that rest on the user's own words or verdict, without any that speaks to the program that reads it."""
    ids = [one.id for one in beliefs]
    supports, verdicts = evidence.supports(db, ids), evidence.verdicts_of(db, ids)
    own = {id for id, support in supports.items() if support.own}
    own |= {id for id, said in verdicts.items() if said[-1].verdict == "confirm"}
    return [one for one in beliefs if one.id in own and not is_planted(one.text, "user")]


def _instructions(db: Database, beliefs: Sequence[Proposition], sees: Filter) -> dict[int, str]:
    """Each in the words in which the user gave it, as far as ``sees`` lets them be seen."""
    ids = [one.id for one in beliefs]
    rows, verdicts = evidence.strongest(db, ids, _ROWS), evidence.verdicts_of(db, ids)
    return {
        one.id: one.text
        if _edited(verdicts.get(one.id, []))
        else in_own_words(one.text, _seen(rows.get(one.id, []), sees))
        for one in beliefs
    }


def _seen(rows: Iterable[Evidence], sees: Filter) -> list[str]:
    """What the user said for it, in the sources that may be seen."""
    own = [one for one in rows if one.stance == "supports" and one.origin == "user"]
    return [one.words for one in own if sees.sources is None or one.source in sees.sources]


def _edited(verdicts: Sequence[Verdict]) -> bool:
    """Whether the user has put it in other words since: a verdict that goes with new words is held against none."""
    return any(one.log_odds is None for one in verdicts)


def _section(one: Proposition) -> str:
    if one.topic.startswith(WORDING):
        return _HOW
    return next((title for title, kinds in _SECTIONS.items() if one.kind in kinds), "")


def _in_turn(lines: dict[str, list[_Line]]) -> Iterator[_Line]:
    """One of each section, and two of how to answer, until there are none."""
    left = {title: list(found) for title, found in lines.items()}
    for title in cycle((_HOW, *left)):
        if not any(left.values()):
            return
        if left[title]:
            yield left[title].pop(0)


def _fitting(lines: Iterable[_Line], count: Counter, budget: int) -> list[_Line]:
    kept: list[_Line] = []
    for one in lines:
        if count(_rendered([*kept, one])) <= budget:
            kept.append(one)
    return kept


def _rendered(lines: Sequence[_Line]) -> str:
    if not lines:
        return ""
    sections = []
    for title in _SECTIONS:
        items = [f"- {one.said}" for one in lines if one.section == title]
        sections += ["\n".join([title, *items])] if items else []
    return "\n\n".join([_HEAD, *sections, _FOOT])


def _told(lines: Iterable[_Line], title: str) -> list[ContextLine]:
    return [line(one.belief) for one in lines if one.section == title]

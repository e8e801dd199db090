"""Mute: what the user does not want gumd to learn from a source, about one topic or at all, from then on.

What is observed there is kept and found as before. What was learned earlier stays as it is.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from sqlite_utils import Database

from gumd.beliefs.statement import read, unmatched
from gumd.errors import InvalidInput
from gumd.ids import no_such_mute
from gumd.models.static import StaticEmbedder
from gumd.propose.proposal import Proposal
from gumd.redact import redact
from gumd.schema import KINDS
from gumd.text.words import content_words
from gumd_store import mutes
from gumd_store.connection import Store
from gumd_store.mutes import MuteRow
from gumd_store.records import Observation

NEAR = 0.09
"""The cosine of static vectors from which a statement is about a topic that it does not name: see the test's pairs."""
EVERYTHING = ""
"""The topic of a source that teaches nothing at all."""


class Muted:
    """The mutes that hold while one episode is learned from."""

    def __init__(self, db: Database, embedder: StaticEmbedder) -> None:
        self._mutes = mutes.every(db)
        self._embedder = embedder

    def heard(self, proposal: Proposal, seen: Sequence[Observation]) -> tuple[Proposal, list[Observation]]:
        """Those of ``seen`` that may teach ``proposal``, and what it is worth with them alone.

        Raises:
            ModelUnavailable: the static vectors are missing.
        """
        sources = {one.source for one in seen}
        possible = [mute for mute in self._mutes if mute.source in sources]
        muted = {mute.source for mute in possible if about(mute.topic, proposal, self._embedder)}
        heard = [one for one in seen if one.source not in muted]
        return (_carried_by(heard, seen, proposal) if muted else proposal), heard


def about(topic: str, proposal: Proposal, embedder: StaticEmbedder) -> bool:
    """Whether what is proposed is about ``topic``: by its kind, by its words or the user's, or else by its meaning."""
    if topic == EVERYTHING or kind_of(topic) == proposal.kind:
        return True
    said = content_words(f"{proposal.text}\n{proposal.words}\n{proposal.glossed}")
    if not unmatched(content_words(topic), said):
        return True
    named, meant = embedder.embed([topic, " ".join(read(proposal.text).words)])
    return float(named @ meant) >= NEAR


def kind_of(topic: str) -> str | None:
    """The kind of propositions that ``topic`` names, in the singular or the plural."""
    kind = "_".join(content_words(topic.replace("_", " ")))
    return kind if kind in KINDS else None


def mute(store: Store, source: str, topic: str | None) -> MuteRow:
    """Learns nothing more about ``topic``, or nothing at all, from ``source``; said twice it is one.

    Raises:
        InvalidInput: the topic has no word that says what it is about.
    """
    wanted = named(topic)
    with store.write() as db:
        same = (one for one in mutes.every(db) if one.source == source and _alike(one.topic, wanted))
        return next(same, None) or mutes.add(db, source, wanted, datetime.now(UTC))


def named(topic: str | None) -> str:
    """The topic as it is kept.

    Raises:
        InvalidInput: it has no word that says what it is about.
    """
    if topic is None:
        return EVERYTHING
    if not content_words(topic):
        raise InvalidInput("topic: it has no word that says what it is about; name it in another word or two")
    return redact(" ".join(topic.split())).text


def unmute(store: Store, id: int) -> MuteRow:
    """Learns again from the source; returns what the mute was.

    Raises:
        NotFound: there is no such mute.
    """
    with store.write() as db:
        one = mutes.by_id(db, id)
        if one is None:
            raise no_such_mute()
        mutes.remove(db, id)
    return one


def _alike(one: str, other: str) -> bool:
    return content_words(one) == content_words(other)


def _carried_by(heard: Sequence[Observation], seen: Sequence[Observation], proposal: Proposal) -> Proposal:
    """The proposal as its share of the observations carries it; words that may be of the others are left out."""
    ids, weight = tuple(one.id for one in heard), proposal.weight * len(heard) / len(seen)
    left = replace(proposal, observations=ids, weight=weight)
    return left if any(left.words in one.text for one in heard) else replace(left, words="", glossed="")

"""The step that finds what is believed already: the same statement, or the one that a new statement puts an end to.

Embeddings, words and topics find candidates; words, names, numbers and negation decide, because embeddings do not see
them. In doubt a statement is new: two rows cost less than a wrong merge or a wrong retirement.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from sqlite_utils import Database

from gumd.compare import Compared, compare, restates
from gumd.propose.proposal import Proposal
from gumd.statement import read
from gumd.words import content_words
from gumd_store import evidence, propositions, vectors
from gumd_store.records import Evidence, Observation, Proposition, Verdict

CANDIDATES = 24


class Relation(NamedTuple):
    """How a proposal stands to what is believed.

    ``same``: it is evidence for that; ``contradicts``: evidence against it; ``supersedes``: that ends where the
    proposal begins; ``precedes``: the proposal held before that; ``rejected``: the user has said that it is not so;
    ``new``: none of these.
    """

    kind: Literal["new", "same", "contradicts", "supersedes", "precedes", "rejected"]
    id: int | None = None


class _Candidate(NamedTuple):
    """A proposition to compare with; its cosine is None where there is no vector."""

    proposition: Proposition
    cosine: float | None
    supports: list[Evidence]
    verdicts: list[Verdict]


def relate(db: Database, proposal: Proposal, seen: Sequence[Observation], vector: Sequence[float] | None) -> Relation:
    """The relation of ``proposal``, carried by the observations ``seen``, to what is believed.

    ``vector`` is its MiniLM embedding, or None when the model worker is not to be had: then words alone decide.
    """
    candidates = _candidates(db, proposal, vector)
    for one in candidates:
        if one.proposition.status == "rejected" and restates(proposal, one.proposition, one.cosine):
            return Relation("rejected", one.proposition.id)
    compared = [(_compared(proposal, one), one) for one in candidates]
    at = max(one.observed_at for one in seen)
    for what, one in compared:
        if what == "same" and _goes_on(proposal, one.proposition, at):
            return Relation("same", one.proposition.id)
    if _edited_away(db, proposal):
        return Relation("rejected")
    for what, one in compared:
        if what in ("opposed", "changed") and one.proposition.status == "active":
            return _turned(what, proposal, one, seen)
    return Relation("new")


def _compared(proposal: Proposal, one: _Candidate) -> Compared:
    together = any(row.observation in proposal.observations for row in one.supports)
    return compare(proposal, one.proposition, one.cosine, together)


def _goes_on(proposal: Proposal, other: Proposition, at: datetime) -> bool:
    """Whether evidence of ``at`` for the same statement belongs to this row of it, and not to a new turn of things."""
    if other.status == "rejected":
        return False
    if other.status == "superseded" or (other.status == "expired" and other.kind != "plan"):
        return other.valid_to is None or at <= other.valid_to
    if other.kind == "plan" and proposal.valid_to and other.valid_to:
        return proposal.valid_to.date() == other.valid_to.date()
    return True


def _turned(what: Compared, proposal: Proposal, one: _Candidate, seen: Sequence[Observation]) -> Relation:
    """What becomes of an active statement: the user's later word holds; what others say only speaks against it."""
    at = max(observation.observed_at for observation in seen)
    foreign = all(observation.origin != "user" for observation in seen)
    weaker = foreign and any(row.origin == "user" for row in one.supports)
    if weaker and what == "changed" and proposal.kind != "plan":
        return Relation("new")
    if (weaker and what == "opposed") or one.proposition.pinned or _confirmed_after(one, at):
        return Relation("contradicts", one.proposition.id)
    earlier = at < max((row.observed_at for row in one.supports), default=at)
    return Relation("precedes" if earlier else "supersedes", one.proposition.id)


def _confirmed_after(one: _Candidate, at: datetime) -> bool:
    last = one.verdicts[-1] if one.verdicts else None
    return last is not None and last.verdict == "confirm" and last.at >= at


def _edited_away(db: Database, proposal: Proposal) -> bool:
    """Whether the user has replaced just this statement by another wording."""
    reading = read(proposal.text)
    return any(read(text) == reading for _, text in evidence.former_texts(db))


def _candidates(db: Database, proposal: Proposal, vector: Sequence[float] | None) -> list[_Candidate]:
    """What may be related: nearest first; what has no vector comes last, newest first."""
    cosines = dict(vectors.nearest(db, "proposition", "minilm", vector, CANDIDATES)) if vector is not None else {}
    telling = set(read(proposal.text).words) or set(content_words(proposal.text)) - {"user"}
    worded = propositions.with_words(db, telling, CANDIDATES)
    topical = [one.id for one in propositions.of_topic(db, proposal.topic)]
    found = propositions.by_ids(db, {*cosines, *worded, *topical})
    ids = [one.id for one in found]
    if vector is not None:
        cosines |= _cosines(db, vector, [id for id in ids if id not in cosines])
    rows, verdicts = evidence.of(db, ids), evidence.verdicts_of(db, ids)
    made = [
        _Candidate(one, cosines.get(one.id), _supports(rows.get(one.id, [])), verdicts.get(one.id, [])) for one in found
    ]
    return sorted(made, key=lambda one: (-1.0 if one.cosine is None else one.cosine, one.proposition.id), reverse=True)


def _supports(rows: list[Evidence]) -> list[Evidence]:
    return [row for row in rows if row.stance == "supports"]


def _cosines(db: Database, vector: Sequence[float], ids: Sequence[int]) -> dict[int, float]:
    stored = vectors.get(db, "proposition", "minilm", ids)
    return {id: sum(a * b for a, b in zip(vector, other, strict=True)) for id, other in stored.items()}

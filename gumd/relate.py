"""The step that finds what is believed already: the same statement, or the one that a new statement puts an end to.

Embeddings, words and topics find candidates; words, names, numbers and negation decide, because embeddings do not see
them. In doubt a statement is new: two rows cost less than a wrong merge or a wrong retirement.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from sqlite_utils import Database

from gumd.beliefs.calibrate import by_model
from gumd.beliefs.compare import Compared, compare, restates
from gumd.beliefs.resemblance import Said
from gumd.beliefs.statement import read
from gumd.models.static import StaticEmbedder
from gumd.propose.proposal import Proposal
from gumd.text.words import content_words
from gumd_store import evidence, propositions, vectors
from gumd_store.evidence import Support
from gumd_store.records import Observation, Proposition, Verdict

CANDIDATES = 24


RelationKind = Literal[
    "new", "same", "refines", "broader", "contradicts", "follows", "precedes", "disputes", "rejected"
]


class Relation(NamedTuple):
    """How a proposal stands to what is believed.

    ``same``: it is evidence for that; ``refines``: it is that, said more exactly, and ``broader``: less so;
    ``contradicts`` and ``follows``: that ends where the proposal begins, in the second case as the words say that
    something changed; ``precedes``: the proposal held until that began; ``disputes``: evidence against that, which ends
    nothing; ``rejected``: the user has said that it is not so; ``new``: none of these, whatever it looks like.
    """

    kind: RelationKind
    id: int | None = None


class _Candidate(NamedTuple):
    """A proposition to compare with; its cosine is None where there is no vector.

    ``together`` is whether it rests on an observation of the proposal; ``after`` is when that was last said whose place
    it took.
    """

    proposition: Proposition
    cosine: float | None
    support: Support | None
    verdicts: list[Verdict]
    together: bool
    after: datetime | None = None

    @property
    def said(self) -> Said:
        one = self.proposition
        return Said(one.text, one.kind, one.polarity, one.topic, self.support.words if self.support else "")


def relate(
    db: Database,
    proposal: Proposal,
    seen: Sequence[Observation],
    vector: Sequence[float] | None,
    embedder: StaticEmbedder | None = None,
) -> Relation:
    """The relation of ``proposal``, carried by the observations ``seen``, to what is believed.

    Args:
        vector: its MiniLM embedding, or None when the model worker is not to be had: then words alone decide.
        embedder: of single words; without it only rules decide.
    """
    candidates = _candidates(db, proposal, vector)
    compared = [(_compared(proposal, one, seen, embedder), one) for one in candidates]
    for what, one in compared:
        if one.proposition.status == "rejected" and _says_again(what, proposal, one):
            return Relation("rejected", one.proposition.id)
    alike = _alike(proposal, compared, seen)
    if alike is not None:
        return alike
    if _edited_away(db, proposal):
        return Relation("rejected")
    turned = [(what, one) for what, one in compared if what in ("contradicts", "follows")]
    for what, one in turned:
        if one.proposition.status == "active":
            return _turned(what, proposal, one, seen)
    return _in_the_past(turned, seen)


def _says_again(what: Compared, proposal: Proposal, one: _Candidate) -> bool:
    return what == "same" or restates(_said(proposal), one.said, one.cosine)


def _compared(
    proposal: Proposal, one: _Candidate, seen: Sequence[Observation], embedder: StaticEmbedder | None
) -> Compared:
    """How the proposal stands to the candidate, whichever of them was said first."""
    if not _is_earlier(one, seen):
        return compare(_said(proposal), one.said, one.cosine, one.together, embedder)
    turned = compare(one.said, _said(proposal), one.cosine, one.together, embedder)
    return "broader" if turned == "refines" else "refines" if turned == "broader" else turned


def _alike(
    proposal: Proposal, compared: Sequence[tuple[Compared, _Candidate]], seen: Sequence[Observation]
) -> Relation | None:
    """The row that the proposal is evidence for: the same statement before a more exact one before a broader one."""
    at = max(one.observed_at for one in seen)
    kinds: tuple[Literal["same", "broader", "refines"], ...] = ("same", "broader", "refines")
    for kind in kinds:
        for what, one in compared:
            fits = kind != "refines" or _may_reword(proposal, one, seen)
            if what == kind and fits and _goes_on(proposal, one, at):
                return Relation(kind, one.proposition.id)
    return None


def _may_reword(proposal: Proposal, one: _Candidate, seen: Sequence[Observation]) -> bool:
    """Whether the proposal may put the statement more exactly: not what the user judged, nor in others' words what the
    user said, nor in a model's what a rule did.
    """
    modelled = by_model(proposal.proposer) and not by_model(one.proposition.proposer)
    if one.proposition.status != "active" or one.verdicts or modelled:
        return False
    foreign = all(observation.origin != "user" for observation in seen)
    return not (foreign and one.support and one.support.own)


def _goes_on(proposal: Proposal, one: _Candidate, at: datetime) -> bool:
    """Whether evidence of ``at`` for the same statement belongs to this row, and not to another turn of things."""
    other = one.proposition
    if other.status == "rejected" or (one.after and at <= one.after):
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
    weaker = foreign and bool(one.support and one.support.own)
    if weaker and what == "follows" and proposal.kind != "plan":
        return Relation("new")
    if (weaker and what == "contradicts") or one.proposition.pinned or _confirmed_after(one, at):
        return Relation("disputes", one.proposition.id)
    if _is_earlier(one, seen):
        return Relation("precedes", one.proposition.id)
    return Relation("follows" if what == "follows" else "contradicts", one.proposition.id)


def _in_the_past(turned: Sequence[tuple[Compared, _Candidate]], seen: Sequence[Observation]) -> Relation:
    """Where what came late belongs among what held then and no longer does; others' words do not."""
    at = max(observation.observed_at for observation in seen)
    for _, one in turned:
        ended = one.proposition.valid_to if one.proposition.status == "superseded" else None
        if ended and at < ended and any(observation.origin == "user" for observation in seen):
            return Relation("precedes", one.proposition.id)
    return Relation("new")


def _is_earlier(one: _Candidate, seen: Sequence[Observation]) -> bool:
    """Whether what is ``seen`` was seen before the last that speaks for the candidate."""
    at = max(observation.observed_at for observation in seen)
    return one.support is not None and at < one.support.last


def _said(proposal: Proposal) -> Said:
    return Said(proposal.text, proposal.kind, proposal.polarity, proposal.topic, proposal.words)


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
    replaced = [one.supersedes for one in found if one.supersedes]
    supports, verdicts = evidence.supports(db, {*ids, *replaced}), evidence.verdicts_of(db, ids)
    together = evidence.carried_by(db, proposal.observations)
    made = []
    for one in found:
        before = supports.get(one.supersedes or 0)
        said, judged = supports.get(one.id), verdicts.get(one.id, [])
        after = before.last if before else None
        made.append(_Candidate(one, cosines.get(one.id), said, judged, one.id in together, after))
    return sorted(made, key=lambda one: (-1.0 if one.cosine is None else one.cosine, one.proposition.id), reverse=True)


def _cosines(db: Database, vector: Sequence[float], ids: Sequence[int]) -> dict[int, float]:
    stored = vectors.get(db, "proposition", "minilm", ids)
    return {id: sum(a * b for a, b in zip(vector, other, strict=True)) for id, other in stored.items()}

"""The step that writes beliefs: what is learned is added, strengthened, sharpened, retired or expired; nothing is lost.

Every change leaves a row of history. Confidences are computed from the rows, at the horizon.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal, NamedTuple

from sqlite_utils import Database

from gumd.beliefs import succession
from gumd.beliefs.calibrate import by_model
from gumd.beliefs.confidence import shares
from gumd.beliefs.confidences import must, recompute
from gumd.beliefs.history import GUMD, changing, record
from gumd.clock import horizon
from gumd.ids import observation_id
from gumd.propose.proposal import Proposal
from gumd.relate import Relation, RelationKind
from gumd_store import evidence, propositions
from gumd_store.propositions import NewProposition
from gumd_store.records import Evidence, Observation


class Revision(NamedTuple):
    """What became of one proposition, as the events call it."""

    type: Literal["proposition.new", "proposition.changed"]
    id: int
    worded: bool = False
    """Whether it now says what the proposal says, and needs the vectors of that."""


class Ending(NamedTuple):
    """A belief that an observation ends, and in which words."""

    proposition: int
    seen: Observation
    words: str


def revise(db: Database, proposal: Proposal, relation: Relation, seen: Sequence[Observation]) -> list[Revision]:
    """Writes what ``proposal``, carried by the observations ``seen``, means for the beliefs it is related to."""
    kind, other = relation
    if kind == "rejected" or (other is None and proposal.stance == "contradicts"):
        return []
    if other is None:
        return [Revision("proposition.new", _add(db, proposal, seen), worded=True)]
    if kind == "disputes" or proposal.stance == "contradicts":
        return _add_evidence(db, other, "disputes", proposal, seen)
    if kind in ("same", "refines", "broader"):
        return _add_evidence(db, other, kind, proposal, seen)
    return _follow(db, other, proposal, seen)


def end(db: Database, ending: Ending) -> list[Revision]:
    """Ends an active belief where a text says that it is over, unless it has been said again since."""
    id, seen, words = ending
    said = evidence.supports(db, [id]).get(id)
    if said is None or said.last >= seen.observed_at or must(db, id).status != "active":
        return []
    with changing(db, id, GUMD, "ended", observation_id(seen.id)):
        evidence.add(db, [Evidence(id, seen.id, "ends", 0.0, words, seen.source, seen.origin, seen.observed_at)])
        propositions.set_status(db, id, "superseded", seen.observed_at)
    return [Revision("proposition.changed", id)]


def expire(db: Database) -> list[Revision]:
    """Ends the active propositions whose validity is over at the horizon."""
    over = propositions.ended(db, horizon(db))
    for id in over:
        one = must(db, id)
        status = "superseded" if propositions.has_successor(db, id) else "expired"
        with changing(db, id, GUMD, status):
            propositions.set_status(db, id, status, one.valid_to)
    return [Revision("proposition.changed", id) for id in over]


def _add(db: Database, proposal: Proposal, seen: Sequence[Observation]) -> int:
    id = propositions.add(db, _row(proposal, seen))
    evidence.add(db, _evidence(id, "supports", proposal, seen))
    recompute(db, [id])
    record(db, id, GUMD, "new", proposal.proposer, before="{}")
    return id


def _follow(db: Database, other: int, proposal: Proposal, seen: Sequence[Observation]) -> list[Revision]:
    """One takes the place of the other, in the order in which they were said."""
    said = max(one.observed_at for one in seen)
    parted = succession.part_line(db, other, said)
    id = _add(db, proposal, seen)
    for one in (id, *parted):
        succession.join(db, one, other)
    settled = [one for one in succession.settle(db, id) if one not in (id, *parted)]
    return [
        Revision("proposition.new", id, worded=True),
        *(Revision("proposition.new", one) for one in parted),
        *(Revision("proposition.changed", one) for one in settled),
    ]


def _add_evidence(
    db: Database, id: int, kind: RelationKind, proposal: Proposal, seen: Sequence[Observation]
) -> list[Revision]:
    stance = "contradicts" if kind == "disputes" else "supports"
    rows = _evidence(id, stance, proposal, seen)
    if evidence.are_there(db, rows):
        return []
    worded = kind == "refines" or (kind == "same" and _is_first(db, id, proposal, seen))
    with changing(db, id, GUMD, "refined" if kind == "refines" else stance, proposal.proposer):
        if worded:
            propositions.set_wording(db, id, _row(proposal, seen))
        evidence.add(db, rows)
        if stance == "supports":
            _set_times(db, id, proposal, seen)
        recompute(db, [id])
    changed = dict.fromkeys([id, *succession.settle(db, id)])
    return [Revision("proposition.changed", one, worded and one == id) for one in changed]


def _is_first(db: Database, id: int, proposal: Proposal, seen: Sequence[Observation]) -> bool:
    """Whether other words for it were said before all that gumd knew of: the first words stay, as those judged do.

    A model's do not come in the place of a rule's.
    """
    one = must(db, id)
    modelled = by_model(proposal.proposer) and not by_model(one.proposer)
    if one.text == proposal.text or modelled or evidence.verdicts_of(db, [id]):
        return False
    said = max(one.observed_at for one in seen)
    known = evidence.supports(db, [id]).get(id)
    return known is None or said < known.first


def _set_times(db: Database, id: int, proposal: Proposal, seen: Sequence[Observation]) -> None:
    """It holds since it was first said, or since when that says, and until when somebody said that it does."""
    one = must(db, id)
    since = proposal.valid_from or min(observation.observed_at for observation in seen)
    first = min(since, one.valid_from) if one.valid_from else since
    until = one.said_to or proposal.valid_to
    if (first, until) != (one.valid_from, one.said_to):
        propositions.set_said(db, id, first, until)


def _row(proposal: Proposal, seen: Sequence[Observation]) -> NewProposition:
    return NewProposition(
        proposal.text,
        proposal.kind,
        proposal.polarity,
        proposal.topic,
        proposal.proposer,
        proposal.valid_from or min(one.observed_at for one in seen),
        proposal.valid_to,
        datetime.now(UTC),
    )


def _evidence(id: int, stance: str, proposal: Proposal, seen: Sequence[Observation]) -> list[Evidence]:
    """One row an observation; together, were they all the evidence, they count what the proposal weighs."""
    rows = [
        Evidence(id, one.id, stance, 1.0, proposal.words, one.source, one.origin, one.observed_at)
        for one in sorted(seen, key=lambda one: (one.observed_at, one.id))
    ]
    weight = proposal.weight / sum(shares(rows))
    return [Evidence(id, r.observation, stance, weight, r.words, r.source, r.origin, r.observed_at) for r in rows]

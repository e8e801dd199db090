"""The step that writes beliefs: what is learned is added, strengthened, retired or expired, and nothing is lost of it.

Every change leaves a row of history. Confidences are computed from the rows, at the horizon.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Literal, NamedTuple

from sqlite_utils import Database

from gumd import embed
from gumd.clock import horizon
from gumd.confidence import Folded, fold, shares
from gumd.errors import InvalidInput
from gumd.ground import MAX_CHARS
from gumd.ids import no_such_proposition, proposition_id
from gumd.propose.proposal import Proposal
from gumd.relate import Relation
from gumd.statement import is_negated
from gumd_store import evidence, propositions
from gumd_store.connection import Store
from gumd_store.evidence import Change
from gumd_store.propositions import NewProposition
from gumd_store.records import Evidence, Observation, Proposition, Verdict

GUMD = "gumd"
_OTHER_POLARITY = {"likes": "avoids", "avoids": "likes"}


class Revision(NamedTuple):
    """What became of one proposition, as the events call it."""

    type: Literal["proposition.new", "proposition.changed"]
    id: int


def revise(db: Database, proposal: Proposal, relation: Relation, seen: Sequence[Observation]) -> list[Revision]:
    """Writes what ``proposal``, carried by the observations ``seen``, means for the beliefs it is related to."""
    kind, other = relation
    if kind == "rejected" or (other is None and proposal.stance == "contradicts"):
        return []
    if other is not None and kind in ("same", "contradicts"):
        against = kind == "contradicts" or proposal.stance == "contradicts"
        return _add_evidence(db, other, "contradicts" if against else "supports", proposal, seen)
    new = _add(db, proposal, seen)
    revisions = [Revision("proposition.new", new)]
    if other is not None and kind == "supersedes":
        _retire(db, other, by=new)
        revisions.append(Revision("proposition.changed", other))
    elif other is not None:
        _retire(db, new, by=other)
    return revisions


def expire(db: Database) -> list[Revision]:
    """Ends the active propositions whose validity is over at the horizon."""
    now = horizon(db)
    over = propositions.ended(db, now)
    for id in over:
        _set_status(db, _must(db, id), "expired", GUMD)
    return [Revision("proposition.changed", id) for id in over]


def recompute(db: Database, ids: Iterable[int]) -> None:
    """Stores the confidence of each of ``ids`` as of the horizon."""
    folded = _fold(db, propositions.by_ids(db, ids))
    propositions.set_confidence(db, [(id, one.confidence) for id, one in folded.items()])


def recompute_all(db: Database) -> None:
    """Lets all that is active fade to the horizon."""
    folded = _fold(db, propositions.listed(db))
    propositions.set_confidence(db, [(id, one.confidence) for id, one in folded.items()])


def explain(db: Database, id: int) -> Folded:
    """The confidence of a proposition as of the horizon, term by term.

    Raises:
        NotFound: there is no such proposition.
    """
    return _fold(db, [_must(db, id)])[id]


def confirm(store: Store, id: int, actor: str) -> None:
    """The user says, in the app ``actor``, that it is true now: it is active and at least .97 sure, whatever it was.

    Raises:
        NotFound: there is no such proposition.
    """
    with store.write() as db:
        one = _must(db, id)
        if one.status != "active":
            propositions.set_status(db, id, "active", _if_ahead(db, one.valid_to))
        _judge(db, id, "confirm")
        _record(db, id, actor, "confirmed", "")


def reject(store: Store, id: int, actor: str) -> None:
    """The user says that it is not true: it goes out of use and is not learned again.

    Raises:
        NotFound: there is no such proposition.
    """
    with store.write() as db:
        _set_status(db, _must(db, id), "rejected", actor)
        _judge(db, id, "reject")


def edit(store: Store, id: int, text: str, actor: str) -> None:
    """The user puts it right: the new wording counts as confirmed, and the old one is not learned again.

    The evidence stays; the vectors go, and the learner makes new ones when it is next awake.

    Raises:
        NotFound: there is no such proposition.
        InvalidInput: the text is empty or longer than 320 characters.
    """
    wording = " ".join(text.split())
    if not 0 < len(wording) <= MAX_CHARS:
        raise InvalidInput(f"text must have 1 to {MAX_CHARS} characters")
    with store.write() as db:
        one = _must(db, id)
        if wording != one.text:
            _record(db, id, actor, "edited", one.text)
            propositions.set_text(db, id, wording, _polarity_of(wording, one))
            embed.forget(db, "proposition", [id])
        if one.status != "active":
            propositions.set_status(db, id, "active", _if_ahead(db, one.valid_to))
        _judge(db, id, "confirm")


def pin(store: Store, id: int, pinned: bool, actor: str) -> None:
    """The user wants it always, or no longer, in what apps are told.

    Raises:
        NotFound: there is no such proposition.
    """
    with store.write() as db:
        if _must(db, id).pinned != pinned:
            propositions.set_pinned(db, id, pinned)
            _record(db, id, actor, "pinned" if pinned else "unpinned", "")


def forget(store: Store, id: int) -> None:
    """Deletes it with its evidence, history, words and vectors, out of every file of the database.

    Raises:
        NotFound: there is no such proposition.
    """
    with store.write() as db:
        _must(db, id)
        embed.forget(db, "proposition", [id])
        propositions.remove(db, id)
    store.purge()


def _add(db: Database, proposal: Proposal, seen: Sequence[Observation]) -> int:
    since = proposal.valid_from or min(one.observed_at for one in seen)
    new = NewProposition(
        proposal.text,
        proposal.kind,
        proposal.polarity,
        proposal.topic,
        proposal.proposer,
        since,
        proposal.valid_to,
        datetime.now(UTC),
    )
    id = propositions.add(db, new)
    evidence.add(db, _rows(id, "supports", proposal, seen))
    recompute(db, [id])
    _record(db, id, GUMD, "new", proposal.proposer)
    return id


def _add_evidence(
    db: Database, id: int, stance: str, proposal: Proposal, seen: Sequence[Observation]
) -> list[Revision]:
    before = _must(db, id)
    if not evidence.add(db, _rows(id, stance, proposal, seen)):
        return []
    if proposal.valid_to and stance == "supports" and before.valid_to is None:
        propositions.set_valid_to(db, id, proposal.valid_to)
    recompute(db, [id])
    after = _must(db, id)
    _record(db, id, GUMD, stance, f"{proposal.proposer}: {before.confidence:.2f} to {after.confidence:.2f}")
    return [Revision("proposition.changed", id)]


def _rows(id: int, stance: str, proposal: Proposal, seen: Sequence[Observation]) -> list[Evidence]:
    """One row an observation; together, were they all the evidence, they count what the proposal weighs."""
    rows = [
        Evidence(id, one.id, stance, 1.0, proposal.words, one.source, one.origin, one.observed_at)
        for one in sorted(seen, key=lambda one: (one.observed_at, one.id))
    ]
    weight = proposal.weight / sum(shares(rows))
    return [Evidence(id, r.observation, stance, weight, r.words, r.source, r.origin, r.observed_at) for r in rows]


def _retire(db: Database, id: int, by: int) -> None:
    """``by`` takes the place of ``id``, which held until then."""
    old, new = _must(db, id), _must(db, by)
    until = min((at for at in (old.valid_to, new.valid_from) if at), default=None)
    propositions.set_status(db, id, "superseded", until)
    if new.supersedes is None:
        propositions.set_supersedes(db, by, id)
    _record(db, id, GUMD, "superseded", proposition_id(by))


def _set_status(db: Database, one: Proposition, status: str, actor: str) -> None:
    propositions.set_status(db, one.id, status, one.valid_to)
    _record(db, one.id, actor, status, "")


def _judge(db: Database, id: int, verdict: str) -> None:
    evidence.add_verdict(db, Verdict(id, verdict, datetime.now(UTC)))
    recompute(db, [id])


def _polarity_of(wording: str, old: Proposition) -> str:
    """The polarity of the new wording: the other one, if just one of the two is negated."""
    turned = is_negated(wording) != is_negated(old.text)
    return _OTHER_POLARITY.get(old.polarity, old.polarity) if turned else old.polarity


def _if_ahead(db: Database, at: datetime | None) -> datetime | None:
    return at if at and at >= horizon(db) else None


def _fold(db: Database, found: Sequence[Proposition]) -> dict[int, Folded]:
    now = horizon(db)
    ids = [one.id for one in found]
    rows, verdicts = evidence.of(db, ids), evidence.verdicts_of(db, ids)
    return {one.id: fold(one.kind, one.proposer, rows.get(one.id, []), verdicts.get(one.id, []), now) for one in found}


def _record(db: Database, id: int, actor: str, what: str, detail: str) -> None:
    evidence.record_change(db, Change(id, datetime.now(UTC), actor, what, detail))


def _must(db: Database, id: int) -> Proposition:
    one = propositions.by_id(db, id)
    if one is None:
        raise no_such_proposition()
    return one

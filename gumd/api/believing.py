"""The propositions: listed, explained, and put right by the user."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query
from sqlite_utils import Database

from gumd.api.asking import note_read
from gumd.api.bodies import Amendment, When
from gumd.api.guard import TheParts, needs
from gumd.api.parts import Parts
from gumd.beliefs import correct, undo
from gumd.beliefs.confidences import explain
from gumd.beliefs.history import may_undo
from gumd.beliefs.known import held, known
from gumd.errors import InvalidInput
from gumd.grants import Filter, Grant
from gumd.ids import no_such_proposition, observation_id, proposition_id, proposition_number
from gumd.redact import redact
from gumd.schema import Change, Evidence, Forgotten, Kind, Proposition, PropositionDetail
from gumd_store import evidence, lines, propositions
from gumd_store.evidence import Change as Made
from gumd_store.evidence import Cited
from gumd_store.records import Proposition as Row

routes = APIRouter(tags=["propositions"])
Reader = Annotated[Grant, needs("profile")]
Corrector = Annotated[Grant, needs("correct")]
SURE = 0.5
"""From here on a proposition is something that gumd says is so."""


@routes.get("/v1/propositions")
def listed(
    grant: Reader,
    parts: TheParts,
    all: bool = False,
    kind: Annotated[Kind | None, Query()] = None,
    as_of: Annotated[When | None, Query()] = None,
    known_at: Annotated[When | None, Query()] = None,
) -> list[Proposition]:
    """What is believed now, held ``as_of`` or was known at ``known_at``, surest first; with ``all`` however sure."""
    if as_of and known_at:
        raise InvalidInput("as_of and known_at: only one of them")
    sees = grant.sees.narrowed(Filter.of([kind] if kind else None, None))
    with parts.store.read() as db:
        found = shown(db, _rows(db, sees, all, as_of, known_at), sees, known_at)
    note_read(parts, grant, "profile", "GET /v1/propositions", [one["id"] for one in found])
    return found


def _rows(db: Database, sees: Filter, all: bool, as_of: datetime | None, known_at: datetime | None) -> list[Row]:
    least = 0.0 if all else SURE
    if as_of:
        return held(db, as_of, sees, least)
    if known_at:
        rows = known(db, known_at, sees)
        return [row for row in rows if all or (row.status == "active" and row.confidence >= least)]
    statuses = None if all else ("active",)
    return propositions.listed(db, statuses=statuses, kinds=sees.kinds, sources=sees.sources, min_confidence=least)


@routes.get("/v1/propositions/{id}")
def one(grant: Reader, parts: TheParts, id: str) -> PropositionDetail:
    """One, with its evidence, history and the terms of its confidence."""
    found = _detail(parts, grant, id)
    note_read(parts, grant, "profile", "GET /v1/propositions/{id}", [id])
    return found


@routes.patch("/v1/propositions/{id}")
def amend(grant: Corrector, parts: TheParts, id: str, body: Amendment) -> PropositionDetail:
    """The user's word: confirm, reject, edit, pin or hide."""
    if body.verdict is None and body.text is None and body.pinned is None and body.hidden is None:
        raise InvalidInput("verdict, text, pinned or hidden: at least one of them must be there")
    if body.verdict == "reject" and body.text is not None:
        raise InvalidInput("verdict: a proposition cannot be rejected and edited at once")
    number = visible(parts, grant, id)
    if body.text is not None:
        correct.edit(parts.store, number, redact(body.text).text, grant.app)
    if body.verdict == "confirm":
        correct.confirm(parts.store, number, grant.app)
    if body.verdict == "reject":
        correct.reject(parts.store, number, grant.app)
    if body.pinned is not None:
        correct.pin(parts.store, number, body.pinned, grant.app)
    if body.hidden is not None:
        correct.hide(parts.store, number, body.hidden, grant.app)
    parts.events.tell("proposition.changed", {"id": id})
    parts.learner.wake()
    return _detail(parts, grant, id)


@routes.post("/v1/propositions/{id}/undo")
def take_back(grant: Corrector, parts: TheParts, id: str) -> PropositionDetail:
    """Takes back its last change, whoever made it."""
    undo.undo(parts.store, visible(parts, grant, id), grant.app)
    parts.events.tell("proposition.changed", {"id": id})
    parts.learner.wake()
    return _detail(parts, grant, id)


@routes.delete("/v1/propositions/{id}")
def forget(grant: Corrector, parts: TheParts, id: str) -> Forgotten:
    """Deletes it for good: the row, its evidence, its words in the index and its vectors."""
    correct.forget(parts.store, visible(parts, grant, id))
    parts.events.tell("proposition.forgotten", {"id": id})
    return {"id": id, "forgotten": True}


def visible(parts: Parts, grant: Grant, id: str) -> int:
    """The row of a proposition that the app may see; for one that it may not there is the same answer as for none.

    Raises:
        NotFound: there is none that it may see.
    """
    number = proposition_number(id)
    with parts.store.read() as db:
        row = propositions.by_id(db, number)
        if row is None or not shown(db, [row], grant.sees):
            raise no_such_proposition()
    return number


def _detail(parts: Parts, grant: Grant, id: str) -> PropositionDetail:
    number = visible(parts, grant, id)
    with parts.store.read() as db:
        rows = propositions.by_ids(db, [number])
        [found] = shown(db, rows, grant.sees)
        history = evidence.changes_of(db, [number]).get(number, [])
        folded = explain(db, number)
    return {**found, "history": [change_of(change) for change in history], "terms": folded.terms}


def change_of(change: Made) -> Change:
    """One row of the history, without what it takes to undo it."""
    return {
        "at": change.at.isoformat(),
        "actor": change.actor,
        "what": change.what,
        "detail": change.detail,
        "undone": change.undone,
        "undoable": may_undo(change),
    }


def shown(db: Database, rows: Sequence[Row], sees: Filter, recorded_by: datetime | None = None) -> list[Proposition]:
    """Of ``rows`` those that the filter lets through, each with the evidence that it lets through."""
    cited = evidence.cited(db, [row.id for row in rows], recorded_by)
    hidden = lines.hidden(db, "proposition", [row.id for row in rows])
    found = []
    for row in rows:
        kept = [one for one in cited.get(row.id, []) if sees.sources is None or one.evidence.source in sees.sources]
        if (kept or sees.sources is None) and (sees.kinds is None or row.kind in sees.kinds):
            found.append(_proposition(row, kept, row.id in hidden))
    return found


def _proposition(row: Row, cited: Sequence[Cited], hidden: bool) -> Proposition:
    return {
        "id": proposition_id(row.id),
        "text": row.text,
        "kind": row.kind,
        "polarity": row.polarity,
        "confidence": round(row.confidence, 6),
        "status": row.status,
        "valid_from": row.valid_from.isoformat() if row.valid_from else None,
        "valid_to": row.valid_to.isoformat() if row.valid_to else None,
        "pinned": row.pinned,
        "hidden": hidden,
        "proposer": row.proposer,
        "created_at": row.created_at.isoformat(),
        "evidence": [_evidence(one) for one in cited],
    }


def _evidence(one: Cited) -> Evidence:
    return {
        "observation": observation_id(one.evidence.observation),
        "external_id": one.external_id,
        "source": one.evidence.source,
        "observed_at": one.evidence.observed_at.isoformat(),
        "stance": "supports" if one.evidence.stance == "supports" else "contradicts",
        "weight": round(one.evidence.weight, 6),
        "words": one.evidence.words,
    }

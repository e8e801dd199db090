"""Edits: what the user's corrections of wording teach, and what is known of their wording so far."""

from datetime import datetime
from typing import cast

from sqlite_utils import Database

from gumd.beliefs.history import GUMD
from gumd.beliefs.wording import TOPIC, Wording, known, learned
from gumd.clock import horizon
from gumd.relate import relate
from gumd.revise import Revision, revise
from gumd.schema import Kind
from gumd_store import episodes, evidence, observations, propositions
from gumd_store.evidence import Change
from gumd_store.observations import NewObservation
from gumd_store.records import Observation, Proposition

SURE = 0.5
"""From here on what gumd has learned of the user's wording is used."""


def learn_from_edits(db: Database) -> list[Revision]:
    """Believes of the user's wording what the edits since the last call tell of it."""
    edits = evidence.new_edits(db)
    if not edits:
        return []
    edited = {one.id: one for one in propositions.by_ids(db, {edit.proposition for edit in edits})}
    evidence.note_learned(db, [edit.id for edit in edits])
    return [revision for edit in edits for revision in _learn(db, edit, edited[edit.proposition])]


def known_wordings(db: Database) -> list[Wording]:
    """What the user's edits have taught so far of how they put things."""
    found = propositions.of_topics(db, TOPIC, SURE)
    rows = evidence.of(db, [one.id for one in found])
    return known(found, {id: len(some) for id, some in rows.items()})


def _learn(db: Database, edit: Change, one: Proposition) -> list[Revision]:
    if one.topic.startswith(TOPIC):
        return []
    seen = [_observed(db, f"{edit.detail}\n{one.text}", f"edit {edit.id}", edit.at)]
    proposals = learned(edit.detail, one.text, cast(Kind, one.kind), seen[0])
    related = ((proposal, relate(db, proposal, seen, None)) for proposal in proposals)
    return [revision for proposal, relation in related for revision in revise(db, proposal, relation, seen)]


def _observed(db: Database, text: str, id: str, at: datetime) -> Observation:
    """The edit as an observation, which is learned from here and nowhere else; it moves no clock on."""
    new = NewObservation(id, "editor", GUMD, "", text, "user", min(at, horizon(db)))
    observations.add(db, GUMD, [new], at)
    (seen,) = observations.sent_as(db, GUMD, id)
    episodes.finish(db, episodes.begin(db, seen, at))
    return seen

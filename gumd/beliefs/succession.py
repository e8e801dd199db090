"""Succession: statements that took each other's place, as one flat and the next did; each holds until the next begins.

The order is that in which they were said, whenever gumd came to know of them: what comes late finds its place.
"""

from datetime import datetime

from sqlite_utils import Database

from gumd.beliefs.confidences import must, recompute
from gumd.beliefs.history import GUMD, changing, record
from gumd.clock import horizon
from gumd.ids import proposition_id
from gumd_store import evidence, lines, propositions, vectors
from gumd_store.propositions import NewProposition
from gumd_store.records import Proposition


def settle(db: Database, id: int) -> list[int]:
    """Gives each in the line of ``id`` its end and its predecessor; the ids of those whose end or status changed.

    What the user rejected is passed over, as if it had never taken a place.
    """
    found = [one for one in propositions.line_of(db, id) if one.status != "rejected"]
    line = sorted(found, key=lambda one: (said_first(db, one), one.id))
    changed = []
    for place, one in enumerate(line):
        before = line[place - 1] if place else None
        after = line[place + 1] if place + 1 < len(line) else None
        if _place(db, one, before, after):
            changed.append(one.id)
    return changed


def join(db: Database, id: int, other: int) -> None:
    """Takes ``id`` into the line of ``other``; :func:`settle` finds its place there."""
    line = propositions.line_of(db, other)
    followed = {one.supersedes for one in line}
    propositions.set_supersedes(db, id, next(one.id for one in line if one.id not in followed))


def leave(db: Database, id: int) -> list[int]:
    """Takes ``id`` out of its line, and settles the others; the ids of those whose end or status changed."""
    one = must(db, id)
    others = [other for other in propositions.line_of(db, id) if other.id != id]
    for other in others:
        if other.supersedes == id:
            propositions.set_supersedes(db, other.id, one.supersedes)
    propositions.set_supersedes(db, id, None)
    return settle(db, others[0].id) if others else []


def part_line(db: Database, id: int, at: datetime) -> list[int]:
    """Parts what was said both before and after ``at`` in the line of ``id``, as something else held between.

    Returns:
        the rows that the later evidence counts for, of the same wording.
    """
    return [_part(db, one.id, at) for one in propositions.line_of(db, id) if _straddles(db, one.id, at)]


def _straddles(db: Database, id: int, at: datetime) -> bool:
    known = evidence.supports(db, [id]).get(id)
    return known is not None and known.first < at < known.last


def _part(db: Database, id: int, at: datetime) -> int:
    one = must(db, id)
    rows = [row for row in evidence.of(db, [id])[id] if row.observed_at > at]
    new = NewProposition(
        one.text, one.kind, one.polarity, one.topic, one.proposer, rows[0].observed_at, one.said_to, one.created_at
    )
    again = propositions.add(db, new)
    evidence.move(db, id, again, at)
    vectors.copy(db, "proposition", id, again)
    lines.copy(db, "proposition", id, again)
    recompute(db, [id, again])
    record(db, again, GUMD, "again", proposition_id(id))
    return again


def said_first(db: Database, one: Proposition) -> datetime:
    """When it was first said."""
    known = evidence.supports(db, [one.id]).get(one.id)
    return known.first if known else one.created_at


def _place(db: Database, one: Proposition, before: Proposition | None, after: Proposition | None) -> bool:
    earlier = before.id if before else None
    over = evidence.ended_at(db, one.id)
    if one.supersedes != earlier:
        propositions.set_supersedes(db, one.id, earlier)
    ends = min((at for at in (over, _until(db, one, after) if after else None) if at), default=None)
    until = min((at for at in (one.said_to, ends) if at), default=None)
    status = _status(one, ends, horizon(db))
    if (status, until) == (one.status, one.valid_to):
        return False
    what, by = ("superseded", proposition_id(after.id)) if after else ("ended" if over else "holds again", "")
    with changing(db, one.id, GUMD, what, by):
        propositions.set_status(db, one.id, status, until)
    return True


def _until(db: Database, one: Proposition, after: Proposition) -> datetime:
    """When ``after`` begins: a plan as soon as it is made, whatever day it is for."""
    begins = said_first(db, after) if after.kind == "plan" else after.valid_from or said_first(db, after)
    return max(begins, one.valid_from) if one.valid_from and one.kind != "plan" else begins


def _status(one: Proposition, ends: datetime | None, now: datetime) -> str:
    if one.status == "expired":
        return "expired"
    return "superseded" if ends and ends <= now else "active"

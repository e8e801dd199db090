"""Undo: the last change of a proposition taken back, whoever made it."""

from datetime import UTC, datetime

from sqlite_utils import Database

from gumd import embed
from gumd.beliefs import succession
from gumd.beliefs.confidences import must, recalibrate, recompute
from gumd.beliefs.history import UNDO_FOR, changing, may_undo
from gumd.errors import NotUndoable
from gumd_store import evidence, propositions, snapshots
from gumd_store.connection import Store
from gumd_store.evidence import Change

_BEGINNINGS = ("new", "again")


def undo(store: Store, id: int, actor: str) -> Change:
    """Takes back the last change of ``id`` that is not undone yet, and returns it; the undoing is a change itself.

    What gumd had added is rejected: it is not learned again. Evidence that is taken back does not count again.

    Raises:
        NotFound: there is no such proposition.
        NotUndoable: nothing is left to undo, or it is too long ago.
    """
    with store.write() as db:
        text = must(db, id).text
        last = next((one for one in reversed(evidence.changes_of(db, [id]).get(id, [])) if may_undo(one)), None)
        if last is None:
            raise NotUndoable(f"no change of it in the last {UNDO_FOR.days} days is left to undo")
        with changing(db, id, actor, "undid", last.what):
            _take_back(db, id, last)
        evidence.note_undone(db, last.id)
        if must(db, id).text != text:
            embed.forget(db, "proposition", [id])
    return last


def _take_back(db: Database, id: int, change: Change) -> None:
    if change.what in _BEGINNINGS:
        propositions.set_status(db, id, "rejected", must(db, id).valid_to)
        succession.leave(db, id)
    else:
        snapshots.restore(db, id, change.before, datetime.now(UTC))
    if change.what == "superseded":
        succession.leave(db, id)
    else:
        succession.settle(db, id)
    recalibrate(db)
    recompute(db, [id])

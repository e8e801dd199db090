"""History: who changed what of a proposition, when, and what it was before."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from sqlite_utils import Database

from gumd_store import evidence, snapshots
from gumd_store.evidence import Change

GUMD = "gumd"
UNDO_FOR = timedelta(days=30)
"""How long a change can be taken back."""


@contextmanager
def changing(db: Database, id: int, actor: str, what: str, detail: str = "") -> Iterator[None]:
    """Records what the block changes of the proposition ``id``, and what it was before."""
    before = snapshots.take(db, id)
    yield
    record(db, id, actor, what, detail, before)


def record(db: Database, id: int, actor: str, what: str, detail: str = "", before: str = "") -> None:
    """One more row of the history of ``id``; without ``before`` it cannot be undone."""
    evidence.record_change(db, Change(id, datetime.now(UTC), actor, what, detail, before))


def may_undo(change: Change) -> bool:
    """Whether the change can still be taken back; an undoing is undone by making the change again."""
    return bool(change.before) and not change.undone and change.what != "undid"


def drop_old(db: Database) -> None:
    """Forgets what undoes the changes of more than ``UNDO_FOR`` ago."""
    snapshots.drop_before(db, datetime.now(UTC) - UNDO_FOR)

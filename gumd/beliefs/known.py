"""The list of beliefs at an earlier time: what held then in the user's life, or what gumd knew then."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlite_utils import Database

from gumd.beliefs.confidence import fold
from gumd.beliefs.confidences import calibration
from gumd.clock import horizon
from gumd.grants import Filter
from gumd_store import evidence, propositions, search, snapshots
from gumd_store.evidence import Change
from gumd_store.records import Proposition

_STATUS_AFTER = {
    "confirmed": "active", "edited": "active", "holds again": "active", "superseded": "superseded",
    "ended": "superseded", "rejected": "rejected", "expired": "expired",
}  # fmt: skip


def held(db: Database, at: datetime, sees: Filter, least: float) -> list[Proposition]:
    """The propositions that held at ``at``, surest first, whatever came after; active ones with at least ``least``."""
    where = search.true_at(search.propositions_seen(sees.kinds, sees.sources), at, least)
    return _surest_first(propositions.by_ids(db, search.surest(db, where)))


def known(db: Database, at: datetime, sees: Filter) -> list[Proposition]:
    """The propositions that some observation recorded by ``at`` supports, surest first, with any confidence.

    Confidence and status are those that the observations recorded by then and the user's verdicts until then gave them.
    Wording, validity and pins are those of then where the history still has them (as long as it can be undone), else
    today's; so is what the user's verdicts teach of how far evidence is to be trusted.
    """
    rows = propositions.listed(db, statuses=None, kinds=sees.kinds, sources=sees.sources)
    ids = [row.id for row in rows]
    cited, verdicts = evidence.cited(db, ids, recorded_by=at), evidence.verdicts_of(db, ids)
    changes = evidence.changes_of(db, ids)
    now, taught = horizon(db, recorded_by=at), calibration(db)
    found = []
    for row in rows:
        said = [one.evidence for one in cited.get(row.id, [])]
        if any(one.stance == "supports" for one in said):
            judged = [one for one in verdicts.get(row.id, []) if one.at <= at]
            folded = fold(row.kind, row.proposer, said, judged, now, taught)
            found.append(replace(_as_it_was(row, changes.get(row.id, []), at), confidence=folded.confidence))
    return _surest_first(found)


def _as_it_was(row: Proposition, changes: Sequence[Change], at: datetime) -> Proposition:
    """The row as it was before its first change after ``at``."""
    since = next((one for one in changes if one.at > at), None)
    if since is not None and since.before:
        return snapshots.as_it_was(row, since.before)
    return replace(row, status=_status(row, changes, at))


def _status(row: Proposition, changes: Sequence[Change], at: datetime) -> str:
    """The status that its history gave it by ``at``; the present one, if nothing has happened to it since."""
    if all(one.at <= at for one in changes):
        return row.status
    until = [_STATUS_AFTER[one.what] for one in changes if one.at <= at and one.what in _STATUS_AFTER]
    return until[-1] if until else "active"


def _surest_first(rows: list[Proposition]) -> list[Proposition]:
    return sorted(rows, key=lambda one: (-one.confidence, -one.id))

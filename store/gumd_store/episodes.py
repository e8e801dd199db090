"""The episodes: which observations belong together, and how far each has come on its way to being learned from.

An episode is ``open`` while observations may still join it, then ``ready``, then ``learned``, or ``aside`` when
learning from all of it failed again and again.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlite_utils import Database

from gumd_store.observations import COLUMNS, from_row
from gumd_store.records import Observation
from gumd_store.times import from_text, to_text


class Place(NamedTuple):
    """An open episode that an observation may join, and how full it is."""

    id: int
    observations: int
    characters: int
    titles: frozenset[str]


class Ready(NamedTuple):
    """An episode to learn from, and how often that has failed."""

    id: int
    tries: int


def unassigned(db: Database, limit: int) -> list[Observation]:
    """Observations that are in no episode yet, in order of time."""
    rows = db.execute(
        f"SELECT {COLUMNS} FROM observations WHERE episode IS NULL ORDER BY observed_at, id LIMIT ?", [limit]
    ).fetchall()
    return [from_row(row) for row in rows]


def places(db: Database, app: str, since: datetime, until: datetime) -> list[Place]:
    """The open episodes of ``app`` that overlap the time from ``since`` to ``until``, latest first."""
    rows = db.execute(
        "SELECT episodes.id, count(*), sum(length(text)), json_group_array(DISTINCT title) FROM episodes"
        " JOIN observations ON episode = episodes.id"
        " WHERE state = 'open' AND episodes.app = ? AND ended_at >= ? AND started_at <= ?"
        " GROUP BY episodes.id ORDER BY ended_at DESC",
        [app, to_text(since), to_text(until)],
    ).fetchall()
    return [Place(id, count, size, frozenset(json.loads(titles))) for id, count, size, titles in rows]


def begin(db: Database, first: Observation, at: datetime) -> int:
    """A new open episode with one observation; ``at`` is the wall clock."""
    when = to_text(first.observed_at)
    cursor = db.execute(
        "INSERT INTO episodes(app, started_at, ended_at, touched_at) VALUES (?, ?, ?, ?)",
        [first.app, when, when, to_text(at)],
    )
    id = int(cursor.lastrowid or 0)
    db.execute("UPDATE observations SET episode = ? WHERE id = ?", [id, first.id])
    return id


def join(db: Database, id: int, one: Observation, at: datetime) -> None:
    """Puts an observation into an open episode; ``at`` is the wall clock."""
    when = to_text(one.observed_at)
    db.execute(
        "UPDATE episodes SET started_at = min(started_at, ?), ended_at = max(ended_at, ?), touched_at = ? WHERE id = ?",
        [when, when, to_text(at), id],
    )
    db.execute("UPDATE observations SET episode = ? WHERE id = ?", [id, one.id])


def observation_ids(db: Database, id: int) -> list[int]:
    rows = db.execute("SELECT id FROM observations WHERE episode = ? ORDER BY observed_at, id", [id]).fetchall()
    return [int(one) for (one,) in rows]


def observations_of(db: Database, id: int) -> list[Observation]:
    """The observations of one episode, in order of time."""
    rows = db.execute(f"SELECT {COLUMNS} FROM observations WHERE episode = ? ORDER BY observed_at, id", [id]).fetchall()
    return [from_row(row) for row in rows]


def close(db: Database, ids: Sequence[int]) -> None:
    """Nothing joins these any more: they are ready."""
    db.execute(
        "UPDATE episodes SET state = 'ready' WHERE state = 'open' AND id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(ids))],
    )


def close_all(db: Database) -> None:
    db.execute("UPDATE episodes SET state = 'ready' WHERE state = 'open'")


def close_quiet(db: Database, touched_before: datetime, ended_before: datetime) -> None:
    """Readies those that nothing has joined since ``touched_before``, or that ended before ``ended_before``."""
    db.execute(
        "UPDATE episodes SET state = 'ready' WHERE state = 'open' AND (touched_at <= ? OR ended_at < ?)",
        [to_text(touched_before), to_text(ended_before)],
    )


def next_ready(db: Database, now: datetime) -> Ready | None:
    """The earliest episode to learn from that is not waiting for another try."""
    row = db.execute(
        "SELECT id, tries FROM episodes WHERE state = 'ready' AND (retry_at IS NULL OR retry_at <= ?)"
        " ORDER BY started_at, id LIMIT 1",
        [to_text(now)],
    ).fetchone()
    return Ready(*row) if row else None


def next_due(db: Database) -> tuple[datetime | None, datetime | None]:
    """When the longest untouched open episode was touched last, and when the next try of a failed one is."""
    (touched,) = db.execute("SELECT min(touched_at) FROM episodes WHERE state = 'open'").fetchone()
    (retry,) = db.execute("SELECT min(retry_at) FROM episodes WHERE state = 'ready'").fetchone()
    return (from_text(touched) if touched else None, from_text(retry) if retry else None)


def try_later(db: Database, id: int, error: str, retry_at: datetime) -> None:
    """Counts a failure; the episode stays ready. ``error`` is the type of what went wrong."""
    db.execute(
        "UPDATE episodes SET tries = tries + 1, error = ?, retry_at = ? WHERE id = ?", [error, to_text(retry_at), id]
    )


def finish(db: Database, id: int) -> None:
    db.execute("UPDATE episodes SET state = 'learned', error = NULL, retry_at = NULL WHERE id = ?", [id])


def set_aside(db: Database, id: int, error: str) -> None:
    db.execute(
        "UPDATE episodes SET state = 'aside', tries = tries + 1, error = ?, retry_at = NULL WHERE id = ?", [error, id]
    )


def pending(db: Database, last: int | None = None) -> int:
    """How many observations are still to be learned from, of those with an id up to ``last``."""
    upto = 2**62 if last is None else last
    (loose,) = db.execute("SELECT count(*) FROM observations WHERE episode IS NULL AND id <= ?", [upto]).fetchone()
    return int(loose) + _in_state(db, "'open', 'ready'", upto)


def aside(db: Database) -> int:
    """How many observations are in episodes that could not be learned from in full."""
    return _in_state(db, "'aside'", 2**62)


def _in_state(db: Database, states: str, upto: int) -> int:
    row = db.execute(
        "SELECT count(*) FROM episodes JOIN observations ON episode = episodes.id"
        f" WHERE state IN ({states}) AND observations.id <= ?",
        [upto],
    ).fetchone()
    return int(row[0])

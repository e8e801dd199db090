"""The observations: added once, never changed."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlite_utils import Database

from gumd_store.records import Observation
from gumd_store.times import at_offset, from_text, offset_of, to_text

COLUMNS = "id, client, external_id, source, app, title, text, origin, observed_at, utc_offset, recorded_at"


class NewObservation(NamedTuple):
    """One observation before it has a row; the fields are those of :class:`gumd_store.records.Observation`.

    ``gloss`` is what else it is found by: its title and text in English, where they are not.
    """

    external_id: str | None
    source: str
    app: str
    title: str
    text: str
    origin: str
    observed_at: datetime
    gloss: str = ""


class SourceCount(NamedTuple):
    """How many observations one source has, and when the last was stored."""

    source: str
    observations: int
    last_recorded_at: datetime


def add(db: Database, client: str, new: Iterable[NewObservation], recorded_at: datetime) -> int:
    """How many of ``new`` were not there before: one that the client has sent under the same id counts once."""
    stored = to_text(recorded_at)
    rows = [(client, *one[:6], to_text(one.observed_at), offset_of(one.observed_at), stored, one.gloss) for one in new]
    cursor = db.conn.executemany(
        "INSERT OR IGNORE INTO observations"
        "(client, external_id, source, app, title, text, origin, observed_at, utc_offset, recorded_at, gloss)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows,
    )
    return int(cursor.rowcount)


def put_glosses(db: Database, glosses: Mapping[int, str]) -> None:
    """What each is found by in English, from now on."""
    rows = [(gloss, id) for id, gloss in glosses.items()]
    db.conn.executemany("UPDATE observations SET gloss = ? WHERE id = ?", rows)


def by_ids(db: Database, ids: Sequence[int]) -> list[Observation]:
    """Those of ``ids`` that there are, in order of time."""
    rows = db.execute(
        f"SELECT {COLUMNS} FROM observations WHERE id IN (SELECT value FROM json_each(?)) ORDER BY observed_at, id",
        [json.dumps(list(ids))],
    ).fetchall()
    return [from_row(row) for row in rows]


def sent_as(db: Database, client: str, external_id: str) -> list[Observation]:
    """What ``client`` sent under that id: one observation or none."""
    rows = db.execute(
        f"SELECT {COLUMNS} FROM observations WHERE client = ? AND external_id = ?", [client, external_id]
    ).fetchall()
    return [from_row(row) for row in rows]


def latest_of_source(db: Database, source: str, limit: int) -> list[Observation]:
    """The ``limit`` observations of one source that were stored last, in order of time."""
    rows = db.execute(
        f"SELECT {COLUMNS} FROM observations WHERE source = ? ORDER BY recorded_at DESC, id DESC LIMIT ?",
        [source, limit],
    ).fetchall()
    return sorted((from_row(row) for row in rows), key=lambda one: (one.observed_at, one.id))


def sources(db: Database) -> list[SourceCount]:
    """Every source that was ever observed, by name."""
    rows = db.execute(
        "SELECT source, count(*), max(recorded_at) FROM observations GROUP BY source ORDER BY source"
    ).fetchall()
    return [SourceCount(source, count, from_text(last)) for source, count, last in rows]


def from_row(row: Sequence[Any]) -> Observation:
    """The record of a row of :data:`COLUMNS`."""
    id, client, external_id, source, app, title, text, origin, observed_at, offset, recorded_at = row
    times = at_offset(from_text(observed_at), offset), from_text(recorded_at)
    return Observation(id, client, external_id, source, app, title, text, origin, *times)

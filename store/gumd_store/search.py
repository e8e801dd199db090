"""What a question reads from the database: cosines, texts and what stands around them, and what may be seen."""

import json
import struct
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlite_utils import Database

from gumd_store.times import to_text
from gumd_store.vectors import Owner

TABLES: dict[Owner, str] = {"observation": "observations", "proposition": "propositions"}
_DAY = "date(observed_at, utc_offset || ' seconds')"
# What else holds since some day was first heard then, no more.
_DATED = "(kind = 'plan' OR valid_to IS NOT NULL)"
_SURFACES: dict[Owner, str] = {
    "observation": f"app, title, origin, observed_at, {_DAY}, {_DAY}, ''",
    "proposition": f"'', '', 'user', created_at, iif({_DATED}, ifnull(date(valid_from), ''), ''),"
    f" iif({_DATED}, ifnull(date(ifnull(valid_to, valid_from)), ''), ''), kind",
}
# So that an index finds them, observations are first looked for by UTC, from which no clock is further away than a day.
_OF_DAYS: dict[Owner, str] = {
    "observation": "observed_at >= date(?1, '-1 day') AND observed_at < date(?2, '+2 days')"
    f" AND {_DAY} BETWEEN ?1 AND ?2",
    "proposition": f"{_DATED} AND valid_from < date(?2, '+1 day') AND ifnull(valid_to, valid_from) >= ?1",
}
_OWN = "origin = 'user'"
_AMONG = "IN (SELECT value FROM json_each(?))"


class Where(NamedTuple):
    """Conditions on the rows of an owner's table, all of which hold, and the values of their question marks."""

    sql: tuple[str, ...] = ()
    values: tuple[Any, ...] = ()

    def also(self, sql: str, *values: Any) -> "Where":
        return Where((*self.sql, sql), (*self.values, *values))


ALL = Where()


def observations_seen(sources: Collection[str] | None, until: datetime | None) -> Where:
    """Observations from ``sources`` (None: all), observed not after ``until``."""
    where = ALL
    if sources is not None:
        where = where.also(f"observations.source {_AMONG}", _list(sources))
    if until is not None:
        where = where.also("observations.observed_at <= ?", to_text(until))
    return where


def propositions_seen(kinds: Collection[str] | None, sources: Collection[str] | None) -> Where:
    """Propositions of ``kinds``, of which some support comes from one of ``sources`` (None: all)."""
    where = ALL
    if kinds is not None:
        where = where.also(f"propositions.kind {_AMONG}", _list(kinds))
    if sources is not None:
        where = where.also(_supported(f"source {_AMONG}"), _list(sources))
    return where


def believed_now(where: Where, now: datetime, least: float = 0.0) -> Where:
    """Those that are active and not over at ``now``, with at least that confidence."""
    where = where.also("propositions.status = 'active' AND propositions.confidence >= ?", least)
    return where.also("(propositions.valid_to IS NULL OR propositions.valid_to >= ?)", to_text(now))


def true_at(where: Where, at: datetime, least: float = 0.0) -> Where:
    """Those that held at ``at``, whatever came after; plans since they were first spoken of."""
    when = to_text(at)
    planned = f"propositions.kind = 'plan' AND {_supported('observed_at <= ?')}"
    where = where.also("propositions.status <> 'rejected'")
    where = where.also("(propositions.status <> 'active' OR propositions.confidence >= ?)", least)
    where = where.also(f"(propositions.valid_from IS NULL OR propositions.valid_from <= ? OR {planned})", when, when)
    return where.also("(propositions.valid_to IS NULL OR propositions.valid_to > ?)", when)


def _supported(condition: str) -> str:
    """Evidence for the proposition of which ``condition`` is true."""
    held = "SELECT 1 FROM evidence WHERE evidence.proposition = propositions.id AND stance = 'supports'"
    return f"EXISTS ({held} AND evidence.{condition})"


def latest(db: Database, owner: Owner) -> int:
    """The highest id, which is about how many there are."""
    return int(db.execute(f"SELECT coalesce(max(id), 0) FROM {TABLES[owner]}").fetchone()[0])


def visible(db: Database, owner: Owner, ids: Collection[int], where: Where) -> set[int]:
    """Those of ``ids`` that may be seen; where anything may, they are not looked up, be they there or not."""
    return {int(id) for (id,) in _seen(db, owner, "id", ids, where)} if where.sql else set(ids)


def cosines(
    db: Database, owner: Owner, space: str, vector: Sequence[float], ids: Collection[int], where: Where
) -> dict[int, float]:
    """How near those of ``ids`` that may be seen are to ``vector``."""
    table = TABLES[owner]
    rows = db.execute(
        f"SELECT {table}.id, 1 - vec_distance_cosine(vectors.floats, ?) FROM json_each(?) AS asked"
        f" CROSS JOIN vectors ON vectors.owner = ? AND vectors.space = ? AND vectors.id = asked.value"
        f" CROSS JOIN {table} ON {table}.id = asked.value WHERE {all_of('1', where)}",
        [struct.pack(f"<{len(vector)}f", *vector), json.dumps(list(ids)), owner, space, *where.values],
    ).fetchall()
    return {int(id): float(cosine) for id, cosine in rows}


class Surface(NamedTuple):
    """What stands around a text: where it was seen, who wrote it, and when, as it is kept.

    ``first`` and ``last`` are the days that it is of, in ISO 8601: for an observation that of the user's own clock, for
    a proposition those from and until which it holds, if it is a plan or does not hold for good; else empty. An
    observation has no kind.
    """

    app: str
    title: str
    origin: str
    at: str
    first: str
    last: str
    kind: str


def surfaces(db: Database, owner: Owner, ids: Collection[int]) -> dict[int, Surface]:
    """What stands around each of ``ids``; a proposition is nowhere, and the user's."""
    rows = _seen(db, owner, f"id, {_SURFACES[owner]}", ids, ALL)
    return {int(id): Surface(*told) for id, *told in rows}


def _seen(db: Database, owner: Owner, columns: str, ids: Collection[int], where: Where) -> list[tuple[Any, ...]]:
    """``columns``, of which the first is the id, of each of ``ids`` that may be seen."""
    table = TABLES[owner]
    rows: list[tuple[Any, ...]] = db.execute(
        f"SELECT {table}.{columns} FROM json_each(?) AS asked CROSS JOIN {table} ON {table}.id = asked.value"
        f" WHERE {all_of('1', where)}",
        [json.dumps(list(ids)), *where.values],
    ).fetchall()
    return rows


def of_days(db: Database, owner: Owner, first: date, last: date, where: Where, limit: int) -> set[int]:
    """Of those that are of a day from ``first`` to ``last`` and may be seen, the ``limit`` latest."""
    rows = db.execute(
        f"SELECT id FROM {TABLES[owner]} WHERE {all_of(_OF_DAYS[owner], where)} ORDER BY id DESC LIMIT ?",
        [first.isoformat(), last.isoformat(), *where.values, limit],
    ).fetchall()
    return {int(id) for (id,) in rows}


def texts(db: Database, owner: Owner, ids: Collection[int], characters: int, where: Where = ALL) -> dict[int, str]:
    """The beginning of the text of each of ``ids`` that may be seen, by id."""
    table = TABLES[owner]
    rows = db.execute(
        f"SELECT {table}.id, substr(text, 1, ?) FROM json_each(?) AS asked"
        f" CROSS JOIN {table} ON {table}.id = asked.value WHERE {all_of('1', where)} ORDER BY {table}.id",
        [characters, json.dumps(list(ids)), *where.values],
    ).fetchall()
    return {int(id): text for id, text in rows}


def written(db: Database, where: Where, limit: int) -> list[int]:
    """The ids of what the user wrote last, latest first."""
    rows = db.execute(
        f"SELECT id FROM observations WHERE {all_of(_OWN, where)} ORDER BY observed_at DESC LIMIT ?",
        [*where.values, limit],
    ).fetchall()
    return [int(id) for (id,) in rows]


def surest(db: Database, where: Where, limit: int | None = None) -> list[int]:
    """The ids of the propositions with the highest confidence, pinned ones first, then the newest; None is no limit."""
    return surest_of_any(db, [where], limit)


def surest_of_any(db: Database, wheres: Sequence[Where], limit: int | None = None) -> list[int]:
    """The same of those for which one of ``wheres`` holds. Of each kind by itself an index finds them in order."""
    order, many = "ORDER BY pinned DESC, confidence DESC, id DESC LIMIT ?", -1 if limit is None else limit
    each = (
        f"SELECT * FROM (SELECT id, pinned, confidence FROM propositions WHERE {all_of('1', where)} {order})"
        for where in wheres
    )
    values = [value for where in wheres for value in (*where.values, many)]
    rows = db.execute(f"SELECT id FROM ({' UNION '.join(each)}) {order}", [*values, many]).fetchall()
    return [int(id) for (id,) in rows]


def all_of(first: str, where: Where) -> str:
    return " AND ".join([first, *where.sql])


def _list(values: Collection[str]) -> str:
    return json.dumps(sorted(values))

"""The propositions: what each says, how sure it is, and since and until when it holds."""

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlite_utils import Database

from gumd_store.records import Proposition
from gumd_store.times import from_text, to_text

_COLUMNS = (
    "id, text, kind, polarity, topic, proposer, confidence, status, valid_from, valid_to, pinned, created_at,"
    " supersedes, said_to"
)


class NewProposition(NamedTuple):
    """A proposition before it has a row; the fields are those of :class:`gumd_store.records.Proposition`."""

    text: str
    kind: str
    polarity: str
    topic: str
    proposer: str
    valid_from: datetime | None
    valid_to: datetime | None
    created_at: datetime


def add(db: Database, new: NewProposition) -> int:
    """The id of a new active proposition; its confidence is 0 until it is computed."""
    cursor = db.execute(
        "INSERT INTO propositions(text, kind, polarity, topic, proposer, valid_from, valid_to, said_to, created_at,"
        " confidence, status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'active')",
        [*new[:5], _text(new.valid_from), _text(new.valid_to), _text(new.valid_to), to_text(new.created_at)],
    )
    return int(cursor.lastrowid or 0)


def by_id(db: Database, id: int) -> Proposition | None:
    return next(iter(by_ids(db, [id])), None)


def by_ids(db: Database, ids: Iterable[int]) -> list[Proposition]:
    """Those of ``ids`` that there are, by id."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM propositions WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
        [json.dumps(list(ids))],
    ).fetchall()
    return [_from_row(row) for row in rows]


def in_order(db: Database, ids: Collection[int]) -> list[Proposition]:
    """Those of ``ids`` that there are, in the order of ``ids``."""
    rows = {one.id: one for one in by_ids(db, ids)}
    return [rows[id] for id in ids if id in rows]


def listed(
    db: Database,
    *,
    statuses: Collection[str] | None = ("active",),
    kinds: Collection[str] | None = None,
    sources: Collection[str] | None = None,
    min_confidence: float = 0.0,
    limit: int | None = None,
    offset: int = 0,
) -> list[Proposition]:
    """The surest first, among equals the newest; None is no limit.

    With ``sources``, only those of which some evidence comes from one of them.
    """
    where = ["confidence >= ?"]
    values: list[Any] = [min_confidence]
    for column, wanted in (("status", statuses), ("kind", kinds)):
        if wanted is not None:
            where.append(f"{column} IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(sorted(wanted)))
    if sources is not None:
        where.append(
            "EXISTS (SELECT 1 FROM evidence WHERE evidence.proposition = propositions.id"
            " AND evidence.source IN (SELECT value FROM json_each(?)))"
        )
        values.append(json.dumps(sorted(sources)))
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM propositions WHERE {' AND '.join(where)}"
        " ORDER BY confidence DESC, id DESC LIMIT ? OFFSET ?",
        [*values, -1 if limit is None else limit, offset],
    ).fetchall()
    return [_from_row(row) for row in rows]


def count(db: Database, status: str = "active") -> int:
    return int(db.execute("SELECT count(*) FROM propositions WHERE status = ?", [status]).fetchone()[0])


def of_topic(db: Database, topic: str) -> list[Proposition]:
    """Every proposition with this key, whatever its status, by id."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM propositions WHERE topic = ? AND topic <> '' ORDER BY id", [topic]
    ).fetchall()
    return [_from_row(row) for row in rows]


def of_topics(db: Database, prefix: str, least: float) -> list[Proposition]:
    """The active ones whose key begins with ``prefix``, with at least that confidence, by id."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM propositions WHERE topic >= ? AND topic < ? AND topic <> '' AND status = 'active'"
        " AND confidence >= ? ORDER BY id",
        [prefix, prefix + "\U0010ffff", least],
    ).fetchall()
    return [_from_row(row) for row in rows]


def with_words(db: Database, words: Collection[str], limit: int) -> list[int]:
    """The ids that share some of ``words``, those with the most telling ones first."""
    if not words:
        return []
    query = " OR ".join('"{}"'.format(word.replace('"', "")) for word in sorted(words))
    rows = db.execute(
        "SELECT rowid FROM propositions_fts WHERE propositions_fts MATCH ? ORDER BY rank LIMIT ?", [query, limit]
    ).fetchall()
    return [int(id) for (id,) in rows]


def ended(db: Database, at: datetime) -> list[int]:
    """The active ones whose validity ended before ``at``."""
    rows = db.execute(
        "SELECT id FROM propositions WHERE status = 'active' AND valid_to < ? ORDER BY id", [to_text(at)]
    ).fetchall()
    return [int(id) for (id,) in rows]


def without_vector(db: Database, space: str, limit: int) -> list[Proposition]:
    """Active ones that no vector of ``space`` stands for yet."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM propositions WHERE status = 'active' AND NOT EXISTS (SELECT 1 FROM vectors"
        " WHERE owner = 'proposition' AND space = ? AND vectors.id = propositions.id) ORDER BY id LIMIT ?",
        [space, limit],
    ).fetchall()
    return [_from_row(row) for row in rows]


def set_confidence(db: Database, confidences: Iterable[tuple[int, float]]) -> None:
    """Keeps the computed confidence of each id."""
    db.conn.executemany(
        "UPDATE propositions SET confidence = ? WHERE id = ?", [(confidence, id) for id, confidence in confidences]
    )


def set_status(db: Database, id: int, status: str, valid_to: datetime | None) -> None:
    db.execute("UPDATE propositions SET status = ?, valid_to = ? WHERE id = ?", [status, _text(valid_to), id])


def set_supersedes(db: Database, id: int, earlier: int | None) -> None:
    """``id`` has taken the place of ``earlier``, or of none."""
    db.execute("UPDATE propositions SET supersedes = ? WHERE id = ?", [earlier, id])


def line_of(db: Database, id: int) -> list[Proposition]:
    """``id`` and all that have taken each other's places with it, by id."""
    rows = db.execute(
        "WITH RECURSIVE line(id) AS (SELECT ?"
        " UNION SELECT later.id FROM line JOIN propositions AS later ON later.supersedes = line.id"
        " UNION SELECT later.supersedes FROM line JOIN propositions AS later ON later.id = line.id"
        " WHERE later.supersedes IS NOT NULL)"
        f" SELECT {_COLUMNS} FROM propositions WHERE id IN (SELECT id FROM line) ORDER BY id",
        [id],
    ).fetchall()
    return [_from_row(row) for row in rows]


def has_successor(db: Database, id: int) -> bool:
    """Whether another has taken its place."""
    return bool(db.execute("SELECT 1 FROM propositions WHERE supersedes = ?", [id]).fetchone())


def set_said(db: Database, id: int, valid_from: datetime | None, said_to: datetime | None) -> None:
    """Since when and until when it holds by what was said of it."""
    db.execute(
        "UPDATE propositions SET valid_from = ?, said_to = ?, valid_to = ? WHERE id = ?",
        [_text(valid_from), _text(said_to), _text(said_to), id],
    )


def set_text(db: Database, id: int, text: str, polarity: str) -> None:
    db.execute("UPDATE propositions SET text = ?, polarity = ? WHERE id = ?", [text, polarity, id])


def set_wording(db: Database, id: int, new: NewProposition) -> None:
    """It is said as ``new`` says it, by whom that proposes it; its times stay."""
    db.execute(
        "UPDATE propositions SET text = ?, kind = ?, polarity = ?, topic = ?, proposer = ? WHERE id = ?",
        [*new[:5], id],
    )


def set_pinned(db: Database, id: int, pinned: bool) -> None:
    db.execute("UPDATE propositions SET pinned = ? WHERE id = ?", [int(pinned), id])


def remove(db: Database, id: int) -> None:
    """Deletes it, its evidence, verdicts, changes and words in the index; its vectors are the caller's."""
    db.execute("DELETE FROM propositions WHERE id = ?", [id])


def _text(at: datetime | None) -> str | None:
    return to_text(at) if at else None


def _time(text: str | None) -> datetime | None:
    return from_text(text) if text else None


def _from_row(row: Sequence[Any]) -> Proposition:
    *before, valid_from, valid_to, pinned, created_at, supersedes, said_to = row
    times = _time(valid_from), _time(valid_to)
    return Proposition(*(*before, *times, bool(pinned), from_text(created_at), supersedes, _time(said_to)))

"""Embeddings beside their owners: a bit-quantised scan finds candidates, the floats rescore them exactly."""

import json
import struct
from collections.abc import Collection, Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

Owner = Literal["observation", "proposition"]
OVERSAMPLE = 8
_AMONG = "IN (SELECT value FROM json_each(?))"


def put(db: Database, owner: Owner, id: int, space: str, vector: Sequence[float]) -> None:
    """Keep one unit-length vector; its length is a multiple of eight."""
    floats = struct.pack(f"<{len(vector)}f", *vector)
    db.execute(
        "INSERT OR REPLACE INTO vectors(owner, id, space, bits, floats)"
        " VALUES (?, ?, ?, vec_quantize_binary(vec_f32(?)), ?)",
        [owner, id, space, floats, floats],
    )


def nearest(db: Database, owner: Owner, space: str, vector: Sequence[float], limit: int) -> list[tuple[int, float]]:
    """The ``limit`` owners nearest to ``vector``, best first, each with its cosine in [-1, 1]."""
    floats = struct.pack(f"<{len(vector)}f", *vector)
    rows = db.execute(
        "SELECT near.id, 1 - vec_distance_cosine(floats, :v) AS cosine FROM ("
        "  SELECT id FROM vectors INDEXED BY vectors_bits WHERE owner = :owner AND space = :space"
        "  ORDER BY vec_distance_hamming(vec_bit(bits), vec_quantize_binary(vec_f32(:v))) LIMIT :many"
        ") AS near JOIN vectors ON owner = :owner AND space = :space AND vectors.id = near.id"
        " ORDER BY cosine DESC LIMIT :limit",
        {"v": floats, "owner": owner, "space": space, "many": limit * OVERSAMPLE, "limit": limit},
    ).fetchall()
    return [(int(id), float(cosine)) for id, cosine in rows]


def get(db: Database, owner: Owner, space: str, ids: Sequence[int]) -> dict[int, tuple[float, ...]]:
    """The stored vectors of ``ids``, those that there are."""
    rows = db.execute(
        f"SELECT id, floats FROM vectors WHERE owner = ? AND space = ? AND id {_AMONG}",
        [owner, space, json.dumps(list(ids))],
    ).fetchall()
    return {int(id): struct.unpack(f"<{len(floats) // 4}f", floats) for id, floats in rows}


def matrix(db: Database, owner: Owner, space: str, ids: Collection[int]) -> tuple[list[int], NDArray[np.float32]]:
    """Those of ``ids`` that have a vector in ``space``, and a row of it for each."""
    rows = db.execute(
        "SELECT vectors.id, floats FROM json_each(?) AS asked CROSS JOIN vectors"
        " ON vectors.owner = ? AND vectors.space = ? AND vectors.id = asked.value",
        [json.dumps(list(ids)), owner, space],
    ).fetchall()
    floats = np.frombuffer(b"".join(floats for _, floats in rows), dtype="<f4")
    return [int(id) for id, _ in rows], floats.reshape(len(rows), -1 if rows else 0)


def copy(db: Database, owner: Owner, old: int, new: int) -> None:
    """Gives ``new`` the vectors of ``old``, in every space."""
    db.execute(
        "INSERT OR REPLACE INTO vectors(owner, id, space, bits, floats)"
        " SELECT owner, ?, space, bits, floats FROM vectors WHERE owner = ? AND id = ?",
        [new, owner, old],
    )


def forget(db: Database, owner: Owner, ids: Sequence[int], space: str | None = None) -> None:
    """Delete the vectors of ``ids`` in one space, or in all."""
    where, which = ("", []) if space is None else (" AND space = ?", [space])
    db.execute(f"DELETE FROM vectors WHERE owner = ? AND id {_AMONG}{where}", [owner, json.dumps(list(ids)), *which])


def set_aside(db: Database, space: str) -> None:
    """The vectors of ``space`` are those of a model that is not used any more; nothing finds by them."""
    db.execute("UPDATE OR REPLACE vectors SET space = ? WHERE space = ?", [_aside(space), space])


def aside(db: Database, space: str, limit: int) -> dict[Owner, list[int]]:
    """Whose vectors are set aside, of those put last, by what they are."""
    rows = db.execute(
        "SELECT owner, id FROM vectors WHERE space = ? ORDER BY seq DESC LIMIT ?", [_aside(space), limit]
    ).fetchall()
    return {owner: [int(id) for of, id in rows if of == owner] for owner in dict.fromkeys(of for of, _ in rows)}


def drop_aside(db: Database, owner: Owner, space: str, ids: Sequence[int]) -> list[int]:
    """Deletes what is set aside of ``ids``; those of which there was something."""
    rows = db.execute(
        f"DELETE FROM vectors WHERE owner = ? AND space = ? AND id {_AMONG} RETURNING id",
        [owner, _aside(space), json.dumps(list(ids))],
    ).fetchall()
    return [int(id) for (id,) in rows]


def _aside(space: str) -> str:
    return f"{space} set aside"

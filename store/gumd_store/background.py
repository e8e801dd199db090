"""The running mean of all vectors of one space: what is common to everything that was ever embedded."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

Vector = NDArray[np.float32]
Rows = Sequence[Sequence[float]] | NDArray[np.float32]


class Mean(NamedTuple):
    """The mean of ``n`` vectors."""

    n: int
    vector: Vector


def add(db: Database, space: str, vectors: Rows) -> None:
    """Take ``vectors``, all of one length, into the mean of ``space``."""
    _shift(db, space, vectors, 1)


def remove(db: Database, space: str, vectors: Rows) -> None:
    """Take vectors that were added out of the mean again, as if they had never been there."""
    _shift(db, space, vectors, -1)


def clear(db: Database, space: str) -> None:
    """As if nothing had ever been added to ``space``, or to one whose name begins with it and a slash."""
    below = f"{space}/"
    db.execute("DELETE FROM background WHERE space = ? OR substr(space, 1, ?) = ?", [space, len(below), below])


def mean(db: Database, space: str, dimensions: int) -> Mean:
    """The mean of all that was added to ``space``, zeros before anything was."""
    count, total = _stored(db, space, dimensions)
    return Mean(count, (total / max(1, count)).astype(np.float32))


def _shift(db: Database, space: str, vectors: Rows, sign: int) -> None:
    if not len(vectors):
        return
    rows = np.asarray(vectors, dtype=np.float64)
    count, total = _stored(db, space, rows.shape[1])
    left = max(0, count + sign * len(rows))
    total = total + sign * rows.sum(axis=0) if left else np.zeros(rows.shape[1])
    mean = total / left if left else total
    db.execute(
        "INSERT OR REPLACE INTO background(space, n, mean) VALUES (?, ?, ?)",
        [space, left, mean.astype("<f8").tobytes()],
    )


def _stored(db: Database, space: str, dimensions: int) -> tuple[int, NDArray[np.float64]]:
    """How many vectors the mean is of, and their sum."""
    row = db.execute("SELECT n, mean FROM background WHERE space = ?", [space]).fetchone()
    if row is None:
        return 0, np.zeros(dimensions)
    return int(row[0]), np.frombuffer(row[1], dtype="<f8") * int(row[0])

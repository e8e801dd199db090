"""Vectors in memory, so that a question need not decrypt them all again: the bits of all, and whole what was asked of.

The bits are 80 bytes an owner in both spaces, whole vectors 2.5 kB, of :data:`WHOLE` owners and spaces at most.
"""

from collections import defaultdict
from collections.abc import Collection
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from gumd_store import forgetting, vectors
from gumd_store.vectors import Owner

WHOLE = 16_384
_CHUNK = 4096


class _Bits(NamedTuple):
    """The bits of one owner in one space, a row for each of ``ids``; an owner whose vector was replaced has two."""

    ids: NDArray[np.int64]
    bits: NDArray[np.uint64]


class Mirror:
    """Finds candidates by Hamming distance. What was deleted may still be among them: rescoring drops it.

    It takes in what is new each time that it is asked, so it is never behind what ``db`` sees, and begins anew when
    something has been forgotten. One thread at a time, and vectors of a multiple of 64 numbers.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], _Bits] = {}
        self._whole: defaultdict[tuple[str, str], dict[int, NDArray[np.float32]]] = defaultdict(dict)
        self._seen = 0
        self._forgettings = 0

    def nearest(self, db: Database, owner: Owner, space: str, vector: NDArray[np.float32], limit: int) -> list[int]:
        """About ``limit`` owners whose bits differ least from the vector's, in no particular order."""
        self._take_in(db)
        kept = self._kept.get((owner, space))
        if kept is None:
            return []
        asked = np.packbits(vector > 0, bitorder="little").view(np.uint64)
        far = np.bitwise_count(kept.bits ^ asked).sum(axis=1, dtype=np.int64)
        best = np.argpartition(far, limit)[:limit] if limit < len(far) else np.arange(len(far))
        return [int(id) for id in np.unique(kept.ids[best])]

    def matrix(
        self, db: Database, owner: Owner, space: str, ids: Collection[int]
    ) -> tuple[list[int], NDArray[np.float32]]:
        """Those of ``ids`` that have a vector in ``space``, and a row of it for each."""
        self._take_in(db)
        if sum(map(len, self._whole.values())) + len(ids) > WHOLE:
            self._whole.clear()
        whole = self._whole[owner, space]
        new = [id for id in ids if id not in whole]
        if new:
            for id, row in zip(*vectors.matrix(db, owner, space, new), strict=True):
                whole[id] = row.copy()  # a view would hold all of them
        found = [id for id in ids if id in whole]
        return found, np.stack([whole[id] for id in found]) if found else np.zeros((0, 0), dtype=np.float32)

    def _take_in(self, db: Database) -> None:
        """Whatever has been put since the last time; the first time by the index that holds the bits alone."""
        forgettings = forgetting.times(db)
        if forgettings != self._forgettings:
            self._kept.clear()
            self._whole.clear()
            self._seen, self._forgettings = 0, forgettings
        where = "WHERE seq > ?" if self._seen else "INDEXED BY vectors_bits WHERE seq > ?"
        (latest,) = db.execute("SELECT max(seq) FROM vectors").fetchone()
        if latest is None or latest <= self._seen:
            return
        cursor = db.execute(f"SELECT owner, space, id, bits FROM vectors {where}", [self._seen])
        parts: defaultdict[tuple[str, str], list[_Bits]] = defaultdict(list)
        while rows := cursor.fetchmany(_CHUNK):
            for key in {(owner, space) for owner, space, _, _ in rows}:
                put = [(id, bits) for owner, space, id, bits in rows if (owner, space) == key]
                parts[key].append(_bits(put))
                if whole := self._whole.get(key):
                    for id, _ in put:
                        whole.pop(id, None)
        for key, found in parts.items():
            together = [self._kept[key], *found] if key in self._kept else found
            ids, bits = (np.concatenate(column) for column in zip(*together, strict=True))
            self._kept[key] = _Bits(ids, bits)
        self._seen = latest


def _bits(rows: list[tuple[int, bytes]]) -> _Bits:
    ids = np.array([id for id, _ in rows], dtype=np.int64)
    return _Bits(ids, np.frombuffer(b"".join(bits for _, bits in rows), dtype=np.uint64).reshape(len(rows), -1))

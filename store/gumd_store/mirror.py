"""Vectors in memory, so that a question need not decrypt them all again: the bits of all, and whole what was asked of.

The bits are 96 bytes an owner in both spaces. Whole vectors are kept in half precision, 1.3 kB an owner, of about
:data:`WHOLE` owners and spaces: their cosines are right to three places.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from gumd_store import forgetting, vectors
from gumd_store.row_cache import RowCache
from gumd_store.vectors import Owner

WHOLE = 32_768
AT_ONCE = 100_000
"""So many are taken in at once, in about a tenth of a second."""
_BLOCK = 32_768
"""So many owners' bits fit in a processor's cache, and are compared at once."""

Ids = NDArray[np.int64]
_Key = tuple[str, str, int]
_FIRST: _Key = ("", "", 0)


class _Block:
    """The bits of up to :data:`_BLOCK` owners, a row a word; an owner whose vector was replaced is there twice."""

    def __init__(self, words: int) -> None:
        self.ids: Ids = np.empty(_BLOCK, dtype=np.int64)
        self._bits: NDArray[np.uint64] = np.empty((words, _BLOCK), dtype=np.uint64)
        self._held = 0
        self._sorted = True

    @property
    def words(self) -> int:
        return len(self._bits)

    @property
    def full(self) -> bool:
        return self._held == _BLOCK

    def add(self, ids: Ids, bits: NDArray[np.uint64]) -> int:
        """Takes in as many as there is room for, and says how many."""
        room = min(len(ids), _BLOCK - self._held)
        end = self._held + room
        self.ids[self._held : end], self._bits[:, self._held : end] = ids[:room], bits[:room].T
        self._sorted &= bool((np.diff(self.ids[max(0, self._held - 1) : end]) > 0).all())
        self._held = end
        return room

    def places(self, ids: Ids) -> tuple[Ids, Ids]:
        """Which of ``ids``, by their place in them, are here, and where."""
        held = self.ids[: self._held]
        if self._sorted:
            places = np.minimum(np.searchsorted(held, ids), max(0, self._held - 1))
            found = np.flatnonzero(held[places] == ids) if self._held else np.zeros(0, dtype=np.int64)
            return found, places[found]
        here = np.flatnonzero(np.isin(held, ids))
        order = np.argsort(ids)
        return order[np.searchsorted(ids, held[here], sorter=order)], here

    def bits_at(self, places: Ids) -> NDArray[np.uint64]:
        """A row of bits for each of ``places``."""
        return self._bits[:, places].T

    def distances(self, asked: NDArray[np.uint64]) -> NDArray[np.uint16]:
        """How many bits of each differ from those ``asked``."""
        far = np.zeros(self._held, dtype=np.uint16)
        for mine, theirs in zip(self._bits[:, : self._held], asked, strict=True):
            far += np.bitwise_count(mine ^ theirs)
        return far


class Mirror:
    """Finds candidates by Hamming distance. What was deleted may still be among them: rescoring drops it.

    It has what :meth:`take_in` took in. One thread at a time, and vectors of a multiple of 64 numbers.
    """

    def __init__(self) -> None:
        self._blocks: defaultdict[tuple[str, str], list[_Block]] = defaultdict(list)
        self._whole: dict[tuple[str, str], RowCache] = {}
        self._seen = 0
        self._taken: _Key | None = _FIRST
        self._forgettings = 0

    def take_in(self, db: Database, most: int = AT_ONCE) -> bool:
        """About ``most`` of what was put since the last time; whether there may be more.

        When something has been forgotten it begins anew.
        """
        forgettings = forgetting.times(db)
        if forgettings != self._forgettings:
            self._blocks.clear()
            self._whole.clear()
            self._seen, self._taken, self._forgettings = 0, _FIRST, forgettings
        (latest,) = db.execute("SELECT coalesce(max(seq), 0) FROM vectors").fetchone()
        if self._taken == _FIRST:
            self._seen = latest
        if self._taken is not None:
            return self._take_in_all(db, self._taken, most) or latest > self._seen
        return latest > self._seen and self._take_in_new(db, most)

    def _take_in_all(self, db: Database, after: _Key, most: int) -> bool:
        """By the index that has the bits alone: from the table each row would be decrypted whole."""
        rows = db.execute(
            "SELECT owner, space, id, bits FROM vectors INDEXED BY vectors_bits"
            " WHERE (owner, space, id) > (?, ?, ?) AND seq <= ? ORDER BY owner, space, id LIMIT ?",
            [*after, self._seen, most],
        ).fetchall()
        self._put_all(rows)
        more = len(rows) == most
        self._taken = rows[-1][:3] if more else None
        return more

    def _take_in_new(self, db: Database, most: int) -> bool:
        rows = db.execute(
            "SELECT owner, space, id, bits, seq FROM vectors WHERE seq > ? ORDER BY seq LIMIT ?", [self._seen, most]
        ).fetchall()
        self._put_all([row[:4] for row in rows])
        self._seen = rows[-1][4]
        return len(rows) == most

    def nearest(self, owner: Owner, space: str, vector: NDArray[np.float32], limit: int) -> list[int]:
        """About ``limit`` owners whose bits differ least from the vector's, in no particular order."""
        blocks = self._blocks[owner, space]
        if not blocks:
            return []
        asked = np.packbits(vector > 0, bitorder="little").view(np.uint64)
        far = np.concatenate([block.distances(asked) for block in blocks])
        best = _least(far, limit)
        return list({int(blocks[place // _BLOCK].ids[place % _BLOCK]) for place in best.tolist()})

    def signs(self, owner: Owner, space: str, ids: Ids) -> NDArray[np.float32]:
        """Roughly the vector of each of ``ids``, by its bits: 1 or -1 for each number, at unit length; or zeros."""
        blocks = self._blocks[owner, space]
        rows = np.zeros((len(ids), 64 * blocks[0].words if blocks else 1), dtype=np.float32)
        for block in blocks:
            which, places = block.places(ids)
            if len(which):
                bits = np.ascontiguousarray(block.bits_at(places)).view(np.uint8)
                rows[which] = np.unpackbits(bits, axis=1, bitorder="little") * np.float32(2) - 1
        return np.asarray(rows / np.sqrt(rows.shape[1]), dtype=np.float32)

    def matrix(
        self, db: Database, owner: Owner, space: str, ids: Sequence[int]
    ) -> tuple[NDArray[np.bool_], NDArray[np.float32]]:
        """Which of ``ids`` have a vector in ``space``, and a row for each: that vector, or zeros."""
        whole = self._cache(owner, space)
        if whole is None:
            return np.zeros(len(ids), dtype=bool), np.zeros((len(ids), 1), dtype=np.float32)
        if sum(map(len, self._whole.values())) + len(ids) > WHOLE:
            for one in self._whole.values():
                one.drop_older_half()
        if new := whole.missing(ids):
            whole.put(*vectors.matrix(db, owner, space, new))
        held, rows = whole.rows(ids)
        return held, rows.astype(np.float32)

    def _cache(self, owner: Owner, space: str) -> RowCache | None:
        """That of the space, made when it has a first vector."""
        if (owner, space) not in self._whole and self._blocks[owner, space]:
            words = self._blocks[owner, space][0].words
            self._whole[owner, space] = RowCache(np.zeros(64 * words, dtype=np.float16))
        return self._whole.get((owner, space))

    def _put_all(self, rows: Sequence[tuple[str, str, int, bytes]]) -> None:
        for (owner, space), put in groupby(rows, key=lambda row: (row[0], row[1])):
            self._put(owner, space, [(id, bits) for _, _, id, bits in put])

    def _put(self, owner: str, space: str, rows: list[tuple[int, bytes]]) -> None:
        ids = np.array([id for id, _ in rows], dtype=np.int64)
        bits = np.frombuffer(b"".join(bits for _, bits in rows), dtype=np.uint64).reshape(len(rows), -1)
        blocks = self._blocks[owner, space]
        while len(ids):
            if not blocks or blocks[-1].full:
                blocks.append(_Block(bits.shape[1]))
            taken = blocks[-1].add(ids, bits)
            ids, bits = ids[taken:], bits[taken:]
        if whole := self._whole.get((owner, space)):
            whole.drop([id for id, _ in rows])


def _least(far: NDArray[np.uint16], limit: int) -> Ids:
    """The places of the ``limit`` least; among equals the last."""
    upto = np.cumsum(np.bincount(far))
    bound = int(np.searchsorted(upto, limit))
    nearer, equal = np.flatnonzero(far < bound), np.flatnonzero(far == bound)
    return np.concatenate([nearer, equal[max(0, len(nearer) + len(equal) - limit) :]])

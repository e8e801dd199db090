"""Rows of one type by id, in one array, so that those of many ids are taken out at once."""

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[Any]
Places = NDArray[np.int64]
_FIRST = 256


class RowCache:
    """Holds rows until they are dropped; how many it may hold is for its owner to say.

    Args:
        row: one row, of zeros; its shape and type are those of all.
    """

    def __init__(self, row: Rows) -> None:
        self._row = row
        self.clear()

    def __len__(self) -> int:
        return len(self._places)

    def clear(self) -> None:
        """Holds nothing, and frees what it held."""
        self._places: dict[int, int] = {}
        self._free: list[int] = []
        self._rows: Rows = np.zeros((0, *self._row.shape), self._row.dtype)

    def missing(self, ids: Collection[int]) -> list[int]:
        """Those of ``ids`` that it has no row of."""
        return [id for id in ids if id not in self._places]

    def put(self, ids: Sequence[int], rows: Sequence[Rows] | Rows) -> None:
        """A row for each of ``ids``, of which it has none yet."""
        if not len(ids):
            return
        last = len(self._places) + len(self._free)
        places = [self._free.pop() for _ in range(min(len(ids), len(self._free)))]
        places += range(last, last + len(ids) - len(places))
        if max(places) >= len(self._rows):
            self._grow(max(places) + 1)
        self._rows[places] = rows
        self._places.update(zip(ids, places, strict=True))

    def drop(self, ids: Collection[int]) -> None:
        """Has no row of ``ids`` any more."""
        self._free += [self._places.pop(id) for id in ids if id in self._places]

    def drop_older_half(self) -> None:
        """Has no row any more of the half that it was given first."""
        self.drop(list(self._places)[: (len(self) + 1) // 2])

    def rows(self, ids: Sequence[int]) -> tuple[NDArray[np.bool_], Rows]:
        """Which of ``ids`` it has a row of, and a row for each: zeros for those that it has none of."""
        places: Places = np.fromiter((self._places.get(id, -1) for id in ids), dtype=np.int64, count=len(ids))
        held = places >= 0
        if held.all() and len(ids):
            return held, self._rows[places]
        found = np.zeros((len(ids), *self._row.shape), self._row.dtype)
        found[held] = self._rows[places[held]]
        return held, found

    def _grow(self, least: int) -> None:
        more = np.zeros((max(_FIRST, least, 2 * len(self._rows)), *self._row.shape), self._row.dtype)
        more[: len(self._rows)] = self._rows
        self._rows = more

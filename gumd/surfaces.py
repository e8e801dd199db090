"""Surfaces: what stands on a text and around it, remembered as columns, so that those of many are compared at once."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from gumd.schema import KINDS
from gumd.signs import TEXT_SIGNS, speaker, text_signs
from gumd_store import forgetting, search, versions
from gumd_store.row_cache import RowCache, Rows
from gumd_store.search import Surface
from gumd_store.times import from_text
from gumd_store.vectors import Owner

NOWHEN = 0
"""The day of what is of no day, as an ordinal."""
ROW = np.dtype(
    [
        ("signs", "f4", (len(TEXT_SIGNS),)),
        ("speaker", "i4"),
        ("place", "i4"),
        ("own", "?"),
        ("at", "f8"),
        ("first", "i4"),
        ("last", "i4"),
        ("kind", "i4"),
    ]
)
"""The signs of its text; who speaks and where it was seen, each as a number; whether the user wrote it; when, in
seconds; the days that it is of, as ordinals; and the place of its kind in :data:`KINDS`, or -1."""
_CHARACTERS = 2_000
_MOST_KEPT = 20_000


class Seen(NamedTuple):
    """Rows of type :data:`ROW`, and the names of those who speak by their number."""

    rows: Rows
    speakers: Mapping[int, str]


class Surfaces:
    """Those of what was asked of last, of so many that they fill a few megabytes.

    Of a text nothing is remembered but its signs and the name before its colon. Observations do not change, so theirs
    are remembered until something is forgotten; those of propositions until anything is written.
    """

    def __init__(self) -> None:
        self._kept: dict[Owner, RowCache] = {
            owner: RowCache(np.zeros((), ROW)) for owner in ("observation", "proposition")
        }
        self._speakers: dict[str, int] = {"": 0}
        self._names: dict[int, str] = {}
        self._places: dict[tuple[str, str], int] = {}
        self._forgettings = 0
        self._written = (0, 0)

    def of(self, db: Database, owner: Owner, ids: NDArray[np.int64]) -> Seen:
        """A row of each of ``ids``, which all are there."""
        self._make_room(db, len(ids))
        kept, wanted = self._kept[owner], ids.tolist()
        if new := kept.missing(wanted):
            found = search.surfaces(db, owner, new, _CHARACTERS)
            kept.put(list(found), np.array([self._row(one) for one in found.values()], ROW))
        return Seen(kept.rows(wanted)[1], self._names)

    def _make_room(self, db: Database, many: int) -> None:
        times, written = forgetting.times(db), versions.written(db)
        if times != self._forgettings or sum(map(len, self._kept.values())) + many > _MOST_KEPT:
            for kept in self._kept.values():
                kept.clear()
            self._speakers, self._names, self._places = {"": 0}, {}, {}
        if written != self._written:
            self._kept["proposition"].clear()
        self._forgettings, self._written = times, written

    def _row(self, one: Surface) -> tuple[object, ...]:
        return (
            text_signs(one.text),
            self._speaker(speaker(one.text)),
            self._places.setdefault((one.app, one.title), len(self._places)),
            one.origin == "user",
            from_text(one.at).timestamp(),
            _ordinal(one.first),
            _ordinal(one.last),
            KINDS.index(one.kind) if one.kind in KINDS else -1,
        )

    def _speaker(self, name: str) -> int:
        number = self._speakers.setdefault(name, len(self._speakers))
        self._names[number] = name
        return number


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal() if day else NOWHEN

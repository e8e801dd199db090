"""Surfaces: what stands around texts and on them, remembered as columns, so that those of many are compared at once."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from gumd.schema import KINDS
from gumd.text.signs import TEXT_SIGNS, speaker, text_signs
from gumd_store import forgetting, search, versions
from gumd_store.row_cache import RowCache, Rows
from gumd_store.search import Surface
from gumd_store.times import from_text
from gumd_store.vectors import Owner

Ids = NDArray[np.int64]

NOWHEN = 0
"""The day of what is of no day, as an ordinal."""
AROUND = np.dtype(
    [("place", "i4"), ("own", "?"), ("at", "f8"), ("first", "i4"), ("last", "i4"), ("kind", "i4")],
)
"""Where it was seen, as a number; whether the user wrote it; when, in seconds; the days that it is of, as ordinals; and
the place of its kind in :data:`KINDS`, or -1."""
SHOWN = np.dtype([("signs", "f4", (len(TEXT_SIGNS),)), ("speaker", "i4")])
"""The signs of a text, and who speaks, as a number; 0 is nobody."""
_OWNERS: tuple[Owner, ...] = ("observation", "proposition")
_CHARACTERS = 2_000
_MOST_KEPT = 30_000


class Around(NamedTuple):
    """Some texts, lowest id first, and a row of type :data:`AROUND` of each."""

    ids: Ids
    rows: Rows

    def of(self, ids: Ids) -> tuple[Rows, NDArray[np.bool_]]:
        """A row for each of ``ids``, and which of them are their own."""
        places = np.minimum(np.searchsorted(self.ids, ids), len(self.ids) - 1)
        return self.rows[places], self.ids[places] == ids


class Shown(NamedTuple):
    """A row of type :data:`SHOWN` of each of some texts, and the names of those who speak by their number."""

    rows: Rows
    speakers: Mapping[int, str]


class Surfaces:
    """Those of what was asked of last, of so many that they fill a few megabytes.

    Of a text nothing is remembered but its signs and the name before its colon. Observations do not change, so theirs
    are remembered until something is forgotten; those of propositions until anything is written.
    """

    def __init__(self) -> None:
        self._around = {owner: RowCache(np.zeros((), AROUND)) for owner in _OWNERS}
        self._shown = {owner: RowCache(np.zeros((), SHOWN)) for owner in _OWNERS}
        self._speakers: dict[str, int] = {"": 0}
        self._names: dict[int, str] = {}
        self._places: dict[tuple[str, str], int] = {}
        self._forgettings = 0
        self._written = (0, 0)

    def around(self, db: Database, owner: Owner, ids: Ids) -> Around:
        """Those of ``ids``, lowest first, that there are."""
        kept, wanted = _with_room(self._around[owner], len(ids)), ids.tolist()
        if new := kept.missing(wanted):
            found = search.surfaces(db, owner, new)
            kept.put(list(found), np.array([self._stands(one) for one in found.values()], AROUND))
        there, rows = kept.rows(wanted)
        return Around(ids[there], rows[there])

    def shown(self, db: Database, owner: Owner, ids: Ids) -> Shown:
        """A row of each of ``ids``, which all are there."""
        kept, wanted = _with_room(self._shown[owner], len(ids)), ids.tolist()
        if new := kept.missing(wanted):
            found = search.texts(db, owner, new, _CHARACTERS)
            kept.put(list(found), np.array([self._reads(text) for text in found.values()], SHOWN))
        return Shown(kept.rows(wanted)[1], self._names)

    def follow(self, db: Database) -> None:
        """Lets go of what may have changed since the last time; to be called before each question."""
        times, written = forgetting.times(db), versions.written(db)
        if times != self._forgettings or len(self._places) + len(self._speakers) > _MOST_KEPT:
            for kept in (*self._around.values(), *self._shown.values()):
                kept.clear()
            self._speakers, self._names, self._places = {"": 0}, {}, {}
        if written != self._written:
            self._around["proposition"].clear()
            self._shown["proposition"].clear()
        self._forgettings, self._written = times, written

    def _stands(self, one: Surface) -> tuple[object, ...]:
        return (
            self._places.setdefault((one.app, one.title), len(self._places)),
            one.origin == "user",
            from_text(one.at).timestamp(),
            _ordinal(one.first),
            _ordinal(one.last),
            KINDS.index(one.kind) if one.kind in KINDS else -1,
        )

    def _reads(self, text: str) -> tuple[object, ...]:
        name = speaker(text)
        number = self._speakers.setdefault(name, len(self._speakers))
        self._names[number] = name
        return text_signs(text), number


def _with_room(kept: RowCache, many: int) -> RowCache:
    if len(kept) + many > _MOST_KEPT:
        kept.drop_older_half()
    return kept


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal() if day else NOWHEN

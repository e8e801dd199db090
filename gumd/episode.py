"""The step that groups observations: those that belong together by time, app and topic are learned from together."""

from datetime import UTC, datetime, timedelta

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from gumd import embed
from gumd.clock import horizon
from gumd.models.static import StaticEmbedder
from gumd_store import episodes, vectors
from gumd_store.connection import Store
from gumd_store.episodes import Place
from gumd_store.records import Observation

MAX_OBSERVATIONS = 20
MAX_CHARACTERS = 8_000
SAME_TOPIC = 0.35
"""The cosine of static vectors from which an observation is near in topic to the mean of an episode."""
_BATCH = 200


def assign(store: Store, embedder: StaticEmbedder, gap: timedelta) -> int:
    """Puts every observation without an episode into one, and keeps its static vector; returns how many there were.

    It joins the open episode of its app that is nearest in topic or has its title, of those that are at most ``gap``
    from it in observed time and not full; else it begins one. An episode is ready when it is full, when ``gap`` has
    passed since it was last joined, or when the user was observed later than ``gap`` after its end.
    """
    total = 0
    while count := _assign_some(store, embedder, gap):
        total += count
    with store.write() as db:
        episodes.close_quiet(db, datetime.now(UTC) - gap, horizon(db) - gap)
    return total


def _assign_some(store: Store, embedder: StaticEmbedder, gap: timedelta) -> int:
    with store.write() as db:
        found = episodes.unassigned(db, _BATCH)
        embed.index_static(db, embedder, "observation", embed.observation_rows(found))
        for one in found:
            _place(db, one, gap)
        if found:
            episodes.close_quiet(db, datetime.now(UTC) - gap, found[-1].observed_at - gap)
    return len(found)


def _place(db: Database, one: Observation, gap: timedelta) -> None:
    now = datetime.now(UTC)
    open_ones = episodes.places(db, one.app, one.observed_at - gap, one.observed_at + gap)
    room = [place for place in open_ones if place.characters + len(one.text) <= MAX_CHARACTERS]
    best = max(room, key=lambda place: _nearness(db, place, one), default=None)
    if best is None or _nearness(db, best, one) < SAME_TOPIC:
        episodes.begin(db, one, now)
        return
    episodes.join(db, best.id, one, now)
    if best.observations + 1 >= MAX_OBSERVATIONS:
        episodes.close(db, [best.id])


def _nearness(db: Database, place: Place, one: Observation) -> float:
    """How near in topic, at most 1; the same title is as near as can be."""
    if one.title and one.title in place.titles:
        return 1.0
    stored = vectors.get(db, "observation", embed.STATIC, [*episodes.observation_ids(db, place.id), one.id])
    own = stored.pop(one.id, None)
    if own is None or not stored:
        return 0.0
    mean: NDArray[np.float64] = np.mean(list(stored.values()), axis=0)
    return float(np.dot(mean, own) / (np.linalg.norm(mean) or 1.0))

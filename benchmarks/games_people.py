"""The people of the games set: each ranks in a store of their own, in which only what they did is."""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from benchmarks.table import mean
from gumd.embed import TextVectors
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.rank import Ranking
from gumd.recommend.score import WEIGHTS, Weights
from gumd.schema_ranking import Action, ItemIn
from gumd_store.connection import Store

SLATES = ("candidates20", "candidates100")
EXPERTS = ("present", "slow", "head", "words")
"""The terms of a score that are learned from choices."""
FIRST = 10
"""So many places count."""
_START = datetime(2020, 1, 1, tzinfo=UTC)
_AT_ONCE = 256

Order = list[str]


@dataclass(frozen=True)
class Person:
    """``history`` is what was bought, the earliest first, and ``target`` what was bought next."""

    user: str
    history: list[str]
    target: str
    slates: Mapping[str, list[str]]


class Done(NamedTuple):
    """One game, by its title, and what was done with it."""

    title: str
    action: Action = "chosen"


def read_people(folder: Path, most: int | None = None) -> list[Person]:
    lines = (folder / "users.jsonl").read_text(encoding="utf-8").splitlines()
    return [_person(json.loads(line)) for line in lines[:most]]


def _person(line: dict[str, Any]) -> Person:
    return Person(line["user"], line["history"], line["target"], {slate: line[slate] for slate in SLATES})


def titles(folder: Path) -> dict[str, str]:
    lines = (folder / "items.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {id: title for id, _, title in (line.partition("\t") for line in lines)}


def experts() -> dict[str, Weights]:
    """The shipped weights, and for each single expert those with which it alone counts."""
    alone: dict[str, float] = dict.fromkeys(EXPERTS, 0.0)
    single = {name: replace(WEIGHTS, **{**alone, name: getattr(WEIGHTS, name)}) for name in EXPERTS}
    return {"gumd": WEIGHTS, **single}


class RememberingWorker(ModelWorker):
    """One that embeds each text once, as the same games are shown to many people."""

    def __init__(self) -> None:
        super().__init__(idle_s=600, timeout_s=600)
        self._known: dict[str, list[float]] = {}

    def embed(self, texts: list[str]) -> list[list[float]]:
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known.update(zip(new, super().embed(new) if new else [], strict=True))
        return [self._known[text] for text in texts]


class Bench:
    """gumd's ranking for one person after another, with vectors that are made once."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names
        self._worker, self._embedder = RememberingWorker(), StaticEmbedder()
        # A busy machine must not change what is measured.
        self.vectors = TextVectors(self._worker, self._embedder, patience_s=600)

    def __enter__(self) -> "Bench":
        return self

    def __exit__(self, *_: object) -> None:
        self._worker.close()

    def embed(self, ids: Iterable[str]) -> None:
        """Makes the vectors of many games in large batches, which is faster than slate by slate."""
        texts = sorted({self.names[id] for id in ids}, key=lambda text: (len(text), text))
        for start in range(0, len(texts), _AT_ONCE):
            self._worker.embed(texts[start : start + _AT_ONCE])

    def done(self, ids: Iterable[str]) -> list[Done]:
        return [Done(self.names[id]) for id in ids]

    def orders(self, done: Sequence[Done], slate: Sequence[str], ways: Mapping[str, Weights]) -> dict[str, Order]:
        """The slate in the order of each way, for somebody who did only ``done``, the earliest first."""
        items: list[ItemIn] = [{"id": id, "title": self.names[id]} for id in slate]
        with TemporaryDirectory() as home:
            store = Store(Path(home) / "gumd.db", "00" * 32)
            return {way: self._order(store, way, done, items, weights) for way, weights in ways.items()}

    def _order(self, store: Store, way: str, done: Sequence[Done], items: list[ItemIn], weights: Weights) -> Order:
        """Each way as an app of its own, so that none knows of another."""
        ranking = Ranking(store, self._worker, self._embedder, weights)
        ranking.vectors = self.vectors
        for place, (title, action) in enumerate(done):
            at = _START + timedelta(days=place)
            ranking.feedback(way, action=action, item=str(place), title=title, at=at)
        return [one["id"] for one in ranking.rank(items, "", way)["items"]]


def by_scores(ids: Sequence[str], scores: Sequence[float]) -> Order:
    """The best first; what is equal stays as it was."""
    return [id for id, _ in sorted(zip(ids, scores, strict=True), key=lambda pair: -pair[1])]


def gain(place: int) -> float:
    """nDCG@10 where one item is right and stands at ``place``, the first being 0."""
    return 1 / math.log2(place + 2) if place < FIRST else 0.0


def standard_error(values: Sequence[float]) -> float:
    """How far the mean of ``values`` may lie from the one of all such people."""
    middle = mean(values)
    return math.sqrt(sum((value - middle) ** 2 for value in values) / max(1, len(values) - 1) / max(1, len(values)))

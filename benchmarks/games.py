"""Games: `python -m benchmarks.games FOLDER [PEOPLE]` ranks the next purchase among others, for people one at a time.

Nobody shares anything: each person has a store of their own, in which only their earlier purchases are.
"""

import json
import math
import random
import sys
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.table import finish, mean, say, show
from gumd.bm25 import Bm25
from gumd.embed import TextVectors
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.ranking import Ranking
from gumd.schema import ItemIn
from gumd.words import content_words
from gumd_store.connection import Store

_START = datetime(2020, 1, 1, tzinfo=UTC)
SLATES = ("candidates20", "candidates100")
Order = list[str]
Person = dict[str, Any]
Found = defaultdict[tuple[str, str], list[int]]
"""Where the target came to stand, by slate and way."""


def main() -> None:
    folder = Path(sys.argv[1])
    people = [json.loads(line) for line in (folder / "users.jsonl").read_text(encoding="utf-8").splitlines()]
    people = people[: int(sys.argv[2])] if len(sys.argv) > 2 else people
    measure(people, titles(folder / "items.tsv"))


def titles(path: Path) -> dict[str, str]:
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return {id: title for id, _, title in (line.partition("\t") for line in lines)}


def measure(people: Sequence[Person], names: dict[str, str]) -> None:
    """Ranks every person's two slates in every way, and prints what was found."""
    worker, embedder = ModelWorker(idle_s=600, timeout_s=600), StaticEmbedder()
    worker.embed(["awake"])
    patient = TextVectors(worker, embedder, patience_s=600)  # A busy machine must not change what is measured.
    found: Found = defaultdict(list)
    for place, person in enumerate(people, 1):
        if place % 20 == 0:
            say(f"games: {place} of {len(people)} people")
        with TemporaryDirectory() as home:
            ranking = Ranking(Store(Path(home) / "gumd.db", "00" * 32), worker, embedder)
            ranking.vectors = patient
            _rank_both(person, names, ranking, found)
    worker.close()
    _report(found)


def _rank_both(person: Person, names: dict[str, str], ranking: Ranking, found: Found) -> None:
    """Each slate as an app of its own, so that neither knows of the other."""
    history = [names[id] for id in person["history"]]
    for slate in SLATES:
        for place, title in enumerate(history):
            at = _START + timedelta(days=place)
            ranking.feedback(slate, action="chosen", item=str(place), title=title, at=at)
        items: list[ItemIn] = [{"id": id, "title": names[id]} for id in person[slate]]
        for way, order in _orders(person["user"], slate, items, history, ranking).items():
            found[slate, way].append(order.index(person["target"]))


def _orders(seed: str, slate: str, items: list[ItemIn], history: list[str], ranking: Ranking) -> dict[str, Order]:
    shuffled = [item["id"] for item in items]
    random.Random(seed).shuffle(shuffled)
    return {
        "gumd": [one["id"] for one in ranking.rank(items, "", slate)["items"]],
        "BM25 with the history": _by(items, _bm25(items, history)),
        "mean cosine": _by(items, _cosine(items, history, ranking.vectors)),
        "chance": shuffled,
    }


def _by(items: list[ItemIn], scores: Sequence[float]) -> Order:
    return [item["id"] for item, _ in sorted(zip(items, scores, strict=True), key=lambda pair: -pair[1])]


def _bm25(items: list[ItemIn], history: list[str]) -> list[float]:
    words = [content_words(item["title"]) for item in items]
    return Bm25(words).scores({word: 1.0 for title in history for word in content_words(title)})


def _cosine(items: list[ItemIn], history: list[str], vectors: TextVectors) -> list[float]:
    texts = [*(item["title"] for item in items), *history]
    rows = vectors.sentences(texts)
    all_rows = np.stack([rows[text] for text in texts])
    cosines: NDArray[np.float32] = all_rows[: len(items)] @ all_rows[len(items) :].T
    return [float(score) for score in cosines.mean(axis=1)]


def _report(found: Found) -> None:
    result: dict[str, Any] = {"benchmark": "games"}
    for slate in SLATES:
        rows = []
        for (of, way), places in found.items():
            if of == slate:
                numbers = _numbers(places)
                rows.append((way, *(round(100 * value, 1) for value in numbers.values()), len(places)))
                result.setdefault(way, {})[slate] = {name: round(value, 4) for name, value in numbers.items()}
        show(f"games: {slate} (percent)", ("way", "nDCG@10", "HR@10", "nDCG@1", "people"), rows)
    finish(result)


def _numbers(places: list[int]) -> dict[str, float]:
    gain = [1 / math.log2(place + 2) if place < 10 else 0.0 for place in places]
    return {
        "ndcg@10": mean(gain),
        "hr@10": mean([float(place < 10) for place in places]),
        "ndcg@1": mean([float(place == 0) for place in places]),
    }


if __name__ == "__main__":
    main()

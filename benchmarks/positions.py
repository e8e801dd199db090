"""Positions: `python -m benchmarks.positions FOLDER [PEOPLE]` learns from clicks in lists, looked at from the top.

FOLDER holds MovieLens 100K as RecBole ships it. gumd deals lists of movies, popular ones first while it knows nothing;
a simulated reader looks at a place as often as nDCG lets it count, and clicks on what the person gave four stars or
more nine times in ten, on others one time in ten. What was learned is then put to the person's movies that were in no
list: the area under the curve of those with four stars or more, and how far the scores are from how often the reader
would click if they looked.
"""

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks.attributes import LIKED
from benchmarks.table import calibration_error, finish, mean, say, show
from gumd.embed import TextVectors
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.rank import Options, Ranking
from gumd.recommend.examination import examination
from gumd.schema_ranking import FieldValue, ItemIn
from gumd_store.connection import Store

LISTS, SLOTS, ASKED = 8, 20, 40
Stars = dict[str, float]
EXPLORING = Options(exploration="thompson")
NOT_KEPT = Options(kept=False)


def main() -> None:
    folder = Path(sys.argv[1])
    items, people = _read(folder)
    measure(items, people[: int(sys.argv[2]) if len(sys.argv) > 2 else 200])


def _read(folder: Path) -> tuple[dict[str, ItemIn], list[Stars]]:
    stars: defaultdict[str, Stars] = defaultdict(dict)
    popular: Counter[str] = Counter()
    for line in (folder / "ml-100k.inter").read_text(encoding="utf-8").splitlines()[1:]:
        person, movie, given, _ = line.split("\t")
        stars[person][movie] = float(given)
        popular[movie] += 1
    items: dict[str, ItemIn] = {}
    for line in (folder / "ml-100k.item").read_text(encoding="utf-8").splitlines()[1:]:
        id, title, year, genres = line.split("\t")
        fields: dict[str, FieldValue] = {"genre": genres.split(), "year": year}
        items[id] = {"id": id, "title": title, "fields": fields, "prior": popular[id] + 1.0}
    return items, [one for _, one in sorted(stars.items()) if len(one) >= LISTS * SLOTS // 2 + ASKED]


@dataclass
class Found:
    """Of each person the area, and of each movie asked about its score and whether the reader would click on it."""

    areas: list[float] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    clicks: list[bool] = field(default_factory=list)

    def numbers(self) -> dict[str, float]:
        return {"auc": mean(self.areas), "ece": calibration_error(self.scores, self.clicks)}


def measure(items: dict[str, ItemIn], people: Sequence[Stars]) -> None:
    found: defaultdict[str, Found] = defaultdict(Found)
    with _rankings() as new:
        for place, person in enumerate(people, 1):
            if place % 10 == 0:
                say(f"positions: {place} of {len(people)} people")
            for way, options in (("as scored", Options()), ("thompson", EXPLORING)):
                with new() as ranking:
                    _learned(ranking, items, person, place, options, found[way])
    numbers = {way: one.numbers() for way, one in found.items()}
    rows = [(way, round(one["auc"], 3), round(one["ece"], 3), len(people)) for way, one in numbers.items()]
    show("positions: what clicks taught", ("lists dealt", "AUC", "ECE", "people"), rows)
    finish({"benchmark": "positions"} | {way: {k: round(v, 4) for k, v in one.items()} for way, one in numbers.items()})


@contextmanager
def _rankings() -> Iterator[Callable[[], AbstractContextManager[Ranking]]]:
    worker, embedder = ModelWorker(idle_s=600, timeout_s=600), StaticEmbedder()
    worker.embed(["awake"])
    patient = TextVectors(worker, embedder, patience_s=600)

    @contextmanager
    def new() -> Iterator[Ranking]:
        with TemporaryDirectory() as home:
            ranking = Ranking(Store(Path(home) / "gumd.db", "00" * 32), worker, embedder)
            ranking.vectors = patient
            yield ranking

    yield new
    worker.close()


def _learned(
    ranking: Ranking, items: dict[str, ItemIn], person: Stars, seed: int, options: Options, found: Found
) -> None:
    chance = random.Random(seed)
    movies = sorted(person)
    chance.shuffle(movies)
    asked, shown = movies[:ASKED], movies[ASKED:]
    looked = examination(range(SLOTS))

    def clicks(movie: str) -> bool:
        return chance.random() < (0.9 if person[movie] >= LIKED else 0.1)

    for _ in range(LISTS):
        slate = ranking.rank([items[id] for id in chance.sample(shown, SLOTS)], "", "movies", options=options)
        for place, one in enumerate(slate["items"]):
            if chance.random() < looked[place] and clicks(one["id"]):
                ranking.feedback("movies", action="clicked", item=one["id"], impression=slate["impression"])
    plain: list[ItemIn] = [{**items[id], "prior": None} for id in asked]
    ranked = ranking.rank(plain, "", "movies", options=NOT_KEPT)["items"]
    found.areas.append(_area([person[one["id"]] >= LIKED for one in ranked]))
    found.scores += [one["score"] for one in ranked]
    found.clicks += [clicks(one["id"]) for one in ranked]


def _area(liked: Sequence[bool]) -> float:
    """How often what is liked is before what is not."""
    good, bad = np.flatnonzero(liked), np.flatnonzero(~np.asarray(liked))
    if not len(good) or not len(bad):
        return 0.5
    return float((good[:, np.newaxis] < bad).mean())


if __name__ == "__main__":
    main()

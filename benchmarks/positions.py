"""Positions: `python -m benchmarks.positions FOLDER [PEOPLE]` learns from clicks in lists, looked at from the top.

FOLDER holds MovieLens 100K as RecBole ships it. gumd deals lists of movies, popular ones first while it knows nothing;
a simulated reader looks at a place as often as nDCG lets it count, and clicks on what the person gave four stars or
more nine times in ten, on others one time in ten. What was learned is then put to the person's movies that were in no
list: the area under the curve of those with four stars or more.
"""

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from benchmarks.attributes import LIKED
from benchmarks.table import finish, mean, say, show
from gumd.embed import TextVectors
from gumd.examination import examination
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.ranking import Options, Ranking
from gumd.schema import FieldValue, ItemIn
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


def measure(items: dict[str, ItemIn], people: Sequence[Stars]) -> None:
    found: defaultdict[str, list[float]] = defaultdict(list)
    with _rankings() as new:
        for place, person in enumerate(people, 1):
            if place % 10 == 0:
                say(f"positions: {place} of {len(people)} people")
            for way, options in (("as scored", Options()), ("thompson", EXPLORING)):
                with new() as ranking:
                    found[way].append(_learned(ranking, items, person, place, options))
    rows = [(way, round(mean(values), 4), len(values)) for way, values in found.items()]
    show("positions: what clicks taught", ("lists dealt", "AUC", "people"), rows)
    finish({"benchmark": "positions"} | {way: round(mean(values), 4) for way, values in found.items()})


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


def _learned(ranking: Ranking, items: dict[str, ItemIn], person: Stars, seed: int, options: Options) -> float:
    chance = random.Random(seed)
    movies = sorted(person)
    chance.shuffle(movies)
    asked, shown = movies[:ASKED], movies[ASKED:]
    looked = examination(range(SLOTS))
    for _ in range(LISTS):
        slate = ranking.rank([items[id] for id in chance.sample(shown, SLOTS)], "", "movies", options=options)
        for place, one in enumerate(slate["items"]):
            clicks = 0.9 if person[one["id"]] >= LIKED else 0.1
            if chance.random() < looked[place] * clicks:
                ranking.feedback("movies", action="clicked", item=one["id"], impression=slate["impression"])
    plain: list[ItemIn] = [{**items[id], "prior": None} for id in asked]
    ranked = ranking.rank(plain, "", "movies", options=NOT_KEPT)["items"]
    return _area([person[one["id"]] >= LIKED for one in ranked])


def _area(liked: Sequence[bool]) -> float:
    """How often what is liked is before what is not."""
    good, bad = np.flatnonzero(liked), np.flatnonzero(~np.asarray(liked))
    if not len(good) or not len(bad):
        return 0.5
    return float((good[:, np.newaxis] < bad).mean())


if __name__ == "__main__":
    main()

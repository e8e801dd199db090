"""Slates: `python -m benchmarks.slates [ITEMS]` times a ranking of items that gumd has met, and of new ones.

The user holds a hundred beliefs and chose fifty things. Beside it stands what a program could do by itself: the mean
cosine of the items' word vectors to the choices.
"""

import gc
import sys
from contextlib import closing
from itertools import islice

from benchmarks.daemon import home
from benchmarks.figures import Figure, show_figures
from benchmarks.latency import fill, times
from benchmarks.sentences import sentences
from benchmarks.table import finish, quantile
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.rank import Ranking
from gumd.recommend.items import read_item
from gumd.schema_ranking import ItemIn
from gumd_store.connection import Store
from gumd_store.key import database_key

ITEMS, _BELIEFS, _CHOICES, _TIMES, _BATCH = 1_000, 100, 50, 20, 200


def main() -> None:
    """Prints a table, and one line of JSON."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else ITEMS
    with home() as paths:
        fill(paths, _BELIEFS)
        key = database_key(paths.database, paths.key, use_keyring=False)
        with closing(Store(paths.database, key)) as store:
            found = measure(store, size)
    show_figures(f"a slate of {size:,}", found)
    finish({"benchmark": "slates"} | {one.name: one.as_json() for one in found})


def measure(store: Store, size: int) -> list[Figure]:
    """Milliseconds of a ranking of new items, and of the same items again once MiniLM has read them."""
    worker, embedder = ModelWorker(idle_s=600, timeout_s=600), StaticEmbedder()
    worker.embed(["awake"])
    ranking = Ranking(store, worker, embedder)
    for place, text in enumerate(islice(sentences(seed=2), _CHOICES)):
        ranking.feedback("shop", action="chosen", item=str(place), title=text)
    ranking.rank(_items(1, seed=3), "at the weekend", "shop")  # what is known is read by MiniLM but once
    gc.freeze()  # as the daemon does when it is ready
    new = times(lambda: ranking.rank(_items(size, seed=4), "at the weekend", "shop"), 1)
    items = _items(size, seed=4)
    texts = [read_item(item).whole for item in items]
    for first in range(0, size, _BATCH):
        ranking.vectors.sentences(texts[first : first + _BATCH])
    again = times(lambda: ranking.rank(items, "at the weekend", "shop"), _TIMES)
    worker.close()
    plain = quantile(times(lambda: _cosine(embedder, texts), _TIMES), 0.5)
    return [
        Figure("rank, new items", new[0], "ms", plain, "mean cosine"),
        Figure("rank, known items, p50", quantile(again, 0.5), "ms", plain, "mean cosine"),
        Figure("rank, known items, p95", quantile(again, 0.95), "ms"),
    ]


def _items(size: int, seed: int) -> list[ItemIn]:
    texts = list(islice(sentences(seed=seed), 2 * size))
    return [
        {"id": str(n), "title": title, "description": text}
        for n, (title, text) in enumerate(zip(texts[::2], texts[1::2], strict=True))
    ]


def _cosine(embedder: StaticEmbedder, texts: list[str]) -> list[float]:
    chosen = embedder.embed(list(islice(sentences(seed=2), _CHOICES))).mean(axis=0)
    return [float(score) for score in embedder.embed(texts) @ chosen]


if __name__ == "__main__":
    main()

"""How well search finds the evidence for a question among what was observed, beside words and meaning alone."""

import math
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from benchmarks.table import finish, mean, quantile, say, show
from gumd import embed
from gumd.embed import SENTENCES, STATIC, Asker
from gumd.journal import Journal
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.private_mode import PrivateMode
from gumd.retrieval.question import asked_words
from gumd.retrieve import Retriever
from gumd.schema import ObservationIn
from gumd_store import full_text, observations, vectors
from gumd_store.connection import Store
from gumd_store.search import Where

CUT = 10
_CHUNK = 256


class Asked(NamedTuple):
    """A question of one group (an ability, a category), and the ids of the observations that answer it."""

    text: str
    evidence: frozenset[str]
    group: str


@dataclass(frozen=True)
class Archive:
    """What one person's daemon would have seen, and what is asked of it."""

    name: str
    sent: list[ObservationIn]
    asked: list[Asked]


class Outcome(NamedTuple):
    group: str
    recall: float
    ndcg: float
    best_score: float
    answerable: bool


Search = Callable[[str], list[tuple[str, float]]]


def measure(name: str, archives: Sequence[Archive], totals: dict[str, Callable[[str], bool]]) -> None:
    """Prints what :func:`compared` finds, and then that as the last line."""
    finish(compared(name, archives, totals))


def compared(name: str, archives: Sequence[Archive], totals: dict[str, Callable[[str], bool]]) -> dict[str, Any]:
    """Ingests each archive into a store of its own, asks its questions in every way, and prints and returns what was
    found.

    Args:
        name: of the set.
        archives: one a conversation.
        totals: what to report over which groups.
    """
    worker, embedder = ModelWorker(idle_s=600, timeout_s=600), StaticEmbedder()
    found: dict[str, list[Outcome]] = defaultdict(list)
    for place, archive in enumerate(archives, 1):
        say(f"{name}: {archive.name} ({place} of {len(archives)})")
        with TemporaryDirectory() as folder:
            _ask_all(archive, Path(folder), worker, embedder, found)
    worker.close()
    return _report(name, found, totals)


def _ask_all(
    archive: Archive, folder: Path, worker: ModelWorker, embedder: StaticEmbedder, found: dict[str, list[Outcome]]
) -> None:
    store = Store(folder / "gumd.db", "00" * 32)
    ids = ingest(store, archive.sent, worker, embedder)
    for way, search_by in ways(store, worker, embedder, ids).items():
        found[way] += [outcome(one, search_by(one.text)) for one in archive.asked]
    store.close()


def ingest(
    store: Store, sent: Sequence[ObservationIn], worker: ModelWorker, embedder: StaticEmbedder
) -> dict[int, str]:
    """Journals and embeds what was sent; the external id of each row."""
    answer = Journal(store, PrivateMode(store)).write("benchmark", sent)
    assert not answer["rejected"], answer["rejected"]
    with store.read() as db:
        stored = observations.by_ids(db, [id for (id,) in db.execute("SELECT id FROM observations").fetchall()])
    rows = embed.observation_rows(stored)
    with store.write() as db:
        embed.index_static(db, embedder, "observation", rows)
    for start in range(0, len(rows), _CHUNK):
        embed.index_sentences(store, worker, "observation", rows[start : start + _CHUNK])
    return {one.id: one.external_id or "" for one in stored}


def ways(store: Store, worker: ModelWorker, embedder: StaticEmbedder, ids: dict[int, str]) -> dict[str, Search]:
    """gumd's search with the worker and without it, and each half alone."""
    awake = Retriever(store, Asker(worker, embedder, patience_s=600))
    asleep = Retriever(store, Asker(ModelWorker(), embedder))

    def by_words(text: str) -> list[tuple[str, float]]:
        with store.read() as db:
            hits = full_text.by_words(db, "observation", asked_words(text), Where(), CUT)
        return [(ids[id], score) for id, score in hits]

    def by_meaning(text: str) -> list[tuple[str, float]]:
        with store.read() as db:
            near = vectors.nearest(db, "observation", SENTENCES, worker.embed([text])[0], CUT)
        return [(ids[id], score) for id, score in near]

    def by_static(text: str) -> list[tuple[str, float]]:
        with store.read() as db:
            near = vectors.nearest(db, "observation", STATIC, embedder.embed([text])[0].tolist(), CUT)
        return [(ids[id], score) for id, score in near]

    return {
        "gumd": lambda text: _hits(awake, text),
        "gumd, worker asleep": lambda text: _hits(asleep, text),
        "words alone (FTS5 BM25)": by_words,
        "MiniLM alone": by_meaning,
        "static vectors alone": by_static,
    }


def _hits(retriever: Retriever, text: str) -> list[tuple[str, float]]:
    return [(hit["external_id"] or "", hit["score"]) for hit in retriever.search(text, "observation", CUT)]


def outcome(asked: Asked, hits: list[tuple[str, float]]) -> Outcome:
    """Recall and nDCG at 10 of the evidence among ``hits``, best first."""
    right = [id in asked.evidence for id, _ in hits[:CUT]]
    best = sum(1 / math.log2(place + 2) for place in range(min(CUT, len(asked.evidence))))
    gain = sum(1 / math.log2(place + 2) for place, good in enumerate(right) if good)
    count = len(asked.evidence)
    top = hits[0][1] if hits else 0.0
    return Outcome(asked.group, sum(right) / count if count else 0.0, gain / best if best else 0.0, top, count > 0)


def _report(name: str, found: dict[str, list[Outcome]], totals: dict[str, Callable[[str], bool]]) -> dict[str, Any]:
    result: dict[str, Any] = {"benchmark": name}
    for total, of_group in totals.items():
        rows = []
        for way, outcomes in found.items():
            mine = [one for one in outcomes if one.answerable and of_group(one.group)]
            recall, ndcg = mean([one.recall for one in mine]), mean([one.ndcg for one in mine])
            rows.append((way, recall, ndcg, len(mine)))
            result.setdefault(way, {})[total] = {"recall@10": round(recall, 4), "ndcg@10": round(ndcg, 4)}
        show(f"{name}: {total}", ("way", "R@10", "nDCG@10", "questions"), rows)
    _report_abstention(found["gumd"], result)
    return result


def _report_abstention(outcomes: list[Outcome], result: dict[str, Any]) -> None:
    """The best score where there is nothing to find, beside the others': whether one could tell."""
    rows = []
    for label, answerable in (("with evidence", True), ("without evidence", False)):
        scores = [one.best_score for one in outcomes if one.answerable is answerable]
        if scores:
            spread = [round(quantile(scores, share), 3) for share in (0.1, 0.5, 0.9)]
            rows.append((label, *spread, len(scores)))
            result.setdefault("best_score", {})[label] = spread
    show("best score of gumd's search", ("questions", "10%", "50%", "90%", "count"), rows)

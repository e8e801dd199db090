"""`python -m training.ranking [--held-out]` fits the weights of the ranking on ``questions/`` and ``requests/``.

A row of signals (``gumd/retrieval/signals.py``) for each candidate of each question, as the daemon has them, once with
the model worker and once by word vectors alone; weights and gates by softmax over the candidates of a question, then a
map to probabilities.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor

from benchmarks.retrieval import Archive, Asked, ingest
from gumd.embed import SENTENCES, STATIC, AskedAs, Asker, Space, index_sentences, index_static
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.retrieval.question import CONDITIONS, question
from gumd.retrieval.relevance import Relevance, fewness
from gumd.retrieval.signals import SIGNALS, USUAL, Numbers
from gumd_store import propositions, search
from gumd_store.connection import Store
from gumd_store.propositions import NewProposition
from gumd_store.vectors import Owner
from training import HERE
from training.asked import FOLDS, HELD_OUT, SORTS, Person, archives, fold, folded, persons

WEIGHTS = HERE.parent / "gumd" / "models" / "trained" / "ranking.json"
_START = datetime(2024, 1, 1, tzinfo=UTC)
EPOCHS, RATE, BATCH, DROPPED = 15, 2e-2, 64, 0.05
PULL, GATES_PULL = 1e-4, 1e-2


Told = tuple[Numbers, Numbers, Numbers]
"""The signals of candidates, the conditions of their question, and which of them are evidence."""


class Example(NamedTuple):
    """One question: signals of its candidates, its conditions, and which candidates are evidence (maybe none)."""

    author: str
    rows: Numbers
    conditions: Numbers
    evidence: Numbers


def usual_questions(worker: ModelWorker, embedder: StaticEmbedder) -> dict[Space, list[float]]:
    """The mean vector of each author's questions, of all authors, as they ask each in their own way."""
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for author, archive in archives():
        if author not in HELD_OUT:
            texts[author] += [one.text for one in archive.asked]
    for author, person in persons():
        texts[author] += [one.text for one in person.asked]
    static = [embedder.embed(asked).mean(axis=0) for asked in texts.values()]
    sentences = [np.mean(worker.embed(asked), axis=0) for asked in texts.values()]
    return {STATIC: _short(np.mean(static, axis=0)), SENTENCES: _short(np.mean(sentences, axis=0))}


def of_observations(archive: Archive, worker: ModelWorker, embedder: StaticEmbedder) -> Iterator[Told]:
    """Each question of the archive, asked of a store that holds it."""
    with TemporaryDirectory() as folder, closing(Store(Path(folder) / "gumd.db", "00" * 32)) as store:
        ids = ingest(store, archive.sent, worker, embedder)
        yield from _told(store, "observation", ids, archive.asked, worker, embedder)


def of_beliefs(person: Person, worker: ModelWorker, embedder: StaticEmbedder) -> Iterator[Told]:
    """Each request, asked of a store in which the statements are believed."""
    with TemporaryDirectory() as folder, closing(Store(Path(folder) / "gumd.db", "00" * 32)) as store:
        with store.write() as db:
            ids = {propositions.add(db, _believed(one["text"], one["kind"])): one["id"] for one in person.known}
            rows = [(id, one["text"]) for id, one in zip(ids, person.known, strict=True)]
            index_static(db, embedder, "proposition", rows)
        index_sentences(store, worker, "proposition", rows)
        yield from _told(store, "proposition", ids, person.asked, worker, embedder)


def _told(
    store: Store,
    owner: Owner,
    ids: Mapping[int, str],
    asked: Sequence[Asked],
    worker: ModelWorker,
    embedder: StaticEmbedder,
) -> Iterator[Told]:
    """The signals of each question's candidates, with the worker and by word vectors alone.

    What is guessed of the worker is left out: it finds more of these questions than of others', which share more words
    with what they are about, and would be trusted too much.
    """
    relevance, asker = Relevance(), Asker(worker, embedder, patience_s=600)
    with store.read() as db:
        for read in (asker.vectors, partial(_by_words, embedder)):
            for one in asked:
                now = question(one.text, read(one.text))
                found = relevance.signals(db, owner, now, search.ALL)
                right = np.asarray([ids[id] in one.evidence for id in found.ids], dtype=np.float32)
                yield found.rows, now.conditions(owner), right


def _by_words(embedder: StaticEmbedder, text: str) -> AskedAs:
    return AskedAs({STATIC: embedder.embed([text])[0]}, guessed=True)


def fit(found: Sequence[Example]) -> tuple[Numbers, Numbers]:
    """Weights, and gates for each condition, by which the evidence of a question is likeliest among its candidates."""
    torch.manual_seed(0)
    told = [one for one in found if one.evidence.any()]
    share = _shares(told)
    rows, conditions, evidence, real = _padded(told)
    weights = torch.zeros(len(SIGNALS), requires_grad=True)
    gates = torch.zeros(len(CONDITIONS), len(SIGNALS), requires_grad=True)
    optimizer = torch.optim.Adam([weights, gates], lr=RATE)
    steps = EPOCHS * (len(told) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps)
    for _ in range(EPOCHS):
        for part in torch.split(torch.randperm(len(told)), BATCH):
            kept = rows[part] * (torch.rand(len(part), 1, len(SIGNALS)) > DROPPED)
            scores = (kept * (weights + conditions[part] @ gates)[:, None]).sum(-1).masked_fill(~real[part], -1e4)
            right = (torch.log_softmax(scores, 1) * evidence[part]).sum(1) / evidence[part].sum(1)
            loss = -(share[part] * right).sum() / share[part].sum()
            loss = loss + PULL * weights.pow(2).sum() + GATES_PULL * gates.pow(2).sum()
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            schedule.step()
    return weights.detach().numpy(), gates.detach().numpy()


def calibrated(found: Sequence[Example], weights: Numbers, gates: Numbers) -> tuple[float, float, float]:
    """What makes a sum of signals the log-odds of being evidence: its slope, a bias, and the weight of fewness.

    Questions without any evidence count too.
    """
    found = [one for one in found if len(one.evidence)]
    scores = [scored(one, weights, gates) for one in found]
    few = torch.tensor(
        np.concatenate([np.full(len(one.evidence), fewness(len(one.evidence)), np.float32) for one in found])
    )
    x = torch.tensor(np.concatenate(scores))
    y = torch.tensor(np.concatenate([one.evidence for one in found]))
    shares = zip(found, _shares(found).tolist(), strict=True)
    w = torch.tensor(np.concatenate([np.full(len(one.evidence), share, np.float32) for one, share in shares]))
    line = torch.tensor([1.0, -3.0, 0.5], requires_grad=True)
    optimizer = torch.optim.LBFGS([line], max_iter=100)

    def loss() -> Tensor:
        optimizer.zero_grad()
        odds = line[0] * x + line[1] + line[2] * few
        each = torch.nn.functional.binary_cross_entropy_with_logits(odds, y, weight=w)
        each.backward()  # type: ignore[no-untyped-call]
        return each.detach()

    optimizer.step(loss)  # type: ignore[no-untyped-call]
    slope, bias, few_weight = line.detach().tolist()
    return slope, bias, few_weight


def scored(one: Example, weights: Numbers, gates: Numbers) -> Numbers:
    return np.asarray((one.rows * (weights + one.conditions @ gates)).sum(axis=1), dtype=np.float32)


def recall(found: Sequence[Example], weights: Numbers, gates: Numbers, cut: int = 10) -> float:
    """The mean share of the candidates that are evidence among the first ``cut``."""
    each = []
    for one in found:
        if one.evidence.any():
            best = np.argsort(-scored(one, weights, gates), kind="stable")[:cut]
            each.append(one.evidence[best].sum() / one.evidence.sum())
    return float(np.mean(each))


def _shares(found: Sequence[Example]) -> Tensor:
    count = Counter(SORTS[one.author] for one in found)
    sorts = [SORTS[one.author] for one in found]
    return torch.tensor([1000 / count[sort] for sort in sorts], dtype=torch.float32)


def _padded(found: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    most = max(len(one.evidence) for one in found)
    rows, evidence = torch.zeros(len(found), most, len(SIGNALS)), torch.zeros(len(found), most)
    real = torch.zeros(len(found), most, dtype=torch.bool)
    for place, one in enumerate(found):
        count = len(one.evidence)
        rows[place, :count] = torch.tensor(one.rows)
        evidence[place, :count] = torch.tensor(one.evidence)
        real[place, :count] = True
    return rows, torch.tensor(np.stack([one.conditions for one in found])), evidence, real


def _believed(text: str, kind: str) -> NewProposition:
    return NewProposition(text, kind, "neutral", "", "", None, None, _START)


def _untaught(number: int) -> ModelWorker:
    """One whose embedding was not taught what the authors of this half ask: of what it was, it is too sure."""
    return ModelWorker(idle_s=600, timeout_s=600, files={"minilm_adapter": str(folded(number))})


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--held-out", action="store_true", help="also fit without each author, and tell what is found")
    chosen = options.parse_args()
    worker, embedder = ModelWorker(idle_s=600, timeout_s=600), StaticEmbedder()
    USUAL.write_text(json.dumps(usual_questions(worker, embedder)) + "\n", encoding="utf-8")
    worker.close()
    untaught = [_untaught(number) for number in range(FOLDS)]
    by_author: dict[str, list[Example]] = defaultdict(list)
    for author, archive in archives():
        worker = untaught[fold(author)]
        by_author[author] += [Example(author, *told) for told in of_observations(archive, worker, embedder)]
        print(f"{archive.name}: {len(archive.asked)} questions", flush=True)
    for author, person in persons():
        worker = untaught[fold(author)]
        by_author[author] += [Example(author, *told) for told in of_beliefs(person, worker, embedder)]
        print(f"{person.name}: {len(person.asked)} requests", flush=True)
    for one in untaught:
        one.close()
    held_out = {author: by_author.pop(author) for author in HELD_OUT}
    for author in by_author if chosen.held_out else ():
        weights, gates = fit([one for other, all in by_author.items() if other != author for one in all])
        print(f"without {author}: R@10 of its own {recall(by_author[author], weights, gates):.3f}", flush=True)
    everyone = [one for all in by_author.values() for one in all]
    weights, gates = fit(everyone)
    slope, bias, few = calibrated(everyone, weights, gates)
    for author, theirs in held_out.items():
        print(f"held out, {author}: R@10 {recall(theirs, weights, gates):.3f}", flush=True)
    for known in (True, False):
        those = [one for one in everyone if len(one.rows) and one.evidence.any() == known]
        best = [slope * scored(one, weights, gates).max() + bias + few * fewness(len(one.rows)) for one in those]
        spread = np.quantile(1 / (1 + np.exp(-np.asarray(best))), [0.05, 0.1, 0.25, 0.5, 0.75, 0.9])
        print("best score", "where there is evidence" if known else "where there is none", spread.round(3))
    print(f"R@10 {recall(everyone, weights, gates):.3f}, slope {slope:.3f}, bias {bias:.3f}, few {few:.3f}")
    kept = {"signals": SIGNALS, "conditions": CONDITIONS, "weights": _short(weights), "gates": _short(gates)}
    line = {"slope": round(slope, 4), "bias": round(bias, 4), "few": round(few, 4)}
    WEIGHTS.write_text(json.dumps(kept | line) + "\n", encoding="utf-8")


def _short(values: Numbers) -> list[Any]:
    found: list[Any] = np.round(values.astype(np.float64), 4).tolist()
    return found


if __name__ == "__main__":
    main()

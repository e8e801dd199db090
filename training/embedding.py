"""`python -m training.embedding` teaches MiniLM what bears on a request, and writes its adapter.

LoRA (Hu et al. 2021) on every linear layer, by a softmax over what else the same person said or is believed: that which
a question asks for is to be likelier than all the rest (InfoNCE, van den Oord et al. 2018). Half an hour on two cores.

Two more are taught by one half of the authors each, and kept in ``training/folds``: the ranking is fitted on what an
adapter says of questions that it was not taught, and so are the figures.
"""

import argparse
import math
import os
import random
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import groupby
from typing import NamedTuple

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from sentence_transformers import SentenceTransformer
from torch import Tensor, nn

from gumd.models.sentences import RELEVANCE, Adapted, adapt, base_model
from gumd.text.gloss import in_english
from training import MINILM_ADAPTER
from training.asked import FOLDS, HELD_OUT, archives, fold, folded, persons

RANK = 16
EPOCHS, RATE, WARM_UP = 2, 5e-4, 0.1
FOLD_EPOCHS = 1
"""Of half of the authors; what more would bring is not worth the time."""
QUESTIONS, TEXTS = 32, 64
"""Of one batch: so many questions of one person, and at least so many of that person's texts."""
TEMPERATURE = 0.05
SEED = 11


class Told(NamedTuple):
    """What is known of one person, and which of it each question asks for, by place, in English as MiniLM reads."""

    author: str
    texts: Sequence[str]
    asked: Sequence[tuple[str, frozenset[int]]]


class Batch(NamedTuple):
    """Questions, texts, and a row for each question: its share of each text, which sum to 1."""

    questions: list[str]
    texts: list[str]
    shares: Tensor


def told() -> Iterator[Told]:
    """All archives and persons that the ranking is trained on, without questions that nothing answers."""
    for author, archive in archives():
        if author in HELD_OUT:
            continue
        known = {one["id"]: f"{one.get('title') or ''}\n{one['text']}".strip() for one in archive.sent}
        yield _told(author, known, [(one.text, one.evidence) for one in archive.asked])
    for author, person in persons():
        statements: dict[str | None, str] = {one["id"]: one["text"] for one in person.known}
        yield _told(author, statements, [(one.text, one.evidence) for one in person.asked])


def _told(author: str, known: Mapping[str | None, str], asked: Sequence[tuple[str, frozenset[str]]]) -> Told:
    place = {id: number for number, id in enumerate(known)}
    found = [(in_english(text), frozenset(place[id] for id in evidence)) for text, evidence in asked if evidence]
    return Told(author, [in_english(text) for text in known.values()], found)


def batches(found: Sequence[Told], chance: random.Random) -> list[Batch]:
    """Every question once, in any order; each batch of one person."""
    cut = [_batch(one, part, chance) for one in found for part in _parts(one.asked, chance)]
    chance.shuffle(cut)
    return cut


def _parts(
    asked: Sequence[tuple[str, frozenset[int]]], chance: random.Random
) -> Iterator[list[tuple[str, frozenset[int]]]]:
    mixed = chance.sample(asked, len(asked))
    for start in range(0, len(mixed), QUESTIONS):
        yield mixed[start : start + QUESTIONS]


def _batch(person: Told, asked: list[tuple[str, frozenset[int]]], chance: random.Random) -> Batch:
    wanted = sorted({place for _, evidence in asked for place in evidence})
    rest = sorted(set(range(len(person.texts))) - set(wanted))
    places = [*wanted, *chance.sample(rest, min(len(rest), max(0, TEXTS - len(wanted))))]
    shares = torch.tensor([[float(place in evidence) for place in places] for _, evidence in asked])
    texts = [person.texts[place] for place in places]
    return Batch([text for text, _ in asked], texts, shares / shares.sum(dim=1, keepdim=True))


def beginning(model: nn.Module, within: str = ".encoder.") -> dict[str, Tensor]:
    """Matrices that add nothing yet, for each linear layer with ``within`` in its name: MiniLM's encoder."""
    found = {}
    for name, layer in model.named_modules():
        if isinstance(layer, nn.Linear) and within in name:
            found[f"{name}.down"] = torch.randn(RANK, layer.in_features) / math.sqrt(layer.in_features)
            found[f"{name}.up"] = torch.zeros(layer.out_features, RANK)
    return found


def vectors(model: SentenceTransformer, texts: list[str]) -> Tensor:
    """A vector of unit length a text, through which is learned."""
    return nn.functional.normalize(model(model.preprocess(texts))["sentence_embedding"], dim=1)


def loss(model: SentenceTransformer, batch: Batch) -> Tensor:
    """The nats by which each question misses what it asks for, in the mean."""
    alike = vectors(model, batch.questions) @ vectors(model, batch.texts).T / TEMPERATURE
    return -(torch.log_softmax(alike, dim=1) * batch.shares).sum(dim=1).mean()


def train(found: Sequence[Told], epochs: int) -> dict[str, Tensor]:
    """The matrices of the adapter; prints the loss as it goes."""
    torch.manual_seed(SEED)
    torch.set_num_threads(os.cpu_count() or 1)
    chance = random.Random(SEED)
    model = base_model()
    model.requires_grad_(False)
    layers = adapt(model, RELEVANCE, beginning(model))
    learned = [one for layer in layers.values() for one in (layer.down[RELEVANCE], layer.up[RELEVANCE])]
    taught = [batch for _ in range(epochs) for batch in batches(found, chance)]
    optimiser = torch.optim.AdamW(learned, lr=RATE, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=len(taught), pct_start=WARM_UP)
    model.train()
    mean = 0.0
    for step, batch in enumerate(taught, 1):
        missed = loss(model, batch)
        optimiser.zero_grad()
        missed.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        schedule.step()
        mean += missed.item()
        if step % 50 == 0:
            print(f"{step} of {len(taught)}: {mean / 50:.3f} nats", flush=True)
            mean = 0.0
    return {f"{name}.{key}": value for name, layer in layers.items() for key, value in _matrices(layer).items()}


def _matrices(layer: Adapted) -> dict[str, Tensor]:
    return {key: kept[RELEVANCE].detach().half().contiguous() for key, kept in (("down", layer.down), ("up", layer.up))}


def recall(model: SentenceTransformer, person: Told, cut: int = 10) -> float:
    """The share of what the questions of one person ask for that is among the first ``cut``, in the mean."""
    asked, known = ([text for text, _ in person.asked], list(person.texts))
    near = model.encode(asked, normalize_embeddings=True) @ model.encode(known, normalize_embeddings=True).T
    first = np.argsort(-near, axis=1)[:, :cut].tolist()
    found = [len(wanted & set(row)) / len(wanted) for (_, wanted), row in zip(person.asked, first, strict=True)]
    return float(np.mean(found))


def figures(found: Sequence[Told]) -> None:
    """Prints what is found of each author's questions by an adapter that was not taught them, beside the bare model."""
    torch.set_num_threads(os.cpu_count() or 1)
    bare, taught = base_model(), [base_model() for _ in range(FOLDS)]
    for number, model in enumerate(taught):
        adapt(model, RELEVANCE, load_file(folded(number)))
    for author, theirs in groupby(found, key=lambda one: one.author):
        each = [(recall(bare, one), recall(taught[fold(author)], one)) for one in theirs]
        print(
            author, "R@10 bare {:.3f}, with an adapter taught others {:.3f}".format(*np.mean(each, axis=0)), flush=True
        )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--figures", action="store_true", help="only tell what adapters that are there find")
    found = list(told())
    if options.parse_args().figures:
        figures(found)
        return
    for number in range(FOLDS):
        folded(number).parent.mkdir(exist_ok=True)
        save_file(train([one for one in found if fold(one.author) != number], FOLD_EPOCHS), folded(number))
    save_file(train(found, EPOCHS), MINILM_ADAPTER)
    print(sha256(MINILM_ADAPTER.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()

"""`python -m training.marks` teaches MiniLM which lines of a text show something of the user, and what.

``marked/`` has what stands on somebody's computer, a text a line: its source, title and text, whose computer it is, and
the words that show something of them, with what. ``talk-*`` are what users say and write, the others what reaches them.
Half of the texts have none, and are hard: somebody else's prescription, a basket that was not bought, a joke; ``oak``,
``rata`` and ``talk-gannet`` are what is ordinarily there. Some authors are held out, and how well their lines are told
is printed. The facts of ``examples/`` come once beside them. About half an hour on two cores.
"""

import json
import os
import random
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from sentence_transformers import SentenceTransformer
from torch import Tensor, nn

from gumd.models.marks import HEAD, MARKS, Chunk, chunks, states
from gumd.models.sentences import adapt, base_model
from gumd.propose.lines.text import TOPICS, Line, Text, as_read
from gumd.text.words import content_words, tokens
from training import MARKS_ADAPTER, data
from training.embedding import beginning
from training.figures import area

FOLDER = Path(__file__).parent / "marked"
HELD_OUT = ("cedar", "fig", "rata", "talk-badger", "talk-kestrel")
EPOCHS, RATE, HEAD_RATE, WARM_UP, BATCH = 6, 1e-3, 2e-3, 0.15, 8
SEED = 11
SHARE, SURE = 0.4, 0.8
"""Of a line's letters, from which it is what a mark is of; or so much of the mark."""


OF_KIND = {
    "health": {"condition", "medicine"},
    "plan": {"coming", "home", "makes"},
    "routine": {"regular", "medicine"},
    "possession": {"owns"},
    "biography": {"home", "work", "kin", "learns", "belongs", "condition"},
    "relationship": {"kin", "home"},
    "skill": {"learns", "work"},
    "preference": {"likes"},
    "project": {"makes", "work", "aims"},
    "goal": {"aims", "coming", "makes"},
}
"""What a fact of ``examples/`` may be marked as, by its kind; one without a kind may be any."""


class Lesson(NamedTuple):
    """What is read in one go, and by their places the topics of which each of its lines has one."""

    chunk: Chunk
    topics: list[frozenset[int]]


def texts(path: Path) -> Iterator[dict[str, Any]]:
    """The texts of one author, as they are kept."""
    return map(json.loads, path.read_text("utf-8").splitlines())


def as_text(kept: Mapping[str, Any]) -> Text:
    """A text as the daemon would have it."""
    return Text(kept["source"], kept["title"], kept["text"], frozenset(tokens(kept["user"])))


def topics(told: Sequence[Line], marks: Sequence[Mapping[str, str]]) -> list[int]:
    """What each line is marked as, by its place among the topics: 0 for nothing."""
    return [
        next((TOPICS.index(mark["type"]) for mark in marks if _is_of(line.text, mark["words"])), 0) for line in told
    ]


def _is_of(line: str, words: str) -> bool:
    """Whether a line has the marked words and little else, or most of them."""
    common = len(words) if words in line else len(line) if line in words else 0
    return common > 0 and common >= min(SHARE * len(line), SURE * len(words))


def lessons(model: SentenceTransformer, path: Path) -> list[Lesson]:
    """One author's texts as the model reads them."""
    found = []
    for kept in texts(path):
        text = as_text(kept)
        told = text.lines
        found += _cut(model, text, told, [{topic} for topic in topics(told, kept["marks"])])
    return found


def _cut(model: SentenceTransformer, text: Text, told: Sequence[Line], wanted: Sequence[set[int]]) -> list[Lesson]:
    """A text's lines as they are read at once, with the topics that each may have."""
    each = iter(map(frozenset, wanted))
    cut = chunks(model, text.header, as_read(text, told))
    return [Lesson(chunk, [next(each) for _ in chunk.spans]) for chunk in cut]


def from_examples(model: SentenceTransformer) -> list[Lesson]:
    """What the authors of ``examples/`` say that a text shows, each fact of the line that has most of its words."""
    found = []
    for one in data.examples():
        text = Text(one.source, one.where, one.text, frozenset())
        told = text.lines
        if one.held_out or not told:
            continue
        wanted = [{0} for _ in told]
        for fact in one.facts:
            said = set(content_words(fact.text))
            best = max(range(len(told)), key=lambda place: len(said & set(content_words(told[place].text))))
            wanted[best] = (wanted[best] - {0}) | may_be(fact.kind)
        found += _cut(model, text, told, wanted)
    return found


def may_be(kind: str) -> set[int]:
    """The topics of a fact of ``kind``, by their places; a standing instruction is none, and nothing else either."""
    if kind == "standing_instruction":
        return set(range(len(TOPICS)))
    return {TOPICS.index(topic) for topic in OF_KIND.get(kind, TOPICS[1:])}


def batches(taught: Sequence[Lesson], chance: random.Random) -> list[list[Lesson]]:
    """Every lesson once; those of about one length together, as the shorter wait for the longest."""
    by_length = sorted(taught, key=lambda one: len(one.chunk.tokens) + chance.uniform(0, 60))
    cut = [by_length[start : start + BATCH] for start in range(0, len(by_length), BATCH)]
    return chance.sample(cut, len(cut))


def loss(model: SentenceTransformer, head: nn.Linear, batch: Sequence[Lesson]) -> Tensor:
    """The nats by which each line misses the topics that it may have, in the mean."""
    shares = torch.log_softmax(head(states(model, [one.chunk for one in batch])), dim=1)
    allowed = [[place in topics for place in range(len(TOPICS))] for one in batch for topics in one.topics]
    return -torch.logsumexp(shares.masked_fill(~torch.tensor(allowed), -torch.inf), dim=1).mean()


def train(
    model: SentenceTransformer, taught: Sequence[Lesson], beside: Sequence[Lesson] = (), epochs: int = EPOCHS
) -> tuple[nn.Linear, dict[str, Tensor]]:
    """The head, and all that is kept: the matrices of the adapter, which is in use now, and the head's.

    ``taught`` comes in every epoch, and ``beside`` once in all.

    Prints the loss as it goes.
    """
    torch.manual_seed(SEED)
    torch.set_num_threads(os.cpu_count() or 1)
    chance = random.Random(SEED)
    model.requires_grad_(False)
    layers = adapt(model, MARKS, beginning(model))
    head = nn.Linear(model.get_embedding_dimension() or 0, len(TOPICS))
    learned = [one.requires_grad_() for layer in layers.values() for one in (layer.down[MARKS], layer.up[MARKS])]
    once = iter(chance.sample(beside, len(beside)))
    share = -(-len(beside) // epochs)
    steps = [batch for _ in range(epochs) for batch in batches([*taught, *islice(once, share)], chance)]
    groups: list[dict[str, Any]] = [{"params": learned}, {"params": list(head.parameters())}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, [RATE, HEAD_RATE], total_steps=len(steps), pct_start=WARM_UP
    )
    model.train()
    for step, batch in enumerate(steps, 1):
        missed = loss(model, head, batch)
        optimiser.zero_grad()
        missed.backward()  # type: ignore[no-untyped-call]
        optimiser.step()
        schedule.step()
        if step % 50 == 0:
            print(f"{step} of {len(steps)}: {missed.item():.3f} nats", flush=True)
    model.eval()
    kept = {f"{HEAD}.weight": head.weight, f"{HEAD}.bias": head.bias}
    for name, layer in layers.items():
        kept |= {f"{name}.down": layer.down[MARKS], f"{name}.up": layer.up[MARKS]}
    return head, {name: one.detach().half().contiguous() for name, one in kept.items()}


def tell(author: str, shares: NDArray[np.float32], wanted: NDArray[np.int64]) -> None:
    """Prints how well one author's lines are told, by the shares of their topics and by what they are marked as."""
    marked, share, best = wanted > 0, 1 - shares[:, 0], 1 + shares[:, 1:].argmax(axis=1)
    line = f"{author}: {len(wanted)} lines, {marked.sum()} marked, AUC {area(share, marked):.3f}"
    line += f", topic right {(best == wanted)[marked].mean():.2f}"
    for least in (0.3, 0.5, 0.6, 0.7, 0.8, 0.9):
        said = share >= least
        right = (said & marked).sum()
        line += f"; from {least}: {right / max(1, said.sum()):.2f} right, {right / marked.sum():.2f} found"
    print(line, flush=True)


def figures(model: SentenceTransformer, head: nn.Linear, held: Mapping[str, Sequence[Lesson]]) -> None:
    """Tells of each author, and of all, how well the lines are told."""
    shares, wanted = [], []
    for author, theirs in held.items():
        with torch.no_grad():
            odds = torch.cat([head(states(model, [one.chunk])) for one in theirs])
        shares.append(torch.softmax(odds, dim=1).numpy())
        wanted.append(np.asarray([topic for one in theirs for topics in one.topics for topic in topics]))
        tell(author, shares[-1], wanted[-1])
    tell("all", np.concatenate(shares), np.concatenate(wanted))


def main() -> None:
    model = base_model()
    authors = {path.stem: lessons(model, path) for path in sorted(FOLDER.glob("*.jsonl"))}
    held = {name: theirs for name, theirs in authors.items() if name in HELD_OUT}
    taught = [one for name, theirs in authors.items() if name not in HELD_OUT for one in theirs]
    head, kept = train(model, taught, from_examples(model))
    figures(model, head, held)
    save_file(kept, MARKS_ADAPTER)
    print(MARKS_ADAPTER.name, sha256(MARKS_ADAPTER.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()

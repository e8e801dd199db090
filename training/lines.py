"""What teaches MiniLM to tell lines apart: by matrices of its own (LoRA, Hu et al. 2021), and one linear map."""

import os
import random
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from torch import Tensor, nn

from gumd.models.marks import HEAD, Chunk, Encoder, states
from gumd.models.sentences import adapt
from training.figures import area

RATE, HEAD_RATE, WARM_UP, BATCH = 1e-3, 2e-3, 0.15, 8
SEED = 11


class Lesson(NamedTuple):
    """What is read in one go, and by their places the topics of which each of its lines has one."""

    chunk: Chunk
    topics: list[frozenset[int]]


class Task(NamedTuple):
    """What is taught: the adapter's name, how many topics there are, where the matrices begin, how often it comes."""

    adapter: str
    topics: int
    start: Callable[[nn.Module], Mapping[str, Tensor]]
    epochs: int


def as_lessons(cut: Sequence[Chunk], wanted: Iterable[Collection[int]]) -> list[Lesson]:
    """Each chunk of a text with the topics that its lines may have; ``wanted`` has those of all lines, in order."""
    each = iter(map(frozenset, wanted))
    return [Lesson(chunk, [next(each) for _ in chunk.spans]) for chunk in cut]


def batches(taught: Sequence[Lesson], chance: random.Random) -> list[list[Lesson]]:
    """Every lesson once; those of about one length together, as the shorter wait for the longest."""
    by_length = sorted(taught, key=lambda one: len(one.chunk.tokens) + chance.uniform(0, 60))
    cut = [by_length[start : start + BATCH] for start in range(0, len(by_length), BATCH)]
    return chance.sample(cut, len(cut))


def loss(encoder: Encoder, head: nn.Linear, batch: Sequence[Lesson]) -> Tensor:
    """The nats by which each line misses the topics that it may have, in the mean."""
    with torch.autocast("cpu", torch.bfloat16):  # twice as fast where the processor knows it
        shares = torch.log_softmax(head(states(encoder, [one.chunk for one in batch])).float(), dim=1)
    allowed = [[place in topics for place in range(head.out_features)] for one in batch for topics in one.topics]
    return -torch.logsumexp(shares.masked_fill(~torch.tensor(allowed), -torch.inf), dim=1).mean()


def train(
    encoder: Encoder,
    task: Task,
    taught: Sequence[Lesson],
    beside: Sequence[Lesson] = (),
) -> tuple[nn.Linear, dict[str, Tensor]]:
    """The head, and all that is kept: the matrices of the adapter, which is in use now, and the head's.

    ``taught`` comes in every epoch, and ``beside`` once in all.

    Prints the loss as it goes.
    """
    torch.manual_seed(SEED)
    torch.set_num_threads(os.cpu_count() or 1)
    chance = random.Random(SEED)
    model = encoder.module.requires_grad_(False)
    attend_to_all(model)
    layers = adapt(model, task.adapter, task.start(model))
    head = nn.Linear(encoder.width, task.topics)
    pairs = {name: (layer.down[task.adapter], layer.up[task.adapter]) for name, layer in layers.items()}
    learned = [one.requires_grad_() for pair in pairs.values() for one in pair]
    once = iter(chance.sample(beside, len(beside)))
    share = -(-len(beside) // task.epochs)
    steps = [batch for _ in range(task.epochs) for batch in batches([*taught, *islice(once, share)], chance)]
    descent = Descent(learned, head, len(steps))
    model.train()
    for step, batch in enumerate(steps, 1):
        missed = loss(encoder, head, batch)
        descent.step(missed)
        if step % 50 == 0:
            print(f"{step} of {len(steps)}: {missed.item():.3f} nats", flush=True)
    model.eval()
    return head, as_kept(HEAD, head, pairs)


class Descent:
    """Takes one step down for each batch: matrices by one rate, and the head on them by another."""

    def __init__(self, matrices: Sequence[Tensor], head: nn.Module, steps: int) -> None:
        self._matrices = matrices
        groups: list[dict[str, Any]] = [{"params": list(matrices)}, {"params": list(head.parameters())}]
        self._optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
        self._schedule = torch.optim.lr_scheduler.OneCycleLR(
            self._optimiser, [RATE, HEAD_RATE], total_steps=steps, pct_start=WARM_UP
        )

    def step(self, missed: Tensor) -> None:
        """One step by what a batch ``missed``."""
        self._optimiser.zero_grad()
        missed.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self._matrices, 1.0)
        self._optimiser.step()
        self._schedule.step()


def as_kept(name: str, head: nn.Module, pairs: Mapping[str, tuple[Tensor, Tensor]]) -> dict[str, Tensor]:
    """The head's numbers under its ``name``, and the matrices of each layer, in 16 bits."""
    kept = {f"{name}.{part}": one for part, one in head.state_dict().items()}
    for layer, (down, up) in pairs.items():
        kept |= {f"{layer}.down": down, f"{layer}.up": up}
    return {part: one.detach().half().contiguous() for part, one in kept.items()}


def keep(kept: Mapping[str, Tensor], place: Path) -> None:
    """Writes what was learned, and prints its checksum for ``gumd/models/weights.py``."""
    save_file(dict(kept), place)
    print(place.name, sha256(place.read_bytes()).hexdigest())


def attend_to_all(model: nn.Module) -> None:
    """Drops nothing of what tokens attend to while it learns: that draws more chances than all else, and slowly."""
    for name, layer in model.named_modules():
        if isinstance(layer, nn.Dropout) and name.endswith("attention.self.dropout"):
            layer.p = 0.0


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


def figures(encoder: Encoder, head: nn.Linear, held: Mapping[str, Sequence[Lesson]], nothing: int = 1) -> None:
    """Tells of each author, and of all, how well the lines are told; the first so many topics count as nothing."""
    shares, wanted = [], []
    for author, theirs in held.items():
        with torch.no_grad():
            odds = torch.cat([head(states(encoder, [one.chunk])) for one in theirs])
        share = torch.softmax(odds, dim=1).numpy()
        shares.append(np.hstack([share[:, :nothing].sum(axis=1, keepdims=True), share[:, nothing:]]))
        topics = [topic for one in theirs for topics in one.topics for topic in topics]
        wanted.append(np.maximum(np.asarray(topics) - nothing + 1, 0))
        tell(author, shares[-1], wanted[-1])
    tell("all", np.concatenate(shares), np.concatenate(wanted))

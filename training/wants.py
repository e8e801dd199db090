"""`python -m training.wants` teaches MiniLM which items a person wants, by what is known of them.

``wanted/`` has slates of invented people, a slate a line: what is known of them, what they are doing, and items, of
which some are the best and some the worst for them; ``because`` says which statements decide it. Words mislead in them:
what fits has mostly no word of what is known, and what has these often does not fit. Those of twelve invented lives
(``benchmarks/lives``) are taught too; the other six, and three authors, are held out. The short slates of ``tastes/``
come once beside them, each preference among others of its author. What comes first is learned by pairs (RankNet,
Burges et al. 2005). A quarter of an hour on two cores.
"""

import json
import os
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from gumd.models.sentences import MiniLmEncoder, adapt, base_model
from gumd.models.wants import WANTS, WEIGHING, Weighing, both_states, written
from gumd.propose.restate import restated
from training import WANTS_ADAPTER
from training.embedding import beginning
from training.lines import Descent, as_kept, attend_to_all, keep

FOLDER, TASTES = (Path(__file__).parent / name for name in ("wanted", "tastes"))
LIVES = Path(__file__).parents[1] / "benchmarks" / "lives"
HELD_OUT = ("v01", "v02", "w01", "w02", "w03", "w04")
HELD_OUT_AUTHORS = ("jasmine", "lotus", "primula")
EPOCHS, BATCH = 8, 4
DROPPED = 0.12
"""The share of what is known that is left out each time, as gumd does not know all."""
BESIDE = (2, 9)
"""Among how many others a single preference stands."""
DECIDED, OFTEN = 2.0, 10.0
"""How much a statement that decides says at least, in log-odds; and how much more it counts than one that does not."""
BEST, NEITHER, WORST = 2, 1, 0
SEED = 5


@dataclass(frozen=True)
class Slate:
    """Items, of how much worth each is to the user (``levels``), and the statements for and against each."""

    doing: str
    known: Sequence[str]
    items: Sequence[str]
    levels: Sequence[int]
    because: Mapping[int, Sequence[int]]

    def drawn(self, chance: random.Random) -> "Slate":
        """The same in another order, without some of what is known."""
        known = [place for place in range(len(self.known)) if chance.random() > DROPPED]
        chance.shuffle(known)
        items = chance.sample(range(len(self.items)), len(self.items))
        because = {
            at: [known.index(one) for one in self.because.get(item, ()) if one in known]
            for at, item in enumerate(items)
        }
        return Slate(
            self.doing,
            [self.known[place] for place in known],
            [self.items[item] for item in items],
            [self.levels[item] for item in items],
            because,
        )


def slates(path: Path) -> list[Slate]:
    """The slates of one author."""
    return [_slate(json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def _slate(kept: Mapping[str, Any]) -> Slate:
    items = [
        f"{one['title']}. {one['description']}" if one.get("description") else one["title"] for one in kept["items"]
    ]
    levels = [BEST if n in kept["best"] else WORST if n in kept["worst"] else NEITHER for n in range(len(items))]
    because = {int(item): statements for item, statements in kept["because"].items()}
    return Slate(kept["context"], kept["facts"], items, levels, because)


def of_tastes(path: Path) -> Iterator[Slate]:
    """Those of one author of ``tastes/``, each preference somewhere among others that are the author's too."""
    chance = random.Random(SEED)
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    stated = [(restated(row["preference"]) or [row["preference"]])[0] for row in rows]
    for place, row in enumerate(rows):
        known = chance.sample([one for other, one in enumerate(stated) if other != place], chance.randint(*BESIDE))
        at = chance.randint(0, len(known))
        known.insert(at, stated[place])
        items = [{"title": title} for title in row["items"]]
        decided = {item: [at] for item in (*row["follows"], *row["against"])}
        told = {"context": row["request"], "facts": known, "items": items, "because": decided}
        yield _slate({**told, "best": row["follows"], "worst": row["against"]})


def of_life(folder: Path) -> list[Slate]:
    """Those of an invented person, beside what is true of them; which statements decide was not written down."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    known = [one["statement"] for one in gold["facts"] if not one["valid_to"]]
    return [_of_task(task, [as_stated(one) for one in known]) for task in gold["rank_tasks"]]


def as_stated(fact: str) -> str:
    """A fact as gumd would state it: "Works nights" as what the user does."""
    return fact if fact.startswith("The user") else f"The user {fact[0].lower()}{fact[1:]}"


def _of_task(task: Mapping[str, Any], known: Sequence[str]) -> Slate:
    ids = [one["id"] for one in task["items"]]
    best, worst = ([ids.index(id) for id in task[name]] for name in ("best", "worst"))
    return _slate({**task, "facts": known, "best": best, "worst": worst, "because": {}})


def loss(rows: Tensor, slate: Slate) -> Tensor:
    """The nats by which each pair misses its order, and by which each statement misses what it decides."""
    levels = torch.tensor(slate.levels[: len(rows)])
    total = rows.sum(dim=1)
    wrong = nn.functional.softplus(total[None] - total[:, None])[levels[:, None] > levels[None]].mean()
    decides = torch.zeros(rows[:, 1:].shape)
    for item, statements in slate.because.items():
        for one in statements:
            if item < decides.shape[0] and one < decides.shape[1]:
                decides[item, one] = 1 if slate.levels[item] == BEST else -1
    missed = sum(
        nn.functional.binary_cross_entropy_with_logits(
            sign * rows[:, 1:] - DECIDED, (sign * decides > 0).float(), weight=1 + (OFTEN - 1) * decides.abs()
        )
        for sign in (1, -1)
    )
    return wrong + missed


def train(
    encoder: MiniLmEncoder, taught: Sequence[Slate], beside: Sequence[Slate], held: Mapping[str, Sequence[Slate]]
) -> dict[str, Tensor]:
    """All that is kept: the adapter's matrices and the head's. Prints how many pairs of those held out are right.

    ``taught`` comes in every epoch, and ``beside`` once in all.
    """
    torch.manual_seed(SEED)
    torch.set_num_threads(os.cpu_count() or 1)
    chance = random.Random(SEED)
    model = encoder.module.requires_grad_(False)
    attend_to_all(model)
    layers = adapt(model, WANTS, beginning(model))
    head = Weighing(encoder.width)
    pairs = {name: (layer.down[WANTS], layer.up[WANTS]) for name, layer in layers.items()}
    learned = [one.requires_grad_() for pair in pairs.values() for one in pair]
    once = iter(chance.sample(beside, len(beside)))
    share = -(-len(beside) // EPOCHS)
    epochs = [[*taught, *islice(once, share)] for _ in range(EPOCHS)]
    steps = sum(-(-len(epoch) // BATCH) for epoch in epochs)
    descent = Descent(learned, head, steps)
    for number, epoch in enumerate(epochs, 1):
        model.train()
        chance.shuffle(epoch)
        for start in range(0, len(epoch), BATCH):
            batch = [one.drawn(chance) for one in epoch[start : start + BATCH]]
            sheets = [written(encoder, one.doing, one.known, one.items) for one in batch]
            with torch.autocast("cpu", torch.bfloat16):
                states = both_states(encoder, sheets)
            missed = torch.stack([loss(head(*both), one) for both, one in zip(states, batch, strict=True)]).mean()
            descent.step(missed)
        model.eval()
        shares = {name: round(right(encoder, head, theirs), 3) for name, theirs in held.items()}
        print(f"after epoch {number}: {missed.item():.3f} nats, pairs of those held out right: {shares}", flush=True)
    return as_kept(WEIGHING, head, pairs)


def right(encoder: MiniLmEncoder, head: Weighing, told: Sequence[Slate]) -> float:
    """The share of pairs of which the better one comes first."""
    good = pairs = 0
    for one in told:
        total: list[float] = []
        while len(total) < len(one.items):
            sheet = written(encoder, one.doing, one.known, one.items[len(total) :])
            with torch.no_grad():
                total += head(*both_states(encoder, [sheet])[0]).sum(dim=1).tolist()
        for better, level in enumerate(one.levels):
            worse = [place for place, other in enumerate(one.levels) if other < level]
            good += sum(total[better] > total[place] for place in worse)
            pairs += len(worse)
    return good / max(1, pairs)


def main() -> None:
    lives = {path.parent.name: of_life(path.parent) for path in sorted(LIVES.glob("*/gold.json"))}
    authors = {path.stem: slates(path) for path in sorted(FOLDER.glob("*.jsonl"))}
    held = {name: lives.pop(name) for name in HELD_OUT} | {name: authors.pop(name) for name in HELD_OUT_AUTHORS}
    slates_taught = list(chain.from_iterable([*authors.values(), *lives.values()]))
    beside = [one for path in sorted(TASTES.glob("*.jsonl")) for one in of_tastes(path)]
    keep(train(MiniLmEncoder(base_model()), slates_taught, beside, held), WANTS_ADAPTER)


if __name__ == "__main__":
    main()

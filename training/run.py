"""Trains the adapter and the heads and writes them beside their figures: ``python -m training.run [--heads]``.

With ``--heads`` the adapter stays as it is. About two hours on two cores. The same examples and seed give the
same weights on the same machine.
"""

import json
import random
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from hashlib import sha256
from typing import Any, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import save_file

from gumd.models.sentences import SentenceModel
from gumd.models.supervisor import ModelWorker
from gumd.propose.heads import Heads
from gumd.propose.verify import WIDTH, measured
from training import ADAPTER, FIGURES, HEADS, MINILM_ADAPTER, TRAINED, adapter, data, heads
from training.claims import Answered, answered
from training.data import Example
from training.figures import of_answers, of_kinds, of_selection
from training.lessons import lessons
from training.verdicts import verdicts

SEED = 11
EPOCHS = 2
SECOND_EPOCHS = 1
SECOND_RATE = 2e-4
"""The second stage's highest learning rate: twice as long at 3e-4 it forgets what the first has taught."""
REPEATED = 0.7
"""Of the first stage's examples, for each new one of the second."""
Numbers = NDArray[np.float32]
T = TypeVar("T")


def main() -> None:
    random.seed(SEED)
    torch.manual_seed(SEED)
    TRAINED.mkdir(exist_ok=True)
    found = data.examples()
    taught, kept = data.split(found)
    held = [one for one in found if one.held_out]
    figures: dict[str, Any] = {"examples": {"taught": len(taught), "verifier": len(kept), "held out": len(held)}}
    if "--heads" in sys.argv:  # the adapter is there
        figures["loss"] = json.loads(FIGURES.read_text())["loss"]
    else:
        figures["loss"] = train_adapter(taught, held)
        FIGURES.write_text(json.dumps(figures))
    train_heads(taught, kept, held, figures)
    for path in (ADAPTER, HEADS):
        figures[path.name] = sha256(path.read_bytes()).hexdigest()
    FIGURES.write_text(json.dumps(figures, indent=1) + "\n")
    print(json.dumps(figures, indent=1))


def train_adapter(taught: Sequence[Example], held: Sequence[Example]) -> dict[str, float]:
    """Writes the adapter; nats a token of the held-out answers, before and after."""
    model = adapter.base_model()
    joins = [one for one in data.joins() if not one.held_out]
    judged = lessons(held)
    before = adapter.mean_loss(model, judged)
    first, second = stages(taught)
    embed = partial(heads.vectors, sentences=SentenceModel(MINILM_ADAPTER))
    adapter.train(model, lessons(first, joins, verdicts(first, embed)), EPOCHS, SEED)
    adapter.train(model, lessons(second, (), verdicts(second, embed)), SECOND_EPOCHS, SEED, SECOND_RATE)
    adapter.export(model, ADAPTER)
    return {"before": before, "after": adapter.mean_loss(model, judged)}


def stages(taught: Sequence[Example]) -> tuple[list[Example], list[Example]]:
    """What is taught first, and then: the later authors, with some of the others so that they are not forgotten."""
    first = [one for one in taught if one.author not in data.LATER]
    later = [one for one in taught if one.author in data.LATER]
    again = random.Random(SEED).sample(first, min(len(first), int(REPEATED * len(later))))
    return first, [*later, *again]


def side_by_side(examples: Sequence[Example], read: Callable[[Sequence[Example], ModelWorker], list[T]]) -> list[T]:
    """What ``read`` makes of the examples with the adapter as it is now, on two processors."""

    def part(half: Sequence[Example]) -> list[T]:
        with closing(ModelWorker(idle_s=600, timeout_s=600, files={"adapter": str(ADAPTER)})) as worker:
            return read(half, worker)

    with ThreadPoolExecutor(2) as pool:
        return [one for half in pool.map(part, (examples[::2], examples[1::2])) for one in half]


def train_heads(
    taught: Sequence[Example], kept: Sequence[Example], held: Sequence[Example], figures: dict[str, Any]
) -> None:
    """Writes the heads: selection from what the adapter was taught, the verifier from the rest, kinds from both."""
    sentences = SentenceModel(MINILM_ADAPTER)
    weights = heads.fit_binary("lasting", *_parts(taught, sentences)) | _kinds([*taught, *kept], sentences)
    unfitted = Heads(weights | _silent())
    weights |= heads.fit_binary("holds", *_claims(side_by_side(kept, partial(answered, heads=unfitted))))
    save_file(weights, HEADS)
    fitted = Heads(weights)
    figures["selection"] = of_selection(*_parts(held, sentences), fitted)
    figures["kinds"] = of_kinds(held, sentences, fitted)
    figures["held out"] = of_answers(side_by_side(held, partial(answered, heads=fitted)))


def _silent() -> dict[str, Numbers]:
    """A verifier that says nothing, to read what it will be fitted on."""
    return {"holds.weight": np.zeros(WIDTH, dtype=np.float32), "holds.bias": np.zeros(1, dtype=np.float32)}


def _parts(examples: Sequence[Example], sentences: SentenceModel) -> tuple[Numbers, list[bool]]:
    found = [one for example in examples for one in heads.shown(example)]
    told = [(one.window, part, bool(facts)) for one in found for part, facts in one.told.items()]
    return heads.part_rows([(window, part) for window, part, _ in told], sentences), [shows for *_, shows in told]


def _kinds(examples: Sequence[Example], sentences: SentenceModel) -> dict[str, Numbers]:
    facts = data.with_kinds(examples)
    rows = heads.statement_rows([fact.text for fact in facts], sentences)
    return heads.fit_kinds(rows, [fact.kind for fact in facts], [fact.polarity for fact in facts])


def _claims(found: Sequence[Answered]) -> tuple[Numbers, list[bool]]:
    """Those that would come to the verifier, and whether they are right; none that a program cannot tell."""
    told = [pair for each in found for pair in zip(each.judged, each.right, strict=True)]
    known = [(one, right) for one, right in told if right is not None and one.refusal is None]
    return np.stack([measured(one.claim) for one, _ in known]), [right for _, right in known]


if __name__ == "__main__":
    main()

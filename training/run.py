"""Trains the adapter and the heads and writes them beside their figures: ``python -m training.run [--heads]``.

With ``--heads`` the adapter stays as it is. About an hour on two cores. The same examples and seed give the same
weights on the same machine.
"""

import json
import random
import sys
from collections.abc import Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.numpy import save_file

from gumd.models.sentences import SentenceModel
from gumd.models.supervisor import ModelWorker
from gumd.models.weights import MINILM
from gumd.propose.features import of_statement, of_window
from gumd.propose.heads import Heads
from gumd.propose.verify import WIDTH, measured
from training import adapter, data, heads
from training.claims import Answered, answered
from training.data import Example
from training.figures import of_answers, of_kinds, of_selection

SEED = 11
SHIPPED = Path(__file__).parent / "trained"
ADAPTER, HEADS, FIGURES = SHIPPED / "proposer.gguf", SHIPPED / "heads.safetensors", SHIPPED / "figures.json"

Numbers = NDArray[np.float32]


def main() -> None:
    random.seed(SEED)
    torch.manual_seed(SEED)
    SHIPPED.mkdir(exist_ok=True)
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
    judged = adapter.lessons(held, [])
    before = adapter.mean_loss(model, judged)
    adapter.train(model, adapter.lessons(taught, joins), SEED)
    adapter.export(model, ADAPTER)
    return {"before": before, "after": adapter.mean_loss(model, judged)}


def train_heads(
    taught: Sequence[Example], kept: Sequence[Example], held: Sequence[Example], figures: dict[str, Any]
) -> None:
    """Writes the heads: selection and kinds from what the adapter was taught, the verifier from what it was not."""
    sentences = SentenceModel(MINILM)
    rows, shows = _windows(taught, sentences)
    weights = heads.fit_lasting(rows, shows) | _kinds([*taught, *kept], sentences)
    weights |= {"holds.weight": np.zeros(WIDTH, dtype=np.float32), "holds.bias": np.zeros(1, dtype=np.float32)}
    save_file(weights, HEADS)
    with closing(ModelWorker(idle_s=600, timeout_s=600, files={"adapter": str(ADAPTER)})) as worker:
        claims, right = _claims(answered(kept, worker, Heads(HEADS)))
        weights |= heads.fit_holds(claims, right)
        save_file(weights, HEADS)
        shipped = Heads(HEADS)
        figures["selection"] = of_selection(*_windows(held, sentences), shipped)
        figures["kinds"] = of_kinds(held, sentences, shipped)
        figures["held out"] = of_answers(answered(held, worker, shipped))


def _windows(examples: Sequence[Example], sentences: SentenceModel) -> tuple[Numbers, list[bool]]:
    found = [one for example in examples for one in heads.shown(example)]
    windows = [one.window for one in found]
    vectors = np.asarray(sentences.embed([f"{one.where}\n{one.text}" for one in windows]), dtype=np.float32)
    rows = np.stack([of_window(one, vector) for one, vector in zip(windows, vectors, strict=True)])
    return rows.astype(np.float32), [bool(one.facts) for one in found]


def _kinds(examples: Sequence[Example], sentences: SentenceModel) -> dict[str, Numbers]:
    facts = [fact for one in examples for fact in one.facts if fact.kind]
    vectors = np.asarray(sentences.embed([fact.text for fact in facts]), dtype=np.float32)
    rows = np.stack([of_statement(fact.text, vector) for fact, vector in zip(facts, vectors, strict=True)])
    return heads.fit_kinds(rows, [fact.kind for fact in facts], [fact.polarity for fact in facts])


def _claims(found: Sequence[Answered]) -> tuple[Numbers, list[bool]]:
    judged = [(one.claim, right) for each in found for one, right in zip(each.judged, each.right, strict=True)]
    return np.stack([measured(claim) for claim, _ in judged]), [right for _, right in judged]


if __name__ == "__main__":
    main()

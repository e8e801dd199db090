"""`python -m training.guess` teaches a small network to guess the taught MiniLM's vectors from word vectors.

By the cosine to what MiniLM says of the requests, observations and statements of ``asked.py`` and of the examples. Some
five minutes on two cores.
"""

import os
import random
from hashlib import sha256
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from gumd.embed import DIMENSIONS, SENTENCES, STATIC
from gumd.models.guess import SCALE
from gumd.models.sentences import SentenceModel
from gumd.models.static import StaticEmbedder
from training import GUESS, MINILM_ADAPTER, data
from training.asked import archives, persons

HIDDEN = 1024
EPOCHS, RATE, BATCH = 20, 1e-3, 256
LONGEST = 400
"""Characters of a text: questions are short."""
UNTAUGHT = 1_000
"""Texts on which the likeness is told."""
SEED = 11


def texts() -> list[str]:
    """All short texts that there are, in any order, each once."""
    found = [fact.text for one in data.examples() for fact in one.facts]
    found += [one.text for one in data.examples()]
    for _, archive in archives():
        found += [one["text"] for one in archive.sent] + [one.text for one in archive.asked]
    for _, person in persons():
        found += [one["text"] for one in person.known] + [one.text for one in person.asked]
    each = sorted({text[:LONGEST] for text in found})
    random.Random(SEED).shuffle(each)
    return each


def network() -> nn.Sequential:
    """As ``gumd/models/guess.py`` computes it."""
    return nn.Sequential(
        nn.Linear(DIMENSIONS[STATIC], HIDDEN), nn.GELU(approximate="tanh"), nn.Linear(HIDDEN, DIMENSIONS[SENTENCES])
    )


def train(static: Tensor, meant: Tensor) -> nn.Sequential:
    """A network that says of each ``static`` row what is nearest to the row of ``meant``."""
    torch.manual_seed(SEED)
    model = network()
    optimiser = torch.optim.AdamW(model.parameters(), lr=RATE, weight_decay=0.01)
    steps = EPOCHS * (len(static) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps)
    for _ in range(EPOCHS):
        for part in torch.split(torch.randperm(len(static)), BATCH):
            apart = (1 - nn.functional.cosine_similarity(model(static[part]), meant[part])).mean()
            optimiser.zero_grad()
            apart.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            schedule.step()
    return model.eval()


def taught() -> nn.Sequential:
    """A network that guesses what the taught MiniLM says; prints how near it comes on texts held out."""
    told, sentences = texts(), SentenceModel(MINILM_ADAPTER)
    torch.set_num_threads(os.cpu_count() or 1)
    static = torch.tensor(StaticEmbedder().embed(told)) * SCALE
    meant = torch.tensor(np.asarray(sentences.embed(told), dtype=np.float32))
    model = train(static[UNTAUGHT:], meant[UNTAUGHT:])
    with torch.no_grad():
        found, wanted = model(static[:UNTAUGHT]), meant[:UNTAUGHT]
        usual = meant.mean(dim=0)
        near = nn.functional.cosine_similarity(nn.functional.normalize(found, dim=1) - usual, wanted - usual).mean()
    print(f"{len(told)} texts, cosine less what is common, held out: {near:.3f}", flush=True)
    return model


def save(model: nn.Sequential, file: Path) -> None:
    """Writes the matrices in 16 bits."""
    layers = {"hidden": model[0], "out": model[2]}
    named = {f"{name}.{key}": value for name, layer in layers.items() for key, value in layer.state_dict().items()}
    save_file({name: value.half().contiguous() for name, value in named.items()}, file)


def main() -> None:
    save(taught(), GUESS)
    print(sha256(GUESS.read_bytes()).hexdigest())


if __name__ == "__main__":
    main()

"""`python -m training.standing [--held-out]` teaches which sentences to a program are standing instructions.

``orders/`` has what people type to assistants, bots and helpers, a message a line, with those of its words that are
meant from now on. Half of the messages have none, and are hard; what users say to assistants in ``examples/`` and is no
standing instruction is added. Two authors are held out; with ``--held-out`` each other in turn too, in some minutes.
"""

import json
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file

from gumd.propose.rules.said.standing import PLACES, is_outright, rows
from gumd.propose.rules.sentences import sentences
from gumd.propose.transcript import Turn, is_assistant, turns
from gumd.text.hashed import Row
from training import STANDING, data
from training.figures import area
from training.heads import fit

ORDERS = Path(__file__).parent / "orders"
HELD_OUT = ("grove", "vitex")
PENALTY = 5e-5
SHARE = 0.4
"""Of a sentence's letters, from which it is part of the rule that they are of."""
SURE = 0.8
Numbers = NDArray[np.float32]


class Message(NamedTuple):
    """What one message's sentences show, and which of them are part of a rule."""

    rows: list[Row]
    standing: list[bool]


def main() -> None:
    authors = {path.stem: [_message(line) for line in lines(path)] for path in sorted(ORDERS.glob("*.jsonl"))}
    authors["examples"] = list(_idle())
    for held in authors.keys() - {"examples"} if "--held-out" in sys.argv else HELD_OUT:
        tell(held, authors[held], *taught(_but(authors, {held, *HELD_OUT})))
    weights, bias = taught(_but(authors, HELD_OUT))
    save_file({"weights": weights.astype(np.float16), "bias": np.asarray([bias], dtype=np.float32)}, STANDING)
    print(STANDING.name, sha256(STANDING.read_bytes()).hexdigest())


def _but(authors: Mapping[str, list[Message]], held: Collection[str]) -> list[Message]:
    """The messages of all authors who are not ``held`` out."""
    return [message for name, told in authors.items() if name not in held for message in told]


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The messages of one author, as they are kept: what was said `before`, the `text`, and its `rules`."""
    return map(json.loads, path.read_text("utf-8").splitlines())


def _message(line: dict[str, Any]) -> Message:
    told = sentences(line["text"], quotes=True)
    return Message(rows(told, line["before"]), standing(line["text"], told, line["rules"]))


def _idle() -> Iterator[Message]:
    """What users say to assistants in the examples whose authors found no standing instruction there."""
    for one in data.examples():
        instructed = any(fact.kind == "standing_instruction" for fact in one.facts)
        said = turns(one.text) if one.source == "chat" and not instructed else []
        if is_assistant(one.where) or any(is_assistant(turn.speaker) for turn in said):
            for before, turn in pairwise([Turn("other", "", ""), *said]):
                if turn.by == "user":
                    yield _asked_once(sentences(turn.text, quotes=True), before.text if before.by == "other" else "")


def _asked_once(told: list[str], before: str) -> Message:
    """What is not said outright: of what is, some was meant for good."""
    kept = [row for sentence, row in zip(told, rows(told, before), strict=True) if not is_outright(sentence)]
    return Message(kept, [False] * len(kept))


def standing(text: str, told: Sequence[str], rules: Sequence[str]) -> list[bool]:
    """Which sentences have enough of a rule in them, or a whole one."""
    spans = [(at, at + len(rule)) for rule in rules if (at := text.find(rule)) >= 0]
    found, after = list[bool](), 0
    for sentence in told:
        start = max(text.find(sentence[:20], after), after)
        end, after = start + len(sentence), start + 1
        shared = [(min(end, last) - max(start, first), last - first) for first, last in spans]
        found.append(any(common >= SHARE * len(sentence) or common >= SURE * size for common, size in shared))
    return found


def taught(messages: Sequence[Message]) -> tuple[Numbers, float]:
    """Weights and bias by which a sentence's row tells how likely it is standing, in log-odds."""
    wanted = np.asarray([one for message in messages for one in message.standing], dtype=np.int64)
    weights, bias = fit(_dense(messages), wanted[:, None], 1, PENALTY)
    return weights[:, 0], float(bias[0])


def _dense(messages: Sequence[Message]) -> Numbers:
    told = [row for message in messages for row in message.rows]
    found = np.zeros((len(told), PLACES), dtype=np.float32)
    for line, row in zip(found, told, strict=True):
        line[row.places] = row.values
    return found


def tell(author: str, messages: Sequence[Message], weights: Numbers, bias: float) -> None:
    """Prints how well one author's sentences are told whom the weights were not taught."""
    wanted = np.asarray([one for message in messages for one in message.standing])
    share = 1 / (1 + np.exp(-(_dense(messages) @ weights + bias)))
    line = f"{author}: {len(wanted)} sentences, {wanted.sum()} standing, AUC {area(share, wanted):.3f}"
    for least in (0.5, SURE, 0.9):
        said = share >= least
        right = (said & wanted).sum()
        line += f"; from {least}: {right / max(1, said.sum()):.2f} right, {right / wanted.sum():.2f} found"
    print(line, flush=True)


if __name__ == "__main__":
    main()

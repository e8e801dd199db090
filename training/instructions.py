"""Fits the threshold of ``retrieval/instructions.py`` on half of invented instructions, and tells how the rest does.

``python -m training.instructions`` reads instructions.jsonl: an instruction, requests that it ``applies`` to, and, if
it has a condition, some that come close and are ``not`` meant. ``others`` are the requests of the other instructions.
"""

import json
import random
from pathlib import Path
from typing import NamedTuple

import numpy as np

from gumd.embed import Vector
from gumd.models.static import StaticEmbedder
from gumd.retrieval.instructions import Bears, condition, request

DATA = Path(__file__).with_name("instructions.jsonl")
MISSED = 0.15
"""The share of conditions that are met and may be missed by the half that is fitted on."""
SEED = 1


class Case(NamedTuple):
    """An instruction and requests, with what measures phrases against each of them."""

    instruction: str
    applies: list[Bears]
    close: list[Bears]


class Scores(NamedTuple):
    met: list[float]
    close: list[float]
    others: list[float]


def cases() -> list[Case]:
    embedder = StaticEmbedder()

    def embed(texts: list[str]) -> list[Vector]:
        return list(embedder.embed(texts))

    rows = [json.loads(line) for line in DATA.read_text().splitlines()]
    return [
        Case(row["instruction"], [request(q, embed) for q in row["applies"]], [request(q, embed) for q in row["not"]])
        for row in rows
    ]


def scored(half: list[Case]) -> Scores:
    """What each condition has for the requests that meet it, that come close, and that others are about."""
    found = Scores([], [], [])
    for case in half:
        clause = condition(case.instruction)
        if clause is not None:
            found.met.extend(bears(clause) for bears in case.applies)
            found.close.extend(bears(clause) for bears in case.close)
            found.others.extend(bears(clause) for other in half if other is not case for bears in other.applies)
    return found


def main() -> None:
    all = cases()
    with_condition = [case for case in all if case.close]
    read = sum((condition(case.instruction) is None) == (not case.close) for case in all)
    print(f"{read} of {len(all)} are read rightly as having a condition or none")
    random.Random(SEED).shuffle(with_condition)
    middle = len(with_condition) // 2
    fitted, held_out = scored(with_condition[:middle]), scored(with_condition[middle:])
    least = float(np.quantile(fitted.met, MISSED))
    print(f"BEARS = {least:.2f}; on the other half:")
    print(f"kept where it applies {np.mean(np.array(held_out.met) >= least):.0%}")
    print(f"dropped from close requests {np.mean(np.array(held_out.close) < least):.0%}")
    print(f"dropped from others {np.mean(np.array(held_out.others) < least):.0%}")


if __name__ == "__main__":
    main()

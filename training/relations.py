"""Fits what tells how two statements stand to each other, and says how often it is right on another author's pairs.

``relations.jsonl`` has pairs written by hand, with their author. Beside them any two statements about one of the
invented people of ``confidences.jsonl`` that are not near each other count as unrelated: in life nearly all are.
"""

import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression  # type: ignore[import-untyped]

from gumd.beliefs.resemblance import FILE, RELATIONS, Said, features
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.text.words import content_words
from training.calibration import STATEMENTS

PAIRS = Path(__file__).parent / "relations.jsonl"
HELD_OUT = "beta"
"""The author of whom nothing is fitted."""
_FAR = 0.85
"""The cosine up to which two statements about one person are taken as unrelated without being read."""
_WEIGHT_FAR = 0.3
_WEIGHT_ALTERED = 0.5
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]{2,}")
_PENALTY = 0.3
_AT_ONCE = 64


class Pair(NamedTuple):
    """Two statements, how the later stands to the earlier, who wrote them, and how much the pair counts."""

    later: Said
    earlier: Said
    relation: str
    author: str
    weight: float = 1.0


def written() -> list[Pair]:
    """The pairs that were written by hand."""
    rows = [json.loads(line) for line in PAIRS.read_text().splitlines()]
    return [Pair(_said(row["new"]), _said(row["old"]), row["relation"], row["author"]) for row in rows]


def lived() -> Iterator[Pair]:
    """Any two statements about one invented person."""
    rows = [json.loads(line) for line in STATEMENTS.read_text().splitlines()]
    for life in sorted({row["life"] for row in rows}):
        said = [Said(row["statement"], row["kind"], "neutral") for row in rows if row["life"] == life]
        for one, other in combinations(said, 2):
            yield Pair(one, other, "unrelated", life, _WEIGHT_FAR)


def altered(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Statements of which one telling word is another one's: two things, however alike they are.

    The word comes from another statement, a name for a name.
    """
    chance = random.Random(0)
    said = [one for pair in pairs for one in (pair.later, pair.earlier)]
    words = [word for one in said for word in _telling(one.text)]
    for one in said:
        own = _telling(one.text)
        if own:
            word = chance.choice(own)
            other = chance.choice([w for w in words if w[0].isupper() == word[0].isupper() and w not in own])
            text = one.text.replace(word, other, 1)
            yield Pair(one._replace(text=text, words=text), one, "unrelated", "altered", _WEIGHT_ALTERED)


def seen(pairs: Sequence[Pair], worker: ModelWorker) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """What the model sees of each pair, and the cosines of their embeddings."""
    texts = sorted({text for pair in pairs for text in (pair.later.text, pair.earlier.text)})
    vectors = {text: np.asarray(vector) for text, vector in zip(texts, _embedded(texts, worker), strict=True)}
    embedder = StaticEmbedder()
    cosines = [float(vectors[pair.later.text] @ vectors[pair.earlier.text]) for pair in pairs]
    rows = [features(*pair[:2], cosine, embedder) for pair, cosine in zip(pairs, cosines, strict=True)]
    return np.asarray(rows), np.asarray(cosines)


def fitted(rows: NDArray[np.float64], pairs: Sequence[Pair]) -> dict[str, list[float] | list[list[float]]]:
    """The numbers of :class:`gumd.beliefs.resemblance._Model`."""
    mean, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    model = LogisticRegression(C=_PENALTY, max_iter=5_000)
    relations = [RELATIONS.index(pair.relation) for pair in pairs]
    model.fit((rows - mean) / scale, relations, sample_weight=[pair.weight for pair in pairs])
    found = {"mean": mean, "scale": scale, "weights": model.coef_, "bias": model.intercept_}
    return {name: np.round(values, 5).tolist() for name, values in found.items()}


def _telling(text: str) -> list[str]:
    """The words of a statement that another could stand for, as written."""
    telling = set(content_words(text)) - {"user"}
    return [word for word in _WORD.findall(text) if word.lower() in telling]


def _embedded(texts: Sequence[str], worker: ModelWorker) -> Iterator[list[float]]:
    left = iter(texts)
    while batch := list(islice(left, _AT_ONCE)):
        yield from worker.embed(batch)


def _said(row: dict[str, str]) -> Said:
    return Said(row["text"], row["kind"], row["polarity"], "", row.get("words", ""))


def _far(pairs: Iterable[Pair], cosines: NDArray[np.float64]) -> list[int]:
    return [place for place, pair in enumerate(pairs) if pair.weight != _WEIGHT_FAR or cosines[place] < _FAR]


def main() -> None:
    """Writes the model."""
    hand = [pair for pair in written() if pair.author != HELD_OUT]
    pairs = [*hand, *altered(hand), *lived()]
    worker = ModelWorker()
    rows, cosines = seen(pairs, worker)
    worker.close()
    kept = _far(pairs, cosines)
    FILE.write_text(json.dumps(fitted(rows[kept], [pairs[place] for place in kept])) + "\n")
    print(json.dumps({"pairs": len(kept), "written": len(hand)}))


if __name__ == "__main__":
    main()

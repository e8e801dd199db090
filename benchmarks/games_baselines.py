"""Other ways to rank games: by one person's history alone, and, which gumd never has, by everybody's."""

import importlib
import importlib.util
import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.games_people import Person
from gumd.embed import TextVectors
from gumd.text.words import content_words

MISSING = "games: no rows for BPR and ALS, as the package `implicit` is not installed (pip install implicit)"
_PENALTY = 1.0
"""scikit-learn's own for its ridge."""
_SEED = 1
_K1, _B = 1.2, 0.75

Scores = list[float]
Scorer = Callable[[Person, Sequence[str]], Scores]
"""The scores of a slate's games for a person."""


def bm25(items: Sequence[str], history: Sequence[str]) -> Scores:
    """By the words of the titles: Okapi BM25 with its usual constants, the slate being the documents."""
    documents = [Counter(content_words(title)) for title in items]
    query = {word for title in history for word in content_words(title)}
    usual = sum(words.total() for words in documents) / len(documents) or 1.0
    with_word = Counter(word for words in documents for word in words)
    scores = []
    for words in documents:
        norm = _K1 * (1 - _B + _B * words.total() / usual)
        shared = ((with_word[word], words[word]) for word in words if word in query)
        scores.append(sum(_rarity(n, len(items)) * times * (_K1 + 1) / (times + norm) for n, times in shared))
    return scores


def _rarity(with_word: int, documents: int) -> float:
    return math.log(1 + (documents - with_word + 0.5) / (with_word + 0.5))


def cosine(items: Sequence[str], history: Sequence[str], vectors: TextVectors, weights: Sequence[float] = ()) -> Scores:
    """By the mean cosine to the history, each game of it by its weight, which is 1 where there are none."""
    each = np.asarray(weights or [1.0] * len(history))
    cosines = _rows(items, vectors) @ _rows(history, vectors).T
    return _listed(cosines @ each / each.sum())


def ridge(items: Sequence[str], history: Sequence[str], vectors: TextVectors) -> Scores:
    """By a ridge regression with an intercept: what was chosen is 1, and what is shown now 0."""
    rows = _rows([*items, *history], vectors)
    signs = np.asarray([0.0] * len(items) + [1.0] * len(history))
    rows = rows - rows.mean(axis=0)
    among = rows @ rows.T
    dual = np.linalg.solve(among + _PENALTY * np.eye(len(rows)), signs - signs.mean())
    return _listed(among[: len(items)] @ dual)


def of_everybody(people: Sequence[Person]) -> dict[str, Scorer]:
    """What is trained on all histories; without the package `implicit` that is popularity alone."""
    found: dict[str, Scorer] = {"popularity (everybody's data)": _popularity(people)}
    if importlib.util.find_spec("implicit") is None:
        print(MISSING)
        return found
    for way, model in _models().items():
        found[f"{way} (everybody's data)"] = _factors(people, model)
    return found


def _popularity(people: Sequence[Person]) -> Scorer:
    bought = Counter(id for person in people for id in person.history)
    return lambda person, slate: [float(bought[id]) for id in slate]


def _models() -> dict[str, Any]:
    """With what was best of 36 and of 16 settings for the people after the first 300."""
    bpr, als = importlib.import_module("implicit.bpr"), importlib.import_module("implicit.als")
    common = {"random_state": _SEED, "num_threads": 1}
    return {
        "BPR": bpr.BayesianPersonalizedRanking(
            factors=100, learning_rate=0.05, regularization=0.05, iterations=300, **common
        ),
        "ALS": als.AlternatingLeastSquares(factors=32, regularization=0.1, alpha=20.0, **common),
    }


def _factors(people: Sequence[Person], model: Any) -> Scorer:
    """A factorisation of who bought what; a game that nobody bought before has no factors to go by."""
    columns = _places(id for person in people for id in person.history)
    rows = {person.user: row for row, person in enumerate(people)}
    pairs = sorted({(rows[person.user], columns[id]) for person in people for id in person.history})
    at_rows, at_columns = zip(*pairs, strict=True)
    sparse = importlib.import_module("scipy.sparse")
    bought = sparse.csr_matrix((np.ones(len(pairs), dtype=np.float32), (at_rows, at_columns)))
    model.fit(bought, show_progress=False)

    def scores(person: Person, slate: Sequence[str]) -> Scores:
        each = model.item_factors @ model.user_factors[rows[person.user]]
        return [float(each[columns[id]]) if id in columns else float(each.min()) for id in slate]

    return scores


def _places(ids: Any) -> Mapping[str, int]:
    return {id: place for place, id in enumerate(dict.fromkeys(ids))}


def _rows(texts: Sequence[str], vectors: TextVectors) -> NDArray[np.float64]:
    found = vectors.sentences(texts)
    return np.asarray([found[text] for text in texts], dtype=np.float64)


def _listed(scores: NDArray[np.float64]) -> Scores:
    return [float(score) for score in scores]

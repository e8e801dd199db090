"""The nearest by bits, rescored, are the nearest; what is forgotten is found no more."""

import numpy as np
import pytest
from numpy.typing import NDArray

from gumd_store import vectors
from gumd_store.connection import Store


def unit(rows: int, dimensions: int, seed: int) -> NDArray[np.float64]:
    found = np.random.default_rng(seed).normal(size=(rows, dimensions))
    shortened: NDArray[np.float64] = found / np.linalg.norm(found, axis=1, keepdims=True)
    return shortened


def test_the_nearest_are_those_of_an_exact_search(store: Store) -> None:
    kept = unit(400, 384, seed=1)
    asked = kept[:20] + 0.3 * unit(20, 384, seed=2)
    with store.write() as db:
        for id, vector in enumerate(kept):
            vectors.put(db, "observation", id, "minilm", vector.tolist())
    with store.read() as db:
        for vector in asked:
            exact = int(np.argmax(kept @ vector))
            (first, cosine), *rest = vectors.nearest(db, "observation", "minilm", vector.tolist(), 5)
            assert first == exact
            assert cosine == pytest.approx(float(kept[exact] @ vector) / float(np.linalg.norm(vector)), abs=1e-5)
            assert [score for _, score in rest] == sorted((score for _, score in rest), reverse=True)


def test_owners_and_spaces_are_kept_apart(store: Store) -> None:
    one, other = unit(2, 256, seed=3)
    with store.write() as db:
        vectors.put(db, "observation", 1, "static", one.tolist())
        vectors.put(db, "proposition", 1, "static", other.tolist())
    with store.read() as db:
        assert [id for id, _ in vectors.nearest(db, "observation", "static", one.tolist(), 5)] == [1]
        assert vectors.get(db, "proposition", "static", [1, 2])[1] == pytest.approx(other.tolist())
        assert vectors.nearest(db, "observation", "minilm", one.tolist(), 5) == []


def test_what_is_forgotten_is_found_no_more(store: Store) -> None:
    [one] = unit(1, 256, seed=4)
    with store.write() as db:
        vectors.put(db, "observation", 1, "static", one.tolist())
        vectors.forget(db, "observation", [1])
        assert vectors.nearest(db, "observation", "static", one.tolist(), 5) == []

"""The bits in memory find what a scan of the database finds."""

import numpy as np
import pytest
from numpy.typing import NDArray

from gumd_store import forgetting, vectors
from gumd_store.connection import Store
from gumd_store.mirror import Mirror


def rows(count: int, seed: int = 0) -> NDArray[np.float32]:
    found = np.random.default_rng(seed).normal(size=(count, 64))
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), dtype=np.float32)


def put(store: Store, found: NDArray[np.float32], first: int = 1) -> None:
    with store.write() as db:
        for place, row in enumerate(found):
            vectors.put(db, "observation", first + place, "s", row.tolist())


def near(store: Store, mirror: Mirror, row: NDArray[np.float32], limit: int) -> set[int]:
    with store.read() as db:
        mirror.take_in(db)
    return set(mirror.nearest("observation", "s", row, limit))


def test_the_nearest_are_among_those_with_the_likest_bits(store: Store) -> None:
    found = rows(500)
    put(store, found)
    mirror = Mirror()
    for row in rows(10, seed=1):
        with store.read() as db:
            exact = {id for id, _ in vectors.nearest(db, "observation", "s", row.tolist(), 5)}
        assert exact <= near(store, mirror, row, 5 * vectors.OVERSAMPLE + 10)


def test_what_comes_later_is_found_too(store: Store) -> None:
    mirror, found = Mirror(), rows(20)
    assert near(store, mirror, found[0], 1) == set()
    put(store, found[:10])
    assert near(store, mirror, found[3], 1) == {4}
    put(store, found[10:], first=11)
    assert near(store, mirror, found[15], 1) == {16}


def test_a_vector_in_place_of_another_is_found_as_what_it_is_now(store: Store) -> None:
    mirror, found = Mirror(), rows(6)
    put(store, found[:5])
    near(store, mirror, found[0], 1)
    put(store, found[5:], first=2)
    assert near(store, mirror, found[5], 1) == {2}


def test_what_fills_more_than_one_block_is_found(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gumd_store.mirror._BLOCK", 4)
    mirror, found = Mirror(), rows(11)
    put(store, found[:6])
    assert near(store, mirror, found[5], 1) == {6}
    put(store, found[6:], first=7)
    assert [near(store, mirror, row, 1) for row in found] == [{id} for id in range(1, 12)]
    assert near(store, mirror, found[0], 50) == set(range(1, 12))


def test_what_is_taken_in_a_few_at_a_time_is_all_there_in_the_end(store: Store) -> None:
    mirror, found = Mirror(), rows(9)
    put(store, found[:7])
    pages = 0
    with store.read() as db:
        while mirror.take_in(db, most=2):
            pages += 1
            if pages == 2:
                put(store, found[7:], first=8)  # what comes meanwhile is not missed
    assert pages > 3
    assert near(store, mirror, found[0], 50) == set(range(1, 10))


def test_of_many_that_are_alike_the_latest_are_found(store: Store) -> None:
    put(store, np.repeat(rows(1), 9, axis=0))
    assert near(store, Mirror(), rows(1)[0], 3) == {7, 8, 9}


def test_fewer_than_asked_for_are_all_there(store: Store) -> None:
    put(store, rows(3))
    assert near(store, Mirror(), rows(1)[0], 50) == {1, 2, 3}


def test_nothing_of_what_was_forgotten_is_left_in_memory(store: Store) -> None:
    put(store, rows(4))
    mirror = Mirror()
    assert near(store, mirror, rows(1)[0], 50) == {1, 2, 3, 4}
    with store.write() as db:
        vectors.forget(db, "observation", [2, 3])
        forgetting.note(db)
    assert near(store, mirror, rows(1)[0], 50) == {1, 4}


def whole(store: Store, mirror: Mirror, ids: list[int]) -> dict[int, object]:
    with store.read() as db:
        mirror.take_in(db)
        held, rows = mirror.matrix(db, "observation", "s", ids)
    return {id: pytest.approx(row, abs=1e-3) for id, there, row in zip(ids, held, rows.tolist(), strict=True) if there}


def test_the_signs_of_each_are_told_whatever_the_order(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gumd_store.mirror._BLOCK", 3)
    mirror, found = Mirror(), rows(8)
    put(store, found[:4])
    with store.read() as db:
        mirror.take_in(db)
        put(store, found[7:], first=8)
        put(store, found[4:7], first=5)
        put(store, found[4:5], first=2)
        mirror.take_in(db)
    signs = mirror.signs("observation", "s", np.array([2, 5, 99, 8, 1]))
    assert np.allclose(signs[[0, 1, 3, 4]], np.sign(found[[4, 4, 7, 0]]) / 8)
    assert not signs[2].any()


def test_whole_vectors_are_those_that_are_stored(store: Store) -> None:
    mirror, found = Mirror(), rows(6)
    put(store, found)
    for ids in ([2, 5], [1, 2, 5, 99], []):
        assert whole(store, mirror, ids) == {id: found[id - 1].tolist() for id in ids if id < 99}


def test_a_whole_vector_in_place_of_another_or_of_none_is_told(store: Store) -> None:
    mirror, found = Mirror(), rows(6)
    put(store, found[:3])
    assert set(whole(store, mirror, [2, 4])) == {2}
    put(store, found[4:5], first=2)
    put(store, found[5:], first=4)
    assert whole(store, mirror, [2, 4]) == {2: found[4].tolist(), 4: found[5].tolist()}


def test_no_whole_vector_of_what_was_forgotten_is_left(store: Store) -> None:
    put(store, rows(4))
    mirror = Mirror()
    whole(store, mirror, [1, 2, 3, 4])
    with store.write() as db:
        vectors.forget(db, "observation", [2, 3])
        forgetting.note(db)
    assert set(whole(store, mirror, [1, 2, 3, 4])) == {1, 4}


def test_more_whole_vectors_than_are_kept_are_told_all_the_same(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gumd_store.mirror.WHOLE", 3)
    mirror, found = Mirror(), rows(8)
    put(store, found)
    for ids in ([1, 2], [2, 3, 4, 5, 6], [7, 8, 1]):
        assert whole(store, mirror, ids) == {id: found[id - 1].tolist() for id in ids}

"""The running mean, in a real encrypted database."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gumd_store import background
from gumd_store.connection import Store

ROWS = st.lists(st.lists(st.floats(-1, 1, width=32), min_size=3, max_size=3), min_size=1, max_size=8)


def test_before_anything_the_mean_is_zero(store: Store) -> None:
    with store.read() as db:
        n, vector = background.mean(db, "s", 3)
    assert (n, vector.tolist()) == (0, [0.0, 0.0, 0.0])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kept=ROWS, gone=ROWS)
def test_the_mean_is_of_what_is_left_however_it_came_and_went(
    store: Store, kept: list[list[float]], gone: list[list[float]]
) -> None:
    with store.write() as db:
        db.execute("DELETE FROM background")
        background.add(db, "s", gone)
        background.add(db, "other", gone)
        for one in kept:
            background.add(db, "s", [one])
        background.remove(db, "s", gone)
        n, vector = background.mean(db, "s", 3)
        assert n == len(kept)
        assert vector == pytest.approx(np.mean(kept, axis=0), abs=1e-5)
        background.remove(db, "s", kept)
        assert background.mean(db, "s", 3).n == 0

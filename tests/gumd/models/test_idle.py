"""What is loaded lazily is shared while it is used, and let go after."""

import time
from collections.abc import Callable

import pytest

from gumd.models.idle import Idle
from tests.conftest import PATIENCE_S


def _until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_it_is_loaded_once_while_it_is_used_and_let_go_when_idle() -> None:
    loads: list[object] = []

    def load() -> object:
        loads.append(object())
        return loads[-1]

    held = Idle(load, idle_s=0.2)
    assert not held.loaded
    assert held.get() is held.get()
    _until(lambda: not held.loaded)
    held.get()
    assert len(loads) == 2


def test_what_cannot_be_loaded_is_tried_again() -> None:
    held = Idle(lambda: 1 // 0)
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            held.get()
    assert not held.loaded

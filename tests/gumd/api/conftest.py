"""A daemon of its own for each test, which has learned from what the test's module says was seen."""

from collections.abc import Iterator

import pytest

from gumd.client import Client, calls
from tests.conftest import Daemon


@pytest.fixture
def owner(daemon: Daemon, request: pytest.FixtureRequest) -> Iterator[Client]:
    """The user, once ``SAID`` of the module has been learned from."""
    with daemon.client() as client:
        client.send(calls.observe(request.module.SAID))
        assert client.send(calls.flush())["done"]
        yield client

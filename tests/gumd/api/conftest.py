"""A daemon of its own for each test, which has learned from what the test's module says was seen."""

import shutil
from collections.abc import Iterator

import pytest

from gumd.client import Client, calls
from gumd.paths import Paths
from tests.conftest import Daemon, launch, paths_of


@pytest.fixture(scope="module")
def taught(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """A home whose daemon has learned from ``SAID`` of the module, and has ended."""
    daemon = launch(paths_of(tmp_path_factory.mktemp("taught")))
    with daemon.client() as client:
        client.send(calls.observe(request.module.SAID))
        assert client.send(calls.flush())["done"]
    assert daemon.stop() == 0
    return daemon.paths


@pytest.fixture
def owner(taught: Paths, home: Paths, request: pytest.FixtureRequest) -> Iterator[Client]:
    """The user, at a daemon that knows what was learned. A test that wants ``daemon`` too asks for it after this."""
    shutil.copytree(taught.data, home.data)
    daemon: Daemon = request.getfixturevalue("daemon")
    with daemon.client() as client:
        yield client

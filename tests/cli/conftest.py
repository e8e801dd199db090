"""`gumd`, where no daemon runs, where one does, and where one has learned something."""

import json
from collections.abc import Iterator

import pytest

from gumd.paths import Paths
from tests.cli.command import Gumd
from tests.conftest import Daemon, launch, paths_of

TAUGHT = (
    "Always answer me in Dutch.",
    "Never suggest oil-based varnish to me.",
    "Never remind me of birthdays.",
    "I prefer hand-cut dovetails to the router jig.",
)


@pytest.fixture
def alone(home: Paths) -> Gumd:
    """The command line in a fresh home that no daemon serves."""
    return Gumd(home)


@pytest.fixture
def gumd(daemon: Daemon) -> Gumd:
    """The command line of a daemon that runs."""
    return Gumd(daemon.paths)


@pytest.fixture(scope="session")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gumd]:
    """The command line of one daemon for all tests that has learned from what it was told: each test that changes a
    belief has its own."""
    folder = tmp_path_factory.mktemp("taught")
    running = launch(paths_of(folder))
    gumd = Gumd(running.paths)
    told = [{"source": "chat", "app": "assistant", "text": text, "origin": "user"} for text in TAUGHT]
    gumd.ok("observe", "-", given="\n".join(map(json.dumps, told)))
    gumd.ok("flush")
    yield gumd
    running.stop()

"""The real daemon, in a home of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from gumd.client import Client, calls
from gumd.errors import NotRunning
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.paths import Paths
from gumd_store.connection import Store
from tests.observed import KEY

GUMD = Path(sys.executable).parent / "gumd"
PATIENCE_S = 180
# How long an example takes is no property of what is tested: the first may compile patterns, which later ones find.
settings.register_profile("gumd", deadline=None)
settings.load_profile("gumd")


def paths_of(home: Path) -> Paths:
    """What ``Paths.from_environment`` says with this ``GUMD_HOME``."""
    return Paths(data=home / "data", run=home / "run", config=home)


@dataclass
class Daemon:
    """A running ``gumd run``, and the home that it serves."""

    paths: Paths
    process: subprocess.Popen[bytes]

    @property
    def log(self) -> str:
        return (self.paths.config / "daemon.log").read_text()

    @property
    def environment(self) -> dict[str, str]:
        return environment(self.paths)

    def client(self, token: str | None = None) -> Client:
        """As the owner, or as the app that ``token`` names."""
        return Client(self.paths, token=token)

    def stop(self) -> int:
        """Ends it as systemd would; returns its exit code."""
        self.process.terminate()
        return self.process.wait(PATIENCE_S)


def environment(paths: Paths) -> dict[str, str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return os.environ | {"GUMD_HOME": str(paths.config), "PATH": path, "NO_COLOR": "1"}


def launch(paths: Paths) -> Daemon:
    """Starts a daemon and returns once it answers."""
    with (paths.config / "daemon.log").open("ab") as log:
        command = [str(GUMD), "run"]
        process = subprocess.Popen(command, env=environment(paths), stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    daemon = Daemon(paths, process)
    deadline = time.monotonic() + PATIENCE_S
    while not _answers(daemon):
        assert process.poll() is None, daemon.log
        assert time.monotonic() < deadline, daemon.log
        time.sleep(0.02)
    return daemon


def _answers(daemon: Daemon) -> bool:
    try:
        with daemon.client() as client:
            client.send(calls.info())
    except NotRunning:
        return False
    return True


@pytest.fixture
def home(tmp_path: Path) -> Paths:
    """A fresh ``GUMD_HOME`` that no daemon serves."""
    folder = tmp_path / "home"
    folder.mkdir()
    return paths_of(folder)


@pytest.fixture
def daemon(home: Paths) -> Iterator[Daemon]:
    """A daemon that serves a fresh home."""
    running = launch(home)
    yield running
    running.stop()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A real encrypted store."""
    with closing(Store(tmp_path / "gumd.db", KEY)) as opened:
        yield opened


@pytest.fixture(scope="module")
def embedder() -> StaticEmbedder:
    return StaticEmbedder()


@pytest.fixture(scope="module")
def worker() -> Iterator[ModelWorker]:
    """The real models, for all tests of a file."""
    with closing(ModelWorker()) as running:
        yield running

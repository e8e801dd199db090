"""A real daemon in a throwaway home."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from gumd.client import Client, calls
from gumd.errors import GumdError, NotRunning
from gumd.paths import Paths

GUMD = Path(sys.executable).parent / "gumd"
PATIENCE_S = 120


@dataclass(frozen=True)
class Daemon:
    """A running ``gumd run``."""

    paths: Paths
    pid: int

    @property
    def environment(self) -> dict[str, str]:
        return environment(self.paths)

    def client(self) -> Client:
        return Client(self.paths)


@contextmanager
def home() -> Iterator[Paths]:
    """A fresh ``GUMD_HOME``; its path is short, as a socket's must be."""
    with TemporaryDirectory(prefix="gumd-") as folder:
        root = Path(folder)
        paths = Paths(data=root / "data", run=root / "run", config=root)
        paths.data.mkdir(mode=0o700)
        yield paths


@contextmanager
def running(paths: Paths) -> Iterator[Daemon]:
    """The daemon of ``paths``, from when it answers to the end of the block."""
    log_path = paths.config / "daemon.log"
    with log_path.open("wb") as log:
        process = subprocess.Popen([str(GUMD), "run"], env=environment(paths), stdout=log, stderr=log)
        try:
            _wait(paths, process, log_path)
            yield Daemon(paths, process.pid)
        finally:
            process.terminate()
            process.wait(PATIENCE_S)


def environment(paths: Paths) -> dict[str, str]:
    return os.environ | {"GUMD_HOME": str(paths.config), "NO_COLOR": "1"}


def _wait(paths: Paths, process: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not _answers(paths):
        if process.poll() is not None or time.monotonic() > deadline:
            raise GumdError(f"the daemon did not start: {log.read_text()}")
        time.sleep(0.05)


def _answers(paths: Paths) -> bool:
    try:
        with Client(paths) as client:
            client.send(calls.info())
    except NotRunning:
        return False
    return True

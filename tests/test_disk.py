"""A full disk is said, loses nothing that was taken, and is over when there is room again."""

import os
import subprocess
import time
from collections.abc import Iterator

import pytest

from gumd.client import calls
from gumd.paths import Paths
from tests.conftest import GUMD, Daemon, environment
from tests.disks import fill, mounted
from tests.lives import serving

pytestmark = pytest.mark.skipif(os.getuid() != 0, reason="only root can mount a small disk")


@pytest.fixture
def small(home: Paths) -> Iterator[Daemon]:
    """A daemon whose data lies on a disk of its own of four megabytes."""
    with mounted(home.data, "size=4m"), serving(home) as daemon:
        yield daemon


def observe(paths: Paths, text: str) -> subprocess.CompletedProcess[str]:
    command = [str(GUMD), "observe", text]
    return subprocess.run(command, env=environment(paths), capture_output=True, text=True, timeout=180, check=False)


def test_what_was_taken_stays_and_what_was_not_is_said(small: Daemon) -> None:
    assert observe(small.paths, "I prefer rye bread to wheat bread.").returncode == 0
    filler = fill(small.paths.data)
    refused = [
        done for done in (observe(small.paths, f"note {n} " + "words " * 300) for n in range(20)) if done.returncode
    ]
    assert refused
    assert {done.returncode for done in refused} == {1}
    assert all("free some space" in done.stderr and "Traceback" not in done.stderr for done in refused)
    with small.client() as client:
        kept = sum(one["observations"] for one in client.send(calls.health())["sources"])
        assert kept == 1 + 20 - len(refused)
        filler.unlink()
        assert observe(small.paths, "I'm allergic to rye pollen.").returncode == 0
        assert client.send(calls.flush(300))["done"]
        believed = [one["text"] for one in client.send(calls.propositions())]
    assert "The user prefers rye bread to wheat bread." in believed
    assert "words words" not in small.log


def test_learning_waits_for_room_and_then_goes_on(small: Daemon) -> None:
    with small.client() as client:
        client.send(calls.observe([{"text": "I prefer rye bread to wheat bread.", "source": "file"}]))
        filler = fill(small.paths.data)
        client.send(calls.flush(5))
        filler.unlink()
        deadline = time.monotonic() + 240
        while not client.send(calls.flush(30))["done"]:
            assert time.monotonic() < deadline, small.log
        assert client.send(calls.propositions())

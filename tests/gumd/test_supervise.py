"""The observers' process is started with the daemon, restarted when it dies, and shown by health."""

import os
import signal
import time
from pathlib import Path

import pytest

from gumd.client import calls
from gumd.paths import Paths
from tests.conftest import Daemon, launch
from tests.lives import until


def state(daemon: Daemon, name: str) -> str:
    with daemon.client() as client:
        return next((one["state"] for one in client.send(calls.health())["observers"] if one["name"] == name), "")


def texts(daemon: Daemon) -> list[str]:
    with daemon.client() as client:
        return [hit["text"] for hit in client.send(calls.search("written", type="observation"))]


def observers_process(daemon: Daemon) -> int | None:
    for task in Path(f"/proc/{daemon.process.pid}/task").iterdir():
        for pid in (task / "children").read_text().split():
            if b"gumd_observers" in Path(f"/proc/{pid}/cmdline").read_bytes():
                return int(pid)
    return None


@pytest.fixture
def watched(home: Paths, tmp_path: Path) -> Path:
    folder = tmp_path / "watched"
    folder.mkdir()
    home.settings.write_text(f'[observers.files]\nfolders = ["{folder}"]\n')
    return folder


def test_a_file_that_is_written_is_observed_also_after_the_observers_died(home: Paths, watched: Path) -> None:
    daemon = launch(home)
    until(lambda: state(daemon, "files") == "running")
    (watched / "one.md").write_text("first words written here\n")
    until(lambda: texts(daemon) == ["first words written here"])
    first = observers_process(daemon)
    assert first is not None
    os.kill(first, signal.SIGKILL)
    until(lambda: observers_process(daemon) not in (None, first) and state(daemon, "files") == "running")
    (watched / "two.md").write_text("second words written here\n")
    until(lambda: len(texts(daemon)) == 2)
    assert daemon.stop() == 0


def test_without_anything_to_observe_there_is_no_process(daemon: Daemon) -> None:
    until(lambda: state(daemon, "files") == "off" and state(daemon, "clipboard") == "off")
    until(lambda: observers_process(daemon) is None)


def test_what_was_seen_in_private_mode_is_never_learned(home: Paths, watched: Path) -> None:
    daemon = launch(home)
    until(lambda: state(daemon, "files") == "running")
    with daemon.client() as client:
        client.send(calls.pause())
        (watched / "one.md").write_text("written between us\n")
        queue = home.queue / "observers" / "queue.db"
        until(queue.exists)
        time.sleep(2)
        client.send(calls.resume())
    (watched / "two.md").write_text("written for all to see\n")
    until(lambda: texts(daemon) == ["written for all to see"])
    assert daemon.stop() == 0

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from gumd.client.queue import DurableQueue
from gumd.errors import NotRunning
from gumd.paths import Paths
from gumd.schema import ObservationIn, Observed
from gumd_observers.__main__ import sender

REPOSITORY = Path(__file__).parents[2]
DEADLINE_S = 60

OTHERS = """
class Broken:
    name = "broken"

    @classmethod
    def from_settings(cls, settings, report):
        return cls()

    def run(self, emit, stop):
        emit({"text": "seen before the end", "source": "window"})
        raise ValueError("what the user typed")
"""


class Process:
    """``python -m gumd_observers`` on its own home, with the observers that a test registers."""

    def __init__(self, home: Path, registered: str, settings: str) -> None:
        registry = home / "registry"
        information = registry / "gumd-0.0.0.dist-info"
        information.mkdir(parents=True)
        (information / "METADATA").write_text("Metadata-Version: 2.1\nName: gumd\nVersion: 0.0.0\n")
        (information / "entry_points.txt").write_text(f"[gumd.observers]\n{registered}\n")
        (registry / "others.py").write_text(OTHERS)
        (home / "gumd.toml").write_text(settings)
        path = [registry, REPOSITORY, REPOSITORY / "observers", REPOSITORY / "store", os.environ.get("PYTHONPATH", "")]
        environment = {**os.environ, "GUMD_HOME": str(home), "PYTHONPATH": os.pathsep.join(map(str, path))}
        for display in ("DISPLAY", "WAYLAND_DISPLAY"):
            environment.pop(display, None)
        self.popen = subprocess.Popen(
            [sys.executable, "-m", "gumd_observers"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment,
        )  # fmt: skip

    def state(self) -> dict[str, Any]:
        assert self.popen.stdout is not None
        line: dict[str, Any] = json.loads(self.popen.stdout.readline())
        return line

    def end(self) -> tuple[int, str, str]:
        """Ends its stdin and returns its exit code and what it had still to say."""
        said, complained = self.popen.communicate(timeout=DEADLINE_S)
        return self.popen.returncode, said, complained


Start = Callable[..., Process]
FILES = "files = gumd_observers.files:FileObserver"
CLIPBOARD = "clipboard = gumd_observers.clipboard:ClipboardObserver"


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    running: list[Process] = []

    def put(registered: str = f"{FILES}\n{CLIPBOARD}", settings: str = "") -> Process:
        running.append(Process(tmp_path, registered, settings))
        return running[-1]

    yield put
    for process in running:
        process.popen.kill()
        process.popen.communicate()


@pytest.fixture
def watched(tmp_path: Path) -> Path:
    (tmp_path / "watched").mkdir()
    return tmp_path / "watched"


def queued(home: Path) -> list[ObservationIn]:
    """What the process has put on disk, as soon as there is something."""
    taken: list[ObservationIn] = []

    def send(observations: list[ObservationIn]) -> Observed:
        taken.extend(observations)
        return {"accepted": len(observations), "duplicates": 0, "rejected": []}

    queue = DurableQueue(home / "data" / "queue" / "observers", send)
    deadline = time.monotonic() + DEADLINE_S
    while not queue.drain() and time.monotonic() < deadline:
        time.sleep(0.05)
    queue.close()
    return taken


def test_nothing_is_watched_until_the_user_asks_and_it_ends_with_its_stdin(start: Start) -> None:
    process = start()
    off = [process.state(), process.state()]
    assert {one["observer"]: one["state"] for one in off} == {"files": "off", "clipboard": "off"}
    assert process.end() == (0, "", "")


def test_what_is_seen_while_no_daemon_runs_waits_on_disk(start: Start, watched: Path, tmp_path: Path) -> None:
    process = start(FILES, f'[observers.files]\nfolders = ["{watched}"]\n')
    assert process.state() == {"observer": "files", "state": "starting", "detail": ""}
    assert process.state() == {"observer": "files", "state": "running", "detail": "watching 1 folders"}
    (watched / "notes.md").write_text("Buy seeds\n")
    assert [one["text"] for one in queued(tmp_path)] == ["Buy seeds"]
    process.popen.send_signal(signal.SIGTERM)
    assert process.popen.wait(DEADLINE_S) == 0


def test_an_observer_that_cannot_run_says_why_and_the_others_go_on(start: Start, watched: Path) -> None:
    settings = f'[observers.files]\nfolders = ["{watched}"]\n[observers.clipboard]\nenabled = true\n'
    process = start(settings=settings)
    last = {one["observer"]: one for one in (process.state() for _ in range(4))}
    assert last["files"]["state"] == "running"
    assert last["clipboard"]["state"] == "failed"
    assert "no display" in last["clipboard"]["detail"]


def test_an_observer_that_dies_is_named_without_what_the_user_typed(start: Start, tmp_path: Path) -> None:
    process = start("broken = others:Broken")
    assert process.state()["state"] == "starting"
    assert process.state() == {"observer": "broken", "state": "failed", "detail": "died of ValueError"}
    code, said, complained = process.end()
    assert code == 1
    assert "typed" not in said + complained
    assert [one["text"] for one in queued(tmp_path)] == ["seen before the end"]


def test_an_observer_that_cannot_be_loaded_is_said(start: Start) -> None:
    process = start("absent = nowhere.to_be_found:Absent")
    assert process.state() == {
        "observer": "absent",
        "state": "failed",
        "detail": "cannot be loaded: ModuleNotFoundError",
    }


def test_wrong_settings_end_it_with_the_entry_named(start: Start) -> None:
    code, said, complained = start(settings="[observers.files]\nfolder = []\n").end()
    assert (code, said) == (1, "")
    assert "observers.files.folder:" in complained
    assert "Traceback" not in complained


def test_without_a_token_the_daemon_is_not_running(tmp_path: Path) -> None:
    with pytest.raises(NotRunning):
        sender(Paths(data=tmp_path, run=tmp_path, config=tmp_path))([])

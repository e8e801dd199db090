"""The running daemon with every source at once: what it sees, what it looks away from, and that it then sleeps."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from gumd.client import calls
from gumd.paths import Paths
from tests.cli.command import Gumd
from tests.conftest import Daemon
from tests.lives import children, serving, until
from tests.observers.test_clipboard import OWNER

pytestmark = pytest.mark.skipif(not (shutil.which("Xvfb") and shutil.which("xclip")), reason="no Xvfb or xclip here")
HINT = "x-kde-passwordManagerHint"
SETTLED_S = 3.0
WATCHED_S = 5.0


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A real X server on a free display."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "64x64x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        monkeypatch.setenv("DISPLAY", f":{server.stdout.readline().strip()}")
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        yield
        server.kill()


class Watched:
    """A daemon that watches a folder and the clipboard, and what a user does beside it."""

    def __init__(self, daemon: Daemon, folder: Path) -> None:
        self.daemon, self.gumd, self.folder = daemon, Gumd(daemon.paths), folder
        with daemon.client() as client:
            self.token = client.send(calls.allow("diary", ["observe"]))["token"]

    def states(self) -> set[str]:
        return {one["state"] for one in self.gumd.json("status")["observers"]}

    def texts(self) -> set[str]:
        found = self.gumd.json("search", "words", "--type", "observation", "--limit", "100")
        return {one["text"] for one in found}

    def copy(self, text: str) -> None:
        command = ["xclip", "-selection", "clipboard", "-i"]
        quiet = subprocess.DEVNULL
        subprocess.run(command, input=text.encode(), check=True, stdout=quiet, stderr=quiet)

    def copy_hidden(self, text: str) -> None:
        """As a password manager does; returns when gumd has asked what is offered."""
        command = [sys.executable, "-c", OWNER, text, HINT]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as owner:
            assert owner.stdout is not None
            assert owner.stdout.readline() == "TARGETS\n"
            self.copy(f"copied over it: {len(text)} words")
            owner.kill()
            assert owner.stdout.read() == ""

    def do_everything(self, when: str) -> set[str]:
        """Writes a file, copies, types a command and has an app post; the words of each."""
        words = {f"{source} words {when}" for source in ("file", "clipboard", "typed", "posted")}
        (self.folder / f"{when}.md").write_text(f"file words {when}\n")
        self.copy(f"clipboard words {when}")
        self.gumd.run("observe", f"typed words {when}")
        post = "from gumd.client import Client, calls; import sys; token, text = sys.argv[1:]; "
        post += "Client(token=token).send(calls.observe([{'source': 'chat', 'text': text}]))"
        command = [sys.executable, "-c", post, self.token, f"posted words {when}"]
        subprocess.run(command, env=self.daemon.environment, stderr=subprocess.DEVNULL, check=False)
        return words


@pytest.fixture
def watched(home: Paths, tmp_path: Path, display: None) -> Iterator[Watched]:
    folder = tmp_path / "watched"
    folder.mkdir()
    home.settings.write_text(f'[observers.files]\nfolders = ["{folder}"]\n[observers.clipboard]\nenabled = true\n')
    with serving(home) as daemon:
        running = Watched(daemon, folder)
        until(lambda: running.states() == {"running"})
        yield running


def test_a_copy_is_observed_and_one_that_a_password_manager_marks_is_not(watched: Watched) -> None:
    watched.copy("plain words")
    until(lambda: watched.texts() == {"plain words"})
    watched.copy_hidden("correct horse battery words")
    until(lambda: watched.texts() == {"plain words", "copied over it: 27 words"})
    assert "copied" not in watched.daemon.log


def test_in_private_mode_no_source_is_heard_and_it_ends_by_itself(watched: Watched) -> None:
    before = watched.do_everything("before")
    until(lambda: watched.texts() == before)
    watched.gumd.ok("pause", "--minutes", "0.2")
    watched.do_everything("between us")
    until(lambda: watched.gumd.json("status")["state"] == "running")
    after = watched.do_everything("after")
    until(lambda: watched.texts() >= after)
    assert watched.texts() == before | after
    assert b"between us" not in b"".join(path.read_bytes() for path in watched.daemon.paths.queue.rglob("*.db"))


def test_once_all_is_learned_nothing_in_any_process_wakes_faster_than_once_a_second(watched: Watched) -> None:
    watched.do_everything("before")
    until(lambda: len(watched.texts()) == 4)
    watched.gumd.ok("flush")
    time.sleep(SETTLED_S)
    pids = [watched.daemon.process.pid, *children(watched.daemon.process.pid)]
    assert len(pids) == 3  # the daemon, the observers and the model worker that has not been idle for long
    before = {pid: switches(pid) for pid in pids}
    time.sleep(WATCHED_S)
    woken = {pid: switches(pid) - before[pid] for pid in pids}
    assert max(woken.values()) <= WATCHED_S


def switches(pid: int) -> int:
    """How often any thread of the process has gone to sleep."""
    lines = [
        line for task in Path(f"/proc/{pid}/task").iterdir() for line in (task / "status").read_text().splitlines()
    ]
    return sum(int(line.split()[1]) for line in lines if line.startswith("voluntary"))

"""The daemon's life: it starts once, ends cleanly, refuses what is not safe, and keeps what it has taken."""

import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gumd.client import Client, calls
from gumd.errors import NotRunning
from gumd.paths import Paths
from tests.conftest import GUMD, Daemon, environment, launch

HEAVY = ("torch", "transformers", "llama_cpp", "sentence_transformers")


def run(home: Paths) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(GUMD), "run"], env=environment(home), capture_output=True, text=True, timeout=180, check=False
    )


def test_it_ends_cleanly_and_leaves_only_its_data(daemon: Daemon) -> None:
    assert stat.S_IMODE(daemon.paths.socket.stat().st_mode) == 0o600
    assert daemon.stop() == 0
    assert not daemon.paths.socket.exists()
    assert not daemon.paths.owner_token.exists()
    assert daemon.paths.database.exists()
    with pytest.raises(NotRunning, match="gumd start"):
        daemon.client()


def test_a_second_daemon_is_told_of_the_first_and_does_no_harm(daemon: Daemon) -> None:
    second = run(daemon.paths)
    assert second.returncode == 1
    assert f"process {daemon.process.pid} " in second.stderr
    with daemon.client() as client:
        assert client.send(calls.info())["name"] == "gumd"


def test_what_it_has_taken_is_there_after_kill_9_and_a_stale_socket(daemon: Daemon) -> None:
    with daemon.client() as client:
        client.send(calls.observe([{"text": "I moved to Ghent in May", "source": "file", "id": "1"}]))
    daemon.process.send_signal(signal.SIGKILL)
    daemon.process.wait()
    assert daemon.paths.socket.exists()
    again = launch(daemon.paths)
    with again.client() as client:
        assert client.send(calls.observe([{"text": "again", "source": "file", "id": "1"}]))["duplicates"] == 1
        [hit] = client.send(calls.search("where did I move", type="observation"))
        assert (hit["text"], hit["external_id"]) == ("I moved to Ghent in May", "1")
    assert again.stop() == 0


def test_a_wrong_key_and_a_missing_one_are_said_and_nothing_is_made_anew(daemon: Daemon) -> None:
    daemon.stop()
    key = daemon.paths.key.read_text()
    before = daemon.paths.database.read_bytes()
    for broken in ("ab" * 32 + "\n", None):
        daemon.paths.key.unlink()
        if broken:
            daemon.paths.key.touch(0o600)
            daemon.paths.key.write_text(broken)
        ended = run(daemon.paths)
        assert ended.returncode == 1
        assert "key" in ended.stderr
        assert "Traceback" not in ended.stderr
        daemon.paths.key.touch(0o600)
    daemon.paths.key.write_text(key)
    assert daemon.paths.database.read_bytes() == before
    launch(daemon.paths).stop()


def test_wrong_settings_are_said_by_the_name_of_the_entry(home: Paths) -> None:
    home.settings.write_text("[model]\nidle = 3\n")
    ended = run(home)
    assert ended.returncode == 1
    assert "model.idle" in ended.stderr


def test_a_folder_open_to_others_is_refused(home: Paths) -> None:
    home.data.mkdir(0o755)
    home.data.chmod(0o755)
    ended = run(home)
    assert ended.returncode == 1
    assert "chmod 700" in ended.stderr


def test_the_daemon_loads_no_model_library(daemon: Daemon) -> None:
    with daemon.client() as client:
        client.send(calls.observe([{"text": "I like tea", "source": "file"}]))
        client.send(calls.flush())
        client.send(calls.context("what do I drink"))
        client.send(calls.rank([{"id": "a", "title": "tea"}]))
    maps = Path(f"/proc/{daemon.process.pid}/maps").read_text()
    assert [name for name in HEAVY if f"/{name}/" in maps] == []


def test_what_proposes_is_not_imported_before_there_is_something_to_learn_from() -> None:
    code = (
        "import sys, gumd.daemon; print(*{'gumd.propose.every', 'gumd.propose.rules.every'}.intersection(sys.modules))"
    )
    environment = {"PYTHONPATH": ":".join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "\n"


def test_the_worker_and_the_observers_end_with_a_killed_daemon(home: Paths, tmp_path: Path) -> None:
    (tmp_path / "watched").mkdir()
    home.settings.write_text(f'[observers.files]\nfolders = ["{tmp_path / "watched"}"]\n')
    daemon = launch(home)
    with daemon.client() as client:
        client.send(calls.observe([{"text": "I like tea", "source": "file"}]))
        client.send(calls.flush())
    pids = _children(daemon.process.pid)
    assert len(pids) >= 2
    daemon.process.send_signal(signal.SIGKILL)
    daemon.process.wait()
    deadline = time.monotonic() + 30
    while any(_alive(pid) for pid in pids):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _children(parent: int) -> list[int]:
    """The processes that any thread of ``parent`` started and that still run."""
    tasks = Path(f"/proc/{parent}/task").iterdir()
    return [int(pid) for task in tasks for pid in (task / "children").read_text().split()]


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_the_database_is_encrypted_and_closed_to_others(daemon: Daemon) -> None:
    with daemon.client() as client:
        client.send(calls.observe([{"text": "canaryword in the notes", "source": "file"}]))
    files = [path for path in daemon.paths.data.rglob("*") if path.is_file()]
    assert not any(b"canaryword" in path.read_bytes() for path in files)
    assert {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in [daemon.paths.key, daemon.paths.data]} == {0}


def test_events_are_told_as_they_happen_and_can_be_resumed(daemon: Daemon) -> None:
    with daemon.client() as first, daemon.client() as second:
        listening = first.events(after=0)
        second.send(calls.pause(5))
        second.send(calls.resume())
        paused, resumed = next(listening), next(listening)
        assert (paused.type, resumed.type) == ("paused", "resumed")
        assert paused.data.keys() == {"at"}
    with daemon.client() as later:
        assert next(later.events(after=paused.id)) == resumed
        listening = later.events(after=resumed.id)
        daemon.stop()
        assert list(listening) == []


def test_a_client_whose_daemon_has_gone_says_so_and_works_again_with_the_next(daemon: Daemon) -> None:
    token = daemon.paths.owner_token.read_text().strip()
    client = Client(daemon.paths, token=token)
    client.send(calls.info())
    daemon.stop()
    with pytest.raises(NotRunning, match="gumd start"):
        client.send(calls.info())
    again = launch(daemon.paths)
    assert client.send(calls.info())["api"] == ["v1"]
    client.close()
    again.stop()

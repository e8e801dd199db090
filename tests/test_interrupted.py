"""A daemon, its worker or a thread that ends at a bad moment, and programs that observe meanwhile: no line is lost."""

import http.server
import json
import os
import signal
import socketserver
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from gumd.client import Client, calls
from gumd.client.queue import DurableQueue
from gumd.daemon import note_death
from gumd.paths import Paths
from tests.cli.command import Gumd
from tests.conftest import GUMD, PATIENCE_S, Daemon, environment
from tests.lives import children, serving, stored, until, write_lines

MANY = 8_000


def test_a_daemon_killed_while_it_takes_lines_has_each_once_after_they_are_given_again(home: Paths) -> None:
    file = write_lines(home, MANY)
    gumd = Gumd(home)
    command = [str(GUMD), "observe", "--jsonl", file]
    with (
        serving(home) as daemon,
        subprocess.Popen(command, env=environment(home), stderr=subprocess.PIPE, text=True) as giving,
    ):
        until(lambda: gumd.json("status")["sources"])
        daemon.process.kill()
        daemon.process.wait()
        said = giving.communicate()[1]
    assert giving.returncode == 3
    assert "no daemon answers on" in said
    assert "have been handed over; a line with an id may be sent twice" in said
    with serving(home):
        done = gumd.run("observe", "--jsonl", file)
    taken, there, refused = (int(part.split()[0]) for part in done.stderr.split(", "))
    assert (done.returncode, taken + there, refused) == (0, MANY, 0)
    assert 0 < there < MANY
    assert stored(home) == [f"n{n}" for n in range(MANY)]


def test_a_thread_that_dies_is_named_with_the_place_and_without_what_the_user_typed(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(threading, "excepthook", note_death)
    thread = threading.Thread(target=int, args=("hydrangea",), name="learner")
    thread.start()
    thread.join()
    assert "learner died: ValueError at " in caplog.text
    assert "hydrangea" not in caplog.text


DIARY = "\n".join(
    json.dumps({"id": food, "source": "chat", "app": food, "origin": "user", "text": f"I prefer {food} to wheat."})
    for food in ("rye", "oats", "barley", "millet", "spelt", "maize", "rice", "teff")
)


def test_an_end_at_any_moment_of_learning_answers_at_once_and_counts_as_no_failure(home: Paths) -> None:
    gumd = Gumd(home)
    for _ in range(5):  # one more than an episode has tries
        command = [str(GUMD), "flush"]
        with serving(home) as daemon:
            gumd.ok("observe", "-", given=DIARY)
            flushing = subprocess.Popen(command, env=environment(home), stderr=subprocess.PIPE, text=True)
            until(lambda: gumd.json("status")["model"]["state"] == "awake")
            time.sleep(0.5)
            assert daemon.stop() == 0
            assert "no daemon answers on" in flushing.communicate()[1]
        assert flushing.returncode == 3
        assert "Traceback" not in daemon.log
        assert "failed" not in daemon.log
    with serving(home):
        assert gumd.json("flush") == {"done": True, "pending": 0, "set_aside": 0}
        assert gumd.belief("rye")


def test_a_model_worker_killed_while_it_learns_is_only_a_delay(daemon: Daemon) -> None:
    gumd = Gumd(daemon.paths)
    gumd.ok("observe", "-", given=DIARY)
    with subprocess.Popen([GUMD, "flush", "--json"], env=daemon.environment, stdout=subprocess.PIPE) as flushing:
        until(lambda: workers(daemon))
        os.kill(workers(daemon)[0], signal.SIGKILL)
        assert json.loads(flushing.communicate()[0]) == {"done": True, "pending": 0, "set_aside": 0}
    assert gumd.json("status")["model"]["restarts"] >= 1
    assert gumd.belief("rye")


def workers(daemon: Daemon) -> list[int]:
    module = b"gumd.models.worker"
    return [pid for pid in children(daemon.process.pid) if module in Path(f"/proc/{pid}/cmdline").read_bytes()]


OBSERVER = """
import sys, time
from pathlib import Path
from gumd.client import Client, calls
from gumd.client.queue import DurableQueue
queue = DurableQueue(Path(sys.argv[1]), lambda batch: Client(token=sys.argv[2]).send(calls.observe(batch)))
for number in range(int(sys.argv[3])):
    queue.put({"id": f"n{number}", "source": "chat", "text": f"Note {number}."})
    queue.drain()
while queue.waiting:
    queue.drain()
    time.sleep(0.05)
"""


def test_a_third_party_loses_nothing_to_a_daemon_that_is_paused_killed_and_started_again(
    daemon: Daemon, tmp_path: Path
) -> None:
    with daemon.client() as client:
        token = client.send(calls.allow("diary", ["observe"]))["token"]
    gumd, count = Gumd(daemon.paths), 400
    command = [sys.executable, "-c", OBSERVER, str(tmp_path / "queue"), token, str(count)]
    with subprocess.Popen(command, env=daemon.environment) as observing:
        until(lambda: gumd.json("status")["sources"])
        gumd.ok("pause", "--minutes", "0.03")
        until(lambda: gumd.json("status")["state"] == "running")
        daemon.process.kill()
        daemon.process.wait()
        with serving(daemon.paths):
            pass
        with serving(daemon.paths):
            assert observing.wait(PATIENCE_S) == 0
    assert stored(daemon.paths) == [f"n{n}" for n in range(count)]


class Failing(http.server.BaseHTTPRequestHandler):
    """Answers 500 as a program that is in the middle of dying does."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(500)
        self.end_headers()
        self.wfile.write(b"<html>")

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""

    def address_string(self) -> str:
        return ""


def test_a_queue_outlasts_a_daemon_that_answers_500_and_keeps_its_order(home: Paths, tmp_path: Path) -> None:
    home.run.mkdir(0o700)
    queue = DurableQueue(tmp_path / "queue", lambda batch: send_as_owner(home, batch))
    for number in range(150):
        queue.put({"id": f"n{number}", "source": "chat", "text": f"Note {number}."})
    with socketserver.UnixStreamServer(str(home.socket), Failing) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        assert queue.drain() == 0
        server.shutdown()
        thread.join()
    with serving(home):
        assert queue.drain() == 150
    queue.close()
    assert stored(home) == [f"n{n}" for n in range(150)]


def send_as_owner(home: Paths, batch: Any) -> Any:
    token = home.owner_token.read_text().strip() if home.owner_token.exists() else "none"
    with Client(home, token=token) as client:
        return client.send(calls.observe(batch))

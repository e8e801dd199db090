import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from gumd.client.queue import DurableQueue
from gumd.errors import GumdError, InvalidInput, NotRunning, Paused, StoreUnwritable, TooLarge
from gumd.schema import ObservationIn, Observed

REPOSITORY = Path(__file__).parents[2]
SECRET = "ghp_" + "a1B2c3D4e5" * 3 + "f6G7h8"


class Daemon:
    """The other end of ``send``: takes what it is given unless it is told to answer otherwise."""

    def __init__(self) -> None:
        self.taken: list[ObservationIn] = []
        self.calls = 0
        self.error: GumdError | None = None
        self.bad_text = ""

    def send(self, observations: list[ObservationIn]) -> Observed:
        self.calls += 1
        if self.error:
            raise self.error
        if self.bad_text and any(one["text"] == self.bad_text for one in observations):
            raise InvalidInput("one of them")
        self.taken += observations
        return {"accepted": len(observations), "duplicates": 0, "rejected": []}


def seen(text: str) -> ObservationIn:
    return {"text": text, "source": "file"}


@pytest.fixture
def daemon() -> Daemon:
    return Daemon()


@pytest.fixture
def queue(tmp_path: Path, daemon: Daemon) -> DurableQueue:
    return DurableQueue(tmp_path / "queue", daemon.send)


def test_what_is_put_is_sent_once_and_in_order(queue: DurableQueue, daemon: Daemon) -> None:
    for number in range(250):
        queue.put(seen(str(number)))
    assert queue.waiting == 250
    assert queue.drain() == 250
    assert [one["text"] for one in daemon.taken] == [str(number) for number in range(250)]
    assert queue.waiting == 0
    assert queue.drain() == 0


def test_an_id_and_a_time_are_given_once_and_those_there_are_kept(queue: DurableQueue, daemon: Daemon) -> None:
    queue.put(seen("without"))
    queue.put({"text": "with", "source": "file", "id": "mine", "at": "2024-02-03T04:05:06+01:00"})
    daemon.error = NotRunning("down")
    queue.drain()
    daemon.error = None
    queue.drain()
    first, second = daemon.taken
    assert len(first["id"] or "") == 32
    assert "T" in (first["at"] or "")
    assert (second["id"], second["at"]) == ("mine", "2024-02-03T04:05:06+01:00")


@pytest.mark.parametrize("error", [NotRunning("down"), GumdError("500"), StoreUnwritable("507"), Paused("private")])
def test_a_daemon_that_is_down_failing_or_paused_loses_nothing(
    queue: DurableQueue, daemon: Daemon, error: GumdError
) -> None:
    queue.put(seen("kept"))
    daemon.error = error
    assert queue.drain() == 0
    assert queue.waiting == 1
    daemon.error = None
    assert queue.drain() == 1
    assert [one["text"] for one in daemon.taken] == ["kept"]


def test_one_observation_that_is_refused_for_good_blocks_no_other(queue: DurableQueue, daemon: Daemon) -> None:
    for text in ("one", "two", "bad", "three"):
        queue.put(seen(text))
    daemon.bad_text = "bad"
    assert queue.drain() == 4
    assert [one["text"] for one in daemon.taken] == ["one", "two", "three"]
    assert queue.refused == {"invalid-input": 1}


def test_what_the_daemon_rejects_singly_is_counted_by_type(tmp_path: Path) -> None:
    def send(observations: list[ObservationIn]) -> Observed:
        return {"accepted": 0, "duplicates": 0, "rejected": [{"index": 0, "type": TooLarge.type, "detail": ""}]}

    queue = DurableQueue(tmp_path, send)
    queue.put(seen("long"))
    assert queue.drain() == 1
    assert queue.refused == {"too-large": 1}


def test_a_batch_is_bounded_by_characters_and_one_that_is_larger_still_goes(
    queue: DurableQueue, daemon: Daemon
) -> None:
    for _ in range(3):
        queue.put(seen("x" * 600_000))
    assert queue.drain() == 3
    assert daemon.calls == 3


def test_an_observation_survives_kill_9_right_after_put(tmp_path: Path, daemon: Daemon) -> None:
    program = (
        "import sys, pathlib, time\n"
        "from gumd.client.queue import DurableQueue\n"
        "queue = DurableQueue(pathlib.Path(sys.argv[1]), lambda batch: None)\n"
        "queue.put({'text': 'before the crash', 'source': 'file'})\n"
        "print('put', flush=True)\n"
        "time.sleep(600)\n"
    )
    paths = os.pathsep.join([str(REPOSITORY), str(REPOSITORY / "store")])
    command = [sys.executable, "-c", program, str(tmp_path / "queue")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": paths}) as crashing:
        assert crashing.stdout is not None
        assert crashing.stdout.readline() == b"put\n"
        crashing.send_signal(signal.SIGKILL)
    queue = DurableQueue(tmp_path / "queue", daemon.send)
    assert queue.drain() == 1
    assert daemon.taken[0]["text"] == "before the crash"


def test_a_secret_is_never_written_and_what_was_sent_is_gone_from_the_disk(tmp_path: Path, daemon: Daemon) -> None:
    queue = DurableQueue(tmp_path, daemon.send)
    queue.put({"text": f"canaryword {SECRET}", "source": "file", "title": SECRET, "app": SECRET})
    raw = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"canaryword" in raw
    assert SECRET.encode() not in raw
    queue.drain()
    assert b"canaryword" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_only_the_user_can_read_the_queue(tmp_path: Path, daemon: Daemon) -> None:
    DurableQueue(tmp_path / "queue", daemon.send).put(seen("x"))
    assert stat.S_IMODE((tmp_path / "queue").stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "queue").iterdir()} == {0o600}


def test_observers_may_put_while_another_thread_drains(queue: DurableQueue, daemon: Daemon) -> None:
    def observe() -> None:
        for _ in range(25):
            queue.put(seen("x"))
        queue.drain()

    threads = [threading.Thread(target=observe) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    queue.drain()
    assert len({one["id"] for one in daemon.taken}) == len(daemon.taken) == 100


def test_a_damaged_queue_is_a_clear_error(tmp_path: Path, daemon: Daemon) -> None:
    (tmp_path / "queue.db").write_bytes(b"not a database, surely" * 100)
    with pytest.raises(StoreUnwritable, match=r"queue\.db"):
        DurableQueue(tmp_path, daemon.send)

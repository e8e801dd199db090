"""Starting the daemon in the background, and ending it."""

import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from gumd.client import Client, calls
from gumd.errors import GumdError, NotRunning
from gumd.paths import Paths

START_S = 30.0
STOP_S = 30.0
_LOOK_S = 0.05
_LOG_LINES = 15


def command() -> list[str]:
    """This installation's `gumd`, whatever the caller's PATH says."""
    script = Path(sys.executable).with_name("gumd")
    return [str(script)] if os.access(script, os.X_OK) else [sys.executable, "-P", "-m", "gumd_cli"]


def log_of(paths: Paths) -> Path:
    """What a daemon in the background says; its predecessor's is kept beside it."""
    return paths.data / "gumd.log"


def start(paths: Paths) -> int | None:
    """Starts the daemon and returns its process id once it answers; None when one answers already.

    Raises:
        GumdError: it ended at once, or does not answer in time.
    """
    if answers(paths):
        return None
    log = log_of(paths)
    process = _spawn(log)

    def has_ended() -> None:
        if process.poll() is not None and running(paths) is None and not answers(paths):
            raise GumdError(f"the daemon ended at once; the end of its log, {log}:\n{_end_of(log)}")

    wait_for_answer(paths, has_ended)
    return process.pid if running(paths) == process.pid else None


def wait_for_answer(paths: Paths, check: Callable[[], None] = lambda: None) -> None:
    """Returns once a daemon answers; ``check`` may raise meanwhile.

    Raises:
        GumdError: none answers in time.
    """
    deadline = time.monotonic() + START_S
    while not answers(paths):
        check()
        if time.monotonic() > deadline:
            raise GumdError(f"the daemon does not answer after {START_S:.0f} s; gumd doctor may say why")
        time.sleep(_LOOK_S)


def answers(paths: Paths) -> bool:
    """Whether a daemon answers."""
    try:
        with Client(paths, token="") as client:
            client.send(calls.info())
    except NotRunning:
        return False
    return True


def stop(paths: Paths) -> None:
    """Ends the daemon that holds the lock, and returns when it has ended.

    Raises:
        NotRunning: there is none.
        GumdError: it may not be ended, or does not end in time.
    """
    deadline = time.monotonic() + STOP_S
    while (pid := running(paths)) == 0 and time.monotonic() < deadline:
        time.sleep(_LOOK_S)
    if pid is None:
        raise NotRunning("the daemon is not running")
    if pid == 0:
        raise GumdError(f"{paths.lock} does not say which process holds it")
    try:
        os.kill(pid, signal.SIGTERM)
    except ProcessLookupError:
        pass
    except PermissionError:
        raise GumdError(f"process {pid} is not yours to end") from None
    while running(paths) is not None:
        if time.monotonic() > deadline:
            raise GumdError(f"process {pid} has not ended after {STOP_S:.0f} s; end it with: kill -9 {pid}")
        time.sleep(_LOOK_S)


def running(paths: Paths) -> int | None:
    """The process id of the daemon that holds the lock; None when nobody does, 0 when its id is not there (yet)."""
    try:
        lock = paths.lock.open(encoding="ascii", errors="replace")
    except OSError:
        return None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            text = lock.read(20).strip()
            return int(text) if text.isdecimal() else 0
    return None


def _spawn(log: Path) -> subprocess.Popen[bytes]:
    """A daemon in a session of its own, whose log only the user can read."""
    home = os.environ.get("GUMD_HOME")
    environment = os.environ | ({"GUMD_HOME": str(Path(home).absolute())} if home else {})
    try:
        log.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if log.exists():
            log.replace(log.with_name("gumd.log.old"))
        descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW, 0o600)
    except OSError as error:
        raise GumdError(f"{log}: {error.strerror}") from None
    with os.fdopen(descriptor, "wb") as file:
        return subprocess.Popen(
            [*command(), "run"], stdin=subprocess.DEVNULL, stdout=file, stderr=file,
            cwd="/", env=environment, start_new_session=True,
        )  # fmt: skip


def _end_of(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()[-_LOG_LINES:]
    return "\n".join(lines) or "nothing is in it; the disk may be full"

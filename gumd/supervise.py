"""The observers' process: started, told to end, restarted when it dies, and what it says of itself."""

import json
import logging
import subprocess
import sys
import threading
import time
from typing import IO

from gumd import children
from gumd.schema import ObserverHealth

_log = logging.getLogger(__name__)
_MODULE = "gumd_observers"
_PAUSES_S = (1.0, 60.0)
_END_S = 5.0


class Observers:
    """Supervises ``python -m gumd_observers``. One thread sleeps on what the process says.

    The process ends by itself when there is nothing to observe; it also ends with the daemon, however that ends, as its
    standard input does.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._states: dict[str, ObserverHealth] = {}
        self._ending = threading.Event()
        self._process: subprocess.Popen[str] | None = None
        self._thread = threading.Thread(target=self._supervise, name="observers", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def health(self) -> list[ObserverHealth]:
        """Each observer's last word, by name."""
        with self._lock:
            return [self._states[name] for name in sorted(self._states)]

    def close(self) -> None:
        """Ends the process and waits until it has."""
        with self._lock:
            self._ending.set()
            process = self._process
        if process is not None:
            _end(process)
        if self._thread.is_alive():
            self._thread.join()

    def _supervise(self) -> None:
        first, longest = _PAUSES_S
        pause = first
        while not self._ending.is_set():
            begun = time.monotonic()
            code = self._run_once()
            if code == 0 or self._ending.is_set():
                return
            _log.warning("the observers' process ended with %s and will be started anew", code)
            self._mark_dead()
            if time.monotonic() - begun > longest:
                pause = first  # it was well for long: this is another trouble
            self._ending.wait(pause)
            pause = min(pause * 2, longest)

    def _run_once(self) -> int:
        with self._lock:
            if self._ending.is_set():
                return 0
            process = self._process = _spawn()
        assert process.stdout is not None
        self._listen(process.stdout)
        process.stdout.close()
        return process.wait()

    def _listen(self, said: IO[str]) -> None:
        for line in said:
            try:
                state = json.loads(line)
                health: ObserverHealth = {
                    "name": str(state["observer"]), "state": state["state"], "detail": str(state["detail"])
                }  # fmt: skip
            except (ValueError, KeyError, TypeError):
                continue  # a library of some observer printed; it is not for us
            with self._lock:
                self._states[health["name"]] = health

    def _mark_dead(self) -> None:
        with self._lock:
            for name, health in self._states.items():
                if health["state"] in ("starting", "running"):
                    self._states[name] = {"name": name, "state": "failed", "detail": "its process died"}


def _spawn() -> subprocess.Popen[str]:
    """The observers import gumd from where this process did, and nothing from the current folder."""
    return subprocess.Popen(
        [sys.executable, "-P", "-m", _MODULE],
        env=children.environment("gumd", "gumd_store", _MODULE),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _end(process: subprocess.Popen[str]) -> None:
    if process.stdin is not None:
        process.stdin.close()
    try:
        process.wait(_END_S)
    except subprocess.TimeoutExpired:
        process.kill()

"""One worker process and the socket to it."""

import json
import socket
import struct
import subprocess
import sys
from multiprocessing.connection import Connection
from typing import Any, TypedDict

from gumd import children
from gumd.errors import GumdError, InvalidInput, ModelUnavailable, TooLarge


class ModelFiles(TypedDict, total=False):
    """What a worker loads in place of, or beside, what gumd ships: paths."""

    adapter: str
    gguf: str
    minilm_adapter: str


_MODULE = "gumd.models.worker"
_RAISED: dict[str, type[GumdError]] = {"InvalidInput": InvalidInput, "TooLarge": TooLarge}
"""What is the caller's fault and would fail again, so that it must not look like a model that is down."""


class WorkerProcess:
    """A running worker. It ends when this end of the socket is gone, also when the daemon is killed."""

    def __init__(self, timeout_s: float, files: ModelFiles) -> None:
        self._timeout_s = timeout_s
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                self._process = _spawn(theirs.fileno(), files)
            except OSError as error:
                ours.close()
                raise ModelUnavailable(f"the model worker could not be started: {error.strerror}") from error
        _bound_waits(ours, timeout_s)
        self._connection = Connection(ours.detach())

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def running(self) -> bool:
        return self._process.poll() is None

    @property
    def resident_mb(self) -> float:
        """Resident memory now; 0 when the process is gone."""
        return children.resident_mb(self.pid)

    def ask(self, job: dict[str, Any]) -> Any:
        """The job's result. ``OSError`` or ``EOFError`` when the process hangs or dies: it is of no use after that."""
        self._connection.send_bytes(json.dumps(job).encode())
        if not self._connection.poll(self._timeout_s):
            raise TimeoutError
        reply = json.loads(self._connection.recv_bytes())
        if "error" not in reply:
            return reply["result"]
        kind = _RAISED.get(reply["error"], ModelUnavailable)
        raise kind(reply["detail"] or f"the model worker failed: {reply['error']}")

    def kill(self) -> None:
        """Kills it at once, from any thread; it holds nothing that would be lost."""
        self._process.kill()

    def end(self) -> None:
        """Kills it, waits until it is gone and frees the socket."""
        self._process.kill()
        self._process.wait()
        self._connection.close()


def _spawn(descriptor: int, files: ModelFiles) -> subprocess.Popen[bytes]:
    """Starts the worker with no output, which could quote the user, out of the terminal's reach, and importing gumd
    from where this process did and nothing from the current folder."""
    return subprocess.Popen(
        [sys.executable, "-P", "-m", _MODULE, str(descriptor), json.dumps(files)],
        env=children.environment("gumd", "gumd_store"),
        pass_fds=(descriptor,),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _bound_waits(connected: socket.socket, timeout_s: float) -> None:
    """A worker that stops in the middle of a message cannot hold a read or a write for longer than this."""
    seconds = int(timeout_s)
    bound = struct.pack("ll", seconds, int((timeout_s - seconds) * 1e6))
    connected.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, bound)
    connected.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, bound)

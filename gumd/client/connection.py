"""The client that waits for its answers. It stands on the standard library, which a command line imports at once."""

import http.client
import json
import select
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar, cast

from gumd.client.answers import NOBODY_ANSWERS, Event, decoded, encoded, headers, owner_token, target
from gumd.client.calls import Call
from gumd.errors import GumdError, NotRunning
from gumd.paths import Paths

T = TypeVar("T")


class _UnixConnection(http.client.HTTPConnection):
    def __init__(self, path: Path) -> None:
        super().__init__("gumd")
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self._path))

    def ready(self) -> None:
        """Makes what is left of an earlier request fit for the next: the daemon closes a connection that is idle."""
        if self.sock is None:
            return
        self.sock.settimeout(self.timeout)
        if select.select([self.sock], [], [], 0)[0]:
            self.close()


class Client:
    """Talks to the daemon of ``paths`` (by default this user's) as the app that ``token`` names (by default its owner).

    Raises:
        NotRunning: no daemon answers.
    """

    def __init__(self, paths: Paths | None = None, *, token: str | None = None) -> None:
        self._socket = (paths or Paths.from_environment()).socket
        self._token = owner_token(paths or Paths.from_environment()) if token is None else token
        self._connection = _UnixConnection(self._socket)

    def send(self, call: Call[T]) -> T:
        """The answer to one call.

        Raises:
            NotRunning: no daemon answers, or it ended meanwhile.
            GumdError: it refused; the subclass says why.
        """
        with _translated(self._connection, self._socket):
            response = self._request(self._connection, call, {}, call.wait_s)
            body = response.read()
        return cast(T, decoded(response.status, body))

    def events(self, after: int | None = None) -> Iterator[Event]:
        """What happens in the daemon, as it happens, from after the event ``after`` if given; ends with the daemon.

        Listens from when it is called, on a connection of its own.
        """
        connection = _UnixConnection(self._socket)
        resumed = {} if after is None else {"Last-Event-ID": str(after)}
        with _translated(connection, self._socket):
            response = self._request(connection, Call[Any]("GET", "/v1/events"), resumed, None)
            if response.status != 200:
                decoded(response.status, response.read())
        return _events(connection, response)

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _request(
        self, connection: _UnixConnection, call: Call[Any], more: dict[str, str], wait_s: float | None
    ) -> http.client.HTTPResponse:
        connection.timeout = wait_s
        connection.ready()
        connection.request(call.method, target(call), encoded(call), headers(self._token) | more)
        return connection.getresponse()


def _events(connection: _UnixConnection, response: http.client.HTTPResponse) -> Iterator[Event]:
    fields: dict[str, str] = {}
    with closing(connection):
        for raw in response:
            line = raw.decode("utf-8").rstrip("\r\n")
            if line:
                name, _, value = line.partition(":")
                fields[name] = value.removeprefix(" ")
            elif "data" in fields:
                yield Event(int(fields["id"]), fields["event"], json.loads(fields["data"]))
                fields = {}


@contextmanager
def _translated(connection: _UnixConnection, path: Path) -> Iterator[None]:
    """Turns what a socket raises into gumd's own errors, and leaves no half-read connection behind."""
    try:
        yield
    except TimeoutError:
        connection.close()
        raise GumdError("the daemon did not answer in time") from None
    except (OSError, http.client.HTTPException):
        connection.close()
        raise NotRunning(NOBODY_ANSWERS.format(path)) from None

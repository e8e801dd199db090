"""uvicorn on our own socket: only this user's processes, nothing written, nothing done while nobody calls."""

import asyncio
import os
import socket
import struct
from collections.abc import Callable
from types import FrameType

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

_CREDENTIALS = struct.Struct("3i")
_GRACE_S = 3


class OwnUserProtocol(H11Protocol):
    """HTTP for peers of our own uid; any other is cut off before a byte is read."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        super().connection_made(transport)
        if not _is_ours(transport.get_extra_info("socket")):
            transport.abort()


def _is_ours(peer: socket.socket) -> bool:
    if not hasattr(socket, "SO_PEERCRED"):
        return True  # macOS: the folder's mode alone keeps others out
    data = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
    _, uid, _ = _CREDENTIALS.unpack(data)
    return bool(uid == os.getuid())


class Server(uvicorn.Server):
    """Sleeps until a signal, where uvicorn's own loop wakes ten times a second."""

    def __init__(self, app: ASGIApp, before_end: Callable[[], None]) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=OwnUserProtocol,
                ws="none",
                lifespan="off",
                loop="asyncio",
                access_log=False,
                log_config=None,
                server_header=False,
                date_header=False,
                timeout_graceful_shutdown=_GRACE_S,
            )
        )
        self._before_end = before_end
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ended = asyncio.Event()

    async def main_loop(self) -> None:
        self._loop = asyncio.get_running_loop()
        if not self.should_exit:
            await self._ended.wait()
        self._before_end()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self.should_exit = True
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._ended.set)

    def serve_on(self, listening: socket.socket, ready: Callable[[], None]) -> None:
        """Serves until SIGTERM or SIGINT; ``ready`` is called once the loop runs."""

        async def serving() -> None:
            asyncio.get_running_loop().call_soon(ready)
            await self.serve([listening])

        asyncio.run(serving())

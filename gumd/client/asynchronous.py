"""The client for programs with an event loop."""

from types import TracebackType
from typing import Self, TypeVar, cast

import httpx

from gumd.client.answers import NOBODY_ANSWERS, decoded, encoded, headers, owner_token, target
from gumd.client.calls import Call
from gumd.errors import GumdError, NotRunning
from gumd.paths import Paths

T = TypeVar("T")


class AsyncClient:
    """As :class:`gumd.client.Client`, awaited: ``await client.send(calls.context("…"))``."""

    def __init__(self, paths: Paths | None = None, *, token: str | None = None) -> None:
        self._paths = paths or Paths.from_environment()
        token = owner_token(self._paths) if token is None else token
        transport = httpx.AsyncHTTPTransport(uds=str(self._paths.socket))
        self._http = httpx.AsyncClient(transport=transport, base_url="http://gumd", headers=headers(token))

    async def send(self, call: Call[T]) -> T:
        """The answer to one call; raises as :meth:`gumd.client.Client.send`."""
        try:
            answer = await self._http.request(call.method, target(call), content=encoded(call), timeout=call.wait_s)
        except httpx.TimeoutException:
            raise GumdError("the daemon did not answer in time") from None
        except httpx.TransportError:
            raise NotRunning(NOBODY_ANSWERS.format(self._paths.socket)) from None
        return cast(T, decoded(answer.status_code, answer.content))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._http.aclose()

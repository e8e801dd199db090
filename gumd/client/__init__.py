"""The typed public client of gumd: ``client.send(calls.context("…"))``, or the same awaited.

:mod:`gumd.client.calls` has every call, for both clients; a client only carries it to the socket.
"""

from typing import TYPE_CHECKING

from gumd.client import calls
from gumd.client.answers import Event
from gumd.client.connection import Client

if TYPE_CHECKING:
    from gumd.client.asynchronous import AsyncClient

__all__ = ["AsyncClient", "Client", "Event", "calls"]


def __getattr__(name: str) -> object:
    """``AsyncClient`` is loaded when asked for: the command line needs none, and httpx is slow to import."""
    if name == "AsyncClient":
        from gumd.client.asynchronous import AsyncClient

        return AsyncClient
    raise AttributeError(name)

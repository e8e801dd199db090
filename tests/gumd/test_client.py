"""Both clients send the same calls and raise the same errors; the waiting one imports nothing that is slow."""

import asyncio
import subprocess
import sys
import time

import pytest

from gumd.client import AsyncClient, Client, calls
from gumd.errors import InvalidInput, NotFound, NotRunning, Paused, Unauthorised
from gumd.paths import Paths
from tests.conftest import Daemon

IDLE_S = 6
"""Longer than the daemon keeps a connection that nobody uses."""

SLOW = {"httpx", "fastapi", "pydantic", "numpy", "sqlcipher3", "sqlite_utils", "asyncio", "rich"}


def test_the_awaited_client_answers_as_the_waiting_one(daemon: Daemon) -> None:
    async def ask() -> None:
        async with AsyncClient(daemon.paths) as client:
            assert (await client.send(calls.info()))["name"] == "gumd"
            observed = await client.send(calls.observe([{"text": "I like tea", "source": "file"}]))
            assert observed["accepted"] == 1
            with pytest.raises(NotFound):
                await client.send(calls.proposition("p99"))
            with pytest.raises(InvalidInput):
                await client.send(calls.search("x", limit=0))
        async with AsyncClient(daemon.paths, token="wrong") as client:
            with pytest.raises(Unauthorised):
                await client.send(calls.search("x"))

    asyncio.run(ask())


def test_errors_come_back_as_what_they_are(daemon: Daemon) -> None:
    with daemon.client() as client:
        with pytest.raises(NotFound):
            client.send(calls.proposition("p99"))
        with pytest.raises(NotFound):
            client.send(calls.forget("not/an id?"))
        with pytest.raises(InvalidInput):
            client.send(calls.search("x", limit=0))
        client.send(calls.pause())
        with pytest.raises(Paused):
            client.send(calls.observe([{"text": "x", "source": "file"}]))
        client.send(calls.resume())


def test_where_no_daemon_runs_both_say_so(home: Paths) -> None:
    with pytest.raises(NotRunning, match="gumd start"):
        Client(home)
    with pytest.raises(NotRunning, match="gumd start"):
        Client(home, token="x").send(calls.info())

    async def ask() -> None:
        async with AsyncClient(home, token="x") as client:
            await client.send(calls.info())

    with pytest.raises(NotRunning, match="gumd start"):
        asyncio.run(ask())


def test_the_waiting_client_imports_nothing_slow() -> None:
    code = "import sys; from gumd.client import Client, calls; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert SLOW & set(done.stdout.split()) == set()


def test_a_connection_that_was_idle_is_made_anew(daemon: Daemon) -> None:
    with daemon.client() as client:
        client.send(calls.info())
        time.sleep(IDLE_S)
        assert client.send(calls.info())["name"] == "gumd"

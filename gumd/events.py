"""What happens in the daemon, told to whoever listens: numbered, kept, and free of text."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterable
from datetime import UTC, datetime
from typing import Any

from gumd_store import events
from gumd_store.connection import Store
from gumd_store.events import EventRow


class Events:
    """Any thread tells; coroutines of the server's loop listen."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._listening: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()
        self._closed = False

    def tell(self, type: str, data: dict[str, Any]) -> None:
        """Keeps the event and wakes the listeners. ``data`` holds ids and numbers, never text."""
        self.tell_all(type, [data])

    def tell_all(self, type: str, each: Iterable[dict[str, Any]]) -> None:
        """As :meth:`tell`, of many events of one type in one transaction."""
        with self._store.write() as db:
            for data in each:
                events.add(db, datetime.now(UTC), type, data)
        self._wake()

    def last_id(self) -> int:
        with self._store.read() as db:
            return events.last_id(db)

    async def listen(self, after: int) -> AsyncIterator[EventRow]:
        """Every event later than ``after``, as it comes, until :meth:`close`."""
        news = asyncio.Event()
        place = (asyncio.get_running_loop(), news)
        with self._lock:
            self._listening.add(place)
        try:
            while not self._closed:
                news.clear()
                found = await asyncio.to_thread(self._after, after)
                for event in found:
                    yield event
                    after = event.id
                if not found:
                    await news.wait()
        finally:
            with self._lock:
                self._listening.discard(place)

    def close(self) -> None:
        """Ends every listening."""
        self._closed = True
        self._wake()

    def _after(self, id: int) -> list[EventRow]:
        with self._store.read() as db:
            return events.after(db, id)

    def _wake(self) -> None:
        with self._lock:
            listening = list(self._listening)
        for loop, news in listening:
            loop.call_soon_threadsafe(news.set)

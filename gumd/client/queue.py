"""A queue on disk between a program that observes and a daemon that may be down, restarting or answering 500."""

import json
import os
import sqlite3
import threading
import uuid
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import cast

from gumd.errors import GumdError, Paused, StoreUnwritable
from gumd.redact import redact
from gumd.schema import ObservationIn, Observed

BATCH = 100
BATCH_CHARACTERS = 500_000
_REFUSED_FOR_GOOD = (413, 422)
_FILE = "queue.db"
_TABLE = "CREATE TABLE IF NOT EXISTS waiting (rowid INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL)"
_OLDEST = "SELECT rowid, body FROM waiting ORDER BY rowid LIMIT ?"


class DurableQueue:
    """Keeps each observation, in order, until the daemon has taken it or refused it for good.

    Secrets are redacted before anything is written, and what has been sent is overwritten with zeros.
    """

    def __init__(self, folder: Path, send: Callable[[list[ObservationIn]], Observed]) -> None:
        self._send = send
        self._database = threading.Lock()
        self._draining = threading.Lock()
        self._path = folder / _FILE
        self._refused: Counter[str] = Counter()
        self._connection = _open(self._path)

    @property
    def waiting(self) -> int:
        """How many observations are on disk and not yet settled."""
        with self._database:
            return int(self._connection.execute("SELECT count(*) FROM waiting").fetchone()[0])

    @property
    def refused(self) -> dict[str, int]:
        """How many the daemon refused for good, by the type of the problem, since this queue was opened."""
        return dict(self._refused)

    def put(self, observation: ObservationIn) -> None:
        """Returns once the observation is on disk; gives it an id and a time when it has none."""
        body = json.dumps(_complete(observation), ensure_ascii=False)
        body = body.encode("utf-8", "replace").decode("utf-8")  # halves of surrogate pairs come from names of files
        try:
            with self._database, self._connection:
                self._connection.execute("INSERT INTO waiting (body) VALUES (?)", (body,))
        except sqlite3.DatabaseError as error:
            raise StoreUnwritable(f"{self._path}: {error}") from None

    def drain(self) -> int:
        """Sends what waits, oldest first, and returns how many are settled; stops where the daemon cannot take more."""
        settled = 0
        with self._draining:
            while batch := self._oldest():
                if not self._settle(batch):
                    break
                settled += len(batch)
        return settled

    def close(self) -> None:
        """Closes the file; what waits stays in it."""
        with self._draining, self._database:
            self._connection.close()

    def _oldest(self) -> list[tuple[int, ObservationIn]]:
        with self._database:
            rows = self._connection.execute(_OLDEST, (BATCH,)).fetchall()
        batch: list[tuple[int, ObservationIn]] = []
        characters = 0
        for rowid, body in rows:
            characters += len(body)
            if batch and characters > BATCH_CHARACTERS:
                break
            batch.append((rowid, cast(ObservationIn, json.loads(body))))
        return batch

    def _settle(self, batch: list[tuple[int, ObservationIn]]) -> bool:
        """Sends one batch, halving it when it is refused as a whole, so that one bad observation blocks no other."""
        try:
            answer = self._send([observation for _, observation in batch])
        except Paused:
            return False
        except GumdError as error:
            if error.status not in _REFUSED_FOR_GOOD:
                return False
            if len(batch) > 1:
                half = len(batch) // 2
                return self._settle(batch[:half]) and self._settle(batch[half:])
            self._refused[error.type] += 1
        else:
            self._refused.update(one["type"] for one in answer["rejected"])
        self._delete([rowid for rowid, _ in batch])
        return True

    def _delete(self, rowids: list[int]) -> None:
        try:
            with self._database, self._connection:
                self._connection.executemany("DELETE FROM waiting WHERE rowid = ?", [(rowid,) for rowid in rowids])
        except sqlite3.DatabaseError as error:
            raise StoreUnwritable(f"{self._path}: {error}") from None


def _complete(observation: ObservationIn) -> ObservationIn:
    """The observation as it may be written down: redacted, with an id and the time it was seen at."""
    complete = observation.copy()
    complete["text"] = redact(observation["text"]).text
    if title := observation.get("title"):
        complete["title"] = redact(title).text
    if app := observation.get("app"):
        complete["app"] = redact(app).text
    complete["id"] = observation.get("id") or uuid.uuid4().hex
    complete["at"] = observation.get("at") or datetime.now().astimezone().isoformat()
    return complete


def _open(path: Path) -> sqlite3.Connection:
    """The queue's file, 0600 in a 0700 folder, synced to disk at every commit and zeroed at every delete."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        connection = sqlite3.connect(path, timeout=30, check_same_thread=False)
    except (OSError, sqlite3.DatabaseError) as error:
        raise StoreUnwritable(f"{path}: {error}") from None
    try:
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute(_TABLE)
    except sqlite3.DatabaseError as error:
        connection.close()
        raise StoreUnwritable(f"{path}: {error}") from None
    return connection

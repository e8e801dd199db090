"""One encrypted database, one connection that writes and one that reads."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3
import sqlite_vec
from sqlite_utils import Database

from gumd_store.errors import StoreDamaged, StoreUnwritable, WrongKey
from gumd_store.migrations import migrations

_REFUSALS = ("full", "disk i/o", "readonly", "unable to open")
_DAMAGES = ("malformed", "not a database", "hmac")
SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -2000",
)
_READERS_CACHE = "PRAGMA cache_size = -16000"
"""In KiB. A question reads hundreds of rows here and there, and each page is decrypted whole."""


class Store:
    """An open database; every use goes through :meth:`read` or :meth:`write`.

    Args:
        path: the database file, made when missing.
        key: 64 hexadecimal digits.

    Raises:
        WrongKey: the file is not a database under this key.
        StoreUnwritable: the disk refused.
        StoreDamaged: parts of the file are not what was written to them.
    """

    def __init__(self, path: Path, key: str) -> None:
        self.path = path
        self._write_lock = threading.RLock()
        self._read_lock = threading.RLock()
        self._writer = _connect(path, key)
        with translated():
            migrations.apply(self._writer)
        self._reader = _connect(path, key)
        self._reader.execute(_READERS_CACHE)

    @contextmanager
    def read(self) -> Iterator[Database]:
        """The reading connection; it sees what is committed."""
        with self._read_lock, translated():
            yield self._reader

    @contextmanager
    def write(self) -> Iterator[Database]:
        """The writing connection inside one transaction: all of the block is durable after it, or none.

        Raises:
            StoreUnwritable: the disk is full or refuses; nothing of the block was kept.
        """
        with self._write_lock, translated(), self._writer.atomic():
            yield self._writer

    def purge(self) -> None:
        """Leave no deleted byte in the write-ahead log. It waits for readers: they may need what is in it."""
        with self._read_lock, self._write_lock, translated():
            self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        with self._read_lock, self._write_lock:
            self._reader.close()
            self._writer.close()


@contextmanager
def translated() -> Iterator[None]:
    """Turn what SQLite says of the disk into the error whose message tells what to do."""
    try:
        yield
    except sqlcipher3.DatabaseError as error:
        words = str(error).lower()
        if any(sign in words for sign in _REFUSALS):
            raise StoreUnwritable(f"the disk refused a write ({words}); free some space and try again") from None
        if any(sign in words for sign in _DAMAGES):
            raise StoreDamaged(f"the database is damaged ({words}); end gumd and restore a copy of it") from None
        raise


def _connect(path: Path, key: str) -> Database:
    try:
        connection = sqlcipher3.connect(str(path), check_same_thread=False, isolation_level=None)
    except sqlcipher3.OperationalError as error:
        raise StoreUnwritable(f"{path} cannot be opened ({error})") from None
    try:
        connection.execute("PRAGMA cipher_log_level = NONE").fetchall()  # the errors say it, and say where
        connection.execute(f"PRAGMA key = \"x'{key}'\"")
        for setting in SETTINGS:
            connection.execute(setting).fetchall()
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher3.DatabaseError as error:
        connection.close()
        if "not a database" in str(error) or "hmac" in str(error):
            raise WrongKey(f"{path} does not open with this key; restore the key that was made with it") from None
        if "malformed" in str(error):
            raise StoreDamaged(f"{path} is damaged; restore a copy of it") from None
        raise StoreUnwritable(f"{path} cannot be opened ({error})") from None
    connection.enable_load_extension(True)
    sqlite_vec.load(connection)
    connection.enable_load_extension(False)
    return Database(connection)

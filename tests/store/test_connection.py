"""The database is encrypted, opens with its own key only, and keeps a transaction whole or not at all."""

import sqlite3
from pathlib import Path

import pytest

from gumd_store.connection import Store
from gumd_store.errors import StoreUnwritable, WrongKey

KEY = "5a" * 32
CANARY = "canaryword"


def put(store: Store, text: str) -> None:
    with store.write() as db:
        db.execute("INSERT OR REPLACE INTO state(name, value) VALUES ('x', ?)", [text])


def value(store: Store) -> str | None:
    with store.read() as db:
        row = db.execute("SELECT value FROM state WHERE name = 'x'").fetchone()
    return None if row is None else str(row[0])


def test_what_is_written_can_be_read_at_once_and_after_a_restart(tmp_path: Path) -> None:
    store = Store(tmp_path / "gumd.db", KEY)
    put(store, CANARY)
    assert value(store) == CANARY
    store.close()
    again = Store(tmp_path / "gumd.db", KEY)
    assert value(again) == CANARY
    again.close()


def test_no_file_holds_a_readable_word(tmp_path: Path) -> None:
    store = Store(tmp_path / "gumd.db", KEY)
    put(store, CANARY)
    raw = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert CANARY.encode() not in raw
    assert b"SQLite format" not in raw
    store.close()
    with pytest.raises(sqlite3.DatabaseError), sqlite3.connect(tmp_path / "gumd.db") as plain:
        plain.execute("SELECT * FROM state")
    plain.close()


def test_another_key_opens_nothing_and_changes_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / "gumd.db", KEY)
    put(store, CANARY)
    store.close()
    before = (tmp_path / "gumd.db").read_bytes()
    with pytest.raises(WrongKey, match=r"gumd\.db"):
        Store(tmp_path / "gumd.db", "00" * 32)
    assert (tmp_path / "gumd.db").read_bytes() == before


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "gumd.db").write_bytes(b"somebody's photograph" * 1000)
    with pytest.raises(WrongKey):
        Store(tmp_path / "gumd.db", KEY)
    assert (tmp_path / "gumd.db").read_bytes() == b"somebody's photograph" * 1000


def test_a_folder_in_its_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "gumd.db").mkdir()
    with pytest.raises(StoreUnwritable, match="cannot be opened"):
        Store(tmp_path / "gumd.db", KEY)


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / "gumd.db", KEY)
    put(store, "before")

    def fail_halfway() -> None:
        with store.write() as db:
            db.execute("UPDATE state SET value = 'half'")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_halfway()
    assert value(store) == "before"
    store.close()


def test_what_is_deleted_is_gone_from_the_decrypted_pages(tmp_path: Path) -> None:
    store = Store(tmp_path / "gumd.db", KEY)
    with store.write() as db:
        db.execute(
            "INSERT INTO propositions(text, kind, polarity, proposer, confidence, status, created_at)"
            " VALUES (?, 'plan', 'neutral', 'test', 0.5, 'active', '2026')",
            [f"The user keeps a {CANARY}."],
        )
    assert CANARY in decrypted(store, tmp_path)
    with store.write() as db:
        db.execute("DELETE FROM propositions")
    store.purge()
    assert CANARY not in decrypted(store, tmp_path)
    store.close()


def decrypted(store: Store, folder: Path) -> str:
    """Every page of the database, also those no longer in use, as text."""
    plain = folder / "plain.db"
    plain.unlink(missing_ok=True)
    with store.read() as db:
        db.execute(f"ATTACH DATABASE '{plain}' AS plain KEY ''")
        db.execute("SELECT sqlcipher_export('plain')")
        db.execute("DETACH DATABASE plain")
        pages = db.execute("SELECT hex(block) FROM propositions_fts_data").fetchall()
    terms = b"".join(bytes.fromhex(page) for (page,) in pages)
    return (plain.read_bytes() + terms).decode("latin-1")

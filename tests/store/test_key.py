"""The key is made once, kept where only its user can read it, and never made anew for a database that is there."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import keyring
import keyring.backend
import pytest
from keyring.backends import fail

from gumd_store.errors import UnsafePlace, WrongKey
from gumd_store.key import database_key

T = TypeVar("T", bound=keyring.backend.KeyringBackend)


class MemoryKeyring(keyring.backend.KeyringBackend):
    """A keyring as a desktop has one."""

    priority = 1

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def desktop() -> Iterator[MemoryKeyring]:
    with in_place(MemoryKeyring()) as desktop:
        yield desktop


@contextmanager
def in_place(other: T) -> Iterator[T]:
    """``other`` is the keyring for a while."""
    before = keyring.get_keyring()
    keyring.set_keyring(other)
    yield other
    keyring.set_keyring(before)


def test_a_key_is_made_once_in_a_file_of_its_own(tmp_path: Path) -> None:
    first = database_key(tmp_path / "gumd.db", tmp_path / "gumd.key", use_keyring=False)
    assert len(bytes.fromhex(first)) == 32
    assert stat.S_IMODE((tmp_path / "gumd.key").stat().st_mode) == 0o600
    assert database_key(tmp_path / "gumd.db", tmp_path / "gumd.key", use_keyring=False) == first


def test_a_keyring_is_preferred_to_a_file(tmp_path: Path, desktop: MemoryKeyring) -> None:
    first = database_key(tmp_path / "gumd.db", tmp_path / "gumd.key", use_keyring=True)
    assert list(desktop.kept.values()) == [first]
    assert not (tmp_path / "gumd.key").exists()
    assert database_key(tmp_path / "gumd.db", tmp_path / "gumd.key", use_keyring=True) == first


def test_without_a_keyring_there_is_a_file(tmp_path: Path) -> None:
    with in_place(fail.Keyring()):  # type: ignore[no-untyped-call]
        first = database_key(tmp_path / "gumd.db", tmp_path / "gumd.key", use_keyring=True)
    assert (tmp_path / "gumd.key").read_text().strip() == first


def test_a_database_without_its_key_gets_no_new_one(tmp_path: Path) -> None:
    (tmp_path / "gumd.db").touch()
    with pytest.raises(WrongKey, match="restore the key"):
        database_key(tmp_path / "gumd.db", tmp_path / "gumd.key", use_keyring=False)
    assert not (tmp_path / "gumd.key").exists()


def test_a_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    database_key(tmp_path / "gumd.db", tmp_path / "gumd.key", use_keyring=False)
    (tmp_path / "gumd.key").chmod(0o644)
    with pytest.raises(UnsafePlace, match="chmod 600"):
        database_key(tmp_path / "gumd.db", tmp_path / "gumd.key", use_keyring=False)


@pytest.mark.parametrize("text", ["", "short", "zz" * 32, "ab" * 33, "\xff"])
def test_what_is_no_key_is_refused_and_not_quoted(tmp_path: Path, text: str) -> None:
    (tmp_path / "gumd.key").touch(0o600)
    (tmp_path / "gumd.key").write_text(text)
    with pytest.raises(WrongKey) as raised:
        database_key(tmp_path / "gumd.db", tmp_path / "gumd.key", use_keyring=False)
    assert not text or text not in str(raised.value)

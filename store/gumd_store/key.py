"""The database key: 256 random bits in the operating system's keyring, or in a 0600 file where there is none."""

import os
import re
import secrets
import stat
from pathlib import Path

from gumd_store.errors import UnsafePlace, WrongKey, using

SERVICE = "gumd"


def database_key(database: Path, key_file: Path, *, use_keyring: bool) -> str:
    """The key of ``database`` in hexadecimal; made and kept when there is neither database nor key.

    Raises:
        WrongKey: there is a database but no key to it, or the key is not 256 bits.
        UnsafePlace: the key file can be read by others.
        PlaceUnusable: the key file cannot be read or written.
    """
    with using(key_file):
        key = _from_file(key_file)
    if key is None and use_keyring:
        key = _from_keyring(database)
    if key is None and database.exists():
        raise WrongKey(f"{database} exists but its key is neither in {key_file} nor in the keyring; restore the key")
    if key is None:
        key = secrets.token_hex(32)
        if not (use_keyring and _into_keyring(database, key)):
            with using(key_file):
                _into_file(key_file, key)
    if not re.fullmatch(r"[0-9a-f]{64}", key):
        raise WrongKey("the key found is not 64 hexadecimal digits; restore the one that was made with the database")
    return key


def _from_file(path: Path) -> str | None:
    if not path.exists():
        return None
    status = path.stat()
    if status.st_uid != os.getuid() or stat.S_IMODE(status.st_mode) & 0o077:
        raise UnsafePlace(f"{path} must belong to you with mode 0600; run: chmod 600 {path}")
    return path.read_text(encoding="ascii", errors="replace").strip()


def _into_file(path: Path, key: str) -> None:
    """Whole or not at all: a crash leaves no key file that is empty."""
    unfinished = path.with_name(path.name + ".new")
    unfinished.unlink(missing_ok=True)
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(key + "\n")
        file.flush()
        os.fsync(file.fileno())
    unfinished.rename(path)


def _from_keyring(database: Path) -> str | None:
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, str(database))
    except KeyringError:
        return None


def _into_keyring(database: Path, key: str) -> bool:
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, str(database), key)
    except KeyringError:
        return False
    return _from_keyring(database) == key

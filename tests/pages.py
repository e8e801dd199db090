"""What is in the files of a database: every byte of every page, decrypted, also where no row is any more."""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

_PAGE, _RESERVED, _IV, _SALT = 4096, 80, 16, 16


def decrypted(database: Path, key: str) -> bytes:
    """The pages as SQLCipher decrypts them, and after them the write-ahead log, which must be empty."""
    raw = database.read_bytes()
    log = database.with_name(f"{database.name}-wal")
    assert not log.exists() or log.stat().st_size == 0
    return b"".join(_page(raw[at : at + _PAGE], key, _SALT if at == 0 else 0) for at in range(0, len(raw), _PAGE))


def _page(page: bytes, key: str, skipped: int) -> bytes:
    end = _PAGE - _RESERVED
    decryptor = Cipher(AES(bytes.fromhex(key)), CBC(page[end : end + _IV])).decryptor()
    return decryptor.update(page[skipped:end]) + decryptor.finalize()

"""Lists of texts in the header of a GGUF file, such as a vocabulary, without loading the model."""

import mmap
import struct
from pathlib import Path

from gumd.errors import ModelUnavailable

_LIST_OF_TEXTS = struct.pack("<II", 9, 8)
"""What stands between the name of such a list and the number of its texts."""
_SIZE = struct.Struct("<Q")


def texts_of(path: Path, key: str) -> list[str]:
    """The list of texts under ``key``.

    Raises:
        ModelUnavailable: the file is no GGUF file, or has no such list.
    """
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return _texts(data, _SIZE.pack(len(key)) + key.encode() + _LIST_OF_TEXTS)
    except (OSError, ValueError, struct.error) as error:
        raise ModelUnavailable(f"{path} has no list {key} in its header") from error


def _texts(data: mmap.mmap, name: bytes) -> list[str]:
    """Goes straight to the name, as reading all before it takes a tenth of a second; weights come after the header."""
    place = data.find(name) + len(name) if data[:4] == b"GGUF" else -1
    if place < len(name):
        raise ValueError("no such list")
    (count,) = _SIZE.unpack_from(data, place)
    place += _SIZE.size
    found = []
    for _ in range(count):
        start = place + _SIZE.size
        place = start + _SIZE.unpack_from(data, place)[0]
        found.append(data[start:place].decode())
    return found

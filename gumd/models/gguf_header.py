"""Lists of texts in the header of a GGUF file, such as a vocabulary, without loading the model."""

import mmap
import struct
from pathlib import Path

from gumd.errors import ModelUnavailable

_STRING, _ARRAY = 8, 9
_SIZES = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}


def texts_of(path: Path, key: str) -> list[str]:
    """The list of texts under ``key``.

    Raises:
        ModelUnavailable: the file is no GGUF file, or has no such list.
    """
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return _Header(data).texts(key.encode())
    except (OSError, ValueError, LookupError, OverflowError, struct.error) as error:
        raise ModelUnavailable(f"{path} has no list {key} in its header") from error


class _Header:
    """Reads one value after the other."""

    def __init__(self, data: mmap.mmap) -> None:
        if data[:4] != b"GGUF":
            raise ValueError("no GGUF file")
        self._data = data
        (self._count,) = struct.unpack_from("<Q", data, 16)
        self._place = 24

    def texts(self, key: bytes) -> list[str]:
        for _ in range(self._count):
            name, kind = self._text(), self._number("<I")
            found = self._skip(kind, wanted=name == key)
            if name == key and found is not None:
                return [one.decode() for one in found]
        raise LookupError("no such list")

    def _skip(self, kind: int, wanted: bool) -> list[bytes] | None:
        """Steps over a value; its texts if it is the ``wanted`` list."""
        if kind == _STRING:
            self._text()
        elif kind == _ARRAY:
            inner, count = self._number("<I"), self._number("<Q")
            if inner == _STRING:
                found = [self._text() for _ in range(count)]
                return found if wanted else None
            self._place += _SIZES[inner] * count
        else:
            self._place += _SIZES[kind]
        return None

    def _text(self) -> bytes:
        size = self._number("<Q")
        self._place += size
        return self._data[self._place - size : self._place]

    def _number(self, form: str) -> int:
        (value,) = struct.unpack_from(form, self._data, self._place)
        self._place += struct.calcsize(form)
        return int(value)

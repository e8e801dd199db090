"""JSON lines, read in bounded memory; what is wrong with one is said without quoting it."""

import json
import os
import select
from collections.abc import Iterable, Iterator
from typing import Any

LONGEST = 12_000_000
DEEPEST = 50
"""Levels of lists and objects in one another; the daemon's own reader gives up at some hundreds."""

_CHUNK = 65_536


class BadLine(ValueError):
    """The line is not JSON; the message says why."""


def read_lines(descriptor: int) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number from 1, without its end, and cut when it is longer than ``LONGEST``.

    Yields ``(0, None)`` when what has come so far has been read, as a pipe may stay open for long.
    """
    number, line = 1, bytearray()
    while chunk := os.read(descriptor, _CHUNK):
        *ends, rest = chunk.split(b"\n")
        for end in ends:
            yield number, bytes(line + end[: LONGEST + 1 - len(line)])
            number, line = number + 1, bytearray()
        line += rest[: LONGEST + 1 - len(line)]
        if not select.select([descriptor], [], [], 0)[0]:
            yield 0, None
    if line:
        yield number, bytes(line)


def decoded(line: bytes) -> Any:
    """The line's value.

    Raises:
        BadLine: it has none.
    """
    if len(line) > LONGEST:
        raise BadLine(f"is longer than {LONGEST // 1_000_000} MB")
    try:
        value = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadLine(f"is not UTF-8, at byte {error.start + 1}") from None
    except json.JSONDecodeError as error:
        raise BadLine(f"is not JSON, at character {error.pos + 1}: {error.msg.partition(':')[0].lower()}") from None
    except (ValueError, RecursionError):
        raise BadLine("is not JSON that can be read: a number is too long, or it is nested too deep") from None
    if _too_deep(value):
        raise BadLine(f"is nested more than {DEEPEST} levels deep")
    return value


def _too_deep(value: Any) -> bool:
    level = [value]
    for _ in range(DEEPEST + 1):
        level = [inner for one in level for inner in _inside(one)]
        if not level:
            return False
    return True


def _inside(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()

"""JSON lines are read in bounded memory, each as soon as it is there, and never quoted when they are wrong."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd_cli.lines import LONGEST, BadLine, decoded, read_lines


def _lines(path: Path) -> list[tuple[int, bytes | None]]:
    with path.open("rb") as file:
        return list(read_lines(file.fileno()))


@given(st.lists(st.binary(max_size=200_000).map(lambda line: line.replace(b"\n", b"")), max_size=5), st.booleans())
def test_each_line_comes_once_in_order_with_its_number(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes], ended: bool
) -> None:
    path = tmp_path_factory.getbasetemp() / "lines.jsonl"
    path.write_bytes(b"\n".join(lines) + (b"\n" if ended else b""))
    expected = path.read_bytes().split(b"\n")
    if expected[-1] == b"":
        expected.pop()
    assert _lines(path) == list(enumerate(expected, start=1))


def test_what_has_come_is_not_held_back_until_more_comes() -> None:
    read, write = os.pipe()
    lines = read_lines(read)
    os.write(write, b'"one"\n"tw')
    assert [next(lines), next(lines)] == [(1, b'"one"'), (0, None)]
    os.write(write, b'o"\n')
    os.close(write)
    assert [line for line in lines if line != (0, None)] == [(2, b'"two"')]
    os.close(read)


def test_of_a_line_that_is_too_long_no_more_is_kept_than_shows_it(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    path.write_bytes(b"x" * (3 * LONGEST) + b'\n"next"\n')
    [(_, long), (number, following)] = _lines(path)
    assert long is not None
    assert len(long) == LONGEST + 1
    assert (number, following) == (2, b'"next"')
    with pytest.raises(BadLine, match="is longer than 12 MB"):
        decoded(long)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b'{"text": "secret"', "is not JSON, at character 18: expecting ',' delimiter"),
        (b'{"text": secret}', "is not JSON, at character 10: expecting value"),
        (b'{"text": "se\\cret"}', "is not JSON, at character 13: invalid"),
        (b'"secret" secret', "is not JSON, at character 10: extra data"),
        (b"secret", "is not JSON, at character 1: expecting value"),
        (b'"secr\xff"', "is not UTF-8, at byte 6"),
        (b"[" * 100_000, "is not JSON that can be read"),
        (b"9" * 5000, "is not JSON that can be read"),
    ],
)
def test_what_is_wrong_with_a_line_is_said_without_quoting_it(line: bytes, said: str) -> None:
    with pytest.raises(BadLine) as raised:
        decoded(line)
    assert str(raised.value).startswith(said)
    assert "secret" not in str(raised.value)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=5))
def test_a_line_is_its_value(value: object) -> None:
    assert decoded(json.dumps(value).encode()) == value


def test_a_byte_order_mark_is_no_part_of_the_line() -> None:
    assert decoded(b'\xef\xbb\xbf{"text": "x"}') == {"text": "x"}

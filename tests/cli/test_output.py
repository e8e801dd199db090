"""What is printed can be read by programs, and steers no terminal."""

import contextlib
import io
import json
import os
import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd_cli.output import duration, one_line, print_json, say, table
from tests.cli.command import on_a_terminal

STEERING = "\x1b\x07\x9b\u202e\u2066\x7f\x00\r"
WIDE = [("p1", "日本", "short"), ("p20", "e\u0301a", "x")]
TABLE = """
from gumd_cli.output import table
table(("ID", "TEXT"), [("p1", "The user prefers hand-cut dovetails to the router jig, whatever they cost in time.")])
"""


def _printed(call: Callable[[], None], encoding: str = "utf-8") -> str:
    bytes_written = io.BytesIO()
    stream = io.TextIOWrapper(bytes_written, encoding=encoding, newline="")
    with contextlib.redirect_stdout(stream):
        call()
    return bytes_written.getvalue().decode(encoding)


def _steers(text: str) -> bool:
    return any(sign in text for sign in STEERING)


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["utf-8", "ascii", "latin-1"]))
def test_json_is_read_back_as_it_was(text: str, encoding: str) -> None:
    printed = _printed(lambda: print_json({"text": text}), encoding)
    assert json.loads(printed) == {"text": text}


def test_nothing_that_is_printed_steers_a_terminal() -> None:
    assert not _steers(_printed(lambda: print_json({"text": STEERING})))
    assert not _steers(_printed(lambda: say(STEERING)))
    assert not _steers(_printed(lambda: table(("A", "B"), [(STEERING, STEERING)])))
    assert not _steers(one_line(STEERING))


def test_half_of_a_surrogate_pair_is_printed_as_something_else() -> None:
    assert _printed(lambda: say("a\ud83cb")) == "a?b\n"
    assert json.loads(_printed(lambda: print_json("a\ud83cb"))) == "a?b"


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


def test_a_row_in_a_pipe_is_one_line_and_whole() -> None:
    text = "word " * 100
    printed = _printed(lambda: table(("ID", "TEXT"), [("p1", text)]))
    assert printed.splitlines() == ["ID  TEXT", f"p1  {text.strip()}"]


def test_columns_are_aligned_whatever_the_signs_take() -> None:
    printed = _printed(lambda: table(("ID", "KIND", "TEXT"), WIDE))
    assert printed.splitlines() == ["ID   KIND  TEXT", "p1   日本  short", "p20  e\u0301a    x"]


def _table_on_a_terminal(**more: str) -> str:
    plain = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    return on_a_terminal([sys.executable, "-c", TABLE], plain | {"COLUMNS": "48", "TERM": "xterm"} | more)


def test_on_a_terminal_the_text_is_wrapped_below_its_heading() -> None:
    first, *lines = _table_on_a_terminal(NO_COLOR="1").splitlines()
    assert first == "ID  TEXT"
    assert len(lines) == 2
    assert lines[0].startswith("p1  The user")
    assert lines[1].startswith("    ")
    assert max(map(len, lines)) <= 48


@pytest.mark.parametrize(("more", "bold"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_headings_are_bold_unless_the_user_wants_none_of_it(more: dict[str, str], bold: bool) -> None:
    assert ("\x1b[1m" in _table_on_a_terminal(**more)) is bold


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0 s"), (89, "89 s"), (90, "2 min"), (3600, "60 min"), (7200, "2 h"), (172_800, "2 days")],
)
def test_a_duration_is_said_in_the_unit_that_fits(seconds: float, said: str) -> None:
    assert duration(seconds) == said

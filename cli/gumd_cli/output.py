"""What commands print: JSON for programs, and text for people, plain in a pipe."""

import json
import os
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Annotated, Any, TextIO, TypeVar

import typer

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]

_T = TypeVar("_T")

_LINE_ENDS = {ord(end): " " for end in "\n\r\t\v\f\x85\u2028\u2029"}
_STEERING = (*range(32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_CONTROLS = {code: "\ufffd" for code in _STEERING if code != ord("\n")} | {ord("\t"): " "}
_ESCAPED = {code: f"\\u{code:04x}" for code in _STEERING if code >= 127}
_GAP = 2
_NARROWEST = 30


def print_json(value: Any) -> None:
    """One JSON value and a line's end. Signs that would steer a terminal are escaped."""
    is_unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    text = json.dumps(value, ensure_ascii=not is_unicode, indent=2)
    _write(sys.stdout, text.translate(_ESCAPED) + "\n")


def show(value: _T, as_json: bool, to_people: Callable[[_T], None]) -> None:
    """Prints what a command was asked for, one way or the other."""
    (print_json if as_json else to_people)(value)


def say(text: str = "") -> None:
    """A text for people, without signs that would steer a terminal: others may have written it."""
    _write(sys.stdout, text.translate(_CONTROLS) + "\n")


def heading(text: str) -> None:
    """A line that stands above others."""
    _write(sys.stdout, _bold(text.translate(_CONTROLS)) + "\n")


def note(text: str) -> None:
    """A remark that is not part of what was asked for: to standard error."""
    _write(sys.stderr, text.translate(_CONTROLS) + "\n")


def one_line(text: str) -> str:
    """The text without line ends, and without signs that would steer a terminal."""
    return " ".join(text.translate(_LINE_ENDS).translate(_CONTROLS).split())


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Prints aligned columns; on a terminal the last one is wrapped to what is left of the line."""
    cells = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(headings, *cells, strict=True)][:-1]
    _row(headings, widths, _bold)
    for row in cells:
        _row(row, widths, str)


def local_time(at: str) -> str:
    """A time of the API in the user's time zone, to the minute."""
    return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M")


def duration(seconds: float) -> str:
    """``40 s``, ``12 min``, ``5 h`` or ``3 days``."""
    for size, name, limit in ((1, "s", 90), (60, "min", 5400), (3600, "h", 129_600)):
        if seconds < limit:
            return f"{seconds / size:.0f} {name}"
    return f"{seconds / 86_400:.0f} days"


class Progress:
    """How far long work is, on a line of its own that is gone in the end: on a terminal, and nowhere else."""

    def __init__(self) -> None:
        self.shown = sys.stderr.isatty()

    def show(self, text: str) -> None:
        if self.shown:
            _write(sys.stderr, f"\r\x1b[K{text}")

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *_: object) -> None:
        self.show("")


def _row(cells: Sequence[str], widths: Sequence[int], style: Callable[[str], str]) -> None:
    padded = [style(cell) + " " * (width - _width(cell) + _GAP) for cell, width in zip(cells, widths, strict=False)]
    indent = sum(widths) + _GAP * len(widths)
    first, *others = _wrapped(cells[-1], indent)
    lines = ["".join(padded) + style(first), *(" " * indent + line for line in others)]
    _write(sys.stdout, "\n".join(line.rstrip() for line in lines) + "\n")


def _wrapped(text: str, indent: int) -> list[str]:
    if not sys.stdout.isatty():
        return [text]
    width = max(shutil.get_terminal_size().columns - indent, _NARROWEST)
    return textwrap.wrap(text, width, break_on_hyphens=False) or [""]


def _width(text: str) -> int:
    """How many columns of a terminal it takes: some signs take two, some none."""
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return len(text) + wide - sum(unicodedata.combining(sign) > 0 for sign in text)


def _bold(text: str) -> str:
    styled = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return f"\x1b[1m{text}\x1b[0m" if styled else text


def _write(stream: TextIO, text: str) -> None:
    """All of it now, so that a reader that has gone is noticed here; what the encoding lacks is replaced."""
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding))
    stream.flush()

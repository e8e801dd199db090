"""How a benchmark prints: a table to read, then one line of JSON for programs."""

import json
import math
import sys
from collections.abc import Mapping, Sequence
from typing import Any


def show(title: str, heads: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Prints a table whose columns after the first are numbers."""
    cells = [list(heads), *([_cell(value) for value in row] for row in rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(heads))]
    print(f"\n{title}")
    for row in cells:
        first, *rest = (
            text.ljust(width) if not place else text.rjust(width)
            for place, (text, width) in enumerate(zip(row, widths, strict=True))
        )
        print("  ".join([first, *rest]).rstrip())


def finish(result: Mapping[str, Any]) -> None:
    """The last line."""
    print("\n" + json.dumps(result, ensure_ascii=False, separators=(",", ":")))


def say(text: str) -> None:
    """Progress, on a terminal only."""
    if sys.stderr.isatty():
        print(text, file=sys.stderr, flush=True)


def quantile(values: Sequence[float], share: float) -> float:
    """The least of ``values`` that ``share`` of them do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def calibration_error(chances: Sequence[float], came: Sequence[bool], bins: int = 10) -> float:
    """How far the mean chance of a bin is from the share that came, over bins of equal width by their size (ECE)."""
    apart = [0.0] * bins
    for chance, did in zip(chances, came, strict=True):
        apart[min(int(chance * bins), bins - 1)] += chance - did
    return sum(map(abs, apart)) / len(chances) if chances else 0.0


def _cell(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)

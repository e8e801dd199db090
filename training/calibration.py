"""Fits the shipped calibration, and says what it gives on lives that it was not fitted on.

``confidences.jsonl`` has what gumd believed after two weeks of eighteen invented people, what evidence gave each
statement in log-odds, and whether it is right, as a reader judged it. None of them is in any evaluation set.
"""

import json
from pathlib import Path
from typing import NamedTuple

from gumd.beliefs.calibrate import FILE, Calibration, Judged, confident, fitted, reliability
from gumd.schema import Reliability

STATEMENTS = Path(__file__).parent / "confidences.jsonl"
START = Calibration(rules=0.0, language=0.0, marker=0.0, slope=1.0)
"""To believe what evidence says, as it is."""
SPREAD = (3.0, 3.0, 3.0, 0.25)


class Stated(NamedTuple):
    """One statement, by whose life it is about."""

    life: str
    judged: Judged


def stated() -> list[Stated]:
    """Every judged statement."""
    rows = [json.loads(line) for line in STATEMENTS.read_text().splitlines()]
    return [Stated(row["life"], Judged(row["log_odds"], row["proposer"], row["right"])) for row in rows]


def held_out(rows: list[Stated]) -> Reliability:
    """Each life's confidences by the map that the other lives give."""
    maps = {life: fitted([r.judged for r in rows if r.life != life], START, SPREAD) for life in {r.life for r in rows}}
    said = [confident(row.judged, maps[row.life]) for row in rows]
    return reliability(said, [row.judged.right for row in rows])


def main() -> None:
    """Writes the map and its figures beside the weights."""
    rows = stated()
    found = {"map": fitted([row.judged for row in rows], START, SPREAD), "held_out": held_out(rows)}
    FILE.write_text(json.dumps(found, indent=1) + "\n")
    print(json.dumps(found))


if __name__ == "__main__":
    main()

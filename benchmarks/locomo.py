"""LoCoMo: `python -m benchmarks.locomo FOLDER` finds the turns that answer questions about long conversations."""

import json
import sys
from pathlib import Path
from typing import Any

from benchmarks.retrieval import Archive, Asked, measure
from gumd.schema import ObservationIn


def main() -> None:
    folder = Path(sys.argv[1])
    archives = [archive(path) for path in sorted(folder.glob("*.turns.jsonl"))]
    measure("locomo", archives, {"categories 1 to 4": lambda group: group != "5", "all": lambda group: True})


def archive(turns: Path) -> Archive:
    """One conversation of the set."""
    name = turns.name.removesuffix(".turns.jsonl")
    questions = read(turns.with_name(f"{name}.qa.jsonl"))
    asked = [Asked(one["q"], frozenset(one["evidence"]), str(one["category"])) for one in questions]
    return Archive(name, [sent(turn) for turn in read(turns)], asked)


def sent(turn: dict[str, Any]) -> ObservationIn:
    return ObservationIn(
        id=turn["id"], text=turn["text"], source=turn["source"], at=turn["at"], app=turn["app"], title=turn["title"]
    )


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    main()

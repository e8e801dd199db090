"""PrefEval: `python -m benchmarks.prefeval FOLDER` finds the one of a user's preferences that a question needs."""

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.locomo import read
from benchmarks.retrieval import Archive, Asked, measure
from gumd.schema import ObservationIn

_START = datetime(2024, 1, 1, tzinfo=UTC)


def main() -> None:
    measure("prefeval", [archive(Path(sys.argv[1]) / "preferences.jsonl")], {"all": lambda group: True})


def archive(path: Path) -> Archive:
    """All preferences as one user's, who stated one a day to an assistant."""
    rows = read(path)
    sent = [
        ObservationIn(
            id=str(place), text=one["preference"], source="chat", app="assistant", origin="user",
            at=(_START + timedelta(days=place)).isoformat(),
        )
        for place, one in enumerate(rows)
    ]  # fmt: skip
    return Archive(
        path.stem, sent, [Asked(one["question"], frozenset({str(n)}), one["topic"]) for n, one in enumerate(rows)]
    )


if __name__ == "__main__":
    main()

"""PrefEval: `python -m benchmarks.prefeval FOLDER` finds the one of a user's preferences that a question needs, and
ranks four options of which one follows it.
"""

import sys
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.beliefs import Rankings, believe
from benchmarks.locomo import read
from benchmarks.retrieval import Archive, Asked, compared
from benchmarks.table import finish, mean, say, show
from gumd.embed import TextVectors
from gumd.propose.restate import restated
from gumd.rank import Ranking
from gumd.schema import ObservationIn
from gumd.schema_ranking import ItemIn
from gumd_store.connection import Store

_START = datetime(2024, 1, 1, tzinfo=UTC)
_CHUNK = 32
"""So many rows' texts are embedded at once."""
Row = dict[str, Any]


def main() -> None:
    path = Path(sys.argv[1]) / "preferences.jsonl"
    found = compared("prefeval", [archive(path)], {"all": lambda group: True})
    finish(found | {"options": options(read(path))})


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


def options(rows: Sequence[Row]) -> dict[str, float]:
    """How often the option that follows the preference comes first, in every way, each row a user of its own."""
    rankings = Rankings()
    right: defaultdict[str, list[float]] = defaultdict(list)
    for place, row in enumerate(rows):
        if place % _CHUNK == 0:
            say(f"prefeval, options: {place} of {len(rows)}")
            rankings.vectors.sentences([text for one in rows[place : place + _CHUNK] for text in _texts(one)])
        with rankings.anew() as (store, ranking):
            for way, first in _firsts(row, store, ranking).items():
                right[way].append(float(first == row["follows"]))
    rankings.close()
    right["chance"] = [1 / len(row["options"]) for row in rows]
    return _report(right)


def stated(preference: str) -> list[str]:
    """The preference as gumd states it, or where gumd would not, in its own words."""
    said = preference.strip().strip('"')
    return restated(said) or [f"The user {said[2:]}" if said.startswith("I ") else said]


def _texts(row: Row) -> list[str]:
    return [*row["options"], row["question"], *stated(row["preference"]), _whole(row)]


def _whole(row: Row) -> str:
    return f"{row['preference']} {row['question']}"


def _firsts(row: Row, store: Store, ranking: Ranking) -> dict[str, int]:
    """Which option comes first in each way; where the preference is withheld, before it is in the store."""
    withheld = _first(row, ranking, "withheld")
    believe(store, ranking.vectors, stated(row["preference"]))
    return {
        "gumd": _first(row, ranking, "given"),
        "gumd, preference withheld": withheld,
        "MiniLM cosine to preference and question": _nearest(row, ranking.vectors),
    }


def _first(row: Row, ranking: Ranking, app: str) -> int:
    """Of each way in an app of its own, so that neither knows what the other showed."""
    items: list[ItemIn] = [{"id": str(place), "title": title} for place, title in enumerate(row["options"])]
    return int(ranking.rank(items, row["question"], app)["items"][0]["id"])


def _nearest(row: Row, vectors: TextVectors) -> int:
    found = vectors.sentences([_whole(row), *row["options"]])
    return int(np.argmax([found[option] @ found[_whole(row)] for option in row["options"]]))


def _report(right: dict[str, list[float]]) -> dict[str, float]:
    shares = {way: mean(values) for way, values in right.items()}
    rows = [(way, share, len(right[way])) for way, share in shares.items()]
    show("prefeval: the option that follows comes first", ("way", "accuracy", "rows"), rows)
    return {way: round(share, 4) for way, share in shares.items()}


if __name__ == "__main__":
    main()

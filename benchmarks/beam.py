"""BEAM: `python -m benchmarks.beam FOLDER` finds the messages that answer questions about chats with an assistant."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from operator import eq
from pathlib import Path

from benchmarks.locomo import read
from benchmarks.retrieval import Archive, Asked, measure
from gumd.schema import ObservationIn

_START = datetime(2024, 1, 1, tzinfo=UTC)


def main() -> None:
    archives = [archive(path) for path in sorted(Path(sys.argv[1]).glob("*.turns.jsonl"))]
    abilities = sorted(
        {one.group for one in (asked for archive in archives for asked in archive.asked) if one.evidence}
    )
    totals: dict[str, Callable[[str], bool]] = {"all": lambda group: True}
    measure("beam", archives, totals | {ability: partial(eq, ability) for ability in abilities})


def archive(turns: Path) -> Archive:
    """One chat of the set."""
    name = turns.name.removesuffix(".turns.jsonl")
    questions = read(turns.with_name(f"{name}.questions.jsonl"))
    asked = [Asked(one["q"], frozenset(map(str, one["evidence"])), one["ability"]) for one in questions]
    return Archive(name, sent(turns), asked)


def sent(turns: Path) -> list[ObservationIn]:
    """The messages; one that has no time of its own comes a second after the one before it."""
    at = _START
    found: list[ObservationIn] = []
    for turn in read(turns):
        at = _time(turn["at"]) or at + timedelta(seconds=1)
        one = ObservationIn(id=str(turn["id"]), text=turn["text"], source="chat", app=turn["app"], at=at.isoformat())
        one["origin"] = "user" if turn["speaker"] == "user" else "foreign"
        found.append(one)
    return found


def _time(text: str | None) -> datetime | None:
    return datetime.strptime(text, "%B-%d-%Y").replace(tzinfo=UTC) if text else None


if __name__ == "__main__":
    main()

"""`python -m benchmarks.verdicts FOLDER …`: what twenty verdicts of the people whose days these are change.

A folder holds ``observations.jsonl`` and, in ``gold.json``, what is or was true of the person, and traps, as patterns.
The simulated user confirms what matches a fact, rejects what matches a trap or what is over, and says nothing else.
"""

import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.daemon import home, running
from benchmarks.proposer import says
from benchmarks.table import finish, mean, say, show
from gumd.beliefs.calibrate import reliability
from gumd.client import Client, calls
from gumd.schema import Proposition

_VERDICTS = 20
_PATIENCE_S = 3_600


class Life(NamedTuple):
    """One person's verdicts, and Brier's score of what is known to be so or not: before them, after them, of each as it
    was told just before its verdict, and as the shipped map would have told it.
    """

    person: str
    verdicts: int
    before: float
    after: float
    told: float
    shipped: float


def main(folders: list[str]) -> None:
    lives = [_life(Path(folder)) for folder in folders]
    show("twenty verdicts: Brier", Life._fields, lives)
    finish({name: round(mean([getattr(life, name) for life in lives]), 4) for name in Life._fields[2:]})


def _life(folder: Path) -> Life:
    gold = json.loads((folder / "gold.json").read_text())
    lines = [json.loads(line) for line in (folder / "observations.jsonl").read_text().splitlines() if line.strip()]
    say(f"learning from {folder.name} …")
    with home() as paths, running(paths) as daemon, daemon.client() as client:
        client.send(calls.observe(lines))
        client.send(calls.flush(_PATIENCE_S))
        before = _brier(client, gold, lines[-1]["at"])
        given = _judge(client, gold, lines[-1]["at"])
        client.send(calls.flush(_PATIENCE_S))
        after = _brier(client, gold, lines[-1]["at"])
        found = client.send(calls.calibration())
    return Life(folder.name, given, before, after, found["told"]["brier"] or 0.0, found["shipped"]["brier"] or 0.0)


def _judge(client: Client, gold: dict[str, Any], end: str) -> int:
    """The user's verdicts, the surest statements first; how many there were."""
    asked = [(one, is_so) for one in _believed(client) if (is_so := _truth(one, gold, end)) is not None][:_VERDICTS]
    for one, is_so in asked:
        client.send(calls.amend(one["id"], verdict="confirm" if is_so else "reject"))
    return len(asked)


def _brier(client: Client, gold: dict[str, Any], end: str) -> float:
    judged = [(one["confidence"], is_so) for one in _all(client) if (is_so := _truth(one, gold, end)) is not None]
    return reliability([said for said, _ in judged], [is_so for _, is_so in judged])["brier"] or 0.0


def _believed(client: Client) -> list[Proposition]:
    return [one for one in _all(client) if one["status"] == "active"]


def _all(client: Client) -> list[Proposition]:
    return [one for one in client.send(calls.propositions(all=True)) if one["status"] in ("active", "rejected")]


def _truth(one: Proposition, gold: dict[str, Any], end: str) -> bool | None:
    """What the person would say of it; None where the gold says nothing."""
    if any(says(one["text"], trap) for trap in gold["traps"]):
        return False
    holding = [fact for fact in gold["facts"] if not fact.get("valid_to") or fact["valid_to"] > end]
    if any(says(one["text"], fact) for fact in holding):
        return True
    over = any(says(one["text"], fact) for fact in gold["facts"])
    return False if over else None


if __name__ == "__main__":
    main(sys.argv[1:])

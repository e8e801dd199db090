"""The invented lives that benchmarks learn from are whole."""

import json
from pathlib import Path

import pytest

from benchmarks.locomo import read
from benchmarks.proposer import says
from gumd.schema import KINDS

LIVES = sorted((Path(__file__).parents[2] / "benchmarks" / "lives").glob("*/"))


@pytest.mark.parametrize("life", LIVES, ids=lambda life: life.name)
def test_a_fact_rests_on_what_was_seen_and_is_told_by_its_own_patterns(life: Path) -> None:
    gold = json.loads((life / "gold.json").read_text("utf-8"))
    seen = {one["id"] for one in read(life / "observations.jsonl")}
    names = {fact["id"] for fact in gold["facts"]}
    for fact in gold["facts"]:
        assert seen.issuperset(fact["evidence"])
        assert fact["kind"] in KINDS
        assert says(fact["statement"], fact), fact["id"]
        assert fact.get("supersedes") in {None, *names}


def test_there_are_eighteen() -> None:
    assert len(LIVES) == 18

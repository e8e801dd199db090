"""The table of where facts fail, on a day that was made up for it."""

import json
from pathlib import Path

from benchmarks.proposer import STEPS, end_of, learned
from gumd.settings import ModelSettings

DAY = [
    ("o1", "chat", "Ann: sugar?\nMe: no thanks, I am diabetic"),
    ("o2", "shell", "$ make -j4"),
    ("o3", "chat", "Me: I moved to Leeds in April"),
]
FACTS = [
    {"statement": "The user is diabetic.", "kind": "health", "all_of": [["diabet"]], "evidence": ["o1"]},
    {"statement": "The user keeps bees.", "kind": "routine", "all_of": [["bees"]], "evidence": ["o2"]},
]


def test_a_fact_ends_where_it_was_lost_or_is_found(tmp_path: Path) -> None:
    rows = [
        {"id": id, "source": source, "text": text, "app": source, "title": "", "at": f"2031-05-07T09:3{place}:00+00:00"}
        for place, (id, source, text) in enumerate(DAY)
    ]
    (tmp_path / "observations.jsonl").write_text("\n".join(map(json.dumps, rows)))
    (tmp_path / "gold.json").write_text(json.dumps({"persona": "made up", "facts": FACTS}))
    life = learned(tmp_path, ModelSettings())
    diabetic, bees = (end_of(fact, life) for fact in FACTS)
    assert diabetic == "found"
    assert bees == "not selected"
    assert {diabetic, bees} <= set(STEPS)
    assert life.beliefs
    assert life.seconds > 0

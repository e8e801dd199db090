"""What becomes of known facts: `python -m benchmarks.proposer [--gguf FILE] FOLDER …` learns from a person's days.

With ``--gguf`` that model writes in place of the shipped one.
A folder holds ``observations.jsonl`` and, in ``gold.json``, the facts with the patterns that a statement of each must
match. The step that loses most is the next to improve.
"""

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple, cast

from benchmarks.locomo import read
from benchmarks.table import finish, mean, say, show
from gumd.journal import Journal
from gumd.learn import Learner
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.private_mode import PrivateMode
from gumd.propose.every import past_of, proposers, writer_of
from gumd.propose.heads import Heads
from gumd.propose.lines.reader import LineReader
from gumd.propose.proposal import Proposer
from gumd.propose.windowed import Judged, Read, WindowProposer
from gumd.propose.writers import Writer
from gumd.schema import ObservationIn
from gumd.settings import ModelSettings
from gumd_store import propositions
from gumd_store.connection import Store
from gumd_store.records import Observation, Proposition

SURE = 0.5
STEPS = ("not selected", "not written", "not grounded", "not verified", "folded away", "not sure", "found")
_PATIENCE_S = 3_600


class Recorded(WindowProposer):
    """The model's proposer, which keeps all that it read and wrote on the way."""

    def __init__(self, worker: ModelWorker, heads: Heads, writer: Writer, lines: LineReader) -> None:
        super().__init__(worker, heads, writer, lines)
        self.parts: list[Read] = []
        self.claims: list[Judged] = []

    def selected(self, episode: Sequence[Observation]) -> list[Read]:
        found = super().selected(episode)
        self.parts += found
        return found

    def judged(self, selected: Sequence[Read]) -> list[Judged]:
        found = super().judged(selected)
        self.claims += found
        return found


class Life(NamedTuple):
    """What was learned from one folder, in how many seconds."""

    gold: dict[str, Any]
    beliefs: list[Proposition]
    recorded: Recorded
    seen: dict[str, int]
    seconds: float


def main(arguments: list[str]) -> None:
    gguf, folders = (Path(arguments[1]), arguments[2:]) if arguments[:1] == ["--gguf"] else (None, arguments)
    model = ModelSettings(gguf=gguf, idle_s=600, timeout_s=600, max_mb=6_000)
    lives = [learned(Path(folder), model) for folder in folders]
    ends = [(fact, end_of(fact, life)) for life in lives for fact in facts(life.gold)]
    show("where facts end, by kind", ("kind", *STEPS), list(_by_kind(ends)))
    rows = [
        (
            life.gold["persona"],
            len(life.recorded.parts),
            len(life.recorded.claims),
            sum(one.confidence >= SURE for one in life.beliefs),
            len([fact for fact in facts(life.gold) if end_of(fact, life) == "found"]) / len(facts(life.gold)),
            round(life.seconds),
        )
        for life in lives
    ]
    show("each life", ("", "parts read", "claims", "sure", "recall", "seconds"), rows)
    several = [end for fact, end in ends if len(fact["evidence"]) > 1]
    finish(
        {
            "recall": mean([row[4] for row in rows]),
            "ends": dict(Counter(end for _, end in ends)),
            "of several observations": dict(Counter(several)),
        }
    )


def learned(folder: Path, model: ModelSettings) -> Life:
    """Learns the folder's days in a store of their own."""
    say(f"learning {folder.name}")
    sent = cast(list[ObservationIn], read(folder / "observations.jsonl"))
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    with TemporaryDirectory() as place, closing(Store(Path(place) / "gumd.db", "00" * 32)) as store:
        answer = Journal(store, PrivateMode(store)).write("benchmark", sent)
        assert not answer["rejected"], answer["rejected"]
        with closing(ModelWorker.by(model)) as worker:
            *rules, _ = proposers(store, worker, model)
            recorded = Recorded(worker, Heads.shipped(), writer_of(worker, model), LineReader(worker, past_of(store)))
            start = time.perf_counter()
            with _learning(store, [*rules, recorded], worker) as learner:
                learner.flush(_PATIENCE_S)
            seconds = time.perf_counter() - start
        with store.read() as db:
            seen = {str(name): id for id, name in db.execute("SELECT id, external_id FROM observations").fetchall()}
            return Life(gold, propositions.listed(db), recorded, seen, seconds)


@contextmanager
def _learning(store: Store, everyone: Sequence[Proposer], worker: ModelWorker) -> Iterator[Learner]:
    gap = timedelta(minutes=20)
    learner = Learner(store, lambda: everyone, worker, StaticEmbedder(), lambda name, data: None, gap)
    learner.start()
    try:
        yield learner
    finally:
        learner.close()


def facts(gold: dict[str, Any]) -> list[dict[str, Any]]:
    """Those that do not end."""
    return [fact for fact in gold["facts"] if not fact.get("valid_to")]


def end_of(fact: dict[str, Any], life: Life) -> str:
    """The step that a fact comes to, of ``STEPS``."""
    beliefs = [one for one in life.beliefs if says(one.text, fact)]
    if beliefs:
        return "found" if any(one.confidence >= SURE for one in beliefs) else "not sure"
    written = [one for one in life.recorded.claims if says(one.claim.line.text, fact)]
    if any(one.believed for one in written):
        return "folded away"
    if any(one.refusal is None for one in written):
        return "not verified"
    if written:
        return "not grounded"
    selected = {one.window.observation.id for one in life.recorded.parts}
    return "not written" if selected & {life.seen[name] for name in fact["evidence"]} else "not selected"


def says(text: str, fact: dict[str, Any]) -> bool:
    return all(any(re.search(pattern, text.lower()) for pattern in group) for group in fact["all_of"])


def _by_kind(ends: Sequence[tuple[dict[str, Any], str]]) -> Iterator[tuple[object, ...]]:
    for kind in [*sorted({fact["kind"] for fact, _ in ends}), "all"]:
        counted = Counter(end for fact, end in ends if kind in (fact["kind"], "all"))
        yield kind, *(counted[step] for step in STEPS)


if __name__ == "__main__":
    main(sys.argv[1:])

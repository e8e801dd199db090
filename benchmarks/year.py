"""`python -m benchmarks.year [--observations N]`: what relating and writing costs, as a year's observations come in.

One observation in four carries a proposal. Of the statements a few come up again and again, as in life, and each day
brings new ones; some deny what was believed before.
"""

import argparse
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from sqlite_utils import Database

from benchmarks.sentences import PEOPLE, TOPICS
from benchmarks.table import finish, quantile, say, show
from gumd.believe import Carried, believe
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.propose.proposal import Proposal
from gumd.revise import expire
from gumd.schema import Kind, Polarity
from gumd_store import observations, propositions
from gumd_store.connection import Store
from gumd_store.observations import NewObservation
from gumd_store.records import Observation

_START = datetime(2025, 11, 1, 7, tzinfo=UTC)
_YEAR = timedelta(days=365)
_STATEMENTS = 4_000
_ONE_IN = 4
_BATCH = 1_000
_PARTS = 10
_ATTRIBUTES = (
    "old red small broken borrowed Danish wooden new blue heavy spare noisy rusty folding tall cheap rare green second "
    "painted repaired French electric narrow quiet light wide yellow double round steel leather winter summer garden"
)
_PLACES = "attic cellar office studio shed library kitchen yard school harbour workshop clinic chapel market station"
_FRAMES: tuple[tuple[Kind, Polarity, str], ...] = (
    ("preference", "likes", "The user likes the {attribute} {thing} in the {place}."),
    ("preference", "avoids", "The user does not like the {attribute} {thing} in the {place}."),
    ("routine", "neutral", "The user cleans the {attribute} {thing} in the {place} with {person} on {day}s."),
    ("plan", "neutral", "The user plans to sell the {attribute} {thing} in the {place} to {person}."),
    ("possession", "neutral", "The user has a {attribute} {thing} in the {place}."),
    ("project", "neutral", "The user is repairing the {attribute} {thing} in the {place}."),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class _Statement(NamedTuple):
    text: str
    kind: Kind
    polarity: Polarity


class _Part(NamedTuple):
    """A tenth of the year: how long each proposal took, in milliseconds, and how many propositions there were after."""

    took_ms: list[float]
    active: int


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.year", description=__doc__)
    parser.add_argument("--observations", type=int, default=100_000)
    many = parser.parse_args().observations
    parts = list(_year(many))
    rows = [
        (f"{(place + 1) * many // _PARTS:,}", one.active, quantile(one.took_ms, 0.5), quantile(one.took_ms, 0.95))
        for place, one in enumerate(parts)
    ]
    show("relate and revise, ms a proposal", ("observations", "active", "p50", "p95"), rows)
    first, last = rows[1][2], rows[-1][2]
    finish({"observations": many, "p50_ms": [row[2] for row in rows], "last_to_second_tenth": round(last / first, 2)})


def _year(many: int) -> Iterator[_Part]:
    chance = random.Random(0)
    said = _statements(chance)
    worker, embedder = ModelWorker(), StaticEmbedder()
    vectors = dict(zip((one.text for one in said), _embedded(worker, [one.text for one in said]), strict=True))
    worker.close()
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "gumd.db", "00" * 32)
        for part in range(_PARTS):
            took: list[float] = []
            for start in range(part * many // _PARTS, (part + 1) * many // _PARTS, _BATCH):
                took += _batch(store, embedder, said, vectors, chance, range(start, start + _BATCH), many)
            with store.read() as db:
                yield _Part(took, propositions.count(db))
            say(f"{part + 1} of {_PARTS}")
        store.close()


def _batch(
    store: Store,
    embedder: StaticEmbedder,
    said: Sequence[_Statement],
    vectors: dict[str, list[float]],
    chance: random.Random,
    places: range,
    many: int,
) -> list[float]:
    """Observes, and believes what one in four carries; how long each of those took, in milliseconds."""
    chosen = [said[min(int(chance.paretovariate(0.6)) - 1, place * len(said) // many)] for place in places]
    took = []
    with store.write() as db:
        seen = _observed(db, chosen, places, many)
        for one, statement in list(zip(seen, chosen, strict=True))[::_ONE_IN]:
            text, kind, polarity = statement
            proposal = Proposal(text, kind, polarity, "rules.year", (one.id,), text, 1.2)
            start = time.perf_counter()
            believe(db, Carried(proposal, [one], vectors[statement.text]), embedder)
            took.append((time.perf_counter() - start) * 1_000)
        expire(db)
    return took


def _observed(db: Database, chosen: Sequence[_Statement], places: range, many: int) -> list[Observation]:
    new = [
        NewObservation(f"y{place}", "chat", "messenger", "", one.text, "user", _START + _YEAR * (place / many))
        for place, one in zip(places, chosen, strict=True)
    ]
    observations.add(db, "year", new, datetime.now(UTC))
    (last,) = db.execute("SELECT max(id) FROM observations").fetchone()
    return observations.by_ids(db, range(last - len(new) + 1, last + 1))


def _statements(chance: random.Random) -> list[_Statement]:
    """Statements that differ, the commonest first."""
    found: dict[str, _Statement] = {}
    things = [topic.split()[-1] for topic in TOPICS]
    while len(found) < _STATEMENTS:
        kind, polarity, frame = chance.choice(_FRAMES)
        text = frame.format(
            attribute=chance.choice(_ATTRIBUTES.split()), thing=chance.choice(things),
            place=chance.choice(_PLACES.split()), person=chance.choice(PEOPLE), day=chance.choice(_DAYS),
        )  # fmt: skip
        found[text] = _Statement(text, kind, polarity)
    return list(found.values())


def _embedded(worker: ModelWorker, texts: list[str]) -> list[list[float]]:
    return [vector for start in range(0, len(texts), 64) for vector in worker.embed(texts[start : start + 64])]


if __name__ == "__main__":
    main()

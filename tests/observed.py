"""Observations and proposals for tests, in a real encrypted database."""

from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from sqlite_utils import Database

from gumd.propose.proposal import Proposal
from gumd_store import observations
from gumd_store.observations import NewObservation
from gumd_store.records import Observation

KEY = "00" * 32
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAY = timedelta(days=1)
_numbers = count(1)


def observe(
    db: Database,
    text: str,
    at: datetime = MONDAY,
    *,
    source: str = "chat",
    app: str = "signal",
    title: str = "",
    origin: str = "user",
) -> Observation:
    """One observation as the journal keeps it, with ``x1``, ``x2``, … for the app's own id."""
    external_id = f"x{next(_numbers)}"
    observations.add(db, "test", [NewObservation(external_id, source, app, title, text, origin, at)], at)
    (id,) = db.execute("SELECT id FROM observations WHERE external_id = ?", [external_id]).fetchone()
    return observations.by_ids(db, [id])[0]


def proposal(text: str, *seen: Observation, **other: Any) -> Proposal:
    """A plain statement by a rule, carried by what was ``seen``."""
    fields: dict[str, Any] = {
        "kind": "preference",
        "polarity": "neutral",
        "proposer": "rules.test",
        "words": seen[0].text if seen else "",
        "weight": 1.8,
    }
    return Proposal(text=text, observations=tuple(one.id for one in seen), **(fields | other))

"""Feedback on lines: what the user or an app said of what a context or a search returned moves later ranking."""

import math
from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import numpy as np
from sqlite_utils import Database

from gumd.models.static import StaticEmbedder
from gumd.recommend.attention import Vector
from gumd.redact import redact
from gumd.schema import LineVerdict
from gumd_store import lines
from gumd_store.connection import Store
from gumd_store.lines import Said
from gumd_store.vectors import Owner

MOST = 1.5
"""The most that all verdicts on a line add to it or take from it, in log-odds."""
FLOOR = 0.5
"""Questions whose static vectors have this cosine or less are different ones. Of unrelated questions none has it."""
MOST_READ = 400
"""So many of the last verdicts count."""
_WEIGHTS = {"useful": 1.0, "not_now": -1.0, "wrong": -1.5}
_HALF_LIVES = {"useful": timedelta(days=90), "not_now": timedelta(days=7)}
_WHATEVER = 0.5
"""How much a verdict without a question counts for any question."""
_FLOATS = "<f4"
_FADED = 7
"""After so many half-lives a verdict is under a hundredth, and is deleted."""


def say(
    store: Store, embedder: StaticEmbedder, owner: Owner, id: int, verdict: LineVerdict, app: str, query: str | None
) -> None:
    """Keeps that ``app`` called a line ``useful``, ``wrong`` or ``not_now`` as an answer to ``query``.

    Of the query only its vector is kept, and of a secret in it not even that. What the app says again of the same line
    and query takes the place of what it said before; what has faded is deleted.
    """
    asked = embedder.embed([redact(query).text])[0].astype(_FLOATS).tobytes() if query and query.strip() else None
    now = datetime.now(UTC)
    with store.write() as db:
        lines.say(db, owner, Said(id, verdict, now, asked), app)
        for faded, half_life in _HALF_LIVES.items():
            lines.drop_before(db, faded, now - _FADED * half_life)


def hide(store: Store, observation: int, hidden: bool, app: str) -> None:
    """An observation is not to be quoted in contexts, or may be again; searches still find it."""
    with store.write() as db:
        if hidden:
            lines.hide(db, "observation", observation, datetime.now(UTC), app)
        else:
            lines.show(db, "observation", observation)


def adjustments(db: Database, owner: Owner, query_vector: Vector, now: datetime) -> dict[int, float]:
    """What the verdicts until ``now`` add to each line as an answer to a question, in log-odds within ±``MOST``.

    Each verdict is a term: its weight (useful 1, not_now -1, wrong -1.5), times how much the question is the one that
    it was given on, times its freshness. The first is (cosine - ``FLOOR``) / (1 - ``FLOOR``), and nothing below the
    floor; for a verdict without a question it is a half. Useful halves every 90 days and not_now every week; wrong does
    not fade. Lines without a term are left out. It reads the last ``MOST_READ`` verdicts, however many there are.

    Args:
        query_vector: the question's vector in the static space.
    """
    rows = lines.latest(db, owner, now, MOST_READ)
    terms: defaultdict[int, list[float]] = defaultdict(list)
    for row, near in zip(rows, _nearness(rows, query_vector), strict=True):
        terms[row.line].append(_WEIGHTS[row.verdict] * near * _freshness(row, now))
    sums = {line: math.fsum(found) for line, found in terms.items()}
    return {line: max(-MOST, min(MOST, term)) for line, term in sums.items() if term}


def _nearness(rows: Sequence[Said], vector: Vector) -> list[float]:
    """How much each row is about the question of ``vector``, in [0, 1]."""
    asked = [row.query for row in rows if row.query is not None]
    cosines = iter(_cosines(np.frombuffer(b"".join(asked), _FLOATS).reshape(len(asked), -1), vector) if asked else ())
    return [
        _WHATEVER if row.query is None else max(0.0, min(1.0, (next(cosines) - FLOOR) / (1 - FLOOR))) for row in rows
    ]


def _cosines(asked: Vector, vector: Vector) -> list[float]:
    """The cosine of each row with ``vector``; 0 with one of zeros."""
    lengths = np.linalg.norm(asked, axis=1) * np.linalg.norm(vector)
    found: list[float] = (np.einsum("ij,j->i", asked, vector) / np.where(lengths > 0, lengths, 1.0)).tolist()
    return found


def _freshness(row: Said, now: datetime) -> float:
    half_life = _HALF_LIVES.get(row.verdict)
    return 1.0 if half_life is None else float(0.5 ** ((now - row.at) / half_life))

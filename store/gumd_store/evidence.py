"""What speaks for and against propositions: evidence, the user's verdicts, and the changes that came of them."""

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sqlite_utils import Database

from gumd_store.records import Evidence, Verdict
from gumd_store.times import from_text, to_text

_COLUMNS = "proposition, observation, stance, weight, words, evidence.source, evidence.origin, evidence.observed_at"
_AMONG = "IN (SELECT value FROM json_each(?))"


class Cited(NamedTuple):
    """One row of evidence, and its observation's id at the app that handed it over."""

    evidence: Evidence
    external_id: str | None


class Change(NamedTuple):
    """What was done to one proposition, when and by whom (``gumd``, or the app that the user did it in)."""

    proposition: int
    at: datetime
    actor: str
    what: str
    detail: str


def add(db: Database, rows: Iterable[Evidence]) -> int:
    """How many are new: an observation counts once for and once against a proposition, as it was first read."""
    cursor = db.conn.executemany(
        "INSERT OR IGNORE INTO evidence"
        "(proposition, observation, stance, weight, words, source, origin, observed_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (e.proposition, e.observation, e.stance, e.weight, e.words, e.source, e.origin, to_text(e.observed_at))
            for e in rows
        ],
    )
    return max(0, int(cursor.rowcount))


def of(db: Database, propositions: Iterable[int]) -> dict[int, list[Evidence]]:
    """All evidence of each proposition, in order of time; one query."""
    found: dict[int, list[Evidence]] = defaultdict(list)
    for one in cited(db, propositions).values():
        for row in one:
            found[row.evidence.proposition].append(row.evidence)
    return dict(found)


def cited(db: Database, propositions: Iterable[int], recorded_by: datetime | None = None) -> dict[int, list[Cited]]:
    """All evidence of each proposition with its observation's external id, in order of time; one query.

    With ``recorded_by``, only what comes from observations that were recorded by then.
    """
    recorded, until = (" AND recorded_at <= ?", [to_text(recorded_by)]) if recorded_by else ("", [])
    rows = db.execute(
        f"SELECT {_COLUMNS}, external_id FROM evidence JOIN observations ON observations.id = observation"
        f" WHERE proposition {_AMONG}{recorded} ORDER BY evidence.observed_at, observation, stance",
        [json.dumps(list(propositions)), *until],
    ).fetchall()
    found: dict[int, list[Cited]] = defaultdict(list)
    for proposition, observation, stance, weight, words, source, origin, observed_at, external_id in rows:
        at = from_text(observed_at)
        evidence = Evidence(proposition, observation, stance, weight, words, source, origin, at)
        found[evidence.proposition].append(Cited(evidence, external_id))
    return dict(found)


def add_verdict(db: Database, verdict: Verdict) -> None:
    db.execute(
        "INSERT INTO verdicts(proposition, verdict, at) VALUES (?, ?, ?)",
        [verdict.proposition, verdict.verdict, to_text(verdict.at)],
    )


def verdicts_of(db: Database, propositions: Iterable[int]) -> dict[int, list[Verdict]]:
    """The user's verdicts on each proposition, in order of time; one query."""
    rows = db.execute(
        f"SELECT proposition, verdict, at FROM verdicts WHERE proposition {_AMONG} ORDER BY at, id",
        [json.dumps(list(propositions))],
    ).fetchall()
    found: dict[int, list[Verdict]] = defaultdict(list)
    for proposition, verdict, at in rows:
        found[proposition].append(Verdict(proposition, verdict, from_text(at)))
    return dict(found)


def record_change(db: Database, change: Change) -> None:
    db.execute(
        "INSERT INTO changes(proposition, at, actor, what, detail) VALUES (?, ?, ?, ?, ?)",
        [change.proposition, to_text(change.at), *change[2:]],
    )


def changes_of(db: Database, propositions: Iterable[int]) -> dict[int, list[Change]]:
    """The history of each proposition, oldest first; one query."""
    rows = db.execute(
        f"SELECT proposition, at, actor, what, detail FROM changes WHERE proposition {_AMONG} ORDER BY at, id",
        [json.dumps(list(propositions))],
    ).fetchall()
    found: dict[int, list[Change]] = defaultdict(list)
    for proposition, at, *what in rows:
        found[proposition].append(Change(proposition, from_text(at), *what))
    return dict(found)


def former_texts(db: Database) -> list[tuple[int, str]]:
    """Each wording that the user has edited away, with the proposition that it was of."""
    rows = db.execute("SELECT proposition, detail FROM changes WHERE what = 'edited' ORDER BY id").fetchall()
    return [(int(proposition), text) for proposition, text in rows]

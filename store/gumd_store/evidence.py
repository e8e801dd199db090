"""What speaks for and against propositions: evidence, the user's verdicts, and the changes that came of them."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlite_utils import Database

from gumd_store.records import Evidence, Verdict
from gumd_store.times import from_text, to_text

_COLUMNS = "proposition, observation, stance, weight, words, evidence.source, evidence.origin, evidence.observed_at"
_AMONG = "IN (SELECT value FROM json_each(?))"
_COUNTS = "NOT EXISTS (SELECT 1 FROM withdrawn WHERE withdrawn.evidence = evidence.id)"
_CHANGE = "proposition, at, actor, what, detail, before, undone, id"


class Cited(NamedTuple):
    """One row of evidence, and its observation's id at the app that handed it over."""

    evidence: Evidence
    external_id: str | None


class Support(NamedTuple):
    """What speaks for a proposition in short: when it was first and last said, in which words last, and by the user."""

    first: datetime
    last: datetime
    words: str
    own: bool


class Heard(NamedTuple):
    """When something was last said for a proposition, and in which words the user last said it; None for never."""

    last: datetime
    own_words: str | None


class Change(NamedTuple):
    """What was done to one proposition, when and by whom (``gumd``, or the app that the user did it in).

    ``before`` is a snapshot that undoes it, empty for none; ``undone`` whether that has been done. ``id`` is 0 until it
    is recorded.
    """

    proposition: int
    at: datetime
    actor: str
    what: str
    detail: str
    before: str = ""
    undone: bool = False
    id: int = 0


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


def move(db: Database, old: int, new: int, after: datetime) -> None:
    """Lets the evidence of ``old`` that was observed after ``after`` count for ``new`` instead; no row is rewritten."""
    where, values = "proposition = ? AND observed_at > ?", [old, to_text(after)]
    db.execute(
        f"INSERT INTO evidence(proposition, observation, stance, weight, words, source, origin, observed_at)"
        f" SELECT ?, observation, stance, weight, words, source, origin, observed_at FROM evidence"
        f" WHERE {where} AND {_COUNTS}",
        [new, *values],
    )
    db.execute(
        f"INSERT INTO withdrawn(evidence, at) SELECT id, ? FROM evidence WHERE {where} AND {_COUNTS}",
        [to_text(after), *values],
    )


def are_there(db: Database, rows: Sequence[Evidence]) -> bool:
    """Whether each of the observations of ``rows`` has been counted so already, or been taken back."""
    found = {
        (observation, stance)
        for observation, stance in db.execute(
            f"SELECT observation, stance FROM evidence WHERE proposition = ? AND observation {_AMONG}",
            [rows[0].proposition, json.dumps([row.observation for row in rows])],
        ).fetchall()
    }
    return all((row.observation, row.stance) in found for row in rows)


def supports(db: Database, propositions: Iterable[int]) -> dict[int, Support]:
    """What speaks for each of those that something speaks for; as fast for a thousand rows of evidence as for one."""
    said = f"FROM evidence WHERE proposition = asked.value AND stance = 'supports' AND {_COUNTS}"
    rows = db.execute(
        f"SELECT asked.value, (SELECT observed_at {said} ORDER BY observed_at LIMIT 1) AS first,"
        f" (SELECT observed_at {said} ORDER BY observed_at DESC LIMIT 1),"
        f" (SELECT words {said} ORDER BY observed_at DESC LIMIT 1), EXISTS (SELECT 1 {said} AND origin = 'user')"
        f" FROM json_each(?) AS asked WHERE first IS NOT NULL",
        [json.dumps(list(propositions))],
    ).fetchall()
    return {
        int(id): Support(from_text(first), from_text(last), words, bool(own)) for id, first, last, words, own in rows
    }


def ended_at(db: Database, id: int) -> datetime | None:
    """When something observed ended it, the first such after it was last said; None while nothing has."""
    said = f"FROM evidence WHERE proposition = ? AND {_COUNTS} AND stance"
    (at,) = db.execute(
        f"SELECT min(observed_at) {said} = 'ends' AND observed_at > (SELECT max(observed_at) {said} = 'supports')",
        [id, id],
    ).fetchone()
    return from_text(at) if at else None


def heard(
    db: Database, propositions: Iterable[int], sources: Collection[str] | None = None, until: datetime | None = None
) -> dict[int, Heard]:
    """What was said for each by observations from ``sources`` (None: all), not after ``until``; others are left out."""
    where = f"proposition = asked.value AND stance = 'supports' AND {_COUNTS}"
    values: list[Any] = []
    if sources is not None:
        where, values = f"{where} AND source {_AMONG}", [json.dumps(sorted(sources))]
    if until is not None:
        where, values = f"{where} AND observed_at <= ?", [*values, to_text(until)]
    rows = db.execute(
        f"SELECT asked.value, (SELECT max(observed_at) FROM evidence WHERE {where}) AS last, (SELECT words FROM"
        f" evidence WHERE {where} AND origin = 'user' AND words <> '' ORDER BY observed_at DESC LIMIT 1)"
        f" FROM json_each(?) AS asked WHERE last IS NOT NULL",
        [*values, *values, json.dumps(list(propositions))],
    ).fetchall()
    return {int(id): Heard(from_text(last), words) for id, last, words in rows}


def carried_by(db: Database, observations: Iterable[int]) -> set[int]:
    """The propositions that one of ``observations`` speaks for."""
    rows = db.execute(
        f"SELECT DISTINCT proposition FROM evidence WHERE observation {_AMONG} AND stance = 'supports' AND {_COUNTS}",
        [json.dumps(list(observations))],
    ).fetchall()
    return {int(id) for (id,) in rows}


def strongest(db: Database, propositions: Iterable[int], most: int) -> dict[int, list[Evidence]]:
    """Of each proposition the ``most`` weightiest rows for it, and as many against, the latest among equals."""
    best = (
        f"SELECT * FROM (SELECT evidence.id FROM evidence WHERE proposition = asked.value AND stance = '{{}}'"
        f" AND {_COUNTS} ORDER BY weight DESC, observed_at DESC LIMIT {most})"
    )
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM json_each(?) AS asked CROSS JOIN evidence"
        f" ON evidence.id IN ({best.format('supports')} UNION ALL {best.format('contradicts')})",
        [json.dumps(list(propositions))],
    ).fetchall()
    found: dict[int, list[Evidence]] = defaultdict(list)
    for proposition, observation, stance, weight, words, source, origin, observed_at in rows:
        at = from_text(observed_at)
        found[proposition].append(Evidence(proposition, observation, stance, weight, words, source, origin, at))
    return dict(found)


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
        f" WHERE proposition {_AMONG}{recorded} AND {_COUNTS} ORDER BY evidence.observed_at, observation, stance",
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
        "INSERT INTO verdicts(proposition, verdict, at, log_odds) VALUES (?, ?, ?, ?)",
        [verdict.proposition, verdict.verdict, to_text(verdict.at), verdict.log_odds],
    )


def verdicts_of(db: Database, propositions: Iterable[int]) -> dict[int, list[Verdict]]:
    """The user's verdicts on each proposition, in order of time; one query."""
    rows = db.execute(
        f"SELECT proposition, verdict, at, log_odds FROM verdicts WHERE proposition {_AMONG} ORDER BY at, id",
        [json.dumps(list(propositions))],
    ).fetchall()
    found: dict[int, list[Verdict]] = defaultdict(list)
    for proposition, verdict, at, log_odds in rows:
        found[proposition].append(Verdict(proposition, verdict, from_text(at), log_odds))
    return dict(found)


def judged(db: Database) -> list[tuple[float, str, bool]]:
    """The user's last verdict on each wording of gumd's: what evidence had said, who proposed it, whether it is so.

    In the order in which they were given; a bare column beside ``max`` comes from its row.
    """
    rows = db.execute(
        "SELECT max(verdicts.id), log_odds, proposer, verdict FROM verdicts JOIN propositions"
        " ON propositions.id = verdicts.proposition WHERE log_odds IS NOT NULL GROUP BY proposition ORDER BY 1"
    ).fetchall()
    return [(log_odds, proposer, verdict == "confirm") for _, log_odds, proposer, verdict in rows]


def record_change(db: Database, change: Change) -> None:
    db.execute(
        "INSERT INTO changes(proposition, at, actor, what, detail, before) VALUES (?, ?, ?, ?, ?, ?)",
        [change.proposition, to_text(change.at), *change[2:6]],
    )


def changes_of(db: Database, propositions: Iterable[int]) -> dict[int, list[Change]]:
    """The history of each proposition, oldest first; one query."""
    rows = db.execute(
        f"SELECT {_CHANGE} FROM changes WHERE proposition {_AMONG} ORDER BY at, id",
        [json.dumps(list(propositions))],
    ).fetchall()
    found: dict[int, list[Change]] = defaultdict(list)
    for change in map(_change, rows):
        found[change.proposition].append(change)
    return dict(found)


def new_edits(db: Database) -> list[Change]:
    """The user's edits that stand and are not learned from yet, oldest first; ``detail`` is the former text."""
    rows = db.execute(
        f"SELECT {_CHANGE} FROM changes WHERE what = 'edited' AND NOT undone AND NOT learned ORDER BY id"
    ).fetchall()
    return [_change(row) for row in rows]


def note_learned(db: Database, changes: Iterable[int]) -> None:
    """The edits with these ids have taught what they can."""
    db.execute(f"UPDATE changes SET learned = 1 WHERE id {_AMONG}", [json.dumps(list(changes))])


def recent_changes(db: Database, limit: int) -> list[Change]:
    """The last ``limit`` changes of any proposition, newest first."""
    rows = db.execute(f"SELECT {_CHANGE} FROM changes ORDER BY id DESC LIMIT ?", [limit]).fetchall()
    return [_change(row) for row in rows]


def note_undone(db: Database, change: int) -> None:
    """The change with this id has been undone; it stays in the history."""
    db.execute("UPDATE changes SET undone = 1 WHERE id = ?", [change])


def _change(row: Sequence[Any]) -> Change:
    proposition, at, actor, what, detail, before, undone, id = row
    return Change(proposition, from_text(at), actor, what, detail, before, bool(undone), id)


def former_texts(db: Database) -> list[tuple[int, str]]:
    """Each wording that the user has edited away for good, with the proposition that it was of."""
    rows = db.execute(
        "SELECT proposition, detail FROM changes WHERE what = 'edited' AND NOT undone ORDER BY id"
    ).fetchall()
    return [(int(proposition), text) for proposition, text in rows]

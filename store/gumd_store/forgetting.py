"""What forgetting takes out of the database: observations and all that rests on them alone."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from sqlite_utils import Database

from gumd_store import state
from gumd_store.times import to_text

_AMONG = "IN (SELECT value FROM json_each(?))"
_TIMES = "forgettings"
_REBUILD = 30
"""To take one text out of the index takes about as long as to put so many in."""


def times(db: Database) -> int:
    """How often something has been forgotten: by this, what is held in memory knows that it is out of date."""
    return int(state.get(db, _TIMES) or 0)


def note(db: Database) -> None:
    """Counts one more forgetting."""
    state.put(db, _TIMES, str(times(db) + 1))


def observations_between(
    db: Database, since: datetime | None, until: datetime | None, source: str | None = None
) -> list[int]:
    """The observations that were observed from ``since`` to ``until``, of one source or of all."""
    where, values = ["1"], list[str]()
    for condition, value in (
        ("observed_at >= ?", to_text(since) if since else None),
        ("observed_at <= ?", to_text(until) if until else None),
        ("source = ?", source),
    ):
        if value is not None:
            where.append(condition)
            values.append(value)
    rows = db.execute(f"SELECT id FROM observations WHERE {' AND '.join(where)} ORDER BY id", values).fetchall()
    return [int(id) for (id,) in rows]


def observed(db: Database) -> Iterator[tuple[int, str]]:
    """Each observation, with everything in it that may have a name: the index would miss what it folds otherwise."""
    rows = db.execute(
        "SELECT id, app || char(10) || title || char(10) || coalesce(external_id, '') || char(10) || text"
        " FROM observations"
    )
    return ((int(id), str(words)) for id, words in rows)


def believed(db: Database) -> list[tuple[int, str, str]]:
    """Each proposition, with its text and its topic."""
    return [tuple(row) for row in db.execute("SELECT id, text, topic FROM propositions").fetchall()]


def quotations(db: Database) -> list[tuple[int, int, str]]:
    """Each row of evidence, the proposition that it is for or against, and the words that it quotes."""
    return [tuple(row) for row in db.execute("SELECT id, proposition, words FROM evidence").fetchall()]


def histories(db: Database) -> list[tuple[int, str]]:
    """Each proposition of which the history keeps former words, with all of them."""
    rows = db.execute(
        "SELECT proposition, group_concat(detail || char(10) || before, char(10)) FROM changes GROUP BY proposition"
    ).fetchall()
    return [(int(id), str(words)) for id, words in rows]


def resting_on(db: Database, observations: Iterable[int]) -> list[int]:
    """The propositions that some evidence of ``observations`` is for or against."""
    rows = db.execute(
        f"SELECT DISTINCT proposition FROM evidence WHERE observation {_AMONG}", [json.dumps(list(observations))]
    ).fetchall()
    return [int(id) for (id,) in rows]


def without_support(db: Database, propositions: Iterable[int]) -> list[int]:
    """Those of ``propositions`` that nothing speaks for any more, and that the user has not confirmed."""
    rows = db.execute(
        f"SELECT id FROM propositions WHERE id {_AMONG} AND NOT EXISTS"
        " (SELECT 1 FROM evidence WHERE evidence.proposition = propositions.id AND stance = 'supports'"
        " AND NOT EXISTS (SELECT 1 FROM withdrawn WHERE withdrawn.evidence = evidence.id))"
        " AND coalesce((SELECT verdict FROM verdicts WHERE verdicts.proposition = propositions.id"
        " ORDER BY at DESC, id DESC LIMIT 1), '') <> 'confirm' ORDER BY id",
        [json.dumps(list(propositions))],
    ).fetchall()
    return [int(id) for (id,) in rows]


def remove_observations(db: Database, ids: Sequence[int]) -> None:
    """Deletes them with their evidence and words in the index, and episodes that are empty without them.

    Their vectors are the caller's.
    """
    listed = json.dumps(ids)
    rows = db.execute(f"SELECT DISTINCT episode FROM observations WHERE id {_AMONG} AND episode NOT NULL", [listed])
    touched = json.dumps([id for (id,) in rows.fetchall()])
    _remove(db, ids)
    db.execute(
        f"DELETE FROM episodes WHERE id {_AMONG} AND NOT EXISTS"
        " (SELECT 1 FROM observations WHERE observations.episode = episodes.id)",
        [touched],
    )
    db.execute(
        "UPDATE episodes SET (started_at, ended_at) = (SELECT min(observed_at), max(observed_at) FROM observations"
        f" WHERE observations.episode = episodes.id) WHERE id {_AMONG}",
        [touched],
    )


def _remove(db: Database, ids: Sequence[int]) -> None:
    """Deletes the rows; when they are many, the index is made anew from those that are left."""
    delete = f"DELETE FROM observations WHERE id {_AMONG}"
    (last,) = db.execute("SELECT coalesce(max(id), 0) FROM observations").fetchone()
    if len(ids) * _REBUILD < last:
        db.execute(delete, [json.dumps(ids)])
        return
    (trigger,) = db.execute("SELECT sql FROM sqlite_master WHERE name = 'observations_gone'").fetchone()
    db.execute("DROP TRIGGER observations_gone")
    db.execute(delete, [json.dumps(ids)])
    db.execute("INSERT INTO observations_fts(observations_fts) VALUES ('rebuild')")
    db.execute(trigger)


def remove_evidence(db: Database, ids: Iterable[int]) -> None:
    db.execute(f"DELETE FROM evidence WHERE id {_AMONG}", [json.dumps(list(ids))])


def remove_evidence_in(db: Database, observations: Iterable[int]) -> None:
    """Deletes the evidence alone that is in ``observations``: enough to see what rests on them."""
    db.execute(f"DELETE FROM evidence WHERE observation {_AMONG}", [json.dumps(list(observations))])


def clear_topics(db: Database, propositions: Iterable[int]) -> None:
    db.execute(f"UPDATE propositions SET topic = '' WHERE id {_AMONG}", [json.dumps(list(propositions))])


def clear_history(db: Database, propositions: Iterable[int]) -> None:
    """Deletes the former words of ``propositions`` from their history; that they changed stays."""
    db.execute(
        f"UPDATE changes SET before = '', detail = '' WHERE proposition {_AMONG}", [json.dumps(list(propositions))]
    )

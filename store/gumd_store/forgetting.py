"""What forgetting takes out of the database: observations and all that rests on them alone."""

import json
from collections.abc import Iterable
from datetime import datetime

from sqlite_utils import Database

from gumd_store.times import to_text

_AMONG = "IN (SELECT value FROM json_each(?))"


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


def texts_with(db: Database, words: Iterable[str]) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """The observations and the propositions whose index has all of ``words``, each with all that it says.

    The index knows words by their stems and without accents, so more may be found than was meant.
    """
    query = " AND ".join('"{}"'.format(word.replace('"', '""')) for word in words)
    found = []
    for table, text in (("observations", "title || char(10) || text"), ("propositions", "text")):
        rows = db.execute(
            f"SELECT id, {text} FROM {table} WHERE id IN (SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH ?)",
            [query],
        ).fetchall()
        found.append([(int(id), str(said)) for id, said in rows])
    return found[0], found[1]


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
        " (SELECT 1 FROM evidence WHERE evidence.proposition = propositions.id AND stance = 'supports')"
        " AND coalesce((SELECT verdict FROM verdicts WHERE verdicts.proposition = propositions.id"
        " ORDER BY at DESC, id DESC LIMIT 1), '') <> 'confirm' ORDER BY id",
        [json.dumps(list(propositions))],
    ).fetchall()
    return [int(id) for (id,) in rows]


def remove_observations(db: Database, ids: Iterable[int]) -> None:
    """Deletes them with their evidence and words in the index, and episodes that are empty without them.

    Their vectors are the caller's.
    """
    listed = json.dumps(list(ids))
    rows = db.execute(f"SELECT DISTINCT episode FROM observations WHERE id {_AMONG} AND episode NOT NULL", [listed])
    touched = json.dumps([id for (id,) in rows.fetchall()])
    db.execute(f"DELETE FROM observations WHERE id {_AMONG}", [listed])
    db.execute(
        f"DELETE FROM episodes WHERE id {_AMONG} AND NOT EXISTS"
        " (SELECT 1 FROM observations WHERE observations.episode = episodes.id)",
        [touched],
    )


def remove_evidence(db: Database, ids: Iterable[int]) -> None:
    db.execute(f"DELETE FROM evidence WHERE id {_AMONG}", [json.dumps(list(ids))])


def clear_history(db: Database, propositions: Iterable[int]) -> None:
    """Deletes the former words of ``propositions`` from their history; that they changed stays."""
    db.execute(
        f"UPDATE changes SET before = '', detail = '' WHERE proposition {_AMONG}", [json.dumps(list(propositions))]
    )

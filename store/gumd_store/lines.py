"""What was said of lines that a context or a search had returned, and which lines are not to be told again.

A line is an observation or a proposition. Triggers delete what was said of it with it, whatever it is deleted by.
"""

import json
from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from sqlite_utils import Database

from gumd_store.search import Where
from gumd_store.times import from_text, to_text
from gumd_store.vectors import Owner

_AMONG = "IN (SELECT value FROM json_each(?))"
_HIDDEN = "owner = ? AND verdict = 'hide'"


class Said(NamedTuple):
    """One verdict on one line; ``query`` is the vector of the question that the line had answered, None for none.

    A vector is here as its bytes: 32-bit floats, the lowest byte first.
    """

    line: int
    verdict: str
    at: datetime
    query: bytes | None


def say(db: Database, owner: Owner, said: Said, app: str) -> None:
    """Keeps what ``app`` says, in place of what it said before of the same line as an answer to the same question."""
    same = [owner, said.line, app, said.query]
    db.execute(
        "DELETE FROM line_feedback WHERE owner = ? AND line = ? AND app = ? AND query IS ? AND verdict <> 'hide'", same
    )
    db.execute(
        "INSERT INTO line_feedback(owner, line, app, query, verdict, at) VALUES (?, ?, ?, ?, ?, ?)",
        [*same, said.verdict, to_text(said.at)],
    )


def latest(db: Database, owner: Owner, until: datetime, limit: int) -> list[Said]:
    """The last ``limit`` that were said not after ``until``, newest first."""
    rows = db.execute(
        "SELECT line, verdict, at, query FROM line_feedback WHERE owner = ? AND verdict <> 'hide' AND at <= ?"
        " ORDER BY at DESC, id DESC LIMIT ?",
        [owner, to_text(until), limit],
    ).fetchall()
    return [Said(int(line), verdict, from_text(at), query) for line, verdict, at, query in rows]


def drop_before(db: Database, verdict: str, at: datetime) -> None:
    """Deletes each such ``verdict`` that was given before ``at``."""
    db.execute("DELETE FROM line_feedback WHERE verdict = ? AND at < ?", [verdict, to_text(at)])


def hide(db: Database, owner: Owner, line: int, at: datetime, app: str) -> None:
    """It is not to be told in contexts; to hide it twice is to hide it once."""
    db.execute(
        "INSERT OR IGNORE INTO line_feedback(owner, line, app, verdict, at) VALUES (?, ?, ?, 'hide', ?)",
        [owner, line, app, to_text(at)],
    )


def show(db: Database, owner: Owner, line: int) -> None:
    """It may be told again."""
    db.execute(f"DELETE FROM line_feedback WHERE {_HIDDEN} AND line = ?", [owner, line])


def hidden(db: Database, owner: Owner, lines: Collection[int]) -> set[int]:
    """Those of ``lines`` that are not to be told in contexts."""
    rows = db.execute(
        f"SELECT line FROM line_feedback WHERE {_HIDDEN} AND line {_AMONG}", [owner, json.dumps(list(lines))]
    ).fetchall()
    return {int(line) for (line,) in rows}


def not_hidden(db: Database, owner: Owner, where: Where) -> Where:
    """Of those in ``where`` the ones that may be told in contexts."""
    hidden = "SELECT 1 FROM line_feedback WHERE verdict = 'hide' AND owner = ?"
    if not db.execute(f"{hidden} LIMIT 1", [owner]).fetchone():
        return where
    return where.also(f"NOT EXISTS ({hidden} AND line_feedback.line = {owner}s.id)", owner)


def copy(db: Database, owner: Owner, old: int, new: int) -> None:
    """What was said of ``old`` counts for ``new`` too."""
    db.execute(
        "INSERT OR IGNORE INTO line_feedback(owner, line, app, query, verdict, at)"
        " SELECT owner, ?, app, query, verdict, at FROM line_feedback WHERE owner = ? AND line = ?",
        [new, owner, old],
    )

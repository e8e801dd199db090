"""What a proposition was before a change, kept beside the change, so that the change can be undone."""

import json
from dataclasses import replace
from datetime import datetime

from sqlite_utils import Database

from gumd_store import lines
from gumd_store.records import Proposition
from gumd_store.times import from_text, to_text

_COLUMNS = (
    "text", "kind", "polarity", "topic", "proposer", "status", "valid_from", "valid_to", "said_to", "pinned",
    "supersedes",
)  # fmt: skip


def take(db: Database, id: int) -> str:
    """The proposition ``id`` with its verdicts, which of its evidence counts, and whether it is hidden, as JSON."""
    row = db.execute(f"SELECT {', '.join(_COLUMNS)} FROM propositions WHERE id = ?", [id]).fetchone()
    verdicts = db.execute(
        "SELECT verdict, at, log_odds FROM verdicts WHERE proposition = ? ORDER BY id", [id]
    ).fetchall()
    (last,) = db.execute("SELECT coalesce(max(id), 0) FROM evidence").fetchone()
    return json.dumps(
        {
            "columns": dict(zip(_COLUMNS, row, strict=True)),
            "verdicts": [list(one) for one in verdicts],
            "evidence": last,
            "withdrawn": _withdrawn(db, id),
            "hidden": _hidden(db, id),
        },
        ensure_ascii=False,
    )


def as_it_was(one: Proposition, snapshot: str) -> Proposition:
    """The proposition as the snapshot has it; its confidence is that of now."""
    kept = json.loads(snapshot).get("columns")
    if not kept:
        return one
    times = {name: from_text(kept[name]) if kept[name] else None for name in ("valid_from", "valid_to", "said_to")}
    return replace(one, **(kept | times | {"pinned": bool(kept["pinned"])}))


def text_of(snapshot: str) -> str | None:
    """What the proposition said, if the snapshot has it."""
    columns = json.loads(snapshot or "{}").get("columns")
    return str(columns["text"]) if columns else None


def restore(db: Database, id: int, snapshot: str, at: datetime) -> None:
    """Makes the proposition what it was; evidence that came since no longer counts, and that it had counts again."""
    kept = json.loads(snapshot)
    columns = kept["columns"]
    if not db.execute("SELECT 1 FROM propositions WHERE id = ?", [columns["supersedes"]]).fetchone():
        columns["supersedes"] = None
    names = ", ".join(f"{name} = ?" for name in _COLUMNS)
    db.execute(f"UPDATE propositions SET {names} WHERE id = ?", [*(columns[name] for name in _COLUMNS), id])
    db.execute("DELETE FROM verdicts WHERE proposition = ?", [id])
    db.conn.executemany(
        "INSERT INTO verdicts(proposition, verdict, at, log_odds) VALUES (?, ?, ?, ?)",
        [(id, *one) for one in kept["verdicts"]],
    )
    db.execute("DELETE FROM withdrawn WHERE evidence IN (SELECT id FROM evidence WHERE proposition = ?)", [id])
    db.execute(
        "INSERT INTO withdrawn(evidence, at) SELECT id, ? FROM evidence WHERE proposition = ?"
        " AND (id > ? OR id IN (SELECT value FROM json_each(?)))",
        [to_text(at), id, kept["evidence"], json.dumps(kept["withdrawn"])],
    )
    lines.show(db, "proposition", id)
    for since, app in kept.get("hidden", []):
        lines.hide(db, "proposition", id, from_text(since), app)


def drop_before(db: Database, at: datetime) -> None:
    """Changes made before ``at`` can no longer be undone; they stay in the history."""
    db.execute("UPDATE changes SET before = '' WHERE before <> '' AND at < ?", [to_text(at)])


def _withdrawn(db: Database, id: int) -> list[int]:
    rows = db.execute(
        "SELECT evidence FROM withdrawn CROSS JOIN evidence ON evidence.id = withdrawn.evidence WHERE proposition = ?",
        [id],
    ).fetchall()
    return [int(one) for (one,) in rows]


def _hidden(db: Database, id: int) -> list[list[str]]:
    """Since when it is hidden, and by which app; empty when it is not."""
    rows = db.execute(
        "SELECT at, app FROM line_feedback WHERE owner = 'proposition' AND line = ? AND verdict = 'hide'", [id]
    ).fetchall()
    return [list(row) for row in rows]

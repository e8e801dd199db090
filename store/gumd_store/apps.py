"""The grants of other programs; of a token only its hash is kept."""

import json
from datetime import datetime
from typing import Any, NamedTuple

from sqlite_utils import Database

from gumd_store.times import from_text, to_text

_COLUMNS = "name, scopes, kinds, sources, until, created_at"


class AppRow(NamedTuple):
    """One app's grant. ``kinds`` and ``sources`` are None when it may see all."""

    name: str
    scopes: list[str]
    kinds: list[str] | None
    sources: list[str] | None
    until: datetime | None
    created_at: datetime


def put(db: Database, app: AppRow, token_hash: str) -> None:
    """Grants, in place of what the app of this name had before."""
    db.execute(
        f"INSERT OR REPLACE INTO apps({_COLUMNS}, token_hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            app.name, json.dumps(app.scopes), _dumped(app.kinds), _dumped(app.sources),
            to_text(app.until) if app.until else None, to_text(app.created_at), token_hash,
        ],
    )  # fmt: skip


def by_token_hash(db: Database, token_hash: str) -> AppRow | None:
    row = db.execute(f"SELECT {_COLUMNS} FROM apps WHERE token_hash = ?", [token_hash]).fetchone()
    return _from_row(row) if row else None


def by_name(db: Database, name: str) -> AppRow | None:
    row = db.execute(f"SELECT {_COLUMNS} FROM apps WHERE name = ?", [name]).fetchone()
    return _from_row(row) if row else None


def every(db: Database) -> list[AppRow]:
    """All grants, by name."""
    return [_from_row(row) for row in db.execute(f"SELECT {_COLUMNS} FROM apps ORDER BY name").fetchall()]


def remove(db: Database, name: str) -> None:
    db.execute("DELETE FROM apps WHERE name = ?", [name])


def _dumped(values: list[str] | None) -> str | None:
    return None if values is None else json.dumps(values)


def _loaded(text: str | None) -> list[str] | None:
    return None if text is None else [str(value) for value in json.loads(text)]


def _from_row(row: tuple[Any, ...]) -> AppRow:
    name, scopes, kinds, sources, until, created_at = row
    return AppRow(
        name,
        json.loads(scopes),
        _loaded(kinds),
        _loaded(sources),
        from_text(until) if until else None,
        from_text(created_at),
    )

"""Single values that outlive the daemon."""

from sqlite_utils import Database


def get(db: Database, name: str) -> str | None:
    row = db.execute("SELECT value FROM state WHERE name = ?", [name]).fetchone()
    return str(row[0]) if row else None


def put(db: Database, name: str, value: str) -> None:
    db.execute("INSERT OR REPLACE INTO state(name, value) VALUES (?, ?)", [name, value])


def remove(db: Database, name: str) -> None:
    db.execute("DELETE FROM state WHERE name = ?", [name])

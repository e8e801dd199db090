"""Versions: whether anything has been written, for what is remembered outside the database."""

from sqlite_utils import Database


def written(db: Database) -> tuple[int, int]:
    """Another number when another connection, and another when this one, has written anything."""
    (others,) = db.execute("PRAGMA data_version").fetchone()
    return int(others), int(db.conn.total_changes)

"""The time that beliefs are judged at."""

from datetime import UTC, datetime

from sqlite_utils import Database

from gumd_store.times import from_text


def horizon(db: Database) -> datetime:
    """The latest time at which the user was observed, never later than the wall clock; that, before any observation.

    A machine that was off has not seen its user change, and an imported archive is judged as of its end: nothing
    fades or expires while nobody looks.
    """
    now = datetime.now(UTC)
    (latest,) = db.execute("SELECT max(observed_at) FROM observations").fetchone()
    return now if latest is None else min(now, from_text(latest))

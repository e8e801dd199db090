"""The time that beliefs are judged at."""

from datetime import UTC, datetime

from sqlite_utils import Database

from gumd_store.times import from_text, to_text


def horizon(db: Database, recorded_by: datetime | None = None) -> datetime:
    """The latest time at which the user was observed, never later than the wall clock; that, before any observation.

    A machine that was off has not seen its user change, and an imported archive is judged as of its end: nothing
    fades or expires while nobody looks. With ``recorded_by``, what it was then.
    """
    now = min(datetime.now(UTC), recorded_by) if recorded_by else datetime.now(UTC)
    until, values = ("WHERE recorded_at <= ?", [to_text(recorded_by)]) if recorded_by else ("", [])
    (latest,) = db.execute(f"SELECT max(observed_at) FROM observations {until}", values).fetchone()
    return now if latest is None else min(now, from_text(latest))

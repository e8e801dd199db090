"""Private mode: while it lasts nothing is taken in. It outlives the daemon."""

from datetime import UTC, datetime, timedelta

from gumd.errors import Paused
from gumd.schema import Pause
from gumd_store import state
from gumd_store.connection import Store
from gumd_store.times import from_text, to_text

_NAME = "paused_until"
_FOR_GOOD = "resume"


class PrivateMode:
    """Whether, and until when, the user has paused gumd."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begin(self, minutes: float | None) -> None:
        """From now for ``minutes``, or until :meth:`end`."""
        until = _FOR_GOOD if minutes is None else to_text(datetime.now(UTC) + timedelta(minutes=minutes))
        with self._store.write() as db:
            state.put(db, _NAME, until)

    def end(self) -> None:
        with self._store.write() as db:
            state.remove(db, _NAME)

    def refuse(self) -> None:
        """Raises Paused while private mode lasts."""
        if self.lasts():
            raise Paused("gumd is in private mode and takes nothing in; end it with: gumd resume")

    def lasts(self) -> bool:
        return self.until() is not None

    def until(self) -> str | None:
        """When it ends, in ISO 8601, ``resume`` when only the user ends it, None when it does not last."""
        with self._store.read() as db:
            until = state.get(db, _NAME)
        lasts = until is not None and (until == _FOR_GOOD or from_text(until) > datetime.now(UTC))
        return until if lasts else None

    def state(self) -> Pause:
        return {"paused_until": self.until()}

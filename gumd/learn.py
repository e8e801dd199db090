"""Learn: the thread that takes observations from the journal to the beliefs.

What it has to do is in the database, not in its memory: what is in no episode, and what episode is not learned from.
"""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from sqlcipher3 import DatabaseError

from gumd.beliefs.confidences import calibration, recompute_all
from gumd.beliefs.edits import learn_from_edits
from gumd.beliefs.history import drop_old
from gumd.clock import horizon
from gumd.episode import assign
from gumd.errors import GumdError, StoreUnwritable
from gumd.ids import proposition_id
from gumd.lesson import FAILURES, Lessons
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.propose.proposal import Proposer
from gumd.revise import Revision, expire
from gumd.schema import Flushed
from gumd_store import episodes, state
from gumd_store.connection import Store
from gumd_store.episodes import Ready

_log = logging.getLogger(__name__)
_FADED_ON = "faded_on"

RETRY_AFTER = (timedelta(seconds=2), timedelta(seconds=10), timedelta(seconds=60))
"""How long each further try of an episode waits for; after the last the episode is set aside."""
_SHORTEST_SLEEP_S = 1.0
_AFTER_DISK_ERROR_S = 30.0

Notify = Callable[[str, dict[str, Any]], None]
Idle = Callable[[], bool]
"""Does one piece of what may wait until there is nothing to learn; whether it did, and there may be more."""


class Pending(NamedTuple):
    """How many observations are still to be learned from, and how many could not be in full."""

    pending: int
    set_aside: int


class Learner:
    """Learns from observations, in the order of their time, an episode a transaction.

    It sleeps until woken, or until an open episode has been quiet for ``gap`` or a failed one is due again; it never
    wakes more than once a second by itself. ``proposers`` is called when there is an episode. ``notify`` is told
    ``proposition.new``, ``proposition.changed`` and ``episode.learned``, with ids only, after they are durable.
    """

    def __init__(
        self,
        store: Store,
        proposers: Callable[[], Sequence[Proposer]],
        worker: ModelWorker,
        embedder: StaticEmbedder,
        notify: Notify,
        gap: timedelta,
        retry_after: Sequence[timedelta] = RETRY_AFTER,
        idle: Sequence[Idle] = (),
    ) -> None:
        self._store = store
        self._embedder = embedder
        self._notify = notify
        self._gap = gap
        self._retry_after = retry_after
        self._idle = idle
        self._lessons = Lessons(store, proposers, worker, embedder)
        self._changed = threading.Condition()
        self._woken = False
        self._closing = False
        self._flushing = 0
        self._rounds = 0
        self._thread = threading.Thread(target=self._run, name="learner", daemon=True)

    def start(self) -> None:
        """Begins with what was not learned from when the daemon last ended."""
        self._thread.start()

    def wake(self) -> None:
        """There may be something to do. Returns at once."""
        with self._changed:
            self._woken = True
            self._changed.notify_all()

    def flush(self, timeout_s: float) -> Flushed:
        """Waits until all that was observed before is learned from or set aside, or ``timeout_s`` seconds are over.

        No episode waits for more to join it meanwhile.
        """
        deadline = time.monotonic() + timeout_s
        with self._store.read() as db:
            (last,) = db.execute("SELECT coalesce(max(id), 0) FROM observations").fetchone()
        with self._changed:
            self._flushing += 1
        try:
            self.wake()
            return self._until_learned(last, deadline)
        finally:
            with self._changed:
                self._flushing -= 1

    def pending(self) -> Pending:
        with self._store.read() as db:
            return Pending(episodes.pending(db), episodes.aside(db))

    def end(self) -> None:
        """Begins nothing more, and has every flush answered. Returns at once."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()

    def close(self) -> None:
        """Ends the thread after the step it is in; close the worker before, so that it waits for no model."""
        self.end()
        if self._thread.is_alive():
            self._thread.join()

    def _until_learned(self, last: int, deadline: float) -> Flushed:
        while True:
            rounds = self._rounds
            with self._store.read() as db:
                left, aside = episodes.pending(db, last), episodes.aside(db)
            patience = deadline - time.monotonic()
            if not left or patience <= 0 or self._closing:
                return Flushed(done=not left, pending=left, set_aside=aside)
            self._next_round(rounds, patience)

    def _next_round(self, rounds: int, patience_s: float) -> None:
        """Returns when a round has ended since there were ``rounds``, or the patience has."""
        with self._changed:
            self._changed.wait_for(lambda: self._rounds != rounds or self._closing, patience_s)

    def _run(self) -> None:
        while not self._closing:
            with self._changed:
                self._woken = False
            sleep_s = self._round_safely()
            with self._changed:
                self._rounds += 1
                self._changed.notify_all()
                if sleep_s != 0:
                    self._changed.wait_for(lambda: self._woken or self._closing, sleep_s)

    def _round_safely(self) -> float | None:
        """As :meth:`_round`; when the database refuses, everything stays as it was for another round."""
        try:
            return self._round()
        except (GumdError, DatabaseError) as error:
            _log.warning("learning waits: %s", type(error).__name__)
            return _AFTER_DISK_ERROR_S

    def _round(self) -> float | None:
        """Learns from one episode. Seconds until there is more to do: 0 for now, None for when woken."""
        self._lessons.follow_forgetting()
        assign(self._store, self._embedder, self._gap)
        with self._store.write() as db:
            if self._flushing:
                episodes.close_all(db)
            ready = episodes.next_ready(db, datetime.now(UTC))
        if ready is None:
            self._tidy()
            return 0 if self._did_idle() else self._sleep_s()
        self._learn(ready)
        return 0

    def _learn(self, ready: Ready) -> None:
        last_try = ready.tries >= len(self._retry_after)
        try:
            revisions = self._lessons.learn(ready.id, lambda: last_try and not self._closing)
        except StoreUnwritable:
            raise
        except (*FAILURES, DatabaseError) as error:
            if not self._closing:
                self._put_off(ready, type(error).__name__)
            return
        self._tell(revisions)
        self._notify("episode.learned", {"episode": ready.id})

    def _put_off(self, ready: Ready, error: str) -> None:
        _log.warning("try %d of learning from an episode failed: %s", ready.tries + 1, error)
        with self._store.write() as db:
            if ready.tries < len(self._retry_after):
                episodes.try_later(db, ready.id, error, datetime.now(UTC) + self._retry_after[ready.tries])
            else:
                episodes.set_aside(db, ready.id, error)

    def _tidy(self) -> None:
        """What is done when there is nothing to learn from: edited statements are indexed, beliefs fade and expire."""
        with self._store.write() as db:
            revisions = learn_from_edits(db) + expire(db)
            known = f"{horizon(db).date().isoformat()} {calibration(db)}"
            if state.get(db, _FADED_ON) != known:
                drop_old(db)
                recompute_all(db)
                state.put(db, _FADED_ON, known)
        try:
            self._lessons.index_edited()
        except FAILURES as error:
            _log.warning("edited propositions have no vectors yet: %s", type(error).__name__)
        self._tell(revisions)

    def _did_idle(self) -> bool:
        """A piece at a time, so that what comes in meanwhile does not wait for all of them."""
        try:
            return any(not self._closing and did() for did in self._idle)
        except FAILURES as error:
            if not self._closing:
                _log.warning("what was left for idle time waits: %s", type(error).__name__)
            return False

    def _sleep_s(self) -> float | None:
        with self._store.read() as db:
            touched, retry = episodes.next_due(db)
        due = [at for at in (touched + self._gap if touched else None, retry) if at]
        if not due:
            return None
        return max(_SHORTEST_SLEEP_S, (min(due) - datetime.now(UTC)).total_seconds())

    def _tell(self, revisions: Sequence[Revision]) -> None:
        for type, id in dict.fromkeys((type, id) for type, id, _ in revisions):
            self._notify(type, {"id": proposition_id(id)})

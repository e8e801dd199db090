"""What an observer is, for gumd's own and for those that other packages register as ``gumd.observers``."""

import threading
from collections.abc import Callable
from datetime import datetime
from typing import Literal, Protocol, Self

from gumd.errors import GumdError
from gumd.schema import ObservationIn
from gumd.settings import Settings

State = Literal["off", "starting", "running", "failed"]
Report = Callable[[State, str], None]
Emit = Callable[[ObservationIn], None]


class ObserverUnavailable(GumdError):
    """What this observer watches is not there: no display, no folder, a program that is not installed."""

    type = "observer-unavailable"
    title = "this observer cannot run here"


class Observer(Protocol):
    """Watches one source until it is told to stop."""

    name: str

    @classmethod
    def from_settings(cls, settings: Settings, report: Report) -> Self | None:
        """The observer as the user wants it, or None when the user has not asked for it."""

    def run(self, emit: Emit, stop: threading.Event) -> None:
        """Emits what it sees and returns soon after ``stop`` is set; raises ObserverUnavailable where it cannot."""


def now() -> str:
    """The time an observation is stamped with: ISO 8601 with the local offset."""
    return datetime.now().astimezone().isoformat()


def when_stopped(stop: threading.Event, wake: Callable[[], None]) -> None:
    """Calls ``wake`` from a thread of its own once ``stop`` is set, so that nobody has to poll for it."""

    def wait() -> None:
        stop.wait()
        wake()

    threading.Thread(target=wait, name="gumd-when-stopped", daemon=True).start()

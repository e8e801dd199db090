"""The observers' process: runs what the user asked for, each in a thread, and queues what they see for the daemon.

Each change of state is one line of JSON on stdout. It ends when its stdin ends, on SIGTERM, or when there is nothing to
do for it.
"""

import json
import os
import select
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from importlib.metadata import EntryPoint, entry_points
from types import FrameType

from gumd.client import Client, calls
from gumd.client.queue import DurableQueue
from gumd.errors import GumdError, NotRunning, Paused, StoreUnwritable
from gumd.paths import Paths
from gumd.schema import ObservationIn, Observed, Rejected
from gumd.settings import Settings, load_settings
from gumd_observers.protocol import Emit, Observer, Report, State, when_stopped

RETRY_S = 60.0
"""How long an observer that cannot run waits for its display or folder to appear."""

_SEND_AGAIN_S = (1.0, 30.0)


class Telling:
    """Writes each observer's state as one line of JSON, from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def report(self, observer: str) -> Report:
        """What this observer tells its state with."""

        def tell(state: State, detail: str) -> None:
            line = json.dumps({"observer": observer, "state": state, "detail": detail}) + "\n"
            try:
                with self._lock:
                    sys.stdout.write(line)
                    sys.stdout.flush()
            except BrokenPipeError:
                pass  # the daemon is gone; the end of stdin says so too

        return tell


def sender(paths: Paths) -> Callable[[list[ObservationIn]], Observed]:
    """Sends as gumd's own observers. What was seen in private mode is dropped: it must not be learned afterwards."""

    def send(observations: list[ObservationIn]) -> Observed:
        try:
            token = paths.observer_token.read_text().strip()
        except FileNotFoundError:
            raise NotRunning("the daemon has not started yet") from None
        try:
            with Client(paths, token=token) as client:
                return client.send(calls.observe(observations))
        except Paused as error:
            rejected: list[Rejected] = [
                {"index": index, "type": error.type, "detail": error.title} for index in range(len(observations))
            ]
            return {"accepted": 0, "duplicates": 0, "rejected": rejected}

    return send


def deliver(queue: DurableQueue, wake: threading.Event, stop: threading.Event) -> None:
    """Drains the queue when something was put in, and with growing pauses while the daemon takes nothing."""
    first, longest = _SEND_AGAIN_S
    pause = first
    while not stop.is_set():
        with suppress(StoreUnwritable):  # what could not be crossed off is sent again, and counts once by its id
            queue.drain()
        left = queue.waiting
        wake.wait(pause if left else None)
        pause = min(pause * 2, longest) if left else first
        wake.clear()


def emitter(queue: DurableQueue, report: Report, fresh: threading.Event, stop: threading.Event) -> Emit:
    """Puts into the queue; on a full disk it says so and holds the observer up until there is room."""

    def emit(observation: ObservationIn) -> None:
        full = False
        while not stop.is_set():
            try:
                queue.put(observation)
            except StoreUnwritable as error:
                full = True
                report("failed", str(error))
                stop.wait(_SEND_AGAIN_S[1])
            else:
                fresh.set()
                if full:
                    report("running", "")
                return

    return emit


def run_observer(observer: Observer, report: Report, emit: Emit, stop: threading.Event) -> None:
    """Runs one observer, and again after a while when it says that it cannot."""
    ended = threading.Event()
    when_stopped(stop, lambda: ended.set())  # the one of the current run: each run has its own, set when it is over
    while not stop.is_set():
        ended = threading.Event()
        report("starting", "")
        try:
            if not stop.is_set():
                observer.run(emit, ended)
        except GumdError as error:
            report("failed", str(error))
            stop.wait(RETRY_S)
        else:
            return
        finally:
            ended.set()


def wanted(settings: Settings, telling: Telling) -> list[tuple[Observer, Report]]:
    """Every registered observer that the user asked for; the others are told to be off."""
    found: list[tuple[Observer, Report]] = []
    for entry in entry_points(group="gumd.observers"):
        report = telling.report(entry.name)
        try:
            observer = _load(entry).from_settings(settings, report)
        except (ImportError, AttributeError) as error:
            report("failed", f"cannot be loaded: {type(error).__name__}")
            continue
        except GumdError as error:
            report("failed", str(error))
            continue
        if observer is None:
            report("off", "not asked for in the settings")
        else:
            found.append((observer, report))
    return found


def _load(entry: EntryPoint) -> type[Observer]:
    loaded: type[Observer] = entry.load()
    return loaded


def wait_for_end(wake: int) -> None:
    """Returns when stdin ends or a signal has written to ``wake``."""
    while True:
        readable, _, _ = select.select([0, wake], [], [])
        if wake in readable or not os.read(0, 4096):
            return


def main() -> int:
    """Runs until told to end, or while there is something to observe or hand over.

    Returns 1 when an observer died of something that nobody foresaw.
    """
    paths = Paths.from_environment()
    try:
        settings = load_settings(paths)
        queue = DurableQueue(paths.queue / "observers", sender(paths))
    except GumdError as error:
        print(f"gumd_observers: {error}", file=sys.stderr)
        return error.exit_code
    wake_read, wake_write = os.pipe()
    os.set_blocking(wake_write, False)
    signal.set_wakeup_fd(wake_write)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _noted)
    return _run(settings, queue, wake_read, wake_write)


def _noted(number: int, frame: FrameType | None) -> None:
    """The signal has already written to the wake-up pipe."""


def _run(settings: Settings, queue: DurableQueue, wake_read: int, wake_write: int) -> int:
    telling, stop, fresh = Telling(), threading.Event(), threading.Event()
    died: list[str] = []

    def note_death(args: threading.ExceptHookArgs) -> None:
        name = args.thread.name if args.thread else "?"
        died.append(name)
        telling.report(name)("failed", f"died of {args.exc_type.__name__}")  # never its message: it may hold text
        os.write(wake_write, b".")

    threading.excepthook = note_death
    observers = wanted(settings, telling)
    if not observers and not queue.waiting:
        return 0
    threads = [threading.Thread(target=deliver, args=(queue, fresh, stop), name="delivery")]
    for observer, report in observers:
        emit = emitter(queue, report, fresh, stop)
        threads.append(threading.Thread(target=run_observer, args=(observer, report, emit, stop), name=observer.name))
    for thread in threads:
        thread.daemon = True
        thread.start()
    wait_for_end(wake_read)
    stop.set()
    fresh.set()
    for thread in threads:
        thread.join(timeout=5)
    return 1 if died else 0


if __name__ == "__main__":
    sys.exit(main())

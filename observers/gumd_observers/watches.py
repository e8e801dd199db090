"""One inotify watch a folder, all on one instance and one thread that sleeps until something happens.

watchdog's public observer starts two threads and a queue for every watch that is not recursive, and its recursive
watch registers ignored folders too; so this uses the layer below it, watchdog's own inotify reader.
"""

import errno
import os
from collections.abc import Callable
from itertools import count
from pathlib import Path

from watchdog.observers.inotify_c import CallbackId, InotifyConstants, InotifyEvent, InotifyFD, Mask, WatchDescriptor

from gumd_observers.protocol import ObserverUnavailable

_MASK = Mask(
    InotifyConstants.IN_CLOSE_WRITE
    | InotifyConstants.IN_CREATE
    | InotifyConstants.IN_DELETE
    | InotifyConstants.IN_MOVED_FROM
    | InotifyConstants.IN_MOVED_TO
    | InotifyConstants.IN_DELETE_SELF
    | InotifyConstants.IN_MOVE_SELF
    | InotifyConstants.IN_ONLYDIR
    | InotifyConstants.IN_DONT_FOLLOW
)


class _Forward:
    """Hands everything that the reader's thread sees to ``put``, in order."""

    def __init__(self, put: Callable[[InotifyEvent], None]) -> None:
        self._put = put

    def on_event(self, event: InotifyEvent) -> None:
        self._put(event)

    def on_watch_deleted(self, wd: WatchDescriptor) -> None:
        self._put(InotifyEvent(wd, InotifyConstants.IN_IGNORED, 0, b""))

    def on_queue_overflow(self) -> None:
        self._put(InotifyEvent(WatchDescriptor(-1), InotifyConstants.IN_Q_OVERFLOW, 0, b""))


class FolderWatches:
    """The folders that are watched, at most ``max_watches``, and those left out over that. One thread may use it."""

    def __init__(self, put: Callable[[InotifyEvent], None], max_watches: int) -> None:
        self._forward = _Forward(put)
        self._max_watches = max_watches
        self._ids = count(1)
        self._by_path: dict[Path, tuple[WatchDescriptor, CallbackId]] = {}
        self._by_watch: dict[WatchDescriptor, Path] = {}
        self._left_out: set[Path] = set()
        self.system_limit = False
        try:
            self._reader = InotifyFD()
        except OSError as error:
            raise ObserverUnavailable(f"inotify: {error.strerror}") from None
        self._reader.start()

    def __len__(self) -> int:
        return len(self._by_path)

    def __contains__(self, folder: Path) -> bool:
        return folder in self._by_path

    @property
    def left_out(self) -> int:
        """How many folders should be watched and are not, over the cap or the system's own limit."""
        return len(self._left_out)

    def folder(self, event: InotifyEvent) -> Path | None:
        """The folder that an event is about, if it is still watched."""
        return self._by_watch.get(event.wd)

    def add(self, folder: Path) -> bool:
        """Watches ``folder`` itself, nothing below it; False when it is gone, forbidden or over the cap."""
        if folder in self._by_path:
            return True
        if self.system_limit or len(self._by_path) >= self._max_watches:
            self._left_out.add(folder)
            return False
        identity = CallbackId(next(self._ids))
        try:
            watch = self._reader.add_callback(os.fsencode(folder), _MASK, self._forward, identity)
        except OSError as error:
            if error.errno == errno.ENOSPC:
                self.system_limit = True
                self._left_out.add(folder)
            return False
        self._by_path[folder] = (watch, identity)
        self._by_watch[watch] = folder
        return True

    def remove_below(self, folder: Path) -> None:
        """Watches ``folder`` and what is below it no longer."""
        self._left_out = {path for path in self._left_out if not path.is_relative_to(folder)}
        gone = [path for path in self._by_path if path.is_relative_to(folder)]
        callbacks = [self._by_path.pop(path) for path in gone]
        for watch, _ in callbacks:
            self._by_watch.pop(watch, None)
        self._reader.remove_callbacks(callbacks)

    def close(self) -> None:
        """Ends the reader's thread and every watch."""
        self._reader.stop()
        self._reader.join()

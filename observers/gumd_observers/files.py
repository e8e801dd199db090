"""Watches the folders that the user named and tells what was added to the text files in them."""

import os
import stat
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Self

from watchdog.observers.inotify_c import InotifyEvent

from gumd.admit import MAX_TITLE
from gumd.redact import redact
from gumd.schema import Origin
from gumd.settings import FileSettings, Settings
from gumd_observers.added import SeenVersions
from gumd_observers.extract import MAX_TEXT, NotText, Reason, extract, max_size
from gumd_observers.ignore import IgnoreRules
from gumd_observers.protocol import Emit, ObserverUnavailable, Report, now, when_stopped
from gumd_observers.watches import FolderWatches

PIECE = 20_000
MOST_BY_HAND = 12
"""Files that one person may have written within :data:`_AT_ONCE_S` seconds."""

_AT_ONCE_S = 3.0
_MOVES_KEPT = 256


class FileObserver:
    """Emits the added text of a file once it has been left alone for ``settle_s``. What was there before it started
    is only remembered, so that a later edit can be told from it; a file that appears is emitted whole."""

    name = "files"

    def __init__(self, settings: FileSettings, report: Report, *, settle_s: float = 0.5) -> None:
        self._settings = settings
        self._report = report
        self._settle_s = settle_s
        named = {folder.resolve() for folder in settings.folders}
        self._roots = sorted(one for one in named if named.isdisjoint(one.parents))
        self._reset()

    @classmethod
    def from_settings(cls, settings: Settings, report: Report) -> Self | None:
        files = settings.observers.files
        return cls(files, report) if files.folders else None

    def _reset(self) -> None:
        self._events: SimpleQueue[InotifyEvent | None] = SimpleQueue()
        self._rules = {root: IgnoreRules(root, self._settings.ignore) for root in self._roots}
        self._seen = SeenVersions()
        self._due: dict[Path, float] = {}
        self._settled: deque[float] = deque()
        self._moved: dict[int, Path] = {}
        self._skipped: dict[Path, Reason] = {}
        self._cut = 0
        self._said = ""

    def run(self, emit: Emit, stop: threading.Event) -> None:
        """Watches until ``stop``; raises ObserverUnavailable when none of the folders is there."""
        self._reset()
        self._emit = emit
        self._watches = FolderWatches(self._events.put, self._settings.max_watches)
        events = self._events
        when_stopped(stop, lambda: events.put(None))
        try:
            for root in self._roots:
                self._take_in(root, self._remember, stop)
            self._follow(stop)
        finally:
            self._watches.close()

    def _follow(self, stop: threading.Event) -> None:
        while not stop.is_set():
            if not self._due:
                self._say()
            wait = max(0.0, min(self._due.values()) - time.monotonic()) if self._due else None
            try:
                event = self._events.get(timeout=wait)
            except Empty:
                self._settle_due()
            else:
                if event is not None:
                    self._on_event(event)

    def _take_in(self, folder: Path, found: Callable[[Path], None], stop: threading.Event | None = None) -> None:
        """Watches ``folder`` and all below it that no rule leaves out, the outermost first, then tells the files."""
        waiting = deque([folder])
        while waiting and not (stop and stop.is_set()):
            current = waiting.popleft()
            watched = self._watches.add(current)
            for path, is_folder in self._entries(current):
                if is_folder:
                    waiting.append(path)
                elif watched:
                    found(path)

    def _entries(self, folder: Path) -> Iterator[tuple[Path, bool]]:
        """The folders and files in ``folder`` that are to be looked at; links are not."""
        rules = self._rules_for(folder)
        try:
            with os.scandir(folder) as entries:
                own = (one for one in entries if not one.is_symlink())
                listed = [(Path(one.path), one.is_dir(follow_symlinks=False)) for one in own]
        except OSError:
            return
        yield from (one for one in listed if not rules.ignored(one[0], is_dir=one[1]))

    def _rules_for(self, path: Path) -> IgnoreRules:
        return next(rules for root, rules in self._rules.items() if path.is_relative_to(root))

    def _on_event(self, event: InotifyEvent) -> None:
        if event.is_queue_overflow:
            for root in self._roots:
                self._take_in(root, self._touch)
            return
        folder = self._watches.folder(event)
        if folder is None:
            return
        if event.name:
            path = folder / os.fsdecode(event.name)
            (self._on_folder if event.is_directory else self._on_file)(event, path)
        elif folder in self._roots:
            self._watches.remove_below(folder)
            self._say()

    def _on_folder(self, event: InotifyEvent, path: Path) -> None:
        if event.is_moved_from or event.is_delete:
            self._watches.remove_below(path)
        if event.is_moved_from:
            self._note_move(event, path)
        elif event.is_delete:
            self._seen.forget_below(path)
        elif not self._rules_for(path).ignored(path, is_dir=True):
            if source := self._moved.pop(event.cookie, None):
                self._seen.copy_below(source, path)
            self._take_in(path, self._touch)

    def _on_file(self, event: InotifyEvent, path: Path) -> None:
        rules = self._rules_for(path)
        if path.name == ".gitignore":
            rules.forget(path.parent)
        if event.is_create or rules.ignored(path):
            return
        if event.is_moved_from:
            self._note_move(event, path)
        elif event.is_moved_to and (source := self._moved.pop(event.cookie, None)):
            self._seen.copy(source, path)
        self._touch(path)

    def _note_move(self, event: InotifyEvent, path: Path) -> None:
        self._moved[event.cookie] = path
        if len(self._moved) > _MOVES_KEPT:
            self._moved.pop(next(iter(self._moved)))

    def _touch(self, path: Path) -> None:
        self._due[path] = time.monotonic() + self._settle_s

    def _settle_due(self) -> None:
        until = time.monotonic()
        origin = self._origin(until)
        for path in [path for path, due in self._due.items() if due <= until]:
            del self._due[path]
            self._settled.append(until)
            self._settle(path, origin)

    def _origin(self, now: float) -> Origin:
        """Nobody types many files at once: a checkout, an unpacked archive or a tool wrote those."""
        while self._settled and self._settled[0] < now - _AT_ONCE_S:
            self._settled.popleft()
        return "foreign" if len(self._due) + len(self._settled) > MOST_BY_HAND else "user"

    def _remember(self, path: Path) -> None:
        """Takes what is in the file now as seen. A PDF is too dear to read just in case: it is known by name only."""
        self._seen.name(path)
        if path.suffix.lower() != ".pdf" and (text := self._text(path)) is not None:
            self._seen.see(path, text)

    def _settle(self, path: Path, origin: Origin) -> None:
        text = self._text(path)
        if text is None:
            return
        added = self._seen.see(path, text)
        title = str(path)[-MAX_TITLE:]
        for piece in self._pieces(text, added):
            self._emit({"text": piece, "source": "file", "app": "files", "title": title, "origin": origin, "at": now()})

    def _text(self, path: Path) -> str | None:
        """The text of a file, or None when it has none, which is counted, or is gone, which is not."""
        self._skipped.pop(path, None)
        try:
            return extract(path.name, _read(path, max_size(path.name, self._settings.max_bytes)))
        except FileNotFoundError:
            self._seen.forget(path)
        except NotText as error:
            self._skipped[path] = error.reason
            self._seen.name(path)
        except OSError:
            self._skipped[path] = "unreadable"
            self._seen.name(path)
        return None

    def _pieces(self, text: str, added: list[str]) -> Iterator[str]:
        """What was added, without secrets, in pieces of at most PIECE characters that end where lines end."""
        written = _without_secrets(text, added)
        if len(written) > MAX_TEXT:
            self._cut += 1
            written = written[:MAX_TEXT]
        while written.strip():
            end = len(written) if len(written) <= PIECE else written.rfind("\n", 0, PIECE) + 1 or PIECE
            yield written[:end].rstrip("\n")
            written = written[end:]

    def _say(self) -> None:
        """Reports the state when it is not the one last reported; raises when there is nothing left to watch."""
        missing = sum(root not in self._watches for root in self._roots)
        if not len(self._watches):
            raise ObserverUnavailable(f"none of the {len(self._roots)} folders in the settings can be watched")
        parts = [f"watching {len(self._watches)} folders"]
        if self._watches.left_out:
            limit = "the system's inotify limit" if self._watches.system_limit else "the cap"
            parts[0] += f", {self._watches.left_out} left out over {limit}"
        if missing:
            parts.append(f"{missing} of the folders in the settings cannot be watched")
        if self._skipped:
            counts = sorted(Counter(self._skipped.values()).items())
            parts.append("skipped: " + ", ".join(f"{number} {reason}" for reason, number in counts))
        if self._cut:
            parts.append(f"{self._cut} cut at {MAX_TEXT} characters")
        if (detail := "; ".join(parts)) != self._said:
            self._said = detail
            self._report("running", detail)


def _read(path: Path, limit: int) -> bytes:
    """The bytes of a regular file, never through a link, never waiting on a pipe."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise NotText("unreadable")
        data = file.read(limit + 1)
    if len(data) > limit:
        raise NotText("too large")
    return data


def _without_secrets(text: str, added: list[str]) -> str:
    """The added lines as they are in the redacted whole: a line that is secret only by what surrounds it goes too."""
    clean = redact(text)
    if clean.kinds:
        shown = set(clean.text.splitlines())
        redacted = ((line, line if line in shown else redact(line).text) for line in added)
        added = [new for line, new in redacted if line in shown or new != line]
    return redact("\n".join(added)).text

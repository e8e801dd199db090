"""Watches what is copied, and looks away from what a password manager marks."""

import hashlib
import os
import select
import shutil
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Self

from gumd.settings import Settings
from gumd_observers.protocol import Emit, ObserverUnavailable, Report, now, when_stopped

MAX_TEXT = 100_000
SECRET_HINTS = (
    "x-kde-passwordmanagerhint",
    "application/x-nspasteboard-concealed-type",
    "org.nspasteboard.concealedtype",
    "concealedtype",
    "org.nspasteboard.transienttype",
    "clipboard_state",
    "excludeclipboardcontentfrommonitorprocessing",
)
"""Types beside the text that say it is secret, in lower case. Where one is offered the text is never asked for."""

_TEXT_TYPES = ("text/plain;charset=utf-8", "UTF8_STRING", "text/plain", "STRING", "TEXT")
_OWNER_TIMEOUT_S = 2.0
_REFUSED_WITHIN_S = 1.0


class ClipboardObserver:
    """Emits each text that is copied, once; under Wayland where the compositor allows it, else under X11."""

    name = "clipboard"

    def __init__(self, report: Report) -> None:
        self._report = report
        self._last = b""

    @classmethod
    def from_settings(cls, settings: Settings, report: Report) -> Self | None:
        return cls(report) if settings.observers.clipboard.enabled else None

    def run(self, emit: Emit, stop: threading.Event) -> None:
        """Watches until ``stop``; raises ObserverUnavailable where there is no display or no way to watch it."""
        wayland, x11 = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY")
        if not wayland and not x11:
            raise ObserverUnavailable("there is no display: neither WAYLAND_DISPLAY nor DISPLAY is set")
        if wayland:
            try:
                self._watch_wayland(emit, stop)
                return
            except ObserverUnavailable:
                if not x11:
                    raise
        self._watch_x11(emit, stop)

    def _watch_x11(self, emit: Emit, stop: threading.Event) -> None:
        paste = _program("xclip")
        for _ in x11_changes(stop, lambda: self._report("running", "watching the X11 clipboard")):
            read = [paste, "-selection", "clipboard", "-o", "-t"]
            self._take([*read, "TARGETS"], read, emit)

    def _watch_wayland(self, emit: Emit, stop: threading.Event) -> None:
        paste = _program("wl-paste")
        there_before = True  # what wl-paste tells first was copied before anybody watched
        for state in wayland_changes(paste, stop, lambda: self._report("running", "watching the Wayland clipboard")):
            if not there_before and state not in ("sensitive", "nil", "clear"):
                self._take([paste, "--list-types"], [paste, "--no-newline", "--type"], emit)
            there_before = False

    def _take(self, list_types: list[str], read: list[str], emit: Emit) -> None:
        """Reads the text unless it is marked secret; what was copied over meanwhile, and may be, is thrown away."""
        offered = _output(list_types)
        kind = readable_type(offered)
        if kind is None:
            return
        data = _output([*read, kind])
        if _output(list_types) == offered:
            self._tell(data, emit)

    def _tell(self, data: bytes, emit: Emit) -> None:
        text = data.decode("utf-8", errors="replace")[:MAX_TEXT]
        digest = hashlib.sha256(text.encode()).digest()
        if not text.strip() or "\0" in text or digest == self._last:
            return
        self._last = digest
        emit({"text": text, "source": "clipboard", "app": "clipboard", "origin": "foreign", "at": now()})


def readable_type(offered: bytes) -> str | None:
    """The type to ask for the text in, of those ``offered`` one a line; None when it is secret or no text."""
    types = [line.strip() for line in offered.decode("utf-8", errors="replace").splitlines()]
    lowered = {one.lower() for one in types}
    if any(hint in one for one in lowered for hint in SECRET_HINTS):
        return None
    return next((kind for kind in _TEXT_TYPES if kind in types), None)


def x11_changes(stop: threading.Event, ready: Callable[[], None]) -> Iterator[None]:
    """Yields each time the clipboard has a new owner, without polling: the X server tells, through XFixes."""
    from Xlib import X, display, error
    from Xlib.ext import xfixes

    try:
        connection = display.Display()
    except (error.DisplayError, OSError, OverflowError):
        raise ObserverUnavailable("there is no X server at DISPLAY, or it lets nobody in") from None
    woken, waker = socket.socketpair()
    try:
        if not connection.has_extension("XFIXES"):
            raise ObserverUnavailable("the X server has no XFixes extension")
        connection.xfixes_query_version()
        clipboard = connection.intern_atom("CLIPBOARD")
        root = connection.screen().root
        connection.xfixes_select_selection_input(root, clipboard, xfixes.XFixesSetSelectionOwnerNotifyMask)
        connection.sync()
        when_stopped(stop, waker.close)
        ready()
        while not stop.is_set():
            new_owner = False
            while connection.pending_events():
                new_owner = getattr(connection.next_event(), "owner", X.NONE) != X.NONE
            if new_owner:
                yield
                continue
            select.select([connection.fileno(), woken], [], [])
    except (error.ConnectionClosedError, OSError):
        raise ObserverUnavailable("the X server has gone") from None
    finally:
        woken.close()
        waker.close()
        with suppress(error.ConnectionClosedError, OSError):
            connection.close()


def wayland_changes(paste: str, stop: threading.Event, ready: Callable[[], None]) -> Iterator[str]:
    """Yields what wl-paste calls the clipboard's state each time it changes; the content passes by unread."""
    tell = 'echo "${CLIPBOARD_STATE:-data}"'
    command = [paste, "--watch", "sh", "-c", tell]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as watcher:
        assert watcher.stdout
        assert watcher.stderr
        when_stopped(stop, watcher.terminate)
        try:
            with suppress(subprocess.TimeoutExpired):
                watcher.wait(_REFUSED_WITHIN_S)
            if watcher.returncode is None:
                ready()
            yield from (line.strip() for line in watcher.stdout)
        finally:
            watcher.terminate()
        if not stop.is_set():
            raise ObserverUnavailable(f"wl-paste: {watcher.stderr.read().strip() or 'ended'}")


def _program(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        raise ObserverUnavailable(f"the program {name} is not installed")
    return path


def _output(command: list[str]) -> bytes:
    """What the clipboard's owner answers; nothing when it does not answer, or not in time."""
    try:
        return subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            timeout=_OWNER_TIMEOUT_S, check=True,
        ).stdout  # fmt: skip
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return b""

import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue

import pytest

from gumd.schema import ObservationIn
from gumd.settings import Settings
from gumd_observers.clipboard import MAX_TEXT, SECRET_HINTS, ClipboardObserver, readable_type
from gumd_observers.protocol import ObserverUnavailable

DEADLINE_S = 60
needs_x11 = pytest.mark.skipif(not (shutil.which("Xvfb") and shutil.which("xclip")), reason="no Xvfb or xclip here")

OWNER = """
import sys
from Xlib import X, Xatom, display
from Xlib.protocol import event

connection = display.Display()
window = connection.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
atom = connection.intern_atom
utf8 = atom("UTF8_STRING")
offered = {utf8: sys.argv[1].encode(), **{atom(hint): b"secret" for hint in sys.argv[2:]}}
window.set_selection_owner(atom("CLIPBOARD"), X.CurrentTime)
connection.sync()
while True:
    asked = connection.next_event()
    if asked.type != X.SelectionRequest:
        continue
    if asked.target == atom("TARGETS"):
        asked.requestor.change_property(asked.property, Xatom.ATOM, 32, list(offered))
    else:
        asked.requestor.change_property(asked.property, utf8, 8, offered[asked.target])
    answer = event.SelectionNotify(
        time=asked.time, requestor=asked.requestor, selection=asked.selection, target=asked.target,
        property=asked.property,
    )
    asked.requestor.send_event(answer)
    connection.sync()
    print("TARGETS" if asked.target == atom("TARGETS") else "READ", flush=True)
"""


@pytest.fixture
def x11(monkeypatch: pytest.MonkeyPatch) -> Iterator[subprocess.Popen[str]]:
    """A real X server on a free display."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "64x64x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        monkeypatch.setenv("DISPLAY", f":{server.stdout.readline().strip()}")
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        try:
            yield server
        finally:
            server.kill()


class Watching:
    """The real observer in a thread, and what it says."""

    def __init__(self) -> None:
        self.seen: Queue[ObservationIn] = Queue()
        self.failures: Queue[str] = Queue()
        self.stop = threading.Event()
        self._ready = threading.Event()
        self.observer = ClipboardObserver(lambda state, detail: self._ready.set())
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()
        assert self._ready.wait(DEADLINE_S)

    def _run(self) -> None:
        try:
            self.observer.run(self.seen.put, self.stop)
        except ObserverUnavailable as error:
            self.failures.put(str(error))

    def next(self) -> str:
        return self.seen.get(timeout=DEADLINE_S)["text"]


@pytest.fixture
def watching(x11: subprocess.Popen[str]) -> Iterator[Watching]:
    running = Watching()
    yield running
    running.stop.set()
    running.thread.join(DEADLINE_S)
    assert not running.thread.is_alive()


@pytest.fixture
def copy(x11: subprocess.Popen[str]) -> Callable[[str], None]:
    """Copies as a person's program would; xclip stays in the background, until the server ends, to serve it."""

    def put(text: str) -> None:
        command = ["xclip", "-selection", "clipboard", "-i"]
        subprocess.run(command, input=text.encode(), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    return put


@contextmanager
def owning(text: str, *hints: str) -> Iterator[Callable[[], str]]:
    """A program that owns the clipboard, offers ``text`` beside ``hints``, and tells what it is asked for."""
    command = [sys.executable, "-c", OWNER, text, *hints]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as owner:
        assert owner.stdout is not None
        try:
            yield owner.stdout.readline
        finally:
            owner.kill()


@needs_x11
def test_what_is_copied_is_told_once(watching: Watching, copy: Callable[[str], None]) -> None:
    copy("Grüße an Ann")
    one = watching.seen.get(timeout=DEADLINE_S)
    assert (one["text"], one["source"], one["origin"]) == ("Grüße an Ann", "clipboard", "foreign")
    with owning("Grüße an Ann") as asked:
        assert [asked(), asked()] == ["TARGETS\n", "READ\n"]
        copy("other")
        assert watching.next() == "other"


@needs_x11
def test_a_long_copy_is_cut_at_the_bound(watching: Watching, copy: Callable[[str], None]) -> None:
    copy("x" * 1_000_000)
    assert len(watching.next()) == MAX_TEXT


@needs_x11
@pytest.mark.parametrize(
    "hint",
    ["x-kde-passwordManagerHint", "application/x-nspasteboard-concealed-type", "ConcealedType", "CLIPBOARD_STATE"],
)
def test_what_a_password_manager_marks_is_never_asked_for(
    watching: Watching, copy: Callable[[str], None], hint: str
) -> None:
    with owning("correct horse", hint) as asked:
        assert asked() == "TARGETS\n"
        copy("afterwards")
        assert watching.next() == "afterwards"
    with owning("plain") as asked:
        assert asked() == "TARGETS\n"
        assert asked() == "READ\n"
        assert watching.next() == "plain"


@needs_x11
def test_a_picture_is_ignored(watching: Watching, copy: Callable[[str], None], tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    command = ["xclip", "-selection", "clipboard", "-t", "image/png", "-i", str(picture)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while "image/png" not in _offered():  # xclip asks for the clipboard from the background, if need be after the next
        time.sleep(0.01)
    copy("words")
    assert watching.next() == "words"


def _offered() -> str:
    command = ["xclip", "-selection", "clipboard", "-o", "-t", "TARGETS"]
    return subprocess.run(command, capture_output=True, text=True, timeout=DEADLINE_S, check=False).stdout


@needs_x11
def test_an_x_server_that_goes_is_said(watching: Watching, x11: subprocess.Popen[str]) -> None:
    x11.send_signal(signal.SIGKILL)
    assert watching.failures.get(timeout=DEADLINE_S) == "the X server has gone"


def run_briefly() -> None:
    ClipboardObserver(lambda state, detail: None).run(lambda observation: None, threading.Event())


def test_without_a_display_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with pytest.raises(ObserverUnavailable, match="no display"):
        run_briefly()


@needs_x11
@pytest.mark.filterwarnings(
    "ignore:unclosed <socket:ResourceWarning"
)  # python-xlib's, of the connection it did not get
def test_a_display_where_nobody_answers_is_unavailable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":4999")
    with pytest.raises(ObserverUnavailable, match="no X server"):
        run_briefly()


def test_a_missing_program_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":65000")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with pytest.raises(ObserverUnavailable, match="xclip"):
        run_briefly()


@pytest.mark.skipif(not (shutil.which("weston") and shutil.which("wl-paste")), reason="no weston or wl-paste here")
def test_a_compositor_that_lets_nobody_watch_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.delenv("DISPLAY", raising=False)
    command = ["weston", "--backend=headless-backend.so", "--socket=gumd-test", "--idle-time=0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as compositor:
        assert compositor.stdout is not None
        try:
            while "launching" not in (line := compositor.stdout.readline()):
                assert line, "weston ended"
            monkeypatch.setenv("WAYLAND_DISPLAY", "gumd-test")
            with pytest.raises(ObserverUnavailable, match="wl-paste: "):
                run_briefly()
        finally:
            compositor.terminate()


@pytest.mark.parametrize("hint", SECRET_HINTS)
def test_every_hint_hides_the_text_in_any_case_of_letters(hint: str) -> None:
    assert readable_type(f"UTF8_STRING\n{hint.upper()}\n".encode()) is None


def test_unicode_text_is_asked_for_before_plain() -> None:
    assert readable_type(b"TARGETS\nSTRING\nUTF8_STRING\n") == "UTF8_STRING"
    assert readable_type(b"image/png\n") is None
    assert readable_type(b"\xff\xfe") is None


def test_it_is_off_unless_the_user_asks() -> None:
    assert ClipboardObserver.from_settings(Settings(), lambda state, detail: None) is None
    on = Settings.model_validate({"observers": {"clipboard": {"enabled": True}}})
    assert ClipboardObserver.from_settings(on, lambda state, detail: None) is not None

"""The demo ends well, with and without a display, and shows what a newcomer must see."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from demo.story import SECRET

ROOT = Path(__file__).parents[1]
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")


def demo(folder: Path, **display: str) -> str:
    """What the demo printed, on a wide terminal; its throwaway home lies in ``folder``."""
    environment = {name: value for name, value in os.environ.items() if name not in (*DISPLAYS, "GUMD_HOME")}
    done = subprocess.run(
        [sys.executable, "-m", "demo.run"],
        cwd=ROOT, env=environment | {"COLUMNS": "200", "TMPDIR": str(folder)} | display,
        capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def left_behind(folder: Path) -> list[str]:
    """The processes of gumd that still hold a file of ``folder`` open."""
    found: list[str] = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if b"gumd" in (process / "cmdline").read_bytes():
                found += [process.name for file in (process / "fd").iterdir() if str(folder) in str(file.readlink())]
    return found


def left_behind_for_good(folder: Path, patience_s: float = 30) -> list[str]:
    """Those that do not end by themselves: on a busy machine a process that was told to end takes a while."""
    deadline = time.monotonic() + patience_s
    while (found := left_behind(folder)) and time.monotonic() < deadline:
        time.sleep(0.2)
    return found


@pytest.fixture
def folder() -> Iterator[Path]:
    """A temporary folder with a path so short that a socket deep in it has a name."""
    with TemporaryDirectory() as made:
        yield Path(made)


@pytest.fixture
def display() -> Iterator[str]:
    """A virtual screen of its own."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "640x480x8"]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        with os.fdopen(reader) as said:
            yield f":{said.readline().strip()}"
        server.terminate()


def test_it_shows_beliefs_contexts_and_a_ranking_and_leaves_nothing_behind(folder: Path) -> None:
    shown = demo(folder)
    for expected in (
        "no display with a clipboard program",
        "The user prefers hand-cut dovetails to the router jig.",
        "because of",
        "“I prefer hand-cut dovetails",
        "measurements in millimetres",
        "## About the user",
        "Cutting dovetails by hand",
        "goes against",
        "the Wi-Fi password in Maren's notes was taken out",
        "end the daemon",
    ):
        assert expected in shown
    assert SECRET not in shown
    assert shown.count("What an assistant would be told for: ") == shown.count("## About the user") == 2
    assert re.search(r"The user prefers hand-cut dovetails.*\d\d%", shown)
    assert left_behind_for_good(folder) == []
    assert list(folder.glob("gumd-*")) == []


@pytest.mark.skipif(not (shutil.which("Xvfb") and shutil.which("xclip")), reason="no Xvfb or xclip")
def test_with_a_display_a_copy_is_observed_too(folder: Path, display: str) -> None:
    assert "the clipboard observer sees a copy" in demo(folder, DISPLAY=display)

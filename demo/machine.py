"""The throwaway machine of the demo: a home, a scratch folder, and the real command line run in it."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

GUMD = Path(sys.executable).parent / "gumd"


class DemoFailed(Exception):
    """A command of the demo failed, or what it waited for did not come."""


class Machine:
    """One ``GUMD_HOME`` with a folder that gumd watches."""

    def __init__(self, root: Path) -> None:
        self.home, self.scratch, self.queue = root / "home", root / "documents", root / "messenger"
        self.home.mkdir()
        self.scratch.mkdir()
        self.environment = os.environ | {"GUMD_HOME": str(self.home)}

    def write_settings(self, *, clipboard: bool) -> None:
        """Nothing is watched unless it is named here."""
        folders = f"[observers.files]\nfolders = [{json.dumps(str(self.scratch))}]\n"
        (self.home / "gumd.toml").write_text(f"{folders}\n[observers.clipboard]\nenabled = {str(clipboard).lower()}\n")

    def write(self, files: dict[str, str]) -> None:
        """Writes new files, and appends to those that are there."""
        for name, text in files.items():
            path = self.scratch / name
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a", encoding="utf-8") as file:
                file.write(text)

    def run(self, *command: str, given: str | None = None) -> str:
        """What the command printed. Raises DemoFailed with its complaint."""
        done = subprocess.run(command, env=self.environment, input=given, capture_output=True, text=True, check=False)
        if done.returncode:
            raise DemoFailed(f"{' '.join(command[:4])} … ended with {done.returncode}\n{done.stderr.strip()}")
        return done.stdout

    def gumd(self, *arguments: str) -> str:
        return self.run(str(GUMD), *arguments)

    def ask(self, *arguments: str) -> Any:
        return json.loads(self.gumd(*arguments, "--json"))

    def seen(self, source: str) -> int:
        """How many observations of this source the daemon has stored."""
        sources = self.ask("status")["sources"]
        return sum(int(one["observations"]) for one in sources if one["source"] == source)

    def observer_state(self, name: str) -> str:
        states = [str(one["state"]) for one in self.ask("status")["observers"] if one["name"] == name]
        return states[0] if states else "off"


def wait_until(holds: Callable[[], bool], what: str, seconds: float = 60) -> None:
    """Returns once it holds; raises DemoFailed naming what did not come."""
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            raise DemoFailed(f"waited {seconds:.0f} s in vain for {what}")
        time.sleep(0.2)


@contextmanager
def throwaway_machine() -> Iterator[Machine]:
    """A machine that is gone afterwards, with its daemon ended."""
    with TemporaryDirectory(prefix="gumd-demo-") as folder:
        machine = Machine(Path(folder))
        try:
            yield machine
        finally:
            subprocess.run([GUMD, "stop"], env=machine.environment, capture_output=True, check=False)


def copy_command() -> list[str] | None:
    """The program that copies to this display's clipboard, or None when there is no display or no such program."""
    if os.environ.get("WAYLAND_DISPLAY") and (found := shutil.which("wl-copy")):
        return [found]
    if os.environ.get("DISPLAY") and (found := shutil.which("xclip")):
        return [found, "-selection", "clipboard"]
    return None

"""The real command line, run as a user's shell runs it."""

import json
import os
import pty
import subprocess
from dataclasses import dataclass, field
from typing import Any

from gumd.paths import Paths
from tests.conftest import GUMD, environment

Done = subprocess.CompletedProcess[str]


@dataclass
class Gumd:
    """`gumd` in one home; ``more`` is added to its environment."""

    paths: Paths
    more: dict[str, str] = field(default_factory=dict)

    def run(self, *arguments: str, given: str | bytes | None = None) -> Done:
        data = given.encode() if isinstance(given, str) else given
        done = subprocess.run(
            [GUMD, *arguments], env=environment(self.paths) | self.more, input=data, capture_output=True,
            timeout=600, check=False,
        )  # fmt: skip
        return Done(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    def ok(self, *arguments: str, given: str | bytes | None = None) -> str:
        """What it printed; the command must succeed."""
        done = self.run(*arguments, given=given)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def json(self, *arguments: str, given: str | bytes | None = None) -> Any:
        return json.loads(self.ok(*arguments, "--json", given=given))

    def belief(self, word: str) -> dict[str, Any]:
        """The one that the rules believe and that has this word in it; the model may say the same in its own words."""
        beliefs: list[dict[str, Any]] = self.json("propositions", "list")
        [found] = [one for one in beliefs if word in one["text"] and one["proposer"] != "llm"]
        return found

    def on_a_terminal(self, *arguments: str) -> str:
        return on_a_terminal([str(GUMD), *arguments], environment(self.paths) | self.more)


def on_a_terminal(command: list[str], environment: dict[str, str]) -> str:
    """What a command writes to a terminal, on both of its outputs."""
    master, slave = pty.openpty()
    process = subprocess.Popen(command, env=environment, stdin=slave, stdout=slave, stderr=slave)
    os.close(slave)
    written = b"".join(iter(lambda: _read(master), b""))
    process.wait()
    os.close(master)
    return written.decode().replace("\r\n", "\n")


def _read(master: int) -> bytes:
    """Linux ends a terminal that nobody holds any more with an error."""
    try:
        return os.read(master, 4096)
    except OSError:
        return b""

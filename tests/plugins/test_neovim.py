"""The Neovim plugin, in a real headless Neovim, with a daemon that is down and with one that runs."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from gumd.client import calls
from gumd.paths import Paths
from tests.conftest import Daemon

PLUGIN = Path(__file__).parents[2] / "plugins" / "neovim"
WAIT_UNTIL_SENT = 'lua assert(vim.wait(60000, function() return require("gumd.queue").waiting() == 0 end, 20))'
pytestmark = pytest.mark.skipif(shutil.which("nvim") is None, reason="neovim is not installed")


class Neovim:
    """One user's Neovim: its folders, and what it does with a script of Ex commands."""

    def __init__(self, folder: Path, home: Paths) -> None:
        self.folder = folder
        self.spool = folder / "data" / "nvim" / "gumd"
        names = {"XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_STATE_HOME": "state"}
        places = {name: str(folder / place) for name, place in names.items()}
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        self.environment = os.environ | places | {"PATH": path, "GUMD_HOME": str(home.config)}

    def run(self, *commands: str, settings: str = "{}") -> str:
        """What the commands printed; they run in order, and the first that fails ends the run and the test."""
        script = self.folder / "script.vim"
        script.write_text("\n".join(["try", *commands, "catch", "echo v:exception", "cquit 9", "endtry", "qall!"]))
        before = [f"set runtimepath^={PLUGIN}", f"let g:gumd = {settings}"]
        arguments = [part for command in before for part in ("--cmd", command)]
        done = subprocess.run(
            ["nvim", "--headless", "-n", *arguments, "-S", str(script)],
            cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stderr

    def waiting(self) -> list[dict[str, Any]]:
        files = sorted(self.spool.glob("*.jsonl"))
        return [json.loads(line) for file in files for line in file.read_text().splitlines()]

    def texts(self) -> list[str]:
        return [line["text"] for line in self.waiting()]


@pytest.fixture
def nvim(tmp_path: Path, home: Paths) -> Neovim:
    return _neovim(tmp_path, home)


def _neovim(folder: Path, home: Paths) -> Neovim:
    place = folder / "user"
    place.mkdir()
    return Neovim(place, home)


def test_only_the_added_lines_are_kept_when_the_daemon_is_down(nvim: Neovim) -> None:
    (nvim.folder / "diary.md").write_text("what stood here before\nand this\n")
    nvim.run("edit diary.md", 'call append(1, "Ghent it is, from May on")', "write")
    [line] = nvim.waiting()
    assert line["text"] == "Ghent it is, from May on"
    assert (line["source"], line["app"], line["origin"]) == ("editor", "nvim", "user")
    assert line["title"] == str(nvim.folder / "diary.md")
    assert line["id"]
    assert line["at"]


def test_a_line_is_kept_once_and_only_by_its_owner(nvim: Neovim) -> None:
    nvim.run('call setline(1, "Dear Marlies,")', "write letter.md", "write", 'call append(1, "it rains")', "write")
    assert nvim.texts() == ["Dear Marlies,", "it rains"]
    assert len({line["id"] for line in nvim.waiting()}) == 2
    assert {file.stat().st_mode & 0o077 for file in [nvim.spool, *nvim.spool.iterdir()]} == {0}


def test_unsaved_lines_are_seen_when_the_user_is_idle(nvim: Neovim) -> None:
    nvim.run(
        "edit thoughts.md",
        'call setline(1, "a thought that was never saved")',
        "doautocmd TextChanged",
        'lua assert(vim.wait(10000, function() return require("gumd.queue").waiting() == 1 end, 10))',
        settings='{"idle_ms": 10}',
    )
    assert nvim.texts() == ["a thought that was never saved"]


@pytest.mark.parametrize("name", [".env", ".env.local", "server.pem", "id_ed25519", ".netrc", "my-passwords.txt"])
def test_a_file_named_like_a_secret_is_never_looked_at(nvim: Neovim, name: str) -> None:
    nvim.run(f"edit {name}", 'call setline(1, "harmless words")', "write")
    assert nvim.texts() == []


@pytest.mark.parametrize(
    "line",
    [
        "password = orange-bicycle",
        "export GITHUB_TOKEN=ghp_" + "a1B2" * 9,
        "postgres://anna:plum-tree@db.example/x",
        "card 4111 1111 1111 1111",
        "your code is 482913",
        "k9Xv2LqPz81mWc47TbYr",
    ],
)
def test_a_line_like_a_secret_is_never_written(nvim: Neovim, line: str) -> None:
    nvim.run("edit notes.md", f'call setline(1, [{json.dumps(line)}, "the line after"])', "write")
    assert nvim.texts() == ["the line after"]


def test_special_large_and_ignored_buffers_are_never_looked_at(nvim: Neovim) -> None:
    nvim.run(
        "new",
        "setlocal buftype=nofile",
        'call setline(1, "in a scratch buffer")',
        'lua require("gumd").look(vim.api.nvim_get_current_buf(), true)',
        "edit large.txt",
        'call setline(1, repeat(["filling words"], 200))',
        "write",
        "edit ignored-place.txt",
        'call setline(1, "ignored")',
        "write",
        settings='{"max_buffer_bytes": 1000, "ignore": ["ignored%-place"]}',
    )
    assert nvim.texts() == []


def test_what_is_written_in_private_mode_is_never_looked_at(nvim: Neovim) -> None:
    nvim.run(
        "edit diary.md", "GumdPause", 'call setline(1, "between us")', "write",
        "GumdResume", 'call append(1, "for all to see")', "write",
    )  # fmt: skip
    assert nvim.texts() == ["for all to see"]


def test_a_daemon_that_is_down_is_said_and_the_line_stays(nvim: Neovim) -> None:
    said = nvim.run(
        "edit diary.md",
        'call setline(1, "kept for later")',
        "write",
        'lua assert(vim.wait(30000, function() return require("gumd.queue").last_error ~= nil end, 20))',
        'lua print(require("gumd.queue").last_error)',
    )
    assert "the daemon is not running" in said
    assert nvim.texts() == ["kept for later"]


def test_a_daemon_that_was_down_gets_every_line_once_it_runs(tmp_path: Path, daemon: Daemon) -> None:
    nvim = _neovim(tmp_path, daemon.paths)
    home, nvim.environment["GUMD_HOME"] = nvim.environment["GUMD_HOME"], str(tmp_path / "nobody-home")
    nvim.run("edit diary.md", 'call setline(1, "I moved to Ghent in May")', "write")
    nvim.environment["GUMD_HOME"] = home
    copies = [(file.name, file.read_bytes()) for file in nvim.spool.glob("*.jsonl")]
    nvim.run('lua require("gumd.queue").send()', WAIT_UNTIL_SENT)
    for name, content in copies:
        (nvim.spool / name).write_bytes(content)
    nvim.run('lua require("gumd.queue").send()', WAIT_UNTIL_SENT)
    with daemon.client() as client:
        [source] = client.send(calls.health())["sources"]
    assert (source["source"], source["observations"]) == ("editor", 1)


def test_gumd_opens_a_scratch_split_with_the_context(tmp_path: Path, daemon: Daemon) -> None:
    nvim = _neovim(tmp_path, daemon.paths)
    said = nvim.run(
        "edit diary.md",
        'call setline(1, "The rehearsal of the choir is on Thursday evening")',
        "write",
        WAIT_UNTIL_SENT,
        "Gumd when does the choir rehearse",
        'lua assert(vim.wait(30000, function() return vim.fn.getline(1) ~= "…" end, 20))',
        'lua print(vim.bo.buftype, #vim.api.nvim_list_wins(), table.concat(vim.fn.getline(1, "$"), "|"))',
    )
    assert "nofile 2" in said
    assert "choir" in said


def test_status_says_what_waits(nvim: Neovim) -> None:
    said = nvim.run("edit diary.md", 'call setline(1, "one line")', "write", "GumdStatus", "echo getline(1)")
    assert "This Neovim observes; observations that wait to be sent: 1" in said

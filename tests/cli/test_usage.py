"""How the commands are used wrongly, what they complain of, and what they do not import."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
import typer
from typer.core import TyperCommand, TyperGroup

from gumd.paths import Paths
from gumd_cli.main import app
from tests.cli.command import Gumd
from tests.conftest import GUMD, environment

SAID = "hydrangea"
WRONG = [
    ("observe",),
    ("observe", SAID, "--jsonl", "-"),
    ("observe", f"I grow {SAID}s", SAID),
    ("observe", f"--I grow {SAID}s"),
    (SAID,),
    ("propositions", SAID),
    ("context",),
    ("context", "x", f"--{SAID}"),
    ("context", "x", "--budget", SAID),
    ("context", "x", "--budget", "0"),
    ("context", "x", "--budget", "9" * 400),
    ("context", "x", "--budget", "9" * 5000),
    ("context", "x", "--budget"),
    ("context", "x", "--format", SAID),
    ("search", "x", "--limit", "1.5"),
    ("search", "x", "--type", SAID),
    ("search", "x", "--as-of", SAID),
    ("context", "x", "--as-of", "2026-02-30"),
    ("context", "x", "--as-of", "0001-01-01"),
    ("propositions", "list", "--known-at", SAID),
    ("propositions", "list", "--known-at", "2026-03-01", "--as-of", "2026-03-01"),
    ("rank", "--context", SAID),
    ("feedback", SAID, "--action", "chosen"),
    ("feedback", "a", "--action", SAID, "--title", "t"),
    ("pause", "--minutes", "nan"),
    ("pause", "--minutes", "inf"),
    ("pause", "--minutes", "-1"),
    ("mute",),
    ("mute", "chat", SAID),
    ("unmute",),
    ("apps", "allow", SAID, "--days", SAID),
    ("apps", "allow", SAID, "--days", "1e12"),
    ("apps", "allow", SAID, "--days", "1", "--until", "2027-01-01T00:00:00Z"),
    ("apps",),
    (),
]
ASKING = [
    ("status",),
    ("pause",),
    ("resume",),
    ("observe", "I grow hydrangeas"),
    ("observe", "-"),
    ("flush",),
    ("context", "x"),
    ("context", "x", "--as-of", "2026-03-01"),
    ("search", "x"),
    ("profile",),
    ("prompt", "--for", "reader"),
    ("rank", "--items", "-"),
    ("feedback", "a", "--action", "liked", "--title", "t"),
    ("propositions", "list"),
    ("propositions", "show", "p1"),
    ("propositions", "why", "p1"),
    ("propositions", "confirm", "p1"),
    ("propositions", "reject", "p1"),
    ("propositions", "edit", "p1", "The user grows hydrangeas."),
    ("propositions", "forget", "p1"),
    ("mute", "chat", "--about", "work"),
    ("unmute", "m1"),
    ("mutes",),
    ("apps", "allow", "reader"),
    ("apps", "list"),
    ("apps", "revoke", "reader"),
    ("audit",),
]
SLOW = {"fastapi", "httpx", "mcp", "numpy", "pydantic", "rich", "sqlcipher3", "sqlite_utils", "uvicorn"}
PRINTS = [str(GUMD), "service", "install", "--print"]
SEE_IMPORTS = """
import sys
from gumd_cli.main import app
try:
    app(sys.argv[1:])
finally:
    print("IMPORTED", *sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def _commands(command: object, name: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], TyperCommand]]:
    if isinstance(command, TyperGroup):
        for part, child in command.commands.items():
            yield from _commands(child, (*name, part))
    if isinstance(command, TyperCommand):
        yield name, command


def _help(param: object) -> str | None:
    return getattr(param, "help", None)


@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_wrong_usage_ends_with_2_and_is_not_quoted(alone: Gumd, arguments: tuple[str, ...]) -> None:
    done = alone.run(*arguments)
    assert done.returncode == 2
    assert "Usage: gumd" in done.stderr or "Error: " in done.stderr
    assert done.stdout == ""
    assert SAID not in done.stderr


@pytest.mark.parametrize("arguments", ASKING, ids=" ".join)
def test_where_no_daemon_runs_a_command_that_asks_it_ends_with_3(alone: Gumd, arguments: tuple[str, ...]) -> None:
    done = alone.run(*arguments, given="[]")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("gumd: no daemon answers on ")
    assert "start it with: gumd start" in done.stderr


def test_a_folder_in_which_nothing_can_be_is_no_daemon(alone: Gumd) -> None:
    alone.paths.run.write_text("a file where a folder should be")
    assert alone.run("status").returncode == 3


def test_a_command_that_is_nearly_one_is_suggested(alone: Gumd) -> None:
    assert "Did you mean: status" in alone.run("statu").stderr
    assert "(Possible options: --json)" in alone.run("status", "--jso").stderr


def test_every_command_and_every_option_says_what_it_is_for() -> None:
    commands = dict(_commands(typer.main.get_command(app)))
    silent = [(name, one.name) for name, command in commands.items() for one in command.params if not _help(one)]
    assert silent == []
    assert [name for name, one in commands.items() if not one.help] == []


def test_every_command_that_prints_data_takes_json() -> None:
    takes = {
        name for name, one in _commands(typer.main.get_command(app)) if any("--json" in p.opts for p in one.params)
    }
    without = {(name,) for name in ("run", "start", "stop", "mcp")} | {("service", "install"), ("service", "uninstall")}
    assert {name for name, _ in _commands(typer.main.get_command(app))} - takes == without


@pytest.mark.parametrize(
    "arguments", [("--help",), ("context", "--help"), *(one for one in ASKING if one != ("rank", "--items", "-"))],
    ids=" ".join,
)  # fmt: skip
def test_nothing_is_imported_that_takes_long(home: Paths, arguments: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SEE_IMPORTS, *arguments],
        env=environment(home), stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    imported = done.stderr.rpartition("IMPORTED")[2].split()
    assert "typer" in imported
    assert SLOW & set(imported) == set()


def test_the_version_is_that_of_the_package(alone: Gumd) -> None:
    from gumd import __version__

    assert alone.ok("--version") == f"gumd {__version__}\n"


def test_a_shell_is_told_how_to_complete(alone: Gumd) -> None:
    alone.more = {"_GUMD_COMPLETE": "complete_bash", "COMP_WORDS": "gumd prop", "COMP_CWORD": "1"}
    assert alone.run().stdout.split() == ["propositions"]


def test_it_also_runs_as_a_module(home: Paths) -> None:
    command = [sys.executable, "-P", "-m", "gumd_cli", "status"]
    assert subprocess.run(command, env=environment(home), capture_output=True, check=False).returncode == 3


def test_a_full_disk_behind_standard_output_is_said(alone: Gumd) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            PRINTS, env=environment(alone.paths), stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 1
    assert done.stderr == "gumd: No space left on device\n"


def test_a_reader_that_has_gone_is_no_error_to_speak_of(alone: Gumd) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w") as nobody:
        done = subprocess.run(
            PRINTS, env=environment(alone.paths), stdout=nobody, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.stderr == ""

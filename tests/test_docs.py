"""The documentation tells the truth: its commands run, and it names every command, every call and every setting."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import typer
from typer.core import TyperGroup

from gumd_cli.main import app
from tests.conftest import Daemon

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "plugins").glob("*/README.md"))]
CONSOLE = re.compile(r"```console\n(.*?)```", re.DOTALL)
SCRIPTS = re.compile(r"```(sh|python|js)\n(.*?)```", re.DOTALL)
RUN_FOLDERS = ("/run/user/$UID/gumd", "/run/user/${process.getuid()}/gumd")
_RUNS = {"python": [sys.executable, "-c"], "sh": ["bash", "-euc"], "js": ["node", "-e"]}
LINKS = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def _commands(page: Path) -> list[str]:
    blocks = CONSOLE.findall(page.read_text())
    return [line.removeprefix("$ ") for block in blocks for line in block.splitlines() if line.startswith("$ ")]


def _leaves(command: object, name: str) -> Iterator[str]:
    if not isinstance(command, TyperGroup):
        yield name
        return
    for part, child in command.commands.items():
        yield from _leaves(child, f"{name} {part}")


@pytest.mark.parametrize("page", [page for page in PAGES if _commands(page)], ids=lambda page: str(page.name))
def test_every_command_of_the_page_runs(page: Path, daemon: Daemon, tmp_path: Path) -> None:
    for command in _commands(page):
        _run(["bash", "-euo", "pipefail", "-c", command], daemon, tmp_path)


@pytest.mark.parametrize(
    "page", [page for page in PAGES if SCRIPTS.search(page.read_text())], ids=lambda page: str(page)
)
def test_every_script_of_the_page_runs(page: Path, daemon: Daemon, tmp_path: Path) -> None:
    for language, text in SCRIPTS.findall(page.read_text()):
        script = text
        for folder in RUN_FOLDERS:
            script = script.replace(folder, str(daemon.paths.run))
        _run([*_RUNS[language], script], daemon, tmp_path)


def _run(command: list[str], daemon: Daemon, home: Path) -> None:
    done = subprocess.run(
        command, cwd=home, env=daemon.environment | {"HOME": str(home)},
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{command[-1]}\n{done.stderr}"


def test_the_readme_has_commands_that_run() -> None:
    assert len(_commands(ROOT / "README.md")) >= 5


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page: Path) -> None:
    missing = [link for link in LINKS.findall(page.read_text()) if not (page.parent / link).exists()]
    assert missing == []


def test_the_cli_page_names_every_command_and_no_other() -> None:
    headings = set(
        re.findall(r"^### `(gumd [a-z ]+?)(?: [^a-z`][^`]*)?`", (ROOT / "docs" / "cli.md").read_text(), re.M)
    )
    assert headings == set(_leaves(typer.main.get_command(app), "gumd"))


def test_the_api_page_names_every_call_and_no_other(daemon: Daemon) -> None:
    token = daemon.paths.owner_token.read_text().strip()
    transport = httpx.HTTPTransport(uds=str(daemon.paths.socket))
    with httpx.Client(transport=transport, base_url="http://gumd") as client:
        answer = client.get("/v1/openapi.json", headers={"Authorization": f"Bearer {token}"})
    calls = {f"{method.upper()} {path}" for path, methods in answer.json()["paths"].items() for method in methods}
    named = set(re.findall(r"`((?:GET|POST|PATCH|DELETE|PUT) /v1/[^`?]*)`", (ROOT / "docs" / "api.md").read_text()))
    assert named - {"GET /v1/openapi.json"} == calls - {"GET /v1/openapi.json"}

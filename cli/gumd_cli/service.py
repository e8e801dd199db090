"""`gumd service`: the daemon under systemd, so that it starts with the user's session."""

import shutil
import subprocess
from typing import TYPE_CHECKING, Annotated, TypedDict

import typer

from gumd_cli.output import Json, Progress, say, show
from gumd_cli.usage import Commands

if TYPE_CHECKING:
    from pathlib import Path

app = Commands("The daemon as a service of your session, under systemd.")

_PROPERTIES = ("LoadState", "UnitFileState", "ActiveState", "SubState", "MainPID", "NRestarts")


class ServiceState(TypedDict):
    """What systemd says of the unit; None what it does not say."""

    unit: str
    load_state: str | None
    enabled: str | None
    active_state: str | None
    sub_state: str | None
    pid: int | None
    restarts: int | None


@app.command("install")
def install(
    print_only: Annotated[bool, typer.Option("--print", help="Print the unit and do nothing.")] = False,
) -> None:
    """Start the daemon with your session, by a systemd user unit."""
    from gumd.paths import Paths
    from gumd_cli.background import command, wait_for_answer
    from gumd_cli.unit import NAME, unit_path, unit_text

    if print_only:
        say(unit_text(command()).rstrip("\n"))
        return
    path = unit_path()
    _write(path, unit_text(command()))
    say(f"written: {path}")
    _refuse_other_daemon()
    for arguments in (("daemon-reload",), ("enable", NAME), ("restart", NAME)):
        _systemctl(*arguments)
    with Progress() as progress:
        progress.show("starting …")
        wait_for_answer(Paths.from_environment())
    say("gumd runs, and starts with your session")


@app.command("uninstall")
def uninstall() -> None:
    """End the daemon and remove its unit."""
    from gumd_cli.unit import NAME, unit_path

    path = unit_path()
    if not path.exists():
        say(f"there is no unit at {path}")
        return
    try:
        _systemctl("disable", "--now", NAME)
    finally:
        path.unlink()
        say(f"removed: {path}")
    _systemctl("daemon-reload")


@app.command("status")
def status(json: Json = False) -> None:
    """What systemd says of it."""
    from gumd.errors import NotRunning

    found = _state()
    show(found, json, _print_state)
    if found["active_state"] != "active":
        raise NotRunning("systemd does not run gumd; start it with: gumd service install")


def _state() -> ServiceState:
    from gumd_cli.unit import NAME, unit_path

    lines = _systemctl("show", NAME, f"--property={','.join(_PROPERTIES)}").splitlines()
    said = {name: value for name, _, value in (line.partition("=") for line in lines) if value}
    return {
        "unit": str(unit_path()),
        "load_state": said.get("LoadState"),
        "enabled": said.get("UnitFileState"),
        "active_state": said.get("ActiveState"),
        "sub_state": said.get("SubState"),
        "pid": int(said.get("MainPID", 0)) or None,
        "restarts": int(said["NRestarts"]) if "NRestarts" in said else None,
    }


def _print_state(state: ServiceState) -> None:
    for name, value in state.items():
        say(f"{name.replace('_', ' ')}: {'-' if value is None else value}")


def _refuse_other_daemon() -> None:
    """A daemon that systemd did not start would keep the unit from starting."""
    from gumd.errors import AlreadyRunning
    from gumd.paths import Paths
    from gumd_cli.background import running

    if running(Paths.from_environment()) is not None and _state()["active_state"] != "active":
        raise AlreadyRunning("gumd runs, and systemd did not start it; end it with gumd stop, then install again")


def _systemctl(*arguments: str) -> str:
    """What ``systemctl --user`` printed.

    Raises:
        GumdError: there is none, or it failed; the message says what was not done.
    """
    from gumd.errors import GumdError

    program = shutil.which("systemctl")
    if program is None:
        raise GumdError("there is no systemctl on this machine, so nothing starts the unit; use gumd start instead")
    done = subprocess.run([program, "--user", *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        reason = done.stderr.strip().splitlines()[-1:] or ["it failed"]
        raise GumdError(f"systemctl --user {arguments[0]}: {reason[0]}; without it, use gumd start")
    return done.stdout


def _write(path: "Path", text: str) -> None:
    from gumd.errors import GumdError

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise GumdError(f"{path}: {error.strerror}") from None

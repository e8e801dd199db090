"""The systemd user unit, and what systemd makes of it."""

import configparser
import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.command import Gumd

needs_analyze = pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd-analyze")


def _unit(text: str) -> configparser.ConfigParser:
    unit = configparser.ConfigParser(interpolation=None, strict=True, delimiters=("=",))
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read_string(text)
    return unit


def test_the_unit_runs_this_installation_in_this_home(alone: Gumd) -> None:
    service = _unit(alone.ok("service", "install", "--print"))["Service"]
    program, command = shlex.split(service["ExecStart"])
    assert os.access(program, os.X_OK)
    assert command == "run"
    assert service["Environment"] == f'"GUMD_HOME={alone.paths.config}"'
    assert service["Restart"] == "on-failure"
    assert service["NoNewPrivileges"] == "yes"
    assert service["RestrictAddressFamilies"] == "AF_UNIX"


@needs_analyze
def test_systemd_understands_the_whole_unit(alone: Gumd, tmp_path: Path) -> None:
    alone.more = {"GUMD_HOME": '/tmp/a "b" 100% \\c $d', "DISPLAY": ":0"}
    unit = tmp_path / "gumd.service"
    unit.write_text(alone.ok("service", "install", "--print"))
    done = subprocess.run(
        ["systemd-analyze", "--user", "verify", str(unit)],
        env=os.environ | {"XDG_RUNTIME_DIR": str(tmp_path)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def test_without_systemctl_the_unit_is_written_and_what_was_not_done_is_said(alone: Gumd, tmp_path: Path) -> None:
    alone.more = {"XDG_CONFIG_HOME": str(tmp_path / "config"), "PATH": "/nowhere"}
    done = alone.run("service", "install")
    unit = tmp_path / "config" / "systemd" / "user" / "gumd.service"
    assert done.returncode == 1
    assert done.stdout == f"written: {unit}\n"
    assert "there is no systemctl on this machine" in done.stderr
    assert _unit(unit.read_text())["Install"]["WantedBy"] == "default.target"


def test_uninstalling_removes_the_unit_also_where_systemctl_is_missing(alone: Gumd, tmp_path: Path) -> None:
    alone.more = {"XDG_CONFIG_HOME": str(tmp_path / "config"), "PATH": "/nowhere"}
    alone.run("service", "install")
    assert alone.run("service", "uninstall").returncode == 1
    assert not (tmp_path / "config" / "systemd" / "user" / "gumd.service").exists()
    assert alone.ok("service", "uninstall").startswith("there is no unit at ")


def test_where_no_systemd_runs_for_the_user_the_status_says_so(alone: Gumd) -> None:
    alone.more = {"PATH": "/nowhere"}
    done = alone.run("service", "status", "--json")
    assert (done.returncode, done.stdout) == (1, "")
    assert "use gumd start" in done.stderr

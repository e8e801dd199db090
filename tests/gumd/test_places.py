"""What gumd makes on the disk is its user's alone, and what is not safe is refused with what to do."""

import os
import socket
import stat
from pathlib import Path

import pytest

from gumd.errors import AlreadyRunning, SocketUnusable, UnsafePlace
from gumd.paths import Paths
from gumd.places import listening, locked, make_folders, token_file


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_folders_socket_and_token_are_closed_to_others(home: Paths) -> None:
    os.umask(previous := os.umask(0))
    make_folders(home)
    with listening(home.socket), token_file(home.owner_token, "token"):
        assert (mode(home.data), mode(home.run)) == (0o700, 0o700)
        assert (mode(home.socket), mode(home.owner_token)) == (0o600, 0o600)
    assert not home.socket.exists()
    assert not home.owner_token.exists()
    os.umask(previous)


def test_a_folder_that_is_open_to_others_is_refused(home: Paths) -> None:
    make_folders(home)
    home.run.chmod(0o750)
    with pytest.raises(UnsafePlace, match="chmod 700"):
        make_folders(home)


def test_a_folder_that_is_a_link_is_refused(home: Paths, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    home.data.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnsafePlace, match="no link"):
        make_folders(home)


def test_a_second_daemon_is_told_of_the_first(home: Paths) -> None:
    make_folders(home)
    with locked(home), pytest.raises(AlreadyRunning, match=f"process {os.getpid()} "), locked(home):
        pass
    with locked(home):
        pass


def test_a_stale_socket_is_replaced(home: Paths) -> None:
    make_folders(home)
    with socket.socket(socket.AF_UNIX) as left_behind:
        left_behind.bind(str(home.socket))
    with listening(home.socket), socket.socket(socket.AF_UNIX) as caller:
        caller.connect(str(home.socket))


def test_a_socket_that_answers_is_left_alone(home: Paths) -> None:
    make_folders(home)
    with listening(home.socket):
        with pytest.raises(AlreadyRunning, match="gumd stop"), listening(home.socket):
            pass
        assert home.socket.exists()


def test_what_is_no_socket_is_left_alone(home: Paths) -> None:
    make_folders(home)
    home.socket.write_text("somebody's notes")
    with pytest.raises(UnsafePlace, match="move it away"), listening(home.socket):
        pass
    assert home.socket.read_text() == "somebody's notes"


def test_a_path_that_no_socket_can_have_is_said(tmp_path: Path) -> None:
    deep = tmp_path / ("d" * 100)
    deep.mkdir()
    with pytest.raises(SocketUnusable, match="shorter GUMD_HOME"), listening(deep / "gumd.sock"):
        pass

"""Folders, token files, the lock and the socket: made for this user alone, and refused when they are not."""

import errno
import fcntl
import os
import socket
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gumd.errors import AlreadyRunning, SocketUnusable, UnsafePlace
from gumd.paths import Paths
from gumd_store.errors import using

_BACKLOG = 64


def make_folders(paths: Paths) -> None:
    """Makes the folders with mode 0700.

    Raises:
        UnsafePlace: the data or run folder belongs to someone else, is open to others or is a link.
        PlaceUnusable: one cannot be made.
    """
    for folder in (paths.data, paths.run):
        with using(folder):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        status = folder.lstat()
        if status.st_uid != os.getuid() or not stat.S_ISDIR(status.st_mode):
            raise UnsafePlace(f"{folder} must be a folder of your own and no link")
        if stat.S_IMODE(status.st_mode) & 0o077:
            raise UnsafePlace(f"{folder} is open to others; run: chmod 700 {folder}")


@contextmanager
def locked(paths: Paths) -> Iterator[None]:
    """Holds the lock of this home, with our process id in its file.

    Raises:
        AlreadyRunning: another daemon holds it.
        PlaceUnusable: its file cannot be made or written.
    """
    with using(paths.lock):
        descriptor = os.open(paths.lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            pid = os.read(descriptor, 20).decode("ascii", "replace").strip() or "unknown"
            raise AlreadyRunning(f"process {pid} serves {paths.run}; end it with: gumd stop") from None
        with using(paths.lock):
            os.truncate(descriptor, 0)
            os.write(descriptor, f"{os.getpid()}\n".encode("ascii"))
        yield
        os.truncate(descriptor, 0)
    finally:
        os.close(descriptor)


@contextmanager
def token_file(path: Path, token: str) -> Iterator[None]:
    """Keeps ``token`` in a 0600 file that is gone afterwards.

    Raises:
        PlaceUnusable: the file cannot be made or written.
    """
    with using(path):
        path.unlink(missing_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(token + "\n")
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


@contextmanager
def listening(path: Path) -> Iterator[socket.socket]:
    """The socket at ``path``, mode 0600, gone afterwards. A stale one is replaced.

    Raises:
        AlreadyRunning: something answers there.
        UnsafePlace: what is there is no socket of ours.
        SocketUnusable: the path is too long for a socket, or the system refuses.
    """
    _clear(path)
    bound = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    umask = os.umask(0o177)
    try:
        bound.bind(str(path))
    except OSError as error:
        bound.close()
        why = "the path is too long for a socket" if "too long" in str(error) else error.strerror
        raise SocketUnusable(f"{path}: {why}; choose a shorter GUMD_HOME or another place") from None
    finally:
        os.umask(umask)
    bound.listen(_BACKLOG)
    bound.setblocking(False)
    try:
        yield bound
    finally:
        bound.close()
        path.unlink(missing_ok=True)


def _clear(path: Path) -> None:
    try:
        status = path.lstat()
    except FileNotFoundError:
        return
    if not stat.S_ISSOCK(status.st_mode) or status.st_uid != os.getuid():
        raise UnsafePlace(f"{path} is not a socket of your own; move it away")
    if _answers(path):
        raise AlreadyRunning(f"something answers on {path}; end it with: gumd stop")
    path.unlink()


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(1)
        try:
            probe.connect(str(path))
        except OSError as error:
            return error.errno not in (errno.ECONNREFUSED, errno.ENOENT)
    return True

"""Small disks for tests, of which only root can make any, and how to fill one."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[None]:
    """A disk of its own at ``folder``."""
    folder.mkdir(0o700, exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", ",".join(["mode=700", *options]), "tmpfs", folder], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def fill(folder: Path) -> Path:
    """Leaves no byte free in ``folder``; the file to remove for room."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            return filler


@contextmanager
def full(folder: Path) -> Iterator[None]:
    """Leaves no byte free in ``folder`` meanwhile."""
    filler = fill(folder)
    try:
        yield
    finally:
        filler.unlink()

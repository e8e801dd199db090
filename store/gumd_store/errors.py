"""The base of gumd's errors, here because everything else imports the store, and those that the store raises."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar


class GumdError(Exception):
    """Base of every error that gumd raises on purpose.

    ``type`` is the stable last part of the problem detail's ``type`` (RFC 9457), ``status`` its HTTP status, and
    ``exit_code`` what the command line ends with (DESIGN.md §8).
    """

    type: ClassVar[str] = "internal"
    title: ClassVar[str] = "gumd failed"
    status: ClassVar[int] = 500
    exit_code: ClassVar[int] = 1


class WrongKey(GumdError):
    """The database cannot be opened with the key that was found, or there is a database and no key."""

    type = "wrong-key"
    title = "the database cannot be opened with this key"


class StoreUnwritable(GumdError):
    """The disk is full or refuses writes; nothing of the request was taken."""

    type = "store-unwritable"
    title = "the database cannot be written"
    status = 507


class StoreDamaged(GumdError):
    """What is in the database file is not what was written to it."""

    type = "store-damaged"
    title = "the database is damaged"


class PlaceUnusable(GumdError):
    """A file that gumd needs beside its database cannot be read or made."""

    type = "place-unusable"
    title = "a file cannot be used"


class UnsafePlace(GumdError):
    """A folder or socket is owned by someone else or open to others."""

    type = "unsafe-place"
    title = "a file or folder is not safe to use"


@contextmanager
def using(path: Path) -> Iterator[None]:
    """Names ``path`` in what the system says of it.

    Raises:
        PlaceUnusable: the system refused.
    """
    try:
        yield
    except OSError as error:
        raise PlaceUnusable(f"{path}: {error.strerror or type(error).__name__}") from None

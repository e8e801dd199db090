"""What `gumd doctor` looks at: each check says what it found, and what to do about it."""

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TypedDict

from gumd.errors import GumdError
from gumd.models.weights import MINILM, SMOLLM2, WORDLLAMA, Weights, checked_weights
from gumd.paths import Paths
from gumd.settings import Settings, load_settings
from gumd_cli.background import answers, running

State = Literal["ok", "note", "wrong"]
_OLDEST_PYTHON = (3, 11)
_LONGEST_SOCKET = 107
_SPARE_MB = 500
_WATCHES = Path("/proc/sys/fs/inotify/max_user_watches")


class Finding(TypedDict):
    """``note``: gumd runs without it. ``wrong``: it does not, or not as it is set up."""

    check: str
    state: State
    detail: str
    remedy: str | None


def findings(paths: Paths) -> Iterator[Finding]:
    """Every check, one after the other."""
    yield _python()
    yield _sqlite()
    for weights in (SMOLLM2, MINILM, WORDLLAMA):
        yield _weights(weights)
    settings, finding = _settings(paths)
    yield finding
    yield _data_folder(paths)
    yield _key(paths)
    yield _socket(paths)
    yield _inotify(settings)
    yield _clipboard(settings)
    yield _systemd()


def _found(check: str, detail: str) -> Finding:
    return {"check": check, "state": "ok", "detail": detail, "remedy": None}


def _wrong(check: str, detail: str, remedy: str | None) -> Finding:
    return {"check": check, "state": "wrong", "detail": detail, "remedy": remedy}


def _note(check: str, detail: str, remedy: str | None) -> Finding:
    return {"check": check, "state": "note", "detail": detail, "remedy": remedy}


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < _OLDEST_PYTHON:
        return _wrong("Python", version, "install Python 3.11 or newer, and gumd in an environment made with it")
    return _found("Python", version)


def _sqlite() -> Finding:
    remedy = "pip install --force-reinstall sqlcipher3"
    try:
        import sqlcipher3
    except ImportError:
        return _wrong("encrypted SQLite", "sqlcipher3 cannot be imported", remedy)
    connection = sqlcipher3.connect(":memory:")
    try:
        cipher = connection.execute("PRAGMA cipher_version").fetchone()
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    except sqlcipher3.DatabaseError:
        return _wrong("encrypted SQLite", "it has no full-text search (FTS5)", remedy)
    finally:
        connection.close()
    if cipher is None:
        return _wrong("encrypted SQLite", "it has no encryption", remedy)
    return _found("encrypted SQLite", f"SQLCipher {cipher[0]}, SQLite {sqlcipher3.sqlite_version}, FTS5")


def _weights(weights: Weights) -> Finding:
    check = f"weights of {weights.name}"
    try:
        return _found(check, f"in {checked_weights(weights).parent}")
    except GumdError as error:
        return _wrong(check, str(error), None)


def _settings(paths: Paths) -> tuple[Settings, Finding]:
    """The settings, or the defaults where they are wrong, and what is to be said of them."""
    try:
        settings = load_settings(paths)
    except GumdError as error:
        return Settings(), _wrong("settings", str(error), f"correct {paths.settings}")
    observers = settings.observers
    if not observers.files.folders and not observers.clipboard.enabled:
        remedy = f"name in {paths.settings} what gumd may watch, as its README shows"
        return settings, _note("settings", "nothing is watched", remedy)
    return settings, _found("settings", str(paths.settings))


def _data_folder(paths: Paths) -> Finding:
    folder = next(one for one in (paths.data, *paths.data.parents) if one.exists())
    if not os.access(folder, os.W_OK | os.X_OK):
        return _wrong(
            "data folder", f"{folder} cannot be written", f"chown {os.getuid()} {folder}; chmod u+rwx {folder}"
        )
    if folder == paths.data and stat.S_IMODE(folder.stat().st_mode) & 0o077:
        return _wrong("data folder", f"{folder} is open to others", f"chmod 700 {folder}")
    free = shutil.disk_usage(folder).free // 1_000_000
    if free < _SPARE_MB:
        return _note("data folder", f"{paths.data}, whose disk has {free} MB free", "free some space")
    return _found("data folder", f"{paths.data}{'' if folder == paths.data else ', which is to be made'}")


def _key(paths: Paths) -> Finding:
    if paths.key.exists():
        if stat.S_IMODE(paths.key.stat().st_mode) & 0o077:
            return _wrong("key", f"{paths.key} is open to others", f"chmod 600 {paths.key}")
        return _found("key", f"in {paths.key}")
    kept = None if "GUMD_HOME" in os.environ else _keyring_has_key(paths)
    if kept or (kept is not None and not paths.database.exists()):
        return _found("key", "in the desktop's keyring" + ("" if kept else ", to be made"))
    if paths.database.exists():
        return _wrong("key", f"there is a database, {paths.database}, and no key to it", f"restore {paths.key}")
    return _found("key", f"to be made in {paths.key}")


def _keyring_has_key(paths: Paths) -> bool | None:
    """Whether the keyring has this database's key; None where there is no keyring."""
    import keyring
    from keyring.errors import KeyringError

    from gumd_store.key import SERVICE

    try:
        return keyring.get_password(SERVICE, str(paths.database)) is not None
    except KeyringError:
        return None


def _socket(paths: Paths) -> Finding:
    if len(os.fsencode(paths.socket)) > _LONGEST_SOCKET:
        return _wrong("socket", f"the path {paths.socket} is too long for one", "choose a shorter GUMD_HOME")
    if answers(paths):
        return _found("socket", f"the daemon answers on {paths.socket}")
    if running(paths) is not None:
        return _wrong("socket", "a daemon runs and does not answer", "gumd stop, then gumd start")
    stale = ", and a stale socket is there, which the next start replaces" if paths.socket.exists() else ""
    return _note("socket", f"the daemon is not running{stale}", "gumd start")


def _inotify(settings: Settings) -> Finding:
    if not settings.observers.files.folders:
        return _found("file watches", "none are asked for")
    try:
        limit = int(_WATCHES.read_text())
    except (OSError, ValueError):
        return _wrong("file watches", "this system has no inotify", None)
    wanted = settings.observers.files.max_watches
    if limit < wanted:
        remedy = f"sudo sysctl fs.inotify.max_user_watches={max(65_536, 2 * wanted)}"
        return _note("file watches", f"the system allows {limit}, gumd would use up to {wanted}", remedy)
    return _found("file watches", f"the system allows {limit}, gumd uses {wanted} at most")


def _clipboard(settings: Settings) -> Finding:
    tell = _wrong if settings.observers.clipboard.enabled else _note
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY")
    if not wayland and not x11:
        return tell("clipboard", "there is no display", "start gumd within a desktop session")
    program, package = ("wl-paste", "wl-clipboard") if wayland else ("xclip", "xclip")
    if shutil.which(program) is None:
        return tell("clipboard", f"{program} is not installed", f"install the package {package}")
    return _found("clipboard", f"{program} on {wayland or x11}")


def _systemd() -> Finding:
    program = shutil.which("systemctl")
    remedy = "use gumd start; gumd service needs systemd"
    if program is None:
        return _note("systemd", "there is no systemctl", remedy)
    state = subprocess.run([program, "--user", "is-system-running"], capture_output=True, text=True, check=False)
    if state.stdout.strip() not in ("running", "degraded", "starting", "initializing"):
        return _note("systemd", "no systemd runs for this user", remedy)
    return _found("systemd", "gumd service install is possible")

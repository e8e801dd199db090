"""What of a watched folder is never looked at, decided before anything is watched or opened."""

from collections.abc import Sequence
from pathlib import Path

from pathspec import GitIgnoreSpec

from gumd.errors import BadSettings

SECRET_FILES = (
    ".env*", "*.env", ".netrc", ".pgpass", ".npmrc", ".pypirc", ".git-credentials", ".htpasswd", ".ssh/", ".gnupg/",
    ".aws/", ".kube/", ".docker/", ".password-store/", "id_*", "*.key", "*.pem", "*.p12", "*.pfx", "*.jks",
    "*.keystore", "*.kdb", "*.kdbx", "*.gpg", "*.asc", "*.ppk", "*.ovpn", "*.agekey", "*.keytab", "*.opvault/",
    "*.agilekeychain/", "*.psafe3", "wallet.dat", "*.wallet", "credentials", "credentials.json",
    "client_secret*.json", "service-account*.json", "secrets.*", "*.tfstate", "*.tfstate.*", "*.tfvars",
)  # fmt: skip
"""Never read whatever the user's own rules say; compared without regard to case."""

NOT_WRITTEN_BY_HAND = (
    ".*", "node_modules/", "bower_components/", "__pycache__/", "venv/", "env/", "site-packages/", "target/", "dist/",
    "build/", "out/", "vendor/", "cache/", "Cache/", "caches/", "Caches/", "tmp/", "*.egg-info/", "*.pyc", "*.o",
    "*.so", "*.class", "*.min.js", "*.min.css", "*.map", "*.lock", "package-lock.json", "*.log", "*.tmp", "*.part",
    "*.crdownload", "*.swp", "*~", "~$*", "#*#", "4913", "*.bak", "*.orig",
)  # fmt: skip
"""Left out by default; a user's rule such as ``!build/`` brings one back. A leading ``#`` is escaped below."""


class IgnoreRules:
    """The rules of one watched folder: secrets, defaults, the user's, then each ``.gitignore``, the deepest last."""

    def __init__(self, root: Path, extra: Sequence[str] = ()) -> None:
        self._root = root
        self._secret = GitIgnoreSpec.from_lines(SECRET_FILES)
        defaults = [line.replace("#", "\\#", 1) if line.startswith("#") else line for line in NOT_WRITTEN_BY_HAND]
        try:
            self._general = GitIgnoreSpec.from_lines([*defaults, *extra])
        except ValueError:
            raise BadSettings("observers.files.ignore: one of the patterns is not a gitignore pattern") from None
        self._found: dict[Path, GitIgnoreSpec | None] = {}

    def ignored(self, path: Path, *, is_dir: bool = False) -> bool:
        """Whether ``path``, below the root, is not to be looked at."""
        relative = path.relative_to(self._root).as_posix() + ("/" if is_dir else "")
        if self._secret.match_file(relative.lower()) or self._general.match_file(relative):
            return True
        return self._ignored_by_git(path, is_dir=is_dir)

    def forget(self, folder: Path) -> None:
        """Reads the ``.gitignore`` of ``folder`` anew when it is next needed."""
        self._found.pop(folder, None)

    def _ignored_by_git(self, path: Path, *, is_dir: bool) -> bool:
        folder = path.parent
        while True:
            if spec := self._gitignore(folder):
                relative = path.relative_to(folder).as_posix() + ("/" if is_dir else "")
                decided = spec.check_file(relative).include
                if decided is not None:
                    return decided
            if folder == self._root:
                return False
            folder = folder.parent

    def _gitignore(self, folder: Path) -> GitIgnoreSpec | None:
        if folder not in self._found:
            self._found[folder] = _read(folder / ".gitignore")
        return self._found[folder]


def _read(file: Path) -> GitIgnoreSpec | None:
    """The rules of one ``.gitignore``; a line that git would not understand is left out, the others hold."""
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    valid = [line for line in lines if _is_pattern(line)]
    return GitIgnoreSpec.from_lines(valid) if valid else None


def _is_pattern(line: str) -> bool:
    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True

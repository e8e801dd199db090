"""What was added to a text since it was last seen, kept as one number a line and never as words."""

from array import array
from collections import Counter, OrderedDict
from difflib import SequenceMatcher
from pathlib import Path
from typing import TypeAlias

MAX_LINES = 2_000_000
"""Over all files together, 16 MB; then the versions not seen for longest are forgotten."""

_MAX_MATCHED = 2000
_Lines: TypeAlias = "array[int]"


class SeenVersions:
    """The last seen version of each file. A file known only by name has a version that nobody has read."""

    def __init__(self, max_lines: int = MAX_LINES) -> None:
        self._max_lines = max_lines
        self._versions: OrderedDict[Path, _Lines | None] = OrderedDict()
        self._lines = 0

    def __contains__(self, path: Path) -> bool:
        return path in self._versions

    def see(self, path: Path, text: str) -> list[str]:
        """Takes ``text`` as the last seen version and returns the lines that the one before did not have.

        All of them for a new file; none for one that was there before and has not been read since.
        """
        lines = text.splitlines()
        new = array("q", map(hash, lines))
        known = path in self._versions
        old = self._versions.get(path)
        self._keep(path, new)
        if known and old is None:
            return []
        return [lines[index] for index in _added(old if old is not None else array("q"), new)]

    def name(self, path: Path) -> None:
        """Notes that the file exists without reading it."""
        self._versions.setdefault(path, None)

    def copy(self, source: Path, target: Path) -> None:
        """The file at ``source`` is now also, or instead, at ``target``; a version that target had stays."""
        if source in self._versions and target not in self._versions:
            version = self._versions[source]
            self._versions[target] = None
            if version is not None:
                self._keep(target, version)

    def copy_below(self, source: Path, target: Path) -> None:
        """As ``copy`` for everything in a folder that was renamed."""
        for path in [path for path in self._versions if path.is_relative_to(source)]:
            self.copy(path, target / path.relative_to(source))

    def forget(self, path: Path) -> None:
        """The file is gone."""
        self._lines -= len(self._versions.pop(path, None) or ())

    def forget_below(self, folder: Path) -> None:
        """The folder is gone."""
        for path in [path for path in self._versions if path.is_relative_to(folder)]:
            self.forget(path)

    def _keep(self, path: Path, version: _Lines) -> None:
        self.forget(path)
        self._versions[path] = version
        self._lines += len(version)
        while self._lines > self._max_lines:
            oldest = next(one for one, kept in self._versions.items() if kept)
            self._lines -= len(self._versions[oldest] or ())
            self._versions[oldest] = None


def _added(old: _Lines, new: _Lines) -> list[int]:
    """The places in ``new`` of lines that were added; a line that only moved was not."""
    start = 0
    shorter = min(len(old), len(new))
    while start < shorter and old[start] == new[start]:
        start += 1
    end = 0
    while end < shorter - start and old[-1 - end] == new[-1 - end]:
        end += 1
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    if max(len(before), len(after)) > _MAX_MATCHED:
        candidates, removed = list(range(len(after))), Counter(before)
    else:
        candidates, removed = _matched(before, after)
    return [start + index for index in candidates if not _taken(removed, after[index])]


def _matched(before: _Lines, after: _Lines) -> tuple[list[int], Counter[int]]:
    """The places in ``after`` that difflib calls new, and the lines of ``before`` that it calls gone."""
    new: list[int] = []
    gone: Counter[int] = Counter()
    for tag, low, high, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            gone.update(before[low:high])
            new.extend(range(first, last))
    return new, gone


def _taken(removed: Counter[int], line: int) -> bool:
    if removed[line] <= 0:
        return False
    removed[line] -= 1
    return True

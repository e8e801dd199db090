"""What the daemon's child processes have in common: what they import from, and what they weigh."""

import os
from importlib.util import find_spec
from pathlib import Path

_MEGABYTE = 1024 * 1024


def environment(*packages: str) -> dict[str, str]:
    """Ours, with ``packages`` importable from where this process finds them, which imports none of them."""
    specs = [spec for spec in map(find_spec, packages) if spec is not None]
    folders = [folder for spec in specs for folder in spec.submodule_search_locations or ()]
    roots = dict.fromkeys(str(Path(folder).parent) for folder in folders)
    path = os.pathsep.join(filter(None, [*roots, os.environ.get("PYTHONPATH", "")]))
    return {**os.environ, "PYTHONPATH": path}


def resident_mb(pid: int) -> float:
    """Resident memory of a process now, from ``/proc``; 0 where there is none to read."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text().split()[1]
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return round(int(pages) * os.sysconf("SC_PAGE_SIZE") / _MEGABYTE, 1)

"""Patterns that are compiled when they are first looked for.

There are some thousand in gumd, in six languages, and to compile them all takes longer than all else that a daemon does
before it answers. Most are for what is learned in the background.
"""

import re
from typing import Any, cast

_METHODS = (
    "search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn", "pattern", "flags", "groups",
    "groupindex",
)  # fmt: skip


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As :func:`re.compile`, later: what it returns has all methods of a pattern, and raises re.error from the first.

    For patterns of gumd's own, which tests try; what a user writes is to be compiled where it is read.
    """
    return cast("re.Pattern[str]", _Uncompiled(pattern, flags))


class _Uncompiled:
    """Becomes like the pattern when one of its attributes is asked for; from then on they are found without delay."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._made_of = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(*self._made_of)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

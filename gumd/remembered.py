"""What is remembered of texts while the daemon runs, so that they need not be read twice, and can be forgotten."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Found = TypeVar("Found")

_FORGETS: list[Callable[[], None]] = []


def remembered(most: int) -> Callable[[Callable[Given, Found]], Callable[Given, Found]]:
    """Remembers the ``most`` latest answers of a function of texts, until something is to be forgotten."""

    def of(function: Callable[Given, Found]) -> Callable[Given, Found]:
        remembering = lru_cache(maxsize=most)(function)
        _FORGETS.append(remembering.cache_clear)
        return remembering  # type: ignore[return-value]

    return of


def forget_texts() -> None:
    """Lets go of every text that is remembered, and of what was made of it."""
    for forget in _FORGETS:
        forget()

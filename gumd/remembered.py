"""What is remembered of texts while the daemon runs, so that they need not be read twice, and can be forgotten."""

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import ClassVar, Generic, ParamSpec, TypeVar
from weakref import WeakSet

Given = ParamSpec("Given")
Found = TypeVar("Found")

_FORGETS: list[Callable[[], None]] = []


class Words:
    """A number for each of some words, until something is to be forgotten or there are ``most`` of them."""

    every: ClassVar[WeakSet["Words"]] = WeakSet()

    def __init__(self, most: int) -> None:
        self._most = most
        self._numbers: dict[str, int] = {}
        self.every.add(self)

    def get(self, word: str) -> int | None:
        return self._numbers.get(word)

    def keep(self, word: str, number: int) -> None:
        if len(self._numbers) >= self._most:
            self.forget()
        self._numbers[word] = number

    def forget(self) -> None:
        self._numbers.clear()


class ByHash(Generic[Found]):
    """What was made of texts, by a hash of each and without the text: the ``most`` latest, for any thread."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[bytes, Found] = OrderedDict()
        self._lock = threading.Lock()

    def known(self, texts: Iterable[str]) -> dict[str, Found]:
        """What is kept of each text of which something is."""
        with self._lock:
            return {text: self._kept[key] for text in texts if (key := _hash(text)) in self._kept}

    def keep(self, made: Mapping[str, Found]) -> None:
        """Keeps what was made of each text."""
        with self._lock:
            self._kept.update({_hash(text): found for text, found in made.items()})
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)


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
    for words in Words.every:
        words.forget()


def _hash(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()

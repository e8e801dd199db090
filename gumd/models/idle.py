"""What is loaded when it is first needed, and let go when nobody has needed it for a while."""

import ctypes
import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Idle(Generic[T]):
    """Holds what ``load`` returns until nobody has asked for it for ``idle_s`` seconds. For any number of threads."""

    def __init__(self, load: Callable[[], T], idle_s: float = 120) -> None:
        self._load = load
        self._idle_s = idle_s
        self._lock = threading.Lock()
        self._held: T | None = None
        self._used = 0.0

    @property
    def loaded(self) -> bool:
        return self._held is not None

    def get(self) -> T:
        """It, loaded now if it is not there; raises what ``load`` raises."""
        with self._lock:
            self._used = time.monotonic()
            if self._held is None:
                self._held = self._load()
                return_memory()  # what the loading took on the way, such as the text that a tokenizer is read from
                self._watch(self._idle_s)
            return self._held

    def _watch(self, seconds: float) -> None:
        timer = threading.Timer(seconds, self._let_go)
        timer.daemon = True
        timer.start()

    def _let_go(self) -> None:
        """Lets it go, or looks again when it will have been idle for long enough."""
        with self._lock:
            left = self._used + self._idle_s - time.monotonic()
            if left > 0:
                self._watch(left)
                return
            self._held = None
        return_memory()


def return_memory() -> None:
    """Gives back what was freed: glibc keeps it, other C libraries do so by themselves."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)

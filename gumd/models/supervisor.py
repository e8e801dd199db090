"""The daemon's side of the model worker: started on demand, ended when idle, replaced when it hangs, dies or grows."""

import logging
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple, Self, cast

from gumd.errors import GumdError, ModelUnavailable
from gumd.models import whole_characters
from gumd.models.process import ModelFiles, WorkerProcess
from gumd.models.weights import MINILM, SMOLLM2
from gumd.settings import ModelSettings

_log = logging.getLogger(__name__)
_CHUNK = 64
_CHARACTERS = 8_000
"""More than the 256 tokens that the sentence model reads."""


class Line(NamedTuple):
    """One line of an answer; ``mean`` and ``lowest`` log-probability (nats) of its tokens."""

    text: str
    mean: float
    lowest: float


class Written(NamedTuple):
    """An answer: ``refusal`` is the probability of the refusal's beginning against the opening's."""

    refusal: float
    lines: list[Line]


class ModelWorker:
    """The models, for any number of threads; one job at a time.

    After ``ModelUnavailable`` the worker is gone or well, and the next call has one again: when to try is the caller's.
    Imports neither torch nor llama.cpp.
    """

    def __init__(
        self, idle_s: float = 120, max_mb: float = 2000, timeout_s: float = 60, files: ModelFiles | None = None
    ) -> None:
        self._files = files or ModelFiles()
        self._idle_s = idle_s
        self._max_mb = max_mb
        self._timeout_s = timeout_s
        self._lock = threading.Lock()
        self._process: WorkerProcess | None = None
        self._timer: threading.Timer | None = None
        self._jobs = 0
        self._restarts = 0
        self._closed = False

    @classmethod
    def by(cls, model: ModelSettings) -> Self:
        """One with the bounds and the GGUF that the user has set."""
        files = ModelFiles(gguf=str(model.gguf)) if model.gguf else ModelFiles()
        return cls(model.idle_s, model.max_mb, model.timeout_s, files)

    def embed(self, texts: list[str]) -> list[list[float]]:
        """A vector of 384 numbers and unit length for each text, of which the first 256 tokens count.

        It is near to those of what the text asks for, and of what asks for it.
        """
        return self._embedded("embed", texts)

    def embed_bare(self, texts: list[str]) -> list[list[float]]:
        """As :meth:`embed`, by MiniLM without the adapter: what the heads of the proposer were fitted on."""
        return self._embedded("embed_bare", texts)

    def _embedded(self, job: str, texts: list[str]) -> list[list[float]]:
        cut = [whole_characters(text[:_CHARACTERS]) for text in texts]
        vectors: list[list[float]] = []
        for start in range(0, len(cut), _CHUNK):
            vectors += self._ask({"job": job, "texts": cut[start : start + _CHUNK]})
        return vectors

    def mark(self, header: str, lines: Sequence[str]) -> list[list[float]]:
        """For each line of a text, which stands under ``header``, the shares of what it may show of the user.

        Each row sums to 1; its first share is that of nothing.
        """
        return self._marked("mark", header, lines)

    def endings(self, header: str, lines: Sequence[str]) -> list[list[float]]:
        """For each line of a text, which stands under a ``header`` that tells what is known, what it is to that.

        Each row sums to 1: the shares of nothing, of its being said again, of its end, and of another in its place.
        """
        return self._marked("endings", header, lines)

    def weigh(self, doing: str, known: Sequence[str], items: Sequence[str]) -> list[list[float]]:
        """What speaks for each item, in log-odds, when the user is ``doing`` this and so much is ``known`` of them.

        Each row has what the item is worth to anybody, and then what each statement says for it.
        """
        told, offered = ([whole_characters(text[:_CHARACTERS]) for text in texts] for texts in (known, items))
        job = {"job": "weigh", "doing": whole_characters(doing[:_CHARACTERS]), "known": told, "items": offered}
        return cast(list[list[float]], self._ask(job))

    def _marked(self, job: str, header: str, lines: Sequence[str]) -> list[list[float]]:
        told = [whole_characters(line[:_CHARACTERS]) for line in lines]
        asked = {"job": job, "header": whole_characters(header[:_CHARACTERS]), "lines": told}
        return cast(list[list[float]], self._ask(asked))

    def generate(self, prompt: str, *, prefix: str = "", max_tokens: int = 48, stop: Sequence[str] = ("\n",)) -> str:
        """The likeliest answer to ``prompt`` that begins with ``prefix`` (which is part of what is returned), up to the
        first of ``stop``."""
        job = {"job": "generate", "prompt": prompt, "prefix": prefix, "max_tokens": max_tokens, "stop": list(stop)}
        return cast(str, self._ask(job))

    def write(
        self,
        prompt: str,
        *,
        refusal: str,
        opening: str,
        refused_above: float,
        max_tokens: int = 96,
        words: Sequence[str] = (),
        ways: int = 1,
        least: float = 0.0,
    ) -> Written:
        """The model's answer in lines, of which the first begins with ``opening``, and how far it would refuse.

        Names and numbers in it are spelt as one of ``words`` is; without any they are free. Other first lines follow,
        of up to ``ways`` in all, that begin with a token of at least the probability ``least``.
        """
        job: dict[str, Any] = {"job": "write", "prompt": prompt, "refusal": refusal, "opening": opening}
        job |= {"refused_above": refused_above, "max_tokens": max_tokens, "words": list(words)}
        answered = self._ask({**job, "ways": ways, "least": least})
        return Written(answered["refusal"], [Line(*line) for line in answered["lines"]])

    def choose(self, prompt: str, one: str, other: str) -> float:
        """The probability that what follows ``prompt`` begins as ``one`` does, of the two beginnings."""
        return cast(float, self._ask({"job": "choose", "prompt": prompt, "one": one, "other": other}))

    def likelihood(self, prompt: str, continuation: str) -> float:
        """Mean log-probability (nats) of a token of ``continuation`` after ``prompt``."""
        return self.likelihoods(prompt, continuation)[0]

    def likelihoods(self, prompt: str, continuation: str) -> tuple[float, float]:
        """Mean and lowest log-probability (nats) of a token of ``continuation`` after ``prompt``."""
        mean, lowest = self._ask({"job": "likelihoods", "prompt": prompt, "continuation": continuation})
        return mean, lowest

    @property
    def awake(self) -> bool:
        """Whether a worker process runs. Never waits for a job."""
        return self.pid is not None

    @property
    def pid(self) -> int | None:
        """The worker process, if one runs. Never waits for a job."""
        process = self._process
        return process.pid if process is not None and process.running else None

    def state(self) -> dict[str, Any]:
        """What ``health`` shows. Never waits for a job."""
        process = self._process
        awake = process is not None and process.running
        return {
            "state": "awake" if awake else "asleep",
            "llm": Path(self._files.get("gguf", SMOLLM2.file)).name,
            "embedder": MINILM.name,
            "restarts": self._restarts,
            "resident_mb": process.resident_mb if process is not None and awake else 0.0,
        }

    def close(self) -> None:
        """Ends the worker, also in the middle of a job, which then raises ``ModelUnavailable``; for good."""
        self._closed = True
        process = self._process
        if process is not None:
            process.kill()
        with self._lock:
            self._stop_timer()
            self._end()

    def _ask(self, job: dict[str, Any]) -> Any:
        with self._lock:
            self._stop_timer()
            process = self._ready()
            try:
                return process.ask(job)
            except GumdError:
                raise
            except (EOFError, OSError) as error:
                hung = isinstance(error, TimeoutError | BlockingIOError)
                self._replace("did not answer in time" if hung else "died")
                raise ModelUnavailable("the model worker did not answer" if hung else "the model worker died") from None
            except BaseException:  # interrupted: its answer would be taken for that of the next job
                self._end()
                raise
            finally:
                self._after_job()

    def _ready(self) -> WorkerProcess:
        """The running worker, started if there is none. The lock is held."""
        if self._process is not None and not self._process.running:
            self._replace("died between jobs")
        if self._process is None and not self._closed:
            self._process = WorkerProcess(self._timeout_s, self._files)
        if self._process is None or self._closed:
            raise ModelUnavailable("the model worker has been closed")
        return self._process

    def _after_job(self) -> None:
        """Ends a worker that has outgrown its bound; has any other end when it has been idle. The lock is held."""
        process = self._process
        if process is None:
            return
        if process.resident_mb > self._max_mb:
            self._replace(f"outgrew {self._max_mb} MB")
            return
        self._jobs += 1
        self._timer = threading.Timer(self._idle_s, self._end_idle, args=(self._jobs,))
        self._timer.daemon = True
        self._timer.start()

    def _end_idle(self, job: int) -> None:
        """Ends the worker unless another job came after ``job`` while this waited for the lock."""
        with self._lock:
            if job == self._jobs:
                self._end()

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _replace(self, why: str) -> None:
        """Ends the worker as one that failed; the next job starts another. The lock is held."""
        if not self._closed:
            self._restarts += 1
            _log.warning("the model worker %s and will be started anew", why)
        self._end()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.end()

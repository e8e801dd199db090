"""Who writes statements about a part of a window: the shipped model with its adapter, or another GGUF.

Whoever writes, it is the shipped model that measures how likely a statement is: another's likelihoods would mean
something else to the head that decides.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol

from gumd.ground import MAX_CHARS
from gumd.models.spelling import spellings
from gumd.models.supervisor import Line, ModelWorker
from gumd.propose import task
from gumd.propose.windows import Window
from gumd.text.regex import regex

MAX_REFUSAL = 0.35
"""Above this share of probability the model says that a part shows nothing: of what it writes above, next to nothing is
believed.
"""
MAX_WAYS = 3
"""In how many ways a part is put, by what may follow "The user": of the facts of authors held out, another quarter is
then believed at the same share of right ones. Eight ways bring next to nothing more.
"""
MIN_WAY = 0.1
"""Of the probability of what a way begins with."""

_ABOUT_USER = regex(rf"{task.OPENING}(?:['’]s)? \S")


class Said(NamedTuple):
    """One statement, how far the model would rather say nothing of what it is about, and whether grammar made it."""

    refusal: float
    line: Line
    restated: bool = False


class Writer(Protocol):
    """``examples``: what it was shown as answers, which grounding must know to refuse copies of them."""

    examples: frozenset[str]

    def write(self, window: Window, part: str) -> list[Said]:
        """What one part of the window shows about the user, a statement a line.

        Raises:
            ModelUnavailable: the worker did not answer.
        """


class TrainedWriter:
    """The shipped model, which was taught this task; where it would rather say nothing, it writes nothing."""

    examples: frozenset[str] = frozenset()

    def __init__(self, worker: ModelWorker) -> None:
        self._worker = worker

    def write(self, window: Window, part: str) -> list[Said]:
        words = sorted(spellings(window.text, window.original, window.where) | task.ALWAYS)
        prompt = asked(window, part)
        written = self._worker.write(
            prompt,
            refusal=task.NONE,
            opening=task.OPENING,
            refused_above=MAX_REFUSAL,
            words=words,
            ways=MAX_WAYS,
            least=MIN_WAY,
        )
        return [Said(written.refusal, line) for line in task.statements(written.lines)]


class PromptedWriter:
    """Another GGUF in the worker, which was not taught: it is shown some examples first, and no glosses."""

    examples = task.SHOWN

    def __init__(self, worker: ModelWorker) -> None:
        self._worker = worker

    def write(self, window: Window, part: str) -> list[Said]:
        prompt = task.SHOTS + asked_as_written(window, part)
        text = self._worker.generate(prompt, max_tokens=64, stop=("\n\n", "\n[", "\n>"))
        return as_said(self._worker, window, part, text.splitlines())


def asked(window: Window, part: str) -> str:
    """The task's prompt for one part of one window."""
    return window_prompt(window) + task.focus(part)


def asked_as_written(window: Window, part: str) -> str:
    """The same for a model that reads the window's own language."""
    return asked(replace(window, text=window.original), part)


def window_prompt(window: Window) -> str:
    """What the prompts for all parts of a window begin with."""
    return task.prompt(window.observation.source, window.where, window.by, window.text)


def sureness(worker: ModelWorker, window: Window, part: str, statement: str) -> float:
    """The trained model's probability that the statement is right about the part of the window."""
    return worker.choose(asked(window, part) + task.check(statement), task.RIGHT, task.WRONG)


def as_said(
    worker: ModelWorker, window: Window, part: str, lines: Sequence[str], *, restated: bool = False
) -> list[Said]:
    """The statements in what another wrote, with the shipped model's likelihoods."""
    said = list(dict.fromkeys(line.strip() for line in lines if _may_be(line.strip())))[: task.MAX_STATEMENTS]
    prompt = asked(window, part)
    refusal = worker.choose(prompt, task.NONE, task.OPENING) if said else 1.0
    return [Said(refusal, _likely(worker, prompt, line), restated) for line in said]


def _likely(worker: ModelWorker, prompt: str, line: str) -> Line:
    return Line(line, *worker.likelihoods(prompt + task.OPENING, line.removeprefix(task.OPENING)))


def _may_be(line: str) -> bool:
    return _ABOUT_USER.match(line) is not None and line.endswith(".") and len(line) <= MAX_CHARS

"""Who writes statements about a window: the shipped model with its adapter, or another GGUF.

Whoever writes, it is the shipped model that measures how likely a statement is with its window and without: another's
likelihoods would mean something else to the head that decides.
"""

from dataclasses import replace
from typing import Protocol

from gumd.ground import MAX_CHARS
from gumd.models.spelling import spellings
from gumd.models.supervisor import Line, ModelWorker, Written
from gumd.propose import task
from gumd.propose.windows import Window

MAX_REFUSAL = 0.95
"""Above this share of probability the model says that there is nothing."""


class Writer(Protocol):
    """``examples``: what it was shown as answers, which grounding must know to refuse copies of them."""

    examples: frozenset[str]

    def write(self, window: Window) -> Written:
        """What the window shows about the user, a statement a line.

        Raises:
            ModelUnavailable: the worker did not answer.
        """


class TrainedWriter:
    """The shipped model, which was taught this task."""

    examples: frozenset[str] = frozenset()

    def __init__(self, worker: ModelWorker) -> None:
        self._worker = worker

    def write(self, window: Window) -> Written:
        return written(self._worker, window, MAX_REFUSAL)


class PromptedWriter:
    """Another GGUF in the worker, which was not taught: it is shown some examples first, and no glosses."""

    examples = task.SHOWN

    def __init__(self, worker: ModelWorker) -> None:
        self._worker = worker

    def write(self, window: Window) -> Written:
        prompt = task.SHOTS + asked(replace(window, text=window.original))
        text = self._worker.generate(prompt, max_tokens=96, stop=("\n\n", "\n["))
        return measured(self._worker, window, text.splitlines())


def asked(window: Window) -> str:
    """The task's prompt for one window."""
    return task.prompt(window.observation.source, window.where, window.by, window.text)


def written(worker: ModelWorker, window: Window, refused_above: float) -> Written:
    """What the shipped model writes about the window; nothing where it rather refuses."""
    words = sorted(spellings(window.text, window.original, window.where) | task.ALWAYS)
    return worker.write(
        asked(window), refusal=task.NONE, opening=task.OPENING, refused_above=refused_above, words=words
    )


def sureness(worker: ModelWorker, window: Window, statement: str) -> float:
    """The trained model's probability that the statement is right about the window."""
    return worker.choose(task.check_prompt(asked(window), statement), task.RIGHT, task.WRONG)


def measured(worker: ModelWorker, window: Window, lines: list[str]) -> Written:
    """What another wrote, with the shipped model's likelihoods."""
    prompt = asked(window) + task.OPENING
    said = list(dict.fromkeys(line.strip() for line in lines if _may_be(line.strip())))[: task.MAX_STATEMENTS]
    likely = [worker.likelihoods(prompt, line.removeprefix(task.OPENING)) for line in said]
    refusal = written(worker, window, -1.0).refusal
    return Written(refusal, [Line(line, *numbers) for line, numbers in zip(said, likely, strict=True)])


def _may_be(line: str) -> bool:
    return line.startswith(f"{task.OPENING} ") and line.endswith(".") and len(line) <= MAX_CHARS

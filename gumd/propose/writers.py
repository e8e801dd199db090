"""Who writes statements about a window: the shipped model with its adapter, or another GGUF.

Whoever writes, it is the shipped model that measures how likely a statement is with its window and without: another's
likelihoods would mean something else to the head that decides.
"""

from dataclasses import replace
from typing import NamedTuple, Protocol

from gumd.ground import MAX_CHARS
from gumd.models.spelling import spellings
from gumd.models.supervisor import Line, ModelWorker
from gumd.propose import task
from gumd.propose.windows import Window
from gumd.words import content_words

MAX_REFUSAL = 0.95
"""Above this share of probability the model says that a part shows nothing."""


class Said(NamedTuple):
    """One statement, the part of the window that it is about, and how far the model would rather say nothing of it."""

    part: str
    refusal: float
    line: Line


class Writer(Protocol):
    """``examples``: what it was shown as answers, which grounding must know to refuse copies of them."""

    examples: frozenset[str]

    def write(self, window: Window) -> list[Said]:
        """What the window shows about the user, a statement a line.

        Raises:
            ModelUnavailable: the worker did not answer.
        """


class TrainedWriter:
    """The shipped model, which was taught this task: it is asked about each part by itself."""

    examples: frozenset[str] = frozenset()

    def __init__(self, worker: ModelWorker) -> None:
        self._worker = worker

    def write(self, window: Window) -> list[Said]:
        words = sorted(spellings(window.text, window.original, window.where) | task.ALWAYS)
        return [said for part in window.parts for said in self._of_part(window, part, words)]

    def _of_part(self, window: Window, part: str, words: list[str]) -> list[Said]:
        written = self._worker.write(
            asked(window, part), refusal=task.NONE, opening=task.OPENING, refused_above=MAX_REFUSAL, words=words
        )
        return [Said(part, written.refusal, line) for line in task.statements(written.lines)]


class PromptedWriter:
    """Another GGUF in the worker, which was not taught: it is shown some examples first, and no glosses."""

    examples = task.SHOWN

    def __init__(self, worker: ModelWorker) -> None:
        self._worker = worker

    def write(self, window: Window) -> list[Said]:
        prompt = task.SHOTS + window_prompt(replace(window, text=window.original))
        text = self._worker.generate(prompt, max_tokens=96, stop=("\n\n", "\n["))
        return measured(self._worker, window, text.splitlines())


def asked(window: Window, part: str) -> str:
    """The task's prompt for one part of one window."""
    return window_prompt(window) + task.focus(part)


def window_prompt(window: Window) -> str:
    """What the prompts for all parts of a window begin with."""
    return task.prompt(window.observation.source, window.where, window.by, window.text)


def sureness(worker: ModelWorker, window: Window, said: Said) -> float:
    """The trained model's probability that the statement is right about its part of the window."""
    return worker.choose(asked(window, said.part) + task.check(said.line.text), task.RIGHT, task.WRONG)


def measured(worker: ModelWorker, window: Window, lines: list[str]) -> list[Said]:
    """What another wrote, each line of the part that has most of its words, with the shipped model's likelihoods."""
    said = list(dict.fromkeys(line.strip() for line in lines if _may_be(line.strip())))[: task.MAX_STATEMENTS]
    return [_measured(worker, window, part_of(window, line), line) for line in said if window.parts]


def _measured(worker: ModelWorker, window: Window, part: str, line: str) -> Said:
    prompt = asked(window, part)
    likely = worker.likelihoods(prompt + task.OPENING, line.removeprefix(task.OPENING))
    return Said(part, worker.choose(prompt, task.NONE, task.OPENING), Line(line, *likely))


def part_of(window: Window, statement: str) -> str:
    """The part of the window that has most of the statement's words."""
    said = set(content_words(statement))
    return max(window.parts, key=lambda part: len(said & set(content_words(part))))


def _may_be(line: str) -> bool:
    return line.startswith(f"{task.OPENING} ") and line.endswith(".") and len(line) <= MAX_CHARS

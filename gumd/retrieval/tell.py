"""Tell: a larger model puts the lines of a kind into one sentence, which code takes or leaves.

The shipped model is not asked: it was taught another task and is too small for this one.
"""

import re
from collections.abc import Sequence
from typing import Protocol

from gumd.beliefs.statement import read, unmatched
from gumd.ground import ground
from gumd.models.supervisor import ModelWorker
from gumd.settings import ModelSettings
from gumd.text.regex import regex
from gumd.text.words import content_words, negated_words

TASK = (
    "Put the following statements about a person into one plain English sentence that begins with "
    '"The user". Use only words, names and numbers that stand in them, and add nothing.'
)
SHOWN = (
    (("The user repairs old clocks.", "The user keeps bees behind the barn."),
     "The user repairs old clocks and keeps bees behind the barn."),
)  # fmt: skip
MAX_TOKENS = 96
_OPENING = "The user"
_PARTS = regex(r"[,;:]|\band\b|\bbut\b")
_SENTENCE_END = regex(r"[.!?…]\s+\S|\n")
_NOT = regex(r"\b(?:not?|never|neither|nor|without|cannot|\w+n['’]t)\b", re.IGNORECASE)


class Teller(Protocol):
    """A larger model. ``name`` is kept beside what it was asked about, so that it is asked once."""

    name: str

    def tell(self, lines: Sequence[str]) -> str:
        """One sentence from the lines; whether it says what they say is for :func:`carried` to tell.

        Raises:
            ModelUnavailable: the model did not answer.
        """


class PromptedTeller:
    """A GGUF of the user's, in the model worker."""

    def __init__(self, worker: ModelWorker, name: str) -> None:
        self.name = name
        self._worker = worker

    def tell(self, lines: Sequence[str]) -> str:
        shown = "\n\n".join(f"{asked(given)}\n> {said}" for given, said in SHOWN)
        prompt = f"{TASK}\n\n{shown}\n\n{asked(lines)}\n> "
        return self._worker.generate(prompt, prefix=_OPENING, max_tokens=MAX_TOKENS, stop=("\n",)).strip()


def teller_of(worker: ModelWorker, model: ModelSettings) -> Teller | None:
    """Who tells by these settings: a server, a GGUF in the worker, or nobody where the shipped model writes."""
    if model.server:
        from gumd.propose.server import ServerTeller  # httpx is slow to import

        return ServerTeller(model.server, model.timeout_s)
    return PromptedTeller(worker, model.gguf.name) if model.gguf else None


def asked(lines: Sequence[str]) -> str:
    """The lines as a model is shown them."""
    return "\n".join(f"- {line}" for line in lines)


def carried(sentence: str, lines: Sequence[str]) -> bool:
    """Whether one sentence of the user holds no name, number or content word that the lines lack, and has part of each.

    Stricter than what evidence must carry: no word is free, and each part of the sentence is of a single line. Nor are
    words enough where something is denied or put before something else, so that such lines are never put in words.
    """
    if any(_turns(text) for text in (sentence, *lines)) or _SENTENCE_END.search(sentence) or sentence[-1:] != ".":
        return False
    examples = frozenset(said for _, said in SHOWN)
    parts = [words for part in _PARTS.split(sentence) if (words := set(content_words(part)) - {"user"})]
    of = [[not unmatched(part, content_words(line)) for part in parts] for line in lines]
    whole = all(map(any, zip(*of, strict=True))) and all(map(any, of))
    return whole and ground(sentence, "\n".join(lines), examples) is None


def _turns(text: str) -> bool:
    """Whether the text would say something else with its words in another order, or with a small one less."""
    reading = read(text)
    turned = reading.negated or reading.without or reading.directed or reading.versus
    return bool(turned or negated_words(text) or _NOT.search(text))

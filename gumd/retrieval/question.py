"""A question: its words, its vectors, what it needs for an answer, and the days that it asks of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from gumd.embed import AskedAs, Space, Vector
from gumd.retrieval.asked_time import Days, asked_times, past_times
from gumd.text.gloss import gloss_of
from gumd.text.regex import regex
from gumd.text.signs import NEEDS, needs
from gumd.text.words import content_words, tokens
from gumd_store.vectors import Owner

CONDITIONS = (*NEEDS, "worker awake", "of beliefs")
"""What a question is told by, and of what it is asked; each moves the weights of the signals."""
_WORD = regex(r"\w+")


@dataclass(frozen=True, eq=False)
class Question:
    """What was asked: its words, without stop words unless there are no others, vectors, and needs.

    ``words`` are those that were written, and where these are not English, those of their gloss.

    ``times`` are the days that it asks of, if it does: of observations those that it looks back on. ``guessed`` says
    whether its vector among sentences is a guess, as the model worker did not answer.
    """

    words: list[str]
    vectors: Mapping[Space, Vector]
    names: frozenset[str] = frozenset()
    needs: Sequence[float] = field(default_factory=lambda: needs(""))
    times: Mapping[Owner, Sequence[Days]] = field(default_factory=dict)
    guessed: bool = False

    def conditions(self, owner: Owner) -> NDArray[np.float32]:
        """The numbers of :data:`CONDITIONS`."""
        of_beliefs = float(owner == "proposition")
        return np.asarray([*self.needs, float(not self.guessed), of_beliefs], dtype=np.float32)


def asked_words(text: str) -> list[str]:
    """The words of ``text``, each once: those that are no stop words, or all if there are no others."""
    words = list(dict.fromkeys(_WORD.findall(text)))
    return [word for word in words if content_words(word)] or words


def question(text: str, asked_as: AskedAs, now: datetime | None = None) -> Question:
    """The question that ``text`` asks ``now``; without that, of no time."""
    times: dict[Owner, Sequence[Days]] = {}
    if now:
        asked = asked_times(text, now)
        times = {"observation": past_times(text, asked, now), "proposition": asked}
    words = list(dict.fromkeys([*asked_words(text), *asked_words(gloss_of(text))]))
    return Question(words, asked_as.vectors, frozenset(tokens(text)), needs(text), times, asked_as.guessed)

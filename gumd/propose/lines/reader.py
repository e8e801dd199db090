"""What each line of what was observed is likeliest to show of the user, read once for all who ask."""

from collections import OrderedDict
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from gumd.models.supervisor import ModelWorker
from gumd.propose.lines.text import TOPICS, Line, Text, as_read
from gumd.propose.rules.reading import Past, Reader, headline, nothing_before
from gumd.text.words import content_words
from gumd_store.records import Observation

_KEPT = 100
"""So many texts' lines are kept for who asks of them next; an episode has fewer, mostly."""
_MOST_OF = 0.5
"""Of its words, from which what is said is of a line."""


class Shown(NamedTuple):
    """A line, what it is likeliest to show of the user, how likely it is to show anything, and that topic of it."""

    line: Line
    topic: str
    share: float
    clear: float


class ReadLines:
    """A text's lines as they were read, in order."""

    def __init__(self, read: Sequence[str], shares: Sequence[Sequence[float]], lines: Sequence[Line]) -> None:
        self.shown = [Shown(line, *_likeliest(row)) for line, row in zip(lines, shares, strict=True)]
        self._read = read

    @cached_property
    def _words(self) -> list[set[str]]:
        return [set(content_words(one)) for one in self._read]

    def share(self, said: str) -> float:
        """How likely the lines that ``said`` is of show anything, it being in English as the lines were read.

        Of what is of no line it is that of the likeliest line: windows are cut otherwise.
        """
        words = set(content_words(said))
        shares = [one.share for one in self.shown]
        of = [share for share, held in zip(shares, self._words, strict=True) if _is_of(words, held)]
        return max(of or shares, default=0.0)


class LineReader:
    """Reads what was observed line by line, by the model that marks lines."""

    def __init__(self, worker: ModelWorker, past: Past = nothing_before) -> None:
        """``past`` gives what was observed earlier of a source: by it the user's names are known."""
        self.reader = Reader(past)
        self._worker = worker
        self._kept: OrderedDict[Text, ReadLines] = OrderedDict()

    def text(self, seen: Observation) -> Text:
        """What was observed, as it is read."""
        return Text(seen.source, headline(seen), seen.text, self.reader.names())

    def read(self, seen: Observation) -> ReadLines:
        """What its lines show; of what is read again, what was read.

        Raises:
            ModelUnavailable: the worker did not answer.
        """
        text = self.text(seen)
        if text not in self._kept:
            self._kept[text] = self._marked(text)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return self._kept[text]

    def forget(self) -> None:
        """Lets go of what was read."""
        self._kept.clear()

    def _marked(self, text: Text) -> ReadLines:
        told = text.lines
        read = as_read(text, told)
        return ReadLines(read, self._worker.mark(text.header, read) if told else [], told)


def _is_of(words: set[str], held: set[str]) -> bool:
    """Whether most of the ``words`` are a line's, or all of the line's are among them."""
    return len(words & held) >= _MOST_OF * len(words) or (len(held) > 1 and held <= words)


def _likeliest(shares: Sequence[float]) -> tuple[str, float, float]:
    """The likeliest topic but nothing, how likely there is any, and how likely then that one."""
    best, any_topic = max(range(1, len(TOPICS)), key=lambda place: shares[place]), 1 - shares[0]
    return TOPICS[best], any_topic, shares[best] / max(any_topic, 1e-9)

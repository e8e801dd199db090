"""Which lines of a text mean that something known no longer holds, or holds otherwise: it ended, was sold, was moved.

What no rule foresees is said in passing: "handed the keys back". A model (``training/endings.py``) reads a text behind
what is known, and tells of each line whether it says that again, ends it or puts something else in its place. Whether
a text ends anything at all is asked first, as hardly any does.
"""

from dataclasses import dataclass
from functools import cached_property

from gumd.models.supervisor import ModelWorker
from gumd.propose.lines.text import Line, Text, as_read
from gumd.propose.lines.whose import is_theirs, is_to_them, own_words
from gumd.propose.rules import doubt
from gumd.propose.rules.reading import Past, Reader, headline
from gumd.text.calendar_words import MONTHS, WEEKDAYS
from gumd.text.gloss import in_english
from gumd.text.words import content_words
from gumd.untrusted.foreign import strip_planted
from gumd_store.records import Observation

TOLD = ("nothing", "again", "ends", "moves")
"""What a line may be to what is known, in the order in which the model tells them."""
NOTHING, AGAIN, ENDS, MOVES = range(len(TOLD))
ANYTHING = "anything"
"""What stands for the known where a text is asked whether it ends anything."""
LIKELY_ANY, LIKELY = 0.5, 0.7
"""From which share a text is asked of all that is known and near, and a line ends that."""
_KNOWN = 180


@dataclass(frozen=True)
class Told:
    """A text that may end something, its lines, and which of them count."""

    text: Text
    lines: list[Line]
    heard: list[bool]

    @cached_property
    def read(self) -> list[str]:
        """The lines as the model reads them, behind each that is known."""
        return as_read(self.text, self.lines)

    @cached_property
    def words(self) -> frozenset[str]:
        """What the text names, in English."""
        return frozenset(content_words(in_english(f"{self.text.title}\n{self.text.text}")))

    def names(self, known: str) -> bool:
        """Whether it has a word of what is ``known`` that is no weekday, month, number or user's name."""
        telling = set(content_words(in_english(known))) - {"user", *self.text.own, *WEEKDAYS, *MONTHS}
        return any(word in self.words for word in telling if word.isalpha())


class EndedLines:
    """Reads texts for what they end."""

    def __init__(self, worker: ModelWorker, past: Past) -> None:
        self._worker = worker
        self._reader = Reader(past)

    def told(self, seen: Observation) -> Told | None:
        """What may end something in ``seen``: what the user says, or others to them; None where nothing is."""
        own, to_them = own_words(seen, self._reader), is_to_them(seen, self._reader)
        told = strip_planted(seen.text, "user" if seen.origin == "user" else "foreign")
        text = Text(seen.source, headline(seen), told, self._reader.names())
        lines = text.lines
        heard = [_is_heard(one, own, to_them=to_them) for one in lines]
        return Told(text, lines, heard) if any(heard) else None

    def ends_anything(self, told: Told) -> bool:
        """Whether the text may end something, whatever it is.

        Raises:
            ModelUnavailable: the worker did not answer.
        """
        return self._likeliest(told, ANYTHING)[0] >= LIKELY_ANY

    def ending(self, told: Told, known: str) -> Line | None:
        """The line that ends what is ``known``, the likeliest if several do.

        Raises:
            ModelUnavailable: the worker did not answer.
        """
        if not told.names(known):
            return None
        share, line = self._likeliest(told, known)
        return line if share >= LIKELY else None

    def _likeliest(self, told: Told, known: str) -> tuple[float, Line]:
        rows = self._worker.endings(header(known, told.text), told.read)
        shares = (row[ENDS] + row[MOVES] for row in rows)
        rated = zip(shares, told.lines, told.heard, strict=True)
        return max(((share, line) for share, line, heard in rated if heard), key=lambda one: one[0])


def header(known: str, text: Text) -> str:
    """What the model reads before the lines: what is known, and where they stand."""
    return f"{text.named(in_english(known[:_KNOWN]))} | {text.header}"


def _is_heard(line: Line, own: str, *, to_them: bool) -> bool:
    """Whether the user says the line, or others say it to them."""
    said = is_theirs(line, own) or to_them or bool(line.speaker and own)
    return said and not (doubt.is_joke(line.text) or doubt.is_role(line.text) or doubt.is_question(line.text))

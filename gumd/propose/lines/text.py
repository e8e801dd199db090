"""A text as the model that marks lines reads it: line by line, in English, the user's name put as "User"."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from gumd.propose.identity import is_own_name
from gumd.propose.mail import display_name, read_mail
from gumd.propose.rules.doubt import is_question
from gumd.propose.rules.sentences import sentences
from gumd.propose.transcript import turns
from gumd.text.gloss import english, in_english, language_of
from gumd.text.regex import regex
from gumd.text.words import fold

NOTHING = "nothing"
TOPICS = (
    NOTHING, "condition", "medicine", "coming", "regular", "owns", "home", "work", "learns", "belongs", "kin", "likes",
    "makes", "aims",
)  # fmt: skip
"""What a line may show of the user, in the order in which the model tells them."""
USER = "User"
_READ, _MAX_LINES, _LINE, _FEWEST = 4_000, 60, 300, 4
_WORD = regex(r"[^\W\d_]+")


class Line(NamedTuple):
    """A line, or a sentence of one, and who says it in a talk: ``USER``, a name, or nobody."""

    text: str
    speaker: str = ""


class Text(NamedTuple):
    """What was observed: from which source, under which title, and what; ``own`` are the user's names, folded."""

    source: str
    title: str
    text: str
    own: frozenset[str]

    @property
    def sender(self) -> str:
        """Whom a mail is from, by name or else by address; empty for what is no mail."""
        return display_name(read_mail(self.text[:_READ]).sender) if self.source == "email" else ""

    @property
    def header(self) -> str:
        """What the model reads before each run of lines."""
        return self.named(f"{self.source}: {in_english(self.title)} {self.sender}")

    @property
    def lines(self) -> list[Line]:
        """The lines and the sentences of paragraphs, without a mail's header and what it quotes."""
        return [one for one in self._lines() if len(one.text) >= _FEWEST][:_MAX_LINES]

    def named(self, said: str) -> str:
        """``said`` with every part of the user's name as the same word, so that a model sees whose it is."""

        def plain(hit: re.Match[str]) -> str:
            return USER if fold(hit[0]) in self.own else hit[0]

        return _WORD.sub(plain, said)

    def _lines(self) -> Iterator[Line]:
        said = turns(self.text[:_READ]) if self.source == "chat" else []
        mail = read_mail(self.text[:_READ]) if self.source == "email" else None
        alone = any(turn.by == "user" for turn in said)
        for turn in said:
            own = turn.by == "user" if alone else is_own_name(turn.speaker, self.own)
            yield from _cut(turn.text, USER if own else turn.speaker or "Someone")
        if not said:
            yield from _cut(f"{mail.subject}\n{mail.body}" if mail else self.text[:_READ])


def as_read(text: Text, lines: Sequence[Line]) -> list[str]:
    """The lines as the model reads them."""
    language = language_of("\n".join(one.text for one in lines))
    told = [text.named(english(one.text, language) if language else one.text) for one in lines]
    return [f"{one.speaker}: {said}" if one.speaker else said for one, said in zip(lines, told, strict=True)]


def in_context(line: Line, lines: Sequence[Line], most: int) -> str:
    """A line of a talk behind what its speaker says before it, or else the question that it answers.

    So much of that as is not longer than ``most`` characters with it.
    """
    told, before = line.text, list(takewhile(lambda one: one != line, lines))
    asked = before[-1] if before else line
    if line.speaker and asked.speaker != line.speaker and is_question(asked.text):
        answer = f"{asked.text} – {told}"
        return answer if len(answer) <= most else told
    while line.speaker and before and before[-1].speaker == line.speaker:
        longer = f"{before.pop().text} {told}"
        if len(longer) > most:
            break
        told = longer
    return told


def _cut(text: str, speaker: str = "") -> Iterator[Line]:
    for line in text.splitlines():
        for sentence in sentences(line, quotes=True):
            yield Line(sentence.strip()[:_LINE], speaker)

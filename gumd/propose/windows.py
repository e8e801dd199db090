"""What is read in one go: neighbouring snippets of one observation together, with who wrote them and where."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from gumd.propose.mail import display_name, read_mail
from gumd.propose.rules import doubt
from gumd.propose.rules.sentences import EMOJI
from gumd.propose.snippets import Snippet
from gumd.propose.task import MAX_WHERE
from gumd.text.calendar_words import HELD_MONTHS
from gumd.text.gloss import english, language_of
from gumd.text.regex import regex
from gumd.text.words import fold
from gumd_store.records import Observation

MAX_CHARS = 200
MAX_BYTES = 1_300
"""Of one window: scripts that the model knows by bytes only would not fit it."""
MAX_PARTS = 12
"""Of one window: a table's or a log's further lines are not asked about."""
_PART_END = regex(rf"(?<=[.!?…])[\"'”’)]*\s+|\n+|(?<=[{EMOJI}])\ufe0f?\s+(?=[^\W\d_])")
_FIRST = regex(r"\bI\b|\b(?:[Mm]y|[Mm]ine|[Mm]e)\b")
_SECOND = regex(r"\b(?:you|yours?)\b", re.IGNORECASE)
_ASIDE = regex(
    r"\b(?:as )?you(?: (?:may|might|will|can|all|already|probably))* (?:know|remember|see|hear[d]?|imagine|guess)\b|"
    r"\b(?:tell|telling|let|letting|inform|assure|promise|thank|miss|love)(?:s|ed)? you(?: know)?\b",
    re.IGNORECASE,
)
"""What says "you" and tells nothing of them: "As you know I am moving to Turku"."""
_HEAD = regex(r"#{1,6}\s")
_CLAUSE = regex(r"[,;:]\s|\s[–—]\s|\s(?:and|but|so|if|when|because)\s", re.IGNORECASE)
_QUOTED = regex(r"[\"“„«][^\"“”„«»]*[\"“”»]")
_OWN_QUOTES = frozenset({"chat", "shell", "editor"})
"""Where what stands in quotes is the user's as much as the rest: a commit's message, an invented word."""
_TO_THE_USER = frozenset({"email", "browser", "notification", "window", "chat"})
"""Where what others wrote may be about the user. Elsewhere it is a library's file, a log, a colleague's calendar."""
_LONG_PATH = regex(r"(?:https?://|~?/|[A-Za-z]:\\)\S*[/\\](\S+?[/\\]\S+)")
_DATED_YEAR = regex(
    r"(?P<date>\b\d{1,2}(?:st|nd|rd|th|er|\.)?(?: of| de)? (?P<month>[^\W\d_]{3,10})\.?|"
    r"\b(?P<before>[^\W\d_]{3,10}) \d{1,2}(?:st|nd|rd|th)?),?(?: del?)? (?P<year>20\d\d)\b"
)
_COMMIT = regex(r"\W*(?:commit )?(?=[a-f]*\d)[0-9a-f]{7,40}\b")
"""A line of a log of changes, which the rules read."""
_BETWEEN_CELLS = regex(r"\s[|•·│/]\s|\s—\s|;\S|;\s?;|\t|\s{3,}|\S \| ?\S")
_MAX_CELLS = 2
_SHOWN = frozenset({"window", "file", "editor", "calendar"})
"""Where what has several cells is a status bar, a player or a table's row: none says anything by itself."""
_TURN = 300  # What is kept of what someone else says before the user answers.
ME = "Me"
"""What stands before the user's turns, whatever their program calls them."""


@dataclass(frozen=True)
class Window:
    """Some hundred characters of one observation.

    Attributes:
        text: what was written, in English; a chat's turns begin with their speaker, the user's with ``Me:``.
        by: user, other, or unknown, as in the training examples: a chat with several speakers is unknown.
        where: the program, title, path or sender, as its reader knows it.
        own: what of ``text`` the user wrote, or all of it where it is by nobody in particular.
        original: ``text`` in the language that it was written in.
        words: ``own`` as it was written.
    """

    text: str
    by: str
    where: str
    own: str
    original: str
    words: str
    observation: Observation

    @cached_property
    def parts(self) -> list[str]:
        """The sentences and lines of ``own``, which the model is asked about one by one; a single word is no part.

        What others say of themselves is left out, quoted or in what they wrote, and so are jokes and roles.
        """
        if self.by != "user" and self.observation.source not in _TO_THE_USER:
            return []
        found = [one for one, _ in _joined(_pieces(_QUOTED.sub(self._unquoted, self.own)))]
        return [one for one in found[:MAX_PARTS] if not self._is_of_nobody(one)]

    def as_written(self, part: str) -> str:
        """A part in the language that it was written in; empty where it cannot be told which of the words those are."""
        plain, written = _pieces(self.own), _pieces(self.words)
        same = len(plain) == len(written)
        return dict(_joined(plain, written)).get(part, "") if same else ""

    def _is_of_nobody(self, part: str) -> bool:
        others = self.by == "other" and of_the_writer(part)
        heads = _HEAD.match(part) is not None and _FIRST.search(part) is None
        return others or heads or doubt.is_joke(part) or doubt.is_role(part) or is_shown(part, self.observation.source)

    def _unquoted(self, quote: re.Match[str]) -> str:
        spoken = self.observation.source not in _OWN_QUOTES and of_the_writer(quote[0])
        return "" if spoken else quote[0]

    @property
    def glossed(self) -> bool:
        """Whether it is in another language, and ``text`` in rough English."""
        return self.text != self.original

    @property
    def embedded(self) -> str:
        """What the sentence model reads of it."""
        return f"{self.where}\n{self.text}"

    @property
    def evidence(self) -> str:
        """What a statement about it is held against: its text, where it stands, and when."""
        seen = self.observation
        written = f"{self.original}\n" if self.glossed else ""
        return f"{self.text}\n{written}{self.where}\n{seen.observed_at.isoformat()}\n{seen.source} {seen.app}"


def of_the_writer(part: str) -> bool:
    """Whether its first clause of somebody is of the writer alone: "I have a post, and you would be perfect"."""
    clauses = _CLAUSE.split(_ASIDE.sub(" ", part))
    first = next((one for one in clauses if _FIRST.search(one) or _SECOND.search(one)), None)
    return first is not None and _SECOND.search(first) is None


def _pieces(text: str) -> list[str]:
    return [one for one in map(str.strip, _PART_END.split(_bounded(text))) if one]


def _joined(pieces: list[str], beside: list[str] | None = None) -> list[tuple[str, str]]:
    """The pieces with single words joined to what stands before them, each with what stands ``beside`` it."""
    found: list[tuple[str, str]] = []
    for one, other in zip(pieces, pieces if beside is None else beside, strict=True):
        if found and len(one.split()) < 2:
            found[-1] = (f"{found[-1][0]} {one}", f"{found[-1][1]} {other}")
        else:
            found.append((one, other))
    return found


def is_shown(part: str, source: str) -> bool:
    """Whether it is what a program shows in cells, a commit, or a window that nobody speaks in, and not a sentence."""
    if source == "shell":
        return _COMMIT.match(part) is not None
    cells = source in _SHOWN and len(_BETWEEN_CELLS.findall(part)) >= _MAX_CELLS
    return cells or (source == "window" and _FIRST.search(part) is None)


def windows(snippets: Iterable[Snippet]) -> list[Window]:
    """The windows of one observation's snippets, in order."""
    cut = [one for one in snippets if one.text.strip()]
    if not cut:
        return []
    seen = cut[0].observation
    spoken = seen.source == "chat" and any(one.speaker or one.by == "user" for one in cut)
    return list(_talk(cut, seen) if spoken else _prose(cut, seen))


def _talk(turns: list[Snippet], seen: Observation) -> Iterator[Window]:
    """Each run of turns that holds the user's, with what it answers; what others say among themselves is left out."""
    held: list[Snippet] = []
    for place, turn in enumerate(turns):
        full = sum(len(one.text) + 12 for one in held) + len(turn.text) > MAX_CHARS
        if full and any(one.by == "user" for one in held):
            yield _talked(held, seen)
            held = turns[place - 1 : place] if turns[place - 1].by != "user" else []
        while held and sum(len(one.text) + 12 for one in held) + len(turn.text) > MAX_CHARS:
            held = held[1:]
        held = [*held, turn]
    if any(one.by == "user" for one in held):
        yield _talked(held, seen)


def _talked(turns: list[Snippet], seen: Observation) -> Window:
    lines = [f"{ME if turn.by == 'user' else turn.speaker or 'Someone'}: {_short(turn)}" for turn in turns]
    alone = all(turn.by == "user" for turn in turns)
    own = "\n".join(turn.text for turn in turns if turn.by == "user")
    return window(_bounded("\n".join(lines)), "user" if alone else "unknown", own, seen)


def _short(turn: Snippet) -> str:
    text = " ".join(turn.text.split())
    return text if turn.by == "user" or len(text) <= _TURN else f"…{text[-_TURN:]}"


def _prose(cut: list[Snippet], seen: Observation) -> Iterator[Window]:
    """Paragraphs and items by one author, filled up to ``MAX_CHARS``; a heading goes with what follows it."""
    held: list[Snippet] = []
    for one in cut:
        size = sum(len(other.text) + 1 for other in held) + len(one.text)
        if held and (size > MAX_CHARS or one.by != held[-1].by):
            yield _written(held, seen)
            held = []
        held.append(one)
    yield _written(held, seen)


def _written(held: list[Snippet], seen: Observation) -> Window:
    first = held[0]
    heading = f"{first.heading}\n" if first.heading and first.heading not in first.text else ""
    own = _bounded("\n".join(one.text for one in held))
    return window(_bounded(heading + own), first.by, own, seen)


def window(text: str, by: str, own: str, seen: Observation) -> Window:
    """``text`` of ``seen``, and what of it is the user's own, in English."""
    language = language_of(text)
    plain, mine = (_without_year(english(one, language), seen.observed_at.year) for one in (text, own))
    return Window(_bounded(plain), by, where(seen), mine, _without_year(text, seen.observed_at.year), own, seen)


def _without_year(text: str, year: int) -> str:
    """``text`` with its dates of this ``year`` as people say them: a small model reads a year as a time."""

    def bare(hit: re.Match[str]) -> str:
        known = fold(hit["month"] or hit["before"]) in HELD_MONTHS and int(hit["year"]) == year
        return hit["date"] if known else hit[0]

    return _DATED_YEAR.sub(bare, text)


def _bounded(text: str) -> str:
    """``text`` with its brackets and arrows harmless: none can look like the prompt's own; cut to ``MAX_BYTES``."""
    plain = "\n".join(_harmless(line) for line in text.splitlines())
    return plain.encode("utf-8", "replace")[:MAX_BYTES].decode("utf-8", "ignore")


def _harmless(line: str) -> str:
    bare = line.strip()
    if bare.startswith("[") and bare.endswith("]"):
        return f"({bare[1:-1]})"
    return "" if bare == "=>" else line


def where(seen: Observation) -> str:
    """What the user would call the place: program and title, or a mail's other end and subject."""
    title = _LONG_PATH.sub(r"…/\1", " ".join((seen.title or seen.app).split()))
    if seen.source != "email":
        return _cut(title if seen.app.lower() in title.lower() else f"{seen.app} – {title}")
    mail = read_mail(seen.text[:2_000])
    if seen.origin == "user" and mail.recipient:
        return _cut(f"Sent, to {display_name(mail.recipient)} – {title}")
    return _cut(f"Inbox, from {display_name(mail.sender)} – {title}" if mail.sender else title)


def _cut(place: str) -> str:
    """``place``, if need be without its last words."""
    return place if len(place) <= MAX_WHERE else place[:MAX_WHERE].rsplit(" ", 1)[0]

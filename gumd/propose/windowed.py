"""The language model as a proposer: it writes what a window shows, and code decides.

A model of 135 million parameters babbles. So it is asked only where a small head finds that something lasting may be
shown, for one narrow task that it was trained on, and what it writes must stand in the window, be right by the model's
second look, and seem true to another head, which has seen many of its mistakes.
"""

import re
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gumd.ground import MAX_CHARS, Refusal, ground
from gumd.models.supervisor import ModelWorker
from gumd.propose.features import of_part, of_statement, of_window
from gumd.propose.heads import Heads
from gumd.propose.lines.reader import LineReader
from gumd.propose.proposal import Proposal
from gumd.propose.restate import in_own_words, restated, restated_roughly
from gumd.propose.rules import doubt
from gumd.propose.rules.calendar.events import times_in
from gumd.propose.rules.dates import repeats, span_in
from gumd.propose.rules.reading import PLAIN_QUOTES, headline
from gumd.propose.rules.said.instructions import is_instruction
from gumd.propose.verify import Claim, is_turned, measured
from gumd.propose.windows import Window, windows
from gumd.propose.writers import Said, Writer, as_said, sureness
from gumd.schema import Kind, Polarity
from gumd.text.calendar_words import HELD_MONTHS, HELD_WEEKDAYS, spelt_out
from gumd.text.regex import regex
from gumd.text.words import content_words, fold, name_parts, tokens
from gumd_store.records import Observation

Numbers = NDArray[np.float32]
Answer = list[tuple[Said, float]]
"""Each statement about a part, with how sure the model is of it."""

MIN_SHOWN = 0.1
"""Of what marks lines; below it the line of a part shows too little to be asked about. In six lives half of the parts
were below it, and of what was believed of these, six statements, one told a known fact.
"""
MIN_LASTING = 0.4
"""Of the selection head; below it a part is not asked about."""
MIN_SURE = 0.1
"""Of the model's own judgement of what it wrote; below it a statement is dropped."""
MIN_HOLDS = 0.7
"""Of the second head; below it a statement is not proposed."""
MAX_WEIGHT = 1.2
"""The most that one look says, in log-odds. After what the prior takes off, a statement is believed at three in five at
most: of those that pass, on texts of authors held out, two in three are right. A second look makes it more.
"""
MAX_RESTATED = 2.0
"""The same for the user's own sentence, restated by grammar: of those that pass, nine in ten are right."""
MAX_GLOSSED = 0.6
"""The same where the model read a rough English of another language, or what people mostly say in jest: two of
three are right however likely they look, so that it takes a second look to believe one.
"""
_MAX_PARTS = 200
"""Of one episode: they bound the time that it takes."""
_RECENT = 4_000
"""How many parts' answers are kept, for files that are saved again and again."""
_ANSWERS = regex(r"^(?:(?:re|aw|antw|tr|rv|fwd?|wg|r|sv)\s?:\s*)+", re.IGNORECASE)
_MAX_SUBJECT = 80
_OF_A_DAY = regex(
    r"(?<!from )(?<!since )(?<!as of )(?<!starting )\b(?:today|tonight|this (?:morning|afternoon|evening)|"
    r"(?P<next>tomorrow))\b",
    re.IGNORECASE,
)
SAME_SHARE = 0.5
"""Of its words, above which what the model writes says no more than a restatement does."""
SAME_COSINE = 0.8
"""Of the vectors of two statements about one part, from which they say the same."""


class Judged(NamedTuple):
    """A claim, why it may not be believed on its window, if so, and how likely it is what the window shows."""

    claim: Claim
    refusal: Refusal | None
    holds: float
    vector: Numbers

    @property
    def believed(self) -> bool:
        """Whether it may be proposed: grounded, likely enough, and with no "not" lost on the way."""
        turned = is_turned(self.claim.part, self.claim.line.text)
        return self.refusal is None and self.holds >= MIN_HOLDS and not turned


@dataclass(frozen=True)
class Read:
    """A part of a window, its MiniLM vector, and the selection head's probability."""

    window: Window
    part: str
    vector: Numbers
    lasting: float


class WindowProposer:
    """Proposes what the windows of an episode show, as the language model puts it.

    **The weight** grows with the second head's probability that a statement is what its window shows: measured by the
    model's likelihoods, never a number that it wrote.
    """

    name = "llm"

    def __init__(self, worker: ModelWorker, heads: Heads, writer: Writer, lines: LineReader | None = None) -> None:
        """``lines`` reads what marks lines for others too; its reader knows the user's own mails by what was before."""
        self._worker = worker
        self._writer = writer
        self._lines = lines or LineReader(worker)
        self._recent: OrderedDict[int, Answer] = OrderedDict()
        self._first: OrderedDict[int, int] = OrderedDict()
        self._heads = heads

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        """The statements of one episode that hold, each once; mostly there are none.

        Raises:
            ModelUnavailable: the worker did not answer.
        """
        kept = _without_paraphrases([one for one in self.judged(self.selected(episode)) if one.believed])
        best = sorted(kept, key=lambda one: one.holds, reverse=True)
        return list({one.claim.line.text.lower(): self._proposal(one) for one in reversed(best)}.values())

    def forget(self) -> None:
        """Lets go of what was read before, so that it is read as new when it is seen again."""
        self._recent.clear()
        self._first.clear()
        self._lines.forget()

    def selected(self, episode: Sequence[Observation]) -> list[Read]:
        """The parts of one episode that may show something lasting, in order."""
        found = [one for seen in episode for one in windows(self._lines.reader.concerning(seen))]
        read = self._read([one for one in _asked(found) if self._shows(*one)])
        fresh = [one for one in read if self._is_first(one)]
        likeliest = sorted((one.lasting for one in fresh), reverse=True)[:_MAX_PARTS]
        return [one for one in fresh if one.lasting >= likeliest[-1]]

    def _shows(self, window: Window, part: str) -> bool:
        """Whether the line of a part may show anything of the user: most do not, and the model is slow."""
        return self._lines.read(window.observation).share(part) >= MIN_SHOWN

    def _is_first(self, one: Read) -> bool:
        """Whether no other observation had the same line in the same place: a file saved again is no second look."""
        key, seen = _key(one.window, one.part), one.window.observation.id
        first = self._first.setdefault(key, seen)
        if len(self._first) > _RECENT:
            self._first.popitem(last=False)
        return first == seen

    def read(self, found: Sequence[Window]) -> list[Read]:
        """The parts of the windows that may show something lasting; others are left to the rules."""
        return self._read(_asked(found))

    def _read(self, asked: Sequence[tuple[Window, str]]) -> list[Read]:
        if not asked:
            return []
        within = list(dict.fromkeys(window for window, _ in asked))
        vectors = self._embed([one.embedded for one in within])
        around = {one: of_window(one, vector) for one, vector in zip(within, vectors, strict=True)}
        parts = [(window, part, around[window]) for window, part in asked]
        vectors = self._embed([part for _, part, _ in parts])
        rows = [of_part(*part[:2], vector, part[2]) for part, vector in zip(parts, vectors, strict=True)]
        lasting = map(float, self._heads.lasting(np.stack(rows)))
        read = [Read(*part[:2], *row) for part, *row in zip(parts, vectors, lasting, strict=True)]
        return [one for one in read if one.lasting >= MIN_LASTING]

    def judged(self, selected: Sequence[Read]) -> list[Judged]:
        """Everything that the model writes about the parts, and what becomes of it."""
        written = [(one, *answer) for one in selected for answer in self._answers(one)]
        if not written:
            return []
        vectors = self._embed([said.line.text for _, said, _ in written])
        claims = [
            Claim(
                one.window,
                one.part,
                said.line,
                said.refusal,
                sure,
                one.lasting,
                float(one.vector @ vector),
                said.restated,
            )
            for (one, said, sure), vector in zip(written, vectors, strict=True)
        ]
        holds = self._heads.holds(np.stack([measured(one) for one in claims]))
        return [
            Judged(one, ground(one.line.text, one.window.evidence, self._writer.examples), float(share), vector)
            for one, share, vector in zip(claims, holds, vectors, strict=True)
        ]

    def _answers(self, one: Read) -> Answer:
        """What is written about the part; of one that reads the same as one before, what was written of that."""
        key = _key(one.window, one.part)
        if key not in self._recent:
            self._recent[key] = self._written(one.window, one.part)
            if len(self._recent) > _RECENT:
                self._recent.popitem(last=False)
        self._recent.move_to_end(key)
        return self._recent[key]

    def _written(self, window: Window, part: str) -> Answer:
        own = self._restated(window, part)
        said = own if own and window.glossed else [*self._writer.write(window, part), *own]
        judged = [(one, sureness(self._worker, window, part, one.line.text)) for one in said]
        return [(one, sure) for one, sure in judged if sure >= MIN_SURE]

    def _restated(self, window: Window, part: str) -> list[Said]:
        """The same in the user's own words, by grammar."""
        if window.by == "other" or (window.glossed and not window.as_written(part)):
            return []
        lines = restated_roughly(part) if window.glossed else restated(part)
        return as_said(self._worker, window, part, lines, restated=True)

    def _proposal(self, one: Judged) -> Proposal:
        text, window = spelt_out(one.claim.line.text), one.claim.window
        seen, rough = window.observation, window.glossed and one.claim.restated
        kind, polarity = self._kind(text, one.vector)
        span = span_in(text, seen.observed_at)
        jest = doubt.is_in_jest(one.claim.part, seen.source, dated=span is not None)
        jest |= rough and seen.source == "chat" and span is None  # Jokes are not known in other languages.
        told = in_own_words(text, window.as_written(one.claim.part)) if rough else text
        return Proposal(
            _with_subject(told, seen) if one.claim.restated else told,
            kind, polarity, self.name, (seen.id,), window.words or window.original,
            round(_most(one.claim, jest) * one.holds, 3),
            valid_to=span.last if span and kind == "plan" else passing(text, seen.observed_at),
            glossed=window.text if window.glossed else "",
        )  # fmt: skip

    def _kind(self, text: str, vector: Numbers) -> tuple[Kind, Polarity]:
        return self._heads.kinds(of_statement(text, vector)[None])[0]

    def _embed(self, texts: list[str]) -> Numbers:
        return np.asarray(self._worker.embed_bare(texts), dtype=np.float32)


def _most(claim: Claim, jest: bool) -> float:
    """The most that one look at a claim says, in log-odds."""
    if jest or (claim.window.glossed and not claim.restated):
        return MAX_GLOSSED
    return MAX_RESTATED if claim.restated and not claim.window.glossed else MAX_WEIGHT


def passing(text: str, at: datetime) -> datetime | None:
    """The end of the day that a statement of "today" or "tomorrow" is of, said ``at``: after it, it is not so."""
    hit = _OF_A_DAY.search(text)
    if hit is None:
        return None
    return datetime.combine(at.date() + timedelta(days=bool(hit["next"])), time.max, at.tzinfo)


def _with_subject(text: str, seen: Observation) -> str:
    """A statement that names nobody and nothing, with the subject of the mail that it is of: there it is named."""
    subject = _ANSWERS.sub("", headline(seen)).translate(PLAIN_QUOTES).strip()[:_MAX_SUBJECT]
    named = any(fold(part) not in HELD_MONTHS.keys() | HELD_WEEKDAYS.keys() for at, part in name_parts(text) if at)
    if seen.source != "email" or named or not subject or len(text) + len(subject) + 20 > MAX_CHARS:
        return text
    return f"{text.rstrip('.')} (in a mail about “{subject}”)."


def _asked(found: Sequence[Window]) -> list[tuple[Window, str]]:
    """The parts of the windows that rules do not read better, each with its window."""
    return [(one, part) for one in found for part in one.parts if not _is_the_rules(part, one.observation)]


def _is_the_rules(part: str, seen: Observation) -> bool:
    """Whether rules read it better: an instruction, or when an entry of a calendar is."""
    if seen.source == "calendar":
        return repeats(part) or bool(times_in(part)) or span_in(part, seen.observed_at) is not None
    return is_instruction(part, seen)


def _without_paraphrases(kept: Sequence[Judged]) -> list[Judged]:
    """Of what is said of one part in several ways the likeliest, and what grammar made of it, which loses no word."""
    found: list[Judged] = []
    for one in sorted(kept, key=lambda one: (one.claim.restated, one.holds), reverse=True):
        if one.claim.restated or not any(_same(one, other) for other in found):
            found.append(one)
    return found


def _same(written: Judged, other: Judged) -> bool:
    if (written.claim.part, written.claim.window) != (other.claim.part, other.claim.window):
        return False
    if float(written.vector @ other.vector) >= SAME_COSINE:
        return True
    words = set(content_words(written.claim.line.text))
    alike = len(words & set(content_words(other.claim.line.text)))
    return other.claim.restated and alike > SAME_SHARE * len(words)


def _key(window: Window, part: str) -> int:
    """The same for a document's line wherever it has been moved to; what a chat's says hangs on what it answers."""
    seen = window.observation
    around = window.text if seen.source == "chat" else ""
    return hash((seen.source, window.by, window.where, around, *tokens(part)))

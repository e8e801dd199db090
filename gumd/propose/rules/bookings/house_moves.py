"""Moving house: the day of the move, the closing, the keys, and the notice that a landlord is given."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from gumd.propose.identity import addressees
from gumd.propose.mail import is_unsent
from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings import house_move_words as words
from gumd.propose.rules.bookings.changes import VOID
from gumd.propose.rules.bookings.days import moved
from gumd.propose.rules.bookings.names import bare_name, cut
from gumd.propose.rules.calendar.events import times_in, written_day
from gumd.propose.rules.dates import Span, span_in
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.people.addressed import is_handed_on
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, headline, nothing_before, pretends
from gumd.propose.rules.sentences import sentences
from gumd.schema import Kind
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_TOLD, _OWN = 0.9, 1.4
_AHEAD = timedelta(days=400)
_ADDRESS = regex(
    r"\b(?P<number>\d{1,4})[a-z]? (?P<street>[A-ZÀ-Þ]\w{2,})|\b(?P<name>[A-ZÀ-Þ][\wß]{3,})[ .]{1,2}(?P<at>\d{1,4})\b"
)
_ANSWER = regex(r"^(?:(?:re|aw|sv|antw|fwd?|wg|tr|rv|sent)\s?:\s*)+", re.IGNORECASE)
_ENGLISH = "moves house closing settlement of a home handover of the keys has given notice for"


class HouseMoves:
    """Proposes when the user moves house, closes on a home or gets its keys, and that they have given notice."""

    name = "rules.house_move"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = [one for seen in episode for one in (*self._told(seen), *self._said(seen))]
        return list({one.text: one for one in found}.values())

    def _told(self, seen: Observation) -> Iterator[Proposal]:
        """What those who sell, buy or let tell the user of a day."""
        text = self._reader.received(seen) if seen.source == "email" and seen.origin != "user" else ""
        whole = folded(f"{seen.title}\n{text}")
        if not addressees(seen) or not words.HOME.search(whole) or words.ADVERT.search(whole):
            return
        if words.TRADE.search(whole) or is_handed_on(seen) or pretends(seen.text):
            return
        for key, says, pattern in words.EVENTS:
            named = (moved(line) for line in _lines(text) if pattern.search(folded(line)))
            line = next((line for line in named if _span(line, seen)), "")
            span = _span(line, seen)
            if span:
                about = cut(_ANSWER.sub("", bare_name(headline(seen))).translate(PLAIN_QUOTES))
                kept = self._kept(f"{says} {_when(span, line)}: “{about}”.", seen)
                yield from self._plan(kept, seen, line, f"house:{key} {_house(f'{seen.title} {text}')}", span, _TOLD)

    def _said(self, seen: Observation) -> Iterator[Proposal]:
        """What the user says of their own move, and the notice that they give."""
        own = [one.text for one in self._reader.snippets(seen) if one.by == "user"]
        if seen.source not in ("chat", "email") or not own or is_unsent(headline(seen), ""):
            return
        home = words.HOME.search(folded(f"{seen.title}\n{seen.text}"))
        for sentence in sentences("\n".join(own)) if home else ():
            plain = folded(sentence)
            hit = words.MOVES.search(plain)
            span = _span(plain[hit.start() :], seen) if hit and not words.DOUBTED.search(plain) else None
            if span:
                kept = self._kept(f"The user moves house {_when(span, sentence)}.", seen)
                yield from self._plan(kept, seen, sentence, "house:move", span, _OWN)
        if seen.source == "email" and words.NOTICE.search(folded("\n".join(own))):
            about = cut(_ANSWER.sub("", headline(seen)).translate(PLAIN_QUOTES))
            kept = self._kept(f"The user has given notice for their home: “{about}”.", seen)
            yield from self._plan(kept, seen, own[0], "house:notice", None, _OWN)

    def _kept(self, text: str, seen: Observation) -> str | None:
        return grounded(text, "", f"{_ENGLISH}\n{evidence_text(seen)}")

    def _plan(
        self, text: str | None, seen: Observation, said: str, topic: str, span: Span | None, weight: float
    ) -> Iterator[Proposal]:
        kind: Kind = "plan"
        first, last = (span.first, span.last) if span else (None, None)
        if text:
            yield Proposal(
                text, kind, "neutral", self.name, (seen.id,), said[:200], weight,
                topic=topic, valid_from=first, valid_to=last, glossed=_ENGLISH,
            )  # fmt: skip


def _lines(text: str) -> Iterator[str]:
    """The lines of a letter, and where one breaks off before its day, with that; none of a day that is void."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line, after in pairwise([*lines, ""]):
        whole = f"{line} {after}" if re.search(r"(?:[:,]|\bto|\bon|\bauf|\bam|\bau|\ble|\bal|\bel)$", line) else line
        yield from (one for one in sentences(whole) if not VOID.search(folded(one)))


def _span(line: str, seen: Observation) -> Span | None:
    """The day that a line names, if it is to come."""
    span = span_in(line, seen.observed_at)
    ahead = span and -timedelta(days=1) < span.last - seen.observed_at < _AHEAD
    return span if ahead and span and span.first.date() == span.last.date() else None


def _when(span: Span, line: str) -> str:
    times = times_in(line)
    return f"on {written_day(span.first, line)}{' at ' + times if times else ''}"


def _house(text: str) -> str:
    """A house by its number and the beginning of its street, whichever comes first."""
    hit = _ADDRESS.search(text)
    return folded(" ".join(filter(None, hit.groups()))) if hit else ""

"""Appointments and deliveries that come again: the same sender confirms the same thing for the same day of the week."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from gumd.propose.mail import display_name, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings.changes import is_changed
from gumd.propose.rules.bookings.names import bare_name
from gumd.propose.rules.bookings.words import FOOTER, OFFERS
from gumd.propose.rules.calendar.events import CALLED_OFF, DAY_NAMES, times_in
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.people.addressed import is_handed_on
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, evidence_text, headline, nothing_before, pretends
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MIN_TIMES = 2
_APART, _SELDOM = timedelta(days=6), timedelta(days=35)
_APART, _TWICE_WITHIN = timedelta(days=6), timedelta(days=31)
_READ = 2_000
_MAX_LINE = 60
_MAX_EVIDENCE = 6
_BASE, _EACH, _MOST = 0.9, 0.3, 2.0
_SOURCES = frozenset({"email", "notification"})
_MINUTES = 60
_ANSWERS = regex(r"^(?:re|aw|sv|antw|rv|odp)\s?:")
"""Before the subject of a mail that goes on about what an earlier one arranged."""
_ANSWER = regex(r"^\W*(?:re|aw|antw|sv|rv|r|res)\s?:")
"""What answers speaks of the same appointment, perhaps of another day for it."""
_CLOCK = regex(r"(\d{1,2})(?:[:h.](\d{2}))? ?(am|pm)?", re.IGNORECASE)


class Dated(NamedTuple):
    """What one message says the user has: its name, its day, its time as written and in minutes after midnight."""

    seen: Observation
    key: str
    name: str
    day: date
    clock: str
    minute: int


class Recurring:
    """Proposes a routine for what was confirmed for the same weekday and time at least twice, some weeks apart."""

    name = "rules.recurring"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        fresh = [one for one in map(dated, episode) if one]
        if not fresh:
            return []
        called = {_called(one.name) for one in fresh}  # Titles are quickly read, and rule out most of the past.
        past = (one for source in {one.seen.source for one in fresh} for one in self._past(source))
        before = [one for one in map(dated, (old for old in past if _called(_name(old)) in called)) if one]
        every = list({one.seen.id: one for one in (*before, *fresh)}.values())
        found = {
            (one.key, one.day.weekday()): self._routine([other for other in every if _alike(one, other)])
            for one in fresh
        }
        return [proposal for proposal in found.values() if proposal is not None]

    def _routine(self, alike: Sequence[Dated]) -> Proposal | None:
        days = sorted({one.day for one in alike})
        if len(days) < MIN_TIMES or days[-1] - days[0] < _APART or all(b - a > _SELDOM for a, b in pairwise(days)):
            return None
        if len(days) == MIN_TIMES and days[-1] - days[0] > _TWICE_WITHIN:  # An appointment and the one after it.
            return None
        shown = sorted(alike, key=lambda one: one.seen.observed_at)[-_MAX_EVIDENCE:]
        last = shown[-1]
        name = last.name + _shared_line(shown)
        text = f"The user regularly has “{name}” on {DAY_NAMES[last.day.weekday()]} at {last.clock}."
        kept = grounded(text, "", "\n".join(evidence_text(one.seen) for one in shown))
        if kept is None:
            return None
        weight = min(_MOST, _BASE + _EACH * (len(days) - MIN_TIMES))
        ids, topic = tuple(one.seen.id for one in shown), f"recurring:{last.key} {last.day.weekday()}"
        words = f"{len(days)} times from {days[0]} to {days[-1]}"
        return Proposal(kept, "routine", "neutral", self.name, ids, words, weight, topic=topic)


def _shared_line(shown: Sequence[Dated]) -> str:
    """What all notifications of one title say in the same words, where that tells more than the title."""
    if shown[0].seen.source != "notification":
        return ""
    texts = [{line.strip() for line in one.seen.text.splitlines()} for one in shown]
    known = set(content_words(shown[0].name))
    shared = [line for line in shown[0].seen.text.splitlines() if line.strip() in set.intersection(*texts)]
    telling = [line.strip() for line in shared if len(set(content_words(line)) - known) > 1 and len(line) < _MAX_LINE]
    return f": {max(telling, key=len)}".translate(PLAIN_QUOTES) if telling else ""


def dated(seen: Observation) -> Dated | None:
    """What a message confirms for a day and a time; None for offers, for what is called off or moved, for what goes on
    about one arrangement, and for the user's own.
    """
    text = seen.text[:_READ]
    plain = folded(f"{headline(seen)}\n{text}")
    if _ANSWER.match(plain):
        return None
    if seen.source not in _SOURCES or seen.origin == "user" or OFFERS.search(plain) or CALLED_OFF.search(plain):
        return None
    if pretends(text) or is_handed_on(seen) or is_changed(plain) or _ANSWERS.match(plain):
        return None
    lines = (line for line in text.splitlines() if not FOOTER.search(folded(line)))
    when = next(filter(None, (_when(line, seen.observed_at) for line in lines)), None)
    name = _name(seen)
    if when is None or not content_words(name):
        return None
    sender = display_name(read_mail(text).sender) if seen.source == "email" else seen.app
    return Dated(seen, f"{folded(sender)} {_called(name)}", name, *when)


def _name(seen: Observation) -> str:
    """What a message is about: its title without numbers, and without what only says that it confirms."""
    bare = re.sub(r"\S*\d\S*", "", bare_name(headline(seen)))
    return re.sub(r"\s+", " ", bare).strip(" ,.;:–-").translate(PLAIN_QUOTES)


def _called(name: str) -> str:
    """The same for one thing, in whatever order its words stand."""
    return " ".join(sorted(set(content_words(name))))


def _when(line: str, now: datetime) -> tuple[date, str, int] | None:
    span, clock = span_in(line, now), times_in(line)
    read = _CLOCK.match(clock)
    if span is None or read is None:
        return None
    hour = int(read[1]) % 12 + (12 if read[3].lower() == "pm" else 0) if read[3] else int(read[1])
    return span.first.date(), clock, hour * 60 + int(read[2] or 0)


def _alike(one: Dated, other: Dated) -> bool:
    near = abs(one.minute - other.minute) <= _MINUTES
    return one.key == other.key and near and one.day.weekday() == other.day.weekday()

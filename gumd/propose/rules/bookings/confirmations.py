"""Confirmations and reminders that others send the user: appointments, journeys, exams, courses."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from gumd.propose.identity import addressees
from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings import changes, words
from gumd.propose.rules.bookings.booked_for import lines_of
from gumd.propose.rules.bookings.days import span_of, void_days
from gumd.propose.rules.bookings.messages import Message, is_arranged, is_pretence, read_message, sets_out
from gumd.propose.rules.bookings.names import cut, name_of
from gumd.propose.rules.bookings.occasions import MOST, purpose_of, told_of
from gumd.propose.rules.bookings.trips import Trip, trip_in
from gumd.propose.rules.bookings.wording import in_english, statements
from gumd.propose.rules.calendar.events import TIMES
from gumd.propose.rules.dates import Span, span_in
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, nothing_before
from gumd.schema import Kind
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT, _GOAL = 0.9, 0.7
_AHEAD = timedelta(days=400)
_HEAD = 200
_SOURCES = frozenset({"email", "notification", "browser"})
_ANSWER = regex(r"^(?:(?:re|aw|sv|antw|r|odp)\s?:\s*)+", re.IGNORECASE)
_SENTENCE = 6


class Bookings:
    """Proposes a plan for a dated confirmation or reminder that is addressed to the user, until another moves it."""

    name = "rules.booking"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        seen = (one for one in episode if one.source in _SOURCES and one.origin != "user")
        return [proposal for one in seen for proposal in self._from(one)]

    def _from(self, seen: Observation) -> Iterator[Proposal]:
        message = read_message(seen, self._reader)
        if message is None or is_pretence(message):
            return
        before = self._before(message) if message.is_changed else None
        if changes.CALLED_OFF.search(message.plain) and not message.is_changed:
            yield from self._called_off(message)
        elif is_arranged(message) or before or sets_out(message):
            found = _booked(replace(message, before=before))
            yield from (self._with_occasion(found, message), *_to_pass(message, found)) if found else ()

    def _with_occasion(self, booked: Proposal, message: Message) -> Proposal:
        """A journey with all that tells of it, and with what is booked where it goes while the user is there."""
        trip = trip_in(lines_of(message.seen), message.seen.observed_at)
        told = [one for one in told_of(trip, self._past) if one.id not in booked.observations] if trip else []
        dated = (self._appointment(one) for one in told if one.source in _SOURCES and one.origin != "user")
        reason = next((one for one in dated if one and _within(one, booked)), None)
        named = purpose_of(trip, told) if trip and not reason else None
        ids = [*booked.observations, *(one.id for one in told[:MOST]), *(reason.observations if reason else ())]
        what, glossed = "", booked.glossed
        if reason:
            what = f", for {reason.text.partition(' has ')[2].partition('”')[0]}”"
        elif named:
            what, ids, glossed = f", for {named[0]}", [*ids, named[1].id], f"{glossed} {named[0].split()[-1]}"
        text = f"{booked.text[:-1]}{what}."
        return replace(booked, text=text, observations=tuple(dict.fromkeys(ids)), glossed=glossed)

    def _appointment(self, seen: Observation) -> Proposal | None:
        message = read_message(seen, self._reader)
        if message is None or not is_arranged(message) or is_pretence(message):
            return None
        return None if trip_in(lines_of(seen), seen.observed_at) else _booked(message)

    def _called_off(self, message: Message) -> Iterator[Proposal]:
        """What counts against a booking that a later message says is off."""
        before = self._before(message)
        booked = _booked(before) if before and is_arranged(before) else None
        if booked:
            ids = (*booked.observations, message.seen.id)
            yield replace(booked, observations=ids, words=message.text[:200], stance="contradicts", topic="")

    def _before(self, message: Message) -> Message | None:
        """The first message with the same code; without one, the arrangement that this one goes on from."""
        past = (one for source in _SOURCES for one in self._past(source) if one.origin != "user")
        earlier = sorted((one for one in past if one.observed_at < message.seen.observed_at), key=_when_seen)
        if message.code:
            named = [one for one in earlier if message.code in f"{one.title}\n{one.text}".lower()]
            coded = (read_message(one, self._reader) for one in named)
            return next((one for one in coded if one and one.code == message.code), None)
        void = void_days(message)
        read = (read_message(one, self._reader) for one in earlier)
        return next((one for one in read if one and _goes_on(message, one, void)), None)


def _goes_on(message: Message, before: Message, void: set[date]) -> bool:
    """Whether a message is about what an earlier one arranged: of a day now void, or by the same people."""
    span = span_of(before)
    if span is None or not is_arranged(before):
        return False
    return (span.first.date() in void and _shares(before, message)) or _is_answered(message, before)


def _is_answered(message: Message, before: Message) -> bool:
    """Whether both are of one conversation, or the sender is who the earlier one is about."""
    subjects = [folded(_ANSWER.sub("", one.title)).strip() for one in (message, before)]
    sender = set(content_words(message.sender))
    if before.seen.source == "email" and message.sender == before.sender and subjects[0] == subjects[1]:
        return bool(sender)
    known = set(content_words(f"{before.title}\n{before.text}"))
    named = len(sender) > 1 and sender <= set(content_words(f"{before.title}\n{before.text[:_HEAD]}"))
    shared = (known - sender) & set(content_words(message.text))
    return named and len(shared) > 1 and bool(addressees(message.seen))


def _booked(message: Message) -> Proposal | None:
    seen, text = message.seen, message.text
    trip = trip_in(lines_of(seen), seen.observed_at)
    span = _days_of(trip) if trip else span_of(message)
    if span is None or not -timedelta(days=1) < span.last - seen.observed_at < _AHEAD:
        return None
    naming = message.before or message
    name = name_of(naming.title, naming.said, message.own)
    what = message.fields.what or naming.fields.what
    if what and _is_sentence(name, seen.observed_at):
        name = cut(what.translate(PLAIN_QUOTES).strip(" .,"))
    english = in_english(message, trip)
    both = tuple({one.id: one for one in (naming.seen, seen)}.values())
    evidence = "\n".join(map(evidence_text, both)) + f"\n{english}"
    told = statements(message, name, span, trip)
    kept = next(filter(None, (grounded(one, "", evidence) for one in told)), None)
    if not name or _tells_two_times(name) or kept is None:
        return None
    code = naming.code or message.code
    topic = f"booking:{code}" if code else "event:" + " ".join(content_words(name)[:4])
    topic = "house:move" if kept.startswith("The user moves house") else topic
    kind: Kind = "plan" if trip or not words.MEDICAL.search(folded(kept)) else "health"
    return Proposal(
        kept, kind, "neutral", Bookings.name, tuple(one.id for one in both), text[:200], _WEIGHT,
        topic=topic, valid_from=span.first, valid_to=span.last, glossed=english,
    )  # fmt: skip


def _is_sentence(name: str, now: datetime) -> bool:
    """Whether what a booking seems to be called is the whole sentence that says when it is."""
    return len(name.split()) >= _SENTENCE and (TIMES.search(name) or span_in(name, now)) is not None


def _within(one: Proposal, journey: Proposal) -> bool:
    """Whether something is during a journey."""
    first, last, start, end = one.valid_from, one.valid_to, journey.valid_from, journey.valid_to
    return bool(first and last and start and end and start <= first and last <= end)


def _to_pass(message: Message, booked: Proposal) -> Iterator[Proposal]:
    """Who is booked for an exam wants to pass it."""
    exam = re.match(r"The user has an exam: “([^”]+)”", booked.text)
    if exam and booked.kind == "plan" and not message.is_changed:
        kept = grounded(f"The user wants to pass this exam: “{exam[1]}”.", "", evidence_text(message.seen))
        if kept:
            topic = booked.topic.replace(":", ":pass ", 1)
            yield replace(
                booked, text=kept, kind="goal", weight=_GOAL, topic=topic, valid_from=None, valid_to=booked.valid_to
            )


def _days_of(trip: Trip) -> Span:
    return Span(trip.first, trip.last + timedelta(hours=23, minutes=59, seconds=59))


def _shares(one: Message, other: Message) -> bool:
    """Whether both name the same thing: what the one is about, or two words of its name."""
    names = set(content_words(f"{one.title} {one.fields.what}"))
    return len(names & set(content_words(f"{other.title}\n{other.text}"))) > 1


def _when_seen(seen: Observation) -> datetime:
    return seen.observed_at


def _tells_two_times(name: str) -> bool:
    """Whether a name is a sentence that something is moved from one hour to another, and not what it is."""
    return changes.is_changed(folded(name)) and len(TIMES.findall(name)) > 1

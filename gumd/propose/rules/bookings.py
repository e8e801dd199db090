"""Confirmations and reminders that others send the user: appointments, journeys, exams, courses."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import pairwise

from gumd.foreign import folded, is_planted
from gumd.phishing import leads_astray
from gumd.propose.mail import is_unsent, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules import booking_words as words
from gumd.propose.rules import doubt
from gumd.propose.rules.addressed import is_forwarded
from gumd.propose.rules.booked_for import company, is_booked_for_another, lines_of, names_user
from gumd.propose.rules.booking_names import bare_name, cut, name_of
from gumd.propose.rules.dates import Span, span_in
from gumd.propose.rules.events import TIMES, times_in, written_day
from gumd.propose.rules.fields import Fields, code_of, fields_of
from gumd.propose.rules.first_person import grounded
from gumd.propose.rules.occasions import MOST, told_of
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, headline, nothing_before
from gumd.propose.rules.trips import Trip, route_in, trip_in
from gumd.propose.snippets import Snippet
from gumd.regex import regex
from gumd.schema import Kind
from gumd.words import content_words
from gumd_store.records import Observation

_WEIGHT, _GOAL = 0.9, 0.7
_AHEAD = timedelta(days=400)
_SOURCES = frozenset({"email", "notification", "browser"})
_MAX_PLACE = 60
_JOURNEYS = frozenset({"flight", "train journey", "ferry crossing", "bus journey"})
_MEDICAL = regex(
    r"\b(?:dr\.?|clinic|hospital|surgery|dentist\w*|dental|physio\w*|osteopath\w*|mri|emg|scan|x-?ray|ultrasound|"
    r"blood test|screening|injection|outpatient\w*|klinik\w*|praxis|\w*arzt\w*|krankenhaus|hno|rontgen|chu|hopital|"
    r"clinique|dermatolog\w*|allergolog\w*|cardiolog\w*|neurolog\w*|kine\w*|radiolog\w*|irm|fisio\w*|centro de salud|"
    r"ziekenhuis|polikliniek|huisarts|tandarts|fysio\w*|\w*heelkunde|(?:psycho|gynaeco|uro|onco)loog|oogarts|"
    r"dentista|medicina general|eye exam\w*|medical|medecin)\b"
)


@dataclass(frozen=True)
class Message:
    """A message as it is read for what it confirms: the user's names, its subject, its own lines and its fields."""

    seen: Observation
    own: frozenset[str]
    title: str
    said: list[Snippet]
    text: str
    fields: Fields
    before: "Message | None" = None
    """What it changes: an earlier message with the same code."""

    @property
    def plain(self) -> str:
        return folded(f"{self.title}\n{self.text}")

    @property
    def code(self) -> str:
        return code_of(self.title, self.text)


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
        message = self._message(seen)
        if message is None or _is_pretence(message):
            return
        moved = words.is_changed(message.plain)
        if words.CALLED_OFF.search(message.plain) and not moved:
            yield from self._called_off(message)
        elif _is_arranged(message):
            found = _booked(replace(message, before=self._before(message)) if moved else message)
            yield from (self._with_occasion(found, message), *_to_pass(message, found)) if found else ()

    def _with_occasion(self, booked: Proposal, message: Message) -> Proposal:
        """A journey with all that tells of it, and with what is booked where it goes while the user is there."""
        trip = trip_in(lines_of(message.seen), message.seen.observed_at)
        told = [one for one in told_of(trip, self._past) if one.id not in booked.observations] if trip else []
        dated = (self._appointment(one) for one in told if one.source in _SOURCES and one.origin != "user")
        reason = next((one for one in dated if one and _within(one, booked)), None)
        ids = (*(one.id for one in told[:MOST]), *(reason.observations if reason else ()))
        text = (
            f"{booked.text[:-1]}, for {reason.text.partition(' has ')[2].partition('”')[0]}”."
            if reason
            else booked.text
        )
        return replace(booked, text=text, observations=tuple(dict.fromkeys((*booked.observations, *ids))))

    def _appointment(self, seen: Observation) -> Proposal | None:
        message = self._message(seen)
        if message is None or not _is_arranged(message) or _is_pretence(message):
            return None
        return None if trip_in(lines_of(seen), seen.observed_at) else _booked(message)

    def _called_off(self, message: Message) -> Iterator[Proposal]:
        """What counts against a booking that a later message says is off."""
        before = self._before(message)
        booked = _booked(before) if before and _is_arranged(before) else None
        if booked:
            ids = (*booked.observations, message.seen.id)
            yield replace(booked, observations=ids, words=message.text[:200], stance="contradicts", topic="")

    def _before(self, message: Message) -> Message | None:
        """The first message with the same code; without one, that of a day that is now void, on the same thing."""
        past = (one for source in _SOURCES for one in self._past(source) if one.origin != "user")
        earlier = sorted((one for one in past if one.observed_at < message.seen.observed_at), key=_when_seen)
        if message.code:
            named = (one for one in earlier if message.code in f"{one.title}\n{one.text}".lower())
            coded = (self._message(one) for one in named)
            return next((one for one in coded if one and one.code == message.code), None)
        void = _void_days(message)
        read = (self._message(one) for one in earlier if void)
        return next((one for one in read if one and _is_of(one, void) and _shares(one, message)), None)

    def _message(self, seen: Observation) -> Message | None:
        said = self._reader.told(seen)
        title, own = headline(seen), self._reader.names()
        if seen.source == "email" and not is_forwarded(title):
            quoted = " ".join(read_mail(seen.text).quoted.split())
            said = [snippet for snippet in said if " ".join(snippet.text.split()) not in quoted]
        text = "\n".join(snippet.text for snippet in said)
        fields = fields_of(lines_of(seen))
        if not said or is_unsent(title, "") or is_booked_for_another(text, fields, own):
            return None
        return Message(seen, own, title, said, text, fields)


def _is_arranged(message: Message) -> bool:
    """Whether a message says that something is certain, and neither offers nor sells."""
    plain = message.plain
    subject = folded(message.title or message.text)
    reminded = words.REMINDS.match(folded(message.text)) and names_user(message.text[:_MAX_PLACE], message.own)
    named = any(names_user(one, message.own) for one in message.fields.people) and message.fields.time
    if not (words.is_certain(plain) or reminded or named) or words.BOUGHT.search(subject.partition("\n")[0]):
        return False
    if message.seen.source == "browser" and (words.SEARCHED.search(plain) or doubt.is_fiction(message.seen.title)):
        return False
    return not words.offers(plain, words.is_changed(plain))


def _is_pretence(message: Message) -> bool:
    if is_planted(message.seen.text) or is_planted(message.seen.title) or leads_astray(message.text):
        return True
    return doubt.names_nobody(message.plain) or bool(words.STEERING.search(message.plain))


def _booked(message: Message) -> Proposal | None:
    seen, text = message.seen, message.text
    trip = trip_in(lines_of(seen), seen.observed_at)
    span = _days_of(trip) if trip else span_in(_dated(message), seen.observed_at)
    if span is None or not -timedelta(days=1) < span.last - seen.observed_at < _AHEAD:
        return None
    naming = message.before or message
    name = name_of(naming.title, naming.said, message.own)
    said = _way(trip, naming) if trip else f"“{_in_full(name, message.fields.what or naming.fields.what)}”"
    noun = _noun(f"{naming.plain}\n{message.plain}", trip)
    told = f"The user has {noun}: {said}, {_when(span, message, trip)}"
    place = message.fields.place or naming.fields.place
    ids = tuple(dict.fromkeys((naming.seen.id, seen.id)))
    evidence = "\n".join(map(evidence_text, {one.id: one for one in (naming.seen, seen)}.values()))
    kept = next(filter(None, (grounded(one, "", evidence) for one in _worded(told, place))), None)
    if not name or _tells_two_times(name) or kept is None:
        return None
    topic = f"booking:{message.code}" if message.code else "event:" + " ".join(content_words(name)[:4])
    kind: Kind = "health" if _MEDICAL.search(folded(kept)) and "journey" not in noun else "plan"
    return Proposal(
        kept, kind, "neutral", Bookings.name, ids, text[:200], _WEIGHT,
        topic=topic, valid_from=span.first, valid_to=span.last,
    )  # fmt: skip


def _within(one: Proposal, journey: Proposal) -> bool:
    """Whether something is during a journey."""
    first, last, start, end = one.valid_from, one.valid_to, journey.valid_from, journey.valid_to
    return bool(first and last and start and end and start <= first and last <= end)


def _to_pass(message: Message, booked: Proposal) -> Iterator[Proposal]:
    """Who is booked for an exam wants to pass it."""
    exam = re.match(r"The user has an exam: “([^”]+)”", booked.text)
    if exam and booked.kind == "plan" and not words.is_changed(message.plain):
        kept = grounded(f"The user wants to pass this exam: “{exam[1]}”.", "", evidence_text(message.seen))
        if kept:
            topic = booked.topic.replace(":", ":pass ", 1)
            yield replace(
                booked, text=kept, kind="goal", weight=_GOAL, topic=topic, valid_from=None, valid_to=booked.valid_to
            )


def _worded(told: str, place: str) -> Iterator[str]:
    """The statement with the place, and without, should that be too much."""
    place = place.translate(PLAIN_QUOTES).strip(" .,")
    if 2 < len(place) <= _MAX_PLACE and folded(place) not in folded(told):
        yield f"{told} ({place})."
    yield f"{told}."


def _days_of(trip: Trip) -> Span:
    return Span(trip.first, trip.last + timedelta(hours=23, minutes=59, seconds=59))


def _way(trip: Trip, message: Message) -> str:
    """From where to where, as the subject or else the stops say it, and with whom."""
    start, end = route_in(bare_name(message.title)) or (trip.start, trip.end)
    others = [one.translate(PLAIN_QUOTES) for one in company(message.fields.people, message.own)]
    way = f"{start} → {end}".translate(PLAIN_QUOTES)
    return f"“{way}”{' with ' + others[0] if others else ''}"


def _in_full(name: str, what: str) -> str:
    """A name, and what a labelled field says that it is for, where that says more."""
    what = cut(what.translate(PLAIN_QUOTES).strip(" .,"))
    told, known = set(content_words(what)), set(content_words(name))
    if what and name.endswith(f": {what}"):
        return what
    if not told - known:
        return name
    return what if 2 * len(told & known) >= min(len(told), len(known)) else f"{name}: {what}"


def _dated(message: Message) -> str:
    """The first line that names a day: a confirmation's footer may name others, and so does what is moved."""
    now = message.seen.observed_at
    lines = [message.title, *message.text.splitlines()]
    lines = [f"{line} {after}" if line.endswith(":") else line for line, after in pairwise([*lines, ""])]
    lines = [line for line in lines if not words.FOOTER.search(folded(line))]
    if words.is_changed(message.plain):
        lines = [_moved(line) for line in lines[1:] if not words.VOID.search(folded(line)) or _is_new(line)]
    lines.sort(key=lambda line: not words.LABELLED.match(folded(line)))
    return next((line for line in lines if span_in(line, now)), "")


def _void_days(message: Message) -> set[date]:
    """The days that a message says are no longer those of what it is about."""
    lines = (line for line in message.text.splitlines() if words.VOID.search(folded(line)) and not _is_new(line))
    spans = (span_in(line, message.seen.observed_at) for line in lines)
    return {span.first.date() for span in spans if span}


def _is_of(message: Message, days: set[date]) -> bool:
    span = span_in(_dated(message), message.seen.observed_at)
    return span is not None and span.first.date() in days and _is_arranged(message)


def _shares(one: Message, other: Message) -> bool:
    """Whether both name the same thing: what the one is about, or two words of its name."""
    names = set(content_words(f"{one.title} {one.fields.what}"))
    return len(names & set(content_words(f"{other.title}\n{other.text}"))) > 1


def _is_new(line: str) -> bool:
    return words.NEW.search(folded(line)) is not None


def _moved(line: str) -> str:
    """What a line says after "new", or after "from … to"."""
    plain = folded(line)
    hit = words.NEW.search(plain)
    moved = words.MOVED_TO.search(plain)
    start = hit.start() if hit else moved.end() if moved and re.search(r"\d", moved.group()) else 0
    return line[start:]


def _when_seen(seen: Observation) -> datetime:
    return seen.observed_at


def _noun(plain: str, trip: Trip | None) -> str:
    """What kind of thing is booked; what has stops is a journey."""
    named = [name for name, pattern in words.NOUNS if re.search(pattern, plain)]
    noun = next((name for name in named if not trip or name in _JOURNEYS), "trip" if trip else "booking")
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _when(span: Span, message: Message, trip: Trip | None) -> str:
    day = written_day(span.first, message.text)
    if span.last.date() != span.first.date():
        return f"from {day} to {written_day(span.last, message.text)}"
    line = _line_of(message.text, str(span.first.day))
    line = _moved(line) if words.is_changed(message.plain) else line
    times = trip.time if trip else times_in(line) or times_in(message.fields.time)
    return f"on {day}{' at ' + times if times else ''}"


def _tells_two_times(name: str) -> bool:
    """Whether a name is a sentence that something is moved from one hour to another, and not what it is."""
    return words.is_changed(folded(name)) and len(TIMES.findall(name)) > 1


def _line_of(text: str, day: str) -> str:
    return next((line for line in text.splitlines() if re.search(rf"(?<!\d)0?{day}(?!\d)", line)), "")

"""What is booked, in words: what kind of thing it is, what it is called, where and when; a journey as one travels."""

import re
from collections.abc import Iterator

from gumd.propose.rules.bookings.airports import is_airport, town
from gumd.propose.rules.bookings.booked_for import company, lines_of, on_tickets
from gumd.propose.rules.bookings.days import when
from gumd.propose.rules.bookings.messages import Message, sets_out
from gumd.propose.rules.bookings.names import bare_name, cut
from gumd.propose.rules.bookings.nouns import NOUNS
from gumd.propose.rules.bookings.stays import ends_of
from gumd.propose.rules.bookings.trips import Trip, route_in
from gumd.propose.rules.dates import Span, span_in
from gumd.propose.rules.reading import PLAIN_QUOTES
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded

_MAX_PLACE, _HEAD = 80, 8
_BY = {
    "flight": "by plane ",
    "train journey": "by train ",
    "ferry crossing": "by ferry ",
    "bus journey": "by bus ",
}
_POSTED = regex(r"\b\d{4,6}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b")
_STAY, _MOVE = "hotel stay", "house move"
_FROM_TO = regex(r"^\W{0,4}(?P<start>[^→\n:]{5,60}?) ?(?:→|->|–>) ?(?P<end>[^→\n:]{5,60})$", re.MULTILINE)


def in_english(message: Message, trip: Trip | None) -> str:
    """What kind of thing is booked, and where a ticket's airports are, which it need not say in English."""
    if trip is None:
        return f"{_noun(message)} moves from to"
    return f"travels by plane train ferry bus from {town(trip.start)} to {town(trip.end)}"


def statements(message: Message, name: str, span: Span, trip: Trip | None) -> Iterator[str]:
    """What the message says of the user, with the place and without, should that be too much."""
    naming = message.before or message
    if trip is not None:
        yield _travels(trip, message, span)
        return
    noun = _noun(message)
    if noun == _MOVE:
        yield from _moves(message, name, span)
        return
    called = _in_full(name, message.fields.what or naming.fields.what)
    said = f"The user has {_article(noun)}: “{called}”"
    told = f"{said}{_beside(message)}, {when(span, message)}"
    place = _place(message, noun) or _place(naming, noun)
    if 2 < len(place) <= _MAX_PLACE and folded(place) not in folded(told):
        yield f"{told} ({place})."
    yield f"{told}."
    yield f"{said}, {when(span, message)}."


def _travels(trip: Trip, message: Message, span: Span) -> str:
    """From where to where, as the subject or else the stops say it, by what, and with whom."""
    naming = message.before or message
    start, end = (
        town(one.translate(PLAIN_QUOTES)) for one in route_in(bare_name(naming.title)) or (trip.start, trip.end)
    )
    days = when(span, message, trip.time)
    comma = "," if days.startswith("from") else ""
    return f"The user travels {_means(trip, message, naming)}from {start} to {end}{_beside(message)}{comma} {days}."


def _means(trip: Trip, message: Message, naming: Message) -> str:
    plain = f"{naming.plain}\n{message.plain}"
    named = (name for name, pattern in NOUNS if name in _BY and re.search(pattern, plain))
    flies = is_airport(trip.start) and is_airport(trip.end)
    return _BY["flight"] if flies else _BY.get(next(named, ""), "")


def _moves(message: Message, name: str, span: Span) -> Iterator[str]:
    """When the user moves house, from where to where if two addresses are told, and by whom."""
    naming = message.before or message
    days, by = when(span, message), (naming.sender or name).translate(PLAIN_QUOTES)
    way = _FROM_TO.search(lines_of(message.seen)) or _FROM_TO.search(lines_of(naming.seen))
    if way and not any(re.search(r"\d[:h.]\d\d", one) for one in way.groups()):
        start, end = (one.translate(PLAIN_QUOTES).strip(" .,") for one in way.groups())
        yield f"The user moves house {days}, from {start} to {end} (“{by}”)."
    yield f"The user moves house {days} (“{by}”)."


def _beside(message: Message) -> str:
    people = message.fields.people or on_tickets(message.text)
    others = [one.translate(PLAIN_QUOTES) for one in company(people, message.own)]
    return f" with {' and '.join(others[:3])}" if others else ""


def _noun(message: Message) -> str:
    """What kind of thing is booked, by the words of the message and of the one that it changes."""
    plain = f"{message.before.plain if message.before else ''}\n{message.plain}"
    named = (name for name, pattern in NOUNS if re.search(pattern, plain))
    return "trip" if sets_out(message) else next(named, "booking")


def _article(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def _place(message: Message, noun: str) -> str:
    """Where it is: by its field, from where to where something is hired, or the address of a house to stay at."""
    hired = ends_of(lines_of(message.seen)) if noun == "rental vehicle" else ""
    place = message.fields.place or hired or (_address(message) if noun == _STAY else "")
    return re.split(r"(?<=\w{4})\.\s", place.translate(PLAIN_QUOTES))[0].strip(" .,")


def _address(message: Message) -> str:
    """A line that is an address: short, in parts, with a postal code, and of no day."""
    lines = (line.strip() for line in message.text.splitlines()[:_HEAD])
    told = (line for line in lines if "," in line and ":" not in line and len(line) <= _MAX_PLACE)
    return next((line for line in told if _POSTED.search(line) and not span_in(line, message.seen.observed_at)), "")


def _in_full(name: str, what: str) -> str:
    """A name, and what a labelled field says that it is for, where that says more."""
    what = cut(what.translate(PLAIN_QUOTES).strip(" .,"))
    told, known = set(content_words(what)), set(content_words(name))
    if what and name.endswith(f": {what}"):
        return what
    if not told - known:
        return name
    return what if 2 * len(told & known) >= min(len(told), len(known)) else f"{name}: {what}"

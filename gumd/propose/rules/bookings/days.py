"""When something is that is booked: the line that says so, the days on which it no longer is, and the hour."""

import re
from datetime import date
from itertools import pairwise

from gumd.propose.rules.bookings import changes, words
from gumd.propose.rules.bookings.messages import Message
from gumd.propose.rules.bookings.stays import stay_in
from gumd.propose.rules.calendar.events import times_in, written_day
from gumd.propose.rules.dates import Span, span_in
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded

_LABELLED = regex(r"^\W*[^\W\d_]{2,16}\s?:")
_SENTENCE = regex(r"(?<=[a-zß-ÿ)])[.!?] +(?=[A-ZÀ-Þ])")


def span_of(message: Message) -> Span | None:
    """The days of what a message confirms: from its first to its last, where it names both."""
    now = message.seen.observed_at
    stay = stay_in("\n".join(_current(message)), now)
    return stay or span_in(dated_line(message), now)


def dated_line(message: Message) -> str:
    """The first line that names a day: a confirmation's footer may name others, and so does what is moved."""
    lines = _current(message)
    lines.sort(key=lambda line: not words.LABELLED.match(folded(line)))
    return next((line for line in lines if span_in(line, message.seen.observed_at)), "")


def _current(message: Message) -> list[str]:
    """The lines that may say when it is; where it is moved, none of the day on which it was."""
    lines = [message.title, *filter(str.strip, message.text.splitlines())]
    lines = [
        f"{line} {after}" if line.endswith(":") and not _LABELLED.match(after) else line
        for line, after in pairwise([*lines, ""])
    ]
    lines = [line for line in lines if not words.FOOTER.search(folded(line))]
    if message.is_changed:
        told = (sentence for line in lines[1:] for sentence in _SENTENCE.split(line))
        lines = [moved(line) for line in told if not changes.VOID.search(folded(line)) or _is_new(line)]
    return lines


def void_days(message: Message) -> set[date]:
    """The days that a message says are no longer those of what it is about."""
    lines = (line for line in message.text.splitlines() if changes.VOID.search(folded(line)) and not _is_new(line))
    spans = (span_in(line, message.seen.observed_at) for line in lines)
    return {span.first.date() for span in spans if span}


def when(span: Span, message: Message, time: str = "") -> str:
    """The days in words; of one day the hour too."""
    day = written_day(span.first, message.text)
    if span.last.date() != span.first.date():
        return f"from {day} to {written_day(span.last, message.text)}"
    line = _line_of(message.text, str(span.first.day))
    line = moved(line) if message.is_changed else line
    times = time or times_in(line) or times_in(message.fields.time)
    return f"on {day}{' at ' + times if times else ''}"


def moved(line: str) -> str:
    """What a line says after "new", or after "from … to"."""
    plain = folded(line)
    hit = changes.NEW.search(plain)
    from_to = changes.MOVED_TO.search(plain)
    start = hit.start() if hit else from_to.end() if from_to and re.search(r"\d", from_to.group()) else 0
    return line[start:]


def _is_new(line: str) -> bool:
    return changes.NEW.search(folded(line)) is not None


def _line_of(text: str, day: str) -> str:
    return next((line for line in text.splitlines() if re.search(rf"(?<!\d)0?{day}(?!\d)", line)), "")

"""What the user has with somebody every week and the two move for good: "from next week Tuesday at half six?" – "yes".

The calendar says what it is, where an entry on another day bears the other's name; else the chat's own word does.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.calendar import moved_slot_words as words
from gumd.propose.rules.calendar.events import DAY_NAMES
from gumd.propose.rules.calendar.moments import A_DAY, HALF_A_DAY, clocks_in, near, weekdays_in, written
from gumd.propose.rules.calendar.week_views import own_entries, spoken
from gumd.propose.rules.calendar.weeks import Entry
from gumd.propose.rules.people.address import one_other
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before, with_assistant
from gumd.propose.rules.sentences import sentences
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.snippets import Snippet
from gumd.text.regex import regex
from gumd.text.words import content_words, tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_AGREED, _NAMED = 1.8, 1.3
_MIN_NAME = 4
_AFTERNOON = 8 * 60
"""Nobody has a lesson before: an hour below it is one of the afternoon."""
_FROM_SELF = regex(r"\b(?:they|he|she|er|sie|il|elle|ella|lui|lei|ele|ela|hij|zij)\b")


class Move(NamedTuple):
    """The day of the week to which something moves, the time if one is named, and the words."""

    day: int
    clock: tuple[int, bool] | None
    words: str


class Held(NamedTuple):
    """What the calendar shows the user to have with somebody."""

    entry: Entry
    seen: Observation


class MovedSlots:
    """Proposes the new day and time of what the user has every week, once both have agreed to it in their chat."""

    name = "rules.moved_slot"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        chats = [seen for seen in episode if seen.source == "chat" and words.CHANGE.search(folded(seen.text))]
        return [one for seen in chats for one in self._of(seen, episode)]

    def _of(self, seen: Observation, episode: Sequence[Observation]) -> Iterator[Proposal]:
        said = self._reader.snippets(seen)
        other = one_other(said, seen.title).translate(PLAIN_QUOTES)
        if not other or with_assistant(seen, [other]) or doubt.is_fiction(seen.title):
            return
        held = self._held(other, seen, episode)
        move = agreed(said, {one.entry.day.weekday() for one in held})
        if move is None:
            return
        before = next((one for one in reversed(held) if one.entry.day.weekday() != move.day), None)
        statement = _with_entry(move, other, before) if before else _bare(move, other, said)
        if statement:
            yield from proposed(statement, self.name, [seen, *([before.seen] if before else [])])

    def _held(self, other: str, chat: Observation, episode: Sequence[Observation]) -> list[Held]:
        """The entries that bear the other's name and were seen before the chat, in the order of time."""
        called = {word for word in tokens(folded(other)) if len(word) >= _MIN_NAME}
        shown = [*self._past("calendar"), *(one for one in episode if one.source == "calendar")]
        before = {one.id: one for one in shown if one.origin == "user" and one.observed_at <= chat.observed_at}
        own, every = self._reader.names(), sorted(before.values(), key=lambda one: one.observed_at)
        entries = (Held(entry, seen) for seen in every for entry in own_entries(seen, own))
        return [one for one in entries if one.entry.start is not None and called & set(tokens(folded(one.entry.name)))]


def agreed(said: Sequence[Snippet], before: set[int]) -> Move | None:
    """What one of two proposes to move for good and the other takes on; None where it is for once or is not taken on.

    ``before``: the days of the week on which they had it, so far as the calendar shows.
    """
    lines = [(one.by, text) for one in said for text in sentences(one.text, quotes=True)]
    for place, (by, text) in enumerate(lines):
        after = lines[place + 1 :]
        plain = folded(text)
        day = _new_day(plain, before) if words.CHANGE.search(plain) and not words.ONCE.search(plain) else None
        answers = [folded(other) for who, other in after if {who, by} == {"user", "other"}][:3]
        for_good = any(words.FOR_GOOD.search(line) for line in (plain, *(folded(other) for _, other in after)))
        if day is None or not for_good or not _taken_on(answers, day):
            continue
        clocks = [clock for line in (plain, *answers[:1]) for clock in clocks_in(line)]
        return Move(day, clocks[0] if clocks else None, text)
    return None


def _new_day(plain: str, before: set[int]) -> int | None:
    """The one day of the week that a sentence names and that is not the old one."""
    old = {day for hit in words.OLD.finditer(plain) for day in weekdays_in(hit["day"])} | before
    days = [day for day in weekdays_in(plain) if day not in old]
    return days[0] if len(days) == 1 else None


def _taken_on(answers: Sequence[str], day: int) -> bool:
    if not answers or words.REFUSAL.search(answers[0]):
        return False
    named = day in weekdays_in(answers[0]) and not answers[0].rstrip().endswith("?")
    return bool(words.CONSENT.search(answers[0])) or named


def _with_entry(move: Move, other: str, before: Held) -> Statement:
    name = spoken(before.entry.name)
    clock = f" at {written(near(move.clock, before.entry.start or 0) % A_DAY)}" if move.clock else ""
    known = set(tokens(folded(other))) <= set(tokens(folded(name)))
    text = f"The user has “{name}”{'' if known else f' with {other}'} on {DAY_NAMES[move.day]}{clock}."
    topic = "event:" + " ".join(content_words(name)[:4])
    said = f"on {DAY_NAMES[move.day]}{clock}"
    return Statement(text, "routine", move.words, _AGREED, topic=topic, said=said)


def _bare(move: Move, other: str, said: Sequence[Snippet]) -> Statement | None:
    plain = "\n".join(folded(one.text) for one in said)
    what = next((name for name, pattern in words.LESSONS.items() if pattern.search(plain)), "")
    if not what or _FROM_SELF.search(folded(move.words)):
        return None
    first, either = move.clock or (0, False)
    minute = first + HALF_A_DAY if either and first < _AFTERNOON else first
    when = f"on {DAY_NAMES[move.day]}{f' at {written(minute)}' if move.clock else ''}"
    text = f"The user has their weekly {what} with {other} {when}."
    topic = f"slot:{folded(other)} {what}"
    return Statement(text, "routine", move.words, _NAMED, topic=topic, said=f"their weekly {what} {when}")

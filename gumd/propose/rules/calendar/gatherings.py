"""With whom the user has what their calendar only calls "rehearsal": the group whose chat names the same day and hour,
or the call that was open then.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gumd.propose.rules.calendar.events import CALLED_OFF
from gumd.propose.rules.calendar.moments import clocks_in, near, weekdays_in
from gumd.propose.rules.calendar.weeks import Entry
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, with_assistant, with_past
from gumd.propose.rules.sentences import sentences
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MIN_OTHERS = 2
_MAX_NAME, _MIN_WORD, _MIN_LETTERS, _MAX_READ = 50, 5, 3, 300
_EARLY, _LATE = 15, 30
"""Minutes before and after its beginning in which the window of a call is that of an entry."""
_TODAY = regex(
    r"\b(?:today|tonight|this evening|heut\w*|ce soir|aujourd'hui|hoy|esta (?:noche|tarde)|hoje|stasera|oggi|vanavond|"
    r"vandaag)\b"
)
_ALWAYS = regex(
    r"\b(?:as (?:always|usual|ever)|every week|wie immer|wie ublich|comme (?:toujours|d'habitude)|como (?:siempre|"
    r"sempre|de costume)|come (?:sempre|al solito)|zoals (?:altijd|gewoonlijk)|next week|nachste woche|"
    r"(?:next|nachsten?|prochain|proximo|prossimo|volgende) (?P<day>[^\W\d_]{4,12}))\b"
)
_CALLS = regex(r"\b(?:zoom|teams|google meet|meet|webex|skype|jitsi|whereby|facetime|bigbluebutton)\b")
_CALL_WORDS = regex(
    r"\b(?:zoom|microsoft teams|teams|google meet|meet|webex|skype|jitsi|whereby|facetime|bigbluebutton|meeting|call|"
    r"\d+ (?:participants|teilnehmer\w*|participantes|deelnemers|partecipanti))\b",
    re.IGNORECASE,
)
_SEPARATORS = regex(r"\s[–—|·-]\s")
_NO_NAME = regex(r"\(\d+\)|[^\w\s'’.,&+/–-]")


class Company(NamedTuple):
    """What follows an entry's name in a statement, what showed it, and whether that says that it comes again."""

    words: str
    seen: tuple[Observation, ...]
    again: bool


class Heard(NamedTuple):
    """What a group's chat, or the window of a call, says of when it meets.

    Attributes:
        name: the group's or the call's.
        told: of each sentence with a time: the days of the week that it names, whether it means today, and the times.
        said: all that is said, folded; empty for a call.
    """

    seen: Observation
    name: str
    told: list[tuple[set[int], bool, list[tuple[int, bool]]]]
    said: str


class Gatherings:
    """Reads the chats and windows of an episode and those before it for when groups meet."""

    def __init__(self, past: Past) -> None:
        self._past = past
        self._reader = Reader(past)

    def heard(self, episode: Sequence[Observation]) -> list[Heard]:
        """What groups and calls tell, the latest first."""
        every = with_past(self._past, ("chat", "window"), [one for one in episode if one.source in ("chat", "window")])
        read = (_call(one) if one.source == "window" else self._group(one) for one in reversed(every[-_MAX_READ:]))
        return [one for one in read if one]

    def _group(self, seen: Observation) -> Heard | None:
        """A chat of several in which the user writes too, and in which nothing is called off."""
        name = _named(seen.title)
        if not name or CALLED_OFF.search(folded(seen.text)):
            return None
        said = self._reader.snippets(seen)
        others = {one.speaker for one in said if one.by == "other" and one.speaker}
        if len(others) < MIN_OTHERS or not any(one.by == "user" for one in said) or with_assistant(seen, others):
            return None
        lines = [folded(text) for one in said for text in sentences(one.text, quotes=True)]
        told = [(set(weekdays_in(line)), bool(_TODAY.search(line)), clocks_in(line)) for line in lines]
        return Heard(seen, name, [one for one in told if one[2]], "\n".join(lines))


def company_of(alike: Sequence[Entry], heard: Sequence[Heard]) -> Company | None:
    """With whom the entries of one name are, by what was heard; None for nobody."""
    found = (_in_group(alike, one) if one.said else _in_call(alike, one) for one in heard)
    return next(filter(None, found), None)


def _in_group(alike: Sequence[Entry], heard: Heard) -> Company | None:
    days, day = {one.day.weekday() for one in alike}, heard.seen.observed_at.weekday()
    starts = [one.start for one in alike if one.start is not None]
    timed = any(
        (named & days or (today and not named and day in days))
        and any(near(clock, start) == start for clock in clocks for start in starts)
        for named, today, clocks in heard.told
    )
    if not timed and not (day in days and starts and _shared(alike, heard.name)):
        return None
    again = _again(heard.said, days) or any(_weeks_apart(one, heard.seen) for one in alike)
    return Company(f" with “{heard.name}”", (heard.seen,), again)


def _again(said: str, days: set[int]) -> bool:
    """Whether somebody says that it is as always, or speaks of that day of next week."""
    hits = _ALWAYS.finditer(said)
    return any(not hit["day"] or set(weekdays_in(hit["day"])) & days for hit in hits)


def _weeks_apart(entry: Entry, seen: Observation) -> bool:
    return entry.day.isocalendar()[:2] != seen.observed_at.isocalendar()[:2]


def _shared(alike: Sequence[Entry], name: str) -> bool:
    """Whether an entry's name begins with a telling word that is in the group's name too."""
    first = next((word for word in content_words(alike[-1].name)), "")
    return len(first) >= _MIN_WORD and first in content_words(name)


def _call(seen: Observation) -> Heard | None:
    if seen.origin != "user" or not _CALLS.search(folded(f"{seen.app} {seen.title}")):
        return None
    name = max(_parts(seen.title), key=len, default="")
    return Heard(seen, name, [], "") if name else None


def _in_call(alike: Sequence[Entry], heard: Heard) -> Company | None:
    """Whether a call was open as an entry began, and shares a word with it."""
    at = heard.seen.observed_at
    minute, same_day = at.hour * 60 + at.minute, [one for one in alike if one.day.weekday() == at.weekday()]
    then = [one for one in same_day if one.start is not None and -_EARLY <= minute - one.start <= _LATE]
    known, said = set(content_words(alike[-1].name)), set(content_words(heard.name))
    if not then or said <= known or not any(len(word) >= _MIN_WORD for word in known & said):
        return None
    return Company(f" (a call: “{heard.name}”)", (heard.seen,), any(_weeks_apart(one, heard.seen) for one in then))


def _parts(title: str) -> Iterator[str]:
    return (name for part in _SEPARATORS.split(title) if (name := _named(_CALL_WORDS.sub(" ", part))))


def _named(title: str) -> str:
    bare = " ".join(_NO_NAME.sub(" ", title.translate(PLAIN_QUOTES)).split()).strip(" ,.-–/")
    return bare[:_MAX_NAME].strip() if any(len(word) >= _MIN_LETTERS for word in content_words(bare)) else ""

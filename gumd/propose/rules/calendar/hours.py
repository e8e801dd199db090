"""What the user does at the same hour again and again: where doors and tills let them in, and what a shell works on."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime

from gumd.propose.proposal import Proposal
from gumd.propose.rules.calendar.doors import place_of
from gumd.propose.rules.calendar.events import days_named
from gumd.propose.rules.calendar.scheduled import Schedule
from gumd.propose.rules.calendar.sessions import recorded
from gumd.propose.rules.calendar.usual import part_of_day, usual_days, usual_hour
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import Past, evidence_text, nothing_before, with_past
from gumd.text.regex import regex
from gumd_store.records import Observation

MIN_DAYS = 3
_MAX_EVIDENCE = 8
_BASE, _EACH, _MOST = 1.0, 0.2, 2.0
_FOLDER = regex(r"(?:^|[\s:])(?P<folder>~(?:/[\w.-]{1,40}){1,6}|/(?:home|Users)/[\w.-]{1,40}(?:/[\w.-]{1,40}){1,6})/?$")
_HOME = regex(r"^/(?:home|Users)/[\w.-]{1,40}")
_DEPTH = 3
_WORKED_IN = ("shell", "editor")
_ORDINARY = range(9, 18)
"""In these hours most people are at their computer anyway."""


class Hours:
    """Proposes a routine for a place that lets the user in, and for a folder that they work in, at the same hour."""

    name = "rules.hours"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._schedule = Schedule(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        entered = self._alike(episode, ("notification",), _place)
        found = [self._entered(place, seen, episode) for place, seen in entered.items()]
        found += [self._worked(folder, seen) for folder, seen in self._alike(episode, _WORKED_IN, folder_of).items()]
        return [proposal for proposal in found if proposal is not None]

    def _alike(
        self, episode: Sequence[Observation], sources: Sequence[str], key: Callable[[Observation], str]
    ) -> dict[str, list[Observation]]:
        """What has a key that the episode has, there and before, in the order of time."""
        fresh = {key(seen) for seen in episode if seen.source in sources} - {""}
        if not fresh:
            return {}
        every = with_past(self._past, sources, [one for one in episode if one.source in sources])
        return {name: [one for one in every if key(one) == name] for name in sorted(fresh)}

    def _entered(self, place: str, seen: Sequence[Observation], episode: Sequence[Observation]) -> Proposal | None:
        moments = [one.observed_at for one in seen]
        clock = usual_hour(moments)
        minutes = [one.hour * 60 + one.minute for one in moments]
        entry = self._schedule.at(minutes, {one.weekday() for one in moments}, episode) if clock else None
        days = f"on {days_named(entry.days)}" if entry else usual_days(moments)
        if not clock or not days:
            return None
        text, known = f"The user goes to “{place}” {days} at about {clock}", [entry.seen] if entry else []
        return self._proposal(text, seen, moments, f"goes:{place}", known)

    def _worked(self, folder: str, seen: Sequence[Observation]) -> Proposal | None:
        moments = [one.observed_at for one in seen]
        clock = usual_hour(moments)
        if not clock or int(clock[:2]) in _ORDINARY:
            return None
        days, name = usual_days(moments), folder.rpartition("/")[2]
        text = " ".join(filter(None, (f"The user works on {name} {part_of_day(clock)}, at about {clock},", days)))
        return self._proposal(text.rstrip(","), seen, moments, f"hours:{folder}")

    def _proposal(
        self,
        text: str,
        seen: Sequence[Observation],
        moments: Sequence[datetime],
        topic: str,
        known: Sequence[Observation] = (),
    ) -> Proposal | None:
        """``known``: what else shows it; with it two days are enough."""
        times = len({moment.date() for moment in moments})
        if times < MIN_DAYS - len(known):
            return None
        shown = [*_with_usual(seen), *known]
        said = f"{text}: early in the morning, late at night, in the evening, on most weekdays, {times} days"
        kept = grounded(f"{text} ({times} days).", "", "\n".join((said, *map(evidence_text, shown))))
        if kept is None:
            return None
        weight = min(_MOST, _BASE + _EACH * times)
        ids = tuple(one.id for one in shown)
        words = f"on {times} days from {min(moments):%Y-%m-%d} to {max(moments):%Y-%m-%d}"
        return Proposal(kept, "routine", "likes", self.name, ids, words, weight, topic=topic, glossed=said)


def _with_usual(seen: Sequence[Observation]) -> list[Observation]:
    """The last of what was seen, with the one whose time is the usual one."""
    clock = usual_hour([one.observed_at for one in seen])
    usual = [one for one in seen if f"{one.observed_at:%H:%M}" == clock]
    shown = {one.id: one for one in (*seen[-_MAX_EVIDENCE:], *usual[:1])}
    return list(shown.values())


def _place(seen: Observation) -> str:
    """Where a door let the user in; nothing where it records a session of sport, which ``rules.sport`` tells."""
    return "" if recorded(seen) else place_of(seen)


def folder_of(seen: Observation) -> str:
    """The folder below the user's home that a shell's title names, or that an edited file is in."""
    if seen.source not in _WORKED_IN or seen.origin != "user":
        return ""
    hit = _FOLDER.search(re.sub(r"/[^/]*$", "", seen.title.strip()) if seen.source == "editor" else seen.title.strip())
    return "/".join(_HOME.sub("~", hit["folder"]).split("/")[:_DEPTH]) if hit else ""

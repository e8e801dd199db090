"""Sport that the user's watch, app or pool records on several days, and on which days the calendar has it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from gumd.propose.proposal import Proposal
from gumd.propose.rules.calendar.doors import titled
from gumd.propose.rules.calendar.events import days_named
from gumd.propose.rules.calendar.habits import usual_day
from gumd.propose.rules.calendar.scheduled import Schedule
from gumd.propose.rules.calendar.sessions import SOURCES, Session, company_of, recorder_of, sessions_in
from gumd.propose.rules.calendar.usual import usual_days_of
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import Past, evidence_text, nothing_before, with_past
from gumd_store.records import Observation

MIN_DAYS = 2
_MAX_EVIDENCE = 6
_BASE, _EACH, _MOST = 0.8, 0.25, 2.0
_NEAR_MINUTES, _MORNING = 60, 10 * 60


class Sport:
    """Proposes a routine for sessions of one sport that are recorded on at least two days."""

    name = "rules.sport"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._schedule = Schedule(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        fresh = {one.does for seen in episode for one in sessions_in(seen)}
        if not fresh:
            return []
        every: dict[str, list[Session]] = defaultdict(list)
        for one in (found for seen in with_past(self._past, SOURCES, episode) for found in sessions_in(seen)):
            every[one.does].append(one)
        found = [self._routine(does, every[does], episode) for does in sorted(fresh)]
        return [proposal for proposal in found if proposal is not None]

    def _routine(self, does: str, every: Sequence[Session], episode: Sequence[Observation]) -> Proposal | None:
        days = {one.day for one in every}
        if len(days) < MIN_DAYS:
            return None
        shown = list({one.seen.id: one.seen for one in every}.values())[-_MAX_EVIDENCE:]
        usual = _at_one_hour(every)
        there = {one.day for one in usual}
        minutes = [one.minute for one in usual if one.minute is not None]
        entry = self._schedule.at(minutes, {day.weekday() for day in there}, episode)
        on = f"on {days_named(entry.days)}" if entry else _mostly(there)
        place = titled(shown[-1])
        how = f" at {place}" if place else " regularly"
        when = f"{'' if place or not on else ','}{f' {on}' if on else ''}{_usual_time(usual)}{company_of(shown)}"
        text = f"The user {does}{how}{when}, by what {recorder_of(shown[-1])} records."
        evidence = [*shown, *([entry.seen] if entry else [])]
        said = f"{does} records in the morning, on most weekdays {on}"  # What a record shows, in English.
        if grounded(text, "", "\n".join((said, *map(evidence_text, evidence)))) is None:
            return None
        weight = min(_MOST, _BASE + _EACH * (len(days) - MIN_DAYS + bool(entry)))
        ids = tuple(one.id for one in evidence)
        words = f"on {len(days)} days"
        return Proposal(text, "routine", "likes", self.name, ids, words, weight, topic=f"sport:{does}", glossed=said)


def _at_one_hour(every: Sequence[Session]) -> Sequence[Session]:
    """The sessions at the usual hour, where most are at it: one more at the weekend names no other day."""
    minutes = sorted(one.minute for one in every if one.minute is not None)
    if len(minutes) < len(every):
        return every
    middle = minutes[len(minutes) // 2]
    near = [one for one in every if abs((one.minute or 0) - middle) <= _NEAR_MINUTES]
    return near if 2 * len(near) > len(every) and len({one.day for one in near}) >= MIN_DAYS else every


def _mostly(days: set[date]) -> str:
    one = usual_day(list(days))
    if one:
        return f"on {one}"
    again = len({day.weekday() for day in days}) < len(days)
    return usual_days_of(days) if again or len(days) > MIN_DAYS else ""


def _usual_time(every: Sequence[Session]) -> str:
    """At about what time sessions begin; empty where they differ."""
    clocks = sorted((one.minute, one.clock) for one in every if one.minute is not None)
    if len(clocks) < max(MIN_DAYS, len(every) - 1):
        early = all(one.minute is None and one.seen.observed_at.hour < _MORNING // 60 for one in every)
        return " in the morning" if early else ""
    usual = clocks[len(clocks) // 2]
    near = all(abs(minute - usual[0]) <= _NEAR_MINUTES for minute, _ in clocks)
    part = " in the morning" if usual[0] < _MORNING else ""
    return f"{part} at about {usual[1]}" if near else ""

"""The rules of this folder."""

from gumd.propose.proposal import Proposer
from gumd.propose.rules.calendar.events import Events
from gumd.propose.rules.calendar.focus import Focus
from gumd.propose.rules.calendar.habits import Habits
from gumd.propose.rules.calendar.hours import Hours
from gumd.propose.rules.calendar.logs import Logs
from gumd.propose.rules.calendar.moved_slots import MovedSlots
from gumd.propose.rules.calendar.recurring import Recurring
from gumd.propose.rules.calendar.rotas import Rotas
from gumd.propose.rules.calendar.sport import Sport
from gumd.propose.rules.calendar.teaching import Teaching
from gumd.propose.rules.calendar.timetable import Timetable
from gumd.propose.rules.calendar.week_views import WeekViews
from gumd.propose.rules.reading import Past


def calendar_rules(past: Past) -> tuple[Proposer, ...]:
    """Each of them; ``past`` gives what was observed earlier of a source."""
    return (
        Focus(),
        Events(past),
        Timetable(past),
        WeekViews(past),
        MovedSlots(past),
        Rotas(past),
        Habits(past),
        Hours(past),
        Logs(past),
        Recurring(past),
        Sport(past),
        Teaching(past),
    )

"""Every rule together."""

from gumd.propose.proposal import Proposer
from gumd.propose.rules.address import Addressed
from gumd.propose.rules.adverts import Adverts
from gumd.propose.rules.answers import Answers
from gumd.propose.rules.bookings import Bookings
from gumd.propose.rules.cards import Cards
from gumd.propose.rules.care import Care
from gumd.propose.rules.contests import Contests
from gumd.propose.rules.courses import Courses
from gumd.propose.rules.critiques import Critiques
from gumd.propose.rules.custody import Custody
from gumd.propose.rules.documents import Documents
from gumd.propose.rules.employers import Employers
from gumd.propose.rules.employment import Employment
from gumd.propose.rules.events import Events
from gumd.propose.rules.findings import Findings
from gumd.propose.rules.first_person import FirstPerson
from gumd.propose.rules.focus import Focus
from gumd.propose.rules.gloss import WithEnglish
from gumd.propose.rules.habits import Habits
from gumd.propose.rules.health import Health
from gumd.propose.rules.hours import Hours
from gumd.propose.rules.instructions import Instructions
from gumd.propose.rules.jointly import Jointly
from gumd.propose.rules.journeys import Journeys
from gumd.propose.rules.kin import Kin
from gumd.propose.rules.learning import Learning
from gumd.propose.rules.letters import Letters
from gumd.propose.rules.lists import Lists
from gumd.propose.rules.logs import Logs
from gumd.propose.rules.memberships import Memberships
from gumd.propose.rules.notes import Notes
from gumd.propose.rules.partners import Partners
from gumd.propose.rules.parts import Parts
from gumd.propose.rules.people import People
from gumd.propose.rules.programming import Programming
from gumd.propose.rules.purchases import Purchases
from gumd.propose.rules.reading import Past, nothing_before
from gumd.propose.rules.readmes import Readmes
from gumd.propose.rules.recurring import Recurring
from gumd.propose.rules.relations import Relations
from gumd.propose.rules.relatives import Relatives
from gumd.propose.rules.remarks import Remarks
from gumd.propose.rules.remedies import Remedies
from gumd.propose.rules.repositories import Repositories
from gumd.propose.rules.results import Results
from gumd.propose.rules.resumes import Resumes
from gumd.propose.rules.rotas import Rotas
from gumd.propose.rules.scores import Scores
from gumd.propose.rules.services import Services
from gumd.propose.rules.shopping import Shopping
from gumd.propose.rules.shorthand import Shorthand
from gumd.propose.rules.sport import Sport
from gumd.propose.rules.studies import Studies
from gumd.propose.rules.tallies import Tallies
from gumd.propose.rules.targets import Targets
from gumd.propose.rules.teaching import Teaching
from gumd.propose.rules.theses import Theses
from gumd.propose.rules.tickets import Tickets
from gumd.propose.rules.timetable import Timetable
from gumd.propose.rules.tools import Tools
from gumd.propose.rules.vehicles import Vehicles
from gumd.propose.rules.ventures import Ventures
from gumd.propose.rules.week_views import WeekViews


def rule_proposers(past: Past = nothing_before) -> tuple[Proposer, ...]:
    """Every rule proposer; ``past`` gives what was observed earlier of a source, for those that count over time."""
    rules: tuple[Proposer, ...] = (
        FirstPerson(past),
        Shorthand(past),
        Answers(past),
        Instructions(past),
        Focus(),
        Events(past),
        Timetable(past),
        WeekViews(past),
        Rotas(past),
        Habits(past),
        Hours(past),
        Logs(past),
        Bookings(past),
        Recurring(past),
        Journeys(past),
        Shopping(),
        Purchases(past),
        Tallies(past),
        Remedies(past),
        Adverts(past),
        Tickets(past),
        Sport(past),
        Services(past),
        Critiques(),
        Health(past),
        Findings(past),
        Remarks(past),
        Cards(past),
        Vehicles(past),
        Employment(past),
        Memberships(past),
        Parts(past),
        Studies(past),
        Learning(past),
        Courses(past),
        Programming(past),
        Resumes(past),
        Results(past),
        Employers(past),
        Teaching(past),
        Letters(past),
        Relations(past),
        Addressed(past),
        Relatives(past),
        Partners(past),
        People(past),
        Care(past),
        Jointly(past),
        Custody(past),
        Kin(past),
        Notes(past),
        Lists(past),
        Tools(past),
        Documents(past),
        Readmes(past),
        Repositories(past),
        Targets(past),
        Contests(past),
        Theses(past),
        Scores(past),
        Ventures(past),
    )
    return tuple(map(WithEnglish, rules))

"""Every rule together."""

from gumd.propose.proposal import Proposer
from gumd.propose.rules.accounts import Accounts
from gumd.propose.rules.address import Addressed
from gumd.propose.rules.adverts import Adverts
from gumd.propose.rules.answers import Answers
from gumd.propose.rules.applications import Applications
from gumd.propose.rules.belongings import Belongings
from gumd.propose.rules.bookings import Bookings
from gumd.propose.rules.businesses import Businesses
from gumd.propose.rules.cards import Cards
from gumd.propose.rules.care import Care
from gumd.propose.rules.children import Children
from gumd.propose.rules.code_choices import CodeChoices
from gumd.propose.rules.contests import Contests
from gumd.propose.rules.courses import Courses
from gumd.propose.rules.critiques import Critiques
from gumd.propose.rules.custody import Custody
from gumd.propose.rules.deals import Deals
from gumd.propose.rules.documents import Documents
from gumd.propose.rules.employers import Employers
from gumd.propose.rules.employment import Employment
from gumd.propose.rules.entrusted import Entrusted
from gumd.propose.rules.events import Events
from gumd.propose.rules.findings import Findings
from gumd.propose.rules.first_person import FirstPerson
from gumd.propose.rules.flashcards import Flashcards
from gumd.propose.rules.focus import Focus
from gumd.propose.rules.gloss import WithEnglish
from gumd.propose.rules.habits import Habits
from gumd.propose.rules.health import Health
from gumd.propose.rules.hours import Hours
from gumd.propose.rules.house_moves import HouseMoves
from gumd.propose.rules.instructions import Instructions
from gumd.propose.rules.jointly import Jointly
from gumd.propose.rules.journeys import Journeys
from gumd.propose.rules.kin import Kin
from gumd.propose.rules.learning import Learning
from gumd.propose.rules.letters import Letters
from gumd.propose.rules.lists import Lists
from gumd.propose.rules.logs import Logs
from gumd.propose.rules.makers import Makers
from gumd.propose.rules.medicines import Medicines
from gumd.propose.rules.memberships import Memberships
from gumd.propose.rules.moved_slots import MovedSlots
from gumd.propose.rules.notes import Notes
from gumd.propose.rules.offices import Offices
from gumd.propose.rules.partners import Partners
from gumd.propose.rules.parts import Parts
from gumd.propose.rules.people import People
from gumd.propose.rules.posts import Posts
from gumd.propose.rules.programming import Programming
from gumd.propose.rules.purchases import Purchases
from gumd.propose.rules.questionnaires import Questionnaires
from gumd.propose.rules.reading import Past, nothing_before
from gumd.propose.rules.readmes import Readmes
from gumd.propose.rules.recurring import Recurring
from gumd.propose.rules.regulars import Regulars
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
from gumd.propose.rules.stated_relatives import StatedRelatives
from gumd.propose.rules.studies import Studies
from gumd.propose.rules.supervision import Supervision
from gumd.propose.rules.tallies import Tallies
from gumd.propose.rules.targets import Targets
from gumd.propose.rules.tastes import Tastes
from gumd.propose.rules.teaching import Teaching
from gumd.propose.rules.theses import Theses
from gumd.propose.rules.tickets import Tickets
from gumd.propose.rules.timetable import Timetable
from gumd.propose.rules.tools import Tools
from gumd.propose.rules.usual_orders import UsualOrders
from gumd.propose.rules.vehicles import Vehicles
from gumd.propose.rules.ventures import Ventures
from gumd.propose.rules.week_views import WeekViews
from gumd.propose.rules.weekly_trips import WeeklyTrips


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
        MovedSlots(past),
        Rotas(past),
        Habits(past),
        Hours(past),
        Logs(past),
        Bookings(past),
        Entrusted(past),
        Recurring(past),
        Journeys(past),
        WeeklyTrips(past),
        HouseMoves(past),
        Shopping(),
        Purchases(past),
        Regulars(past),
        UsualOrders(past),
        Tastes(past),
        Makers(past),
        Accounts(past),
        Tallies(past),
        Remedies(past),
        Adverts(past),
        Deals(past),
        Belongings(past),
        Tickets(past),
        Sport(past),
        Services(past),
        Critiques(),
        Health(past),
        Findings(past),
        Medicines(past),
        Questionnaires(past),
        Remarks(past),
        Cards(past),
        Vehicles(past),
        Employment(past),
        Memberships(past),
        Parts(past),
        Offices(past),
        Studies(past),
        Learning(past),
        Flashcards(past),
        Courses(past),
        Programming(past),
        CodeChoices(past),
        Resumes(past),
        Results(past),
        Employers(past),
        Posts(past),
        Businesses(past),
        Supervision(past),
        Teaching(past),
        Letters(past),
        Relations(past),
        Addressed(past),
        Relatives(past),
        StatedRelatives(past),
        Partners(past),
        People(past),
        Children(past),
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
        Applications(past),
        Theses(past),
        Scores(past),
        Ventures(past),
    )
    return tuple(map(WithEnglish, rules))

"""The rules of this folder."""

from gumd.propose.proposal import Proposer
from gumd.propose.rules.bookings.accounts import Accounts
from gumd.propose.rules.bookings.cards import Cards
from gumd.propose.rules.bookings.confirmations import Bookings
from gumd.propose.rules.bookings.entrusted import Entrusted
from gumd.propose.rules.bookings.house_moves import HouseMoves
from gumd.propose.rules.bookings.journeys import Journeys
from gumd.propose.rules.bookings.weekly_trips import WeeklyTrips
from gumd.propose.rules.reading import Past


def bookings_rules(past: Past) -> tuple[Proposer, ...]:
    """Each of them; ``past`` gives what was observed earlier of a source."""
    return (
        Bookings(past),
        Entrusted(past),
        Journeys(past),
        WeeklyTrips(past),
        HouseMoves(past),
        Accounts(past),
        Cards(past),
    )

"""The rules of this folder."""

from gumd.propose.proposal import Proposer
from gumd.propose.rules.reading import Past
from gumd.propose.rules.shopping.adverts import Adverts
from gumd.propose.rules.shopping.belongings import Belongings
from gumd.propose.rules.shopping.deals import Deals
from gumd.propose.rules.shopping.makers import Makers
from gumd.propose.rules.shopping.purchases import Purchases
from gumd.propose.rules.shopping.regulars import Regulars
from gumd.propose.rules.shopping.services import Services
from gumd.propose.rules.shopping.shopping import Shopping
from gumd.propose.rules.shopping.tallies import Tallies
from gumd.propose.rules.shopping.tastes import Tastes
from gumd.propose.rules.shopping.usual_orders import UsualOrders
from gumd.propose.rules.shopping.vehicles import Vehicles


def shopping_rules(past: Past) -> tuple[Proposer, ...]:
    """Each of them; ``past`` gives what was observed earlier of a source."""
    return (
        Shopping(),
        Purchases(past),
        Regulars(past),
        UsualOrders(past),
        Tastes(past),
        Makers(past),
        Tallies(past),
        Adverts(past),
        Deals(past),
        Belongings(past),
        Services(past),
        Vehicles(past),
    )

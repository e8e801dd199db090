"""The rules of this folder."""

from gumd.propose.proposal import Proposer
from gumd.propose.rules.people.address import Addressed
from gumd.propose.rules.people.care import Care
from gumd.propose.rules.people.children import Children
from gumd.propose.rules.people.custody import Custody
from gumd.propose.rules.people.jointly import Jointly
from gumd.propose.rules.people.kin import Kin
from gumd.propose.rules.people.partners import Partners
from gumd.propose.rules.people.people import People
from gumd.propose.rules.people.relations import Relations
from gumd.propose.rules.people.relatives import Relatives
from gumd.propose.rules.people.stated_relatives import StatedRelatives
from gumd.propose.rules.reading import Past


def people_rules(past: Past) -> tuple[Proposer, ...]:
    """Each of them; ``past`` gives what was observed earlier of a source."""
    return (
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
    )

"""The rules of this folder."""

from gumd.propose.proposal import Proposer
from gumd.propose.rules.code.code_choices import CodeChoices
from gumd.propose.rules.code.documents import Documents
from gumd.propose.rules.code.programming import Programming
from gumd.propose.rules.code.readmes import Readmes
from gumd.propose.rules.code.repositories import Repositories
from gumd.propose.rules.code.tickets import Tickets
from gumd.propose.rules.code.tools import Tools
from gumd.propose.rules.reading import Past


def code_rules(past: Past) -> tuple[Proposer, ...]:
    """Each of them; ``past`` gives what was observed earlier of a source."""
    return (
        Tickets(past),
        Programming(past),
        CodeChoices(past),
        Tools(past),
        Documents(past),
        Readmes(past),
        Repositories(past),
    )

"""The rules of this folder."""

from gumd.propose.proposal import Proposer
from gumd.propose.rules.grammar.first_person import FirstPerson
from gumd.propose.rules.reading import Past


def grammar_rules(past: Past) -> tuple[Proposer, ...]:
    """Each of them; ``past`` gives what was observed earlier of a source."""
    return (FirstPerson(past),)

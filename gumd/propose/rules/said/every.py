"""The rules of this folder."""

from gumd.propose.proposal import Proposer
from gumd.propose.rules.reading import Past
from gumd.propose.rules.said.answers import Answers
from gumd.propose.rules.said.critiques import Critiques
from gumd.propose.rules.said.instructions import Instructions
from gumd.propose.rules.said.lists import Lists
from gumd.propose.rules.said.notes import Notes
from gumd.propose.rules.said.remarks import Remarks
from gumd.propose.rules.said.shorthand import Shorthand
from gumd.propose.rules.said.targets import Targets


def said_rules(past: Past) -> tuple[Proposer, ...]:
    """Each of them; ``past`` gives what was observed earlier of a source."""
    return (
        Shorthand(past),
        Answers(past),
        Instructions(past),
        Critiques(),
        Remarks(past),
        Notes(past),
        Lists(past),
        Targets(past),
    )

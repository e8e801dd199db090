"""Every rule together."""

from itertools import chain

from gumd.propose.proposal import Proposer
from gumd.propose.rules.bookings.every import bookings_rules
from gumd.propose.rules.calendar.every import calendar_rules
from gumd.propose.rules.code.every import code_rules
from gumd.propose.rules.gloss import WithEnglish
from gumd.propose.rules.grammar.every import grammar_rules
from gumd.propose.rules.health.every import health_rules
from gumd.propose.rules.learning.every import learning_rules
from gumd.propose.rules.people.every import people_rules
from gumd.propose.rules.reading import Past, nothing_before
from gumd.propose.rules.said.every import said_rules
from gumd.propose.rules.shopping.every import shopping_rules
from gumd.propose.rules.work.every import work_rules

_FOLDERS = (
    grammar_rules,
    said_rules,
    calendar_rules,
    bookings_rules,
    shopping_rules,
    health_rules,
    code_rules,
    work_rules,
    learning_rules,
    people_rules,
)


def rule_proposers(past: Past = nothing_before) -> tuple[Proposer, ...]:
    """Every rule proposer; ``past`` gives what was observed earlier of a source, for those that count over time."""
    return tuple(map(WithEnglish, chain.from_iterable(rules(past) for rules in _FOLDERS)))

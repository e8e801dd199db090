"""The rules of this folder."""

from gumd.propose.proposal import Proposer
from gumd.propose.rules.health.findings import Findings
from gumd.propose.rules.health.health import Health
from gumd.propose.rules.health.medicines import Medicines
from gumd.propose.rules.health.questionnaires import Questionnaires
from gumd.propose.rules.health.remedies import Remedies
from gumd.propose.rules.reading import Past


def health_rules(past: Past) -> tuple[Proposer, ...]:
    """Each of them; ``past`` gives what was observed earlier of a source."""
    return (
        Remedies(past),
        Health(past),
        Findings(past),
        Medicines(past),
        Questionnaires(past),
    )

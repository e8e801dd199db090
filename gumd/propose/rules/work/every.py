"""The rules of this folder."""

from gumd.propose.proposal import Proposer
from gumd.propose.rules.reading import Past
from gumd.propose.rules.work.applications import Applications
from gumd.propose.rules.work.businesses import Businesses
from gumd.propose.rules.work.employers import Employers
from gumd.propose.rules.work.employment import Employment
from gumd.propose.rules.work.letters import Letters
from gumd.propose.rules.work.memberships import Memberships
from gumd.propose.rules.work.offices import Offices
from gumd.propose.rules.work.parts import Parts
from gumd.propose.rules.work.posts import Posts
from gumd.propose.rules.work.resumes import Resumes
from gumd.propose.rules.work.supervision import Supervision
from gumd.propose.rules.work.ventures import Ventures


def work_rules(past: Past) -> tuple[Proposer, ...]:
    """Each of them; ``past`` gives what was observed earlier of a source."""
    return (
        Employment(past),
        Memberships(past),
        Parts(past),
        Offices(past),
        Resumes(past),
        Employers(past),
        Posts(past),
        Businesses(past),
        Supervision(past),
        Letters(past),
        Applications(past),
        Ventures(past),
    )

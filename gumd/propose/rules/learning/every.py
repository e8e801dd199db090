"""The rules of this folder."""

from gumd.propose.proposal import Proposer
from gumd.propose.rules.learning.contests import Contests
from gumd.propose.rules.learning.courses import Courses
from gumd.propose.rules.learning.flashcards import Flashcards
from gumd.propose.rules.learning.languages import Learning
from gumd.propose.rules.learning.results import Results
from gumd.propose.rules.learning.scores import Scores
from gumd.propose.rules.learning.studies import Studies
from gumd.propose.rules.learning.theses import Theses
from gumd.propose.rules.reading import Past


def learning_rules(past: Past) -> tuple[Proposer, ...]:
    """Each of them; ``past`` gives what was observed earlier of a source."""
    return (
        Studies(past),
        Learning(past),
        Flashcards(past),
        Courses(past),
        Results(past),
        Contests(past),
        Theses(past),
        Scores(past),
    )

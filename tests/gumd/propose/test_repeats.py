"""Which of two statements about one observation is kept, where one only quotes what the other says."""

from gumd.models.supervisor import ModelWorker
from gumd.propose.lines.marked import MarkedLines
from gumd.propose.lines.reader import LineReader
from gumd.propose.proposal import Proposal, Proposer
from gumd.propose.repeats import without_repeats
from gumd.propose.rules.health.findings import Findings
from gumd.propose.rules.health.health import Health

RULE: Proposer = Findings()
LINES: Proposer = MarkedLines(LineReader(ModelWorker()))


def of(text: str, words: str, *observations: int) -> Proposal:
    return Proposal(text, "health", "neutral", "any", observations, words, 1.0)


FOUND = of("The user's medical paper says: Diagnosis: coeliac disease.", "Diagnosis: coeliac disease", 7)
QUOTED = of("The user's health, by “Letter”: “Diagnosis: coeliac disease”.", "Diagnosis: coeliac disease", 7)


def test_a_quoted_line_gives_way_to_a_statement_about_it_in_any_order() -> None:
    assert without_repeats([(LINES, QUOTED), (RULE, FOUND)]) == [(RULE, FOUND)]
    assert without_repeats([(RULE, FOUND), (LINES, QUOTED)]) == [(RULE, FOUND)]


def test_a_line_of_another_observation_or_about_something_else_is_kept() -> None:
    elsewhere, other = of(QUOTED.text, QUOTED.words, 8), of("The user's home: “Flat 3”.", "Flat 3, Quay Road", 7)
    found = [(LINES, elsewhere), (LINES, other), (RULE, FOUND)]
    assert without_repeats(found) == found


def test_two_rules_about_the_same_line_are_both_kept() -> None:
    found = [(RULE, FOUND), (Health(), QUOTED)]
    assert without_repeats(found) == found

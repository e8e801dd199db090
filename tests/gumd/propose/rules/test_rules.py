"""What holds of all rules, whatever they are given."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gumd.ground import MAX_CHARS, ground
from gumd.propose.rules.every import rule_proposers
from gumd.propose.rules.reading import nothing_before
from tests.gumd.propose.seen import evidence_of, seen

SOURCES = ["file", "clipboard", "shell", "browser", "editor", "chat", "calendar", "email", "window", "notification"]
_OPENINGS = ["I love ", "I am allergic to ", "I live in ", "Ich mag ", "J'aime ", "never use ", "Goal: ", "my sister "]
_OTHER_LANGUAGES = ("Ich mag ", "J'aime ")
_PARTS = "Ada tea, und 12 June Malta my you every Tuesday (ok) – because 7:30 le Ölbild."
_WORDS = st.lists(st.sampled_from(_PARTS.split()), min_size=1, max_size=8)
_FOREIGN = ["browser", "clipboard", "chat", "file", "editor", "window"]
_PIECES = ["I love ", "I ", "a", "Me: I am ", "- ", "> ", ": ", "12.", "my my ", "“", "(", "1/", ".", "\n", " -", "@ "]


@given(st.text(max_size=2_000), st.sampled_from(SOURCES), st.sampled_from(["user", "foreign"]))
def test_any_text_is_read_without_an_error(text: str, source: str, origin: str) -> None:
    for proposer in rule_proposers():
        proposer.propose([seen(text, source, title=text[:80], origin=origin)])


@given(st.sampled_from(_OPENINGS), _WORDS, st.sampled_from(["chat", "file", "email"]))
def test_every_statement_is_carried_by_its_own_evidence(opening: str, words: list[str], source: str) -> None:
    said = seen(opening + " ".join(words), source, title="notes", app="ChatGPT")
    for proposal in (one for proposer in rule_proposers() for one in proposer.propose([said])):
        assert ground(proposal.text, evidence_of(proposal, [said]), frozenset()) is None
        assert re.match(r"The user(?:'s)? \S", proposal.text)
        assert proposal.text.endswith(".")
        assert len(proposal.text) <= MAX_CHARS
        assert opening in _OTHER_LANGUAGES or not re.search(r"\b(?:I|my|mine|myself)\b(?![^“]*”)", proposal.text)


@given(st.sampled_from(_OPENINGS), _WORDS, st.sampled_from(_FOREIGN))
def test_foreign_text_gives_no_first_person_facts(opening: str, words: list[str], source: str) -> None:
    said = seen("Me: " + opening + " ".join(words), source, title="notes", app="ChatGPT", origin="foreign")
    found = [one for proposer in rule_proposers() for one in proposer.propose([said])]
    assert [one.proposer for one in found if one.proposer != "rules.booking"] == []


@pytest.mark.parametrize("piece", _PIECES)
def test_a_text_of_any_length_costs_no_more_than_its_beginning(piece: str) -> None:
    """What lies past the bound is not read: the answers for a long text and for its beginning are the same."""
    long = piece * (400_000 // len(piece))
    for source in ("chat", "file", "email", "shell", "calendar"):
        whole, beginning = seen(long, source, title="notes"), seen(long[:20_000], source, title="notes")
        for proposer in rule_proposers():
            found = [one.text for one in proposer.propose([whole])]
            assert found == [one.text for one in proposer.propose([beginning])]


def test_proposers_have_stable_names_of_their_own() -> None:
    names = [proposer.name for proposer in rule_proposers(nothing_before)]
    assert len(set(names)) == len(names)
    assert all(name.startswith("rules.") for name in names)

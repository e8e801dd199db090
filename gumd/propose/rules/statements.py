"""A statement that one or more observations carry, made a proposal where they do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from gumd.propose.proposal import Proposal
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import evidence_text
from gumd.schema import Kind, Polarity
from gumd_store.records import Observation

MAX_EVIDENCE, MAX_PAST = 6, 400
_MAX_WORDS = 200


@dataclass(frozen=True)
class Statement:
    """What a rule says of the user.

    Attributes:
        words: the words of the observations that carry it.
        said: the rule's own English words in ``text``, for what the observations show and do not write.
    """

    text: str
    kind: Kind
    words: str
    weight: float
    polarity: Polarity = "neutral"
    topic: str = ""
    said: str = ""
    valid_to: datetime | None = None


def latest(past: Sequence[Observation]) -> list[Observation]:
    """The last ``MAX_PAST`` of ``past``: who reads what was seen in full cannot read all of it each time."""
    return sorted(past, key=lambda one: one.observed_at)[-MAX_PAST:]


def carried(statement: Statement, proposer: str, seen: Sequence[Observation]) -> Proposal | None:
    """The proposal of ``statement`` by the latest of ``seen``; None when they do not hold what it names."""
    shown = sorted({one.id: one for one in seen}.values(), key=lambda one: one.observed_at)[-MAX_EVIDENCE:]
    evidence = "\n".join((*map(evidence_text, shown), statement.said))
    text = grounded(statement.text, "", evidence)
    if text is None:
        return None
    return Proposal(
        text,
        statement.kind,
        statement.polarity,
        proposer,
        tuple(one.id for one in shown),
        statement.words[:_MAX_WORDS],
        statement.weight,
        topic=statement.topic,
        valid_to=statement.valid_to,
        glossed=statement.said,
    )


def proposed(statement: Statement, proposer: str, seen: Sequence[Observation]) -> Iterator[Proposal]:
    """The proposal of ``statement``, as :func:`carried`, or none."""
    proposal = carried(statement, proposer, seen)
    if proposal is not None:
        yield proposal

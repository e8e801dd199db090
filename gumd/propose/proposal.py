"""What a proposer is, and what it hands to the steps that decide."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from gumd.schema import Kind, Polarity, Stance
from gumd_store.records import Observation

LINE_MARKER = "lines"
"""The proposer that quotes lines; another's statement about the same says it better."""


@dataclass(frozen=True)
class Proposal:
    """A candidate for a belief: one sentence that begins with ``The user``, and what speaks for it.

    Attributes:
        text: the statement.
        proposer: who proposes it; a stable name such as ``rules.instruction`` or ``llm``.
        observations: ids of the observations that carry it; grounding holds the statement against all of them.
        words: the words of those observations that carry it, for people to read.
        glossed: the same in English, where they are in another language: grounding takes either. Else empty.
        weight: how strongly they do, in log-odds, before confidence's own terms.
        stance: whether they support the statement or contradict it.
        topic: a key such as ``instruction:commit messages``; of two propositions with one topic the later replaces the
            earlier. Empty for none.
        valid_from, valid_to: when it holds; a plan ends.
    """

    text: str
    kind: Kind
    polarity: Polarity
    proposer: str
    observations: tuple[int, ...]
    words: str
    weight: float
    stance: Stance = "supports"
    topic: str = ""
    valid_from: datetime | None = None
    valid_to: datetime | None = None
    glossed: str = ""


class Proposer(Protocol):
    """Finds candidates in one episode. It may be wrong: grounding, evidence and time decide."""

    name: str

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        """The candidates of one episode, whose observations are in time order.

        Raises:
            ModelUnavailable: it needs the model worker, which did not answer.
        """


@runtime_checkable
class Remembering(Protocol):
    """A proposer that keeps something of earlier episodes in memory."""

    def forget(self) -> None:
        """Lets go of all of it."""

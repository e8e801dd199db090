"""Propose: candidates for beliefs, from rules where rules are more reliable, and from the language model."""

from gumd.models.supervisor import ModelWorker
from gumd.propose.llm import LlmProposer
from gumd.propose.proposal import Proposer
from gumd.propose.rules import rule_proposers
from gumd_store import observations
from gumd_store.connection import Store
from gumd_store.records import Observation

_PAST = 2_000


def proposers(store: Store, worker: ModelWorker) -> tuple[Proposer, ...]:
    """Every proposer; those that count over time look back at what the store has of a source."""

    def past(source: str) -> list[Observation]:
        with store.read() as db:
            return observations.latest_of_source(db, source, _PAST)

    return (*rule_proposers(past), LlmProposer(worker))

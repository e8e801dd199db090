"""Every proposer together. To import them takes the daemon 4 MB, so it does when there is something to learn from."""

from gumd.models.supervisor import ModelWorker
from gumd.propose.heads import Heads
from gumd.propose.lines.marked import MarkedLines
from gumd.propose.lines.reader import LineReader
from gumd.propose.proposal import Proposer
from gumd.propose.rules.every import rule_proposers
from gumd.propose.rules.gloss import WithEnglish
from gumd.propose.rules.reading import Past
from gumd.propose.windowed import WindowProposer
from gumd.propose.writers import PromptedWriter, TrainedWriter, Writer
from gumd.settings import ModelSettings
from gumd_store import observations
from gumd_store.connection import Store
from gumd_store.records import Observation

_PAST = 2_000


def proposers(store: Store, worker: ModelWorker, model: ModelSettings) -> tuple[Proposer, ...]:
    """Every proposer; those that count over time look back at what the store has of a source."""

    past = past_of(store)
    lines = LineReader(worker, past)
    written = WindowProposer(worker, Heads.shipped(), writer_of(worker, model), lines)
    return (*rule_proposers(past), WithEnglish(MarkedLines(lines)), written)


def past_of(store: Store) -> Past:
    """What the store has last of a source."""

    def past(source: str) -> list[Observation]:
        with store.read() as db:
            return observations.latest_of_source(db, source, _PAST)

    return past


def writer_of(worker: ModelWorker, model: ModelSettings) -> Writer:
    """Who writes by these settings: a server, another GGUF in the worker, or the shipped model."""
    if model.server:
        from gumd.propose.server import ServerWriter  # httpx is slow to import

        return ServerWriter(worker, model.server, model.timeout_s)
    return PromptedWriter(worker) if model.gguf else TrainedWriter(worker)

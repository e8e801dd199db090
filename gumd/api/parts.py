"""What the handlers work with."""

import time
from dataclasses import dataclass, field

from gumd.events import Events
from gumd.grants import Grants
from gumd.journal import Journal
from gumd.learn import Learner
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.private_mode import PrivateMode
from gumd.profile import Profiles
from gumd.prompt import SystemPrompts
from gumd.rank import Ranking
from gumd.retrieve import Retriever
from gumd.supervise import Observers
from gumd_store.connection import Store


@dataclass(frozen=True)
class Parts:
    """The daemon's parts, made and ended by :mod:`gumd.daemon`."""

    store: Store
    grants: Grants
    private_mode: PrivateMode
    journal: Journal
    learner: Learner
    worker: ModelWorker
    embedder: StaticEmbedder
    retriever: Retriever
    profiles: Profiles
    prompts: SystemPrompts
    ranking: Ranking
    observers: Observers
    events: Events
    started: float = field(default_factory=time.monotonic)

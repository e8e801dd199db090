"""Believe: one proposal that its evidence carries, related to what is believed and written, with its vectors."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from sqlite_utils import Database

from gumd import embed
from gumd.models.static import StaticEmbedder
from gumd.propose.proposal import Proposal
from gumd.relate import relate
from gumd.revise import Revision, revise
from gumd_store.records import Observation


class Carried(NamedTuple):
    """A proposal that its observations carry, and its MiniLM vector, if the worker gave one."""

    proposal: Proposal
    seen: list[Observation]
    vector: Sequence[float] | None = None


def believe(db: Database, one: Carried, embedder: StaticEmbedder) -> list[Revision]:
    """Relates and writes one proposal; what says it has its vectors before the next is related."""
    relation = relate(db, one.proposal, one.seen, one.vector, embedder)
    revisions = revise(db, one.proposal, relation, one.seen)
    for _, id, worded in revisions:
        if worded:
            embed.forget(db, "proposition", [id])
            embed.index_static(db, embedder, "proposition", [(id, one.proposal.text)])
            if one.vector is not None:
                embed.keep(db, "proposition", embed.SENTENCES, {id: np.asarray(one.vector, dtype=np.float32)})
    return revisions

"""A real store with what a test puts on its shelves: observations, and propositions with their evidence."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from gumd import embed
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.text.gloss import gloss_of
from gumd_store import evidence, observations, propositions
from gumd_store.connection import Store
from gumd_store.observations import NewObservation
from gumd_store.propositions import NewProposition
from gumd_store.records import Evidence

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


class Library:
    """Writes as the daemon does, without learning: what is believed is what the test says."""

    def __init__(self, folder: Path, embedder: StaticEmbedder) -> None:
        self.store = Store(folder / "gumd.db", "00" * 32)
        self.embedder = embedder
        self._count = 0

    def observe(
        self, text: str, *, source: str = "file", origin: str = "user", at: datetime = NOON, title: str = ""
    ) -> int:
        """The row of a new observation; its external id is ``e`` and that number."""
        self._count += 1
        new = NewObservation(f"e{self._count}", source, "app", title, text, origin, at, gloss_of(f"{title}\n{text}"))
        with self.store.write() as db:
            observations.add(db, "test", [new], NOON)
            rows = embed.observation_rows(observations.by_ids(db, [self._count]))
            embed.index_static(db, self.embedder, "observation", rows)
        return self._count

    def believe(
        self,
        text: str,
        kind: str = "preference",
        *,
        polarity: str = "likes",
        confidence: float = 0.9,
        seen_in: Sequence[int] = (),
        since: datetime = NOON,
        until: datetime | None = None,
        status: str = "active",
    ) -> int:
        """The row of a new proposition, which the observations ``seen_in`` support."""
        with self.store.write() as db:
            id = propositions.add(db, NewProposition(text, kind, polarity, "", "test", since, until, NOON))
            propositions.set_confidence(db, [(id, confidence)])
            propositions.set_status(db, id, status, until)
            found = observations.by_ids(db, list(seen_in))
            evidence.add(
                db,
                [Evidence(id, one.id, "supports", 1.0, text, one.source, one.origin, one.observed_at) for one in found],
            )
            embed.index_static(db, self.embedder, "proposition", [(id, text)])
        return id

    def understand(self, worker: ModelWorker) -> None:
        """Gives everything its MiniLM vector, as learning does."""
        with self.store.read() as db:
            seen = db.execute("SELECT id, text FROM observations").fetchall()
            believed = db.execute("SELECT id, text FROM propositions").fetchall()
        embed.index_sentences(self.store, worker, "observation", seen)
        embed.index_sentences(self.store, worker, "proposition", believed)

"""What a benchmark puts into a store as believed, without learning it, and where it ranks by that."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from gumd import embed
from gumd.embed import SENTENCES, STATIC, TextVectors
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.rank import Ranking
from gumd_store import propositions
from gumd_store.connection import Store
from gumd_store.propositions import NewProposition

_SINCE = datetime(2024, 1, 1, tzinfo=UTC)
_CONFIDENCE = 0.9


class Rankings:
    """A ranking after the other, each with an empty store of its own; one model worker and its vectors serve all."""

    def __init__(self) -> None:
        self._worker, self._embedder = ModelWorker(idle_s=600, timeout_s=600), StaticEmbedder()
        self._worker.embed(["awake"])
        self.vectors = TextVectors(self._worker, self._embedder, patience_s=600)
        """Patient, as a busy machine must not change what is measured."""

    @contextmanager
    def anew(self) -> Iterator[tuple[Store, Ranking]]:
        """An empty store, and what ranks by it; the store is deleted afterwards."""
        with TemporaryDirectory() as folder, closing(Store(Path(folder) / "gumd.db", "00" * 32)) as store:
            ranking = Ranking(store, self._worker, self._embedder)
            ranking.vectors = self.vectors
            yield store, ranking

    def close(self) -> None:
        self._worker.close()


def believe(store: Store, vectors: TextVectors, texts: Sequence[str], polarity: str = "neutral") -> None:
    """Keeps each text as an active preference with both its vectors, as learning leaves it behind."""
    rows = {STATIC: vectors.static(texts), SENTENCES: vectors.sentences(texts)}
    with store.write() as db:
        for text in texts:
            new = NewProposition(text, "preference", polarity, "", "benchmark", _SINCE, None, _SINCE)
            id = propositions.add(db, new)
            propositions.set_confidence(db, [(id, _CONFIDENCE)])
            for space, found in rows.items():
                embed.keep(db, "proposition", space, {id: found[text]})

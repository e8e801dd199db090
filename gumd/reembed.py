"""Re-embed: when the weights of an embedding change, its vectors and glosses are made anew, in idle time.

Vectors of two models cannot be compared. So those of the former one are set aside at the start, and what has no new one
yet is found by its words, and by the other embedding if that has not changed too. What was put last is done first.
"""

from collections.abc import Sequence

from sqlite_utils import Database

from gumd import embed
from gumd.embed import DIMENSIONS, STATIC, Row, Space, Vector
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.models.weights import MINILM, MINILM_ADAPTER, WORDLLAMA
from gumd.text.gloss import gloss_of
from gumd_store import background, observations, propositions, state, vectors
from gumd_store.connection import Store
from gumd_store.vectors import Owner

_READ = "in English"
"""What is embedded of a text that is not in English: its gloss."""
WEIGHTS: dict[Space, str] = {
    "static": f"{WORDLLAMA.sha256} {_READ}", "minilm": f"{MINILM.sha256} {MINILM_ADAPTER.sha256} {_READ}"
}  # fmt: skip
_BEFORE: dict[Space, str] = {"static": WORDLLAMA.sha256, "minilm": MINILM.sha256}
"""What the vectors of a store were made by that does not tell: one from before this was kept."""
_AT_ONCE = 64


class Reembedding:
    """Knows by which weights the stored vectors were made, and makes those of others anew."""

    def __init__(self, store: Store, worker: ModelWorker, embedder: StaticEmbedder) -> None:
        self._store = store
        self._worker = worker
        self._embedder = embedder

    def begin(self) -> None:
        """Sets aside the vectors of weights that are not used any more. To be called before anything is embedded."""
        with self._store.write() as db:
            for space, weights in WEIGHTS.items():
                told = state.get(db, _name(space))
                if told != weights:
                    state.put(db, _name(space), weights)
                if (told or _BEFORE[space]) != weights:
                    vectors.set_aside(db, space)
                    background.clear(db, space)

    def some(self) -> bool:
        """Makes a few vectors anew; whether there were any to make.

        Raises:
            ModelUnavailable: the worker did not answer; what was to be done is done another time.
        """
        return any(self._some(space) for space in DIMENSIONS)

    def _some(self, space: Space) -> bool:
        with self._store.read() as db:
            due = vectors.aside(db, space, _AT_ONCE)
            texts = {owner: _rows(db, owner, ids) for owner, ids in due.items()}
        for owner, ids in due.items():
            made = self._made(space, texts[owner])
            with self._store.write() as db:
                left = vectors.drop_aside(db, owner, space, ids)  # what was forgotten meanwhile is not there
                embed.keep(db, owner, space, {id: made[id] for id in left if id in made})
                if owner == "observation" and space == STATIC:
                    observations.put_glosses(db, {id: gloss for id, text in texts[owner] if (gloss := gloss_of(text))})
        return bool(due)

    def _made(self, space: Space, rows: Sequence[Row]) -> dict[int, Vector]:
        if space == STATIC:
            found = self._embedder.embed([text for _, text in rows])
            return {id: vector for (id, _), vector in zip(rows, found, strict=True)}
        return embed.sentence_vectors(self._worker, rows)


def _rows(db: Database, owner: Owner, ids: Sequence[int]) -> list[Row]:
    if owner == "observation":
        return embed.observation_rows(observations.by_ids(db, ids))
    return [(one.id, one.text) for one in propositions.by_ids(db, ids)]


def _name(space: Space) -> str:
    return f"weights of {space}"

"""Embed: a vector beside each text, in two spaces.

``static`` answers at once and is always there. ``minilm`` knows meaning better, and what bears on a request, and needs
the model worker, so it is there for what was learned from. A question has it when the worker is awake and free, and
else a guess at it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooSlow
from typing import Any, Literal, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from gumd.errors import ModelUnavailable
from gumd.models import static
from gumd.models.guess import Guess
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.remembered import ByHash
from gumd_store import background, vectors
from gumd_store.connection import Store
from gumd_store.records import Observation
from gumd_store.vectors import Owner

Space = Literal["static", "minilm"]
Row = tuple[int, str]
Vector = NDArray[np.float32]
Answer = TypeVar("Answer")

STATIC: Space = "static"
SENTENCES: Space = "minilm"
_MOST_NEW = 256
_MOST_KEPT = 4096
_AT_ONCE = 500
"""So many vectors are in memory while they are deleted."""
DIMENSIONS: dict[Space, int] = {STATIC: static.DIMENSIONS, SENTENCES: 384}


def observation_rows(observations: Iterable[Observation]) -> list[Row]:
    """What stands for each observation in both spaces: its title and its text."""
    return [(one.id, f"{one.title}\n{one.text}" if one.title else one.text) for one in observations]


def index_static(db: Database, embedder: StaticEmbedder, owner: Owner, rows: Sequence[Row]) -> None:
    """Keep a static vector for each (id, text), in the transaction that ``db`` is in."""
    found = embedder.embed([text for _, text in rows])
    keep(db, owner, STATIC, {id: vector for (id, _), vector in zip(rows, found, strict=True)})


def static_vectors(db: Database, embedder: StaticEmbedder, owner: Owner, rows: Sequence[Row]) -> NDArray[np.float32]:
    """The static vector of each (id, text), a row for each: the stored one, or where there is none yet, a new one."""
    kept = vectors.get(db, owner, STATIC, [id for id, _ in rows])
    missing = [(id, text) for id, text in rows if id not in kept]
    found = zip(missing, embedder.embed([text for _, text in missing]), strict=True)
    made = {id: vector for (id, _), vector in found}
    together = [made[id] if id in made else kept[id] for id, _ in rows]
    return np.asarray(together, dtype=np.float32).reshape(len(rows), static.DIMENSIONS)


def sentence_vectors(worker: ModelWorker, rows: Sequence[Row]) -> dict[int, Vector]:
    """A MiniLM vector for each (id, text), for :func:`keep`. Ask for them before a transaction: this takes a while.

    Raises:
        ModelUnavailable: the worker did not answer.
    """
    found = worker.embed([text for _, text in rows])
    return {id: np.asarray(vector, dtype=np.float32) for (id, _), vector in zip(rows, found, strict=True)}


def index_sentences(store: Store, worker: ModelWorker, owner: Owner, rows: Sequence[Row]) -> None:
    """Keep a MiniLM vector for each (id, text), in a transaction of its own that begins when the worker is done.

    Raises:
        ModelUnavailable: the worker did not answer; nothing was kept.
    """
    found = sentence_vectors(worker, rows)
    with store.write() as db:
        keep(db, owner, SENTENCES, found)


def keep(db: Database, owner: Owner, space: Space, found: Mapping[int, Vector]) -> None:
    """Keep each owner's vector, in place of an earlier one, and count it in the background mean of the space.

    A vector of zeros, which a text without words has, is like nothing and is not kept.
    """
    _forget(db, owner, space, list(found))
    told = {id: vector for id, vector in found.items() if np.any(vector)}
    background.add(db, space, [vector.tolist() for vector in told.values()])
    for id, vector in told.items():
        vectors.put(db, owner, id, space, vector.tolist())


def forget(db: Database, owner: Owner, ids: Sequence[int]) -> None:
    """Delete the vectors of ``ids`` in both spaces, and what they brought to the background means.

    So it does with those of former weights (``reembed.py``), which are in no mean.
    """
    for space in DIMENSIONS:
        for first in range(0, len(ids), _AT_ONCE):
            _forget(db, owner, space, ids[first : first + _AT_ONCE])
    vectors.forget(db, owner, ids)


def _forget(db: Database, owner: Owner, space: Space, ids: Sequence[int]) -> None:
    background.remove(db, space, list(vectors.get(db, owner, space, ids).values()))
    vectors.forget(db, owner, ids, space)


class Impatient:
    """Answers of the worker if they come in time; at most one job waits for it."""

    def __init__(self, patience_s: float) -> None:
        self._patience_s = patience_s
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="impatient")
        self._asked: Future[Any] | None = None

    def ask(self, job: Callable[[], Answer]) -> Answer | None:
        """What ``job`` gives, or None when the worker is busy with others, too slow or not to be had."""
        if self._asked is not None and not self._asked.done():
            return None
        asked = self._pool.submit(job)
        self._asked = asked
        try:
            return asked.result(self._patience_s)
        except (TooSlow, ModelUnavailable):
            return None

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)


class AskedAs(NamedTuple):
    """The vector of a question in each space, and whether that among sentences is only ``guessed``."""

    vectors: Mapping[Space, Vector]
    guessed: bool


class Asker:
    """Vectors of questions, at once: never wakes the worker, and never waits for one that is busy or still loading."""

    def __init__(self, worker: ModelWorker, embedder: StaticEmbedder, patience_s: float = 0.05) -> None:
        self._worker = worker
        self._embedder = embedder
        self._sentences = Impatient(patience_s)
        self._guess = Guess()

    def vectors(self, text: str) -> AskedAs:
        """The vectors of ``text``."""
        static = self._embedder.embed([text])[0]
        sentences = self._sentences.ask(lambda: self._worker.embed([text])) if self._worker.awake else None
        meant = _vector(sentences[0]) if sentences else self._guess.vector(static)
        return AskedAs({STATIC: static, SENTENCES: meant}, guessed=not sentences)

    def static(self, texts: list[str]) -> list[Vector]:
        """The static vector of each text."""
        return list(self._embedder.embed(texts))

    def close(self) -> None:
        self._sentences.close()


class TextVectors:
    """Vectors of short texts that come again and again, kept by a hash of the text: as many as fit in megabytes."""

    def __init__(self, worker: ModelWorker, embedder: StaticEmbedder, patience_s: float = 10.0) -> None:
        self._worker = worker
        self._embedder = embedder
        self._sentences = Impatient(patience_s)
        self._kept: dict[Space, ByHash[Vector]] = {space: ByHash(_MOST_KEPT) for space in (STATIC, SENTENCES)}

    def static(self, texts: Iterable[str]) -> dict[str, Vector]:
        """The static vector of each text, at once."""
        known = self._kept[STATIC].known(texts)
        new = [text for text in dict.fromkeys(texts) if text not in known]
        found = dict(zip(new, self._embedder.embed(new), strict=True))
        self._kept[STATIC].keep(found)
        return known | found

    def sentences(self, texts: Iterable[str], most_new: int = _MOST_NEW) -> dict[str, Vector]:
        """The MiniLM vector of each text that has one or gets one in time, which may wake the worker.

        Of many new texts only the first ``most_new`` are asked for, so that nobody waits long.
        """
        known = self._kept[SENTENCES].known(texts)
        new = [text for text in dict.fromkeys(texts) if text not in known][:most_new]
        found = self._sentences.ask(lambda: self._worker.embed(new)) if new else None
        made = dict(zip(new, map(_vector, found or []), strict=False))
        self._kept[SENTENCES].keep(made)
        return known | made


def _vector(numbers: Sequence[float]) -> Vector:
    return np.asarray(numbers, dtype=np.float32)

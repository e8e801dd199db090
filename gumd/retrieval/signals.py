"""Signals: what a ranking is told of a text as an answer to a question, as numbers of about unit size.

Words find what is named and meaning what is said otherwise. In a conversation the answer often stands beside what is
like the question. What kind of text it is (``signs.py``) counts by what the question needs.
"""

import json
import math
from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from gumd.embed import DIMENSIONS, SENTENCES, STATIC, Space, Vector
from gumd.retrieval.asked_time import Days
from gumd.retrieval.question import Question
from gumd.retrieval.surfaces import NOWHEN, Around, Shown
from gumd.schema import KINDS
from gumd.text.signs import TEXT_SIGNS
from gumd_store import background
from gumd_store.mirror import Mirror
from gumd_store.row_cache import Rows
from gumd_store.vectors import Owner

Numbers = NDArray[np.float32]
Ids = NDArray[np.int64]
Which = NDArray[np.bool_]

SIGNALS = (
    "words", "words of most", "static", "static of most", "sentences", "sentences of most",
    "static of what is asked", "static of what is asked of most",
    "sentences of what is asked", "sentences of what is asked of most", "words before", "words after",
    "sentences before", "sentences after", "static before", "static after", "by the user", "speaker asked of",
    "another speaker", "recent", *TEXT_SIGNS, *KINDS,
)  # fmt: skip
GUESSED = 0.62
"""The share of a guessed cosine that is to be expected of the true one: how near guesses come to what MiniLM says of
texts held out (``training/guess.py``).
"""
_IF_GUESSED = np.array([GUESSED if name.startswith("sentences") else 1.0 for name in SIGNALS], dtype=np.float32)
GROUPS = {
    "its words": ("words", "words of most"),
    "its meaning": (
        "static", "static of most", "sentences", "sentences of most", "static of what is asked",
        "static of what is asked of most", "sentences of what is asked", "sentences of what is asked of most",
    ),
    "what stands beside it": (
        "words before", "words after", "sentences before", "sentences after", "static before", "static after",
    ),
    "who wrote it": ("by the user", "speaker asked of", "another speaker"),
    "how late it is": ("recent",),
    "what kind of text it is": (*TEXT_SIGNS, *KINDS),
}  # fmt: skip
"""The signals as a person would tell them."""
_SATURATION = 1.6
_SHRINK = 20
"""So many vectors of zero stand beside the background mean: that of a few texts says little of all texts."""
_PAUSE_S = 1800
"""After so long a pause what stands beside in a conversation counts a third."""
_LEAST = 1e-9
USUAL = Path(__file__).parents[1] / "models" / "trained" / "questions.json"


def words_share(scores: Numbers, count: int) -> Numbers:
    """BM25 scores in [0, 1): a half is what a word has that few of ``count`` texts have."""
    return np.asarray(scores / (scores + np.float32(_SATURATION * math.log(2 + count))), dtype=np.float32)


class Cosines(NamedTuple):
    """How near each text is to a question in each space, less what is common to all texts; at least 0.

    In ``near`` the question is taken as one of the texts, in ``nearer`` less what is common to questions: a request has
    less in common with what it is about than one that names it. What has no vector has 0.
    """

    near: dict[Space, Numbers]
    nearer: dict[Space, Numbers]


def cosines(db: Database, mirror: Mirror, owner: Owner, asked: Question, ids: Ids, roughly: bool = False) -> Cosines:
    """Those of each of ``ids``, in their order; ``roughly`` by the bits of their vectors, without reading these."""
    found = Cosines({}, {})
    for space, vector in asked.vectors.items():
        rows = mirror.signs(owner, space, ids) if roughly else mirror.matrix(db, owner, space, ids.tolist())[1]
        if vector.any() and rows.any():
            each = _centred_cosines(rows, vector, _common(db, space), usual_question(space))
            found.near[space], found.nearer[space] = each.T
    return found


def _centred_cosines(rows: Numbers, asked: Vector, common: Vector, usual: Vector) -> Numbers:
    """How near ``asked`` less ``common``, and less ``usual``, is to each row less ``common``; 0 for a row of zeros.

    By the lengths and products of what is subtracted, so that no row is copied.
    """
    questions = np.stack([_unit(asked - common), _unit(asked - usual)], axis=1)
    lengths = np.einsum("ij,ij->i", rows, rows) - 2 * (rows @ common) + common @ common
    products = rows @ questions - common @ questions
    there = rows.any(axis=1, keepdims=True)
    return np.asarray(np.maximum(products * there / np.sqrt(np.maximum(lengths, _LEAST))[:, None], 0), dtype=np.float32)


def _unit(vector: Vector) -> Vector:
    return np.asarray(vector / max(_LEAST, float(np.linalg.norm(vector))), dtype=np.float32)


def _common(db: Database, space: Space) -> Vector:
    mean = background.mean(db, space, DIMENSIONS[space])
    common: Vector = mean.vector * np.float32(mean.n / (mean.n + _SHRINK))
    return common


def usual_question(space: Space) -> Vector:
    """What the vectors of questions have in common in ``space``: that it is asked, and not what."""
    return _usual_questions()[space]


@cache
def _usual_questions() -> dict[Space, Vector]:
    kept = json.loads(USUAL.read_text(encoding="utf-8"))
    return {space: np.asarray(kept[space], dtype=np.float32) for space in DIMENSIONS}


class Texts(NamedTuple):
    """Texts, and what is told of each by a question, in columns.

    Args:
        ids: of all, lowest first.
        words: the share of words (:func:`words_share`) of each.
        cosines: of each.
        latest: the highest id that there is.
    """

    ids: Ids
    words: Numbers
    cosines: Cosines
    latest: int

    def columns(self) -> tuple[list[Numbers], list[Numbers]]:
        """Words, and how near it is in each space; then how much nearer (:class:`Cosines`)."""
        nothing = np.zeros(len(self.ids), dtype=np.float32)
        near, nearer = ([one.get(space, nothing) for space in (STATIC, SENTENCES)] for one in self.cosines)
        return [self.words, *near], nearer


class Beside(NamedTuple):
    """For each of some texts the id of what stands beside it, and in [0, 1] how much that is beside it."""

    ids: Ids
    shares: Numbers


def ordered(ids: Collection[int]) -> Ids:
    """``ids``, lowest first."""
    return np.sort(np.fromiter(ids, dtype=np.int64, count=len(ids)))


def beside(owner: Owner, around: Around, ids: Ids) -> list[Beside]:
    """What stands directly before and after each of ``ids``.

    The share is 1 within one conversation, less after a pause, and 0 elsewhere. Propositions stand beside nothing.
    """
    return [_beside(owner, around, ids, step) for step in (-1, 1)]


def _beside(owner: Owner, around: Around, ids: Ids, step: int) -> Beside:
    (one, _), (other, there) = around.of(ids), around.of(ids + step)
    together = there & (one["place"] == other["place"]) & (owner == "observation")
    shares = np.where(together, np.exp(-np.abs(one["at"] - other["at"]) / _PAUSE_S), 0.0)
    return Beside(np.where(together, ids + step, ids), shares.astype(np.float32))


def rows(asked: Question, texts: Texts, around: Rows, shown: Shown, neighbours: Sequence[Beside], ids: Ids) -> Numbers:
    """A row of :data:`SIGNALS` for each of ``ids``, which with their neighbours are among ``texts``.

    Args:
        around: a row for each of ``ids``, as is ``shown``.
        neighbours: those before and those after.
    """
    each, nearer = texts.columns()
    places = np.searchsorted(texts.ids, ids)
    columns: list[NDArray[Any]] = [column for one in (*each, *nearer) for column in _alike(one[places])]
    words, static, sentences = each
    for one in (words, sentences, static):
        columns += [step.shares * one[np.searchsorted(texts.ids, step.ids)] for step in neighbours]
    columns += [around["own"], *_speakers(asked, shown), ids / max(1, texts.latest)]
    kinds = around["kind"][:, None] == np.arange(len(KINDS))
    found = np.concatenate([np.stack(columns, axis=1), shown.rows["signs"], kinds], axis=1, dtype=np.float32)
    return found * _IF_GUESSED if asked.guessed else found


def of_times(surfaces: Rows, times: Sequence[Days]) -> Which:
    """Which are of a day that was asked of."""
    found = np.zeros(len(surfaces), dtype=bool)
    for days in times:
        found |= (surfaces["first"] <= days.last.toordinal()) & (surfaces["last"] >= days.first.toordinal())
    return np.asarray(found & (surfaces["first"] != NOWHEN), dtype=bool)


def _alike(each: Numbers) -> tuple[Numbers, Numbers]:
    """How like the question each is, and as a share of the likest."""
    return each, each / (each.max(initial=0.0) or 1.0)


def _speakers(asked: Question, shown: Shown) -> tuple[Which, Which]:
    """Whether the question is of who speaks; and where it is of one who speaks elsewhere, whether another does."""
    each = shown.rows["speaker"]
    asked_of = [number for number in set(each.tolist()) if number and shown.speakers[number].split()[0] in asked.names]
    said = np.isin(each, asked_of)
    return said, (each > 0) & ~said & bool(asked_of)

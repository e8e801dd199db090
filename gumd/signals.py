"""Signals: what a ranking is told of a text as an answer to a question, as numbers of about unit size.

Words find what is named and meaning what is said otherwise. In a conversation the answer often stands beside what is
like the question. What kind of text it is (``signs.py``) counts by what the question needs.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from gumd.embed import DIMENSIONS, SENTENCES, STATIC, Space, Vector
from gumd.signs import NEEDS, TEXT_SIGNS, needs, speaker, text_signs
from gumd.words import content_words, tokens
from gumd_store import background, search, vectors
from gumd_store.search import Surface
from gumd_store.vectors import Owner

Numbers = NDArray[np.float32]

SIGNALS = (
    "words", "words of most", "static", "static of most", "sentences", "sentences of most", "words before",
    "words after", "sentences before", "sentences after", "static before", "static after", "by the user",
    "speaker asked of", "another speaker", "recent", *TEXT_SIGNS,
)  # fmt: skip
GROUPS = {
    "its words": ("words", "words of most"),
    "its meaning": ("static", "static of most", "sentences", "sentences of most"),
    "what stands beside it": (
        "words before", "words after", "sentences before", "sentences after", "static before", "static after",
    ),
    "who wrote it": ("by the user", "speaker asked of", "another speaker"),
    "how late it is": ("recent",),
    "what kind of text it is": TEXT_SIGNS,
}  # fmt: skip
"""The signals as a person would tell them."""
CONDITIONS = (*NEEDS, "worker awake")
"""What a question is told by; each moves the weights of the signals."""
_SATURATION = 1.6
_SHRINK = 20
"""So many vectors of zero stand beside the background mean: that of a few texts says little of all texts."""
_PAUSE_S = 1800
"""After so long a pause what stands beside in a conversation counts a third."""
_CHARACTERS = 2_000
_MOST_KEPT = 20_000


@dataclass(frozen=True, eq=False)
class Question:
    """What was asked: its words as written, without stop words unless there are no others, vectors, and needs."""

    words: list[str]
    vectors: Mapping[Space, Vector]
    names: frozenset[str] = frozenset()
    needs: Sequence[float] = field(default_factory=lambda: needs(""))

    @property
    def conditions(self) -> Numbers:
        """The numbers of :data:`CONDITIONS`."""
        return np.asarray([*self.needs, float(SENTENCES in self.vectors)], dtype=np.float32)


def question(text: str, vectors: Mapping[Space, Vector], words: Iterable[str]) -> Question:
    """The question that ``text`` asks, of whose ``words`` those are looked for that tell something."""
    all = list(dict.fromkeys(words))
    return Question([one for one in all if content_words(one)] or all, vectors, frozenset(tokens(text)), needs(text))


class Signs:
    """What stands on the surface of texts, remembered of as many as fit into a few megabytes; no words are kept."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Owner, int], tuple[list[float], str]] = {}

    def of(self, db: Database, owner: Owner, ids: Collection[int]) -> list[tuple[list[float], str]]:
        """The signs of each text, and who speaks."""
        new = [id for id in ids if (owner, id) not in self._kept]
        if len(self._kept) + len(new) > _MOST_KEPT:
            self._kept.clear()
            new = list(ids)
        for id, text in search.texts(db, owner, new, _CHARACTERS).items() if new else ():
            self._kept[owner, id] = text_signs(text), speaker(text)
        return [self._kept.get((owner, id)) or (text_signs(""), "") for id in ids]

    def forget(self) -> None:
        self._kept.clear()


def words_share(score: float, count: int) -> float:
    """A BM25 score in [0, 1): a half is what a word has that few of ``count`` texts have."""
    return score / (score + _SATURATION * math.log(2 + count)) if score > 0 else 0.0


def cosines(db: Database, owner: Owner, asked: Question, ids: Collection[int]) -> dict[Space, dict[int, float]]:
    """How near each of ``ids`` is in each space, less what is common to all texts; at least 0."""
    return {space: _cosines(db, owner, space, vector, ids) for space, vector in asked.vectors.items()}


def _cosines(db: Database, owner: Owner, space: Space, vector: Vector, ids: Collection[int]) -> dict[int, float]:
    found, rows = vectors.matrix(db, owner, space, ids)
    if not found or not np.any(vector):
        return {}
    mean = background.mean(db, space, DIMENSIONS[space])
    common = mean.vector * np.float32(mean.n / (mean.n + _SHRINK))
    near = np.maximum(_unit(rows - common) @ _unit((vector - common)[None])[0], 0)
    return dict(zip(found, near.tolist(), strict=True))


def _unit(rows: Numbers) -> Numbers:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), dtype=np.float32)


@dataclass(frozen=True, eq=False)
class Beside:
    """How much each of ``ids`` has beside it, in [0, 1]: 1 within one conversation, less after a pause."""

    before: Mapping[int, float]
    after: Mapping[int, float]


def beside(surfaces: Mapping[int, Surface], ids: Iterable[int], seen: Collection[int]) -> Beside:
    """What stands directly before and after each of ``ids``, of what is ``seen``."""
    before, after = {}, {}
    for id in ids:
        if id - 1 in seen and id - 1 in surfaces:
            before[id] = _together(surfaces[id - 1], surfaces[id])
        if id + 1 in seen and id + 1 in surfaces:
            after[id] = _together(surfaces[id], surfaces[id + 1])
    return Beside(before, after)


def _together(one: Surface, next: Surface) -> float:
    if (one.app, one.title) != (next.app, next.title):
        return 0.0
    return math.exp(-abs((next.at - one.at).total_seconds()) / _PAUSE_S)


def rows(
    asked: Question,
    ids: Sequence[int],
    words: Mapping[int, float],
    near: Mapping[Space, Mapping[int, float]],
    surfaces: Mapping[int, Surface],
    around: Beside,
    signs: Sequence[tuple[list[float], str]],
    latest: int,
) -> Numbers:
    """A row of :data:`SIGNALS` for each of ``ids``.

    Args:
        asked: the question.
        ids: the texts.
        words: the share of words (:func:`words_share`) of each text that has some.
        near: the cosines of each, and of what stands beside.
        surfaces: of each.
        around: what stands beside each.
        signs: of each, in the order of ``ids``.
        latest: the highest id that there is.
    """
    three = (words, near.get(STATIC, {}), near.get(SENTENCES, {}))
    most = [max((one.get(id, 0.0) for id in ids), default=0.0) or 1.0 for one in three]
    lexical, static, sentences = three
    speakers = {name for _, name in signs if name and name.split()[0] in asked.names}
    found = [
        [
            *(
                value
                for one, top in zip(three, most, strict=True)
                for value in (one.get(id, 0.0), one.get(id, 0.0) / top)
            ),
            *(
                weight.get(id, 0.0) * one.get(id + step, 0.0)
                for one in (lexical, sentences, static)
                for weight, step in ((around.before, -1), (around.after, 1))
            ),
            float(surfaces[id].origin == "user"),
            float(name in speakers),
            float(bool(speakers) and bool(name) and name not in speakers),
            id / max(1, latest),
            *shown,
        ]
        for id, (shown, name) in zip(ids, signs, strict=True)
    ]
    return np.asarray(found, dtype=np.float32).reshape(len(ids), len(SIGNALS))

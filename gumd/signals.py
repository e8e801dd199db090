"""Signals: what a ranking is told of a text as an answer to a question, as numbers of about unit size.

Words find what is named and meaning what is said otherwise. In a conversation the answer often stands beside what is
like the question. What kind of text it is (``signs.py``) counts by what the question needs.
"""

import json
import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple, get_args

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from gumd.asked_time import Days, asked_times, past_times
from gumd.attention import centred
from gumd.embed import DIMENSIONS, SENTENCES, STATIC, Space, Vector
from gumd.regex import regex
from gumd.schema import Kind
from gumd.signs import NEEDS, TEXT_SIGNS, needs, speaker, text_signs
from gumd.words import content_words, tokens
from gumd_store import background, forgetting, search
from gumd_store.mirror import Mirror
from gumd_store.search import Surface
from gumd_store.times import from_text
from gumd_store.vectors import Owner

Numbers = NDArray[np.float32]

KINDS: tuple[str, ...] = get_args(Kind)
"""Those of propositions; an observation is of none."""
SIGNALS = (
    "words", "words of most", "static", "static of most", "sentences", "sentences of most",
    "static of what is asked", "static of what is asked of most",
    "sentences of what is asked", "sentences of what is asked of most", "words before", "words after",
    "sentences before", "sentences after", "static before", "static after", "by the user", "speaker asked of",
    "another speaker", "recent", *TEXT_SIGNS, *KINDS,
)  # fmt: skip
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
CONDITIONS = (*NEEDS, "worker awake", "of beliefs")
"""What a question is told by, and of what it is asked; each moves the weights of the signals."""
_WORD = regex(r"\w+")
_SATURATION = 1.6
_SHRINK = 20
"""So many vectors of zero stand beside the background mean: that of a few texts says little of all texts."""
_PAUSE_S = 1800
"""After so long a pause what stands beside in a conversation counts a third."""
_CHARACTERS = 2_000
_MOST_KEPT = 20_000
USUAL = Path(__file__).with_name("models") / "trained" / "questions.json"


@dataclass(frozen=True, eq=False)
class Question:
    """What was asked: its words as written, without stop words unless there are no others, vectors, and needs.

    ``times`` are the days that it asks of, if it does: of observations those that it looks back on.
    """

    words: list[str]
    vectors: Mapping[Space, Vector]
    names: frozenset[str] = frozenset()
    needs: Sequence[float] = field(default_factory=lambda: needs(""))
    times: Mapping[Owner, Sequence[Days]] = field(default_factory=dict)

    def conditions(self, owner: Owner) -> Numbers:
        """The numbers of :data:`CONDITIONS`."""
        of_beliefs = float(owner == "proposition")
        return np.asarray([*self.needs, float(SENTENCES in self.vectors), of_beliefs], dtype=np.float32)


def question(text: str, vectors: Mapping[Space, Vector], now: datetime | None = None) -> Question:
    """The question that ``text`` asks ``now``; without that, of no time."""
    words = list(dict.fromkeys(_WORD.findall(text)))
    telling = [word for word in words if content_words(word)]
    times: dict[Owner, Sequence[Days]] = {}
    if now:
        asked = asked_times(text, now)
        times = {"observation": past_times(text, asked, now), "proposition": asked}
    return Question(telling or words, vectors, frozenset(tokens(text)), needs(text), times)


class Shown(NamedTuple):
    """What stands on the surface of a text: its :func:`text_signs`, and who speaks."""

    signs: Sequence[float]
    speaker: str


class Signs:
    """What stands on the surface of texts, remembered of so many that they fill a few megabytes.

    Of an observation nothing is remembered but its signs and the name before its colon, of a proposition, whose words
    may change, also their hash; and that no longer than until something is forgotten.
    """

    def __init__(self) -> None:
        self._observations: dict[int, Shown] = {}
        self._words: dict[int, Shown] = {}
        self._forgettings = 0

    def of(self, db: Database, owner: Owner, ids: Collection[int]) -> list[Shown]:
        """Of each of ``ids``, in their order."""
        self._make_room(db, len(ids))
        if owner == "observation":
            new = [id for id in ids if id not in self._observations]
            self._observations |= {id: _shown(text) for id, text in _texts(db, owner, new).items()}
            return [self._observations[id] for id in ids]
        texts = _texts(db, owner, ids)
        hashes = {id: hash(text) for id, text in texts.items()}
        self._words |= {hashes[id]: _shown(text) for id, text in texts.items() if hashes[id] not in self._words}
        return [self._words[hashes[id]] for id in ids]

    def _make_room(self, db: Database, many: int) -> None:
        times = forgetting.times(db)
        for kept in (self._observations, self._words):
            if times != self._forgettings or len(kept) + many > _MOST_KEPT:
                kept.clear()
        self._forgettings = times


def _texts(db: Database, owner: Owner, ids: Collection[int]) -> dict[int, str]:
    return search.texts(db, owner, ids, _CHARACTERS) if ids else {}


def _shown(text: str) -> Shown:
    return Shown(text_signs(text), speaker(text))


def words_share(score: float, count: int) -> float:
    """A BM25 score in [0, 1): a half is what a word has that few of ``count`` texts have."""
    return score / (score + _SATURATION * math.log(2 + count)) if score > 0 else 0.0


class Cosines(NamedTuple):
    """How near each text is to a question in each space, less what is common to all texts; at least 0.

    In ``near`` the question is taken as one of the texts, in ``nearer`` less what is common to questions: a request has
    less in common with what it is about than one that names it.
    """

    near: dict[Space, dict[int, float]]
    nearer: dict[Space, dict[int, float]]


def cosines(db: Database, mirror: Mirror, owner: Owner, asked: Question, ids: Collection[int]) -> Cosines:
    """Those of each of ``ids`` that has a vector."""
    found = Cosines({space: {} for space in asked.vectors}, {space: {} for space in asked.vectors})
    for space, vector in asked.vectors.items():
        kept, rows = mirror.matrix(db, owner, space, ids)
        if not kept or not vector.any():
            continue
        common = _common(db, space)
        texts = centred(rows, common)
        for told, usual in ((found.near, common), (found.nearer, usual_question(space))):
            each: list[float] = np.maximum(texts @ centred([vector], usual)[0], 0).tolist()
            told[space] = dict(zip(kept, each, strict=True))
    return found


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


class Beside(NamedTuple):
    """How much each text has beside it, in [0, 1]: 1 within one conversation, less after a pause."""

    before: Mapping[int, float]
    after: Mapping[int, float]


ALONE = Beside({}, {})


def beside(surfaces: Mapping[int, Surface], ids: Collection[int]) -> Beside:
    """What stands directly before and after each of ``ids``, of what there are ``surfaces`` of."""
    before = {id: _together(surfaces[id - 1], surfaces[id]) for id in ids if id - 1 in surfaces}
    after = {id: _together(surfaces[id], surfaces[id + 1]) for id in ids if id + 1 in surfaces}
    return Beside(before, after)


def _together(one: Surface, next: Surface) -> float:
    if (one.app, one.title) != (next.app, next.title):
        return 0.0
    return math.exp(-abs((from_text(next.at) - from_text(one.at)).total_seconds()) / _PAUSE_S)


@dataclass(frozen=True, eq=False)
class Candidates:
    """The texts ``ids`` and what is told of them, from which their signals are made.

    Args:
        ids: the texts.
        words: the share of words (:func:`words_share`) of each text that has some.
        near: the cosines of each, and of what stands beside.
        nearer: the cosines of each with the question less what is common to questions.
        surfaces: of each.
        beside: what stands beside each.
        shown: of each, in the order of ``ids``.
        latest: the highest id that there is.
    """

    ids: Sequence[int]
    words: Mapping[int, float]
    near: Mapping[Space, Mapping[int, float]]
    nearer: Mapping[Space, Mapping[int, float]]
    surfaces: Mapping[int, Surface]
    beside: Beside
    shown: Sequence[Shown]
    latest: int


def rows(asked: Question, found: Candidates) -> Numbers:
    """A row of :data:`SIGNALS` for each candidate."""
    ids = found.ids
    alike = [found.words, found.near.get(STATIC, {}), found.near.get(SENTENCES, {})]
    nearer = [found.nearer.get(STATIC, {}), found.nearer.get(SENTENCES, {})]
    columns = [column for one in (*alike, *nearer) for column in _alike(ids, one)]
    for one in (alike[0], alike[2], alike[1]):
        columns.append(_numbers(found.beside.before.get(id, 0.0) * one.get(id - 1, 0.0) for id in ids))
        columns.append(_numbers(found.beside.after.get(id, 0.0) * one.get(id + 1, 0.0) for id in ids))
    columns.append(_numbers(found.surfaces[id].origin == "user" for id in ids))
    columns += _speakers(asked, [one.speaker for one in found.shown])
    columns.append(_numbers(id / max(1, found.latest) for id in ids))
    columns += [_numbers(one.signs[place] for one in found.shown) for place in range(len(TEXT_SIGNS))]
    columns += [_numbers(found.surfaces[id].kind == kind for id in ids) for kind in KINDS]
    return np.stack(columns, axis=1)


def _alike(ids: Sequence[int], alike: Mapping[int, float]) -> tuple[Numbers, Numbers]:
    """How like the question each is, and as a share of the likest."""
    each = _numbers(alike.get(id, 0.0) for id in ids)
    return each, each / (each.max(initial=0.0) or 1.0)


def _speakers(asked: Question, speakers: Sequence[str]) -> tuple[Numbers, Numbers]:
    """Whether the question is of who speaks; and where it is of one who speaks elsewhere, whether another does."""
    asked_of = {one for one in speakers if one and one.split()[0] in asked.names}
    said = _numbers(one in asked_of for one in speakers)
    return said, _numbers(bool(asked_of and one) and one not in asked_of for one in speakers)


def _numbers(each: Iterable[float]) -> Numbers:
    return np.fromiter(each, dtype=np.float32)

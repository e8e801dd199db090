"""What is known of the user's taste when an app's slate comes in, in vectors that can be compared with its items.

Each population is told apart by what it does not have in common: an app's items and what was chosen of them stand
against the mean of that app's items, what the user wrote against the mean of everything that was seen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import cast

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from gumd.clock import horizon
from gumd.embed import DIMENSIONS, SENTENCES, STATIC, Space, Vector
from gumd.grants import Filter
from gumd.ids import proposition_id
from gumd.recommend.attention import centred
from gumd.recommend.examination import counted
from gumd.recommend.incidence import Words
from gumd.recommend.items import Item, word_features
from gumd.recommend.likeness import Matrix, Told
from gumd.recommend.platt import AS_IT_IS, Platt, fitted
from gumd.recommend.preference import Wish, wishes
from gumd.recommend.pull import Held, Pull, pulls
from gumd.recommend.score import Choice, Taste
from gumd.retrieval.question import Question
from gumd.retrieval.told import BELIEVED
from gumd.schema import Polarity
from gumd_store import background, choices, full_text, impressions, propositions, search, vectors
from gumd_store.choices import PASSED, ChoiceRow
from gumd_store.records import Proposition

_CHOICES = 200
_PASSED = 100
_LISTS = 20
_RELEVANT = 100
_SUREST = 100
_WRITTEN = 200
_PRIOR = 10
"""As how many of an app's items the mean of everything counts."""

Vectors = Mapping[str, Vector]
Terms = NDArray[np.float64]


@dataclass(frozen=True)
class Known:
    """What the user chose last, latest first, the beliefs that may bear on a slate, and what they wrote of late.

    ``meant`` are the sentence vectors of the beliefs, by their ids, of those that have one.
    """

    choices: list[ChoiceRow]
    passed: list[ChoiceRow]
    beliefs: list[Proposition]
    written: dict[Space, Vector]
    scaling: Platt = AS_IT_IS
    meant: Mapping[int, Vector] = field(default_factory=dict)

    def without(self, impression: str) -> "Known":
        """As it was before what was done under ``impression``."""
        return replace(self, choices=[row for row in self.choices if row.impression != impression])

    @cached_property
    def wished(self) -> list[tuple[Proposition, Wish]]:
        """Each thing that a belief is for or against."""
        return [(one, wish) for one in self.beliefs for wish in wishes(one.text, cast(Polarity, one.polarity))]

    @cached_property
    def history(self) -> list[ChoiceRow]:
        """What was chosen, turned down and passed over, latest first."""
        return sorted([*self.choices, *self.passed], key=lambda row: row.at, reverse=True)

    @property
    def texts(self) -> list[str]:
        """All that an item is compared with."""
        return [*(row.text for row in self.history), *(wish.phrase for _, wish in self.wished)]


@dataclass(frozen=True)
class Slate:
    """Items, what the user is doing, and the vectors of every text by its space; MiniLM's may be missing.

    ``means`` are what the vectors of the app's items have in common, by space; ``weighed`` is what beliefs say of the
    items, where it was asked.
    """

    items: Sequence[Item]
    context: str
    vectors: Mapping[Space, Vectors]
    means: Mapping[Space, Vector]
    weighed: Terms | None = None

    @cached_property
    def rows(self) -> dict[Space, NDArray[np.float32]]:
        """The items' vectors, in each space that has them all."""
        return rows_of(self.vectors, [item.whole for item in self.items])

    @cached_property
    def told(self) -> Told:
        """The items as they are compared with what was chosen."""
        return _told(self.rows, self.means, [item.words for item in self.items])

    def told_of(self, ids: Sequence[str]) -> Told:
        """Of those items alone, in that order."""
        places = {item.id: place for place, item in enumerate(self.items)}
        return self.told.picked([places[id] for id in ids])


def known(db: Database, asked: Question, app: str | None, sees: Filter) -> Known:
    """What is known that bears on ``asked``, from choices among the items of ``app`` (None: of every app)."""
    where = search.believed_now(search.propositions_seen(sees.kinds, sees.sources), horizon(db), BELIEVED)
    wanted = {id for id, _ in full_text.by_words(db, "proposition", asked.words, where, _RELEVANT)}
    static = asked.vectors[STATIC].tolist()
    near = [id for id, _ in vectors.nearest(db, "proposition", STATIC, static, _RELEVANT)] if any(static) else []
    wanted.update(search.cosines(db, "proposition", STATIC, static, near, where))
    wanted.update(search.surest(db, where, _SUREST))
    written = search.written(db, search.observations_seen(sees.sources, None), _WRITTEN)
    return Known(
        choices.latest(db, app, _CHOICES),
        choices.passed(db, app, _PASSED),
        propositions.by_ids(db, wanted),
        {space: _mean_of(db, space, written) for space in (STATIC, SENTENCES)},
        fitted(impressions.outcomes(db, app, _LISTS)),
        dict(zip(*vectors.matrix(db, "proposition", SENTENCES, wanted), strict=True)),
    )


def _mean_of(db: Database, space: Space, ids: Sequence[int]) -> Vector:
    """The direction in which observations differ from everything that was seen; zeros where there are none."""
    _, rows = vectors.matrix(db, "observation", space, ids)
    if not len(rows):
        return np.zeros(DIMENSIONS[space], dtype=np.float32)
    apart: Vector = centred(rows, background.mean(db, space, DIMENSIONS[space]).vector).mean(axis=0)
    return apart.astype(np.float32)


def mean(db: Database, space: Space, app: str, more: Sequence[Vector]) -> Vector:
    """The mean in ``space`` of the items of ``app``, with ``more`` of them; while there are few it leans on that of
    everything that was seen."""
    general = background.mean(db, space, DIMENSIONS[space])
    own = background.mean(db, items_space(space, app), DIMENSIONS[space])
    prior = min(_PRIOR, general.n)
    total = own.vector * own.n + general.vector * prior
    if more:
        total = total + np.asarray(more).sum(axis=0)
    return (total / max(1, own.n + prior + len(more))).astype(np.float32)


def items_space(space: Space, app: str) -> str:
    """Under which name the mean of an app's items is kept."""
    return f"{space}/{app}"


def told(slate: Slate, texts: Sequence[str], words: Sequence[Words]) -> Told:
    """``texts`` as they are compared with the slate's items."""
    return _told(rows_of(slate.vectors, texts), slate.means, words)


def _told(rows: Mapping[Space, NDArray[np.float32]], means: Mapping[Space, Vector], words: Sequence[Words]) -> Told:
    meaning = centred(rows[SENTENCES], means[SENTENCES]) if SENTENCES in rows else None
    return Told(centred(rows[STATIC], means[STATIC]), meaning, words)


def words_of(texts: Sequence[str]) -> list[Words]:
    """The word features of each text."""
    return [word_features(text) for text in texts]


def taste(slate: Slate, known: Known, said: Sequence[Pull] = ()) -> Taste:
    """All that bears on the slate; ``said`` is what the user has just said of it."""
    texts = [row.text for row in known.history]
    return Taste(
        history=[
            Choice(row.text, counted(row.action, row.weight, row.looked), row.action == PASSED) for row in known.history
        ],
        chosen=told(slate, texts, words_of(texts)),
        pull=[*said, *pulls(slate.items, _held(slate, known))],
        fit=slate.weighed,
        interest=_near(slate, known.written),
        context=_near(slate, _context(slate)) if slate.context else np.zeros(len(slate.items)),
        doing=slate.context,
    )


def _held(slate: Slate, known: Known) -> list[Held]:
    wished = known.wished
    near = _phrase_likeness(slate, [wish.phrase for _, wish in wished])
    return [
        Held(proposition_id(one.id), one.text, one.confidence, wish, row)
        for (one, wish), row in zip(wished, near, strict=True)
    ]


def _phrase_likeness(slate: Slate, phrases: Sequence[str]) -> Terms:
    """The cosine of each phrase (row) and item, of both spaces by halves where there are both: phrases and items are
    of different populations, and so no mean is taken off.
    """
    rows = rows_of(slate.vectors, phrases)
    found = [rows[space] @ slate.rows[space].T for space in DIMENSIONS if space in rows and space in slate.rows]
    near: Terms = sum(found[1:], found[0]) / len(found)
    return near


def _near(slate: Slate, directions: Mapping[Space, Vector]) -> Terms:
    """How near each item is to a direction, in the best space that has it."""
    items: dict[Space, Matrix | None] = {SENTENCES: slate.told.meaning, STATIC: slate.told.static}
    for space, rows in items.items():
        if rows is not None and space in directions and directions[space].any():
            near: Terms = rows @ (directions[space] / max(1e-9, float(np.linalg.norm(directions[space]))))
            return near
    return np.zeros(len(slate.items))


def _context(slate: Slate) -> dict[Space, Vector]:
    return {
        space: centred([rows[slate.context]], slate.means[space])[0].astype(np.float32)
        for space, rows in slate.vectors.items()
        if slate.context in rows
    }


def rows_of(vectors: Mapping[Space, Vectors], texts: Sequence[str]) -> dict[Space, NDArray[np.float32]]:
    """A row for each text, in each space that has them all."""
    found = {space: [rows[text] for text in texts if text in rows] for space, rows in vectors.items()}
    return {
        space: np.asarray(rows, dtype=np.float32) if rows else np.zeros((0, DIMENSIONS[space]), dtype=np.float32)
        for space, rows in found.items()
        if len(rows) == len(texts)
    }

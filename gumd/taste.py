"""What is known of the user's taste when an app's slate comes in, as vectors that can be compared with its items.

Each population is told apart by what it does not have in common: beliefs stand against the mean of everything that was
seen, an app's items against the mean of that app's items.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast

import numpy as np
from sqlite_utils import Database

from gumd.attention import centred
from gumd.clock import horizon
from gumd.embed import DIMENSIONS, SENTENCES, STATIC, Space, Vector
from gumd.grants import Filter
from gumd.ids import proposition_id
from gumd.rank import Belief, Choice, Item, Signal
from gumd.relevance import Question
from gumd.schema import Polarity
from gumd.told import BELIEVED
from gumd.words import content_words
from gumd_store import background, choices, propositions, search, vectors
from gumd_store.choices import ChoiceRow
from gumd_store.records import Proposition

_CHOICES = 200
_RELEVANT = 100
_SUREST = 100
_PRIOR = 10
"""As how many of an app's items the mean of everything counts."""


class Plain(NamedTuple):
    """An item's id, title and text, without what speaks to programs."""

    id: str
    title: str
    text: str

    @property
    def whole(self) -> str:
        return f"{self.title}\n{self.text}" if self.text else self.title


@dataclass(frozen=True)
class Known:
    """What the user chose last, latest first, and the beliefs that may bear on a slate, some with a MiniLM vector."""

    choices: list[ChoiceRow]
    beliefs: list[Proposition]
    stored: dict[int, Vector]


@dataclass(frozen=True)
class Means:
    """What all vectors of a space have in common: those of everything that was seen, and those of one app's items."""

    general: Vector
    items: Vector


def known(db: Database, asked: Question, app: str | None, sees: Filter) -> Known:
    """What is known that bears on ``asked``, from choices among the items of ``app`` (None: of every app)."""
    where = search.believed_now(search.propositions_seen(sees.kinds, sees.sources), horizon(db), BELIEVED)
    wanted = {id for id, _ in search.by_words(db, "proposition", asked.words, where, _RELEVANT)}
    static = asked.vectors[STATIC].tolist()
    near = [id for id, _ in vectors.nearest(db, "proposition", STATIC, static, _RELEVANT)] if any(static) else []
    wanted.update(search.cosines(db, "proposition", STATIC, static, near, where))
    wanted.update(search.surest(db, where, _SUREST))
    beliefs = propositions.by_ids(db, wanted)
    stored = vectors.get(db, "proposition", SENTENCES, [one.id for one in beliefs])
    arrays = {id: np.asarray(vector, dtype=np.float32) for id, vector in stored.items()}
    return Known(choices.latest(db, app, _CHOICES), beliefs, arrays)


def means(db: Database, space: Space, app: str, more: Sequence[Vector]) -> Means:
    """The means of ``space``; that of the items of ``app``, with ``more`` of them, leans on the general one while there
    are few."""
    general = background.mean(db, space, DIMENSIONS[space])
    own = background.mean(db, items_space(space, app), DIMENSIONS[space])
    prior = min(_PRIOR, general.n)
    total = own.vector * own.n + general.vector * prior + sum(more, np.zeros_like(general.vector))
    return Means(general.vector, (total / max(1, own.n + prior + len(more))).astype(np.float32))


def items_space(space: Space, app: str) -> str:
    """Under which name the mean of an app's items is kept."""
    return f"{space}/{app}"


def ranked_items(items: Sequence[Plain], rows: Sequence[Vector], mean: Vector) -> list[Item]:
    return [Item(*one, _plain(row)) for one, row in zip(items, centred(rows, mean), strict=True)]


def past_choices(rows: Sequence[ChoiceRow], found: Sequence[Vector], mean: Vector) -> list[Choice]:
    centred_rows = centred(found, mean)
    return [
        Choice(row.text, _plain(vector), row.weight, row.at) for row, vector in zip(rows, centred_rows, strict=True)
    ]


def held_beliefs(beliefs: Sequence[Proposition], found: Sequence[Vector], mean: Vector) -> list[Belief]:
    return [
        Belief(
            id=proposition_id(one.id),
            text=one.text,
            polarity=cast(Polarity, one.polarity),
            confidence=one.confidence,
            vector=_plain(vector),
            words=frozenset(content_words(one.text)) - _ABOUT,
        )
        for one, vector in zip(beliefs, centred(found, mean), strict=True)
    ]


def signal(text: str, vector: Vector, mean: Vector) -> Signal:
    return Signal(text, _plain(centred([vector], mean)[0]) if text else np.zeros_like(vector))


_ABOUT = frozenset({"user"})
"""What every proposition is about tells none of them apart."""


def _plain(row: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> Vector:
    return row.astype(np.float32)

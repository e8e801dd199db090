"""What bears on a slate when it comes in: its items' vectors, and all that is known of the user that may count."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, zip_longest

import numpy as np
from sqlite_utils import Database

from gumd.embed import SENTENCES, STATIC, Space, TextVectors, Vector
from gumd.grants import Filter, whose
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.recommend import taste
from gumd.recommend.items import Item
from gumd.recommend.taste import Known, Slate
from gumd.recommend.wants import Wants
from gumd.remembered import remembered
from gumd.retrieval.question import Question
from gumd.text.gloss import in_english
from gumd.text.words import content_words
from gumd_store import background, choices
from gumd_store.connection import Store

_AT_ONCE = 200
"""So many items are read by MiniLM before the answer; of more, those that come first by their word vectors."""
HEAD = 40
"""So many are read beside what is believed; of more, those that come first without that."""
_WEIGHED = 16
"""So many beliefs, those nearest to the items."""
_ASKED = 100
"""The titles of so many items, spread over the slate, tell which beliefs may bear on it."""
_REMEMBERED = 2_048
"""Titles; apps show the same items again and again."""


@dataclass(frozen=True)
class Bearing:
    """A slate, what is known that bears on it, and the items that the app is never to show again."""

    slate: Slate
    known: Known
    never: set[str]

    @property
    def is_long(self) -> bool:
        """Whether there are so many items that MiniLM has still to read the first of them."""
        many = len(self.slate.items)
        return (many > HEAD and bool(self.known.beliefs)) or (many > _AT_ONCE and SENTENCES not in self.slate.vectors)


class Slates:
    """Reads slates by their vectors, which it keeps, and by what the store knows."""

    def __init__(self, store: Store, worker: ModelWorker, embedder: StaticEmbedder) -> None:
        self._store = store
        self.vectors = TextVectors(worker, embedder)
        self._wants = Wants(worker)

    def bearing(self, items: Sequence[Item], context: str, app: str, sees: Filter) -> Bearing:
        """All that bears on ``items``."""
        known, never = self._known(items, context, app, sees)
        never_shown = [row.text for row in known.choices if row.impression is None]
        slate = self.read(items, context, known.texts, app, never_shown)
        return Bearing(self._weighed(slate, known) if len(items) <= HEAD else slate, known, never)

    def read(
        self, items: Sequence[Item], context: str, others: Sequence[str], app: str, never_shown: Sequence[str]
    ) -> Slate:
        """``items`` as they are compared with ``others``, of which some were ``never_shown`` and so are in no mean.

        Every vector that can be had: MiniLM's of all texts or of none.
        """
        texts = [item.whole for item in items]
        wanted = [*others, context, *texts]
        vectors: dict[Space, dict[str, Vector]] = {STATIC: self.vectors.static(wanted)}
        short = len(items) <= _AT_ONCE
        found = self.vectors.sentences(wanted) if short else self.vectors.sentences(wanted, most_new=0)
        if all(text in found for text in wanted):
            vectors[SENTENCES] = found
        return Slate(items, context, vectors, self._means(vectors, [*texts, *never_shown], app))

    def nearer(self, of: Bearing, items: Sequence[Item]) -> Slate | None:
        """Only ``items`` of a long slate, read by MiniLM too; None where it does not answer in time."""
        texts = [*of.known.texts, of.slate.context, *(item.whole for item in items)]
        found = self.vectors.sentences(texts)
        if any(text not in found for text in texts):
            return None
        mean = np.mean([found[item.whole] for item in items], axis=0)
        vectors = {**of.slate.vectors, SENTENCES: found}
        near = Slate(items, of.slate.context, vectors, {**of.slate.means, SENTENCES: mean})
        return self._weighed(near, of.known)

    def _weighed(self, slate: Slate, known: Known) -> Slate:
        """The slate with what the beliefs that are nearest to it say of its items, if the worker answers in time."""
        if SENTENCES not in slate.vectors:
            return slate
        told = np.vstack([slate.rows[SENTENCES], slate.vectors[SENTENCES][slate.context]])
        near = {id: float((told @ vector).max()) for id, vector in known.meant.items()}
        held = sorted((one for one in known.beliefs if one.id in near), key=lambda one: (-near[one.id], one.id))
        return replace(slate, weighed=self._wants.weighed(slate.context, held[:_WEIGHED], slate.items))

    def _known(self, items: Sequence[Item], context: str, app: str, sees: Filter) -> tuple[Known, set[str]]:
        titles = [item.title for item in items[:: -(-len(items) // _ASKED) or 1]]
        said = " ".join([context, *titles])
        asked = Question(_by_turns([context, *titles]), {STATIC: self.vectors.static([said])[said]})
        with self._store.read() as db:
            return taste.known(db, asked, whose(app), sees), choices.never(db, app)

    def _means(self, vectors: dict[Space, dict[str, Vector]], texts: Sequence[str], app: str) -> dict[Space, Vector]:
        """The means with ``texts`` in them; those of a slate are taken into them when it is kept."""
        with self._store.read() as db:
            return {
                space: taste.mean(db, space, app, [rows[text] for text in texts]) for space, rows in vectors.items()
            }


def _by_turns(texts: Iterable[str]) -> list[str]:
    """The first content word of each text in English, then the second, and so on: as long a query as there may be is
    of all."""
    turns = zip_longest(*map(_words_asked, texts))
    return list(dict.fromkeys(word for word in chain.from_iterable(turns) if word))


@remembered(_REMEMBERED)
def _words_asked(text: str) -> tuple[str, ...]:
    return tuple(content_words(in_english(text)))


def take_in(db: Database, app: str, slate: Slate) -> None:
    """Takes the vectors of the slate's items into the means of the app's."""
    for space, rows in slate.rows.items():
        background.add(db, taste.items_space(space, app), rows[rows.any(axis=1)])

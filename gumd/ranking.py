"""Rank: an app's items in the order of what the user would choose, and what the user then did with them."""

import uuid
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import numpy as np
from sqlite_utils import Database

from gumd import rank, taste
from gumd.embed import DIMENSIONS, SENTENCES, STATIC, Space, TextVectors, Vector
from gumd.errors import InvalidInput, NotFound
from gumd.foreign import strip_planted
from gumd.grants import OWNER, Filter
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.redact import redact
from gumd.relevance import question
from gumd.retrieve import EVERYTHING
from gumd.schema import Action, ItemIn, Ranked, Slate
from gumd.taste import Known, Means, Plain
from gumd_store import background, choices
from gumd_store.choices import SHOWN, ChoiceRow
from gumd_store.connection import Store

WEIGHTS: dict[Action, float] = {"chosen": 1.0, "liked": 1.0, "dismissed": -0.7, "disliked": -1.0, "ignored": -0.2}
"""How strongly each action speaks for an item."""
KEPT = timedelta(days=30)
"""How long it is known what was shown under which impression."""
_CHARACTERS = 4_000


class _Embedded(NamedTuple):
    """The vectors of all that a slate is compared with, in one space."""

    space: Space
    items: list[Vector]
    context: Vector
    choices: list[Vector]
    beliefs: list[Vector]


class Ranking:
    """Ranks slates for the one user, and keeps what was shown and chosen."""

    def __init__(self, store: Store, worker: ModelWorker, embedder: StaticEmbedder) -> None:
        self._store = store
        self._embedder = embedder
        self.vectors = TextVectors(worker, embedder)

    def rank(self, items: Sequence[ItemIn], context: str, app: str, sees: Filter = EVERYTHING) -> Slate:
        """The items best first, each with a probability and its reasons, under an impression's id for feedback.

        An app's items are compared with what was chosen among its own items; the user's own command line sees every
        app's. What an item says to programs, rather than of itself, counts for nothing.

        Raises:
            InvalidInput: two items have the same id.
        """
        plain = _distinct([_plain(item) for item in items])
        impression = uuid.uuid4().hex
        if not plain:
            return {"impression": impression, "items": []}
        known = self._known(plain, context, app, sees)
        found = self._embed(plain, context, known)
        means = self._note_shown(plain, known, found, app, impression)
        scored = _scored(plain, context, known, found, means)
        titles = {item["id"]: item["title"] for item in items}
        return {"impression": impression, "items": [_ranked(one, titles[one.id]) for one in scored]}

    def feedback(
        self,
        app: str,
        *,
        action: Action,
        item: str,
        impression: str | None = None,
        title: str | None = None,
        description: str | None = None,
        at: datetime | None = None,
    ) -> None:
        """Keeps what the user did with an item that ``app`` showed, or, by its title, with one that was not ranked.

        Raises:
            NotFound: ``app`` showed no such item under this impression, or over 30 days ago.
            InvalidInput: neither an impression nor a title.
        """
        now = datetime.now(UTC)
        when = now if at is None else min(at, now)
        with self._store.write() as db:
            text = _chosen_text(db, app, item, impression, title, description)
            choices.add(db, [ChoiceRow(when, app, item, text, action, WEIGHTS[action], impression)])

    def _known(self, items: Sequence[Plain], context: str, app: str, sees: Filter) -> Known:
        text = " ".join([context, *(item.title for item in items)])
        asked = question(text, {STATIC: self._embedder.embed([text])[0]})
        with self._store.read() as db:
            return taste.known(db, asked, None if app == OWNER else app, sees)

    def _embed(self, items: Sequence[Plain], context: str, known: Known) -> _Embedded:
        """Vectors for everything; those of beliefs are computed only where none is stored in the same space."""
        missing = [one for one in known.beliefs if one.id not in known.stored]
        texts = [*(one.whole for one in items), context, *(one.text for one in known.choices)]
        space, found = self.vectors.embed([*texts, *(one.text for one in missing)])
        if space == SENTENCES:
            by_id = known.stored | {one.id: row for one, row in zip(missing, found[len(texts) :], strict=True)}
            beliefs = [by_id[one.id] for one in known.beliefs]
        else:
            beliefs = list(self._embedder.embed([one.text for one in known.beliefs]))
        count = len(items)
        return _Embedded(space, found[:count], found[count], found[count + 1 : len(texts)], beliefs)

    def _note_shown(self, items: Sequence[Plain], known: Known, found: _Embedded, app: str, impression: str) -> Means:
        """Keeps the slate for feedback and in the app's mean, which is returned; forgets old slates."""
        now = datetime.now(UTC)
        rows = [ChoiceRow(now, app, one.id, redact(one.whole).text, SHOWN, 0.0, impression) for one in items]
        with self._store.write() as db:
            choices.drop_shown(db, now - KEPT)
            choices.add(db, rows)
            new = [row.tolist() for row in found.items if row.any()]
            background.add(db, taste.items_space(found.space, app), new)
            return taste.means(db, found.space, app, _never_shown(known, found))


def _never_shown(known: Known, found: _Embedded) -> list[Vector]:
    """The choices that no mean knows of, as they came without an impression."""
    return [row for one, row in zip(known.choices, found.choices, strict=True) if one.impression is None]


def _scored(items: Sequence[Plain], context: str, known: Known, found: _Embedded, means: Means) -> list[rank.Scored]:
    return rank.score(
        taste.ranked_items(items, found.items, means.items),
        taste.past_choices(known.choices, found.choices, means.items),
        taste.held_beliefs(known.beliefs, found.beliefs, means.general),
        taste.signal(context, found.context, means.items),
        np.zeros(DIMENSIONS[found.space], dtype=np.float32),  # each was centred by the mean of its own kind
        datetime.now(UTC),
    )


def _ranked(one: rank.Scored, title: str) -> Ranked:
    return {"id": one.id, "title": title, "score": one.score, "reasons": one.reasons}


def _chosen_text(
    db: Database, app: str, item: str, impression: str | None, title: str | None, description: str | None
) -> str:
    if impression is not None:
        text = choices.shown_text(db, app, impression, item)
        if text is None:
            raise NotFound("this app was given no such item under this impression in the last 30 days")
        return text
    if not title:
        raise InvalidInput("feedback needs the impression that the item was ranked under, or the item's title")
    return redact(_plain({"id": item, "title": title, "description": description}).whole).text


def _plain(item: ItemIn) -> Plain:
    """The item as what it says of itself: nothing that it says to a program."""
    description = item.get("description") or ""
    return Plain(item["id"], strip_planted(item["title"]).strip(), strip_planted(description)[:_CHARACTERS].strip())


def _distinct(items: list[Plain]) -> list[Plain]:
    if len({item.id for item in items}) < len(items):
        raise InvalidInput("two items of the slate have the same id")
    return items

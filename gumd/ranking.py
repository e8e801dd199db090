"""Rank: an app's items in the order of what the user would choose, and what the user then did with them."""

import math
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import numpy as np
from sqlite_utils import Database

from gumd import taste, worth
from gumd.attributes_asked import SoFar, asked
from gumd.constraints import held_back
from gumd.critique import Move, read_critique
from gumd.diversity import diversified
from gumd.embed import SENTENCES, STATIC, Space, TextVectors, Vector
from gumd.errors import InvalidInput, NotFound
from gumd.grants import OWNER, Filter
from gumd.impressions import item_of, shown_row, unranked_row
from gumd.items import Item, read_item
from gumd.likeness import likeness
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.moves import held_back as ruled_out
from gumd.moves import pulled, shown
from gumd.preference import Wish
from gumd.pull import Pull
from gumd.rank import WEIGHTS, Scored, Weights, score
from gumd.relevance import question
from gumd.report import report
from gumd.retrieve import EVERYTHING
from gumd.schema import Action, Asked, FieldValue, ItemIn, Needed, Ranked, Report, Slate
from gumd.taste import Known, Terms
from gumd_store import background, choices
from gumd_store.choices import ChoiceRow
from gumd_store.connection import Store

KEPT = timedelta(days=30)
"""How long it is known what was shown under which impression."""
_AT_ONCE = 200
"""So many items are read by MiniLM before the answer; of more, those that come first by their word vectors."""
_HEAD = 40


@dataclass(frozen=True)
class Options:
    """What is asked of a ranking beside its order: ``needed`` of its fields, ``diversity`` from 0 to 1, and the
    ``moves`` that the user's critique of them asks for.
    """

    needed: Sequence[Needed] = field(default_factory=list)
    diversity: float = 0.0
    moves: Sequence[Move] = ()


PLAIN = Options()


class Criticised(NamedTuple):
    """What of a critique was understood, in its own words, and the list as it is after it."""

    understood: list[str]
    slate: Slate


class Ranking:
    """Ranks slates for the one user, and keeps what was shown and chosen."""

    def __init__(
        self, store: Store, worker: ModelWorker, embedder: StaticEmbedder, weights: Weights = WEIGHTS
    ) -> None:
        self._store = store
        self._embedder = embedder
        self._weights = weights
        self.vectors = TextVectors(worker, embedder)

    def rank(
        self,
        items: Sequence[ItemIn],
        context: str,
        app: str,
        sees: Filter = EVERYTHING,
        options: Options = PLAIN,
    ) -> Slate:
        """The items best first, each with a probability and its reasons, under an impression's id for feedback.

        An app's items are compared with what was chosen among its own items; the user's own command line sees every
        app's. What an item says to rise, rather than of itself, counts for nothing.

        Raises:
            InvalidInput: two items have the same id.
        """
        return self._ranked(_distinct([read_item(item) for item in items]), context, app, sees, options)

    def criticise(
        self, app: str, impression: str, critique: str, context: str = "", sees: Filter = EVERYTHING
    ) -> Criticised:
        """The list of an impression ranked anew by what the user says of it, and what of that was understood.

        Raises:
            NotFound: ``app`` showed no such list, or over 30 days ago.
        """
        with self._store.read() as db:
            rows = choices.shown(db, app, impression)
        if not rows:
            raise NotFound("this app was given no such impression in the last 30 days")
        items = [item_of(row) for row in rows]
        moves = read_critique(critique, shown(items))
        return Criticised([move.words for move in moves], self._ranked(items, context, app, sees, Options(moves=moves)))

    def ask(self, items: Sequence[ItemIn], context: str, app: str, sees: Filter, so_far: SoFar) -> Asked:
        """The question whose answer would tell most of which item this user wants, by what is known of them.

        Raises:
            InvalidInput: two items have the same id.
        """
        read = _distinct([read_item(item) for item in items])
        known, _ = self._known(read, context, app, sees)
        slate = self._slate(read, context, app, known)
        scored = score(read, slate.told, taste.taste(slate, known), self._weights)
        return asked({item.id: item for item in read}, {one.id: one.score for one in scored}, so_far)

    def report(self, app: str) -> Report:
        """How evenly what ``app`` showed, or for the owner any app, dealt out its places."""
        with self._store.read() as db:
            return report(choices.slates(db, None if app == OWNER else app))

    def _ranked(self, items: list[Item], context: str, app: str, sees: Filter, options: Options) -> Slate:
        impression = uuid.uuid4().hex
        if not items:
            return {"impression": impression, "items": []}
        known, never = self._known(items, context, app, sees)
        slate = self._slate(items, context, app, known)
        ordered = self._ordered(slate, known, never, options)
        self._note_shown(slate, [one["id"] for one in ordered], app, impression)
        return {"impression": impression, "items": ordered}

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
        value: float | None = None,
        characters: int | None = None,
        fields: dict[str, FieldValue] | None = None,
    ) -> None:
        """Keeps what the user did with an item that ``app`` showed, or, by its title, with one that was not ranked.

        Raises:
            NotFound: ``app`` showed no such item under this impression, or over 30 days ago.
            InvalidInput: neither an impression nor a title; or a rating or reading without its value.
        """
        now = datetime.now(UTC)
        when = now if at is None else min(at, now)
        weight = worth.of_action(action, value, characters)
        with self._store.write() as db:
            if impression is None:
                row = unranked_row(now, app, item, title, description, fields)
            else:
                row = _shown_item(db, app, impression, item)
            done = row._replace(at=when, action=action, weight=weight, impression=impression, value=value)
            choices.add(db, [done])

    def _known(self, items: Sequence[Item], context: str, app: str, sees: Filter) -> tuple[Known, set[str]]:
        text = " ".join([context, *(item.title for item in items)])
        asked = question(text, {STATIC: self._embedder.embed([text])[0]})
        with self._store.read() as db:
            return taste.known(db, asked, None if app == OWNER else app, sees), choices.never(db, app)

    def _slate(self, items: Sequence[Item], context: str, app: str, known: Known) -> taste.Slate:
        """The items with every vector that can be had: MiniLM's of all of them, or of none."""
        texts = [item.whole for item in items]
        all_texts = [*known.texts, context, *texts]
        vectors: dict[Space, dict[str, Vector]] = {STATIC: self.vectors.static(all_texts)}
        if len(items) <= _AT_ONCE or self.vectors.are_known(all_texts):
            found = self.vectors.sentences(all_texts)
            if all(text in found for text in all_texts):
                vectors[SENTENCES] = found
        return taste.Slate(items, context, vectors, self._means(vectors, texts, app, known))

    def _means(
        self, vectors: dict[Space, dict[str, Vector]], texts: Sequence[str], app: str, known: Known
    ) -> dict[Space, Vector]:
        """The means with this slate in them, which is written by :meth:`_note_shown`."""
        with self._store.read() as db:
            return {
                space: taste.mean(db, space, app, [rows[text] for text in (*texts, *_never_shown(known))])
                for space, rows in vectors.items()
            }

    def _ordered(self, slate: taste.Slate, known: Known, never: set[str], options: Options) -> list[Ranked]:
        said = self._said(slate, options.moves) if options.moves else []
        scored = score(slate.items, slate.told, taste.taste(slate, known, said), self._weights)
        if SENTENCES not in slate.vectors and len(slate.items) > _AT_ONCE:
            scored = self._head_again(slate, known, scored, said)
        if options.diversity:
            scored = _diversified(slate, scored, options.diversity)
        items = {item.id: item for item in slate.items}
        back = held_back(slate.items, options.needed, never, _instructions(known))
        for id, words in ruled_out(options.moves, slate.items).items():
            back[id] = [*back.get(id, []), *words]
        ranked = [_told(one, items[one.id], back.get(one.id)) for one in scored]
        return sorted(ranked, key=lambda one: "held_back" in one)

    def _said(self, slate: taste.Slate, moves: Sequence[Move]) -> list[Pull]:
        """What a critique adds to each item; its phrases are new, and so they are compared by word vectors."""
        alike = likeness(slate.told, slate.told)
        places = {item.id: place for place, item in enumerate(slate.items)}

        def near(phrase: str) -> Terms:
            return np.asarray(slate.rows[STATIC] @ self.vectors.static([phrase])[phrase], dtype=np.float64)

        return pulled(moves, slate.items, lambda id: alike[places[id]], near)

    def _head_again(self, slate: taste.Slate, known: Known, scored: list[Scored], said: Sequence[Pull]) -> list[Scored]:
        """Of a long list, the first by word vectors are read by MiniLM, and stay before the others."""
        first = {one.id for one in scored[:_HEAD]}
        rows = [place for place, item in enumerate(slate.items) if item.id in first]
        head = [slate.items[place] for place in rows]
        texts = [*known.texts, slate.context, *(item.whole for item in head)]
        found = self.vectors.sentences(texts)
        if any(text not in found for text in texts):
            return scored
        mean = np.mean([found[item.whole] for item in head], axis=0)
        means = {**slate.means, SENTENCES: mean}
        near = taste.Slate(head, slate.context, {**slate.vectors, SENTENCES: found}, means)
        of_head = [replace(pull, log_odds=pull.log_odds[rows]) for pull in said]
        again = score(head, near.told, taste.taste(near, known, of_head), self._weights)
        return [*again, *scored[_HEAD:]]

    def _note_shown(self, slate: taste.Slate, order: list[str], app: str, impression: str) -> None:
        """Keeps the slate for feedback and in the app's means; forgets old slates."""
        now = datetime.now(UTC)
        places = {id: place for place, id in enumerate(order)}
        rows = [shown_row(now, app, one, impression, places[one.id]) for one in slate.items]
        with self._store.write() as db:
            choices.drop_shown(db, now - KEPT)
            choices.add(db, rows)
            for space, found in slate.vectors.items():
                new = [found[item.whole] for item in slate.items]
                background.add(db, taste.items_space(space, app), [row.tolist() for row in new if row.any()])


def _shown_item(db: Database, app: str, impression: str, item: str) -> ChoiceRow:
    for row in choices.shown(db, app, impression, item):
        return row
    raise NotFound("this app was given no such item under this impression in the last 30 days")


def _never_shown(known: Known) -> list[str]:
    """The choices that no mean knows of, as they came without an impression."""
    return [row.text for row in known.choices if row.impression is None]


def _instructions(known: Known) -> list[tuple[str, Wish]]:
    """What standing instructions rule out: only those that are for nothing."""
    told = [(one, wish) for one, wish in known.wished if one.kind == "standing_instruction"]
    wanting = {one.id for one, wish in told if wish.sign > 0}
    return [(one.text, wish) for one, wish in told if one.id not in wanting]


def _diversified(slate: taste.Slate, scored: list[Scored], share: float) -> list[Scored]:
    places = {item.id: place for place, item in enumerate(slate.items)}
    rows = [places[one.id] for one in scored]
    log_odds = np.asarray([math.log(one.score / (1 - one.score)) for one in scored])
    alike = likeness(slate.told, slate.told)[np.ix_(rows, rows)]
    return [scored[place] for place in diversified(log_odds, alike, share)]


def _told(one: Scored, item: Item, back: list[str] | None) -> Ranked:
    ranked: Ranked = {"id": one.id, "title": item.title, "score": one.score, "reasons": one.reasons}
    if back:
        ranked["held_back"] = back
    if item.steering:
        ranked["steering"] = list(item.steering)
    return ranked


def _distinct(items: list[Item]) -> list[Item]:
    if len({item.id for item in items}) < len(items):
        raise InvalidInput("two items of the slate have the same id")
    return items

"""Rank: an app's items in the order of what the user would choose, and what the user then did with them."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import NamedTuple, Unpack

import numpy as np

from gumd.critique.reading import Move, read_critique
from gumd.embed import STATIC, TextVectors
from gumd.errors import InvalidInput, NotFound
from gumd.grants import Filter, whose
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.recommend import answers, taste
from gumd.recommend.attributes_asked import SoFar, asked
from gumd.recommend.constraints import held_back
from gumd.recommend.examination import examination
from gumd.recommend.explore import Explored, explored
from gumd.recommend.impressions import Done, impression, item_of, record
from gumd.recommend.items import Item, read_item
from gumd.recommend.likeness import likeness
from gumd.recommend.moves import held_back as ruled_out
from gumd.recommend.moves import pulled, shown
from gumd.recommend.preference import Wish
from gumd.recommend.pull import Pull
from gumd.recommend.rating import expected_ratings
from gumd.recommend.report import report
from gumd.recommend.score import WEIGHTS, Taste, Weights, score
from gumd.recommend.slates import HEAD, Bearing, Slates, take_in
from gumd.recommend.taste import Known, Terms
from gumd.recommend.terms import Scored
from gumd.retrieval.diversity import TOP, diversified
from gumd.retrieve import EVERYTHING
from gumd.schema_ranking import Asked, Exploration, ItemIn, Needed, Ranked, RatedItem, Report, Slate
from gumd_store import choices, impressions
from gumd_store.connection import Store

KEPT = timedelta(days=30)
"""How long it is known what was shown under which impression."""
_REASONS = 5


@dataclass(frozen=True)
class Options:
    """What is asked of a ranking beside its order.

    Attributes:
        needed: what the items' fields must be.
        diversity: from 0 to 1, how unlike each other the first items are.
        exploration: how what is not known well gets a chance to be seen, if it does.
        explain: every reason of every item, instead of the five largest.
        kept: whether the list is kept, for feedback to be given on.
        moves: what the user's critique of the items asks for.
    """

    needed: Sequence[Needed] = field(default_factory=list)
    diversity: float = 0.0
    exploration: Exploration | None = None
    explain: bool = False
    kept: bool = True
    moves: Sequence[Move] = ()


PLAIN = Options()


class Criticised(NamedTuple):
    """What of a critique was understood, in its own words, and the list as it is after it."""

    understood: list[str]
    slate: Slate


class Ranking:
    """Ranks slates for the one user, and keeps what was shown and chosen."""

    def __init__(self, store: Store, worker: ModelWorker, embedder: StaticEmbedder, weights: Weights = WEIGHTS) -> None:
        self._store = store
        self._weights = weights
        self._slates = Slates(store, worker, embedder)

    @property
    def vectors(self) -> TextVectors:
        """The vectors that were made, kept for when their texts come again."""
        return self._slates.vectors

    @vectors.setter
    def vectors(self, vectors: TextVectors) -> None:
        self._slates.vectors = vectors

    def rank(
        self, items: Sequence[ItemIn], context: str, app: str, sees: Filter = EVERYTHING, options: Options = PLAIN
    ) -> Slate:
        """The items best first, each with a probability and its reasons, under an impression's id for feedback.

        An app's items are compared with what was chosen among its own items; the user's own command line sees every
        app's. What an item says to rise, rather than of itself, counts for nothing.

        Raises:
            InvalidInput: two items have the same id.
        """
        return self._ranked(_distinct([read_item(item) for item in items]), context, app, sees, options)

    def criticise(
        self, app: str, impression: str, critique: str, context: str = "", sees: Filter = EVERYTHING, kept: bool = True
    ) -> Criticised:
        """The list of an impression ranked anew by what the user says of it, and what of that was understood.

        Raises:
            NotFound: ``app`` showed no such list, or over 30 days ago.
        """
        with self._store.read() as db:
            before = impressions.find(db, app, impression)
        if before is None:
            raise NotFound("this app was given no such impression in the last 30 days")
        items = [item_of(one) for one in before.items]
        moves = read_critique(critique, shown(items))
        slate = self._ranked(items, context, app, sees, Options(moves=moves, kept=kept))
        return Criticised([move.words for move in moves], slate)

    def ask(
        self, items: Sequence[ItemIn], context: str, app: str, sees: Filter, so_far: SoFar, kept: bool = True
    ) -> Asked:
        """The question whose answer would tell most of which item this user wants, by what is known of them.

        What was answered so far is kept for later lists, unless it is not to be ``kept``.

        Raises:
            InvalidInput: two items have the same id.
        """
        read = {item.id: item for item in _distinct([read_item(item) for item in items])}
        talk = answers.conversation(read, context)
        of = self._slates.bearing(list(read.values()), context, app, sees)
        scored = self._scored(of, taste.taste(of.slate, of.known.without(talk)))
        if kept:
            with self._store.write() as db:
                choices.add(db, answers.rows(datetime.now(UTC), app, read, talk, so_far))
        return asked(read, {one.id: one.score for one in scored}, so_far)

    def rate(self, items: Sequence[ItemIn], app: str) -> list[RatedItem]:
        """How many stars the user would give each item, in the order given, by what they rated in ``app``.

        Raises:
            InvalidInput: two items have the same id.
        """
        return expected_ratings(self._store, self._slates, _distinct([read_item(item) for item in items]), app)

    def report(self, app: str) -> Report:
        """How evenly what ``app`` showed, or for the owner any app, dealt out its places."""
        with self._store.read() as db:
            return report(list(impressions.of_app(db, whose(app))))

    def feedback(self, app: str, **done: Unpack[Done]) -> None:
        """Keeps what the user did with an item that ``app`` showed, or, by its title, with one that was not ranked.

        Raises:
            NotFound: ``app`` showed no such item under this impression, or over 30 days ago.
            InvalidInput: neither an impression nor a title; or a rating or reading without its value.
        """
        record(self._store, app, done)

    def _ranked(self, items: list[Item], context: str, app: str, sees: Filter, options: Options) -> Slate:
        id = uuid.uuid4().hex
        if not items:
            return {"impression": id, "items": []}
        of = self._slates.bearing(items, context, app, sees)
        dealt = self._dealt(of, options, int(id, 16))
        back = _held_back(of, options)
        ordered = sorted(dealt.scored, key=lambda one: one.id in back)
        if options.kept:
            self._keep(id, app, of, Explored(ordered, dealt.looked))
        most = None if options.explain else _REASONS
        named = {item.id: item for item in items}
        return {"impression": id, "items": [_told(one, named[one.id], back.get(one.id), most) for one in ordered]}

    def _dealt(self, of: Bearing, options: Options, seed: int) -> Explored:
        """The items in the order of their scores, unless they are to explore or to be unlike each other."""
        said = self._said(of, options.moves) if options.moves else []
        known = taste.taste(of.slate, of.known, said)
        dealt = Explored(self._scored(of, known, said), {})
        if options.exploration:
            dealt = explored(dealt.scored, of.slate, known, self._weights, options.exploration, seed)
        if options.diversity:
            dealt = Explored(_diversified(of.slate, dealt.scored, options.diversity), dealt.looked)
        return dealt

    def _scored(self, of: Bearing, known: Taste, said: Sequence[Pull] = ()) -> list[Scored]:
        scored = score(of.slate.items, of.slate.told, known, self._weights, of.known.scaling)
        return self._head_again(of, scored, said) if of.is_long else scored

    def _said(self, of: Bearing, moves: Sequence[Move]) -> list[Pull]:
        """What a critique adds to each item; its phrases are new, and so they are compared by word vectors."""
        slate = of.slate
        alike = likeness(slate.told, slate.told)
        places = {item.id: place for place, item in enumerate(slate.items)}

        def near(phrase: str) -> Terms:
            return np.asarray(slate.rows[STATIC] @ self.vectors.static([phrase])[phrase], dtype=np.float64)

        return pulled(moves, slate.items, lambda id: alike[places[id]], near)

    def _head_again(self, of: Bearing, scored: list[Scored], said: Sequence[Pull]) -> list[Scored]:
        """Of a long list, the first by word vectors are read by MiniLM, and stay before the others."""
        rows = [one.place for one in scored[:HEAD]]
        near = self._slates.nearer(of, [of.slate.items[row] for row in rows])
        if near is None:
            return scored
        of_head = [replace(pull, log_odds=pull.log_odds[rows]) for pull in said]
        again = score(near.items, near.told, taste.taste(near, of.known, of_head), self._weights, of.known.scaling)
        return [*again, *scored[HEAD:]]

    def _keep(self, id: str, app: str, of: Bearing, dealt: Explored) -> None:
        """Keeps the list for feedback, and its items in the app's means; forgets old lists."""
        now = datetime.now(UTC)
        places = examination(range(len(dealt.scored)))
        looked = {one.id: chance for one, chance in zip(dealt.scored, places.tolist(), strict=True)} | dealt.looked
        shown = impression(id, app, now, dealt.scored, {item.id: item for item in of.slate.items}, looked)
        with self._store.write() as db:
            impressions.drop(db, now - KEPT)
            impressions.add(db, shown)
            take_in(db, app, of.slate)


def _held_back(of: Bearing, options: Options) -> dict[str, list[str]]:
    """Why items come after all others, by their ids."""
    back = held_back(of.slate.items, options.needed, of.never, _instructions(of.known))
    for id, words in ruled_out(options.moves, of.slate.items).items():
        back[id] = [*back.get(id, []), *words]
    return back


def _instructions(known: Known) -> list[tuple[str, Wish]]:
    """What standing instructions rule out: only those that are for nothing."""
    told = [(one, wish) for one, wish in known.wished if one.kind == "standing_instruction"]
    wanting = {one.id for one, wish in told if wish.sign > 0}
    return [(one.text, wish) for one, wish in told if one.id not in wanting]


def _diversified(slate: taste.Slate, scored: list[Scored], share: float) -> list[Scored]:
    top = scored[:TOP]
    told = slate.told_of([one.id for one in top])
    order = diversified(np.asarray([one.log_odds for one in top]), likeness(told, told), share)
    return [*(top[place] for place in order), *scored[TOP:]]


def _told(one: Scored, item: Item, back: list[str] | None, most: int | None) -> Ranked:
    reasons = one.reasons if most is None else one.largest(most)
    ranked: Ranked = {"id": one.id, "title": item.title, "score": one.score, "reasons": reasons}
    if back:
        ranked["held_back"] = back
    if item.steering:
        ranked["steering"] = list(item.steering)
    return ranked


def _distinct(items: list[Item]) -> list[Item]:
    if len({item.id for item in items}) < len(items):
        raise InvalidInput("two items of the slate have the same id")
    return items

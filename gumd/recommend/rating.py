"""Rate: how many stars the user would give each item, in an answer that names what they gave to what is like it."""

import json
from collections.abc import Sequence

from gumd.grants import whose
from gumd.recommend.items import Item
from gumd.recommend.likeness import likeness
from gumd.recommend.rate import MOST, Rated, Rating, rated
from gumd.recommend.slates import Slates
from gumd.recommend.taste import told, words_of
from gumd.recommend.terms import short
from gumd.schema_ranking import RatedItem, StarReason
from gumd_store import choices
from gumd_store.choices import ChoiceRow
from gumd_store.connection import Store


def expected_ratings(store: Store, slates: Slates, items: Sequence[Item], app: str) -> list[RatedItem]:
    """For each of ``items``, in their order, what the user is expected to give it by what they rated in ``app``."""
    if not items:
        return []
    with store.read() as db:
        rows = choices.rated(db, whose(app), MOST)
    texts = [row.text for row in rows]
    slate = slates.read(items, "", texts, app, [row.text for row in rows if row.impression is None])
    known = told(slate, texts, words_of(texts))
    ratings = [Rating(row.value or 0.0, json.loads(row.fields)) for row in rows]
    found = rated(likeness(slate.told, known), likeness(known, known), ratings, [item.fields for item in items])
    return [_told(item, place, found, rows) for place, item in enumerate(items)]


def _told(item: Item, place: int, found: Rated, rows: Sequence[ChoiceRow]) -> RatedItem:
    return {
        "id": item.id,
        "title": item.title,
        "expected": float(found.expected[place]),
        "spread": float(found.spread[place]),
        "liked": float(found.liked[place]),
        "reasons": _reasons(place, found, rows),
    }


def _reasons(place: int, found: Rated, rows: Sequence[ChoiceRow]) -> list[StarReason]:
    """What the user usually gives, the ratings that move the item most, and all others together."""
    shares, telling = found.shares[place], found.telling(place)
    rest = float(shares.sum() - shares[telling].sum())
    usual: StarReason = {"stars": found.usual, "words": "what you give as a rule" if rows else "what most people give"}
    named: list[StarReason] = [{"stars": float(shares[at]), "words": _named(shares[at], rows[at])} for at in telling]
    others: list[StarReason] = [{"stars": rest, "words": "all else that you rated"}] if len(rows) > len(telling) else []
    return [usual, *named, *others]


def _named(share: float, row: ChoiceRow) -> str:
    return f"by “{short(row.text)}”, to which you gave {row.value:g}"

"""What was shown and what the user did with it, as it is kept: without secrets, in the order in which it was shown."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import NotRequired, TypedDict

from sqlite_utils import Database

from gumd.errors import InvalidInput, NotFound
from gumd.recommend import worth
from gumd.recommend.items import Item, read_item, with_texts
from gumd.recommend.terms import Scored
from gumd.redact import redact
from gumd.remembered import remembered
from gumd.schema_ranking import Action, FieldValue
from gumd_store import choices
from gumd_store import impressions as lists
from gumd_store.choices import PASSED, ChoiceRow
from gumd_store.connection import Store
from gumd_store.impressions import Impression, ShownItem

_PASSED_OVER = 5
"""So many items above the one that was turned to are taken for seen and passed over."""


class Done(TypedDict):
    """What the user did: with an item of an ``impression``, or with one that was not ranked, by its ``title``."""

    action: Action
    item: str
    impression: NotRequired[str | None]
    title: NotRequired[str | None]
    description: NotRequired[str | None]
    fields: NotRequired[dict[str, FieldValue] | None]
    at: NotRequired[datetime | None]
    value: NotRequired[float | None]
    characters: NotRequired[int | None]


def impression(
    id: str, app: str, now: datetime, ordered: Sequence[Scored], items: Mapping[str, Item], looked: Mapping[str, float]
) -> Impression:
    """The list as it may be kept."""
    shown = [shown_item(items[one.id], one.log_odds - one.explored, looked[one.id]) for one in ordered]
    return Impression(id, now, app, shown)


def item_of(shown: ShownItem) -> Item:
    """The item as it was shown."""
    title, _, text = shown.text.partition("\n")
    return Item(shown.item, title, text, json.loads(shown.fields))


def record(store: Store, app: str, done: Done) -> None:
    """Keeps what the user did, and what they passed over to get there.

    Raises:
        NotFound: ``app`` showed no such item under this impression, or over 30 days ago.
        InvalidInput: neither an impression nor a title; or a rating or reading without its value.
    """
    now = datetime.now(UTC)
    at = done.get("at")
    when = now if at is None else min(at, now)
    weight = worth.of_action(done["action"], done.get("value"), done.get("characters"))
    with store.write() as db:
        rows = _rows_of(db, now, app, done)
        did = rows[-1]._replace(at=when, action=done["action"], weight=weight, value=done.get("value"))
        passed_over = [row._replace(at=when) for row in rows[:-1]] if weight > 0 else []
        choices.add(db, [*passed_over, did])


def _rows_of(db: Database, now: datetime, app: str, done: Done) -> list[ChoiceRow]:
    """The item, last, after those right above it that nothing was done with."""
    id = done.get("impression")
    if id is None:
        return [_unranked(now, app, done)]
    shown = lists.find(db, app, id)
    places = {one.item: place for place, one in enumerate(shown.items)} if shown else {}
    if shown is None or done["item"] not in places:
        raise NotFound("this app was given no such item under this impression in the last 30 days")
    place = places[done["item"]]
    choices.unpass(db, id, done["item"])
    touched = {row.item for row in choices.of_impression(db, id)}
    above = [at for at in range(max(0, place - _PASSED_OVER), place) if shown.items[at].item not in touched]
    return [_row(now, app, shown, at) for at in [*above, place]]


def _row(now: datetime, app: str, shown: Impression, place: int) -> ChoiceRow:
    one = shown.items[place]
    row = ChoiceRow(now, app, one.item, one.text, PASSED, worth.PASSED_OVER, shown.id, place, None, one.fields)
    return row._replace(looked=one.looked)


def _unranked(now: datetime, app: str, done: Done) -> ChoiceRow:
    title = done.get("title")
    if not title:
        raise InvalidInput("feedback needs the impression that the item was ranked under, or the item's title")
    fields = done.get("fields") or {}
    item = read_item({"id": done["item"], "title": title, "description": done.get("description"), "fields": fields})
    one = shown_item(item)
    return ChoiceRow(now, app, one.item, one.text, done["action"], 0.0, None, fields=one.fields)


def shown_item(item: Item, log_odds: float | None = None, looked: float | None = None) -> ShownItem:
    """An item as it may be kept."""
    fields = {redacted(name): with_texts(value, redacted) for name, value in item.fields.items()}
    return ShownItem(item.id, redacted(item.whole), json.dumps(fields) if fields else "{}", log_odds, looked)


@remembered(8_192)
def redacted(text: str) -> str:
    """``text`` without secrets; apps show the same items again and again."""
    return redact(text).text

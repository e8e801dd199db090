"""What was shown, as it is kept, and as it comes back: without secrets, in the order in which it was shown."""

import json
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from gumd.errors import InvalidInput, NotFound
from gumd.items import Item, read_item
from gumd.redact import redact
from gumd.schema import FieldValue
from gumd_store.choices import SHOWN, ChoiceRow


def shown_row(at: datetime, app: str, item: Item, impression: str | None, position: int | None) -> ChoiceRow:
    """An item as it may be kept."""
    fields = {_redacted(name): _without_secrets(value) for name, value in item.fields.items()}
    text = _redacted(item.whole)
    return ChoiceRow(at, app, item.id, text, SHOWN, 0.0, impression, position, None, json.dumps(fields))


@lru_cache(maxsize=8_192)
def _redacted(text: str) -> str:
    """``text`` without secrets; apps show the same items again and again."""
    return redact(text).text


def _without_secrets(value: FieldValue) -> FieldValue:
    if isinstance(value, list):
        return [_redacted(one) for one in value]
    return _redacted(value) if isinstance(value, str) else value


def item_of(row: ChoiceRow) -> Item:
    """The item as it was shown."""
    title, _, text = row.text.partition("\n")
    return Item(row.item, title, text, json.loads(row.fields))


def shown_item(rows: Sequence[ChoiceRow], item: str) -> ChoiceRow:
    """The row of ``item``.

    Raises:
        NotFound: it is none of them.
    """
    for row in rows:
        if row.item == item:
            return row
    raise NotFound("this app was given no such item under this impression in the last 30 days")


def unranked_row(
    now: datetime, app: str, id: str, title: str | None, description: str | None, fields: dict[str, FieldValue] | None
) -> ChoiceRow:
    """An item that was not ranked, as if it had been shown.

    Raises:
        InvalidInput: it has no title.
    """
    if not title:
        raise InvalidInput("feedback needs the impression that the item was ranked under, or the item's title")
    item = read_item({"id": id, "title": title, "description": description, "fields": fields or {}})
    return shown_row(now, app, item, None, None)

"""What was shown, as it is kept, and as it comes back: without secrets, in the order in which it was shown."""

import json
from datetime import datetime
from functools import lru_cache

from gumd.errors import InvalidInput
from gumd.items import Item, read_item, with_texts
from gumd.redact import redact
from gumd.schema import FieldValue
from gumd_store.choices import SHOWN, ChoiceRow


def shown_row(at: datetime, app: str, item: Item, impression: str | None, position: int | None) -> ChoiceRow:
    """An item as it may be kept."""
    fields = {_redacted(name): with_texts(value, _redacted) for name, value in item.fields.items()}
    text = _redacted(item.whole)
    return ChoiceRow(at, app, item.id, text, SHOWN, 0.0, impression, position, None, json.dumps(fields))


@lru_cache(maxsize=8_192)
def _redacted(text: str) -> str:
    """``text`` without secrets; apps show the same items again and again."""
    return redact(text).text


def item_of(row: ChoiceRow) -> Item:
    """The item as it was shown."""
    title, _, text = row.text.partition("\n")
    return Item(row.item, title, text, json.loads(row.fields))


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

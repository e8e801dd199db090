"""The items of `gumd rank`, from a file or from standard input."""

import json
import sys
from pathlib import Path
from typing import Any

from gumd.errors import InvalidInput
from gumd.schema_ranking import FieldValue, ItemIn

_NAMED = frozenset({"id", "title", "description", "caption", "prior", "fields"})


def read_items(name: str) -> list[ItemIn]:
    """The items of the file, or of standard input for ``-``; what gumd has no name for is a field of the item.

    Raises:
        InvalidInput: it cannot be read, or is not the documented JSON; the message says where.
    """
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        found = json.loads(data.decode("utf-8-sig"))
    except OSError as error:
        raise InvalidInput(f"the file of --items cannot be read: {(error.strerror or '').lower()}") from None
    except UnicodeDecodeError as error:
        raise InvalidInput(f"the file of --items is not UTF-8, at byte {error.start + 1}") from None
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, character {error.colno}"
        raise InvalidInput(
            f"the file of --items is not JSON: {error.msg.partition(':')[0].lower()} at {place}"
        ) from None
    except (ValueError, RecursionError):
        raise InvalidInput("the file of --items cannot be read") from None
    if not isinstance(found, list):
        raise InvalidInput('the file of --items must be an array: [{"id", "title", "description"}]')
    return [_item(place, one) for place, one in enumerate(found, start=1)]


def _item(place: int, value: Any) -> ItemIn:
    if not isinstance(value, dict):
        raise InvalidInput(f"item {place} of --items is not an object")
    for name in ("id", "title"):
        if not isinstance(value.get(name), str):
            raise InvalidInput(f"item {place} of --items has no {name} that is a string")
    description = value.get("description")
    if not isinstance(description, str | None):
        raise InvalidInput(f"item {place} of --items has a description that is not a string")
    return {
        "id": value["id"], "title": value["title"], "description": description, "fields": _fields(place, value),
        "caption": value.get("caption"), "prior": value.get("prior"),
    }  # fmt: skip


def _fields(place: int, value: dict[str, Any]) -> dict[str, FieldValue]:
    """What the item says beside what has a name of its own; ``fields`` are taken as they are."""
    more = value.get("fields", {})
    if not isinstance(more, dict):
        raise InvalidInput(f"item {place} of --items has fields that are not an object")
    found = {name: one for name, one in value.items() if name not in _NAMED} | more
    return {name: one for name, one in found.items() if _is_field(one)}


def _is_field(value: Any) -> bool:
    """A field is a text, a number, yes or no, or a list of texts; anything else says nothing of an item."""
    return isinstance(value, str | int | float) or (
        isinstance(value, list) and all(isinstance(one, str) for one in value)
    )

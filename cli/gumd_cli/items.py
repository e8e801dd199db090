"""The items of `gumd rank`, from a file or from standard input."""

import json
import sys
from pathlib import Path
from typing import Any

from gumd.errors import InvalidInput
from gumd.schema import ItemIn


def read_items(name: str) -> list[ItemIn]:
    """The items of the file, or of standard input for ``-``; what gumd does not use of them is left out.

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
    item: ItemIn = {"id": value["id"], "title": value["title"]}
    return item | {"description": description} if description is not None else item

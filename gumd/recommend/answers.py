"""What the user said to attribute questions, and what they turned down there, as it counts when the talk is over.

It was said for one choice and not for all, so each counts as little as what is ignored, either way.
"""

import hashlib
from collections.abc import Mapping
from datetime import datetime

from gumd.recommend.attributes_asked import SoFar
from gumd.recommend.impressions import redacted, shown_item
from gumd.recommend.items import Item, in_words
from gumd.recommend.worth import PASSED_OVER
from gumd.schema_ranking import AttributeIn
from gumd_store.choices import ChoiceRow

ANSWERED, REJECTED = "answered", "rejected"
_WEIGHT = abs(PASSED_OVER)


def conversation(items: Mapping[str, Item], context: str) -> str:
    """What tells a conversation from others: which items it is about, and for what. It is sent whole at every turn."""
    said = "\n".join([context, *sorted(items)])
    return "asked " + hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def rows(now: datetime, app: str, items: Mapping[str, Item], talk: str, so_far: SoFar) -> list[ChoiceRow]:
    """What was answered for or against a value, and the items that were turned down; what is under a number is about
    no thing that other items have or lack."""
    told = [
        ChoiceRow(now, app, text, text, ANSWERED, _WEIGHT if one["yes"] else -_WEIGHT, talk)
        for one in so_far.answers
        if one["yes"] is not None and one["how"] != "under"
        for text in [_text(one)]
    ]
    turned_down = [shown_item(items[id]) for id in so_far.rejected if id in items]
    return [
        *told,
        *(ChoiceRow(now, app, one.item, one.text, REJECTED, -_WEIGHT, talk, fields=one.fields) for one in turned_down),
    ]


def _text(one: AttributeIn) -> str:
    """As the items' fields are told."""
    return redacted(f"{one['field']}: {in_words(one['value'])}")

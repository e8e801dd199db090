"""An attribute question as an app gets it, and the answers as it sends them back."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from gumd.recommend.attributes import Answered, Attribute, Candidate, Slate
from gumd.recommend.items import Item
from gumd.schema_ranking import Asked, AttributeIn, Question


class SoFar(NamedTuple):
    """What was said in this conversation, the items that were turned down, and what is left of it."""

    answers: Sequence[AttributeIn]
    rejected: Sequence[str]
    slots: int
    turns: int


def asked(items: Mapping[str, Item], probabilities: Mapping[str, float], so_far: SoFar) -> Asked:
    """The next question, or none, and what is left, likeliest first."""
    slate = Slate([Candidate(id, probabilities[id], item.fields) for id, item in items.items()])
    answers = [_answered(one) for one in so_far.answers]
    rejected = set(so_far.rejected)
    next = slate.next_question(answers, rejected, so_far.slots, so_far.turns)
    left = slate.remaining(answers, rejected)
    return {
        "question": None if next is None else _told(next.attribute, next.words, next.reason, next.gain),
        "items": [{"id": id, "title": items[id].title, "share": share} for id, share in left],
    }


def _answered(one: AttributeIn) -> Answered:
    return Answered(Attribute(one["field"], one["value"], one["how"]), one["yes"])


def _told(attribute: Attribute, words: str, reason: str, gain: float) -> Question:
    return {
        "field": attribute.field, "how": attribute.how, "value": attribute.value,
        "words": words, "reason": reason, "gain": gain,
    }  # fmt: skip

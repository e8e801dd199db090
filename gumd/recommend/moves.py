"""What a critique of a list does to the list: its moves, as pulls in log-odds and as what holds an item back."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from gumd.critique.numbers import number_in
from gumd.critique.reading import Bound, Drop, Like, Move, Shown, With, Without
from gumd.recommend.items import Item
from gumd.recommend.preference import Wish
from gumd.recommend.pull import Held, Pull, pulls
from gumd.text.words import content_words

Terms = NDArray[np.float64]
Likeness = Callable[[str], Terms]
"""How like each item of the slate is to the item of that id, in [-1, 1]."""
Phrases = Callable[[str], Terms]
"""How like each item of the slate is to a phrase."""

LIKE = 4.0
"""The log-odds that an item which is the very one gets."""
OUT_OF_BOUNDS = -3.0
_SURE = 1.0


def shown(items: Sequence[Item]) -> list[Shown]:
    """The list as its critic saw it."""
    return [Shown(item.id, item.title, item.text, item.fields) for item in items]


def pulled(moves: Sequence[Move], items: Sequence[Item], alike: Likeness, near: Phrases) -> list[Pull]:
    """What each move adds to each item."""
    found: list[Pull] = []
    for move in moves:
        match move:
            case Like(item_id=id, sign=sign):
                found.append(Pull("", move.words, LIKE * sign * alike(id)))
            case With() | Without():
                found += _wished(move, items, near)
            case Bound():
                out = [not _admits(move, item) for item in items]
                found.append(Pull("", move.words, OUT_OF_BOUNDS * np.asarray(out, dtype=np.float64)))
            case Drop():
                pass
    return found


def held_back(moves: Sequence[Move], items: Sequence[Item]) -> dict[str, list[str]]:
    """The items that a move rules out, by its words."""
    found: dict[str, list[str]] = {}
    for move in moves:
        for item in items:
            if _rules_out(move, item):
                found.setdefault(item.id, []).append(f"you said: “{move.words}”")
    return found


def _wished(move: With | Without, items: Sequence[Item], near: Phrases) -> list[Pull]:
    sign = 1 if isinstance(move, With) else -1
    wish = Wish(move.phrase, sign, isinstance(move, With) and move.only)
    return pulls(items, [Held("", move.words, _SURE, wish, near(move.phrase))])


def _rules_out(move: Move, item: Item) -> bool:
    match move:
        case Drop(item_id=id):
            return item.id == id
        case Without(phrase=phrase, hard=True):
            return item.has(frozenset(content_words(phrase)))
        case Bound(hard=True):
            return not _admits(move, item)
        case _:
            return False


def _admits(bound: Bound, item: Item) -> bool:
    """An item that does not say how much it has is let through: nothing is known against it."""
    value = item.fields.get(bound.field)
    number = None if value is None else number_in(value)
    return number is None or bound.admits(number)

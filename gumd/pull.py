"""What beliefs pull each item up and down by: the things that they are for and against, found in the item."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from gumd.items import Item
from gumd.preference import Wish

Terms = NDArray[np.float64]

FOR, AGAINST, WEAK = 5.0, 7.0, 1.0
"""The log-odds of an item that has all of what is wanted, avoided, or only said, against one that is like any other."""
_VECTORS, _OVERLAP = 0.8, 0.2
_USUAL, _USUALS = 0.15, 2.0
"""The likeness of a phrase to any item, and as how many items that counts beside those of the slate."""
_SPREAD = 0.08
"""How far the likeness of texts that have nothing to do with each other lies from 0: a standard deviation."""
_FULL = 0.25
"""How much nearer than by chance the nearest item is to a phrase that bears on the slate in full."""


@dataclass(frozen=True, eq=False)
class Held:
    """A wish of a belief, and how like its phrase each item of a slate is."""

    id: str
    text: str
    confidence: float
    wish: Wish
    likeness: Terms


@dataclass(frozen=True, eq=False)
class Pull:
    """What one belief, or with an empty ``id`` what was just said, adds to each item, in log-odds.

    ``sign`` is 1 of what is only for something, -1 of what is only against something, 0 of what is both.
    """

    id: str
    text: str
    log_odds: Terms
    sign: int = 0

    def words(self, place: int, text: str) -> str:
        """What an item has to do with ``text``; one that is moved because others have more of it has less than they."""
        if self.log_odds[place] > 0:
            return f"keeps clear of “{text}”" if self.sign < 0 else f"fits “{text}”"
        if self.id and self.sign >= 0:
            return f"has less than others of “{text}”" if self.sign else f"fits less than others “{text}”"
        return f"goes against “{text}”"


def pulls(items: Sequence[Item], held: Sequence[Held]) -> list[Pull]:
    """What each belief adds to each of ``items``, a belief's wishes added up."""
    found: dict[str, Pull] = {}
    wanted = {word for one in held for word in one.wish.words}
    having = _places(wanted, [item.held for item in items])
    without = _places(wanted, [item.absent for item in items])
    by_chance = _by_chance(len(items) * len(held))
    for one in held:
        had = _counted(having, one.wish.words, len(items))
        overlap = had / max(1, len(one.wish.words))
        free = (one.wish.sign < 0) & (had == 0) & (_counted(without, one.wish.words, len(items)) > 0)
        strengths = np.where(free, 0.0, _strengths(one, overlap, by_chance))
        before = found.get(one.id, Pull(one.id, one.text, np.zeros(len(items)), one.wish.sign))
        sign = one.wish.sign if one.wish.sign == before.sign else 0
        found[one.id] = replace(before, log_odds=before.log_odds + strengths, sign=sign)
    return list(found.values())


def _places(wanted: set[str], texts: Sequence[frozenset[str]]) -> dict[str, Terms]:
    """By word of ``wanted``, 1 for each text that has it, else 0; only words that some text has."""
    found: dict[str, Terms] = {}
    for place, words in enumerate(texts):
        for word in wanted & words:
            found.setdefault(word, np.zeros(len(texts)))[place] = 1.0
    return found


def _counted(places: Mapping[str, Terms], words: frozenset[str], count: int) -> Terms:
    """How many of ``words`` each item is found under."""
    found = np.zeros(count)
    for word in words & places.keys():
        found += places[word]
    return found


def _by_chance(pairs: int) -> float:
    """How like each other the nearest of so many phrases and items are though no two have to do with each other.

    The expected maximum of normal variables; of many beliefs and items some come near each other for no reason.
    """
    return max(_USUAL, _SPREAD * math.sqrt(2 * math.log(max(1, pairs))))


def _strengths(one: Held, overlap: Terms, by_chance: float) -> Terms:
    """An item counts by how much more of the phrase it has than the others: what all have tells them not apart."""
    if not len(overlap):
        return overlap
    has = _VECTORS * one.likeness + _OVERLAP * overlap
    usual = (has.sum() + _USUALS * _USUAL) / (len(has) + _USUALS)
    bears = np.clip((float(has.max()) - by_chance) / _FULL, 0.0, 1.0)
    weight = WEAK if one.wish.weak else FOR if one.wish.sign > 0 else AGAINST
    strengths: Terms = one.wish.sign * weight * one.confidence * bears * (has - usual)
    return strengths

"""What beliefs pull each item up and down by: the things that they are for and against, found in the item."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from gumd.recommend.items import Item
from gumd.recommend.preference import Wish

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

    def also(self, other: "Pull") -> "Pull":
        """What it and ``other`` of the same belief add together."""
        sign = self.sign if self.sign == other.sign else 0
        return replace(self, log_odds=self.log_odds + other.log_odds, sign=sign)

    def words(self, text: str) -> tuple[str, str]:
        """What an item that is raised has to do with ``text``, and what one that is not.

        One that is moved because others have more of it has less than they.
        """
        raised = f"fits “{text}”"
        if self.id and self.sign >= 0:
            return raised, f"has less than others of “{text}”" if self.sign else f"fits less than others “{text}”"
        return raised, f"goes against “{text}”"


def pulls(items: Sequence[Item], held: Sequence[Held]) -> list[Pull]:
    """What each belief adds to each of ``items``, a belief's wishes added up."""
    found: dict[str, Pull] = {}
    for one, strengths in zip(held, _by_wish(items, held), strict=True):
        new = Pull(one.id, one.text, strengths, one.wish.sign)
        found[one.id] = found[one.id].also(new) if one.id in found else new
    return list(found.values())


def _by_wish(items: Sequence[Item], held: Sequence[Held]) -> Terms:
    """What each wish (row) adds to each of ``items``."""
    if not items or not held:
        return np.zeros((len(held), len(items)))
    wished = [one.wish.words for one in held]
    had = _counted(wished, [item.held for item in items])
    overlap = had / np.asarray([[max(1, len(words))] for words in wished])
    against = np.asarray([[one.wish.sign < 0] for one in held])
    free = against & (had == 0) & (_counted(wished, [item.absent for item in items]) > 0)
    strengths = _strengths(held, overlap)
    strengths[free] = 0.0
    return strengths


def _counted(wished: Sequence[frozenset[str]], texts: Sequence[frozenset[str]]) -> NDArray[np.float32]:
    """How many of the words of each wish (row) each text has."""
    asked = frozenset[str]().union(*wished)
    shared = [asked & words for words in texts]
    places = {word: place for place, word in enumerate(frozenset[str]().union(*shared))}
    return _having(places, [words & places.keys() for words in wished]) @ _having(places, shared).T


def _having(places: Mapping[str, int], texts: Sequence[frozenset[str]]) -> NDArray[np.float32]:
    """1 for each word (column) that a text (row) has, else 0; a text has no others."""
    rows = np.repeat(np.arange(len(texts)), [len(words) for words in texts])
    found = np.zeros((len(texts), len(places)), dtype=np.float32)
    found[rows, [places[word] for words in texts for word in words]] = 1.0
    return found


def _by_chance(pairs: int) -> float:
    """How like each other the nearest of so many phrases and items are though no two have to do with each other.

    The expected maximum of normal variables; of many beliefs and items some come near each other for no reason.
    """
    return max(_USUAL, _SPREAD * math.sqrt(2 * math.log(max(1, pairs))))


def _strengths(held: Sequence[Held], overlap: Terms) -> Terms:
    """An item counts by how much more of the phrase it has than the others: what all have tells them not apart.

    To have less than others of what is avoided speaks for nothing.
    """
    has: Terms = _OVERLAP * overlap
    has += _VECTORS * np.asarray([one.likeness for one in held])
    usual = (has.sum(axis=1, keepdims=True) + _USUALS * _USUAL) / (has.shape[1] + _USUALS)
    bears = np.clip((has.max(axis=1, keepdims=True) - _by_chance(has.size)) / _FULL, 0.0, 1.0)
    weights = np.asarray([[one.wish.sign * _weight(one.wish) * one.confidence] for one in held])
    has -= usual
    np.maximum(has, 0.0, out=has, where=weights < 0)
    has *= weights * bears
    return has


def _weight(wish: Wish) -> float:
    if wish.weak:
        return WEAK
    return FOR if wish.sign > 0 else AGAINST

"""How evenly the slates that a user was shown exposed their items, or the providers of those.

An item is exposed by 1/log2(place + 1) in each slate, down to the ``top``. Gini's index, Jain's index and the entropy
are as in Rampisela et al., "Evaluation Measures of Individual Item Fairness for Recommender Systems: A Critical Study"
(ACM TORS, doi 10.1145/3631943), and so is the correction: k places for n items mostly let none of the three reach its
own limits, so each is put between the least and the most even that these places allow. There only Gini's index has a
form that weighs places (Gini-w); here all three do, and with one place a slate all are the paper's.

The places are what is given: as many slates, each with as many places, for the same n items, any of which may take any
place, but none two places of one slate. Hence an item that came in few slates counts as one that could have come in
all, and where an app hands in other items each time, no order of its slates need reach 0 or 1. Where no item comes
twice, it is 1 in any order, and tells nothing of who ordered them.

- The least even is exact: the same order in every slate. Its first j items have the most exposure that any j can have.
- The most even is exact where there are no more places than items, where each slate has but its first, or where all
  come out equal. Else it is searched for, as to find it is to solve a partition problem, and ``exact`` is False: what
  is found can be had, but more may be. The authors' code takes 0 for Gini-w there, which may be out of reach.

The paper's other measures are left out: Qualification Fairness and the Fraction of Satisfied Items see no more than
whether an item got a place, or its share of them, and VoCD leaves out what was never shown.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush, heapreplace

import numpy as np
from numpy.typing import NDArray

from gumd.recommend.examination import examination

Vector = NDArray[np.float64]
Counts = NDArray[np.int64]
Slots = list[list[int]]
"""The places of each slate, counted from 0."""
Held = list[list[int]]
"""Who holds each of the places of each slate."""

TOLD = 5
ROUNDS = 20
"""Deals after the first; it mostly settles within 5."""


@dataclass(frozen=True)
class Exposure:
    """``gini``, ``jain`` and ``entropy`` are 1 for the most even that could be and 0 for the least, all three.

    They are None where every arrangement is as even as another: no slate, a single one (of items), fewer than two
    items. The raw values are not corrected, and None for fewer than two items or no slate.
    """

    items: int
    """How many items, or providers, are compared: all that came, also below the top."""
    slates: int
    """How many slates gave a place to one of them."""
    gini: float | None
    jain: float | None
    entropy: float | None
    raw_gini: float | None
    """0 for even, up to 1 - 1/n: the other way round than the rest."""
    raw_jain: float | None
    """From 1/n to 1 for even."""
    raw_entropy: float | None
    """From 0 to 1 for even; what was never shown adds nothing (the published 0 log 0 is undefined)."""
    exact: bool
    """Whether the most even is proven. If not, a corrected value may be too high, the less so the more slates."""
    most: tuple[tuple[str, float], ...]
    """The most exposed, at most five, each with its share of all exposure."""


def exposure(slates: Sequence[Sequence[str]], top: int = 10) -> Exposure:
    """How evenly the items were exposed; a slate is the ids in the order shown, and an id counts once in it.

    Raises:
        ValueError: ``top`` is below 1.
    """
    return _measured(slates, {one: one for slate in slates for one in slate}, top)


def provider_exposure(slates: Sequence[Sequence[str]], providers: Mapping[str, str], top: int = 10) -> Exposure:
    """How evenly providers were exposed by their items, whatever the number of these: 1 is an equal share for each.

    A provider can have at most as many places in a slate as it has items at all. Items without a provider keep their
    places, which then are nobody's to have.

    Raises:
        ValueError: ``top`` is below 1.
    """
    came = dict.fromkeys(one for slate in slates for one in slate)
    return _measured(slates, {one: providers[one] for one in came if one in providers}, top)


def _measured(slates: Sequence[Sequence[str]], owner: Mapping[str, str], top: int) -> Exposure:
    """``owner`` has the items that count, each with whom its exposure goes to."""
    if top < 1:
        raise ValueError("exposure is of at least the first place")
    owned = Counter(owner.values())
    names = sorted(owned, key=lambda name: (owned[name], name))
    slots, held = _places(slates, owner, {name: at for at, name in enumerate(names)}, top)
    got = _summed(slots, held, len(names)) if slots else np.zeros(len(names))
    most = _most(names, got)
    if not slots or len(names) < 2:
        return Exposure(len(names), len(slots), None, None, None, None, None, None, True, most)
    capacity = np.array([owned[name] for name in names])
    worst, best = _worst(slots, capacity), _best(slots, capacity)
    gini, jain, entropy = (_corrected(measure, got, worst, best) for measure in (_gini, _jain, _entropy))
    raw = (_gini(got), _jain(got), _entropy(got))
    return Exposure(len(names), len(slots), gini, jain, entropy, *raw, _proven(slots, best), most)


def _places(
    slates: Sequence[Sequence[str]], owner: Mapping[str, str], index: Mapping[str, int], top: int
) -> tuple[Slots, Held]:
    """The places that have an owner, and who that is, slate by slate; sorted, so that the slates' order is nothing."""
    tops = [list(dict.fromkeys(slate))[:top] for slate in slates]
    slots = [[place for place, one in enumerate(row) if one in owner] for row in tops]
    order = sorted((at for at, places in enumerate(slots) if places), key=lambda at: (-len(slots[at]), slots[at]))
    return [slots[at] for at in order], [[index[owner[tops[at][place]]] for place in slots[at]] for at in order]


def _weights(slots: Slots) -> Vector:
    """How much is seen of each place, as in DCG (Järvelin & Kekäläinen 2002)."""
    return examination(range(max(map(max, slots)) + 1))


def _summed(slots: Slots, held: Held, owners: int) -> Vector:
    """What each owner's places add up to; from the first place down, so that equal places make equal sums."""
    pairs = sorted(pair for places, who in zip(slots, held, strict=True) for pair in zip(places, who, strict=True))
    at, who = np.array(pairs).T
    exposed = np.zeros(owners)
    np.add.at(exposed, who, _weights(slots)[at])
    return exposed


def _most(names: Sequence[str], got: Vector) -> tuple[tuple[str, float], ...]:
    total = got.sum()
    shares = [(name, float(seen / total)) for name, seen in zip(names, got, strict=True) if seen > 0]
    return tuple(sorted(shares, key=lambda one: (-one[1], one[0]))[:TOLD])


def _worst(slots: Slots, capacity: Counts) -> Vector:
    """The least even: in every slate the owner of the most items has the best places, and so on down."""
    order = np.repeat(np.arange(len(capacity))[::-1], capacity[::-1]).tolist()
    return _summed(slots, [order[: len(places)] for places in slots], len(capacity))


def _best(slots: Slots, capacity: Counts) -> Vector:
    """The most even that is found: a first deal, then each slate dealt anew for as long as that evens something."""
    held = _first_deal(slots, capacity)
    exposed = _summed(slots, held, len(capacity))
    weights = _weights(slots)
    for _ in range(ROUNDS):
        again = [_deal_again(who, weights[at], exposed, capacity) for at, who in zip(slots, held, strict=True)]
        if not any(again):
            break
    return _summed(slots, held, len(capacity))


def _first_deal(slots: Slots, capacity: Counts) -> Held:
    """The first places of all slates, then the second, and so on, each to the least exposed that may still have it.

    Longest processing time first (Graham 1969); of equals, who owns less goes first, having fewer chances later.
    """
    weights = _weights(slots).tolist()
    heap = [(0.0, most, owner) for owner, most in enumerate(capacity.tolist())]
    held: Held = [[] for _ in slots]
    for place, slate in sorted((place, slate) for slate, places in enumerate(slots) for place in places):
        full = []
        while held[slate].count(heap[0][2]) == heap[0][1]:
            full.append(heappop(heap))
        exposed, most, owner = heap[0]
        held[slate].append(owner)
        heapreplace(heap, (exposed + weights[place], most, owner))
        for one in full:
            heappush(heap, one)
    return held


def _deal_again(held: list[int], weights: Vector, exposed: Vector, capacity: Counts) -> bool:
    """Deals one slate anew, given all others, best place to the least exposed; whether that made it more even.

    With one item for each owner no other deal of this slate is as even, by the rearrangement inequality.
    """
    without = exposed.copy()
    np.subtract.at(without, held, weights)
    level, left, dealt = without.copy(), capacity.copy(), []
    for weight in weights:
        owner = int(level.argmin())
        dealt.append(owner)
        left[owner] -= 1
        level[owner] += weight if left[owner] else np.inf
    np.add.at(without, dealt, weights)
    if without @ without >= (exposed @ exposed) * (1 - 1e-12):
        return False
    held[:], exposed[:] = dealt, without
    return True


def _proven(slots: Slots, best: Vector) -> bool:
    """Whether nothing can be more even than ``best``.

    Places that each have an owner of their own are less even if any two are put together; and places that are all worth
    the same, one a slate, are dealt out to within one.
    """
    alone = sum(map(len, slots)) <= len(best)
    alike = len(slots[0]) == 1 and all(places == slots[0] for places in slots)
    return alone or alike or bool(np.ptp(best) <= 1e-9 * best.max())


def _corrected(measure: Callable[[Vector], float], got: Vector, worst: Vector, best: Vector) -> float | None:
    """Where ``got`` lies from the worst (0) to the best (1); None if these are the same."""
    if np.allclose(np.sort(worst), np.sort(best), rtol=1e-9):
        return None
    low, high = measure(worst), measure(best)
    return min(1.0, max(0.0, (measure(got) - low) / (high - low)))


def _gini(exposed: Vector) -> float:
    n = len(exposed)
    return float((2 * np.arange(1, n + 1) - n - 1) @ np.sort(exposed) / (n * exposed.sum()))


def _jain(exposed: Vector) -> float:
    """Jain, Chiu & Hawe 1984."""
    return float(exposed.sum() ** 2 / (len(exposed) * (exposed @ exposed)))


def _entropy(exposed: Vector) -> float:
    """To the base of how many there are."""
    shares = exposed[exposed > 0] / exposed.sum()
    return float(shares @ np.log(1 / shares) / np.log(len(exposed)))

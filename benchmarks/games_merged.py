"""Two people at one computer: `python -m benchmarks.games_merged FOLDER [PEOPLE]` tells whether both find their game.

Two persons' purchases are one history, taking turns or one person's after all of the other's, and their slates of 20
are one of 40. Nobody tells gumd that there are two. Beside it stands what each would find by a history of their own.
"""

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.games_baselines import cosine
from benchmarks.games_people import (
    FIRST,
    Bench,
    Order,
    Person,
    by_scores,
    experts,
    read_people,
    standard_error,
    titles,
)
from benchmarks.table import finish, mean, say, show

PEOPLE = 300
SLATE = "candidates20"
TURNS, BLOCKS, APART = "taking turns", "one after the other", "own history alone"
HALVES = "both in five"
"""Both are among the first half of the places: with own histories, what two lists of five would show."""

Pair = tuple[Person, Person]
"""Where one comes after the other, the first is the earlier."""
Histories = tuple[Sequence[str], Sequence[str]]
Found = defaultdict[tuple[str, str], list[tuple[int, int]]]
"""Where both targets came to stand in the joint slate, by how the histories are joined and by way."""


def main() -> None:
    folder, most = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else PEOPLE
    people = read_people(folder, most)
    with Bench(titles(folder)) as bench:
        found = measure(pairs(people), bench)
    report(found)


def pairs(people: Sequence[Person]) -> list[Pair]:
    """Each two neighbours, but for those who met the other's target."""
    neighbours = zip(people[::2], people[1::2], strict=False)
    return [(one, other) for one, other in neighbours if not _met(one, other.target) and not _met(other, one.target)]


def _met(person: Person, game: str) -> bool:
    return game in person.slates[SLATE] or game in person.history


def measure(found_pairs: Sequence[Pair], bench: Bench) -> Found:
    people = [person for pair in found_pairs for person in pair]
    bench.embed(id for person in people for ids in (person.history, person.slates[SLATE]) for id in ids)
    found: Found = defaultdict(list)
    for place, (one, other) in enumerate(found_pairs, 1):
        if place % 20 == 0:
            say(f"games_merged: {place} of {len(found_pairs)} pairs")
        slate = _joint_slate(one, other)
        _measure(TURNS, (one, other), (taking_turns(one.history, other.history),) * 2, slate, bench, found)
        _measure(APART, (one, other), (one.history, other.history), slate, bench, found)
        for first, second in ((one, other), (other, one)):
            _measure(BLOCKS, (first, second), ([*first.history, *second.history],) * 2, slate, bench, found)
    return found


def _joint_slate(one: Person, other: Person) -> list[str]:
    """Both slates, taking turns; a game that is in both is there once."""
    both = zip(one.slates[SLATE], other.slates[SLATE], strict=True)
    return list(dict.fromkeys(id for each in both for id in each))


def _measure(how: str, pair: Pair, histories: Histories, slate: list[str], bench: Bench, found: Found) -> None:
    """Looks for each person's target in the order by the history that stands beside the person."""
    one, other = pair
    first = _orders(histories[0], slate, bench)
    second = first if histories[1] is histories[0] else _orders(histories[1], slate, bench)
    for way, order in first.items():
        found[how, way].append((order.index(one.target), second[way].index(other.target)))


def taking_turns(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """Both histories spread over the same time, each in its order."""
    timed = [((place + 0.5) / len(ids), id) for ids in (one, other) for place, id in enumerate(ids)]
    return [id for _, id in sorted(timed, key=lambda pair: pair[0])]


def _orders(history: Sequence[str], slate: Sequence[str], bench: Bench) -> dict[str, Order]:
    items, chosen = ([bench.names[id] for id in ids] for ids in (slate, history))
    ranked = bench.orders(bench.done(history), slate, experts())
    return {
        "gumd": ranked.pop("gumd"),
        **{f"only {expert}": order for expert, order in ranked.items()},
        "mean cosine": by_scores(slate, cosine(items, chosen, bench.vectors)),
    }


def report(found: Found) -> None:
    result: dict[str, Any] = {"benchmark": "games_merged"}
    for how in (TURNS, BLOCKS, APART):
        shares = {way: _shares(places) for (of, way), places in found.items() if of == how}
        rows = [(way, *(round(100 * value, 1) for value in row.values())) for way, row in shares.items()]
        title = f"games_merged: {how}, {len(found[how, 'gumd'])} pairs (percent among the first {FIRST} of 40)"
        show(title, ("way", *shares["gumd"]), rows)
        result[how] = {way: {name: round(value, 4) for name, value in row.items()} for way, row in shares.items()}
    _conclude(result)
    finish(result)


def _shares(places: Sequence[tuple[int, int]]) -> dict[str, float]:
    both = [float(max(pair) < FIRST) for pair in places]
    return {
        "both": mean(both),
        "± s.e.": standard_error(both),
        "at least one": mean([float(min(pair) < FIRST) for pair in places]),
        "first person's": mean([float(one < FIRST) for one, _ in places]),
        "second's": mean([float(other < FIRST) for _, other in places]),
        HALVES: mean([float(max(pair) < FIRST // 2) for pair in places]),
    }


def _conclude(result: Mapping[str, Any]) -> None:
    merged, blocks, apart = (result[how]["gumd"] for how in (TURNS, BLOCKS, APART))
    print(f"\nboth: {merged['both']:.1%}; with half of the places each, knowing who is who: {apart[HALVES]:.1%}")
    earlier, later = blocks["first person's"], blocks["second's"]
    print(f"one after the other: the earlier one's target {earlier:.1%}, the later one's {later:.1%}")


if __name__ == "__main__":
    main()

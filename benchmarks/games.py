"""Games: `python -m benchmarks.games FOLDER [PEOPLE]` ranks the next purchase among others, for people one at a time.

Nobody shares anything: each person has a store of their own, in which only their earlier purchases are. Beside gumd
stand other ways, some of which are trained on everybody's purchases, and gumd's own experts one at a time.
"""

import random
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.games_baselines import Scorer, bm25, cosine, of_everybody, ridge
from benchmarks.games_people import (
    EXPERTS,
    FIRST,
    SLATES,
    Bench,
    Order,
    Person,
    by_scores,
    experts,
    gain,
    read_people,
    standard_error,
    titles,
)
from benchmarks.table import finish, mean, say, show

LENGTHS = {"<=4": range(5), "5-9": range(5, 10), "10-19": range(10, 20), "20+": range(20, sys.maxsize)}
"""Histories by how many purchases they have."""
MOST_HARM = 0.003
"""So much nDCG@10 may gumd lose against the best of its experts."""
_ALONE = "only {}"

Places = list[int]
Found = defaultdict[tuple[str, str], Places]
"""Where each person's target came to stand, by slate and way."""


def main() -> None:
    folder, most = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None
    everybody = read_people(folder)
    people = everybody[:most]
    with Bench(titles(folder)) as bench:
        found = measure(people, bench, of_everybody(everybody))
    report(people, found)


def measure(people: Sequence[Person], bench: Bench, trained: Mapping[str, Scorer]) -> Found:
    """Ranks every person's two slates in every way."""
    bench.embed(id for person in people for ids in (person.history, *person.slates.values()) for id in ids)
    found: Found = defaultdict(list)
    for place, person in enumerate(people, 1):
        if place % 20 == 0:
            say(f"games: {place} of {len(people)} people")
        for slate, ids in person.slates.items():
            for way, order in _orders(person, ids, bench, trained).items():
                found[slate, way].append(order.index(person.target))
    return found


def _orders(person: Person, slate: Sequence[str], bench: Bench, trained: Mapping[str, Scorer]) -> dict[str, Order]:
    ranked = bench.orders(bench.done(person.history), slate, experts())
    items, history = ([bench.names[id] for id in ids] for ids in (slate, person.history))
    scores = {
        "BM25 with the history": bm25(items, history),
        "mean cosine": cosine(items, history, bench.vectors),
        "ridge on MiniLM": ridge(items, history, bench.vectors),
        **{way: scorer(person, slate) for way, scorer in trained.items()},
    }
    return {
        "gumd": ranked.pop("gumd"),
        **{way: by_scores(slate, of_each) for way, of_each in scores.items()},
        "chance": random.Random(person.user).sample(slate, len(slate)),
        **{_ALONE.format(expert): order for expert, order in ranked.items()},
    }


def report(people: Sequence[Person], found: Found) -> None:
    result: dict[str, Any] = {"benchmark": "games", "people": len(people)}
    for slate in SLATES:
        of_slate = {way: places for (of, way), places in found.items() if of == slate}
        numbers = {way: _numbers(places) for way, places in of_slate.items()}
        for way, of_way in numbers.items():
            result.setdefault(way, {})[slate] = {name: round(value, 4) for name, value in of_way.items()}
        rows = [(way, *(_percent(value) for value in of_way.values()), len(people)) for way, of_way in numbers.items()]
        show(f"games: {slate} (percent)", ("way", "nDCG@10", "HR@10", "nDCG@1", "people"), rows)
        result.setdefault("by length", {})[slate] = _show_lengths(slate, people, of_slate)
    finish(result)


def _numbers(places: Places) -> dict[str, float]:
    return {
        "ndcg@10": mean([gain(place) for place in places]),
        "hr@10": mean([float(place < FIRST) for place in places]),
        "ndcg@1": mean([float(place == 0) for place in places]),
    }


def _show_lengths(slate: str, people: Sequence[Person], of_slate: Mapping[str, Places]) -> dict[str, Any]:
    """gumd beside each of its experts alone, by the length of the history."""
    found = {}
    for name, lengths in LENGTHS.items():
        chosen = [row for row, person in enumerate(people) if len(person.history) in lengths]
        if chosen:
            found[name] = _harm({way: [gain(places[row]) for row in chosen] for way, places in of_slate.items()})
    rows = [
        (name, *(value if key == "people" else _percent(value) for key, value in row.items()))
        for name, row in found.items()
    ]
    heads = ("purchases", "people", "gumd", *EXPERTS, "harm", "± s.e.")
    show(f"games: {slate}, nDCG@10 of gumd and of its experts alone (percent)", heads, rows)
    worst = max(row["harm"] for row in found.values())
    print(f"the largest harm is {_percent(worst)} points; the goal is at most {_percent(MOST_HARM)}")
    return found


def _harm(gains: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """The best expert less gumd, with the standard error of that difference over the same people."""
    alone = {expert: gains[_ALONE.format(expert)] for expert in EXPERTS}
    best = max(alone.values(), key=mean)
    apart = [one - other for one, other in zip(best, gains["gumd"], strict=True)]
    means = {"gumd": mean(gains["gumd"]), **{expert: mean(values) for expert, values in alone.items()}}
    found = {**means, "harm": mean(apart), "standard_error": standard_error(apart)}
    return {"people": len(apart), **{name: round(value, 4) for name, value in found.items()}}


def _percent(value: float) -> float:
    return round(100 * value, 1)


if __name__ == "__main__":
    main()

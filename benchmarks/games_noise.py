"""Stray clicks: `python -m benchmarks.games_noise FOLDER [PEOPLE [DRAWS]]` tells what clicks on random games cost.

To each person's purchases come 40 percent more, of games drawn from all there are, at random places in time. The
strays count once as chosen and once as only clicked. Each person is drawn for several times, as one draw of strays is
mostly luck.
"""

import random
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.games_baselines import cosine
from benchmarks.games_people import (
    SLATES,
    Bench,
    Done,
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
from gumd.schema_ranking import Action

PEOPLE = 300
DRAWS = 3
SHARE = 0.4
"""Strays for each purchase."""
MOST_COST = 0.01
"""So much nDCG@10 may the strays cost gumd."""
CLEAN = "clean"
STRAYS: tuple[Action, ...] = ("chosen", "clicked")
COUNTS = {"chosen": 1.0, "clicked": 0.5}
"""What each counts for the mean cosine, as docs/ranking.md has it."""

Drawn = dict[str, list[Done]]
"""What a person did, by what is done with the strays; one without any is clean."""
Gains = defaultdict[tuple[str, str, str], list[float]]
"""Each person's nDCG@10, the mean of all draws, by slate, way and what was done with the strays."""


def main() -> None:
    folder = Path(sys.argv[1])
    most, draws = (int(sys.argv[place]) if len(sys.argv) > place else of for place, of in ((2, PEOPLE), (3, DRAWS)))
    names, people = titles(folder), read_people(folder, most)
    with Bench(names) as bench:
        gains = measure(people, bench, draws)
    report(gains, len(people), draws)


def measure(people: Sequence[Person], bench: Bench, draws: int) -> Gains:
    """Ranks every person's slates by the clean history and by every noisy one."""
    bench.embed(id for person in people for ids in (person.history, *person.slates.values()) for id in ids)
    gains: Gains = defaultdict(list)
    for place, person in enumerate(people, 1):
        if place % 20 == 0:
            say(f"games_noise: {place} of {len(people)} people")
        drawn = [noisy(person, bench.names, draw) for draw in range(draws)]
        for slate in SLATES:
            _measure(person, slate, bench, {CLEAN: [bench.done(person.history)]}, gains)
            _measure(person, slate, bench, {action: [one[action] for one in drawn] for action in STRAYS}, gains)
    return gains


def noisy(person: Person, names: Mapping[str, str], draw: int) -> Drawn:
    """The purchases with the same strays among them, at the same places, for each thing that is done with strays."""
    chance = random.Random(f"{person.user} {draw}")
    met = {*person.history, *(id for ids in person.slates.values() for id in ids)}
    strangers = chance.sample([id for id in names if id not in met], max(1, round(SHARE * len(person.history))))
    mixed = [(id, False) for id in person.history]
    for id in strangers:
        mixed.insert(chance.randint(0, len(mixed)), (id, True))
    return {action: [Done(names[id], action if stray else "chosen") for id, stray in mixed] for action in STRAYS}


def _measure(
    person: Person, slate: str, bench: Bench, histories: Mapping[str, Sequence[Sequence[Done]]], gains: Gains
) -> None:
    for noise, draws in histories.items():
        found: defaultdict[str, list[float]] = defaultdict(list)
        for done in draws:
            for way, order in _orders(done, person.slates[slate], bench).items():
                found[way].append(gain(order.index(person.target)))
        for way, values in found.items():
            gains[slate, way, noise].append(mean(values))


def _orders(done: Sequence[Done], slate: Sequence[str], bench: Bench) -> dict[str, Order]:
    items = [bench.names[id] for id in slate]
    weights = [COUNTS[one.action] for one in done]
    scores = cosine(items, [one.title for one in done], bench.vectors, weights)
    ranked = bench.orders(done, slate, experts())
    return {
        "gumd": ranked.pop("gumd"),
        **{f"only {expert}": order for expert, order in ranked.items()},
        "mean cosine": by_scores(slate, scores),
    }


def report(gains: Gains, people: int, draws: int) -> None:
    result: dict[str, Any] = {"benchmark": "games_noise", "people": people, "draws": draws}
    heads = ("way", "clean", *(head for action in STRAYS for head in (f"strays {action}", "cost", "± s.e.")))
    for slate in SLATES:
        ways = [way for of, way, noise in gains if of == slate and noise == CLEAN]
        found = {way: _costs({noise: gains[slate, way, noise] for noise in (CLEAN, *STRAYS)}) for way in ways}
        rows = [(way, *(round(100 * value, 2) for value in of_way.values())) for way, of_way in found.items()]
        show(f"games_noise: {slate}, nDCG@10 (percent), {people} people, {draws} draws each", heads, rows)
        worst = max(found["gumd"][f"cost of {action}"] for action in STRAYS)
        print(f"strays cost gumd at most {100 * worst:.2f} points; the goal is at most {100 * MOST_COST:g}")
        result[slate] = {way: {name: round(value, 4) for name, value in row.items()} for way, row in found.items()}
    finish(result)


def _costs(gains: Mapping[str, Sequence[float]]) -> dict[str, float]:
    """The means, and what each noise costs the same people, with its standard error."""
    found = {CLEAN: mean(gains[CLEAN])}
    for action in STRAYS:
        lost = [clean - other for clean, other in zip(gains[CLEAN], gains[action], strict=True)]
        found[action] = mean(gains[action])
        found[f"cost of {action}"] = mean(lost)
        found[f"standard error of {action}"] = standard_error(lost)
    return found


if __name__ == "__main__":
    main()

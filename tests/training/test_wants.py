"""What the model that weighs items is taught by."""

import json
import random

import pytest

from training.wants import (
    BEST,
    FOLDER,
    HELD_OUT,
    LIVES,
    NEITHER,
    TASTES,
    WORST,
    Slate,
    as_stated,
    of_life,
    of_tastes,
    slates,
)

AUTHORS = sorted(path.stem for path in FOLDER.glob("*.jsonl"))
TEA = Slate("tea", ["a", "b", "c"], ["one", "two", "three"], [BEST, NEITHER, WORST], {0: [1], 2: [0, 2]})


@pytest.mark.parametrize("author", AUTHORS)
def test_every_slate_has_best_and_worst_and_most_of_the_best_say_why(author: str) -> None:
    told = slates(FOLDER / f"{author}.jsonl")
    best = [bool(one.because.get(item)) for one in told for item, level in enumerate(one.levels) if level == BEST]
    assert sum(best) > 0.8 * len(best)
    for one in told:
        assert {BEST, WORST} <= set(one.levels)
        assert all(0 <= known < len(one.known) for each in one.because.values() for known in each)
        assert all(one.levels[item] != NEITHER for item in one.because)


def test_no_author_wrote_a_list_twice() -> None:
    every = [tuple(one.items) for author in AUTHORS for one in slates(FOLDER / f"{author}.jsonl")]
    assert len(set(every)) == len(every)


@pytest.mark.parametrize("life", HELD_OUT)
def test_a_life_has_slates_beside_what_is_true_of_it_at_its_end(life: str) -> None:
    told = of_life(LIVES / life)
    gold = json.loads((LIVES / life / "gold.json").read_text())
    ended = [as_stated(one["statement"]) for one in gold["facts"] if one["valid_to"]]
    assert told
    assert all({BEST, WORST} <= set(one.levels) for one in told)
    assert not set(ended) & set(told[0].known)


def test_a_single_preference_stands_among_others_and_decides() -> None:
    path = next(iter(sorted(TASTES.glob("*.jsonl"))))
    for one, line in zip(of_tastes(path), path.read_text().splitlines(), strict=True):
        kept = json.loads(line)
        assert 3 <= len(one.known) <= 10
        assert [item for item, level in enumerate(one.levels) if level == BEST] == sorted(kept["follows"])
        assert len({tuple(known) for known in one.because.values()}) == 1


@pytest.mark.parametrize("seed", range(20))
def test_a_slate_in_another_order_is_the_same_slate(seed: int) -> None:
    drawn = TEA.drawn(random.Random(seed))
    for item, level, of in zip(drawn.items, drawn.levels, range(3), strict=True):
        place = TEA.items.index(item)
        assert level == TEA.levels[place]
        decides = {TEA.known[known] for known in TEA.because.get(place, ())}
        assert {drawn.known[known] for known in drawn.because[of]} == decides & set(drawn.known)


def test_facts_are_stated_of_the_user() -> None:
    assert as_stated("Works nights") == "The user works nights"
    assert as_stated("The user works nights") == "The user works nights"

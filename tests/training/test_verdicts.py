"""Which written statements count as right, wrong, or neither, when the adapter is taught to judge them."""

import random

import numpy as np
import pytest

from gumd.propose.snippets import snippets
from gumd.propose.windows import windows
from tests.gumd.propose.seen import seen
from training.data import Example, Fact
from training.verdicts import Verdict, is_right, twisted, verdicts

FACTS = ["The user has not eaten meat since January.", "The user trains on Sundays until two."]


@pytest.mark.parametrize(
    ("statement", "cosines", "right"),
    [
        ("The user has not eaten meat since January.", [1.0, 0.2], True),
        ("The user has not eaten any meat since January.", [0.95, 0.2], True),
        ("The user eats meat.", [0.8, 0.2], False),
        ("The user has not eaten meat since 2019.", [0.9, 0.2], False),
        ("The user keeps bees.", [0.1, 0.3], False),
        ("The user trains with a team on Sundays.", [0.1, 0.7], None),
    ],
)
def test_a_statement_is_right_as_one_of_the_facts_or_wrong_where_none_is_near(
    statement: str, cosines: list[float], right: bool | None
) -> None:
    assert is_right(statement, FACTS, np.asarray(cosines, dtype=np.float32)) is right


def test_where_nothing_is_shown_every_statement_is_wrong() -> None:
    assert is_right("The user keeps bees.", [], np.zeros(0, dtype=np.float32)) is False


def example(text: str, *facts: str, wrong: tuple[str, ...] = ()) -> Example:
    return Example("ann", "file", "~/notes.txt", "user", "en", text, tuple(map(Fact, facts)), wrong)


def test_what_the_author_wrote_is_right_of_its_part_and_what_they_call_a_misreading_is_wrong() -> None:
    text, fact, misread = "I row on Sundays. Tom sews.", "The user rows on Sundays.", "The user sews."
    found = verdicts([example(text, fact, wrong=(misread,))], lambda texts: np.ones((len(texts), 4), dtype=np.float32))
    assert {(one.part, one.statement) for one in found if one.right} == {("I row on Sundays.", fact)}
    assert ("Tom sews.", misread, False) in [one[1:] for one in found]


def test_a_part_that_shows_nothing_gets_another_examples_fact_as_wrong() -> None:
    given = [example("I row.", "The user rows."), example("Nice day."), example("See you.")]
    found = verdicts(given, lambda texts: np.ones((len(texts), 4), dtype=np.float32))
    assert any(one.statement == "The user rows." and not one.right for one in found)


@pytest.mark.parametrize(
    ("fact", "text", "twist"),
    [
        ("The user's sister Hana lives in Oslo.", "Hana lives in Oslo", "The user lives in Oslo."),
        ("The user no longer eats meat.", "no meat for me", "The user now eats meat."),
        ("The user flies at 9:40.", "out 9:40, back 17:05", "The user flies at 17:05."),
        ("The user lives with Anna.", "with Anna, near Bela", "The user lives with Bela."),
    ],
)
def test_a_fact_is_twisted_into_one_that_its_window_does_not_show(fact: str, text: str, twist: str) -> None:
    (window,) = windows(snippets(seen(text, "file")))
    right = Verdict(window, text, fact, True)
    assert twist in {one for seed in range(20) for one in twisted(right, random.Random(seed))}

"""How sure a belief is and how long ago it was heard, in words."""

from datetime import timedelta

import pytest

from gumd.retrieval.told import age, sure
from tests.gumd.library import NOON


@pytest.mark.parametrize(
    ("confidence", "word"),
    [
        (1.0, "certain"), (0.95, "certain"), (0.94, "very likely"), (0.85, "very likely"), (0.84, "likely"),
        (0.65, "likely"), (0.64, "perhaps"), (0.5, "perhaps"),
    ],
)  # fmt: skip
def test_each_word_begins_at_its_cut(confidence: float, word: str) -> None:
    assert sure(confidence) == word


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-3, "today"), (0, "today"), (0.9, "today"), (1, "yesterday"), (3, "3 days ago"), (13, "13 days ago"),
        (14, "2 weeks ago"), (35, "5 weeks ago"), (62, "8 weeks ago"), (63, "2 months ago"), (400, "13 months ago"),
        (800, "2 years ago"),
    ],
)  # fmt: skip
def test_ages_are_told_in_the_unit_that_suits_them(days: float, words: str) -> None:
    assert age(NOON - timedelta(days=days), NOON) == words

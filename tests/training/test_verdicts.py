"""Which written statements count as right, wrong, or neither, when the adapter is taught to judge them."""

import numpy as np
import pytest

from training.verdicts import is_right

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

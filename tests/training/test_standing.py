"""What tells standing instructions: its data, and how it does on authors whom it was not taught."""

from collections import Counter

import numpy as np
import pytest

from gumd.propose.rules.said.standing import likely
from gumd.propose.rules.sentences import sentences
from training.figures import area
from training.standing import HELD_OUT, ORDERS, lines, standing

AUTHORS = sorted(path.stem for path in ORDERS.glob("*.jsonl"))


@pytest.mark.parametrize("author", AUTHORS)
def test_every_rule_stands_in_its_message_and_no_message_comes_twice(author: str) -> None:
    told = list(lines(ORDERS / f"{author}.jsonl"))
    assert all(rule and rule in one["text"] for one in told for rule in one["rules"])
    assert max(Counter(one["text"] for one in told).values()) == 1


@pytest.mark.parametrize("author", HELD_OUT)
def test_of_authors_held_out_what_is_meant_for_good_mostly_stands_above_the_rest(author: str) -> None:
    shares, meant = list[float](), list[bool]()
    for one in lines(ORDERS / f"{author}.jsonl"):
        told = sentences(one["text"], quotes=True)
        shares += likely(told, one["before"])
        meant += standing(one["text"], told, one["rules"])
    assert area(np.asarray(shares, dtype=np.float32), np.asarray(meant)) > 0.85

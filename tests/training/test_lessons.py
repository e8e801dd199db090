"""How a prompt and all that may follow it are read at once while the adapter is trained."""

import torch

from training.lessons import Node, laid

PROMPT, PART, ANSWER, OTHER, VERDICT = [1, 2, 3], [4, 5], [6, 7], [8], [9, 10, 11]
LESSON = [Node(PROMPT, -1, 0), Node(PART, 0, 0), Node(ANSWER, 1, 2), Node(OTHER, 0, 1), Node(VERDICT, 1, 1)]
"""A prompt; a part, its answer and a verdict on it; and another part, scored here too."""


def seen_by(place: int) -> list[int]:
    one = laid(LESSON)
    return [one.ids[other] for other in torch.nonzero(one.seen[place]).flatten().tolist()]


def test_a_token_sees_what_it_follows_and_nothing_of_what_stands_beside_it() -> None:
    assert seen_by(2) == [1, 2, 3]
    assert seen_by(6) == [1, 2, 3, 4, 5, 6, 7]
    assert seen_by(7) == [1, 2, 3, 8]
    assert seen_by(10) == [1, 2, 3, 4, 5, 9, 10, 11]


def test_a_token_stands_where_it_would_if_its_chain_were_alone() -> None:
    assert laid(LESSON).places == [0, 1, 2, 3, 4, 5, 6, 3, 5, 6, 7]


def test_what_is_scored_is_told_from_the_token_before_it_in_its_chain() -> None:
    one = laid(LESSON)
    assert one.wanted == [6, 7, 8, 11]
    assert [one.ids[place] for place in one.before] == [5, 6, 3, 10]
    assert one.weights == [1, 2**-0.5, 1, 1]

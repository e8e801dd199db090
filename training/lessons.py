"""The tasks in tokens: a prompt, what may follow it, and what may follow that, read together in one row.

What prompts share is read once, as in use: the window, then each of its parts, then an answer and verdicts on a part.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import llama_cpp
import torch

from gumd.models.weights import SMOLLM2, checked_weights
from gumd.propose import task
from gumd.propose.writers import window_prompt
from training.data import Example, Join
from training.heads import Shown, pieces
from training.verdicts import Verdict

MAX_TOKENS = 320
"""Of one prompt or answer: a longer prompt is cut at its beginning."""


class Node(NamedTuple):
    """Tokens that follow those of another node of their lesson; the last ``scored`` of them are learned."""

    tokens: list[int]
    parent: int
    scored: int


Lesson = list[Node]
"""The first node is the prompt; each other one follows the node at the index ``parent``."""


def lessons(examples: Sequence[Example], joins: Sequence[Join] = (), verdicts: Sequence[Verdict] = ()) -> list[Lesson]:
    """The tasks in the base model's tokens: to write of each part and to judge of it, and to join."""
    pen = _Pen()
    of_part: dict[tuple[str, str], list[Verdict]] = defaultdict(list)
    for one in verdicts:
        of_part[window_prompt(one.window), one.part].append(one)
    windows = [pen.window(one, of_part) for example in examples for one in pieces(example)]
    return [*filter(None, windows), *(pen.join(one) for one in joins)]


class _Pen:
    """Writes lessons in the base model's tokens."""

    def __init__(self) -> None:
        self._llama = llama_cpp.Llama(str(checked_weights(SMOLLM2)), vocab_only=True, verbose=False)

    def window(self, one: Shown, verdicts: Mapping[tuple[str, str], list[Verdict]]) -> Lesson:
        prompt = window_prompt(one.window)
        lesson = [Node(self._tokens(prompt)[-MAX_TOKENS:], -1, 0)]
        for part, facts in one.told.items():
            lesson.append(Node(self._tokens(task.focus(part)), 0, 0))
            place = len(lesson) - 1
            lesson.append(self._answer(facts, place))
            lesson += [self._verdict(verdict, place) for verdict in verdicts.get((prompt, part), ())]
        return lesson if len(lesson) > 1 else []

    def join(self, one: Join) -> Lesson:
        prompt = Node(self._tokens(task.join_prompt(list(one.facts))), -1, 0)
        return [prompt, self._answer([one.plan.text] if one.plan else [], 0)]

    def _answer(self, facts: list[str], parent: int) -> Node:
        tokens = self._tokens(task.answer(facts))[:MAX_TOKENS]
        tokens = [*tokens, self._llama.token_eos()] if facts else tokens
        return Node(tokens, parent, len(tokens))

    def _verdict(self, verdict: Verdict, parent: int) -> Node:
        answer = self._tokens(task.RIGHT if verdict.right else task.WRONG)
        return Node([*self._tokens(task.check(verdict.statement)), *answer], parent, len(answer))

    def _tokens(self, text: str) -> list[int]:
        return list(self._llama.tokenize(text.encode(), add_bos=False, special=False))


class Laid(NamedTuple):
    """A lesson's nodes side by side.

    ``places``: where each token would stand if its node's chain were alone; ``seen``: which tokens (columns) each row
    may look at; ``before``: the index of the token that each of the ``wanted`` ones follows, and its weight.
    """

    ids: list[int]
    places: list[int]
    seen: torch.Tensor
    before: list[int]
    wanted: list[int]
    weights: list[float]


def laid(lesson: Lesson) -> Laid:
    """The lesson as one row of tokens.

    The first scored token of a node counts as one, another by the root of how many the node has, inversely.
    """
    found = Laid([], [], torch.zeros((size(lesson), size(lesson)), dtype=torch.bool), [], [], [])
    spans: list[range] = []
    for node in lesson:
        last = spans[node.parent][-1] if node.parent >= 0 else -1
        spans.append(_add(found, node, last))
    return found


def _add(found: Laid, node: Node, last: int) -> range:
    """Adds a node after the token at ``last``, or as the first; answers where it stands."""
    count = len(node.tokens)
    span = range(len(found.ids), len(found.ids) + count)
    if last >= 0:
        found.seen[span.start : span.stop] = found.seen[last]
    found.seen[span.start : span.stop, span.start : span.stop] = torch.ones((count, count), dtype=torch.bool).tril()
    start = found.places[last] + 1 if last >= 0 else 0
    found.ids.extend(node.tokens)
    found.places.extend(range(start, start + count))
    for number, place in enumerate(span[count - node.scored :]):
        found.before.append(place - 1 if place > span.start else last)
        found.wanted.append(found.ids[place])
        found.weights.append(node.scored**-0.5 if number else 1.0)
    return span


def size(lesson: Lesson) -> int:
    """How many tokens it has."""
    return sum(len(node.tokens) for node in lesson)

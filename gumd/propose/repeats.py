"""What the line marker quotes of an observation is left out where another proposer says the same of it."""

from collections.abc import Sequence

from gumd.propose.proposal import LINE_MARKER, Proposal, Proposer
from gumd.text.words import content_words

SAME = 0.6
"""Of a line's words, from which another's statement about the same observation says as much."""


def without_repeats(found: Sequence[tuple[Proposer, Proposal]]) -> list[tuple[Proposer, Proposal]]:
    """The proposals, in order, without lines that are told already."""
    told: dict[int, list[set[str]]] = {}
    for proposer, one in found:
        if proposer.name != LINE_MARKER:
            for seen in one.observations:
                told.setdefault(seen, []).append(set(content_words(f"{one.text} {one.words}")))
    return [(proposer, one) for proposer, one in found if proposer.name != LINE_MARKER or not _is_told(one, told)]


def _is_told(one: Proposal, told: dict[int, list[set[str]]]) -> bool:
    words = set(content_words(one.words))
    others = (said for seen in one.observations for said in told.get(seen, []))
    return any(len(words & said) >= SAME * len(words) for said in others)

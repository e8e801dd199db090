"""The part of a long text that bears on a question."""

from collections.abc import Sequence

from gumd.context import MAX_QUOTE
from gumd.text.regex import regex
from gumd.text.words import content_words

_SENTENCE_END = regex(r"[.!?…](?=\s)\s*|[。！？\n]\s*")
_CHARACTERS = 20_000


def passage(text: str, words: Sequence[str], size: int = MAX_QUOTE) -> str:
    """The run of whole sentences of ``text``, at most ``size`` characters, that holds most of ``words``; the earliest.

    A text that is short enough comes back whole; a single sentence that is longer is cut. Only the first 20,000
    characters count.
    """
    if len(text) <= size:
        return text
    text = text[:_CHARACTERS]
    wanted = set(content_words(" ".join(words)))
    ends = [*(hit.end() for hit in _SENTENCE_END.finditer(text)), len(text)]
    starts = [0, *ends[:-1]]
    held = [wanted.intersection(content_words(text[start:end])) for start, end in zip(starts, ends, strict=True)]
    best, most = (0, _last(ends, 0, 0, size)), -1
    for place, start in enumerate(starts):
        last = _last(ends, place, start, size)
        count = len(set[str]().union(*held[place : last + 1]))
        if count > most:
            best, most = (place, last), count
    return text[starts[best[0]] : ends[best[1]]][:size].strip()


def _last(ends: list[int], place: int, start: int, size: int) -> int:
    """The last sentence that ends within ``size`` of ``start``, the one at ``place`` at least."""
    last = place
    while last + 1 < len(ends) and ends[last + 1] - start <= size:
        last += 1
    return last

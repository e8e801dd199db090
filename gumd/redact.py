"""Redact: no secret passes beyond this point. The one public function is :func:`redact`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from gumd.secrets.checks import Kind
from gumd.secrets.kinds import KINDS, NAMES
from gumd.text.regex import regex

# Most kinds share their hints, and most texts have none: each hint is looked for once, and not once a kind.
_BY_HINT = {
    hint: {rank for rank, kind in enumerate(KINDS) if hint in kind.hints} for kind in KINDS for hint in kind.hints
}
_ALWAYS = {rank for rank, kind in enumerate(KINDS) if not kind.hints}
_MARKER = regex(r"\[redacted:(?:" + "|".join(map(re.escape, NAMES)) + r")\]")
_TAKEN = "\x00"
_INVISIBLE = regex("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]")
_NEEDS_FOLDING = regex(
    "[\u00a0\u0660-\u0669\u06f0-\u06f9\u2000-\u200a\u2010-\u201f\u202f\u2212\u3000\uff01-\uff5e\U0001d7ce-\U0001d7ff]"
)
_FOLDED = str.maketrans(
    {0xFF01 + n: chr(0x21 + n) for n in range(94)}
    | {first + n: str(n % 10) for first, count in ((0x660, 10), (0x6F0, 10), (0x1D7CE, 50)) for n in range(count)}
    | dict.fromkeys((0xA0, *range(0x2000, 0x200B), 0x202F, 0x3000), " ")
    | dict.fromkeys((*range(0x2010, 0x2016), 0x2212), "-")
    | dict.fromkeys(range(0x2018, 0x201C), "'")
    | dict.fromkeys(range(0x201C, 0x2020), '"')
)


class Redacted(NamedTuple):
    """A text without secrets, and the kinds that were taken out, in the order in which they stood."""

    text: str
    kinds: tuple[str, ...]


class _Span(NamedTuple):
    start: int
    end: int
    rank: int


def redact(text: str) -> Redacted:
    """The text with each secret replaced by ``[redacted:KIND]``; without secrets, the very same text.

    What one pass takes out can uncover what the next one sees, so passes go on until one finds nothing. Hence redacting
    twice is redacting once. Each pass is linear in the text.
    """
    found: list[str] = []
    while spans := _spans(text):
        parts, at = [], 0
        for span in spans:
            name = KINDS[span.rank].name
            found.append(name)
            parts += [text[at : span.start], f"[redacted:{name}]"]
            at = span.end
        text = "".join(parts) + text[at:]
    return Redacted(text, _in_order(found, text))


def _in_order(found: list[str], text: str) -> tuple[str, ...]:
    """The kinds by where their markers stand; a kind whose marker a later pass took in comes last."""
    standing = (match[0][len("[redacted:") : -1] for match in _MARKER.finditer(text))
    wanted = set(found)
    return tuple(dict.fromkeys([*(name for name in standing if name in wanted), *found]))


def _spans(text: str) -> list[_Span]:
    """The secrets of one pass as disjoint spans of ``text``, in order."""
    seen, origin = _as_read(text)
    lowered = seen.lower()
    spans: list[_Span] = []
    for rank in sorted(_ALWAYS.union(*(ranks for hint, ranks in _BY_HINT.items() if hint in lowered))):
        spans += (_Span(start, end, rank) for start, end in _matches(KINDS[rank], seen))
    merged = _merged(spans)
    if origin is None:
        return merged
    return [_Span(origin[span.start], origin[span.end - 1] + 1, span.rank) for span in merged]


def _as_read(text: str) -> tuple[str, list[int] | None]:
    """The text as a person reads it: no invisible characters, plain digits, quotes and dashes; markers blanked out.

    With it, for each character its place in ``text``; None when the places are the same.
    """
    seen = _MARKER.sub(lambda match: _TAKEN * len(match[0]), text) if "[redacted:" in text else text
    if seen.isascii():
        return seen, None
    if _NEEDS_FOLDING.search(seen):
        seen = seen.translate(_FOLDED)
    if not _INVISIBLE.search(seen):
        return seen, None
    origin = [place for place, character in enumerate(seen) if not _INVISIBLE.match(character)]
    return "".join(seen[place] for place in origin), origin


def _matches(kind: Kind, text: str) -> Iterator[tuple[int, int]]:
    """Where ``kind`` stands in ``text``. After a candidate that its check turns down, the search goes on inside it."""
    group = "secret" if "secret" in kind.pattern.groupindex else 0
    place = 0
    while match := kind.pattern.search(text, place):
        start, end = match.span(group)
        if kind.check is None or kind.check(text[start:end]):
            yield from _untaken(text, start, end)
            place = max(match.end(), match.start() + 1)
        else:
            place = max(match.start() + 1, start)


def _untaken(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of a span that are not redacted already and hold more than space and quotes."""
    for piece in re.finditer(f"[^{_TAKEN}]+", text[start:end]):
        kept = piece[0].strip(" \t\r\n\"'")
        if any(character.isalnum() for character in kept):
            offset = start + piece.start() + piece[0].index(kept)
            yield offset, offset + len(kept)


def _merged(spans: list[_Span]) -> list[_Span]:
    """Overlapping spans made one, named by the row that stands first in the table."""
    merged: list[_Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            last = merged.pop()
            span = _Span(last.start, max(last.end, span.end), min(last.rank, span.rank))
        merged.append(span)
    return merged

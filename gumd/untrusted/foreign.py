"""Text that was put in front of the user to steer what a program believes or does, and messages that only pretend.

A web page, a mail or a pasted reply may speak past the reader to "assistants" and "user models". Nothing of that is
evidence about the user, so it goes before anything is learned from the text or shown to another program.
"""

import re
import unicodedata

from gumd.schema import Origin
from gumd.text.regex import regex
from gumd.untrusted.hidden import hidden_spans, without_invisible
from gumd.untrusted.planted_phrases import ADDRESSED, ALWAYS, FOLLOWING, STEERING

# Letters of other alphabets that look like Latin ones.
_LOOKALIKE = str.maketrans("аеорсухіѕјԁһԛԝοαινтмкнв", "aeopcyxisjdhqwoaivtmkhb")
_FOREIGN_LETTER = regex(r"[^\x00-\x7f]")
_SENTENCE_END = regex(r"[.!?…。！？][\"'”’»)\]]*(?=\s|$|<)|\n\s*\n")
_REACH = 2_000

Span = tuple[int, int]


def is_planted(text: str, origin: Origin = "foreign") -> bool:
    """Whether ``text`` holds instructions to an assistant or a user model that its reader was not meant to give.

    A user may well tell an assistant what to rank first: with origin ``user`` only what speaks of "the user" in the
    third person, revokes earlier instructions or hides counts.
    """
    return bool(_planted(without_invisible(text), origin))


def strip_planted(text: str, origin: Origin = "foreign") -> str:
    """``text`` without invisible letters, hidden elements, comments, and sentences that address a program.

    Text in which nothing is hidden or planted comes back as it is; nothing planted is left in the answer.
    """
    clean = without_invisible(text)
    if origin == "foreign":  # What a user hides in a page of their own is theirs, unless it speaks to a program.
        clean = _without(clean, hidden_spans(clean))
    while spans := _planted(clean, origin):
        clean = _without(clean, spans)
    return clean


def folded(text: str) -> str:
    """``text`` in lower case without accents and lookalikes, letter for letter: places stay what they were."""
    plain = text if text.isascii() else _FOREIGN_LETTER.sub(_fold_letter, text)
    return plain.lower()


def _fold_letter(hit: re.Match[str]) -> str:
    letter = hit.group()
    plain = unicodedata.normalize("NFKD", letter)[:1].lower()
    return (plain if len(plain) == 1 else letter).translate(_LOOKALIKE)


def _planted(text: str, origin: Origin) -> list[Span]:
    plain = folded(text)
    spans = [_around(plain, hit.start(), hit.end()) for pattern in ALWAYS for hit in pattern.finditer(plain)]
    if origin == "foreign":
        spans += [_around(plain, hit.start(), hit.end()) for pattern in STEERING for hit in pattern.finditer(plain)]
    spans += [(start, end) for start, end in hidden_spans(text) if ADDRESSED.search(plain, start, end)]
    if spans:  # Once someone speaks past the reader, what the text says of "the user" is theirs too.
        spans += [_around(plain, hit.start(), hit.end()) for hit in FOLLOWING.finditer(plain)]
    return spans


def _around(text: str, start: int, end: int) -> Span:
    """The sentence that holds ``start`` to ``end``, from no earlier than its line, and the rest of its last line."""
    line = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    ends = [hit.end() for hit in _SENTENCE_END.finditer(text, line, start)]
    reach = min(len(text), end + _REACH)
    stop = _SENTENCE_END.search(text, end, reach)
    close = text.find("\n", max(end, stop.start()), reach) if stop else -1
    return (ends[-1] if ends else line, close if close >= 0 else reach)


def _without(text: str, spans: list[Span]) -> str:
    kept, place = [], 0
    for start, end in sorted(spans):
        if start > place:
            kept.append(text[place:start])
        place = max(place, end)
    return "".join([*kept, text[place:]])

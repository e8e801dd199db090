"""A statement about the user, taken apart into what can be compared: what it says, of whom, when, and whether not."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from gumd.remembered import remembered
from gumd.text.calendar_words import ENGLISH_NUMBERS, MONTHS, NUMBERS, WEEKDAYS
from gumd.text.regex import regex
from gumd.text.words import content_words, fold, name_parts, singular, tokens

# Verbs and adverbs that frame what is said of the user, and matter only when all else is equal.
_FRAME_WORDS = """
like love enjoy prefer favour favor want wish need plan intend hope aim try use work own have keep make take get go
live reside stay know speak play learn study name call tend
"""
_LIGHT_WORDS = """
user currently now usually regularly often frequently always generally mostly typically recently already still really
interested keen fond likely via every each thing something favourite favorite
"""
_FRAME = frozenset(_FRAME_WORDS.split())
_LIGHT = frozenset(_LIGHT_WORDS.split())
_IRREGULAR = {"has": "have", "goes": "go", "goe": "go"}
_NOT_WORDS = """
not no never without cannot cant neither nor hardly rarely avoid avoids avoiding dislike dislikes disliking hate hates
hating stopped quit refuses
"""
_WITHOUT_WORDS = "without no ohne sans sin minus"
_DAY_PART_WORDS = "morning noon midday lunchtime afternoon evening night midnight weekend weekday"
_DIRECTED_WORDS = "over than from into before after instead rather"
_WITHOUT = frozenset(_WITHOUT_WORDS.split())
_NOT = frozenset(_NOT_WORDS.split()) - _WITHOUT
_DAY_PARTS = frozenset(_DAY_PART_WORDS.split())
_DIRECTED = frozenset(_DIRECTED_WORDS.split())
_VERSUS = regex(r"\bprefers?\s+(.+?)\s+(?:over|to|rather than|instead of)\s+(.+)", re.IGNORECASE)
_NO_LONGER = regex(r"\bno (?:longer|more)\b|\bnot any ?more\b", re.IGNORECASE)
_PERFECT = regex(
    r"\b(?:has|have)\s+(?=(?:(?:not|never|just|already|recently|also|now|finally)\s+)*(?:[a-z]{3,}ed|been|begun|bought|"
    r"broken|built|chosen|cut|done|eaten|given|gone|grown|left|lost|made|met|paid|quit|seen|sent|sold|spoken|spent|"
    r"stuck|swum|taken|taught|told|won|worn|written)\b)",
    re.IGNORECASE,
)
"""That tells a tense: "has sold the boat" says that "sold the boat", and not that the user has anything."""
_CLOCK = regex(r"(\d{1,2})[:h](\d{2})(?:\s*([ap]\.?m))?|(\d{1,2})\s*([ap]\.?m)\b", re.IGNORECASE)
_ISO_DAY = regex(r"\d{4}-\d{2}-\d{2}")
_DIGITS = regex(r"\d")

Slot = tuple[str, str]


@dataclass(frozen=True)
class Reading:
    """One statement in comparable parts.

    Attributes:
        words: what it is about, singular and folded, in order; names too.
        frame: the framing verbs, such as "use" or "like".
        names: those of ``words`` that are proper names.
        slots: times, dates and numbers, each with what it is: ("weekday", "1"), ("clock", "18:30"), ("number", "3").
        negated: whether the sentence as a whole says no.
        without: words that it says are absent: "tea without sugar".
        directed: whether the order of its words matters: "from Rome to Oslo".
        versus: what it puts before what: "tea" before "coffee".
    """

    words: tuple[str, ...]
    frame: frozenset[str]
    names: frozenset[str]
    slots: frozenset[Slot]
    negated: bool
    without: frozenset[str]
    directed: bool
    versus: tuple[frozenset[str], frozenset[str]] | None


@remembered(4096)
def read(text: str) -> Reading:
    """The parts of one statement."""
    slots, rest = _slots(_PERFECT.sub("", _NO_LONGER.sub("not", text)))
    found = tokens(rest)
    words = tuple(word for word in content_words(rest) if not _says_little(word))
    return Reading(
        words,
        frozenset(verb for word in found if (verb := _frame_verb(word))),
        frozenset(_names(rest) & set(words)),
        slots,
        sum(word in _NOT or word.endswith(("n't", "n’t")) for word in found) % 2 == 1,
        frozenset(singular(after) for word, after in pairwise(found) if word in _WITHOUT),
        bool(_DIRECTED & set(found)),
        _versus(rest),
    )


def _says_little(word: str) -> bool:
    """Whether a content word is told by another part of the reading, or says nothing by itself."""
    if word in _LIGHT | _WITHOUT | _NOT | _DAY_PARTS or singular(word) in _DAY_PARTS:
        return True
    return _is_calendar(word) or _frame_verb(word) is not None


def _frame_verb(word: str) -> str | None:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return next(iter(_forms(singular(word)) & _FRAME), None)


def is_negated(text: str) -> bool:
    """Whether the statement says that something is not so, or is avoided."""
    return read(text).negated


def is_for(polarity: str, reading: Reading) -> bool:
    """Whether a statement of that polarity is for what it is about."""
    return polarity != "avoids" and not reading.negated


def unmatched(these: Iterable[str], those: Iterable[str]) -> set[str]:
    """The words of ``these`` that ``those`` have in no form."""
    others = set(those)
    forms = {form for word in others for form in _forms(word)}
    return {word for word in these if not (_forms(word) & forms or any(_cognate(word, other) for other in others))}


def _forms(word: str) -> frozenset[str]:
    """What ``word`` may be an inflection of: "hiking" of "hike", "planned" of "plan"."""
    found = {word}
    for ending in ("ing", "ed"):
        root = word.removesuffix(ending)
        if root != word and len(root) >= 3:
            found |= {root, root + "e"}
            if root[-1] == root[-2]:
                found.add(root[:-1])
    return frozenset(found)


def _cognate(one: str, other: str) -> bool:
    """Whether both begin alike and end in a few other letters: "allergic" and "allergy"."""
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return shared >= 6 and max(len(one), len(other)) - shared <= 3


def _slots(text: str) -> tuple[frozenset[Slot], str]:
    """The times and numbers of ``text``, and what is left of it without those that have digits."""
    found: set[Slot] = set()
    for pattern, kind in ((_ISO_DAY, "date"), (_CLOCK, "clock")):
        found |= {(kind, _clock(hit) if kind == "clock" else hit[0]) for hit in pattern.finditer(text)}
        text = pattern.sub(" ", text)
    for _, word in name_parts(text):
        if _DIGITS.search(word):
            found.add(("number", re.sub(r"(?<!\d)0+(?=\d)", "", fold(word))))
            text = text.replace(word, " ", 1)
    for word in map(singular, tokens(text)):
        if word in _DAY_PARTS:
            found.add(("part", word))
        elif word in MONTHS and (len(word) > 3 or word in ("may", "mai")) and _capitalised(word, text):
            found.add(("month", str(MONTHS[word])))
        elif word in WEEKDAYS and len(word) > 3:
            found.add(("weekday", str(WEEKDAYS[word])))
        elif word in ENGLISH_NUMBERS:
            found.add(("number", str(NUMBERS[word])))
    return frozenset(found), text


def _clock(hit: re.Match[str]) -> str:
    hour, minute = int(hit[1] or hit[4]), int(hit[2] or 0)
    half = (hit[3] or hit[5] or "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour}:{minute:02}"


def _capitalised(word: str, text: str) -> bool:
    """Months are names, so that "may" and "march" are not always months."""
    return any(fold(name) == word for _, name in name_parts(text))


def _is_calendar(word: str) -> bool:
    return word in ENGLISH_NUMBERS or (len(word) > 3 and (word in WEEKDAYS or word in MONTHS))


def _names(text: str) -> set[str]:
    """The folded proper names, word for word; not the first word, and no weekday or month."""
    words = {singular(word) for at, name in name_parts(text) if at for word in tokens(name)}
    return {word for word in words if not (_is_calendar(word) or word in ("i", "may"))}


def _versus(text: str) -> tuple[frozenset[str], frozenset[str]] | None:
    hit = _VERSUS.search(text)
    return (frozenset(content_words(hit[1])), frozenset(content_words(hit[2]))) if hit else None

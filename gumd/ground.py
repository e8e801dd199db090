"""The step that holds a proposed statement against its evidence, and refuses what the evidence does not carry."""

from enum import StrEnum
from itertools import pairwise

from gumd.text.calendar_words import (
    ENGLISH_NUMBERS,
    HELD_MONTHS,
    HELD_NUMBERS,
    HELD_WEEKDAYS,
    MONTHS,
    NUMBERS,
    WEEKDAYS,
    dates_in,
    months_in_figures,
    weekdays_in_short,
)
from gumd.text.equivalent_words import EQUIVALENTS
from gumd.text.regex import regex
from gumd.text.words import content_words, fold, name_parts, singular, tokens

MAX_CHARS = 320
ABSENT_SHARE = 0.4
COPY_OVERLAP = 0.6


class Refusal(StrEnum):
    """Why a statement is not kept; the values are stable."""

    NOT_ABOUT_USER = "not-about-the-user"
    TOO_LONG = "too-long"
    EMPTY = "says-nothing"
    COPIED_EXAMPLE = "copied-example"
    UNKNOWN_NAME = "name-or-number-not-in-evidence"
    UNSUPPORTED = "words-not-in-evidence"


_ABOUT_USER = regex(r"The user(?:['’]s)?\s+\S")
_WRITTEN = regex(r"[^\W_][\w'’.-]*")
_TRAILING = regex(r"(['’]s|[.'’-])$")
_NUMBER = regex(r"\d+")
# What a sentence about a user is made of, whatever it says: no evidence needs to hold these.
_FRAME_WORDS = """
user like dislike love hate enjoy prefer avoid want need plan intend hope aim use own work make keep go goe get
take try live know believe think say regularly usually often always never currently recently interested interest
because instead longer name called thing something someone people person new time way every during
"""
_FRAME = frozenset(map(singular, _FRAME_WORDS.split()))


def ground(statement: str, evidence: str, examples: frozenset[str]) -> Refusal | None:
    """Why ``statement`` may not be believed on ``evidence`` alone, or None when its evidence carries it.

    ``evidence`` is all that the supporting observations hold: texts, titles, times, sources and apps.
    """
    if not _ABOUT_USER.match(statement):
        return Refusal.NOT_ABOUT_USER
    if len(statement) > MAX_CHARS:
        return Refusal.TOO_LONG
    said = {word for word in content_words(statement) if word not in _FRAME}
    if not said:
        return Refusal.EMPTY
    absent = _absent(said, set(content_words(evidence)))
    if _copies(statement, said, absent, examples):
        return Refusal.COPIED_EXAMPLE
    if not (_literal(statement, evidence) and _names_held(statement, evidence)):
        return Refusal.UNKNOWN_NAME
    # Numbers, months and weekdays may be written in another way: they were held against the evidence above.
    plain = {word for word in said if not (word[0].isdigit() or word in MONTHS or word in WEEKDAYS or word in NUMBERS)}
    return Refusal.UNSUPPORTED if len(absent & plain) > ABSENT_SHARE * len(plain) else None


def _absent(said: set[str], held: set[str]) -> set[str]:
    """The words of ``said`` that ``held`` has in no form: inflections, cognates and known translations count."""
    starts = _starts(held)
    return {word for word in said - held if not (_inflected(word, held, starts) or _translated(word, held, starts))}


def _starts(held: set[str]) -> set[str]:
    return {word[:size] for word in held for size in range(4, len(word) + 1)}


def _translated(word: str, held: set[str], starts: set[str]) -> bool:
    """Whether ``held`` has ``word`` in another language; short words must stand alone there, not end a longer one."""
    others = EQUIVALENTS.get(word, ())
    ends = tuple(other for other in others if len(other) >= 4)
    alone = any(other in held or other in starts for other in others)
    return alone or (bool(ends) and any(one.endswith(ends) for one in held))


def _inflected(word: str, held: set[str], starts: set[str]) -> bool:
    if any(word[:size] in held for size in range(4, len(word))):
        return True
    return len(word) >= 4 and word[: max(4, -(-3 * len(word) // 4))] in starts


def _copies(statement: str, said: set[str], absent: set[str], examples: frozenset[str]) -> bool:
    """Whether the statement is an example's, not the evidence's: alike in words that the evidence lacks."""
    if not absent:
        return False
    for example in examples:
        if tokens(example) == tokens(statement):
            return True
        other = {word for word in content_words(example) if word not in _FRAME}
        alike = len(said & other) >= COPY_OVERLAP * len(said | other)
        if alike and 3 * len(absent & other) >= len(said & other):
            return True
    return False


def _literal(statement: str, evidence: str) -> bool:
    """Whether each word after the first that begins with a capital or a digit stands, as written, in the evidence."""
    seen, held = evidence.lower(), set(content_words(evidence))
    for word in _WRITTEN.findall(statement)[1:]:
        bare = _TRAILING.sub("", word)
        folded = singular(fold(bare))
        calendar = folded in MONTHS or folded in WEEKDAYS
        if (bare[:1].isupper() or bare[:1].isdigit()) and not calendar and bare.lower() not in seen:
            if folded in EQUIVALENTS and _translated(folded, held, _starts(held)):
                continue  # The name of a language, in that language.
            return False
    return True


def _names_held(statement: str, evidence: str) -> bool:
    """Whether each name and number is one of the evidence's own, not only part of a longer one there."""
    held = tokens(evidence)
    parts = {*held, *map("".join, pairwise(held))}
    numbers = {int(run) for run in _NUMBER.findall(evidence) if len(run) < 19}
    numbers |= {HELD_NUMBERS[word] for word in parts if word in HELD_NUMBERS}
    names = [word for at, name in name_parts(statement) if at for word in tokens(name)]
    counted = [word for word in tokens(statement) if word in ENGLISH_NUMBERS]
    return all(_held(word, parts, numbers, evidence) for word in [*names, *counted])


def _held(word: str, parts: set[str], numbers: set[int], evidence: str) -> bool:
    if word in parts or singular(word) in parts or word + "s" in parts:
        return True
    if word in EQUIVALENTS and _translated(word, parts, _starts(parts)):
        return True
    if word.isdecimal():
        return len(word) < 19 and int(word) in numbers
    if word in MONTHS:
        months = {HELD_MONTHS[part] for part in parts if part in HELD_MONTHS}
        months |= {day.month for day in dates_in(evidence)}
        return MONTHS[word] in months | months_in_figures(evidence)
    if word in WEEKDAYS:
        days = {HELD_WEEKDAYS[part] for part in parts if part in HELD_WEEKDAYS}
        days |= {day.weekday() for day in dates_in(evidence)} | weekdays_in_short(evidence)
        return WEEKDAYS[word] in days
    return word in ENGLISH_NUMBERS and ENGLISH_NUMBERS[word] in numbers

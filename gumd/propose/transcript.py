"""Chats as text: who says which line."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from gumd.text.regex import regex
from gumd.text.words import fold

By = Literal["user", "other", "unknown"]

_SIGNS = "\u2600-\u27bf\u2b50\ufe0f\u200d\U0001f1e6-\U0001faff"
"""What people put beside names in their address books: hearts, animals, flags."""
# "[12:03] Name: what is said"; a name is short and begins with a letter.
_LINE = regex(
    r"^\s{0,4}(?:[\[(]?\d[\d:./, -]{3,24}(?:[AaPp][Mm])?[\])]?\s{0,3}(?:-\s)?)?"
    rf"([^\W\d_][\w .'’&+()/#{_SIGNS}-]{{0,40}}?)"
    r"(?:,?\s(?:\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?,?\s)?[\[(]?\d{1,2}[:.]\d{2}(?:\s?[AaPp][Mm])?[\])]?)?\s?[:：]\s+(\S.*)$"
)
# "Name  12:03", "Name — Today at 12:03" or "12:03 Name" alone on a line: what is said follows below.
_CLOCK = r"(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp][Mm])?)"
_DAY = r"(?:[^\W\d_]{2,10}(?:\s(?:at|um|à|às|a las|alle|alle ore|om))?|\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?,?)"
_ABOVE = regex(
    rf"^\s{{0,4}}(?:(?P<name>[^\W\d_][^\n:|;,\[(]{{0,40}}?)(?:\s{{2,}}|\s?[—–·•,-]\s|\s[\[(]|\t|(?P<near>\s))"
    rf"(?:{_DAY}\s)?{_CLOCK}[\])]?|[\[(]?{_CLOCK}[\])]?\s(?:[—–-]\s)?(?P<after>[^\W\d_][^\n:|;,\[(]{{0,40}}?))\s*$"
)
# "Name   12:03   what is said"
_COLUMNS = regex(
    rf"^\s{{0,4}}([^\W\d_][\w .'’&+()/#{_SIGNS}-]{{0,40}}?)\s{{2,12}}(?:{_DAY}\s)?{_CLOCK}\s{{2,12}}(\S.*)$"
)
_TIMED = regex(rf"^\s{{0,4}}[\[(]?{_CLOCK}[\])]?\s{{1,4}}(?=\S)")
_BARE_NAME = regex(rf"[^\W\d_][\w .'’{_SIGNS}-]{{0,30}}")
_TYPED = regex(r"^\s{0,2}>\s(?=\S)")
# How programs and people name the one who is typing.
_SELF_WORDS = """
me you moi ich yo eu io ik jag jeg minä fi mi ja já я mano én ego self myself user human nutzer utilisateur vous du tu
vos voce usted toi jij yourself lei
"""
_SELF = frozenset(fold(_SELF_WORDS).split())
# Folded words: "Desk assistant", "Tero Asistente", "harbourbot".
_ASSISTANT = regex(
    r"\b(?:gumd|assist[ae]nt\w*|asistente\w*|chatgpt|claude|copilot|gemini|ai|ki|ia|gpt|llm|system|siri|alexa|model|"
    r"(?!abbot\b|cabot\b|talbot\b|turbot\b|robot\b)[a-z]*bot)\b"
)
_JOIN_WORDS = "de da do di du del della von van der den la le el al bin ibn of the and und et y e"
_JOINS = frozenset(_JOIN_WORDS.split())
_MAX_NAME_WORDS = 4
_MAX_HEADS, _HEAD = 4, 90
"""Lines that a window may show above what is said: the chat's name, a day, who was there when."""


@dataclass(frozen=True)
class Turn:
    """What one person says in one go."""

    by: By
    speaker: str
    text: str


def turns(text: str) -> list[Turn]:
    """The turns of a chat; empty when ``text`` names no speaker at its first lines.

    What stands before the first named speaker, or belongs to nobody, is not guessed.
    """
    lines = _with_typed([line for line in text.splitlines() if line.strip()])
    found = _turns(lines)
    for start in range(1, min(_MAX_HEADS, len(lines))):
        if found or len(lines[start - 1]) > _HEAD:
            break
        below = _turns(lines[start:])
        found = below if _converse(below, " ".join(lines[:start])) else []
    return found


def _turns(lines: list[str]) -> list[Turn]:
    """The turns of lines that begin with one."""
    if not lines or _speaker(lines[0]) is None:
        return _below_names(lines) or _above_indented(lines)
    found: list[Turn] = []
    for line in lines:
        said = _speaker(line)
        if said is None:
            last = found.pop()
            found.append(Turn(last.by, last.speaker, f"{last.text}\n{line.strip()}"))
        else:
            found.append(Turn(_who(said[0]), "" if is_self(said[0]) else said[0], said[1]))
    return found


def _converse(found: list[Turn], head: str) -> bool:
    """Whether people talk, below a ``head`` that a window shows, and no message goes on with lines that have labels."""
    names = [turn.speaker for turn in found if turn.speaker]
    known = len(names) < len(found) or len(set(names)) < len(names) or any(fold(one) in fold(head) for one in names)
    return known and all(looks_like_name(name) or is_assistant(name) for name in names)


def _with_typed(lines: list[str]) -> list[str]:
    """Before a program that answers, what stands behind ">" is what the user typed."""
    answered = any(is_assistant(said[0]) for said in map(_speaker, lines) if said)
    return [_TYPED.sub("Me: ", line) for line in lines] if answered else lines


def _above_indented(lines: list[str]) -> list[Turn]:
    """The turns of a chat that is indented below its speakers, of whom one speaks again; else empty."""
    found: list[Turn] = []
    for line in lines:
        name = line.strip()
        if line[:1].isspace() and found:
            last = found.pop()
            found.append(Turn(last.by, last.speaker, f"{last.text}\n{name}".strip()))
        elif line[:1].isspace() or not _BARE_NAME.fullmatch(name) or not (looks_like_name(name) or is_self(name)):
            return []
        else:
            found.append(Turn(_who(name), "" if is_self(name) else name, ""))
    names = [turn.speaker for turn in found]
    return found if len(set(names)) < len(names) and all(turn.text for turn in found) else []


def _below_names(lines: list[str]) -> list[Turn]:
    """The turns of a chat whose speakers stand above what they say; empty where there are not at least two."""
    found: list[Turn] = []
    for line, after in pairwise([*lines, ""]):
        if (name := _name_above(line, after)) is not None:
            found.append(Turn(_who(name), "" if is_self(name) else name, ""))
        elif not found:
            return []
        else:
            last = found.pop()
            found.append(Turn(last.by, last.speaker, f"{last.text}\n{_TIMED.sub('', line).strip()}".strip()))
    return [turn for turn in found if turn.text] if len(found) > 1 else []


def _name_above(line: str, after: str) -> str | None:
    """The speaker whom a line names and nothing else: a clock stands beside the name, or before what is said below."""
    if _TIMED.match(after) and _BARE_NAME.fullmatch(line.strip()) and (looks_like_name(line) or is_self(line)):
        return line.strip()
    hit = _ABOVE.match(line[:120])
    name = (hit["name"] or hit["after"]).strip() if hit else ""
    far = hit is not None and hit["name"] and not hit["near"]
    named = far or looks_like_name(name) or is_self(name)
    return name if named and 0 < len(name.split()) <= _MAX_NAME_WORDS else None


def is_self(name: str) -> bool:
    """Whether a chat's label is the one that programs put before what the user typed: "Me", "Ana Gil (you)"."""
    plain = fold(name.strip())
    return plain in _SELF or (plain.endswith(")") and plain[:-1].rpartition("(")[2] in _SELF)


def is_assistant(name: str) -> bool:
    """Whether a speaker, app or window is a program that answers: "ChatGPT", "Desk assistant"."""
    return _ASSISTANT.search(fold(name)) is not None


def looks_like_name(label: str) -> bool:
    """Whether every word of a label begins as names do: "Noor", "Lab 3", "Anna van Dijk"."""
    words = label.split()
    return bool(words) and all(not word[0].islower() or word in _JOINS for word in words)


def _speaker(line: str) -> tuple[str, str] | None:
    hit = _LINE.match(line[:2_000]) or _COLUMNS.match(line[:2_000])
    if hit is None or len(hit[1].split()) > _MAX_NAME_WORDS:
        return None
    return hit[1].strip(), hit[2] + line[2_000:]


def _who(name: str) -> By:
    return "user" if is_self(name) else "other"

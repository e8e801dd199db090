"""Chats as text: who says which line."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from gumd.regex import regex

By = Literal["user", "other", "unknown"]

# "[12:03] Name: what is said"; a name is short and begins with a letter.
_LINE = regex(
    r"^\s{0,4}(?:[\[(]?\d[\d:./, -]{3,24}(?:[AaPp][Mm])?[\])]?\s{0,3}(?:-\s)?)?"
    r"([^\W\d_][\w .'’&+()/#☀-➿\U0001F300-\U0001FAFF\uFE0F\u200D-]{0,40}?)"
    r"(?:,?\s(?:\d{1,2}[./]\d{1,2}[./]\d{2,4},?\s)?[\[(]?\d{1,2}[:.]\d{2}(?:\s?[AaPp][Mm])?[\])]?)?\s?[:：]\s+(\S.*)$"
)
# "Name  12:03  what is said", in columns.
_COLUMNS = regex(
    r"^\s{0,4}([^\W\d_][^\n:|;]{0,40}?)\s{2,8}(?:[^\W\d_]{2,10}\s)?"
    r"\d{1,2}[:.h]\d{2}(?:\s?[AaPp][Mm])?\s{2,8}(\S.*)$"
)
# "Name  12:03", "Name — Today at 12:03" or "12:03 Name" alone on a line: what is said follows below.
_CLOCK = r"(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp][Mm])?)"
_DAY = r"(?:[^\W\d_]{2,10}(?:\s(?:at|um|à|às|a las|alle|om))?|\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?,?)"
_ABOVE = regex(
    rf"^\s{{0,4}}(?:(?P<name>[^\W\d_][^\n:|;,\[(]{{0,40}}?)(?:\s{{2,}}|\s?[—–·•,-]\s|\s[\[(]|\t|(?P<near>\s))"
    rf"(?:{_DAY}\s)?{_CLOCK}[\])]?|[\[(]?{_CLOCK}[\])]?\s(?:[—–-]\s)?(?P<after>[^\W\d_][^\n:|;,\[(]{{0,40}}?))\s*$"
)
_TIMED = regex(rf"^\s{{0,4}}[\[(]?{_CLOCK}[\])]?\s{{1,4}}(?=\S)")
_BARE_NAME = regex(r"[^\W\d_][\w .'’-]{0,30}")
# How programs and people name the one who is typing.
_SELF_WORDS = """
me you moi ich yo eu io ik jag jeg minä fi mi ja já я mano én ego self myself user human nutzer utilisateur vous du tu
tú
"""
_SELF = frozenset(_SELF_WORDS.split())
_ASSISTANT_WORDS = "gumd assistant assistent chatgpt claude copilot gemini ai ki ia bot gpt llm system siri alexa model"
_ASSISTANT = frozenset(_ASSISTANT_WORDS.split())
_JOIN_WORDS = "de da do di du del della von van der den la le el al bin ibn of the and und et y e"
_JOINS = frozenset(_JOIN_WORDS.split())
_MAX_NAME_WORDS = 4
_MAX_HEADING, _HEADING = 4, 90


@dataclass(frozen=True)
class Turn:
    """What one person says in one go."""

    by: By
    speaker: str
    text: str


def turns(text: str) -> list[Turn]:
    """The turns of a chat; empty when ``text`` names no speaker at its first line, or below a heading.

    What stands before the first named speaker, or belongs to nobody, is not guessed.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines or _speaker(lines[0]) is None:
        return _below_names(lines) or _below_heading(lines)
    found: list[Turn] = []
    for line in lines:
        said = _speaker(line)
        if said is None:
            last = found.pop()
            found.append(Turn(last.by, last.speaker, f"{last.text}\n{line.strip()}"))
        else:
            found.append(Turn(_who(said[0]), "" if is_self(said[0]) else said[0], said[1]))
    return found


def _below_heading(lines: list[str]) -> list[Turn]:
    """The turns of a chat that begins with its name or a day, as its window shows it; empty for any other text.

    A list such as "milk: 2" has no speaker who speaks twice.
    """
    first = next((at for at, line in enumerate(lines[: _MAX_HEADING + 1]) if _speaker(line)), 0)
    said = turns("\n".join(lines[first:])) if first and all(len(line) < _HEADING for line in lines[:first]) else []
    spoken = [turn.speaker for turn in said]
    twice = any(spoken.count(speaker) > 1 for speaker in spoken if speaker)
    alone = len(set(spoken)) < 2
    return said if (twice or any(turn.by == "user" for turn in said)) and not alone else []


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
    """Whether a chat's label is the one that programs put before what the user typed."""
    return name.strip().lower() in _SELF


def is_assistant(name: str) -> bool:
    """Whether a speaker, app or window is a program that answers: "ChatGPT", "Desk assistant"."""
    return any(word in _ASSISTANT for word in re.findall(r"[a-z]+", name.lower()))


def looks_like_name(label: str) -> bool:
    """Whether every word of a label begins as names do: "Noor", "Lab 3", "Anna van Dijk"."""
    words = label.split()
    return bool(words) and all(not word[0].islower() or word in _JOINS for word in words)


def _speaker(line: str) -> tuple[str, str] | None:
    hit = _COLUMNS.match(line[:2_000]) or _LINE.match(line[:2_000])
    if hit is None or len(hit[1].split()) > _MAX_NAME_WORDS:
        return None
    return hit[1].strip(), hit[2] + line[2_000:]


def _who(name: str) -> By:
    return "user" if is_self(name) else "other"

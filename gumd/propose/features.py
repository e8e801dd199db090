"""What the heads see of a part of a window besides MiniLM vectors: signs on its surface, and its words by hash."""

import re
import zlib
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from gumd.propose.rules import doubt
from gumd.propose.windows import Window
from gumd.text.regex import regex
from gumd.text.words import fold, tokens

Numbers = NDArray[np.float32]
PART_WORDS, STATEMENT_WORDS = 4_096, 1_024
SCALE = np.float32(3)
"""Of vectors and words, against the surface's numbers of about unit size."""
SOURCES = (
    "file", "clipboard", "shell", "browser", "editor", "chat", "calendar", "email", "window", "notification",
)  # fmt: skip
_BYS = ("user", "other", "unknown")
_FIRST_WORDS = """
i me my mine im ive ill id we our us ich mir mich mein meine meinen meinem meiner wir uns unser je j moi mon ma mes nous
notre yo mi mis me nosotros io mio mia miei mie eu meu minha meus minhas ik mijn wij ja moj moja moje mnie jag min mitt
mina jeg mit ben benim eu mea meu
"""
_SECOND_WORDS = """
you your yours u du dich dir dein deine sie ihr ihre ihnen tu te toi ton ta tes vous votre vos tu ti su sus usted lei
suo sua suoi voce voces seu sua je jouw uw ty twoj din ditt sen
"""
_FIRST, _SECOND = frozenset(_FIRST_WORDS.split()), frozenset(_SECOND_WORDS.split())
# A sign, and how it looks; each is counted.
_SIGNS = tuple(
    regex(pattern, re.IGNORECASE)
    for pattern in (
        r"\b\d{1,2}[:h.]\d{2}\b",
        r"\b\d{1,2}(?:st|nd|rd|th|\.)?\s?(?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)",
        r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:mon|tue|wed|thu|fri|sat|sun)\b",
        r"\b(?:every|weekly|always|usually|jeden|jede|immer|tous les|toujours|chaque|cada|siempre|ogni|sempre|toda)\b",
        r"\b(?:never|not|no longer|don'?t|can'?t|nie|nicht|kein\w*|jamais|ne|pas|nunca|non|mai|sin|sans|ohne|não)\b",
        r"https?://|www\.",
        r"[£$€₹¥]|\b\d+[.,]\d{2}\b",
        r"[{}<>;=]|\(\)",
        r"%",
        r"!",
        r"\?",
        r"^\s*(?:[-*•]|\d+[.)]|\[[ x]\])\s",
        r"[😀-🙏🌀-🗿🚀-🛿❤♥]",
        r"\b(?:click|unsubscribe|verify|subscribe|offer|klicken|cliquez|haga clic|clicca|clique)\b",
        r"\b(?:booking|booked|confirm\w*|appointment|reservation|reminder|order|termin|rendez-vous|cita|prenotazione)\b",
    )
)


def surface(window: Window) -> Numbers:
    """Some forty numbers of about unit size: source, author, length, persons, dates, negation, doubt, code."""
    text, own = window.text, window.own
    words = [fold(word) for word in re.findall(r"[^\W\d_]+", text)]
    mine = [fold(word) for word in re.findall(r"[^\W\d_]+", own)]
    count = max(1, len(words))
    letters = max(1, len(text))
    numbers = [
        *(float(window.observation.source == source) for source in SOURCES),
        *(float(window.by == by) for by in _BYS),
        np.log1p(letters) / 6,
        np.log1p(len(own)) / 6,
        np.log1p(text.count("\n")) / 3,
        min(1.0, 10 * sum(word in _FIRST for word in words) / count),
        min(1.0, 10 * sum(word in _FIRST for word in mine) / max(1, len(mine))),
        float(any(word in _FIRST for word in mine)),
        min(1.0, 10 * sum(word in _SECOND for word in words) / count),
        sum(map(str.isdigit, text)) / letters,
        sum(map(str.isupper, text)) / letters,
        len(set(words)) / count,
        *(min(1.0, len(sign.findall(text)) / 3) for sign in _SIGNS),
        *(float(bool(sign.search(own))) for sign in _SIGNS[:5]),
        float(doubt.is_joke(own)),
        float(doubt.is_light(own)),
        float(doubt.is_role(own)),
        float(doubt.is_question(own)),
        float(doubt.is_fiction(window.where)),
    ]
    return np.asarray(numbers, dtype=np.float32)


def of_window(window: Window, vector: Numbers) -> Numbers:
    """What stands in the selection head's row for each part of a window: the window's MiniLM vector and surface."""
    return np.hstack([SCALE * vector, surface(window)])


def of_part(window: Window, part: str, vector: Numbers, around: Numbers) -> Numbers:
    """What the selection head reads of a part: its MiniLM vector, surface and words, and ``around``, its window's."""
    words = tokens(part)
    keys = {*words, *(f"{one} {two}" for one, two in pairwise(words))} | {f"@{word}" for word in tokens(window.where)}
    alone = surface(replace(window, text=part, own=part))
    return np.hstack([SCALE * vector, alone, SCALE * _hashed(keys, PART_WORDS), around])


def of_statement(text: str, vector: Numbers) -> Numbers:
    """What the kinds' heads read: the statement's MiniLM vector, and its words and pairs of words."""
    words = tokens(text)
    keys = {*words, *(f"{one} {two}" for one, two in pairwise(words))}
    return np.hstack([SCALE * vector, SCALE * _hashed(keys, STATEMENT_WORDS)])


def _hashed(keys: set[str], places: int) -> Numbers:
    """A row of unit length with ``places`` numbers, of which each key marks one."""
    row = np.zeros(places, dtype=np.float32)
    row[[zlib.crc32(key.encode()) % places for key in keys]] = 1
    return row / np.float32(np.linalg.norm(row) or 1)

"""English beside what stays in the user's own language: foods, languages, and who people are to the user."""

import re

from gumd.propose.rules import shorthand_words as words
from gumd.propose.rules.relation_words import BY_POSSESSIVE
from gumd.words import fold

_WORD = re.compile(r"[^\W\d_][^\W\d_'’-]{2,}")
_THEIRS = re.compile(r"\btheir ([^\W\d_]{3,20})\b")
_ROLES = {role: english for table in BY_POSSESSIVE.values() for role, english in table.items()}
_ALIKE = 4


def glossed(text: str, said: str) -> str:
    """``text`` with "their Bruder" as "their brother", and the English beside each food or language of ``said``."""
    text = _THEIRS.sub(lambda hit: f"their {_ROLES.get(hit[1].lower(), hit[1])}", text)
    named = set(_WORD.findall(said))
    return _WORD.sub(lambda hit: _with_english(hit.group()) if hit.group() in named else hit.group(), text)


def _with_english(word: str) -> str:
    plain = fold(word)
    food, taught = words.english(plain, words.FOODS), words.subject_in_english(plain)
    alike = not food or food[:_ALIKE] == plain[:_ALIKE]
    english = taught or ("" if alike else food)
    return f"{word} ({english})" if english else word

"""A standing instruction as the user gave it."""

from collections.abc import Iterable

from gumd.beliefs.statement import is_negated, unmatched
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import is_planted

_FRAME = regex(r"The user(?:['’]s standing instruction| wants): ")
_ROUGHLY = regex(r" \(roughly: .*\)(?=\.?$)")
_MAX_CHARS = 240


def in_own_words(text: str, said: Iterable[str]) -> str:
    """The first of what was ``said`` that says just what the statement ``text`` does, quoted; else the statement.

    ``said`` is the user's own words. They say the same if neither has a content word or a "not" that the other lacks.
    """
    plain = _ROUGHLY.sub("", _FRAME.sub("", text))
    for words in said:
        one = " ".join(words.split())
        if len(one) <= _MAX_CHARS and _same(plain, one) and not is_planted(one, "user"):
            return "“{}”".format(one.replace("“", "'").replace("”", "'"))
    return text


def _same(plain: str, said: str) -> bool:
    one, other = (set(content_words(text)) - {"user"} for text in (plain, said))
    if is_negated(plain) != is_negated(said):
        return False
    return bool(one) and not unmatched(one, other) and not unmatched(other, one)

"""Which spellings of names and numbers an answer may hold: those of its evidence, letter for letter."""

import re
from collections.abc import Iterable

from gumd.text.regex import regex

_WORDS = regex(r"\S+")
_EDGES = "\"'“”‘’«»()[]{}.,;:!?…*_`"
_POSSESSIVE = regex(r"['’]s$")


class Spelling:
    """Lets names and numbers through that are among ``words``, whatever their case; other words are free.

    A model that copies a name token by token drops letters of it; what it may go on with is checked at every token.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = {word.lower() for word in words}

    def allows(self, text: str) -> bool:
        """Whether each word after the first that begins with a capital or a digit is one of the words.

        The last may be the beginning of one, as long as nothing follows it.
        """
        found = list(_WORDS.finditer(text))[1:][-2:]
        return all(self._allowed(hit.group(), hit.end() == len(text)) for hit in found)

    def _allowed(self, written: str, goes_on: bool) -> bool:
        bare = written.lstrip(_EDGES)
        if not (bare[:1].isupper() or bare[:1].isdigit()):
            return True
        plain = bare.lower()
        if goes_on and any(word.startswith(plain) for word in self._words):
            return True
        whole = plain.rstrip(_EDGES)
        return whole in self._words or _POSSESSIVE.sub("", whole) in self._words


def spellings(*texts: str) -> set[str]:
    """The words of ``texts``, whole and in the parts that hyphens and the like make of them."""
    whole = {word.strip(_EDGES) for text in texts for word in text.split()}
    parts = {part for word in whole for part in re.split(r"[^\w'’]+|(?<=\d)(?=[^\W\d])", word)}
    bare = {_POSSESSIVE.sub("", word) for word in whole | parts}
    return {word for word in whole | parts | bare if word}

"""Texts of other languages put into English word by word, so that models that know only English can read them.

The tables in ``glosses`` hold the commonest words of six languages. A gloss is no translation: word order and much
grammar stay as they were, and what the table lacks, names above all, stands as it was written.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import islice, pairwise
from typing import Any, NamedTuple

from gumd.text.regex import regex

LANGUAGES = {
    "de": "german", "es": "spanish", "fr": "french", "it": "italian", "nl": "dutch", "pt": "portuguese",
}  # fmt: skip
"""By their codes, as the stemmer calls them."""
_ENGLISH = "en"
_LEAST_WORDS = 3
_LEAST_SHARE = 0.25
_SHARE_OF_LISTS = 0.1
_LONGEST = 3
"""Words of an expression."""
_AFTER = "… "
"""Before a word that means something else within ``_LONGEST`` words of one that English drops: "ne … plus"."""
_MOST_LETTERS = 40
"""What is longer is no word; each of its parts would be looked up."""
_PART = 4
"""Letters of each part of a compound, at the least."""
_LINKS = ("", "s", "n", "en", "es", "er", "e")
_WORD = regex(r"(?<![\w@])(?<!\w\.)[^\W\d_]+(?![\w@])(?![.]\w|-\w{0,8}\d)")
"""No part of a code, an address or a file's name."""
_FEWEST = 4
"""Letters of a word before a point that is looked up by its stem; of fewer it is cut short, as "réf." is."""
_LEAST_LETTERS = 2
_COMMONEST = 300
"""Entries at the head of each table by which a language is known, so that the others' tables need not be read."""
_JOINED = regex(r"[ \-’']")
_APOSTROPHES = frozenset("'’")
_SENTENCE_END = regex(r"(?:^|[.!?…:\n]\s*)[\s\"'“‘«(\[>*#¿¡-]*$")
_SPEAKER = regex(r"^[^\W\d_][^:\n]{0,40}:(?=\s)", re.MULTILINE)
_PERSON = regex(r"^(?:I|we) (?=\w)")
_TITLE = regex(r"\b(?:Frau|Fr\.|Herrn?|Hr\.|Dr\.(?: \w{3,5}\.)*|Prof\.|Familie|Fam\.|Tante|Onkel|Oma|Opa)\s$")
"""After it German nouns are names: "Frau Vogel"."""
_READ = 2_000
"""Characters by which a language is told."""
_BLANKS = regex(r"[ \t]{2,}")


class _Table(NamedTuple):
    """The glosses of a language's words and expressions."""

    words: dict[str, str]
    stems: dict[str, str]
    stemmer: Any

    def gloss(self, word: str) -> str | None:
        """What stands for ``word`` (lower case) in English, or None."""
        if word in self.words:
            return self.words[word]
        gloss = self.stems.get(self.stemmer.stemWord(word))
        return gloss and _PERSON.sub("", gloss)  # Another form of the verb is of another person.


def in_english(text: str) -> str:
    """``text`` as it is where it is English, or in English word by word, by what language it begins in.

    Tables and lists have few of the commonest words of a language, and count as in it if these are clearly more than
    those of English.
    """
    return english(text, _language(text[:_READ], _SHARE_OF_LISTS, lead=2))


def gloss_of(text: str) -> str:
    """``text`` in English word by word, or nothing where it is in English."""
    gloss = in_english(text)
    return "" if gloss == text else gloss


def english(text: str, language: str | None) -> str:
    """``text``, which is in ``language``, in English word by word; itself for None."""
    if language is None:
        return text
    glossed = _glossed(text, _table(language), nouns_are_capital=language == "de")
    return "\n".join(_BLANKS.sub(" ", line).strip() for line in glossed.split("\n"))


def language_of(text: str) -> str | None:
    """The code of the language that most words of ``text`` are of, or None where that is English or has no table."""
    return _language(text, _LEAST_SHARE, lead=1)


def _language(text: str, least_share: float, lead: int) -> str | None:
    """The same, for at least this share of its words, and more than ``lead`` times as many as of English."""
    found = [hit.group().lower() for hit in _words(text) if len(hit.group()) >= _LEAST_LETTERS]
    known = Counter(language for word in found for language in _languages().get(word, ()))
    if not known:
        return None
    language, count = known.most_common(1)[0]
    if language == _ENGLISH or count < _LEAST_WORDS or count < least_share * len(found):
        return None
    return language if count > lead * known[_ENGLISH] else None


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """The languages of each of their commonest words; the commonest of English are what those are glossed with."""
    found: dict[str, tuple[str, ...]] = {}
    english = set[str]()
    for language in LANGUAGES:
        commonest = dict(islice(_rows(language), _COMMONEST))
        english |= {word.lower() for gloss in commonest.values() for word in gloss.split()}
        for word in {word for entry in commonest for word in entry.split()}:
            found[word] = (*found.get(word, ()), language)
    for word in english:
        found[word] = (*found.get(word, ()), _ENGLISH)
    return found


def _words(text: str) -> list[re.Match[str]]:
    """Where the words of ``text`` are, but for the names of speakers."""
    return list(_WORD.finditer(_SPEAKER.sub(lambda name: " " * len(name.group()), text)))


def _rows(language: str) -> Iterator[tuple[str, str]]:
    """The entries of a language's table, its commonest words first."""
    with resources.files("gumd.text").joinpath(f"glosses/{language}.tsv").open(encoding="utf-8") as lines:
        for line in lines:
            source, _, gloss = line.rstrip("\n").partition("\t")
            yield source, gloss


@cache
def _table(language: str) -> _Table:
    import snowballstemmer  # 3 MB, which a user who only writes English can be spared

    entries, stemmer = dict(_rows(language)), snowballstemmer.stemmer(LANGUAGES[language])
    stems: dict[str, str] = {}
    for word, gloss in entries.items():
        if " " not in word:
            stems.setdefault(stemmer.stemWord(word), gloss)
    return _Table(entries, stems, stemmer)


def _glossed(text: str, table: _Table, nouns_are_capital: bool) -> str:
    parts, end = list[str](), 0
    for start, stop, gloss in _found(text, table, nouns_are_capital):
        gap = text[end:start]
        parts += [" " if gap in _APOSTROPHES else gap, gloss]
        end = stop
    return "".join([*parts, text[end:]])


def _found(text: str, table: _Table, nouns_are_capital: bool) -> Iterator[tuple[int, int, str]]:
    """Where glosses stand, in order: of the longest expressions first, and of no names of people and places."""
    words = _words(text)
    place, dropped = 0, -_LONGEST - 1
    while place < len(words):
        size, gloss = _longest(text, words[place : place + _LONGEST], table, nouns_are_capital)
        first = words[place]
        if place - dropped <= _LONGEST:
            gloss = table.words.get(_AFTER + first.group().lower(), gloss)
        if gloss == "":
            dropped = place
        if gloss is not None:
            opens = first.group()[0].isupper() and _opens_sentence(text, first)
            yield first.start(), words[place + size - 1].end(), gloss[:1].upper() + gloss[1:] if opens else gloss
        place += size


def _longest(text: str, words: list[re.Match[str]], table: _Table, nouns_are_capital: bool) -> tuple[int, str | None]:
    """How many of ``words`` the longest entry takes, and its gloss."""
    for size in range(len(words), 1, -1):
        gaps = (text[one.end() : other.start()] for one, other in pairwise(words[:size]))
        entry = " ".join(one.group().lower() for one in words[:size])
        if entry in table.words and all(_JOINED.fullmatch(gap) for gap in gaps):
            return size, table.words[entry]
    word = words[0].group()
    code = len(word) > 1 and word.isupper() and not text.isupper()
    short = len(word) < _FEWEST and text[words[0].end() :][:1] == "."
    if (
        nouns_are_capital
        and word[0].isupper()
        and _TITLE.search(text[max(0, words[0].start() - 20) : words[0].start()])
    ):
        return 1, None
    if code or short:
        return 1, table.words.get(word.lower()) if len(word) > 2 else None
    if word[0].isupper() and not nouns_are_capital and not _opens_sentence(text, words[0]):
        return 1, None
    gloss = table.gloss(word.lower())
    return 1, _compound(word.lower(), table) if gloss is None and nouns_are_capital else gloss


def _opens_sentence(text: str, word: re.Match[str]) -> bool:
    return bool(_SENTENCE_END.search(text[max(0, word.start() - 40) : word.start()]))


def _compound(word: str, table: _Table) -> str | None:
    """The glosses of the two known words that make up ``word``: of those that may, with the longest second."""
    if len(word) > _MOST_LETTERS:
        return None
    for cut in range(_PART, len(word) - _PART + 1):
        second = table.gloss(word[cut:])
        if second:
            for link in _LINKS:
                first = table.gloss(word[:cut].removesuffix(link)) if word[:cut].endswith(link) else None
                if first and len(word[:cut]) - len(link) >= _PART:
                    return f"{first} {second}"
    return None

"""Words that carry meaning, and names and numbers, as rules that need no model."""

import unicodedata

from gumd.text.regex import regex

_STOP_WORDS = """
a an the and or but if then than so as at by for from in into of off on onto out over to up with about after
before am is are was were be been being do does did done have has had having i me my mine we us our you your
yours he him his she her hers it its they them their theirs this that these those there here who whom whose
which what when where why how not no nor can could will would shall should may might must just very also too
only own same such each every all any both some more most other s t re ve ll d m der die das den dem des ein
eine einen einem einer eines und oder aber wenn dann als wie auf aus bei bis durch fur mit nach ohne seit uber
um unter von vor zu zum zur im ins ist sind war waren bin bist sein seine seinen hat haben hatte habe ich mich
mir mein meine du dich dir dein wir uns unser sie ihr ihre er es man nicht kein keine auch nur noch schon le la
les un une des du de et ou mais si dans sur sous avec sans pour par chez en au aux ce cet cette ces qui que quoi
dont je me mon ma mes tu te ton ta tes il elle on nous notre vous votre ils elles leur est sont etait etre ai as
avons ont ne pas plus se sa ses y el los las una unos unas del al lo con sin por para en entre es era
ser he ha han yo mi mis tus su sus nos que como cuando donde muy mas ya tambien pero o
"""
_STOP = frozenset(_STOP_WORDS.split())
# A word: letters and digits, with an apostrophe, a point or a colon only inside ("don't", "3.5", "9:30").
_WORD = regex(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_\u3040-\u30ff\u3400-\u9fff]+(?:['’][^\W_]+)*")
_ELISION = regex(r"^(?:l|d|j|n|s|c|m|t|qu|un)['’](?=\w{2})")
_POSSESSIVE = regex(r"['’]s?$")
_CONTRACTED = regex(r"(?:n['’]t|['’](?:re|ve|ll|d|m))$")
_NAMED = regex(r"[^\W_](?:[\w'’.:/+#&-]*[^\W_])?")
_SENTENCE_END = regex(r"(?:^|[.!?…:]\s|\n)[\s\"'“‘«(\[>*#-]*$")
_NO = frozenset({"no", "not", "without", "never", "non", "zero", "ohne", "kein", "keine", "sans", "sin"})


def fold(text: str) -> str:
    """``text`` in lower case, without accents and compatibility forms: what compares as the same word is the same."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


def tokens(text: str) -> list[str]:
    """Every folded word of ``text`` in order, without elided articles and possessives."""
    found = (_POSSESSIVE.sub("", _ELISION.sub("", word)) for word in _WORD.findall(fold(text)))
    return [word for word in found if word]


def singular(word: str) -> str:
    """``word`` without a plural ending; not a real word always, but the same for the singular and the plural."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def content_words(text: str) -> list[str]:
    """The folded, singular words of ``text`` in order, without the stop words of four languages."""
    return [singular(word) for word in tokens(text) if word not in _STOP and not _CONTRACTED.search(word)]


def negated_words(text: str) -> set[str]:
    """Content words that ``text`` says are absent: "no nuts", "without milk", "dairy-free"."""
    absent: set[str] = set()
    found = tokens(text)
    for place, word in enumerate(found):
        if word in _NO:
            absent.update(content_words(" ".join(found[place + 1 : place + 3])))
        if word in ("free", "frei") and place:
            absent.add(singular(found[place - 1]))
    return absent


def name_parts(text: str) -> list[tuple[int, str]]:
    """Words of ``text`` that have a capital or a digit, as (where, word as written without a possessive)."""
    found = ((hit.start(), _POSSESSIVE.sub("", hit.group())) for hit in _NAMED.finditer(text))
    return [(at, word) for at, word in found if any(c.isupper() or c.isdigit() for c in word)]


def names_and_numbers(text: str) -> set[str]:
    """Folded names (capitalised words, not where a sentence begins), numbers, times and dates of ``text``.

    At a sentence's beginning a word counts only if it has a digit or a capital after its first letter.
    """
    kept = set()
    for at, word in name_parts(text):
        tell = any(c.isdigit() for c in word) or any(c.isupper() for c in word[1:])
        if word != "I" and (tell or not _SENTENCE_END.search(text[max(0, at - 8) : at])):
            kept.add(fold(word))
    return kept

"""Sentences of what one person wrote, without what they quote."""

from gumd.text.calendar_words import MONTHS
from gumd.text.regex import regex
from gumd.text.words import fold

MAX_SENTENCES = 40
MAX_SENTENCE = 320
EMOJI = "\u2600-\u27bf\U0001f300-\U0001faff"
_END = regex(rf"(?<=[.!?…])[\"”’)\]]*\s+(?=\S)|\n+|(?<=[{EMOJI}])\ufe0f?\s+(?=[^\W\d_])")
# A point after one of these or a single letter ends no sentence.
_SHORT_WORDS = """
dr mr mrs ms prof st mme mlle m e.g i.e z.b u.a bzw ca etc vs approx tel p.ex ex sr sra hr fr jan feb mar apr jun
jul aug sep sept oct okt nov dec dez mon tue tues wed thu thurs fri sat sun mo di mi do sa so incl inkl evtl usw ggf
lun mer jeu ven sam dim sig dott avv geom egr spett exmo exma ilmo dra eng
dhr mevr mej ir ing drs bv bijv nl o.a d.w.z m.b.t t.a.v i.v.m incl excl
geb mza
"""
_SHORT = frozenset(_SHORT_WORDS.split())
_BEFORE_NUMBERS = frozenset({"no", "nr", "rs", "pp", "vol", "art", "bl"})
_STOREYS = frozenset({"og", "ug", "dg", "stock", "etage", "klasse", "quartal", "semester"})
"""What German counts with a point and writes with a capital: "3. OG"."""
_COUNTED = frozenset({*MONTHS, *_STOREYS})
_FIRST_WORD = regex(r"[^\W\d_]+")
_NEW_SUBJECT = regex(r"(?:I|We|My)\b")
_QUOTED = regex(r"[\"“„«][^\"“”„«»\n]{0,400}[\"”“»]|(?<!\w)'[^'\n]{12,300}'(?!\w)|`[^`\n]{0,300}`|https?://\S+")
_COMMENT = regex(r"^\s{0,12}(?:#{1,6}|//+|--|%+|;+|\*|<!--)\s?(?=\S)")
_CODE = regex(
    r"[{}<>|\\]|\w\(|\)\.\w|[\w\]]\s?[=!+]=|\b\w+_\w+\b|\w::\w|;\s*$|^\s*(?:\$|@\w|import |from \S+ import|def |class )"
)


def sentences(text: str, quotes: bool = False) -> list[str]:
    """The sentences of ``text`` in order, with their closing mark; lines end sentences too.

    What stands in quotation marks is left out unless ``quotes``, as it is somebody's words, not what the writer says.
    """
    found: list[str] = []
    for piece in _END.split(text if quotes else _QUOTED.sub(" … ", text)):
        piece = _COMMENT.sub("", piece).strip()
        if found and _goes_on(found[-1], piece):
            found[-1] = f"{found[-1]} {piece}"
        elif piece:
            found.append(piece)
    return [sentence for sentence in found[:MAX_SENTENCES] if len(sentence) <= MAX_SENTENCE]


def looks_like_code(line: str) -> bool:
    """Whether ``line`` is for a machine to read: signs and names that sentences do not have."""
    return bool(_CODE.search(line))


def _goes_on(before: str, after: str) -> bool:
    """Whether the point that ``before`` ends with stands in brackets, behind a short form or an ordinal number."""
    if before.count("(") > before.count(")") and after.find(")") > after.find("("):
        return len(before) + len(after) < MAX_SENTENCE
    if not before.endswith(".") or _NEW_SUBJECT.match(after):
        return False
    last = before[:-1].rsplit(" ", 1)[-1].lower().strip("(")
    if last.isdigit():
        first = _FIRST_WORD.match(after)
        return first is not None and (first[0].islower() or fold(first[0]) in _COUNTED)
    if last in _BEFORE_NUMBERS:
        return after[:1].isdigit()
    return (len(last) == 1 and last.isalpha() and last != "i") or last in _SHORT

"""What an item says of itself, and what it says only to rise.

Whoever writes an item's text would like it to be ranked high. That it asks for that, praises itself, repeats itself or
speaks past the reader to a program is no description, so it goes before the item is compared with anything. It is known
by its wording (:mod:`gumd.recommend.item_phrases`) and, where it is no language, by its letters.
"""

import json
import math
import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path

from gumd.recommend.item_phrases import ASKS, CAPITAL_ROLE, MAY_BE_PLANTED, PRAISE, REPORTED, SPEAKS, What
from gumd.remembered import remembered
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd.untrusted.hidden import hidden_spans, without_invisible
from gumd.untrusted.planted_phrases import ALWAYS, STEERING

Span = tuple[int, int]

LETTERS = Path(__file__).with_name("item_letters.json")
_PASSES = 12
_NATS, _AT_MOST, _LITTLE = 9.0, 2.5, 0.6
"""How much likelier a stretch must be as no language before it goes; the most that one word adds; what begins none."""
_FEW = 5
"""How many blanks after a clause's beginning make what follows them a part of its own."""
_TOPICAL, _TOPICS, _APART = 6, 4, 2
"""How many search words, of how many topics, are a list; and how far they may be from each other."""
_OFTEN, _KEPT = 6, 3
"""A word that is said so often, and is as great a share of the text, is kept so many times."""
_SCRIPTS = {"CYRILLIC": "я", "GREEK": "ω", "HANGUL": "한", "ARABIC": "ع", "HEBREW": "א", "DEVANAGARI": "अ", "THAI": "ท"}
_SCRIPTS |= dict.fromkeys(("CJK", "HIRAGANA", "KATAKANA"), "漢")

_SYNTAX = regex(r"[\[{]\s*\"|\"\s*[:,]\s*[\[{]?\s*\"?|\"\s*[\]}]+,?|(?<=[\w.])\s*[,\]}]+\s*(?=\"|$)|\"$")
_KEYED = regex(r"\"[^\"\n]{1,40}\"\s*:")
_ADDRESS = regex(r"(?:https?://|www\.)[\w./?=&%#:~+-]{1,80}|[\w.+-]{1,40}@[\w.-]{1,40}")
_SENTENCE_END = regex(r"[.!?…。！？][\"'”’»)\]]*(?=\s|$)|\n")
_CLAUSE_END = regex(r"[.!?…。！？][\"'”’»)\]]*(?=\s|$)|[\n;|(){}\[\]]|[,:](?=\s)|\s[–—-]\s|\"")
_STEM = regex(r"\w+")
_TERM = regex(r"[^\W_]+(?:['’&-][^\W_]+)*")
_CHUNKS = regex(r"\S{1,16}")
_UNJOINED = regex(r"(?<!\S)[a-zß-ÿ]{4,}(?: [a-zß-ÿ]{4,}){11,}(?![^\s.,!])")
_AGAIN = regex(r"(?<!\w)([^\W\d_]\w+)(?:\W{1,3}\1\b){3,}")
_DIGIT = regex(r"\d")
_RUN = regex(r"(.)\1+", re.DOTALL)


@dataclass(frozen=True)
class Finding:
    """One way in which a text steers; ``words`` says it for a report and has nothing of the text."""

    what: What
    words: str


@dataclass(frozen=True)
class Honest:
    """What an item says of itself, and what else was in its text."""

    text: str
    findings: tuple[Finding, ...]


def honest(text: str) -> Honest:
    """``text`` without the parts that only steer; what is left is made of parts of it, and has no such part.

    A text that has some after every pass says nothing of its item.
    """
    seen: dict[What, None] = {}
    for _ in range(_PASSES):
        clean = without_invisible(text)
        parts = _steering(clean)
        if clean != text:
            seen["hidden"] = None
        elif not parts:
            return Honest(text, _findings(seen))
        seen.update(dict.fromkeys(what for what, _ in parts))
        text = _without(clean, [span for _, span in parts])
    return Honest("", _findings(seen))


def _findings(seen: dict[What, None]) -> tuple[Finding, ...]:
    return tuple(Finding(what, REPORTED[what]) for what in seen)


def _without(text: str, spans: list[Span]) -> str:
    if not spans:
        return text
    kept, place = "", 0
    for start, end in sorted(spans):
        kept += text[place:start]
        place = max(place, end)
    return (kept + text[place:]).rstrip()


def _steering(text: str) -> list[tuple[What, Span]]:
    plain = text.lower() if text.isascii() else folded(text)
    bare, ends = masked(text), _field_ends(text)
    found: list[tuple[What, Span]] = [("hidden", span) for span in hidden_spans(text)]
    found += [("addressed", span) for span in _addressed(text, plain, ends)]
    found += [("gibberish", span) for span in _gibberish(bare, ends)]
    terms = list(_TERM.finditer(plain))
    found += [("stuffed", span) for span in _stuffed(bare, terms)]
    found += [("repeated", span) for span in _repeated(plain, terms)]
    found += [("praise", _cut(plain, hit, _CLAUSE_END, ends)) for hit in PRAISE.finditer(plain)]
    return found


def masked(text: str) -> str:
    """``text`` with blanks for addresses and, in a record, for what separates its fields; places stay what they are."""
    bare = _ADDRESS.sub(lambda hit: " " * len(hit.group()), text)
    return _SYNTAX.sub(lambda hit: " " * len(hit.group()), bare) if _is_record(text) else bare


def _is_record(text: str) -> bool:
    return len(_KEYED.findall(text)) > 1


def _field_ends(text: str) -> list[int]:
    """Where a value or a line ends."""
    breaks = [hit.start() for hit in _SYNTAX.finditer(text)] if _is_record(text) else []
    return sorted([*breaks, *(place for place, letter in enumerate(text) if letter == "\n"), len(text)])


def _end_of_field(ends: list[int], place: int) -> int:
    return ends[bisect_left(ends, place)]


def _cut(plain: str, hit: re.Match[str], closing: re.Pattern[str] | None, ends: list[int]) -> Span:
    """From the clause's beginning, or from the hit if there is something before it, to what closes it or its field."""
    stop = _end_of_field(ends, hit.end())
    if closing and (close := closing.search(plain, hit.end(), stop)):
        stop = close.end() if close.group().strip()[:1] in ".!?;," else close.start()
    at = ends.index(_end_of_field(ends, hit.start()))
    start = ends[at - 1] if at else 0
    start = max([start, *(end.end() for end in _CLAUSE_END.finditer(plain, start, hit.start()))])
    return (start if plain.count(" ", start, hit.start()) < _FEW else hit.start(), max(stop, hit.end()))


def _addressed(text: str, plain: str, ends: list[int]) -> Iterator[Span]:
    planted = (*ALWAYS, *STEERING) if MAY_BE_PLANTED & {stem[:4] for stem in _STEM.findall(plain)} else ()
    for pattern in (*planted, SPEAKS):
        yield from (_cut(plain, hit, None, ends) for hit in pattern.finditer(plain))
    yield from (_cut(text, hit, None, ends) for hit in CAPITAL_ROLE.finditer(text))
    yield from (_cut(plain, hit, _SENTENCE_END, ends) for hit in ASKS.finditer(plain))


class _Letters(dict[int, str]):
    """What stands for each letter: digits are one, and so are the letters of another alphabet."""

    def __init__(self, cases: bool) -> None:
        self._cases = cases

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        if letter.isdigit():
            kind = "0"
        elif not letter.isalpha():
            kind = "" if unicodedata.category(letter).startswith("M") else letter
        else:
            script = unicodedata.name(letter, "").split(" ")[0].split("-")[0]
            plain = ("X" if letter.isupper() else "x") if self._cases else letter
            kind = plain if script == "LATIN" else _SCRIPTS.get(script, "¤")
        self[code] = kind
        return kind


_SPELLED, _SHAPED = _Letters(cases=False), _Letters(cases=True)


def words_of(text: str) -> list[Span]:
    """Where the words of ``text`` are, with all that touches them; a long one counts as several."""
    return [hit.span() for hit in _CHUNKS.finditer(text)]


def features(words: list[str]) -> list[list[str]]:
    """The signs of each word: its letters by twos, threes and fours, and its shape after the one before it."""
    shapes = ["", *map(_shape, words)]
    return [[*_letters(word), " ".join(two)] for word, two in zip(words, pairwise(shapes), strict=True)]


def _letters(word: str) -> list[str]:
    spelled = f"^{(word.lower() if word.isupper() else word).translate(_SPELLED)}$"
    return [spelled[place : place + size] for size in (2, 3, 4) for place in range(len(spelled) - size + 1)]


def _shape(word: str) -> str:
    """How ``word`` looks, so that "Wi-Fi" and "Lo-Fi" are one; a short one stands for itself, as most help grammar."""
    return word if len(word) < 4 and word.islower() else _RUN.sub(r"\1", word.translate(_SHAPED))


@cache
def _data() -> tuple[dict[str, float], dict[str, str]]:
    """What each sign weighs, in nats, and the topic of each word that searches are made of."""
    read = json.loads(LETTERS.read_text("utf-8"))
    topics = {word: topic for topic, words in read["topics"].items() for word in words.split()}
    return {sign: weight / 100 for sign, weight in read["letters"].items()}, topics


@remembered(8192)
def _alone(word: str) -> tuple[str, float]:
    """The shape of ``word``, and what its letters weigh."""
    weights, _ = _data()
    return _shape(word), sum([weights.get(sign, weights[""]) for sign in _letters(word)])


def _scores(words: list[str]) -> Iterator[float]:
    """How much likelier each word is as no language, in nats."""
    weights, _ = _data()
    before = ""
    for word in words:
        shape, score = _alone(word)
        score += weights.get(f"{before} {shape}", weights[""])
        yield max(-_AT_MOST, min(_AT_MOST, score))
        before = shape


def _gibberish(bare: str, ends: list[int]) -> Iterator[Span]:
    """From where words begin to be likelier as no language to their field's end; the next one is half suspected."""
    places = words_of(bare)
    fields = [_end_of_field(ends, stop) for _, stop in places]
    scores = list(_scores([bare[start:stop] for start, stop in places]))
    total = most = 0.0
    first = last = 0
    for number, score in enumerate((*scores, -math.inf)):
        if most >= _NATS and (total + score < most - _NATS or fields[number] != fields[last]):
            yield places[_steepest(scores, first, last)][0], fields[last]
            total, most, first = _NATS / 2, _NATS / 2, number
        total += score
        if total > most:
            most, last = total, number
        if total <= 0:
            total, most, first = 0.0, 0.0, number + 1


def _steepest(scores: list[float], first: int, last: int) -> int:
    """Where between ``first`` and ``last`` the words begin that are far likelier so, not just a little."""
    gains = [0.0, *accumulate(score - _LITTLE for score in scores[last : first - 1 if first else None : -1])]
    return last + 1 - gains.index(max(gains[1:]), 1)


def _stuffed(bare: str, terms: list[re.Match[str]]) -> Iterator[Span]:
    """Stretches of search words of many topics, and long ones of words that no grammar joins."""
    _, topics = _data()
    run: list[tuple[int, int, str]] = []
    last = 0
    for number, hit in enumerate(terms):
        if topic := topics.get(hit.group()):
            if number - last > _APART or (run and _SENTENCE_END.search(bare, run[-1][1], hit.start() + 1)):
                yield from _if_stuffed(run)
                run = []
            run.append((*hit.span(), topic))
            last = number
    yield from _if_stuffed(run)
    for lone in _UNJOINED.finditer(bare):
        if len(content_words(lone.group())) == len(lone.group().split()):
            yield lone.span()


def _if_stuffed(run: list[tuple[int, int, str]]) -> Iterator[Span]:
    if len(run) >= _TOPICAL and len({topic for _, _, topic in run}) >= _TOPICS:
        yield run[0][0], run[-1][1]


def _repeated(plain: str, terms: list[re.Match[str]]) -> Iterator[Span]:
    """A word four times in a row but for the first, a clause said thrice but for the first, and what fills the text."""
    counts = Counter(hit.group() for hit in terms)
    often = {word for word, times in counts.items() if times > 2 and len(word) > 3 and not _DIGIT.search(word)}
    if not often:
        return
    yield from ((hit.end(1), hit.end()) for hit in _AGAIN.finditer(plain))
    clauses = list(_clauses(plain))
    said = [tuple(_TERM.findall(plain, *clause)) for clause in clauses]
    times = Counter(said)
    heard: set[tuple[str, ...]] = set()
    filling = {word for word in often if counts[word] * _OFTEN >= max(len(terms), _OFTEN**2) and content_words(word)}
    had = Counter[str]()
    for clause, words in zip(clauses, said, strict=True):
        had.update(filling & set(words) and words)
        known = words in heard and times[words] > 2 and len(words) > 2 and not often.isdisjoint(words)
        if known or any(had[word] > _KEPT for word in filling & set(words)):
            yield clause
        heard.add(words)


def _clauses(plain: str) -> Iterator[Span]:
    start = 0
    for hit in _CLAUSE_END.finditer(plain):
        yield start, hit.end()
        start = hit.end()
    yield start, len(plain)

"""Durable things that the user has: bought, by a paper made out to them, or named as theirs where they use them."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.mail import read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings.booked_for import lines_of
from gumd.propose.rules.bookings.words import SEARCHED, is_certain
from gumd.propose.rules.health.patients import names_user
from gumd.propose.rules.people.addressed import is_forwarded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends
from gumd.propose.rules.shopping import belonging_words as words
from gumd.propose.rules.shopping.adverts import thing_key
from gumd.propose.rules.statements import Statement, proposed
from gumd.text.regex import regex
from gumd.text.words import content_words, tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_BOUGHT, _NAMED = 1.2, 1.0
_SOURCES = frozenset({"email", "notification", "browser"})
_READ, _LINES, _MAX_THING, _MAX_THINGS = 4_000, 60, 70, 2
DEAR, SMALL_MONEY = 150, 30
"""From what price a thing is likely to be kept, and how many of a small currency make one of a large."""
_ITEM = regex(
    r"^\W{0,4}(?:(?P<count>\d{1,3})\s?[x×*]\s?)?(?P<what>[^\W\d_].{3,90}?)(?=\s{2,}|\t|, s/n|,? s/n|$|\s[-–—]\s)"
)
_MONEY = regex(r"[€$£₹]?\s?(?P<whole>\d{1,3}(?:[ .,'’]\d{3}){1,2}|\d{1,6})[.,]\d{2}(?!\d)\s?(?:kr|rs|zł|₹|kč|ft)?")
_SMALL = regex(r"₹|kr|rs|zł|kč|ft")
# A word of letters and figures, or figures that stand behind a name: what makers call what they make.
_MODEL = regex(
    r"(?!\d+(?:st|nd|rd|th|er|x|-?(?:pack|piece|pcs|teilig|pieces|way|in-1|m|cm|mm))\b)"
    r"(?:\b(?=[\w-]*\d)(?=[\w-]*[^\W\d_])[\w-]{2,}\b|(?<=[^\W\d_] )(?!(?:19|20)\d\d\b)\d{1,5}\b(?![.,]\d))"
)
_ENDS = regex(r"\s{2,}|\s\(|,?\s(?=s/n|serial|serien)|\s[–—]\s", re.IGNORECASE)


class Belongings:
    """Proposes a possession for what a paper says that the user bought, and for what is named as theirs."""

    name = "rules.belonging"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        fresh = (one for one in episode if one.source in _SOURCES and one.origin != "user")
        found = [proposal for seen in fresh for proposal in self._of(seen)]
        return list({one.text: one for one in found}.values())

    def _of(self, seen: Observation) -> Iterator[Proposal]:
        handed_on = is_forwarded(seen.title) or is_forwarded(headline(seen))
        text = lines_of(seen)[:_READ] if not handed_on and self._reader.told(seen) else ""
        plain = folded(f"{headline(seen)}\n{text}")
        if not text or pretends(text) or not self._is_for_user(seen, text):
            return
        if words.BOUGHT.search(plain) and not words.NOT_BOUGHT.search(plain):
            for what in list(_bought(text))[:_MAX_THINGS]:
                told = f"The user bought this and has it: “{what}”."
                yield from _told(told, what, seen, "bought this and has it", _BOUGHT)
        if words.OWNED.search(plain) and not words.REPAIRS_FOR_OTHERS.search(plain):
            for noun, what in _labelled(text):
                told = f"The user has this {noun} of their own: “{what}”."
                yield from _told(told, what, seen, f"has this {noun} of their own", _NAMED)

    def _is_for_user(self, seen: Observation, text: str) -> bool:
        """Whether it is made out to the user: nobody else is billed, and a page or a receipt names them."""
        own, plain = self._reader.names(), folded(text)
        billed = [hit["who"] for line in plain.splitlines() if (hit := words.BILLED_TO.match(line))]
        if billed:
            known = own | {name[0] for name in own}
            return any(names_user(one, own) or known & set(tokens(one)) for one in billed)
        recipient = read_mail(seen.text).recipient if seen.source == "email" else ""
        named = bool(own & set(tokens(f"{text} {recipient}")))
        return named or seen.source != "browser" or (is_certain(plain) and not SEARCHED.search(plain))


def _bought(text: str) -> Iterator[str]:
    """The things of a paper with a serial number, or with a make's number and a price that is high."""
    lines = [line for line in text.splitlines()[:_LINES] if line.strip()]
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        hit = _ITEM.match(line.strip())
        what = _clean(hit["what"]) if hit else ""
        plain = folded(what)
        serial = words.SERIAL.search(folded(line)) or words.SERIAL.match(folded(after).strip(" -–·("))
        worth = serial or _price(line) >= DEAR
        if hit and worth and (hit["count"] or "1") == "1" and _is_model(what) and not words.NO_THING.search(plain):
            yield what


def _is_model(what: str) -> bool:
    return bool(_MODEL.search(what)) and any(word[:1].isupper() for word in what.split()) and len(what.split()) > 1


def _price(line: str) -> float:
    """The last amount of a line, in a large currency."""
    amounts = list(_MONEY.finditer(line))
    if not amounts:
        return 0
    worth = float(re.sub(r"\D", "", amounts[-1]["whole"]))
    return worth / SMALL_MONEY if _SMALL.search(folded(line[amounts[-1].start() :])) else worth


def _labelled(text: str) -> Iterator[tuple[str, str]]:
    """What stands behind the name of a kind of thing, where it has the name of a make."""
    plain = folded(text)
    for line, bare in zip(text.splitlines()[:_LINES], plain.splitlines()[:_LINES], strict=True):
        for hit in words.LABELLED.finditer(bare) if len(bare) == len(line) else ():
            noun = next((noun for noun, named in words.THINGS.items() if named.fullmatch(hit["label"].strip())), "")
            parts = re.split(r"\s{2,}", line[hit.start("value") : hit.end("value")])
            what = next((one for one in map(_clean, parts) if _is_made(one)), "")
            if noun and what and not words.NO_THING.search(folded(what)):
                yield noun, what


def _is_made(what: str) -> bool:
    """Whether it begins as makes do, with a capital or a year, and says more than one word."""
    named = [word for word in what.split() if word[:1].isupper() and len(word) > 2]
    return (what[:1].isupper() or what[:4].isdigit()) and len(named) > 0 and bool(_is_model(what) or len(named) > 1)


def _clean(what: str) -> str:
    return _ENDS.split(what.strip())[0].translate(PLAIN_QUOTES)[:_MAX_THING].strip(" .,;:-–—")


def _told(text: str, what: str, seen: Observation, said: str, weight: float) -> Iterator[Proposal]:
    topic = f"owns:{thing_key(what)}"
    if len(content_words(what)) > 1:
        yield from proposed(
            Statement(text, "possession", what, weight, topic=topic, said=said), Belongings.name, [seen]
        )

"""What services count of the user: their top genre, what they bought how many times."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.mail import read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.people.addressed import is_for_another
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before, pretends
from gumd.propose.rules.shopping import tally_words as words
from gumd.propose.rules.shopping.orders import shop_name
from gumd.propose.rules.statements import Statement, proposed
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.2
_READ, _MAX_NAME, _AROUND = 4_000, 60, 120
MIN_BOUGHT = 3
_SOURCES = frozenset({"email", "browser", "notification", "window"})
_SAID = "likes this: their top favourite most; buys again and again, times"


class Tallies:
    """Proposes what a service says that the user plays, reads, borrows or buys most, with its count."""

    name = "rules.tally"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = [one for seen in episode if self._is_of_user(seen) for one in _counted(seen)]
        return list({one.topic: one for one in found}.values())

    def _is_of_user(self, seen: Observation) -> bool:
        if seen.source not in _SOURCES or pretends(seen.text[:_READ]):
            return False
        return not (seen.source == "email" and seen.origin == "user") and not is_for_another(seen, self._reader.names())


def _counted(seen: Observation) -> Iterator[Proposal]:
    text = read_mail(seen.text).body[:_READ] if seen.source == "email" else seen.text[:_READ]
    who = shop_name(seen).translate(PLAIN_QUOTES)[:_MAX_NAME].strip()
    for noun, what in _tops(text):
        told = f"The user likes “{what}”: it is their top {noun} ({who})."
        yield from _proposal(told, what, seen, f"top {noun}")
    for what, times in _bought(text):
        told = f"The user buys “{what}” again and again, {times} times ({who})."
        yield from _proposal(told, what, seen, f"buys:{folded(what)}")


def _tops(text: str) -> Iterator[tuple[str, str]]:
    """(what is counted, in English; what comes first) wherever a text says it of its reader, and not of everybody."""
    plain = folded(text)
    if len(plain) != len(text):
        return
    for hit in words.TOP.finditer(plain):
        near = plain[max(0, hit.start() - _AROUND) : hit.start("what")]
        noun = next((one for one, pattern in words.NOUNS.items() if re.search(rf"(?:{pattern})s?\b", hit["label"])), "")
        what = text[hit.start("what") : hit.end("what")].translate(PLAIN_QUOTES).strip(" .,;:'")
        if noun and words.OF_READER.search(near) and content_words(what):
            yield noun, what[:_MAX_NAME]


def _bought(text: str) -> Iterator[tuple[str, int]]:
    """(what, how many times) of all that a list says its reader has bought before."""
    for line in text.splitlines():
        hit = words.BOUGHT.search(line[:200])
        times = int(hit["times"] or hit["count"]) if hit else 0
        if hit and times >= MIN_BOUGHT and content_words(hit["what"]):
            yield _named(hit["what"]), times
        for again in words.AGAIN.finditer(line) if words.REORDER.search(folded(line)) else ():
            if int(again["times"]) >= MIN_BOUGHT:
                yield _named(again["what"]), int(again["times"])


def _named(what: str) -> str:
    bare = re.sub(r"^\W*(?:\d{1,2} ?[×x] )?", "", what)
    return bare.translate(PLAIN_QUOTES).strip(" .,;:'(·–—-")[:_MAX_NAME]


def _proposal(told: str, carried: str, seen: Observation, topic: str) -> Iterator[Proposal]:
    statement = Statement(told, "preference", carried, _WEIGHT, "likes", topic, _SAID)
    yield from proposed(statement, Tallies.name, [seen])

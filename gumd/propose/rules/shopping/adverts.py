"""What the user has and sells: adverts of their own, contracts of sale, and messages that say that it is sold."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gumd.propose.identity import is_own_name
from gumd.propose.proposal import Proposal
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, nothing_before, pretends
from gumd.propose.rules.shopping import advert_words as words
from gumd.schema import Polarity
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MAX_ITEM = 70
_READ = 3_000
_WEIGHT, _MAX_ITEMS, _MAX_EVIDENCE = 1.4, 5, 4
_SOURCES = ("browser", "email", "notification", "file", "editor", "chat")
_QUOTED = regex(r"[«“\"„](?P<what>[^«»“”\"„\n]{4,90})[»”\"“]")
_WIDE = regex(r"\s{2,}|\t|, |\s[+·|]\s|;")
_TITLED = regex(r"^(?:title|titel|titre|titulo|título|titolo)\s?:\s*", re.IGNORECASE)
_LABEL = regex(r"^(?P<label>[^:\n]{3,40}?)\s?:\s?(?P<value>\S.{1,120})$")


@dataclass(frozen=True)
class _Advert:
    """One thing that an observation of the user's advert offers."""

    item: str
    seen: Observation

    @property
    def key(self) -> str:
        """By what other papers call it too."""
        return thing_key(self.item)


def thing_key(item: str) -> str:
    """The first words of a thing's name, without figures: by them papers that name it are held together."""
    return " ".join([word for word in content_words(item) if word[0].isalpha()][:2])


class Adverts:
    """Proposes possessions that the user offers for sale, and that they no longer have them once they are sold."""

    name = "rules.advert"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: dict[str, Proposal] = {}
        fresh = [seen for seen in episode if seen.source in _SOURCES and not pretends(seen.text[:_READ])]
        offered = [advert for seen in fresh for advert in _offered(seen)]
        for advert in offered:
            found[advert.key] = self._offer(advert)
        closing = [seen for seen in fresh if _closes(folded(f"{seen.title}\n{seen.text[:_READ]}"))]
        known = [*self._known(), *offered] if closing else []
        for seen in closing:
            for proposal in self._closed(seen, known):
                found[proposal.topic.removeprefix("owns:")] = proposal
        return [
            one for one in found.values() if grounded(one.text, "", self._evidence(one, [*fresh, *self._ads(known)]))
        ]

    def _known(self) -> list[_Advert]:
        past = (seen for source in ("browser", "email", "notification") for seen in self._past(source))
        return [advert for seen in past for advert in _offered(seen)]

    @staticmethod
    def _ads(known: Sequence[_Advert]) -> list[Observation]:
        return [advert.seen for advert in known]

    @staticmethod
    def _evidence(proposal: Proposal, seen: Sequence[Observation]) -> str:
        return "\n".join([proposal.glossed, *(evidence_text(one) for one in seen if one.id in proposal.observations)])

    def _offer(self, advert: _Advert) -> Proposal:
        text = f"The user has a “{advert.item}” and offers it for sale."
        return self._said(text, advert.key, [advert.seen], advert.item)

    def _closed(self, seen: Observation, known: Sequence[_Advert]) -> Iterator[Proposal]:
        """What a contract, or a message of the place where the advert stood, says of a thing that changed hands."""
        paper = seen.source in ("file", "editor", "email") and words.CONTRACT.search(
            folded(f"{seen.title}\n{seen.text}")
        )
        advert = _meant(seen, known)
        if paper and not words.DRAFT.search(folded(f"{seen.title}\n{seen.text[:_READ]}")):
            yield from self._by_contract(seen, advert)
        elif advert and words.SOLD.search(folded(f"{seen.title}\n{seen.text[:_READ]}")):
            yield self._sold(advert, seen)
        elif seen.source in ("notification", "email") and words.RECEIVED.search(folded(seen.text[:_READ])):
            yield from (self._sold(one, seen) for one in known if _is_paid_for(one, seen))

    def _by_contract(self, seen: Observation, advert: _Advert | None) -> Iterator[Proposal]:
        named = {role: value for line in seen.text.splitlines() for role, value in _parties(line)}
        own = {role for role in ("seller", "buyer") if self._is_own(named.get(role, ""))}
        item = advert.item if advert else _cut(named.get("item", ""))
        if not item or own == {"seller", "buyer"}:
            return
        bought = _Advert(item, seen)
        if advert or own == {"seller"}:
            yield self._sold(advert or bought, seen)
        elif own == {"buyer"}:
            yield self._said(f"The user bought a “{item}” and has it.", bought.key, [seen], item)

    def _is_own(self, written: str) -> bool:
        name = re.split(r"[,(–]|\s-\s", written)[0]
        return bool(name) and is_own_name(name, self._reader.names())

    def _sold(self, advert: _Advert, seen: Observation) -> Proposal:
        ads = [] if advert.seen.id == seen.id else [advert.seen]
        return self._said(f"The user sold their “{advert.item}”.", advert.key, [*ads, seen], advert.item)

    def _said(self, text: str, key: str, seen: Sequence[Observation], item: str) -> Proposal:
        ids = tuple(one.id for one in seen)[-_MAX_EVIDENCE:]
        polarity: Polarity = "avoids" if " sold " in text else "neutral"
        gloss = "bought sold, offers it for sale"
        return Proposal(text, "possession", polarity, self.name, ids, item, _WEIGHT, topic=f"owns:{key}", glossed=gloss)


def _closes(plain: str) -> bool:
    return bool(words.CLOSED.search(plain) or words.RECEIVED.search(plain))


def _is_paid_for(advert: _Advert, payment: Observation) -> bool:
    """Whether a payment names the thing of an advert by the name of its model."""
    models = {word for word in content_words(advert.item) if re.search(r"\d", word) and not word.isdecimal()}
    said = set(content_words(payment.text[:_READ]))
    return bool(models & said) or {*advert.key.split()} <= said


def _offered(seen: Observation) -> list[_Advert]:
    """What the user offers, as the page where they look after their adverts or a message about one shows it."""
    plain = folded(f"{seen.title}\n{seen.text[:_READ]}")
    if seen.origin == "user" and seen.source != "browser":
        return []
    if seen.source == "browser" and words.OWN_ADS.search(plain) and words.MANAGED.search(plain):
        items = _priced(seen.text[:_READ].splitlines())
    elif seen.source in ("email", "notification") and words.YOUR_AD.search(plain):
        items = (hit["what"] for hit in _QUOTED.finditer(f"{seen.title}\n{seen.text[:_READ]}"))
        items = iter([next(items, "")])
    else:
        return []
    named = [_Advert(item, seen) for item in map(_cut, items) if item]
    return [advert for advert in named if advert.key][:_MAX_ITEMS]


def _priced(lines: Sequence[str]) -> Iterator[str]:
    """The lines that a price follows, at once or in the next line."""
    kept = [line.strip() for line in lines if line.strip()]
    for line, after in zip(kept, [*kept[1:], ""], strict=True):
        name = _WIDE.split(line)[0]
        priced = words.PRICE.search(line[len(name) :]) or words.PRICE.match(after)
        if priced and not words.PRICE.search(name) and not words.NO_ITEM.search(folded(line)):
            yield line


def _cut(line: str) -> str:
    bare = _WIDE.split(_TITLED.sub("", line.strip(" *•-")))[0].translate(PLAIN_QUOTES).strip(" .:,'")
    return bare[:MAX_ITEM] if len(content_words(bare)) >= 2 else ""


def _parties(line: str) -> Iterator[tuple[str, str]]:
    hit = _LABEL.match(line.strip())
    if hit:
        label = folded(hit["label"])
        yield from ((role, hit["value"]) for role, named in words.ROLES.items() if named.search(label))


def _meant(seen: Observation, known: Sequence[_Advert]) -> _Advert | None:
    """The advert that a paper or message is about: it names the thing, or it is of the only advert at that place."""
    said = set(content_words(f"{seen.title}\n{seen.text[:_READ]}"))
    named = [advert for advert in known if {*advert.key.split()} <= said and advert.key]
    if named:
        return named[-1]
    place = {*content_words(seen.app)}
    there = [one for one in known if place and place <= {*content_words(f"{one.seen.title} {one.seen.text[:200]}")}]
    return there[-1] if len({advert.key for advert in there}) == 1 and seen.source == "chat" else None

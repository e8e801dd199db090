"""Conditions that the user's own repeated orders tell, by products that serve nothing else; and aids that they wear."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gumd.propose.mail import read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings.words import OFFERS
from gumd.propose.rules.health.remedy_words import AIDS, ANOTHERS, PRODUCTS, REPEATED, SERVED, SOLD_TOGETHER, Product
from gumd.propose.rules.people.addressed import is_for_another
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before, pretends, with_past
from gumd.propose.rules.shopping.orders import is_order, shop_name
from gumd.propose.rules.statements import Statement, latest, proposed
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.2
_READ, _MAX_NAME = 3_000, 60
_MIN_ORDERS = 2
_SOURCES = frozenset({"email", "browser", "notification"})
_QUOTES = regex(r"[“”\"„«»]")
_PRICE = regex(r"\s{3,}|\s?[€$£]\s?\d|\s?\d{1,4}[.,]\d{2}\b")
_SAID = "buys again and again, so has or wears this: intolerant"


@dataclass(frozen=True)
class _Bought:
    """One line of an order that names a product; ``repeated``: whether it says itself that it is ordered regularly."""

    seen: Observation
    product: Product
    line: str
    repeated: bool


class Remedies:
    """Proposes what the user has or wears, by what they order again and again, or is looked after for them."""

    name = "rules.remedy"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        fresh = [one for seen in episode for one in self._bought(seen)]
        found = [one for seen in episode for one in self._worn(seen)]
        if fresh:
            before = latest(with_past(self._past, {one.seen.source for one in fresh}, ()))
            known = [*(one for seen in before for one in self._bought(seen)), *fresh]
            found += [one for product in {one.product for one in fresh} for one in _told(product, known)]
        return list({one.text: one for one in found}.values())

    def _bought(self, seen: Observation) -> Iterator[_Bought]:
        """Each line of an order of the user's that names one of the products, and nobody for whom it is."""
        if not is_order(seen) or is_for_another(seen, self._reader.names()):
            return
        text = read_mail(seen.text).body if seen.source == "email" else seen.text
        for line in text[:_READ].splitlines():
            plain = folded(line)
            if ANOTHERS.search(line) or SOLD_TOGETHER.search(plain) or _QUOTES.search(line):
                continue
            for product in PRODUCTS:
                if product.pattern.search(plain):
                    yield _Bought(seen, product, line.strip(), bool(REPEATED.search(plain)))

    def _worn(self, seen: Observation) -> Iterator[Proposal]:
        """What others look after for the user by an appointment or an order, as they say to the user: "your CPAP"."""
        if seen.source not in _SOURCES or seen.origin == "user" or is_for_another(seen, self._reader.names()):
            return
        plain = folded(self._reader.received(seen)[:_READ])
        if not SERVED.search(f"{folded(seen.title)}\n{plain}") or OFFERS.search(plain) or pretends(seen.text):
            return
        for says, pattern in AIDS.items():
            if hit := pattern.search(plain):
                statement = Statement(
                    f"The user {says}.", "health", hit.group(), _WEIGHT, topic=f"aid:{says}", said=says
                )
                yield from proposed(statement, self.name, [seen])


def _told(product: Product, known: Sequence[_Bought]) -> Iterator[Proposal]:
    """What a product tells, where it is in two orders, or in one that says that it is ordered regularly."""
    bought = [one for one in known if one.product == product]
    near = [one for one in known if one.product in product.beside and one.product != product]
    orders = {one.seen.id for one in (*bought, *near)}
    if not bought or not (len(orders) >= _MIN_ORDERS or any(one.repeated for one in bought)):
        return
    last = next(one for one in bought if one.seen.id == bought[-1].seen.id)
    line, shop = _PRICE.split(last.line)[0][:_MAX_NAME].strip(" .,;(–—-"), shop_name(last.seen).translate(PLAIN_QUOTES)
    where = f", {shop}" if shop != last.seen.app else ""
    again, buys = (" again and again", "") if product.kind == "preference" else ("", "buys again and again: ")
    told = f"The user {product.says}{again} ({buys}“{line}”{where})."
    statement = Statement(
        told, product.kind, last.line, _WEIGHT, topic=f"remedy:{product.says}", said=f"{_SAID} {product.says}"
    )
    yield from proposed(statement, Remedies.name, [one.seen for one in (*bought, *near)])

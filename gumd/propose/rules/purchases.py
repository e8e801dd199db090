"""What the user buys again and again, as receipts and orders of one shop list it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from gumd.foreign import folded
from gumd.propose.mail import display_name, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.addressed import is_handed_on
from gumd.propose.rules.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, evidence_text, nothing_before, pretends, with_past
from gumd.regex import regex
from gumd.words import content_words
from gumd_store.records import Observation

MIN_ORDERS = 2
MAX_NAME = 60
_MAX_EVIDENCE = 6
_BASE, _EACH, _MOST = 0.9, 0.3, 2.0
_SOURCES = frozenset({"email", "notification", "browser"})
_READ = 3_000
_ORDERED = regex(
    r"\b(?:receipts?|orders?|invoice|subtotal|total|bestellung\w*|rechnung|summe|gesamt|kassenbon|commande|facture|recu|"
    r"pedido|factura|recibo|ordine|scontrino|encomenda|bestelling|bon)\b"
)
_OFTEN = regex(
    r"\b(?:bought|ordered) (?:this|it|that)\b.{0,30}\b\d+ times|\bsame as last time|"
    r"\b(?:reorder|order again|buy (?:it )?again)\b.*\bsame\b|\b\d+ bestellungen\b.*\berneut|\bencore commande\b|"
    r"\bpedido habitual"
)
# "2 x Rye bread   4,50", "Flat white, oat, 8 oz   $5.25", "1 Flat white (oat)"
_ITEM = regex(
    r"^\W*(?:(?P<count>\d{1,3})\s?(?:[x×]\s?|(?=[^\W\d_])\s?))?(?P<what>[^\W\d_][^\n€$£]{2,60}?)"
    r"(?:\s{2,}|\s[-–—·]\s|,?\s)?(?P<price>(?:[€$£]\s?)?\d{1,4}[.,]\d{2}(?:\s?[€$£]|\s?(?:eur|chf|usd|gbp))?\b.*)?(?:\s[-–—]\s.*)?$",
    re.IGNORECASE,
)
_CURRENCY = regex(r"\s+(?:eur|chf|usd|gbp|ksh|kr|zl)$", re.IGNORECASE)
_ADDRESS = regex(r"https?://\S+")
_APART = regex(r"\s[—–|·-]\s|: ")
_CODE = regex(r"\s?#[\w-]{1,20}")
_ABOUT_ORDER = regex(
    r"\b(?:receipts?|orders?|invoice|bestell\w*|rechnung|kassenbon|commande|facture|recu|pedido|factura|recibo|ordine|"
    r"scontrino|encomenda|bon|confirm\w*|summary|placed|ready|thanks?|thank you|bestatig\w*|merci|gracias)\b"
)
_NO_ITEM = regex(
    r"\b(?:total|subtotal|tax|vat|hst|gst|mwst|tva|iva|tip|shipping|delivery|versand|livraison|envio|discount|rabatt|"
    r"voucher|card|visa|mastercard|paid|points|stamps|balance|summe|gesamt|porto|postage|deposit|pfand|service|fee|basket|cart|items?|subject|order|bags?|beutel|tute|sac|bolsa|saco)\b"
)


class Purchases:
    """Proposes a preference for what one shop lists in at least two of the user's orders or receipts."""

    name = "rules.purchase"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        fresh = [seen for seen in episode if is_order(seen)]
        if not fresh:
            return []
        known = with_past(self._past, {seen.source for seen in fresh}, fresh)
        shops = {_shop(seen) for seen in fresh}
        bought: defaultdict[tuple[str, str], dict[int, tuple[Observation, str]]] = defaultdict(dict)
        for one in (one for one in known if is_order(one) and _shop(one) in shops):
            for key, what in items(one):
                bought[_shop(one), key][one.id] = (one, what)
        new = {seen.id for seen in fresh}
        first = ((one, next(items(one), None)) for one in fresh if _is_usual(one))
        often = [{one.id: (one, item[1])} for one, item in first if item]
        again = [orders for orders in bought.values() if len(orders) >= MIN_ORDERS and new & set(orders)]
        found = [_proposal(orders) for orders in (*again, *often) if orders]
        return [one for one in found if one is not None]


def _proposal(orders: dict[int, tuple[Observation, str]]) -> Proposal | None:
    shown = list(orders.values())[-_MAX_EVIDENCE:]
    what, seen = shown[0][1], shown[-1][0]
    sender = shop_name(seen).translate(PLAIN_QUOTES)
    text = f"The user buys “{what}” again and again ({sender})."
    kept = grounded(text, "", "\n".join(evidence_text(one) for one, _ in shown))
    if kept is None:
        return None
    weight = min(_MOST, _BASE + _EACH * (len(orders) - MIN_ORDERS))
    ids, topic = tuple(one.id for one, _ in shown), f"buys:{folded(what)}"
    words = f"in {len(orders)} orders"
    return Proposal(kept, "preference", "likes", Purchases.name, ids, words, weight, topic=topic)


def is_order(seen: Observation) -> bool:
    """Whether it is what a shop tells the user of an order of theirs."""
    if seen.source not in _SOURCES or seen.origin == "user" or is_handed_on(seen):
        return False
    return bool(_ORDERED.search(folded(f"{seen.title}\n{seen.text[:_READ]}"))) and not pretends(seen.text[:_READ])


def _is_usual(seen: Observation) -> bool:
    """Whether an order says itself that its first item was bought before."""
    return _OFTEN.search(folded(seen.text[:_READ])) is not None


def shop_name(seen: Observation) -> str:
    """Who sells: a mail's sender, or what of a title is left beside the words for an order."""
    sender = display_name(read_mail(seen.text[:_READ]).sender) if seen.source == "email" else ""
    title = _CODE.sub("", _ADDRESS.sub("", seen.title))
    parts = [part for part in _APART.split(title) if content_words(part) and not _ABOUT_ORDER.search(folded(part))]
    return sender or (parts[-1] if parts else title).strip(" –—-|·") or seen.app


def _shop(seen: Observation) -> str:
    """The first words of who sells: a mail's and a notification's name for the same shop begin alike."""
    return " ".join(content_words(shop_name(seen))[:2])


def items(seen: Observation) -> Iterator[tuple[str, str]]:
    """(what it is compared by, what it is called) of each line that lists something with a count or a price."""
    text = read_mail(seen.text[:_READ]).body if seen.source == "email" else seen.text[:_READ]
    for line in text.splitlines():
        hit = _ITEM.match(line.strip())
        if hit and (hit["count"] or hit["price"]) and not _NO_ITEM.search(folded(hit["what"])):
            what = hit["what"].translate(PLAIN_QUOTES).strip(" ,.;:-–(")[:MAX_NAME]
            what = _CURRENCY.sub("", what).strip()
            words = sorted(set(content_words(what)))
            if words:
                yield " ".join(words), what

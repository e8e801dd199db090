"""What the user buys again and again, as receipts and orders of one shop list it."""

from collections import defaultdict
from collections.abc import Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import Past, evidence_text, nothing_before, with_past
from gumd.propose.rules.shopping.orders import READ, is_order, items, shop_key, shop_name
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MIN_ORDERS = 2
_MAX_EVIDENCE = 6
_BASE, _EACH, _MOST = 0.9, 0.3, 2.0
_OFTEN = regex(
    r"\b(?:bought|ordered) (?:this|it|that)\b.{0,30}\b\d+ times|\bsame as last time|\b(?:reorder|order again|"
    r"buy (?:it )?again)\b.*\bsame\b|\b\d+ bestellungen\b.*\berneut|\bencore commande\b|\bopnieuw besteld\b|"
    r"\bpedido habitual|\bordina di nuovo\b.*\b(?:stesso|uguale)|\bcome l'ultima volta|\bpedir de novo\b.*\bmesm|"
    r"\bo mesmo de sempre|\bil solito ordine"
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
        shops = {shop_key(seen) for seen in fresh}
        bought: defaultdict[tuple[str, str], dict[int, tuple[Observation, str]]] = defaultdict(dict)
        for one in (one for one in known if is_order(one) and shop_key(one) in shops):
            for item in items(one):
                bought[shop_key(one), item.key][one.id] = (one, item.name)
        new = {seen.id for seen in fresh}
        first = ((one, next(items(one), None)) for one in fresh if _is_usual(one))
        often = [{one.id: (one, item.name)} for one, item in first if item]
        again = [orders for orders in bought.values() if len(orders) >= MIN_ORDERS and new & set(orders)]
        found = [_proposal(orders) for orders in (*again, *often) if orders]
        return [one for one in found if one is not None]


def _proposal(orders: dict[int, tuple[Observation, str]]) -> Proposal | None:
    shown = list(orders.values())[-_MAX_EVIDENCE:]
    what, seen = shown[0][1], shown[-1][0]
    sender = shop_name(seen)
    text = f"The user buys “{what}” again and again ({sender})."
    kept = grounded(text, "", "\n".join(evidence_text(one) for one, _ in shown))
    if kept is None:
        return None
    weight = min(_MOST, _BASE + _EACH * (len(orders) - MIN_ORDERS))
    ids, topic = tuple(one.id for one, _ in shown), f"buys:{folded(what)}"
    words = f"in {len(orders)} orders"
    return Proposal(kept, "preference", "likes", Purchases.name, ids, words, weight, topic=topic)


def _is_usual(seen: Observation) -> bool:
    """Whether an order says itself that its first item was bought before."""
    return _OFTEN.search(folded(seen.text[:READ])) is not None

"""Cards that make the user's journeys cheaper, as their tickets name them."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import Past, Reader, evidence_text, nothing_before, pretends
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.0
_CARD = regex(
    r"\b(?P<card>Halbtax|Generalabonnement|BahnCard (?:25|50|100)|Vorteilscard|Klimaticket|Deutschlandticket|"
    r"(?:(?:[A-Z]|\d\d?-)[\w&-]*(?: & | )){1,4}Railcard|Carte Avantage(?: \w+)?|Carte Libert[ée]|Navigo|"
    r"Tarjeta Dorada|Carta Freccia|CartaFRECCIA|Passe (?:Navegante|Andante|Ferroviário Verde)|Navegante|Andante|"
    r"Bilhete Único|Cartão Jovem|Carta Verde|Dal Voordeel|Dal Vrij|Altijd Voordeel|Weekend Vrij|OV-chipkaart|"
    r"Rail Pass|Go Pass|MoBIB|Interrail Pass|Eurail Pass)\b"
)
# How a ticket says that the traveller has it, and an advert does not.
_USED = regex(
    r"\b(?:applied|valid only with|gultig nur mit|gultig mit|angewendet|applique|valable (?:uniquement )?avec|"
    r"reizigers?|geldig met|alleen geldig met|toegepast|met uw|met je|reisende\w*|passagers?|voyageurs?|passengers?|"
    r"travell?ers?|viajeros?|passegger[oi]|viaggiator[ei]|passageir[oa]s?|applicat[oa]|aplicad[oa]|"
    r"valid[oa] (?:solo )?(?:con|com)|with your|mit ihre[rm]?|avec votre)\b"
)
_OFFER = regex(
    r"\b(?:buy|get|save|kaufen|sparen|jetzt|achetez|profitez|offre|offer|renew|verlangern|koop|bespaar|ontdek|zonder|"
    r"geen|without|ohne|sans|acquista|compra|risparmia|poupe|economize|adquira|senza|sem|no|kein\w*)\b"
)


class Cards:
    """Proposes a discount card that a ticket or booking page of the user's says was used."""

    name = "rules.card"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        seen = (one for one in episode if one.source in ("email", "browser", "notification"))
        found = {one.text: one for observation in seen for one in self._named(observation)}
        return list(found.values())

    def _named(self, seen: Observation) -> Iterator[Proposal]:
        if seen.origin == "user" or pretends(seen.text):
            return
        for line in re.split(r"\n| · |(?<=[.!?])\s", self._reader.received(seen)):
            card = named_card(line)
            text = grounded(f"The user has a {card}.", line[:80], evidence_text(seen)) if card else None
            if text is not None:
                topic, ids = f"card:{folded(card)}", (seen.id,)
                yield Proposal(text, "possession", "neutral", self.name, ids, line, _WEIGHT, topic=topic)


def named_card(line: str) -> str:
    """The card that a line of a ticket says was used; empty for none, and where one is offered."""
    hit, plain = _CARD.search(line), folded(line)
    if hit is None or not _USED.search(plain) or _OFFER.search(plain):
        return ""
    name = hit["card"]
    return name if name.lower().endswith(("card", "ticket", "pass")) else f"{name} card"

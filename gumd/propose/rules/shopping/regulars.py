"""Shops to which the user comes back, as an order says itself: "your 9th order", "you have ordered 11 times"."""

from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.people.addressed import is_for_another
from gumd.propose.rules.reading import Past, Reader, nothing_before
from gumd.propose.rules.shopping.orders import READ, is_placed, names_shop, own_items, shop_key, shop_name
from gumd.propose.rules.statements import Statement, proposed
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MAX_ITEMS, MAX_LISTED, MAX_NAMED = 7, 110, 3
MIN_TIMES = 3
_WEIGHT = 1.2
_ORDINALS = {
    word: at
    for at, words in enumerate(
        (
            "third dritte troisieme tercer tercera terceira terceiro terzo derde",
            "fourth vierte quatrieme cuarto cuarta quarta quarto vierde",
            "fifth funfte cinquieme quinto quinta vijfde",
            "sixth sechste sixieme sexto sexta sesto zesde",
            "seventh siebte septieme septimo septima setima setimo settimo zevende",
            "eighth achte huitieme octavo octava oitava oitavo ottavo achtste",
            "ninth neunte neuvieme noveno novena nona nono negende",
            "tenth zehnte dixieme decimo decima tiende",
        ),
        start=MIN_TIMES,
    )
    for word in words.split()
}
_NTH = (
    rf"(?P<nth>\d{{1,3}}(?=st\b|nd\b|rd\b|th\b|e\b|er\b|eme\b|\.)|{'|'.join(_ORDINALS)})"
    r"(?:st|nd|rd|th|eme|e|er)?n?s?\.? ?(?:[oa]|°)? ?"
)
_THING = (
    r"(?:orders?|purchases?|box(?:es)?|parcels?|time (?:you|with us)|bestellung|einkauf|lieferung|paket|"
    r"commande|"
    r"achat|colis|"
    r"pedido|compra|encomenda|ordine|acquisto|bestelling|aankoop|box)\b"
)
_AGAIN = regex(
    rf"\b{_NTH}{_THING}|"
    r"\b(?:ordered|bought|shopped)(?: (?:this|it|here|from us|with us|before|already)){0,2} (?P<times>\d{1,3}) times\b|"
    r"\b(?P<mal>\d{1,3})(?:-| ?)(?:mal|fois|veces|vezes|volte|keer) (?:bei uns |chez nous |con nosotros |connosco |"
    r"bij ons |"
    r"da noi )?(?:bestellt|eingekauft|gekauft|commande|achete|comprado|pedido|comprou|ordinato|acquistato|besteld|"
    r"gekocht)\b|"
    r"\b(?P<orders>\d{1,3}) (?:orders|bestellungen|commandes|pedidos|encomendas|ordini|bestellingen) (?:here|with us|"
    r"so far|"
    r"bei uns|chez nous|con nosotros|connosco|da noi|bij ons)\b"
)
# What makes it a promise or another's: "on your 5th order", "nach der 5. Bestellung", "my 5th order".
_PROMISED = regex(
    r"\b(?:my|our|their|his|her|meine?r?|unsere?r?|mon|ma|notre|mi|nuestro|minha|meu|mia|mio|mijn|onze|on|after|until|before|with|get|every|each|next|nach|ab|bis|bei|jede[rs]?|nachste[rs]?|pour|apres|chaque|des|"
    r"a partir|en|tras|cada|na|no|apos|ao|dopo|ogni|al|bij|na|elke|vanaf)(?: (?:your|the|der|deiner|ihrer|la|votre|ta|"
    r"tu|"
    r"su|a|o|tua|sua|il|tuo|je|de|every))? ?$"
)


class Regulars:
    """Proposes that the user buys from a shop again and again, with what they bought there lately."""

    name = "rules.regular"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        return [one for seen in episode if is_placed(seen) and names_shop(seen) for one in self._of(seen)]

    def _of(self, seen: Observation) -> Iterator[Proposal]:
        times, words = _times(seen)
        bought = [one.name for one in own_items(seen)]
        if not bought or len(bought) > MAX_ITEMS or times < MIN_TIMES or is_for_another(seen, self._reader.names()):
            return
        often = f" ({times} times)" if str(times) in words else ""
        text = f"The user buys from {shop_name(seen)} again and again{often}, lately: “{listed(bought)}”."
        said = "buys again and again times lately"
        topic = f"regular:{shop_key(seen)}"
        yield from proposed(Statement(text, "preference", words, _WEIGHT, "likes", topic, said), self.name, [seen])


def listed(names: Sequence[str]) -> str:
    """The first names in one line, as many as it takes."""
    line = names[0]
    for name in names[1:MAX_NAMED]:
        if len(line) + len(name) + 2 <= MAX_LISTED:
            line = f"{line}; {name}"
    return line


def _times(seen: Observation) -> tuple[int, str]:
    """How often the user has ordered, as the order says, and its words; 0 where it says nothing."""
    plain = folded(seen.text[:READ])
    for hit in _AGAIN.finditer(plain):
        if not _PROMISED.search(plain[max(0, hit.start() - 24) : hit.start()]):
            count = hit["nth"] or hit["times"] or hit["mal"] or hit["orders"]
            return _ORDINALS.get(count) or int(count), seen.text[hit.start() : hit.end()]
    return 0, ""

"""What changes hands in a marketplace's chat: its title names the thing, and a line says that the deal is done."""

from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before, with_assistant
from gumd.propose.rules.shopping.adverts import thing_key
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.snippets import Snippet
from gumd.schema import Polarity
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.4
_MAX_THING = 70
_PARTS = regex(r"\s[—–·|-]\s")
_QUOTED = regex(r"[«“\"„](?P<what>[^«»“”\"„\n]{4,80})[»”\"“]")
_DONE = regex(
    r"\b(?:transaction|purchase|sale|deal|transaktion|kauf|verkauf|vente|achat|transaccion|compra|venta|transazione|"
    r"transacao|transactie|verkoop|aankoop)\b.{0,20}\b(?:completed?|finali[sz]ed|closed|abgeschlossen|terminee?|"
    r"finalisee?|conclue?|finalizad[oa]|completad[oa]|realizad[oa]|conclusa|completata|concluida|afgerond|voltooid)\b"
)
_YOU_SOLD = regex(
    r"\b(?:you (?:have )?(?:sold|marked (?:this|the) (?:ad|listing|item) as sold)|"
    r"(?:du hast|sie haben) .{0,40}verkauft\b|(?:vous avez|tu as) (?:vendu|marque .{0,30}vendu)|"
    r"has (?:vendido|marcado .{0,30}vendid[oa])|hai (?:venduto|segnato .{0,30}vendut[oa])|"
    r"je hebt .{0,40}(?:verkocht|als verkocht gemarkeerd))"
)
_YOU_BOUGHT = regex(
    r"\b(?:you (?:have )?(?:bought|purchased)|(?:du hast|sie haben) .{0,40}gekauft|(?:vous avez|tu as) achete|"
    r"has comprado|hai comprato|je hebt .{0,40}gekocht)\b"
)
# What a buyer says: that they take it, come for it, or how much they pay.
_TAKES = regex(
    r"\b(?:i(?:'ll| will| would|'d like to) (?:take|have|buy) it|(?:i(?:'ll| will| can)|can i) "
    r"(?:pick|collect|come|pay)\b|ich nehme (?:es|sie|ihn)\b|je (?:le|la) prends\b|(?:lo|la) (?:paso|voy) a "
    r"(?:buscar|recoger)|(?:lo|la) (?:compro|quiero)\b|(?:la|lo) prendo\b|ik neem (?:hem|het)\b|"
    r"(?:still (?:available|got it|for sale)|noch (?:da|zu haben|verfugbar)|toujours disponible|(?:sigue|esta) "
    r"(?:todavia )?disponible|ancora disponibile|nog beschikbaar)\s?\?)"
)


class Deals:
    """Proposes what the user bought or sold by a chat that ends with the marketplace's line that the deal is done."""

    name = "rules.deal"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        return [one for seen in episode if seen.source == "chat" for one in self._deal(seen)]

    def _deal(self, seen: Observation) -> Iterator[Proposal]:
        what = _thing(seen.title)
        plain = folded(seen.text)
        done = _DONE.search(plain)
        sold, bought = _YOU_SOLD.search(plain), _YOU_BOUGHT.search(plain)
        hit = sold or bought or done
        said = self._reader.snippets(seen) if what and hit else []
        if not hit or not said or with_assistant(seen, (one.speaker for one in said)):
            return
        if sold or bought:
            yield from _told(what, seen, hit.group(), is_sale=sold is not None)
        else:
            takers = {one.by for one in said if _takes(one)}
            if len(takers) == 1:
                yield from _told(what, seen, hit.group(), is_sale="user" not in takers)


def _takes(said: Snippet) -> bool:
    return said.by in ("user", "other") and _TAKES.search(folded(said.text).replace("’", "'")) is not None


def _thing(title: str) -> str:
    """What a chat's title names beside the person: in quotation marks, or behind a dash."""
    quoted = _QUOTED.search(title)
    parts = _PARTS.split(title)
    what = quoted["what"] if quoted else parts[-1] if len(parts) > 1 else ""
    what = what.translate(PLAIN_QUOTES)[:_MAX_THING].strip(" .,'")
    return what if len(content_words(what)) > 1 and thing_key(what) else ""


def _told(what: str, seen: Observation, words: str, *, is_sale: bool) -> Iterator[Proposal]:
    text = f"The user sold their “{what}”." if is_sale else f"The user bought this second-hand and has it: “{what}”."
    polarity: Polarity = "avoids" if is_sale else "neutral"
    said = "sold their; bought this second-hand and has it"
    topic = f"owns:{thing_key(what)}"
    yield from proposed(Statement(text, "possession", words, _WEIGHT, polarity, topic, said), Deals.name, [seen])

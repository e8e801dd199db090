"""What a shop says that the user buys often, lets be replaced by nothing, or declines in place of other things."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.people.addressed import is_for_another
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before
from gumd.propose.rules.shopping.orders import READ, SOURCES, is_order, names_shop, shop_name
from gumd.propose.rules.statements import Statement, proposed
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MIN_TIMES = 3
_WEIGHT = 1.2
_QUOTES = "\"'“”„«». ,;:–—-"
_DECLINED = regex(
    r"\byou(?:'ve| have)? (?:declined|refused|rejected|removed) (?P<what>[\w' -]{3,40}?) (?:(?:on|in|for|from|with) )?"
    r"(?:your |the )?(?:last|previous|past) (?P<times>\d{1,2})\b|"
    r"\b(?:sie haben|du hast) (?P<what2>[\w' -]{3,40}?) (?:bei|in) (?:deinen|ihren|"
    r"den) letzten (?P<times2>\d{1,2}) bestellungen abgelehnt\b|"
    r"\bvous avez refuse (?P<what3>[\w' -]{3,40}?) (?:lors de |dans )?vos (?P<times3>\d{1,2}) dernieres commandes\b|"
    r"\b(?:has rechazado|ha rechazado|rechazaste) (?P<what4>[\w' -]{3,40}?) en (?:tus|"
    r"sus) (?:ultimos )?(?P<times4>\d{1,2}) (?:ultimos )?pedidos\b"
)
_MISSING = regex(
    r"[\"“„«](?P<what>[^\"“”„«»\n]{4,70})[\"”“»],? (?:is|are|ist|sind|est|está|no está|is niet) (?:currently |now |"
    r"zurzeit |derzeit )?"
    r"(?:out of stock|sold out|unavailable|not available|ausverkauft|nicht (?:verfügbar|lieferbar)|épuisée?|"
    r"indisponible|"
    r"agotad[oa]|disponible|esgotad[oa]|esaurit[oa]|uitverkocht|op voorraad)",
    re.IGNORECASE,
)
_NO_SUBSTITUTES = regex(
    r"^\W*(?P<what>[^\n(]{4,60}?)\s{0,4}\((?:[^()\n:]{0,20}: ?)?(?:no substitut\w+|do not (?:substitute|replace)|"
    r"kein ersatz|"
    r"nicht ersetzen|ne pas (?:remplacer|substituer)|pas de remplacement|no sustituir|sin sustitu\w+|nao substituir|"
    r"non sostituire|niet vervangen)\b(?P<why>[^()\n]{0,80})\)?"
)
_OFTEN = regex(
    r"\b(?:(?:often|frequently|regularly) (?:bought|ordered) by you|you (?:often|regularly|usually|frequently) (?:buy|"
    r"order)|"
    r"your (?:usuals?|regulars)|haufig (?:von (?:dir|ihnen) )?gekauft|(?:deine|ihre) stammartikel|vous achetez souvent|"
    r"vos (?:achats )?habituels|compras? habituales|sueles comprar|costuma comprar|compras habituais|acquisti abituali|"
    r"vaak door (?:jou|u) gekocht) ?: ?(?P<what>[^\n]{4,90})"
)
# "rye flour (Buy again: 12 times)", "zuletzt gekauft: Sencha (3×)"
_TIMES = regex(
    r"(?P<what>[^\n·:;()]{4,60}?)\s?\((?:(?:buy again|bought|ordered|gekauft|bestellt|achete|commande|comprado|pedido|"
    r"acquistato|gekocht)[: ]{1,3})(?P<times>\d{1,3}) ?(?:times|[x×]|mal|fois|veces|vezes|volte|keer)\)"
)
_AGAIN = regex(
    r"\b(?:reorder|order again|buy again|recently bought|last bought|zuletzt gekauft|(?:erneut|nochmal) (?:bestellen|"
    r"kaufen)|"
    r"vous aviez aussi (?:achete|commande)|recommander|volver a pedir|comprado recientemente|pedir de novo|riordina|"
    r"opnieuw bestellen|laatst gekocht) ?: ?(?P<list>[^\n]{4,160})"
)
_COUNTED = regex(
    r"(?P<what>[\"“„«][^\n\"“”„«»]{4,60}[\"”“»]|[^\n·;,()\"“”„«»]{4,60}?)\s?\((?:[x×]\s?(?P<times>\d{1,3})|"
    r"(?P<times2>\d{1,3})\s?[x×])\)"
)


class UsualOrders:
    """Proposes what the user often buys, and what they take no substitute for or as one, by an order's own lines."""

    name = "rules.usual-order"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        orders = (seen for seen in episode if seen.source in SOURCES and is_order(seen) and names_shop(seen))
        own = (seen for seen in orders if not is_for_another(seen, self._reader.names()))
        return [one for seen in own for said in _said(seen) for one in proposed(said, self.name, [seen])]


def _said(seen: Observation) -> Iterator[Statement]:
    text, shop = seen.text[:READ], shop_name(seen)
    yield from _declined(text, shop)
    for line in text.splitlines():
        strict = _NO_SUBSTITUTES.match(_plain(line))
        if strict:
            what, why = _cut(line, strict, "what"), _cut(line, strict, "why")
            reason = f": “{why}”" if content_words(why) else ""
            said = f"The user wants no substitute for “{what}” ({shop}){reason}."
            yield Statement(said, "preference", line.strip(), _WEIGHT, "likes", said="wants no substitute for")
        often = list(dict.fromkeys(_often(line)))
        if often:
            told = "; ".join(often)[:110]
            yield Statement(
                f"The user often buys “{told}” ({shop}).",
                "preference",
                line.strip(),
                _WEIGHT,
                "likes",
                f"often:{folded(told)}",
                "often buys",
            )


def _often(line: str) -> Iterator[str]:
    """What a line says that the user buys often, by name."""
    plain = _plain(line)
    named, again = _OFTEN.search(plain), _AGAIN.search(plain)
    if named:
        parts = re.split(r"\s·\s|;", line[named.start("what") : named.end("what")])
        yield from filter(content_words, (part.partition("(")[0].strip(_QUOTES) for part in parts))
    counted = [(hit, hit["times"]) for hit in _TIMES.finditer(plain)]
    if again:
        counted += [(hit, hit["times"] or hit["times2"]) for hit in _COUNTED.finditer(plain, again.start("list"))]
    for hit, times in counted:
        what = _cut(line, hit, "what")
        if int(times) >= MIN_TIMES and content_words(what):
            yield what


def _declined(text: str, shop: str) -> Iterator[Statement]:
    hit, wanted = _DECLINED.search(_plain(text)), _MISSING.search(text)
    if hit is None:
        return
    what = next(text[hit.start(name) : hit.end(name)] for name in hit.groupdict() if name[:4] == "what" and hit[name])
    times = next(hit[name] for name in hit.groupdict() if name[:5] == "times" and hit[name])
    place = f" in place of “{wanted['what'].translate(PLAIN_QUOTES)}”" if wanted else ""
    said = f"The user does not want {what.strip()}{place} (declined on {times} orders, {shop})."
    gloss = "does not want in place of, declined orders"
    yield Statement(said, "preference", hit.group(), _WEIGHT, "avoids", said=gloss)


def _plain(line: str) -> str:
    return folded(line).replace("’", "'")


def _cut(line: str, hit: re.Match[str], group: str) -> str:
    return line[hit.start(group) : hit.end(group)].strip(_QUOTES).translate(PLAIN_QUOTES)

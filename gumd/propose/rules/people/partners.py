"""With whom the user lives as a couple: hearts and endearments between two, and a calendar that is named for both."""

from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.people.address import kinship_in
from gumd.propose.rules.people.kin_words import KIN
from gumd.propose.rules.people.relation_words import BY_POSSESSIVE, ENGLISH
from gumd.propose.rules.people.whose import is_of_user
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before, pretends, with_past
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.snippets import Snippet
from gumd.propose.transcript import is_assistant, looks_like_name
from gumd.text.regex import regex
from gumd.text.words import fold, tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_HEART, _EACH_CHAT, _MOST = 0.8, 0.2, 1.6
_CALENDAR, _EACH_WEEK = 1.2, 0.3
_MAX_EVIDENCE = 6
_READ = 200
_HEARTS = regex(r"[❤♥💕💖💗💓💞💘💝😍🥰💑💏😘]\ufe0f?")
_SIGNS = regex(r"[^\w\s.,'’()/&+-]+")
_TITLE_SPLIT = regex(r"\s[–—|-]\s")
_KIN = {word for table in (ENGLISH, KIN, *BY_POSSESSIVE.values()) for word in table}
# Said to a partner, and to hardly anybody else (folded).
_ENDEARING = regex(
    r"\b(?:schatz|schatzi|liebling|babe|darling|honey|sweetheart|mon amour|mon coeur|cheri|cherie|mi amor|mi vida|"
    r"amore mio|tesoro mio|vita mia|amo-te|meu bem|mozao|minha vida|carino|te amo|ti amo|amore|meu amor|amor|schatje|"
    r"schattie|lieverd|liefste|lieveke|zoetje|ik hou van jou|ik zie u graag|ich liebe dich|je t'aime)\b|\bkuss\b"
)
# A calendar of two, and who shares it: 'calendar "Ada & Ben" (shared by Ben Lowe)'.
_SHARED = regex(
    r"[„“”«»\"'](?P<name>[^„“”«»\"'\n]{2,30})[„“”«»\"']\s?\((?:shared (?:with you )?by|owner:?|geteilt von|"
    r"freigegeben von|partagé par|propriétaire\s?:|compartido por|propietari[oa]\s?:|condiviso da|partilhado por|"
    r"compartilhado por|gedeeld door|eigenaar\s?:)\s(?P<by>(?-i:[A-ZÀ-ÖØ-Þ])[^()\n]{1,40})\)"
)
_WE_TWO = regex(
    r"^(?:wir (?:zwei|beide)|uns|us(?: two)?|we two|the two of us|nous(?: deux)?|nosotr[oa]s(?: dos)?|noi due|"
    r"wij(?: twee)?|wij met z'n twee(?:en)?|ons(?: twee)?|nos dois)$"
)
_BOTH = regex(r"^(?P<one>[^\W\d_]{1,20})\s?(?:&|\+|and|und|et|y|e|en)\s?(?P<other>[^\W\d_]{1,20})$")
_AT_HOME = regex(
    r"\b(?:bins?|recycling|tea|dinner|supper|cleaning|laundry|groceries|date night|anniversary|rent|boiler|in-laws|"
    r"mull\w*|hausputz|putzen|abendessen|wocheneinkauf|jahrestag|miete|therme|courses|menage|diner|loyer|poubelles?|"
    r"anniversaire de mariage|cena|comida|compra|limpieza|aniversario|alquiler|vuilbak|vuilnis|afval|poetsen|kuisen|"
    r"boodschappen|avondeten|etentje|huur|jubileum|trouwdag|wasmachine|was|cena|bollett[ae]|affitto|spazzatura|"
    r"lavatrice|anniversario|caldaia|supermercado|faxina|jantar|aluguel|renda|lixo|limpezas?|mercado|basura|spesa|"
    r"pulizie)\b"
)


class Partners:
    """Proposes a partner by a heart beside the name of the one other in a chat, by hearts and endearments in chats of
    the two, and by a shared calendar that is named for both and holds what is done at home.
    """

    name = "rules.partner"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = {one.text: one for seen in episode for one in self._of(seen)}
        return list(found.values())

    def _of(self, seen: Observation) -> Iterator[Proposal]:
        if seen.source == "chat":
            yield from self._dear(seen)
        elif seen.source == "calendar" and not pretends(f"{seen.title}\n{seen.text}"):
            yield from self._shares(seen)

    def _dear(self, seen: Observation) -> Iterator[Proposal]:
        """Hearts and endearments, which may stand in different chats of the same two."""
        chats = [one for one in with_past(self._past, ["chat"], [seen]) if one.title == seen.title]
        said = {one.id: self._reader.snippets(one) for one in chats}
        name = _name_of(seen.title)
        if not _is_of_two(said[seen.id], name) or any(map(kinship_in, said.values())):
            return
        titled = bool(_HEARTS.search(seen.title))
        shown = [one for one in chats if titled or _HEARTS.search(one.text) or _ENDEARING.search(folded(one.text))]
        dear = any(_HEARTS.search(one.text) for one in shown) and any(
            _ENDEARING.search(folded(one.text)) for one in shown
        )
        if seen in shown and (titled or dear):
            title = seen.title.translate(PLAIN_QUOTES)
            weight = min(_MOST, _HEART + _EACH_CHAT * (len(shown) - 1))
            words = f"a heart or an endearment in {len(shown)} chats"
            yield from _told(f"The user's partner is {name} (chat “{title}”).", shown[-_MAX_EVIDENCE:], words, weight)

    def _shares(self, seen: Observation) -> Iterator[Proposal]:
        hit = _SHARED.search(f"{seen.title}\n{seen.text[:_READ]}")
        own = self._reader.names()
        if hit is None or is_of_user(hit["by"], own) or not _is_for_two(hit["name"], hit["by"], own):
            return
        known = with_past(self._past, ["calendar"], [seen])
        alike = [one for one in known if hit.group() in f"{one.title}\n{one.text[:_READ]}"]
        shown = [one for one in alike if _AT_HOME.search(folded(one.text))][-_MAX_EVIDENCE:]
        if shown:
            by, named = hit["by"].strip(), hit["name"].strip()
            told = f"The user's partner is {by}, who shares the calendar “{named}” with them."
            weight = min(_MOST, _CALENDAR + _EACH_WEEK * (len(shown) - 1))
            yield from _told(told, shown, hit.group(), weight, "partner shares calendar with")


def _name_of(title: str) -> str:
    """The name that a chat's title is, without signs; empty for family, for programs and for what is no name."""
    name = " ".join(_SIGNS.sub(" ", _TITLE_SPLIT.split(_HEARTS.sub("", title))[-1]).split()).strip(" ·,")
    family = any(word in _KIN for word in tokens(name)) or is_assistant(name)
    return name if name and looks_like_name(name) and not family else ""


def _is_of_two(said: Sequence[Snippet], name: str) -> bool:
    others = {fold(_SIGNS.sub(" ", one.speaker)).strip() for one in said if one.by == "other"}
    both = len(others) == 1 and any(one.by == "user" for one in said)
    return bool(name) and both and others <= {fold(name), *tokens(name)}


def _is_for_two(name: str, by: str, own: frozenset[str]) -> bool:
    """Whether a calendar is called by both names or their first letters, or "we two"."""
    if _WE_TWO.match(folded(name).strip()):
        return True
    hit = _BOTH.match(folded(name).strip())
    parts = (hit["one"], hit["other"]) if hit else ()
    theirs = [part for part in parts if any(_short_for(part, word) for word in tokens(by))]
    users = [part for part in parts if any(_short_for(part, login) for login in own)]
    return bool(theirs and users) and len({*theirs, *users}) == 2


def _short_for(part: str, name: str) -> bool:
    return name == part or (len(part) in (1, 3, 4) and name.startswith(part))


def _told(text: str, shown: Sequence[Observation], words: str, weight: float, said: str = "") -> Iterator[Proposal]:
    return proposed(Statement(text, "relationship", words, weight, topic="partner", said=said), Partners.name, shown)

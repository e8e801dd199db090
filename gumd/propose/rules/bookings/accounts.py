"""What an account of the user's holds of their taste: the seats, meals and rooms that they set."""

from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.people.addressed import is_for_another
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before, pretends
from gumd.propose.rules.statements import Statement, proposed
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.2
_READ = 3_000
_SOURCES = frozenset({"browser", "email", "notification", "window"})
_ACCOUNT = regex(
    r"\b(?:accounts?|profile|settings|preferences|signed in|my \w+|booking|reservation|konto|profil\w*|einstellungen|"
    r"angemeldet|meine? \w+|buchung|compte|parametres|preferences|connecte|mon \w+|reservation|cuenta|perfil|ajustes|"
    r"mi \w+|"
    r"reserva|conta|definicoes|o meu|profilo|impostazioni|il mio|prenotazione|instellingen|profiel|mijn \w+|boeking)\b"
)
_PREFERRED = regex(
    r"(?:^|[\n|·•(;]|\s{2}) ?(?P<sort>(?:seat(?:ing)?|meal|diet(?:ary)?|room|bed|berth|coach|table) preferences?|"
    r"preferred (?:seat|meal|room|class|coach)|(?:sitzplatz|essens|zimmer)(?:wunsch|praferenz)|"
    r"bevorzugter sitz(?:platz)?|"
    r"preference de (?:siege|repas|place|chambre)|siege prefere|preferencia de (?:asiento|comida|habitacion)|"
    r"asiento preferido|preferencia de (?:lugar|refeicao)|posto preferito|preferenza (?:posto|pasto)|"
    r"(?:zitplaats|maaltijd)voorkeur)"
    r" ?: ?(?!(?:no|none|any|keine?|egal|aucune?|ningun[oa]?|nenhuma?|nessun[oa]?|geen|not|please|select|choose|add|"
    r"set|"
    r"change)\b)(?P<what>[^\W\d_][^\n\]\[“”:|·]{2,40}?)(?=\s{2}|$|[\n|·\]])"
)
_SORTS = {
    **dict.fromkeys(("seat", "sitz", "siege", "asiento", "lugar", "posto", "zitplaats"), "seat preference"),
    **dict.fromkeys(("meal", "essen", "repas", "comida", "refeicao", "pasto", "maaltijd"), "meal preference"),
    **dict.fromkeys(("room", "zimmer", "chambre", "habitacion"), "room preference"),
}
"""What a setting is in English, by what its label has."""


class Accounts:
    """Proposes the preferences that a profile has."""

    name = "rules.account"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        shown = (seen for seen in episode if seen.source in _SOURCES and not pretends(seen.text[:_READ]))
        own = (seen for seen in shown if not is_for_another(seen, self._reader.names()))
        return [one for seen in own for said in _held(seen) for one in proposed(said, self.name, [seen])]


def _held(seen: Observation) -> Iterator[Statement]:
    text = seen.text[:_READ]
    plain = folded(text)
    if _ACCOUNT.search(folded(f"{seen.title}\n{text}")):
        for hit in _PREFERRED.finditer(plain):
            what = text[hit.start("what") : hit.end("what")]
            sort = next((english for part, english in _SORTS.items() if part in hit["sort"]), hit["sort"])
            yield from _stated("The user's {sort} is {what}.", sort, what, hit.group())


def _stated(says: str, sort: str, what: str, words: str) -> Iterator[Statement]:
    bare = what.translate(PLAIN_QUOTES).strip(" .,;:'\"–—-")
    if content_words(bare):
        text = says.format(sort=sort, what=bare)
        yield Statement(text, "preference", words.strip(), _WEIGHT, "likes", f"account:{sort}", f"{sort} service")

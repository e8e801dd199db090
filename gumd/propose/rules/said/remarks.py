"""What the user asks of kitchens and tells of their health, in notes that a confirmation quotes back."""

from collections.abc import Iterator, Sequence

from gumd.propose.mail import display_name, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.people.addressed import is_for_another, is_forwarded, is_handed_on
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends
from gumd.propose.rules.said.quoted_back import Quoted, quoted_back
from gumd.propose.rules.statements import Statement, proposed
from gumd.schema import Kind
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.1
_MAX_WHO, _MAX_WORDS = 60, 120
_SOURCES = frozenset({"email", "browser", "notification"})
# Questions about health, as shops, clubs and studios ask them (folded).
_HEALTH = regex(
    r"\b(?:injur(?:y|ies)|health|medical|conditions?|allerg(?:y|ies)|intolerances?|medications?|verletzung(?:en)?|"
    r"gesundheit\w*|beschwerden|allergien?|unvertraglichkeit(?:en)?|blessures?|sante|allergies|lesion(?:es)?|salud|"
    r"alergias?|blessures|gezondheid|infortuni|lesoes)\b"
)
_FOOD = regex(
    r"\b(?:kitchen|restaurant|chef|cook|shopper|picker|packer|bakery|cafe|guest|dietary|kuche|koch|gastewunsch|gastes|"
    r"cuisine|preparateur|client|cocina|restaurante|huesped|keuken|cucina|ristorante|cozinha)\b"
)
# What somebody always leaves out, or eats only so (folded): any other wish may be for one day.
_LEAVES_OUT = regex(
    r"\b(?:no|without|not? any|free|gf|veg(?:an|gie|etarian\w*)?|hal+al|kosher|lactose\w*|gluten\w*|dairy|allerg\w*|"
    r"intoleran\w*|coeliac|celiac|ohne|kein(?:e[nr]?)?|\w+frei(?:e[snr]?)?|vegetarisch\w*|vegan\w*|sans|pas de|"
    r"vegetarien\w*|sin|nada de|vegetarian[oa]\w*|zonder|geen|\w+vrij\w*|senza|sem)\b"
)
# Notes on somebody else's food, and no food at all.
_ANOTHERS = regex(
    r"\b(?:my|our|mein\w*|unser\w*|mon|ma|mes|notre|nos|mi|mis|nuestr\w*|mijn|onze|his|her|"
    r"their) (?:\w+ )?(?:girlfriend|"
    r"boyfriend|wife|husband|partner\w*|friend\w*|son|daughter|kids?|child(?:ren)?|mother|father|mum|mom|dad|guest\w*|"
    r"frau|mann|freund\w*|sohn|tochter|kind\w*|mutter|vater|femme|mari|compagn\w+|ami\w*|fils|fille|enfants?|mere|"
    r"pere|mujer|marido|novi[oa]|amig\w+|hij[oa]s?|madre|padre|vriend\w*|vrouw|zoon|dochter)\b|"
    r"\bfor (?!me\b)[a-z]+ ?[-–:]"
)
_NO_FOOD = regex(
    r"\b(?:substitut\w*|cutlery|napkins?|bags?|contact|doorbell|ring|call|receipt|plastic|besteck|tute|klingel\w*|"
    r"couverts|sonner|cubiertos|timbre|bolsa|bestek|parking|smok\w*|stairs|noise|street|view|hurry|rush)\b"
)
_SAID = "asks kitchens and shops for this in a note with an order or a booking; told them of their health, asked for"


class Remarks:
    """Proposes what the user never eats, by their notes to kitchens, and what they tell others of their health."""

    name = "rules.remark"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = [one for seen in episode if self._is_to_user(seen) for one in _told(seen)]
        return list({one.text: one for one in found}.values())

    def _is_to_user(self, seen: Observation) -> bool:
        """Whether somebody confirms to the user what they wrote, and nobody hands it on."""
        if seen.source not in _SOURCES or seen.origin == "user" or pretends(seen.text):
            return False
        return not (is_forwarded(headline(seen)) or is_handed_on(seen) or is_for_another(seen, self._reader.names()))


def _told(seen: Observation) -> Iterator[Proposal]:
    who = _who(seen)
    for quoted in quoted_back(read_mail(seen.text).body if seen.source == "email" else seen.text):
        words = quoted.words[:_MAX_WORDS]
        if _is_of_health(quoted):
            told = f"The user told “{who}” of this, asked about their health: “{words}”."
            yield from _proposal(told, "health", quoted, seen)
        elif _is_left_out(quoted):
            told = f"The user asks kitchens and shops for this: “{words}” ({who})."
            yield from _proposal(told, "preference", quoted, seen)


def _is_of_health(quoted: Quoted) -> bool:
    return bool(_HEALTH.search(quoted.asked)) and not _ANOTHERS.search(folded(quoted.words))


def _is_left_out(quoted: Quoted) -> bool:
    plain = folded(quoted.words)
    lasting = _LEAVES_OUT.search(plain) and not (_NO_FOOD.search(plain) or _ANOTHERS.search(plain))
    return bool(_FOOD.search(quoted.asked) and lasting)


def _proposal(told: str, kind: Kind, quoted: Quoted, seen: Observation) -> Iterator[Proposal]:
    key = f"remark:{kind}:{folded(quoted.words)[:30]}"
    yield from proposed(Statement(told, kind, quoted.words, _WEIGHT, topic=key, said=_SAID), Remarks.name, [seen])


def _who(seen: Observation) -> str:
    """Who confirms it: a mail's sender, or what the page or the message is called."""
    sender = display_name(read_mail(seen.text).sender) if seen.source == "email" else ""
    return (sender or seen.title or seen.app).translate(PLAIN_QUOTES)[:_MAX_WHO].strip()

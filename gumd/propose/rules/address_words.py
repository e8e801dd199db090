"""How people speak to each other by what they are to each other (folded): "hi mum", "Papa, kannst du"."""

import re

from gumd.calendar_words import any_of
from gumd.propose.rules.kin_words import GRANDPARENTS, PARENTS, SIBLINGS
from gumd.regex import regex

_BEFORE = (
    r"(?:hi|hey|hiya|hello|morning|good (?:morning|night)|night|bye|thanks?|thank you|thx|ta|cheers|sorry|please|yes|"
    r"yeah|yep|no|nope|ok|okay|k|cool|happy birthday|(?:ok )?love (?:you|u|ya)|miss (?:you|u)|oh|"
    r"hallo|moin|servus|danke|ja|nein|bitte|gute nacht|guten morgen|hab dich lieb|hdl|alles gute|"
    r"hoi|hee|dag|goeiemorgen|goedemorgen|goeienavond|slaapwel|welterusten|bedankt|dank je(?: wel)?|nee|neen|oke|"
    r"hou van (?:je|jou|u)|gelukkige verjaardag|gefeliciteerd|proficiat|"
    r"salut|coucou|bonjour|bonsoir|merci|oui|non|pardon|desolee?|bonne nuit|je t'aime|bisous?|joyeux anniversaire|"
    r"hola|buenas|gracias|si|vale|dale|perdon|buenas noches|buenos dias|te quiero|te amo|besos?|feliz cumple)"
)
_AFTER = (
    r"(?:(?:can|could|will|would|may|shall) (?:you|u|i|we)|(?:do|did|are|r|were|have) (?:you|u|we)|"
    r"(?:what|where|when|why|how)(?:'s| if| is| are| do| did| time)|please|pls|plz|i|i'm|im|i've|i'll|you|u|guess what|"
    r"(?:kannst|hast|bist|weisst|willst|kommst|holst|magst) du|(?:darf|kann|soll) ich|konnen wir|ich|wo ist|bitte|"
    r"(?:kun|kan|wil|heb|ben|kom|mag|haal|breng) (?:je|jij|ge|u)|(?:mag|kan|moet|zal) ik|kunnen we|ik|waar is|"
    r"alsjeblieft|aub|"
    r"tu|t'as|t'es|je|j'ai|j'|peux-tu|as-tu|s'il te plait|stp|"
    r"puedes|podes|tienes|tenes|estas|sabes|vienes|venis|donde|me (?:puedes|podes|haces|traes|pasas|dejas)|"
    r"te (?:llamo|quiero|mando|extrano))"
)
_TOO = r"(?: (?:can|could|are|do|kannst|bist|t'as|puedes)\b|\W*$|[,.!?…])"


_POLITE = r"(?!mam\b)"
"""Who sells something says "hello mam" too."""


def _called(words: frozenset[str] | dict[str, str]) -> re.Pattern[str]:
    """A sentence that speaks to somebody by one of ``words``, and does not speak of them."""
    known = rf"(?P<word>{any_of(words)})"
    return regex(
        rf"^(?:{_BEFORE}[,!]? {_POLITE}{known}(?={_TOO})|{known.replace('word', 'alone')}\W*$|"
        rf"{known.replace('word', 'first')},? {_AFTER}(?=\W|$)|[^,]{{2,80}}, {known.replace('word', 'last')}\W*$|"
        rf".{{0,80}}\b(?:love (?:you|u)|thanks|merci|danke|gracias|te quiero) {known.replace('word', 'loved')}\W*$)"
    )


CHILD_SAYS = _called(PARENTS)
GRANDCHILD_SAYS = _called(GRANDPARENTS)
SIBLING_SAYS = _called(SIBLINGS)
EMPLOYEE_SAYS = _called(
    frozenset(["boss", "jefe", "jefa", "chef", "chefin", "cheffe", "patron", "patronne", "capo", "baas", "bazin"])
)
WORK_HOURS = regex(
    r"\b(?:shifts?|rotas?|rosters?|overtime|day off|payroll|schicht\w*|dienstplan|urlaub|uberstunden|turnos?|"
    r"werkrooster|uurrooster|rooster|dienst\w*|shiften|overuren|verlof|loonbrief|loonstrook|"
    r"horarios?|cuadrante|nomina|horaires?|conges?|heures sup\w*)\b"
)
# "tell your brother": whoever is meant is the hearer's.
YOURS = {
    word: role
    for role, words in {
        "brother": "your brother|your bro|dein bruder|deinen bruder|deinem bruder|ton frere|tu hermano",
        "sister": "your sister|deine schwester|deiner schwester|ta soeur|tu hermana",
        "husband": "your husband|your hubby|dein mann|deinen mann|deinem mann|ton mari|tu marido",
        "wife": "your wife|deine frau|deiner frau|ta femme|tu mujer|tu esposa",
        "son": "your son|dein sohn|deinen sohn|deinem sohn|ton fils|tu hijo",
        "daughter": "your daughter|deine tochter|deiner tochter|ta fille|tu hija",
        "children": "your kids|your children|deine kinder|deinen kindern|tes enfants|tus hijos|tus ninos",
        "girlfriend": "your girlfriend|ta copine|tu novia",
        "boyfriend": "your boyfriend|ton copain|tu novio",
    }.items()
    for word in words.split("|")
}
_YOURS_IN_DUTCH = {
    "broer": "brother", "zus": "sister", "man": "husband", "vrouw": "wife", "zoon": "son", "zoontje": "son",
    "dochter": "daughter", "dochtertje": "daughter", "kinderen": "children", "vriendin": "girlfriend",
}  # fmt: skip
YOURS |= {f"{your} {word}": role for word, role in _YOURS_IN_DUTCH.items() for your in ("je", "jouw", "uw")}
YOUR = regex(rf"(?<![\w'’])(?P<whose>{any_of(YOURS)})(?![\w-])(?!['’]s)")
# With whom a child is, when its parents live apart.
OTHER_PARENT = regex(
    r"\byour (?:mum|mom|mam|dad|mother|father)['’]s (?:week|weekend|turn)\b|"
    r"\b(?:mama|papa)-?(?:woche|wochenende)\b|"
    r"\b(?:mama|papa)-?(?:week|weekend)\b|\b(?:de week|het weekend) (?:van|bij) (?:mama|papa|je moeder|je vader)\b|"
    r"\b(?:la semaine|le week-end) (?:de|chez) (?:ta mere|ton pere|maman|papa)\b|"
    r"\b(?:la semana|el finde|el fin de semana) (?:de|con) tu (?:madre|padre|mama|papa)\b"
)

"""How people speak to each other by what they are to each other (folded): "hi mum", "Papa, kannst du"."""

import re

from gumd.propose.rules.people.kin_words import GRANDPARENTS, PARENTS, SIBLINGS
from gumd.text.calendar_words import any_of
from gumd.text.regex import regex

_BEFORE = (
    r"(?:hi|hey|hiya|hello|morning|good (?:morning|night)|night|bye|thanks?|thank you|thx|ta|cheers|sorry|please|yes|"
    r"yeah|yep|no|nope|ok|okay|k|cool|happy birthday|(?:ok )?love (?:you|u|ya)|miss (?:you|u)|oh|hallo|moin|servus|"
    r"danke|ja|nein|bitte|gute nacht|guten morgen|hab dich lieb|hdl|alles gute|hoi|hee|dag|goeiemorgen|goedemorgen|"
    r"goeienavond|slaapwel|welterusten|bedankt|dank je(?: wel)?|nee|neen|oke|hou van (?:je|jou|u)|"
    r"gelukkige verjaardag|gefeliciteerd|proficiat|salut|coucou|bonjour|bonsoir|merci|oui|non|pardon|desolee?|"
    r"bonne nuit|je t'aime|bisous?|joyeux anniversaire|ciao|buongiorno|buonasera|buonanotte|grazie|scusa|auguri|"
    r"buon compleanno|ti voglio bene|tvb|un bacio|baci|oi|ola|bom dia|boa noite|boa tarde|obrigad[oa]|sim|nao|"
    r"desculpa|parabens|feliz aniversario|amo-te|te amo|beijinhos|beijos?|bencao,?|hola|buenas|gracias|si|vale|dale|"
    r"perdon|buenas noches|buenos dias|te quiero|te amo|besos?|feliz cumple)"
)
_AFTER = (
    r"(?:(?:can|could|will|would|may|shall) (?:you|u|i|we)|(?:do|did|are|r|were|have) (?:you|u|we)|(?:what|where|when|"
    r"why|how)(?:'s| if| is| are| do| did| time)|please|pls|plz|i|i'm|im|i've|i'll|you|u|guess what|(?:kannst|hast|"
    r"bist|weisst|willst|kommst|holst|magst) du|(?:darf|kann|soll) ich|konnen wir|ich|wo ist|bitte|(?:kun|kan|wil|heb|"
    r"ben|kom|mag|haal|breng) (?:je|jij|ge|u)|(?:mag|kan|moet|zal) ik|kunnen we|ik|waar is|alsjeblieft|aub|tu|t'as|"
    r"t'es|je|j'ai|j'|peux-tu|as-tu|s'il te plait|stp|puoi|hai|sei|vieni|vuoi|mi (?:puoi|porti|presti|passi|vieni)|"
    r"dove sei|quando torni|torno|arrivo|podes|pode|tens|estas|vens|me (?:traz|empresta|leva|busca)|onde estas|ce ta|"
    r"voce|chego|puedes|podes|tienes|tenes|estas|sabes|vienes|venis|donde|me (?:puedes|podes|haces|traes|pasas|dejas)|"
    r"te (?:llamo|quiero|mando|extrano))"
)
_TOO = r"(?: (?:can|could|are|do|kannst|bist|t'as|puedes|puoi|hai|podes|tens|pode)\b|\W*$|[,.!?…])"


_POLITE = r"(?!mam\b)"
"""Who sells something says "hello mam" too."""


def _called(words: frozenset[str] | dict[str, str]) -> re.Pattern[str]:
    """A sentence that speaks to somebody by one of ``words``, and does not speak of them."""
    known = rf"(?P<word>{any_of(words)})"
    return regex(
        rf"^(?:{_BEFORE}[,!]? {_POLITE}{known}(?={_TOO})|{known.replace('word', 'alone')}\W*$|"
        rf"{known.replace('word', 'first')},? {_AFTER}(?=\W|$)|[^,]{{2,80}}, {known.replace('word', 'last')}\W*$|"
        rf".{{0,80}}\b(?:love (?:you|u)|thanks|merci|danke|gracias|te quiero|grazie|ti voglio bene|obrigad[oa]|amo-te|"
        rf"te amo) {known.replace('word', 'loved')}\W*$)"
    )


CHILD_SAYS = _called(PARENTS | {"mae"})
GRANDCHILD_SAYS = _called(GRANDPARENTS | {"avo", "vo"})
SIBLING_SAYS = _called(SIBLINGS)
EMPLOYEE_SAYS = _called(
    frozenset(
        [
            "boss",
            "jefe",
            "jefa",
            "chef",
            "chefin",
            "cheffe",
            "patron",
            "patronne",
            "capo",
            "chefe",
            "patrao",
            "baas",
            "bazin",
        ]
    )
)
WORK_HOURS = regex(
    r"\b(?:shifts?|rotas?|rosters?|overtime|day off|payroll|schicht\w*|dienstplan|urlaub|uberstunden|turnos?|"
    r"werkrooster|uurrooster|rooster|dienst\w*|shiften|overuren|verlof|loonbrief|loonstrook|turni|turno|ferie|"
    r"straordinari\w*|orari|permess[oi]|busta paga|cambio turno|escalas?|folgas?|ferias|horas extra\w*|salario|"
    r"ordenado|plantao|horarios?|cuadrante|nomina|horaires?|conges?|heures sup\w*)\b"
)
# "tell your brother": whoever is meant is the hearer's.
YOURS = {
    word: role
    for role, words in {
        "brother": "your brother|your bro|dein bruder|deinen bruder|deinem bruder|ton frere|tu hermano"
        "|tuo fratello|teu irmao|seu irmao",
        "sister": "your sister|deine schwester|deiner schwester|ta soeur|tu hermana|tua sorella|tua irma|sua irma",
        "husband": "your husband|your hubby|dein mann|deinen mann|deinem mann|ton mari|tu marido|tuo marito|teu marido",
        "wife": "your wife|deine frau|deiner frau|ta femme|tu mujer|tu esposa|tua moglie|tua mulher|tua esposa",
        "son": "your son|dein sohn|deinen sohn|deinem sohn|ton fils|tu hijo|tuo figlio|teu filho|seu filho",
        "daughter": "your daughter|deine tochter|deiner tochter|ta fille|tu hija|tua figlia|tua filha",
        "children": "your kids|your children|deine kinder|deinen kindern|tes enfants|tus hijos|tus ninos"
        "|i tuoi figli|i tuoi bambini|teus filhos|seus filhos",
        "girlfriend": "your girlfriend|ta copine|tu novia|la tua ragazza|tua namorada",
        "boyfriend": "your boyfriend|ton copain|tu novio|il tuo ragazzo|teu namorado",
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
    r"\byour (?:mum|mom|mam|dad|mother|father)['’]s (?:week|weekend|turn)\b|\b(?:mama|papa)-?(?:woche|wochenende)\b|"
    r"\b(?:mama|papa)-?(?:week|weekend)\b|\b(?:de week|het weekend) (?:van|bij) (?:mama|papa|je moeder|je vader)\b|"
    r"\b(?:la semaine|le week-end) (?:de|chez) (?:ta mere|ton pere|maman|papa)\b|\b(?:la settimana|il weekend|"
    r"il fine settimana|i giorni) (?:con|da) (?:tua madre|tuo padre|mamma|papa)\b|\b(?:a semana|"
    r"o fim de semana) (?:d[oa]|com [oa]|na casa d[oa]) (?:tua mae|teu pai|mae|pai)\b|\b(?:la semana|el finde|"
    r"el fin de semana) (?:de|con) tu (?:madre|padre|mama|papa)\b"
)

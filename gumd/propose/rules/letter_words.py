"""How mails close, what people are by profession, and what they ask for (folded patterns)."""

import re

from gumd.propose.rules.occupation_words import foreign_job_in
from gumd.regex import regex

CLOSING = regex(
    r"^(?:kind(?:est)? regards|best regards|warm(?:est)? regards|with (?:kind|best) regards|regards|best|best "
    r"wishes|all the "
    r"best|many thanks|thanks|thank you|cheers|sincerely|yours(?: sincerely| faithfully| truly)?|mit "
    r"freundlichen gru(?:ss|ß)en|"
    r"freundliche gru(?:ss|ß)e|(?:viele|beste|liebe) gru(?:ss|ß)e|(?:herzliche|schone) gru(?:ss|ß)e|mfg|vg|lg|"
    r"gru(?:ss|ß)|"
    r"cordialement|bien cordialement|bien a vous|sinceres salutations|salutations|amicalement|merci|merci d'avance|"
    r"atentamente|un saludo|saludos|saludos cordiales|muchas gracias|gracias|--)[,.! ]*$"
)
# Lines below a name that say nothing of who it is.
NO_ROLE = regex(
    r"https?:|www\.|@|\b(?:tel|phone|mobile|mob|fax|mobil|port|sent from|gesendet|envoye|enviado|confidential|"
    r"registered (?:office|address|in|as|company|charity|no|number|under)|"
    r"opening hours|please consider|unsubscribe|think before|vertraulich\w*|confidentiel\w*|confidencial\w*|"
    r"riservat\w*|"
    r"diese (?:e-?mail|nachricht)|this (?:e-?mail|message)|ce (?:message|courriel|mail)|este (?:mensaje|correo)|"
    r"handelsregister|amtsgericht|hrb|registergericht|geschaftsfuhr\w*|managing directors?|ust-?id|vat (?:no|"
    r"reg)\w*|siret|"
    r"company (?:no|number))\b|^[\d+() /.-]{6,}$|^\W*$|^(?:\d+ |p\.?s\.?\b)"
)
# Occupations of people to whom one writes because of what they do.
_PROFESSION_NAMES = """nurse|doctor|pharmacist|teacher|translator|engineer|architect|accountant|lawyer|carpenter|
designer|farmer|researcher|doctoral student|journalist|gardener|midwife|baker|librarian|software developer|
veterinary surgeon|form teacher|lecturer|electrician|plumber|tax adviser|bookkeeper"""
_PROFESSIONS = frozenset(_PROFESSION_NAMES.replace("\n", "").split("|"))


_TRADES = regex(
    r"\b(?:accountant|bookkeeper|tax advis[eo]r|solicitor|lawyer|notary|letting agent|estate agent|physiotherapist|"
    r"physio|osteopath|dentist|gp|therapist|psychologist|counsellor|midwife|vet|veterinary surgeon|coach|trainer|"
    r"tutor|teacher|form tutor|headteacher|supervisor|line manager|head of \w+|project manager|editor|agent|"
    r"electrician|plumber|builder|joiner|surveyor|architect|"
    r"(?:insurance|mortgage|financial) advis[eo]r)\b"
)
_MORE_TRADES = {
    "accountant": r"steuerberater(?:in)?|expert-comptable|gestora? fiscal|commercialista|contabilista|boekhouder",
    "notary": r"notar(?:in)?|notaire|notari[oa]",
    "physiotherapist": r"physiotherapeut(?:in)?|kinesitherapeute|fisioterapeuta|fysiotherapeut",
    "estate agent": r"makler(?:in)?|agent immobilier|agente inmobiliari[oa]|agente immobiliare|agente imobiliari[oa]",
    "dentist": r"zahnarzt|zahnarztin|dentiste|dentista|odontologa?|tandarts",
    "lawyer": r"rechtsanwalt(?:in)?|avvocat[oa]|advogad[oa]|advocaat",
    "vet": r"tierarzt|tierarztin|veterinaire|veterinari[oa]|dierenarts",
}


def trade(line: str) -> str:
    """The English for the trade that a folded line of somebody's signature names; empty when it names none."""
    english = _TRADES.search(line)
    known = next((one for one, pattern in _MORE_TRADES.items() if re.search(rf"\b(?:{pattern})\b", line)), "")
    return english.group() if english else known or _profession(line)


def _profession(line: str) -> str:
    name = foreign_job_in(line)
    return name if name.removeprefix("retired ") in _PROFESSIONS else ""


# What a letter asks to have done, with the object as "what".
ASKED = regex(
    r"(?:^|[,.;:!] |and |also |therefore )(?:hi,? |hello,? |dear \w+,? )?(?:(?:please|kindly|pls)(?: could you| "
    r"can you)?|(?:could|can|"
    r"would) you (?:please |kindly )?|(?:i|we)(?:'d| would) like (?:you )?to|(?:i|we) (?:want|wish|need) to|"
    r"(?:i am|i'm) "
    r"writing to|(?:i|we) hereby|(?:i|we) have to|(?:i|we)'?d? need to) "
    r"(?P<verb>cancel|terminate|end|stop|pause|move|reschedule|postpone|change|switch|book|reserve|register|"
    r"enrol|renew|"
    r"join|order|remove|take|return|withdraw|swap|put) (?P<what>(?:me|us|my|our|the|a|an|from|myself|two|three|"
    r"one)\b[^.?!;\n]{4,90})"
)
"""Folded, of the user's own mails."""
BE_DONE = {
    "move": "moved", "change": "changed", "switch": "switched", "book": "booked", "register": "registered",
    "enrol": "enrolled", "remove": "removed", "take": "taken", "withdraw": "withdrawn", "swap": "swapped", "put": "put",
}  # fmt: skip
AGAINST = frozenset({"cancel", "terminate", "end", "stop", "remove", "withdraw"})

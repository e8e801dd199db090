"""How mails close, what people are by profession, and what they ask for (folded patterns)."""

import re

from gumd.propose.rules.work.occupation_words import foreign_job_in
from gumd.text.regex import regex

CLOSING = regex(
    r"^(?:kind(?:est)? regards|best regards|warm(?:est)? regards|with (?:kind|best) regards|regards|best|best wishes|"
    r"all the best|many thanks|thanks|thank you|cheers|sincerely|yours(?: sincerely| faithfully| truly)?|"
    r"mit freundlichen gru(?:ss|ß)en|freundliche gru(?:ss|ß)e|(?:viele|beste|liebe) gru(?:ss|ß)e|(?:herzliche|"
    r"schone) gru(?:ss|ß)e|mfg|vg|lg|gru(?:ss|ß)|cordialement|bien cordialement|bien a vous|sinceres salutations|"
    r"salutations|amicalement|merci|merci d'avance|(?:met )?vriendelijke groet(?:en)?|"
    r"(?:met )?hartelijke groet(?:en)?|hoogachtend|groet(?:en|jes)?|mvg|vriendelijk|(?:veel |lieve |warme |"
    r"beste )groet(?:en|jes)|alvast bedankt|bedankt|dank u wel|dank je wel|cordiali saluti|distinti saluti|"
    r"un cordiale saluto|cari saluti|un caro saluto|saluti|un saluto|a presto|grazie(?: mille)?|un abbraccio|"
    r"cordialmente|buona giornata|com os melhores cumprimentos|melhores cumprimentos|cumprimentos|cordiais saudacoes|"
    r"atenciosamente|att|cordialmente|abracos?|um abraco|beijinhos|obrigad[oa]|saudacoes|grat[oa]|atentamente|"
    r"un saludo|saludos|saludos cordiales|muchas gracias|gracias|--)[,.! ]*$"
)
# Lines below a name that say nothing of who it is.
NO_ROLE = regex(
    r"https?:|www\.|@|\b(?:tel|phone|mobile|mob|fax|mobil|port|sent from|gesendet|envoye|enviado|confidential|"
    r"registered (?:office|address|in|as|company|charity|no|number|under)|cell|cellulare|telefono|inviato da|"
    r"telemovel|telem|celular|telefone|enviada do|opening hours|please consider|unsubscribe|think before|"
    r"vertraulich\w*|confidentiel\w*|confidencial\w*|riservat\w*|vertrouwelijk|verzonden vanaf|openingsuren|"
    r"openingstijden|kvk|btw|ondernemingsnummer|rpr|dit bericht|deze e-?mail|diese (?:e-?mail|nachricht)|"
    r"this (?:e-?mail|message)|ce (?:message|courriel|mail)|este (?:mensaje|correo)|quest[ao] (?:e-?mail|messaggio)|"
    r"est[ae] (?:e-?mail|mensagem)|p\.? ?iva|partita iva|codice fiscale|c\.f\.|nif\b|nipc|cnpj|cpf|ai sensi del|"
    r"avviso di riservatezza|aviso de confidencialidade|handelsregister|amtsgericht|hrb|registergericht|"
    r"geschaftsfuhr\w*|managing directors?|ust-?id|vat (?:no|reg)\w*|siret|company (?:no|number))\b|^[\d+() /.-]{6,}$|"
    r"^\W*$|^(?:\d+ |p\.?s\.?\b)"
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
    "form teacher": r"coordinator(?:e|ice) di classe|diretora? de turma",
    "psychologist": r"psicolog[oa]|psicoterapeuta",
    "midwife": r"ostetrica|parteira",
    "letting agent": r"amministrator(?:e|ice) di condominio|administradora? de condominio",
    "plumber": r"idraulic[oa]|canalizadora?|encanadora?",
    "electrician": r"elettricista|eletricista",
    "accountant": r"steuerberater(?:in)?|expert-comptable|gestora? fiscal|commercialista|contabilista|boekhouder|"
    r"accountant|fiscalist|belastingadviseur",
    "notary": r"notar(?:in)?|notaire|notari[oa]|notaris",
    "physiotherapist": r"physiotherapeut(?:in)?|kinesitherapeute|fisioterapeuta|fysiotherapeut|"
    r"kinesiste?|kinesitherapeute?|fysiotherapeute",
    "estate agent": r"makler(?:in)?|agent immobilier|agente inmobiliari[oa]|agente immobiliare|agente imobiliari[oa]|"
    r"makelaar|vastgoedmakelaar",
    "dentist": r"zahnarzt|zahnarztin|dentiste|dentista|odontologa?|tandarts|mondhygieniste?",
    "lawyer": r"rechtsanwalt(?:in)?|avvocat[oa]|advogad[oa]|advocaat|advocate",
    "vet": r"tierarzt|tierarztin|veterinaire|veterinari[oa]|dierenarts|dierenartse",
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

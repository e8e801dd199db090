"""Occupations by the word at their head, where no table has the whole: "Grundschullehrerin", "técnico de som"."""

from gumd.text.regex import regex

# What people are, by the noun that says it: it ends a German or Dutch word, and begins what other languages write.
_HEADS = r"""
technician = techniker(?:in)?|technicien(?:ne)?|tecnic[oa]|technic(?:us|a)
consultant = berater(?:in)?|consultante?|consultora?|consulente|adviseur
shoemaker = schuhmacher(?:in)?|schuster(?:in)?|cordonni(?:er|ere)|zapater[oa]|calzolai[oa]|sapateir[oa]|schoenmaker
therapist = therapeut(?:in|e)?|therapeute|terapeuta
engineer = ingenieur(?:in)?
teacher = lehrer(?:in)?|lehrkraft|leraar|lerares
doctor = arzt|arztin
pharmacist = apotheker(?:in)?
nurse = pfleger(?:in)?|krankenschwester|verpleegkundige
mechanic = mechaniker(?:in)?|mechatroniker(?:in)?|monteur(?:in)?
developer = entwickler(?:in)?|ontwikkelaar
editor = redakteur(?:in)?|lektor(?:in)?|redacteur
salesperson = verkaufer(?:in)?|verkoper
officer = referent(?:in)?|beauftragte[rn]?|beamt(?:er|in)|charge(?:e)? d[e'’]|encarregad[oa]
clerk = sachbearbeiter(?:in)?|bediende|oficial administrativ[oa]
assistant = assistent(?:in|e)?|assistante?|ayudante|aiuto|ajudante|auxiliar|auxiliaire
educator = erzieher(?:in)?|padagog(?:e|in)|educat(?:eur|rice)|educadora?|begeleid(?:er|ster)
manager = leiter(?:in)?|manager(?:in)?|responsable|responsabile|responsavel|verantwoordelijke|leidinggevende
operator = operateur|operatrice|operadora?|operator(?:e|ice)|bediener(?:in)?
craftsperson = handwerker(?:in)?|artisane?|artesan[oa]|artigian[oa]|artesa
worker = arbeiter(?:in)?|ouvri(?:er|ere)|obrer[oa]|operai[oa]|operari[oa]|arbeider
driver = fahrer(?:in)?|chauffeur
artist = kunstler(?:in)?|kunstenaar|artiste|artista
scientist = wissenschaftler(?:in)?|scientifique|cientific[oa]|wetenschapper
"""
_LINES = [line.split(" = ", 1) for line in _HEADS.strip().splitlines()]
_LEADS = {english: regex(rf"^(?:{names})(?![\w-])") for english, names in _LINES}
_ENDS = {english: regex(rf"(?<![\w-])[a-z-]{{3,30}}(?:{names})(?![\w-])") for english, names in _LINES}
# "Radfahrer" and "Hobbyfotograf" are nobody's occupation.
_NO_WORK = regex(
    r"\b(?:hobby|freizeit|amateur|sonntags)-?\w|\b(?:rad|motorrad|ski|mit|bei|geister|schwarz)fahrer|"
    r"\w(?:begleiter|tonleiter)"
)
_MASTER = regex(r"(?<=\w{4})meister(?:in)?\b")


def without_master(line: str) -> str:
    """A folded line without the German word for a master of a craft that ends one of its words."""
    return _MASTER.sub("", line)


def head_job_in(line: str) -> str:
    """The English for the word at the head of the occupation that a folded line names; empty when it names none."""
    plain = line.strip(" .,:;–-")
    if _NO_WORK.search(plain):
        return ""
    led = next((english for english, pattern in _LEADS.items() if pattern.match(plain)), "")
    return led or next((english for english, pattern in _ENDS.items() if pattern.search(plain)), "")

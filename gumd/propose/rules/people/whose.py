"""Whom a note is about, where that is not the user: by its title and folders, its headings, and its first lines."""

import re

from gumd.propose.identity import is_own_name
from gumd.propose.rules import doubt
from gumd.propose.rules.people.kin_words import KIN
from gumd.propose.snippets import Snippet
from gumd.text.regex import regex
from gumd.text.words import fold, tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_HOME = regex(r"^.{0,20}?(?:~|/home/[^/]{1,40}|/Users/[^/]{1,40}|\\Users\\[^\\]{1,40})[/\\]")
_SIGNS = regex(r"[_/\\.-]+")
_MAX_HEADING_WORDS = 6
_HEAD_LINES, _LINE = 6, 160
# Files about somebody else, or that fill in forms for others (folded).
_OTHERS = regex(
    r"\b(?:guest|client|customer|patient|student|employee|candidate|applicant|contact|member|team|staff|character|"
    r"wish ?lists?|wunschliste|envies|deseos|old|archiv\w*|backup|readme|changelog|contributing|openapi|persona|"
    r"template|example|sample|kunde\w*|gast|gaste|eleve|client\w*|klant\w*|gasten|leerling\w*|kandidaat|"
    r"sollicitant\w*|leden|personeel|verlanglijst\w*|sjabloon|voorbeeld|verslag|notulen|vergadering|oppas|ospit[ei]|"
    r"client[ei]|pazient[ei]|alunn[oi]|studenti|dipendenti|candidat[oi]|verbale|riunione|intervista|lista desideri|"
    r"modello|esempio|bozza|hospedes?|pacientes?|utentes?|alun[oa]s?|funcionarios?|ata\b|reuniao|entrevista|exemplo|"
    r"babysitter|nanny|minutes|protokoll|compte rendu|meeting|1on1|interview)\b"
)
_TITLED = (
    r"(?:mr|mrs|ms|miss|mme|mlle|monsieur|madame|frau|herr|sra?|señora?|don|doña|signora?|mevrouw|meneer|dhr|mevr|sig|"
    r"dona|senhora?)"
)
# "Patient: O. Lindt", and "Mrs Ada Lindt, 84 years": whoever a sheet is of.
_OF = regex(
    r"^\W{0,4}(?:patient(?:in)?|paciente|resident|bewohner(?:in)?|residente?|bewoner|bewoonster|leerling|naam|name|"
    r"nom|nombre|child|kind|enfant|pupil|paziente|ospite|utente|nome|bambin[oa]|alunn[oa]|crian[cç]a|"
    r"alun[oa])\s?:\s*(?P<name>[^\n:;,(]{3,50})",
    re.IGNORECASE,
)
AGED = regex(
    rf"^\W{{0,4}}(?:{_TITLED}\.?\s)?(?P<name>(?-i:[A-ZÀ-ÖØ-Þ])[^\n:;,(]{{1,40}}),\s(?P<age>\d{{1,3}})\s?"
    r"(?:ans|jahre|years?(?: old)?|yrs?|y/?o|años|anni|anos|jaar)\b",
    re.IGNORECASE,
)
_BORN = regex(
    rf"^\W{{0,4}}(?:{_TITLED}\.?\s)?(?P<name>(?-i:[A-ZÀ-ÖØ-Þ])[^\n:;,(]{{3,40}}),?\s\(?(?:geb\.|geboren|born|d\.?o\.?b\.?|"
    r"née?|nacid[oa]|nat[oa]|nascid[oa])[^\n]{0,12}(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_RECORD = regex(
    r"^\W*(?:(?:customer|client|patient|guest|member|kunden|patienten|mandanten|gaste|klanten)[ -]?(?:card|record|file|"
    r"sheet|karte\w*|akte|blatt|kaart|dossier)|(?:fiche|ficha|scheda|dossier) (?:de |do |da |del )?(?:client|patient|"
    r"paciente|utente|paziente)\w*)\b"
)
"""How a sheet is headed that a business or a practice keeps about somebody."""


def about_others(observation: Observation) -> bool:
    """Whether a file's name says that it is about somebody else, one of the user's family among them, or made up."""
    title = _SIGNS.sub(" ", observation.title)
    return doubt.is_fiction(observation.title) or names_others(title) or bool(relative_of(observation))


def names_others(words: str) -> bool:
    """Whether a title or a heading says that guests, clients, patients or the like are meant."""
    return bool(_OTHERS.search(fold(words)))


def relative_of(observation: Observation) -> str:
    """Who in the user's family a file's name or folder names, in English; empty for nobody."""
    return kin_in(_HOME.sub("", observation.title[:300]))


def kin_in(words: str) -> str:
    """The first of the family whom ``words`` name, in English; empty for nobody, and where it is somebody else's."""
    plain = _SIGNS.sub(" ", fold(words.replace("-in-law", "inlaw"))).replace("inlaw", "-in-law")
    return next((KIN[word] for word in plain.replace("'s", " ").replace("’s", " ").split() if word in KIN), "")


def heading_kin(snippet: Snippet) -> str:
    """Who in the user's family the heading above a snippet names, in English; empty for nobody."""
    return kin_in(snippet.heading) if len(snippet.heading.split()) <= _MAX_HEADING_WORDS else ""


def is_sheet_of_another(observation: Observation, own: frozenset[str]) -> bool:
    """Whether a note begins with the name and age, or the label, of a person who has none of the user's names; or is
    headed as what a business keeps about one of its customers.
    """
    lines = [line[:_LINE] for line in observation.text.splitlines() if line.strip()][:_HEAD_LINES]
    if lines and _RECORD.match(folded(lines[0])):
        return True
    named = [hit["name"] for line in lines for one in (_OF, AGED, _BORN) if (hit := one.match(line))]
    return any(tokens(name) and not is_of_user(name, own) for name in named) and bool(own)


def is_of_user(name: str, own: frozenset[str]) -> bool:
    """Whether a person's full name is the user's: relatives have the surname too, but not the rest or its initials."""
    words = [word for word in tokens(name) if word.isalpha()]
    whole = [word for word in words if len(word) > 1]
    held = [word for word in whole if word in own or any(len(word) > 3 and word in login for login in own)]
    firsts = {login[0] for login in own if login}
    strange = any(len(word) == 1 and word not in firsts for word in words)
    if len(own) > 1 and len(whole) > 1:
        return len(held) > 1
    return not strange and (bool(held) or is_own_name(name, own))


def mentions(text: str, own: frozenset[str]) -> bool:
    """Whether ``text`` speaks of the user by name."""
    return bool(set(tokens(folded(text))) & own)

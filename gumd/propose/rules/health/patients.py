"""Whom a paper of a practice, a form or an entry is about: the user, by their own name, or somebody else."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from gumd.text.regex import regex
from gumd.text.words import tokens
from gumd.untrusted.foreign import folded

Whose = Literal["user", "other", "unknown"]
_READ, _MAX_NAMES, _LEAST = 4_000, 6, 4
_LABEL = (
    r"(?:patient(?:in|e)?|paciente|paziente|name des patienten|patient'?s? name|concerne|betrifft|versicherte[rn]?|"
    r"naam patient|betreft|deelnemer|deelneemster|kandidaat|aanvrager|verzekerde|bestemd voor|ordering for|"
    r"bestellt fur|pour le compte de|runner|athlete|candidate|candidat(?:e|o|a)?|participant(?:e)?|participante|"
    r"assistit[oa]|utente|intestatari[oa]|nome d[oa] (?:paciente|utente)|partecipante|atleta|corridor(?:e|a)|"
    r"requerente|richiedente|candidat[oa]|teilnehmer(?:in)?|laufer(?:in)?|prufling|coureur|corredor(?:a)?|applicant|"
    r"antragsteller(?:in)?|(?:script|prescription|rezept|ordonnance|receta|receita|ricetta|recept)(?=\s*:\s*"
    r"(?:m[rs]s?|miss|herr|frau|mme|mlle|sra?|sig(?:ra)?|dhr|mevr)\b))"
)
_LABELLED = regex(rf"^\W*{_LABEL}\s*(?::|\s{{2,}})\s*(?P<name>[^\n:]{{3,80}})", re.MULTILINE)
_NAME_LINE = regex(
    r"^\W*(?:full )?(?:name|nom|nombre|nome|naam)(?: et prenom| y apellidos| en voornaam| e cognome|"
    r" completo)?\s*:\s*(?P<name>[^\n:]{3,80})",
    re.MULTILINE,
)
# "LOWE Ada, born 1990"
_BORN = regex(
    r"(?P<name>[A-ZÀ-Þ][\w'’-]{1,30},? [A-ZÀ-Þ][\w'’-]{1,30}(?: [A-ZÀ-Þ]\.)?)[,;]?\s{0,4}[(|·]?\s?(?:geb\.|"
    r"\*\s?\d{2}\.|(?:geboren|born|née?|geboortedatum|nacid[oa]|nat[oa]|nascid[oa])\b|(?:geboren|born|née?|nacid[oa]|"
    r"nat[oa]|DOB|[Dd]ate of birth|[Gg]eburtsdatum|[Gg]eb\.?datum|[Dd]ate de naissance|[Ff]echa de nacimiento|"
    r"F\. ?[Nn]ac\.?|[Dd]ata di nascita|[Gg]eboortedatum)(?!\w))"
)
_CUT = regex(
    r"\s{2,}|[(\[|;]|\d|\bage\b|\balter\b|\bborn\b|\bgeb\b|\bedad\b|\beta\b|\bidade\b|\bnat[oa] il\b|\bnascid[oa]\b|"
    r"\bdata d[ie] nasci|\bne\b|\bnee\b"
)
_TITLE_WORDS = """
mr mrs ms miss mx dr prof herr frau mme m mlle monsieur madame sr sra d dna don dona senora
dhr mevr mevrouw meneer
"""
_TITLE_WORDS += " sig sigra signor signora dott dottoressa avv ing exmo exma senhor senhora dra"
_TITLES = frozenset(_TITLE_WORDS.split())
# Someone written in capitals: "HUW BERGER: your prescription", "Reminder: IDA FALK".
_CAPITALS = regex(
    r"(?:^|[:\n]\s?)(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ'’-]{1,30}(?: [A-ZÀ-Þ][A-ZÀ-Þ'’.-]{0,30}){1,3})(?=:|\s*$|\s*\n)"
)
_FOR_ANOTHER = regex(
    r"\b(?:health ?care (?:agent|proxy)|next of kin|on behalf of|nominated contact|your (?:child|son|daughter|mother|"
    r"father|parent|baby|pet|dog|cat)|ihre[rms]? (?:kind|sohn|tochter|mutter|vater|hund|katze)|votre (?:enfant|fils|"
    r"fille|mere|pere|chien|chat)|su (?:hij[oa]|madre|padre|perr[oa]|gat[oa])|proche rattache|rattache au compte|"
    r"angehorige|namens|uw (?:kind|zoon|dochter|moeder|vader|hond|kat|huisdier)|dierenarts\w*|suo figlio|sua figlia|"
    r"sua madre|suo padre|tuo figlio|tua figlia|(?:seu|teu) filho|(?:sua|tua) filha|(?:sua|tua) mae|(?:seu|teu) pai|"
    r"familiar a cargo|change patient|veterina\w*|tierarzt\w*|vet)\b"
)


def whose(text: str, own: frozenset[str]) -> Whose:
    """Whom ``text`` names as the one it is about, where the user goes by ``own``; unknown where it names nobody."""
    read = text[:_READ]
    if _FOR_ANOTHER.search(folded(read)):
        return "other"
    labelled = list(_labelled(read, _LABELLED)) or list(_labelled(read, _NAME_LINE))
    labelled = labelled or [hit["name"] for hit in islice(_BORN.finditer(read), _MAX_NAMES)]
    if labelled:
        return "user" if any(names_user(name, own) for name in labelled) else "other"
    capitals = [hit["name"] for hit in islice(_CAPITALS.finditer(read), _MAX_NAMES)]
    if any(names_user(name, own) for name in capitals):
        return "user"
    return "other" if any(own & set(tokens(name)) for name in capitals) else "unknown"


def names_user(name: str, own: frozenset[str]) -> bool:
    """Whether the written ``name`` is the user's whole name; a surname alone is the family's.

    A given name may be an initial, and further names may stand between.
    """
    parts = [part for part in tokens(name) if part not in _TITLES]
    known = [part for part in parts if len(part) > 1 and part in own]
    if len(set(known)) > 1:
        return True
    initials = {part[0] for part in own - set(known) if len(part) > 1}
    if known and any(len(part) == 1 and part in initials for part in parts):
        return True
    return any(_is_login(login, parts) for login in own) or (len(own) == 1 and bool(known) and known[0] == parts[0])


def _is_login(login: str, parts: list[str]) -> bool:
    """Whether a login is short for a given name and a surname: "annroth" for Anna Roth."""
    for surname in parts:
        given = login.removesuffix(surname)
        if len(surname) >= _LEAST and given != login and len(given) > 2:
            return any(part.startswith(given) for part in parts if part != surname)
    return False


def _labelled(text: str, label: re.Pattern[str]) -> Iterator[str]:
    for hit in islice(label.finditer(folded(text)), _MAX_NAMES):
        name = _CUT.split(text[hit.start("name") : hit.end("name")])[0].strip(" ,.")
        if len(name.split()) > 1:
            yield name

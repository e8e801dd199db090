"""Fields of forms: what stands behind a label, and whom a paper names as the one that it is about."""

import re

from gumd.propose.identity import is_the_user
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded

MAX_NAME, MAX_TEXT = 60, 6_000
_CUTS = regex(r"\s\s|\s[—–|-]\s|: ")
_HAS_LETTERS = regex(r"[^\W\d_]{3}")
_GAP = r" ?(?:/a|\(s?a\)|\(in\))?(?: ?\.{2,60} ?| ?: ?|\s{2,60})"
_ENDS = r"(?=\s\s|\s[|·]\s|\n|$)"


def labelled(names: str) -> re.Pattern[str]:
    """A field of a form, by its folded names."""
    return regex(rf"(?:^|(?<=\n)|(?<=\s\s)|(?<=[|·] ))(?:{names}){_GAP}(?P<value>\S[^\n]{{0,90}}?){_ENDS}")


_NAME = labelled(
    r"employee(?: name)?|full name|name|surname, first name|mitarbeiter(?:in)?|arbeitnehmer(?:in)?|name, vorname|"
    r"patient|versicherte[rn]?|nom(?: et prenom)?|salariee?|agent|trabajador|empleado|nombre(?: y apellidos)?|"
    r"apellidos y nombre|dipendente|nome|colaborador|cognome e nome|nome e cognome|nominativo|lavorator(?:e|ice)|"
    r"paziente|assistit[oa]|intestatari[oa]|nome completo|nome d[oa] (?:trabalhadora?|funcionari[oa]|colaboradora?|"
    r"utente|paciente)|trabalhador(?:a)?|funcionari[oa]|utente|paciente|werknemer|naam|naam(?: en voornaam|"
    r", voornaam)?|voornaam en naam|naam werknemer|personeelslid|medewerker"
)


def field(label: re.Pattern[str], text: str) -> str:
    """What a form says behind a label; empty where it has none, or only a code."""
    hits = (text[hit.start("value") : hit.end("value")] for hit in label.finditer(folded(text[:MAX_TEXT])))
    return next((value.strip() for value in hits if _HAS_LETTERS.search(value)), "")


def is_made_out_to(text: str, own: frozenset[str], *, named: bool = False) -> bool:
    """Whether a paper names the user as the one it is about; ``named``: in a field of its own."""
    value = re.sub(r"^[\d\W]+", "", field(_NAME, text))
    if value or named:
        return bool(value) and is_the_user(value, own)
    lines = (part for line in text[:MAX_TEXT].splitlines() for part in _CUTS.split(line))
    return any(is_the_user(part, own) for part in lines if len(part) <= MAX_NAME)

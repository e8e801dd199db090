"""Doors and tills that let the user in, by the notes that they send."""

import re

from gumd.propose.rules.reading import PLAIN_QUOTES
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_READ, _MAX_NAME, _MAX_TITLE = 4_000, 50, 40
_LET_IN = regex(
    r"^\W*(?:you(?:'ve| have)? )?(?:checked in|check-?in|entry|entered|admitted|access granted|welcome to|scanned in|"
    r"einlass|eingecheckt|zutritt|willkommen (?:in|im|bei|beim)|entree validee|passage|acces autorise|bienvenue (?:a|"
    r"au|chez)|ingecheckt|toegang (?:verleend|geregistreerd)|welkom (?:in|bij|op)|ingeklokt|ingresso (?:registrato|"
    r"effettuato)?|accesso (?:consentito|autorizzato)|benvenut[oa] (?:a|al|alla|in|da|presso)|timbratura|"
    r"entrada (?:registada|registrada)|acesso (?:autorizado|liberado)|bem-vind[oa] (?:a|ao|à)|check-in|entrada|acceso|"
    r"fichaje|bienvenid[oa]s? al?|ingresso|check-in)\b"
)
_LEAD = regex(
    r"^\W*(?:(?:you(?:['’]ve| have)? )?(?:checked in|check-?in|entry|entered|admitted|access granted|welcome to|"
    r"scanned in|ingecheckt|toegang (?:verleend|geregistreerd)|welkom|ingeklokt|bij|op|om|ingresso|accesso|consentito|"
    r"autorizzato|benvenut[oa]|timbratura|registrato|effettuato|acesso|autorizado|liberado|registada|registrada|"
    r"bem-vind[oa]|ao|na|no|presso|da|alla?|einlass|eingecheckt|zutritt|willkommen|entrée validée|passage|"
    r"accès autorisé|bienvenue|entrada|acceso|fichaje|bienvenid[oa]s?|ingresso)|at|to|in|im|bei|beim|um|à|au|chez|al?|"
    r"en|las|um|uhr|h)(?=\W|$)",
    re.IGNORECASE,
)
_CUTS = regex(r"\s[–—·|-]\s|[\n!:;,]|\.\s")
_FIGURES = regex(r"\S*\d\S*")


def place_of(seen: Observation) -> str:
    """Where a door or a till let the user in, by its own message; empty for any other."""
    text = seen.text[:_READ]
    if seen.source != "notification" or not lets_in(text):
        return ""
    for part in _CUTS.split(_FIGURES.sub("", text)):
        bare = part
        while (cut := _LEAD.sub("", bare).strip(" .,–-")) != bare:
            bare = cut
        if content_words(bare) and bare[:1].isupper():
            return bare.translate(PLAIN_QUOTES)[:_MAX_NAME].strip()
    return ""


def lets_in(text: str) -> bool:
    """Whether a message is one of a door or a till that lets the user in."""
    return bool(_LET_IN.match(folded(text[:_READ])))


def titled(seen: Observation) -> str:
    """The place, by the title of a door's note; empty where that is only its program's name."""
    title = seen.title.translate(PLAIN_QUOTES).strip()
    named = title[:1].isupper() and not any(char.isdigit() for char in title) and len(title) <= _MAX_TITLE
    return title if named and lets_in(seen.text) and folded(title) not in folded(seen.app) else ""

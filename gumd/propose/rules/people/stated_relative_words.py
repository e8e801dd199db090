"""Words of papers for what one person is to another, in English, and labels for whom a paper is made out to."""

import re

from gumd.text.regex import regex
from gumd.untrusted.foreign import folded

_RELATIONS = {
    "spouse": "spouse ehegatte ehegattin ehepartner ehepartnerin conjoint conjointe cónyuge cônjuge coniuge "
    "echtgenoot echtgenote époux",
    "wife": "wife ehefrau gattin épouse esposa moglie",
    "husband": "husband ehemann gatte esposo marido mari marito",
    "partner": "partner lebensgefährte lebensgefährtin lebenspartner lebenspartnerin compagnon compagne concubin "
    "concubine pareja companheiro companheira convivente partenaire",
    "mother": "mother mutter mère madre mãe moeder",
    "father": "father vater père padre pai vader",
    "parent": "parent elternteil",
    "daughter": "daughter tochter fille hija filha figlia dochter",
    "son": "son sohn fils hijo filho figlio zoon",
    "child": "child kind enfant",
    "sister": "sister schwester soeur sœur hermana irmã sorella zus",
    "brother": "brother bruder frère hermano irmão fratello broer",
    "grandmother": "grandmother großmutter grand-mère abuela avó nonna grootmoeder",
    "grandfather": "grandfather großvater grand-père abuelo avô nonno grootvader",
    "grandson": "grandson enkel petit-fils nieto",
    "granddaughter": "granddaughter enkelin petite-fille nieta",
}
_ENGLISH = {folded(word): english for english, words in _RELATIONS.items() for word in words.split()}
RELATION_WORDS = "|".join(
    re.escape(word) for word in sorted((one for words in _RELATIONS.values() for one in words.split()), key=len)[::-1]
)
# What somebody is to the user who calls the user this.
INVERSE = {
    "spouse": "spouse",
    "wife": "spouse",
    "husband": "spouse",
    "partner": "partner",
    "mother": "child (daughter or son)",
    "father": "child (daughter or son)",
    "parent": "child (daughter or son)",
    "daughter": "parent",
    "son": "parent",
    "child": "parent",
    "sister": "sibling (sister or brother)",
    "brother": "sibling (sister or brother)",
    "grandmother": "grandchild",
    "grandfather": "grandchild",
    "grandson": "grandparent",
    "granddaughter": "grandparent",
}
_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’.,-]{0,25}"
PRINCIPAL = regex(
    r"(?:^|\s\s|[|·] ?)\W{0,4}(?i:(?:named |primary |main )?insured|policy ?holder|subscriber|(?:primary |"
    r"plan )?member|employee(?: name)?|"
    r"applicant|patient(?:in|e)?|resident(?:e|in)?|tenant|client|deceased|bewohner(?:in)?|résidente?|"
    r"participant|testator|full name|name|versicherungsnehmer(?:in)?|versicherte[rn]?|"
    r"antragsteller(?:in)?|mitarbeiter(?:in)?|arbeitnehmer(?:in)?|assurée?|souscripteur|adhérente?|salariée?|"
    r"demandeur|nom(?: et prénom)?|tomador(?:a)?|asegurad[oa]|titular|solicitante|trabajador(?:a)?|paciente|"
    r"nombre(?: y apellidos)?|segurad[oa]|nome(?: completo)?|verzekeringnemer|aanvrager|naam|contraente|richiedente|"
    r"paziente)"
    rf"(?:\s?:\s{{0,40}}|\s{{2,40}})(?P<name>{_WORD}(?: {_WORD}){{1,3}})",
    re.MULTILINE,
)


def relation_of(word: str) -> str:
    """What a word of a paper says that one person is to another, in English; empty for none."""
    return _ENGLISH.get(folded(word), "")

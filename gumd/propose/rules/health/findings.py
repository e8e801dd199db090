"""What papers of practices and laboratories that name the user as their patient found."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.health.patients import names_user, whose
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before, pretends
from gumd.propose.rules.statements import Statement, carried
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.5
MAX_ROWS, MAX_LINES, MAX_CHARS = 4, 3, 150
_READ, _MIN_MARKS = 6_000, 2
_SOURCES = frozenset({"file", "browser", "email"})
# What such papers say; two different ones make one.
_MARKS = regex(
    r"\b(?:patient\w*|pacient\w*|pazient\w*|dr|dra|docteur|labor\w*|laborato\w*|diagn\w+|ref(?:erence|erenz)? ?range|"
    r"valores? ref|valeurs? ref\w*|referenzwert\w*|resultat\w*|ergebnis\w*|result[as]\w*|blood|blut\w*|sang|sangre|"
    r"analys\w*|bloed\w*|uitslag\w*|onderzoek\w*|referentiewaard\w*|ziekenhuis|polikliniek|huisarts|raadpleging|"
    r"verwijsbrief|medicatie\w*|analis\w*|anamnes\w*|befund\w*|hospital|clinic\w*|\w*klinik\w*|consult\w*|medecin|"
    r"medic[oa]|praxis|dermatolog\w*|radiolog\w*|orthop\w*|hno|ent|mri|irm|mrt|x-?ray|rx|untersuch\w*|salut|sante|"
    r"salud|gesundheit\w*|referto|valori di riferimento|esam[ei]|sangue|ospedale|ambulatorio|cardiolog\w*|"
    r"valores? de referencia|exames?|analises|relatorio medico|laudo|utente|ecografia|ultrassom|ressonancia|risonanza|"
    r"centro de salud|allergolog\w*|assessment|(?:physical |occupational )?therap\w+|visit summary|dob|date of birth|"
    r"geburtsdatum|fecha de nacimiento|date de naissance|follow-?up|symptom\w*|referral|medications?|physio\w*|"
    r"podiatr\w*)\b"
)
# One of them has to be what only such papers say: those of schools and of science have results too.
_CLINICAL = regex(
    r"\b(?:patient\w*|pacient\w*|pazient\w*|docteur|diagn\w+|blood|blut\w*|sang|sangre|labor\w*|anamnes\w*|befund\w*|"
    r"hospital|clinic\w*|\w*klinik\w*|medecin|medic[oa]|praxis|\w+olog(?:e|in|o|ist|ue|y|ie)|orthop\w*|mri|irm|mrt|"
    r"x-?ray|sante|salut|salud|physio\w*|physical therap\w+|podiatr\w*|dob)\b"
)
_NUMBER = r"\d{1,5}(?:[.,]\d{1,3})?"
# "Ferritin   9  L   15 – 150 ng/mL", in any order of unit and range.
_VALUE = regex(
    rf"^\W*(?P<what>[^\W\d_][^\n\d:*]{{2,34}}(?:\d{{1,2}})?)[: ]\s+(?P<value>{_NUMBER})"
    rf"(?![\d.,])[^\n]{{1,40}}?(?P<low>{_NUMBER})\s?[–—-]\s?(?P<high>{_NUMBER})(?![\d.,])"
)
_TOLD = regex(
    r"^\W*(?:diagnos[ei]s?|diagnostic(?:o|s)?|dx|dg|mc|motivo de consulta|(?:clinical )?impression|impression|"
    r"assessment|(?:clinical )?findings?|conclusions?|beurteilung|befund|juicio clinico|impresion(?: diagnostica)?|"
    r"valoracion|hypothese diagnostique|besluit|conclusie|bevindingen|klachten|reden van (?:consult|raadpleging|"
    r"verwijzing)|voorgeschiedenis|presenting complaint|history|complaints?|anamnesi|conclusioni|conclusao|conclusoes|"
    r"impressao diagnostica|hipotese diagnostica|diagnostico|esito|quadro clinico|motivo (?:della visita|da consulta)|"
    r"sintomi|sintomas|beschwerden(?: seit)?|symptom[ea]?s?|(?:working |provisional |main |haupt|"
    r"verdachts)?diagnos[ei]s?)\s?:\s*(?P<what>\S.{5,400})$"
)
_ALLERGIES = regex(
    r"^\W*(?:bekannte |known |drug |food )?(?:allergi(?:es?|en?|a|as)|allergies|alergias?|unvertraglichkeiten|"
    r"allergie(?:en)?|overgevoeligheden|intoleranties|intolleranze|intolerancias|allergie (?:note|a farmaci)|"
    r"alergias? (?:conhecidas|medicamentosas)|intolerances?)(?: ?[/&,] ?[a-z]{1,30}| (?:and|und|et|y|ou|"
    r"o) [a-z]{1,30}){0,3}\s?:\s*(?P<what>\S.{2,160})$"
)
_CONDITION = regex(
    r"\b(?:allerg(?!olog)\w+|alerg(?!olog)\w+|sensibili[sz]\w+|eczema|ekzem\w*|dermatit\w+|psoria\w+|asthma?\w*|asma|"
    r"migra[iy]n\w*|anamie|anaemia|anemi[ae]?|an[ae]mie|tendin\w+|tenosyno?v\w+|arthr[io]\w+|artros\w+|bursit\w+|"
    r"fra[ck]tur\w*|hernia\w*|hernie|stenos\w+|\w*knotchen|nodul\w+|polyp\w*|carpal \w+|diabet\w+|hypert\w+|hipert\w+|"
    r"hypothyr\w+|hipotir\w+|hashimoto\w*|celiac\w*|celiachia|ipotiroid\w+|iperten\w+|emicrani\w+|cefale\w+|ernia\w*|"
    r"frattur\w+|nodul[oi]|noduli|carenza|gravidanza|gravida|gravidez|enxaquecas?|hernia|hoge bloeddruk|fratura|asma|"
    r"rinit[ei]|coeliac\w*|zoliak\w*|endometrios\w+|osteopor\w+|reflux\w*|syndrom\w*|sindrome|insuffi[cz]\w+|"
    r"deficien\w+|\w*mangel|carenc\w+|bloedarmoede|suikerziekte|hooikoorts|eczeem|reuma\w*|artritis|\w*tekort|"
    r"ontsteking\w*|peesontsteking|zwanger\w*|tinnitus|pregnan\w+|schwanger\w+|enceinte|embaraz\w+)\b"
)
_DENIED = regex(
    r"\b(?:no|not|none|nicht|kein\w*|nein|ohne|without|sans|pas|aucune?|ningun\w*|sin|negati\w*|unauffallig\w*|"
    r"normal\w*|ruled out|geen|niet|zonder|negatief|normaal|uitgesloten|indien|moeder|vader|onbekend|exclu\w*|"
    r"ausgeschlossen|if|falls|si|wenn|please|tell us|bitte|family|familie\w*|familial\w*|mother|father|nega\w*|"
    r"nessun\w*|assent[ei]|senza|nella norma|esclus\w*|familiar\w*|madre|padre|nenhum\w*|sem|nega|ausencia|ausente|"
    r"excluid\w*|mae|pai|nao|non|unbekannt|unknown)\b|\?"
)
_WITHOUT = regex(
    r"^\W*(?:none|no\b|nil|nka|nkda|keine?|geen|niet|nein|nicht|aucune?|neant|non|ningun\w*|nada|nessun\w*|nega|"
    r"nenhum\w*|sem alergias|nao|desconhece|-|n/a|unknown)"
)
_HEAD_LINES = 4
_ONE_A_LINE = regex(r"\s{3,}")
_NAME = regex(r"[^\W\d_][\w'’.-]*(?:,? [^\W\d_][\w'’.-]*){1,4}")
_SAID = "blood test showed low high; medical paper says; allergies"


class Findings:
    """Proposes values out of range, diagnoses and allergies of papers whose patient the user is."""

    name = "rules.finding"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        self._reader.names()  # Looked up now and then, as long as nothing shows them.
        found = [one for seen in episode if self._is_own(seen) for one in self._from(seen)]
        return [one for one in found if one is not None]

    def _is_own(self, seen: Observation) -> bool:
        if seen.source not in _SOURCES or doubt.is_fiction(seen.title) or pretends(seen.text[:_READ]):
            return False
        plain = folded(f"{seen.title}\n{seen.text[:_READ]}")
        marks = {hit.group()[:4] for hit in _MARKS.finditer(plain)}
        return len(marks) >= _MIN_MARKS and bool(_CLINICAL.search(plain)) and self._is_patient(seen)

    def _is_patient(self, seen: Observation) -> bool:
        """Whether the user is named as the one it is about: a head line of a portal may name them without a label."""
        own, pieces = self._reader.names(), _ONE_A_LINE.sub("\n", seen.text[:_READ])
        about = whose(pieces, own)
        head = (piece.strip() for piece in pieces.splitlines()[:_HEAD_LINES])
        return about == "user" or (
            about == "unknown" and any(_NAME.fullmatch(one) and names_user(one, own) for one in head)
        )

    def _from(self, seen: Observation) -> Iterator[Proposal | None]:
        lines = [line.strip().translate(PLAIN_QUOTES) for line in seen.text[:_READ].splitlines() if line.strip()]
        values = [value for line in lines if (value := out_of_range(line))]
        if values:
            text = f"The user's blood test showed {', '.join(values[:MAX_ROWS])}."
            yield self._proposal(text, ", ".join(values), seen, "values")
        pieces = [piece for line in lines for piece in _ONE_A_LINE.split(line)]
        for line in islice(filter(None, map(_told, pieces)), MAX_LINES):
            yield self._proposal(f"The user's medical paper says: {_cut(line)}.", line, seen, _cut(line)[:30])
        for line in lines:
            if (hit := _ALLERGIES.match(folded(line))) and not _WITHOUT.match(hit["what"]):
                what = _cut(line[hit.start("what") :])
                yield self._proposal(
                    f"The user's allergies, as a medical form has them: {what}.", line, seen, "allergies"
                )

    def _proposal(self, text: str, words: str, seen: Observation, topic: str) -> Proposal | None:
        statement = Statement(text, "health", words, _WEIGHT, topic=f"finding:{folded(topic)}", said=_SAID)
        return carried(statement, self.name, [seen])


def out_of_range(line: str) -> str:
    """ "low Ferritin (9)" where a laboratory's line has a value outside of its range; empty where it has none."""
    hit = _VALUE.match(line)
    if hit is None or not content_words(hit["what"]):
        return ""
    value, low, high = (float(hit[name].replace(",", ".")) for name in ("value", "low", "high"))
    if low >= high or low <= value <= high:
        return ""
    return f"{'low' if value < low else 'high'} {hit['what'].strip()} ({hit['value']})"


def _told(line: str) -> str:
    """What a line says that the user has: under a label for it, or as a sentence that names an illness."""
    plain = folded(line)
    hit = _TOLD.match(plain)
    if hit and not _WITHOUT.match(hit["what"]):
        return line
    named = _CONDITION.search(plain) and len(content_words(line)) > 2 and not _DENIED.search(plain)
    return line if named and ":" not in line and not re.search(r"[@©]|https?:", line) else ""


def _cut(text: str) -> str:
    first = text.partition(";")[0]
    whole = first if len(first) <= MAX_CHARS else first[: MAX_CHARS + 1].rpartition(" ")[0]
    return whole.strip(" .,;(")

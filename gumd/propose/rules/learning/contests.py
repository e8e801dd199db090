"""Exams that the user is to sit and races that they are entered for, as what they want to pass and to finish."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings.names import name_of
from gumd.propose.rules.bookings.words import MEDICAL, offers
from gumd.propose.rules.calendar.events import CALLED_OFF
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.health.patients import whose
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends
from gumd.propose.rules.statements import Statement, proposed
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.4
MAX_NAME = 90
_READ, MAX_WORDS = 3_000, 12
_SOURCES = frozenset({"email", "browser", "notification"})
_CERTAIN = regex(
    r"\b(?:approved|confirmed|you are (?:scheduled|registered|entered|enrolled)|registered|registration (?:complete|"
    r"received)|entry (?:confirmed|accepted)|(?:transfer|change|swap) (?:is |has been )?(?:complete\w*|confirmed|"
    r"done)|(?:we(?:'ve| have)? )?(?:moved|transferred) you|your (?:start(?:ing)?|wave) time|umgemeldet|ummeldung|"
    r"paid|scheduled as follows|(?:is|are) now|bestatigt|angemeldet|zugelassen|anmeldung (?:ist )?eingegangen|"
    r"enregistree|ingeschreven|bevestigd|toegelaten|inschrijving ontvangen|geregistreerd|inscrite?|"
    r"inscription (?:validee|confirmee)|convoquee?|convocation|registrada|inscrit[oa]|confirmad[oa]|"
    r"iscrizione (?:confermata|accettata|completata)|iscritt[oa]|pagat[oa]|ammess[oa]|convocat[oa]|"
    r"inscricao (?:confirmada|validada)|pag[oa]\b|homologad[oa]|admitid[oa])\b"
)
_EXAM = regex(
    r"\b(?:examination|exam|prufung|examen|esame|exame|certification test|licen[cs]e test|abschlussprufung|"
    r"sprachprufung|tentamen|rijexamen|theorie-?examen|staatsexamen|ingangsexamen)\b"
)
_RACE = regex(
    r"\b(?:(?:half|ultra)?[ -]?marathon|halbmarathon|semi-marathon|media maraton|maraton|triathlon|duathlon|brevet|"
    r"halve marathon|hardloopwedstrijd|loopwedstrijd|wielertocht|wielerwedstrijd|stratenloop|singelloop|brm|"
    r"randonn\w+|maratona|mezza maratona|meia[- ]maratona|maratonina|corsa|corrida|granfondo|gara|prova de atletismo|"
    r"sao silvestre|trail|gran fondo|cyclo\w*|half|\d{1,3} ?k(?:m)?|regatta|swimrun|volkslauf|stadtlauf|carrera|"
    r"rennen|race)\b"
)
_NUMBERED = regex(
    r"\b(?:bib|dorsal|dossard|startnummer|race number|runner|laufer(?:in)?|corral|wave|flag-?off|start list|chip|"
    r"borstnummer|rugnummer|deelnemersnummer|startvak|loper|corredor(?:a)?|pettorale|dorsal|griglia di partenza|"
    r"numero de peito|atleta)\b"
)
_LABELLED = regex(
    r"^\W*(?:exam(?:ination)?|test|prufung|examen|esame|race|event|veranstaltung|lauf|epreuve|wedstrijd|evenement|"
    r"onderdeel|tentamen|gara|evento|prova|exame|prueba)\s?:\s*(?P<what>\S.{5,100})$"
)
# What was and what is, where somebody is moved to another distance, division or level.
_FROM = regex(r"^\W*(?:from|old|alt|bisher|von|de|ancien\w*|anterior|antes|van|oud|da)(?:\s?:|\s{2,})", re.MULTILINE)
_TO = regex(
    r"^\W*(?:to|new|now|neu|nach|auf|a|vers|nouve\w+|nuev[oa]|ahora|naar|nieuw)(?:\s?:\s*|\s{2,})(?P<what>\S.{2,60})$",
    re.MULTILINE,
)
_PROVISIONAL = regex(r"\b(bib|dorsal|dossard|startnummer) (?:provisional\w*|provisoire|vorlaufig\w*)")
_SPOKEN = regex(r"\s?[:–]\s(?=(?:your|you|we|ihre?|deine?|votre|vous|tu|su|uw|je)\b)", re.IGNORECASE)
_CUT = regex(r"\s{2,}|\s[–—|]\s|\s-\s")
_LITTLE = regex(
    r"\b(?:examination|exam|confirmation|confirmed|rescheduled|registration|my|your|convocation|inscription|"
    r"changed?|of|date|moved|booking|umbuchung|umgebucht|bestatigt|termin|changement|date|cambio|fecha|cambiamento|"
    r"mudanca|alteracao|wijziging|datum|"
    r"bevestiging|bevestigd|inschrijving|uw|je|herinnering|"
    r"inscripcion|anmeldung|"
    r"bestatigung|reminder|re|rescheduled|prufung|examen|session|du|del|step|paso|formulario|form)\b"
)
_ONLY_SHOWN = regex(
    r"\b(?:results?|ergebnisse|resultats|resultados|uitslagen|vrijwilligers gezocht|uitschrijven|finishers?|"
    r"live tracking|spectators?|volunteers?|unsubscribe)\b"
)
_SAID = "wants to pass an exam that they are registered for; wants to finish a race that they are entered for"


class Contests:
    """Proposes a goal for an exam or a race that is confirmed to the user."""

    name = "rules.contest"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        fresh = [seen for seen in episode if seen.source in _SOURCES and seen.origin != "user"]
        return [one for seen in fresh for one in self._contest(seen)]

    def _contest(self, seen: Observation) -> Iterator[Proposal]:
        text, own = self._reader.received(seen)[:_READ], self._reader.names()
        whole = folded(f"{headline(seen)}\n{text}")
        race = bool(_RACE.search(whole) and _NUMBERED.search(whole))
        exam = _EXAM.search(folded(f"{headline(seen)}\n{text[:300]}")) and not MEDICAL.search(whole)
        if not (race or exam) or not _CERTAIN.search(whole):
            return
        if (
            offers(_PROVISIONAL.sub(r"\1", whole), moved=bool(_FROM.search(whole)))
            or _ONLY_SHOWN.search(whole)
            or CALLED_OFF.search(whole)
            or pretends(text)
        ):
            return
        about = whose(f"{headline(seen)}\n{seen.text[:_READ]}".replace("   ", "\n"), own)
        named = any(name in whole for name in own)
        if about == "other" or (about == "unknown" and not (named and seen.source == "email")):
            return
        name = _name(seen, text, race) or name_of(headline(seen), self._reader.told(seen), own)
        says = "finish a race that they are entered for" if race else "pass an exam that they are registered for"
        topic = "contest:" + " ".join(content_words(name)[:4])
        moved = _moved_to(text)
        name = _SPOKEN.split(name)[0]
        full = f"{name} – {moved}" if moved and folded(moved) not in folded(name) else name
        statement = Statement(f"The user wants to {says}: “{full}”.", "goal", name, _WEIGHT, "likes", topic, _SAID)
        if name:
            yield from proposed(statement, self.name, [seen])


def _moved_to(text: str) -> str:
    """To what the user is moved, where a message says from what to what; else empty."""
    plain = folded(text)
    hit = _TO.search(plain) if _FROM.search(plain) and len(plain) == len(text) else None
    return re.split(r"\s{2,}|\s\(", text[hit.start("what") : hit.end("what")])[0].translate(PLAIN_QUOTES) if hit else ""


def _name(seen: Observation, text: str, race: bool) -> str:
    """What it is: by its label, else the first part of the title or the text that says more than that it is one."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    labelled = next((line[hit.start("what") :] for line in lines if (hit := _LABELLED.match(folded(line)))), "")
    if labelled:
        return _CUT.split(labelled)[0].translate(PLAIN_QUOTES)[:MAX_NAME].strip(" .,")
    kept = _RACE if race else _EXAM
    subject = [] if headline(seen).startswith("http") else [headline(seen)]
    for line in (*subject, *lines):
        said = (piece for piece in _CUT.split(line) if not span_in(piece, seen.observed_at))  # Days are moved.
        pieces = [piece for piece in said if content_words(_LITTLE.sub(" ", folded(piece)))]
        whole = " – ".join(pieces)
        telling = kept.search(folded(line)) or (line in subject and not race)
        if pieces and telling and len(re.findall(r"\w+", whole)) <= MAX_WORDS and not line.endswith((":", ".")):
            return whole.translate(PLAIN_QUOTES)[:MAX_NAME].strip(" .,–-")
    return ""

"""For whom the user cares, as those who look after that person write to them: homes, offices, practices."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.mail import display_name, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings.words import OFFERS
from gumd.propose.rules.people.whose import is_of_user
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends
from gumd.propose.rules.statements import Statement, proposed
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.2
_SOURCES = ("email", "notification")
# What the user is to that person, where the letter says it of its reader (folded), in English.
_AS = {
    "health care agent": r"health ?care (?:agent|proxy)|gesundheitsbevollmachtigte\w*|personne de confiance|"
    r"zorggevolmachtigde|vertegenwoordiger van de patient|fiduciari[oa]|procurador[a]? de cuidados de saude",
    "main carer": r"(?:main|primary|named|registered|family) (?:carer|caregiver|caretaker)|aidante? principale?|"
    r"aidante? familiale?|pflegeperson|hauptpflegeperson|cuidadora? principal|mantelzorger|hoofdmantelzorger|"
    r"caregiver principale|cuidadora? informal|acompanhante principal",
    "legal guardian": r"(?:legal |enduring |court-appointed )?guardian|gesetzliche[rn]? (?:vertreter\w*|betreuer\w*)|"
    r"betreuer(?:in)?|tutrice|tuteur|tutora? legal|responsable legale?|erziehungsberechtigte\w*|"
    r"wettelijk vertegenwoordiger|voogd|bewindvoerder|mentor|tutore|amministrator(?:e|ice) di sostegno|curador[a]?|"
    r"encarregad[oa] de educacao|"
    r"responsavel legal",
    "attorney": r"(?:lasting |durable )?power of attorney|attorney|bevollmachtigte\w*|vorsorgebevollmachtigte\w*|"
    r"mandataire|apoderad[oa]|volmachthouder|gevolmachtigde|procurator(?:e|ice)|procurador[a]?",
    "next of kin": r"next of kin|emergency contact|first contact|main contact|contact person|ansprechpartner\w*|"
    r"ansprechperson|angehorige\w*|personne a prevenir|persona de contacto|familiar de referencia|contactpersoon|"
    r"eerste contactpersoon|naaste familie|familiare di riferimento|persona di riferimento|contatto di emergenza|"
    r"contacto de emergencia|contato de emergencia|pessoa de referencia",
}
# "To: Ada Lowe (contact person / enduring guardian)"
_ADDRESSED_AS = regex(r"^(?:to|an|a|para|aan)\s?:\s?[^\n(<]{3,50}\((?P<roles>[^()\n]{3,60})\)", re.MULTILINE)
_READER = regex(
    r"\b(?:as (?:the |her |his |their )?|"
    r"you are (?:listed |registered |named |recorded )?(?:as )?(?:the |her |his |their )?|"
    r"als |u bent (?:de |als )?|sie sind (?:als )?|en tant qu[e'] ?|vous etes (?:l'|la |le )?|de l'|l'|como |"
    r"usted es (?:la |el )?|come |in qualita di |in quanto |lei e (?:il |la )?|na qualidade de |enquanto )"
    r"(?P<role>" + "|".join(_AS.values()) + r")(?P<after>[^.\n]{0,60})"
)
_TO_YOU = regex(
    r"\b(?:you|your|sie|ihnen|ihre\w*|vous|votre|vos|usted|su|le|u|uw|je|jij|jouw|lei|suo|sua|vostr[oa]|seu|voce|"
    r"vossa)\b"
)
_NAME = r"(?-i:[A-ZÀ-ÖØ-Þ])[\w'’.-]*"
_TITLES = (
    r"(?:m\.|mme|mlle|mrs|mr|ms|frau|herrn?|sra?|doña|don|señora?|dhr|mevr|mevrouw|meneer|de heer|sig(?:nor)?a?|"
    r"sig\.ra|d\.ª?|dona|senhora?)\.?"
)
_WHOM = regex(
    rf"\b(?:{_TITLES}\s|(?:patient(?:in)?|resident|bewohner(?:in)?|residente|paciente|bewoner|bewoonster|pati[eë]nte?|"
    rf"paziente|ospite|utente)\s?:\s?)(?P<name>{_NAME}(?: {_NAME}){{0,2}})|"
    rf"(?P<lodged>{_NAME}(?: {_NAME}){{1,2}}), (?:rm|room|apt|zimmer|chambre|habitacion|habitación|kamer|camera|"
    rf"stanza|quarto)\b",
    re.IGNORECASE,
)
_PATIENT = regex(
    rf"\b(?:patient(?:in)?|paciente|ordering for|prescription for|rezept für|ordonnance pour|recept voor|"
    rf"voorschrift voor|pati[eë]nte?|paziente|utente|ricetta per|"
    rf"receita para)\s?:\s?(?:{_TITLES}\s)?(?P<name>{_NAME}(?: {_NAME}){{0,2}})",
    re.IGNORECASE,
)
_BORN = regex(
    r"\b(?:nee? le|born(?: on)?|geb(?:oren)?\.?(?: am)?|nacid[oa] el|nat[oa] il|nascid[oa] (?:a|em)|data di nascita:?|"
    r"data de nascimento:?|dob:?|geboren(?: op)?|geboortedatum:?) (?P<date>\d{1,2}[./]\d{1,2}[./]\d{4})"
)
_ALONE = regex(
    r"\b(?:vivante? seule?|living alone|lives alone|alleinlebend|lebt allein|vive sol[oa]|alleenwonend|woont alleen|"
    r"vive da sol[oa]|(?:vive|mora) sozinh[oa])\b"
)
# Accounts from which one books for relatives.
_ATTACHED = regex(
    r"\b(?:patient(?:in)?|paciente|appointment for|rendez-vous pour|termin fur|cita para|afspraak voor|paziente|"
    r"appuntamento per|consulta para|marcacao para)\s?:?\s(?P<name>[^\n(]{3,40}?)\s?\((?:[^)\n]{0,30}\b)?(?:proche|"
    r"relative|family member|dependa?nt|angehorige\w*|familienmitglied|familiar|enfant|child|kind|hij[oa]|familielid|"
    r"naaste|gezinslid|familiare|figli[oa]|filh[oa]|dependente)\b"
)


class Care:
    """Proposes for whom the user is carer, guardian or contact, and for whom they book at a doctor's."""

    name = "rules.care"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: dict[str, Proposal] = {}
        for seen in episode:
            if seen.source in _SOURCES and seen.origin != "user":
                body = read_mail(seen.text).body if seen.source == "email" else seen.text
                text = f"{headline(seen)}\n{_to_line(seen)}{body}"
                for proposal in () if pretends(text) or OFFERS.search(folded(text)) else self._of(text, seen):
                    found.setdefault(proposal.text, proposal)
        return list(found.values())

    def _of(self, text: str, seen: Observation) -> Iterator[Proposal]:
        own, plain = self._reader.names(), folded(text).replace("’", "'")
        role, name = role_of_reader(plain), _whom(text, own)
        sender = display_name(read_mail(seen.text).sender) if seen.source == "email" else seen.title
        if role and name:
            born, alone = _BORN.search(plain), _ALONE.search(plain)
            more = f", born {born['date']}" if born else ""
            more += ", who lives alone" if alone else ""
            who = f" ({sender.translate(PLAIN_QUOTES)})" if sender else ""
            told = f"The user is the {role} of {name}{more}{who}."
            yield from _told(told, name, seen, f"{role} of born who lives alone")
        hit = _ATTACHED.search(plain)
        if hit and len(plain) == len(text) and not is_of_user(hit["name"], own):
            booked = text[hit.start("name") : hit.end("name")].strip()
            told = f"The user books medical appointments for {booked}, a relative."
            yield from _told(told, hit.group(), seen, "books medical appointments for a relative")


def role_of_reader(plain: str) -> str:
    """What a folded letter says its reader is to the person that it is about, in English; empty for nothing."""
    addressed = _ADDRESSED_AS.search(plain)
    roles = [role.strip() for role in re.split(r"[/,]", addressed["roles"])] if addressed else []
    named = [english for english, pattern in _AS.items() if any(map(regex(pattern).fullmatch, roles))]
    hit = _READER.search(plain)
    if named:
        return named[0]
    if hit is None or not _TO_YOU.search(plain, max(0, hit.start() - 80), hit.end() + 80):
        return ""
    return next((role for role, pattern in _AS.items() if regex(pattern).fullmatch(hit["role"])), "")


def is_for_another(text: str, own: frozenset[str]) -> bool:
    """Whether a letter on somebody's health is about another: a patient of another name, or in the user's care."""
    plain = folded(text).replace("’", "'")
    patient = _PATIENT.search(text)
    return bool(role_of_reader(plain) or _ATTACHED.search(plain)) or bool(
        patient and own and not is_of_user(patient["name"], own)
    )


def _to_line(seen: Observation) -> str:
    to = read_mail(seen.text).recipient if seen.source == "email" else ""
    return f"To: {to}\n" if "(" in to else ""


def _whom(text: str, own: frozenset[str]) -> str:
    """The first person with a title, a room or a label who is not the user."""
    named = ((hit["name"] or hit["lodged"]).strip() for hit in _WHOM.finditer(text))
    return next((name for name in named if not is_of_user(name, own)), "")


def _told(text: str, words: str, seen: Observation, said: str) -> Iterator[Proposal]:
    return proposed(Statement(text, "relationship", words, _WEIGHT, said=said), Care.name, [seen])

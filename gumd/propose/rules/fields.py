"""Labelled fields of confirmations: "Date: Friday 6 June", "Lieu : Nantes", "TIME 10:20", several to a line."""

import re
from dataclasses import dataclass

from gumd.text.regex import regex
from gumd.untrusted.foreign import folded

_LABELS = {
    "people": "passenger passengers traveller travellers traveler travelers guest guests patient patients runner "
    "participant participants candidate attendee applicant booked-for ticket-holder lead-passenger lead-guest name "
    "reisende reisender reisende/r passagier passagiere fahrgast gast gaste patientin teilnehmer teilnehmerin "
    "teilnehmende kandidat kandidatin prufling voyageur voyageurs voyageuse passager passagers passagere patiente "
    "participante candidat candidate stagiaire beneficiaire titulaire nom viajero viajeros viajera pasajero pasajeros "
    "pasajera paciente participante candidato candidata titular asistente nombre huesped huespedes passeggero "
    "passeggera viaggiatore viaggiatori viaggiatrice ospite ospiti intestatario intestataria nominativo nome-e-cognome "
    "partecipante iscritto iscritta candidata allievo allieva studente assistito assistita utente passageira viajante "
    "viajantes hospede hospedes nome-completo nome-do-passageiro nome-do-paciente participantes aluno aluna inscrito "
    "inscrita utentes segurado titular-da-reserva nome "
    "passeggeri paziente passageiro passageiros patienten reiziger reizigers "
    "deelnemer deelnemers deelneemster kandidaat gast gasten naam hoofdboeker klant clientnaam "
    "passageira passageiras driver main-driver "
    "lead-driver renter hirer fahrer hauptfahrer fahrerin mieter conducteur conductrice locataire conductor conductora "
    "arrendatario conduttore condutor condutora bestuurder huurder player players spieler joueur joueurs jugador "
    "booked-by reserved-for",
    "time": "time start starts start-time hora uhrzeit zeit beginn heure heure-de-convocation horaire hora-de-inicio "
    "inizio data-e-ora ore ora-di-inizio horario hora-marcada data-e-hora hora-da-consulta "
    "inicio comienzo ora orario tijd arrive "
    "tijdstip uur aanvang begin starttijd aanvangsuur beginuur vertrek",
    "place": "location venue place where address test-centre test-center centre center site ort wo adresse "
    "veranstaltungsort treffpunkt lieu lieu-de-rendez-vous adresse-du-rendez-vous ou lugar sede direccion donde centro "
    "sede-dell'esame sede-d'esame presso ambulatorio indirizzo-della-struttura ubicazione morada endereco onde "
    "local-da-consulta local-do-exame unidade "
    "luogo dove indirizzo local locatie waar "
    "plaats adres locatie-afspraak waar-verwacht afspraakadres testcentrum zaal ingang",
    "what": "exam examination test course class service subject appointment-type type-of-appointment visit-type "
    "procedure treatment event activity for prufung kurs leistung behandlung terminart untersuchung veranstaltung "
    "examen epreuve cours prestation consultation acte formation tramite servicio prueba curso tratamiento "
    "especialidad prestacion tipo-de-cita esame corso exame "
    "visita prestazione tipo-di-visita trattamento evento lezione attivita motivo-della-visita servizio prova consulta "
    "especialidade servico procedimento tipo-de-consulta tratamento atividade ato ato-medico "
    "examen tentamen cursus behandeling onderzoek activiteit soort-afspraak type-afspraak betreft dienst les workshop",
    "with": "with doctor consultant clinician provider clinic practitioner arzt arztin behandler behandlerin praxis "
    "mit praticien medecin avec docteur cabinet medico medica doctora profesional con "
    "dottore dottoressa specialista operatore professionista doutor doutora profissional com "
    "arts specialist behandelaar zorgverlener praktijk bij dokter",
}  # fmt: skip
_OF = {label.replace("-", " "): name for name, labels in _LABELS.items() for label in labels.split()}
_APART = regex(r"\s{3,}|\t+|\s[|·]\s")
_COLON = regex(r"^[\W_]{0,6}(?P<label>[^\W\d_][^\W\d_'’/ -]{0,20}(?:[ '’/-][^\W\d_]{1,16}){0,3})\s?:\s*(?P<value>.*)$")
_ON_TICKET = regex(r"^[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{1,30}(?:/|, )[A-ZÀ-Þ]{2}")
_COUNTED = regex(r"^\d+ ")
_BESIDE = regex(r"^[^\W\d_]{4,20}$")
"""A label that stands in a column of its own, without a colon."""
_CAPITALS = regex(r"^(?P<label>[A-ZÀ-Þ]{2,12})(?: (?P<value>\S.*))?$")
_CODE = regex(
    r"\b(?:application|booking|reservation|confirmation|itinerary|ticket|order|quote|angebot|devis|case|file|dossier|"
    r"r[ée]f[ée]rence|r[ée]f|ref|pnr|localizador|localiz[aá]vel|expediente|reserva|auftrag(?:snummer)?|"
    r"buchung(?:snummer)?|buchungscode|vorgang(?:snummer)?|aktenzeichen|r[ée]servation|codice|prenotazione|"
    r"boeking(?:snummer|scode)?|reserveringsnummer|reservatienummer|dossier(?:nummer)?|bestelnummer|pratica|biglietto|"
    r"marca[cç][aã]o|bilhete|processo|protocollo|protocolo|boeking)\b(?:[ .:#–—-]{0,3}\b(?:code|reference|ref|number|"
    r"no|nr|n°|num[ée]ro|n[uú]mero|"
    r"dossier)\b)?[ .:#°–—-]{0,4}(?P<code>(?-i:[A-Z0-9]{1,10}(?:[-/][A-Z0-9]{1,8}){0,3}))\b",
    re.IGNORECASE,
)

_IN_SUBJECT = regex(r"\b[A-Z0-9]{2,10}(?:-[A-Z0-9]{2,8}){0,3}\b")
_MIN_CODE = 4


@dataclass(frozen=True)
class Fields:
    """What a message's labelled fields say; empty where it has no such field."""

    people: tuple[str, ...] = ()
    time: str = ""
    place: str = ""
    what: str = ""
    with_whom: str = ""


def fields_of(text: str) -> Fields:
    """The labelled fields of a message, the first of each kind, and every one that names people."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        for kind, value in _in_line(line):
            found.setdefault(kind, []).append(value)
    first = {kind: values[0] for kind, values in found.items()}
    return Fields(
        tuple(found.get("people", ())),
        first.get("time", ""),
        first.get("place", ""),
        first.get("what", ""),
        first.get("with", ""),
    )


def code_of(subject: str, text: str) -> str:
    """The number or code by which a message names a booking, folded; empty when it names none."""
    named = [hit["code"] for hit in _CODE.finditer(f"{subject}\n{text}")]
    bare = [code for code in _IN_SUBJECT.findall(subject) if re.search(r"[A-Z]", code)]
    codes = (code for code in (*named, *bare) if len(code) > _MIN_CODE and re.search(r"\d", code))
    return next((code.lower() for code in codes), "")


def _in_line(line: str) -> list[tuple[str, str]]:
    """The fields of one line; a label that stands alone takes what comes next."""
    found, waiting = [], ""
    pieces = list(filter(None, map(str.strip, _APART.split(line[:300]))))
    if len(pieces) > 1 and _BESIDE.match(pieces[0]) and _OF.get(folded(pieces[0])) == "people":
        pieces[0] += ":"
    for piece in pieces:
        hit = _COLON.match(piece) or _CAPITALS.match(piece)
        kind = _OF.get(re.sub(r"[-_]", " ", folded(hit["label"])), "") if hit else ""
        value = (hit["value"] or "").strip() if hit else ""
        if kind == "people" and _COUNTED.match(value):  # "2 adults (A. Roth, B. Roth)"
            named = re.findall(r"\(([^()]{3,40})\)", value)
            found += [(kind, one) for one in named]
            value = " " if named else ""
        if kind and value.strip():
            found.append((kind, value))
        elif (waiting and not kind) or (found and found[-1][0] == "people" and _ON_TICKET.match(piece)):
            found.append((waiting or "people", piece.strip("()")))
        waiting = kind if kind and not value else ""
    return found

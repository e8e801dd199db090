"""Where the user works and as what, by the papers that are made out to them: pay slips, forms, letters of personnel."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.mail import display_name, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.forms import field, is_made_out_to, labelled
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.rules.work import pay_slips
from gumd.propose.rules.work.jobs import MAX_TITLE, as_job
from gumd.propose.rules.work.occupation_words import job_in
from gumd.propose.rules.work.organisations import as_name, organisation_in, sender_organisation
from gumd.propose.rules.work.role_words import subject_in
from gumd.schema import Kind
from gumd.text.regex import regex
from gumd.text.words import tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_PAID, _FORM, _LETTER = 1.8, 1.3, 1.2
_HEAD, MAX_WORDS, MAX_TEXT = 5, 4, 6_000
_SLIP = regex(
    r"\b(?:pay ?slip|pay advice|pay ?stub|salary slip|(?:statement of earnings|earnings statement)|wage slip|"
    r"gehaltsabrechnung|entgeltabrechnung|lohnabrechnung|bezugemitteilung|verdienstabrechnung|fiche de pa(?:ie|ye?)|"
    r"bulletins? de (?:paie|paye?|salaire)|nominas?|recibo de (?:salarios?|nomina|vencimento)|busta paga|cedolino|"
    r"prospetto paga|(?:statino|listino|foglio) paga|cedolino dello stipendio|recibo de (?:ordenado|remuneracoes|"
    r"pagamento)|folha de (?:vencimento|pagamento)|demonstrativo de pagamento|contra-?cheque|holerite|contracheque|"
    r"loonstrook|salarisstrook|loonspecificatie|loonbrief(?:je)?|loonfiche|salarisspecificatie|loonafrekening|"
    r"salarisafrekening|weddefiche)\b"
)
# Whoever asks for pay slips does not pay.
_TO_BRING = regex(
    r"\b(?:(?:please |to )?bring|documents? (?:required|needed)|required documents|check ?list|mitzubringen|"
    r"mitbringen|bitte bringen|a apporter|apportez|pieces a fournir|traer|aportar|portare (?:con se|i seguenti)|"
    r"documenti richiesti|trazer|documentos (?:necessarios|requeridos)|meebrengen|mee te brengen)\b"
)
_TITLE = labelled(
    r"designation|job title|position(?: title)?|occupation|(?:job )?role|class(?:ification)?|post|profession|"
    r"tatigkeit|beruf|funktion|stelle|berufsbezeichnung|emploi|fonction|qualification|poste|(?:corps/)?grade|"
    r"functie(?:titel|omschrijving)?|functiebenaming|categoria(?: profesional)?|grupo profesional|puesto|ocupacion|"
    r"profesion|qualifica|qualif|mansione|mans|"
    r"professione|ruolo|livello e mansione|inquadramento|incarico|categoria profissional|"
    r"profissional|ocupacao|cbo|funcao|cargo|profissao|functie|beroep|uw functie"
)
_OCCUPATION = labelled(
    r"occupation|profession|job(?: title)?|beruf|berufsbezeichnung|ausgeubter beruf|metier|profesion|ocupacion|"
    r"professione|profissao|occupazione|lavoro svolto|attivita lavorativa|ocupacao|atividade profissional|beroep|"
    r"huidig beroep"
)
_EMPLOYER = labelled(
    r"employer(?: name)?|company|arbeitgeber|firma|betrieb|employeur|entreprise|societe|affectation|etablissement|"
    r"naam werkgever|bedrijf|onderneming|instelling|organisatie|tewerkgesteld bij|ditta|ente|societa|datore|"
    r"ragione sociale|empregador(?:a)?|entidade patronal|entidade empregadora|razao social|empresa|empleador|azienda|"
    r"datore di lavoro|entidade|werkgever"
)
_MANAGER = labelled(
    r"(?:line )?manager|reports to|supervisor|vorgesetzte[rn]?|fuhrungskraft|superieure?(?: hierarchique)?|n\+1|"
    r"(?:direct(?:e)? )?leidinggevende|verantwoordelijke|diensthoofd|responsabile(?: diretto)?|superiore|"
    r"chefia(?: direta)?|superior hierarquico|gestor(?:a)? direto|gestora? direta|responsable directo|superior|"
    r"leidinggevende"
)
_TAUGHT = regex(
    r"\b(?:discipline|matiere|fach|facher|subjects?|asignatura|especialidad|materia|classe di concorso|disciplina|"
    r"vak)\s?:?\s(?:[a-z]?\d+ )?"
    r"(?P<what>[a-z][^\n]{2,40})"
)
_PART_TIME = regex(
    r"\b(?:part[- ]time|teilzeit|temps partiel|tiempo parcial|part-?time|tempo parziale|deeltijds?|halftijds|"
    r"tempo parcial|meio periodo|deeltijd)\b"
)
# Words of those who manage the user's employment, and of those who would only begin one (folded).
_PERSONNEL = regex(
    r"\b(?:human resources|hr\w{0,2}|notice period|resignation|probation|employment contract|contract of employment|"
    r"payroll|arbeitsvertrag|kundigung\w*|probezeit|personalabteilung|personalnummer|contrat de travail|demission|"
    r"arbeidsovereenkomst|arbeidscontract|personeelsdienst|personeelszaken|opzeg(?:termijn|ging)|proeftijd|"
    r"aanstelling|contratto di lavoro|periodo di prova|dimission[ie]|ufficio (?:del )?personale|risorse umane|"
    r"preavviso|assunzione|contrato de trabalho|periodo experimental|periodo de experiencia|demissao|rescisao|"
    r"aviso previo|departamento pessoal|periode d'essai|ressources humaines|contrato de trabajo|recursos humanos|"
    r"periodo de prueba|dimision)\b"
)
_BEFORE = regex(
    r"\b(?:application|applied|applicant|candidates?|interview|vacancy|offer|we are hiring|bewerb\w*|vorstellungs\w*|"
    r"sollicit\w+|kandidatuur|vacature|sollicitatiegesprek|aanbod|angebot|candidature|entretien|offre|candidatura|"
    r"entrevista|oferta|colloquio|selezione|candidat[oaie]\b|candidatura|offerta|vaga|recrutamento|processo seletivo|"
    r"proposta|recruit\w*)\b"
)
_IN_ROLE = regex(
    r"\b(?:(?:the|your) (?:role|position|post|job|employment) (?:of|as)(?: an?)?|beschaftigung als|tatigkeit als|"
    r"(?:uw|je) (?:functie|aanstelling|tewerkstelling) als|(?:aangesteld|tewerkgesteld|aangeworven) als|functie van|"
    r"anstellung als|(?:poste|fonctions|qualite) de|puesto de|(?:ruolo|posizione|mansion[ei]|qualita|qualifica) di|"
    r"assunt[oa] come|(?:funcoes|cargo|funcao|categoria|posto) de|"
    r"contratad[oa] como) (?P<role>[^.;\n()]{4,60}?)(?= (?:will|is|was|at|in|with|from|since|bei|ab|seit|chez|en|"
    r"desde|wird|endet|prendra|bij|vanaf|sinds|eindigt|loopt|presso|dal|a partire|con|sara|na|no|a partir|com|sera)\b|"
    r"[.;\n(])"
)
_AT_WORK = regex(
    r"\b(?:employee|staff (?:id|no|number)|personnel|personalnummer|mitarbeiter(?:in)?|matricule|salarie|empleado|"
    r"matricola|lavoratore|lavoratrice|trabalhador[a]?|funcionari[oa]|colaborador[a]?|n\.? mecanografico|trabajador|"
    r"dipendente|medewerker|werknemer|personeelsnummer|stamnummer)\b"
)
_LAST_DAY = regex(
    r"\b(?:last (?:working day|day of (?:work|employment))|letzter arbeitstag|dernier jour (?:de travail|travaille)|"
    r"laatste werkdag|ultimo giorno (?:di lavoro|lavorativo)|ultimo dia (?:de trabalho|util)|ultimo dia (?:de trabajo|"
    r"laboral))\b"
)


class Employment:
    """Proposes what the user works as, and for whom, by pay slips, by forms that ask for an occupation, by letters."""

    name = "rules.employment"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = (one for seen in episode for one in self._of(seen))
        return list({one.text: one for one in found}.values())

    def _of(self, seen: Observation) -> Iterator[Proposal]:
        if seen.source not in ("email", "browser", "file", "window", "editor"):
            return
        plain = folded(f"{headline(seen)}\n{seen.text[:MAX_TEXT]}")
        own = self._own(seen)
        if _AT_WORK.search(plain) and is_made_out_to(seen.text, own, named=True):
            yield from self._managed(seen)
        if is_own_slip(seen, own):
            yield from self._paid(seen, plain, own)
        elif _OCCUPATION.search(plain) and is_made_out_to(seen.text, own, named=True):
            yield from self._stated(seen)
        elif seen.source == "email" and _PERSONNEL.search(plain) and not _BEFORE.search(plain):
            yield from self._told(seen)

    def _own(self, seen: Observation) -> frozenset[str]:
        """The user's names; while nothing shows them, those of the one to whom a mail is addressed."""
        to = display_name(read_mail(seen.text).recipient).partition("@")[0]
        return self._reader.names() or frozenset(tokens(to))

    def _paid(self, seen: Observation, plain: str, own: frozenset[str]) -> Iterator[Proposal]:
        title, employer = field(_TITLE, seen.text), employer_of(seen, own)
        if pretends(seen.text) or not (title or employer):
            return
        what, gloss = as_job(title)
        subject = _TAUGHT.search(plain)
        taught = subject_in(subject["what"]) if subject else ""
        what, gloss = (f"{what}, of {taught}", f"{gloss} {taught}") if what and taught else (what, gloss)
        part = " part-time" if _PART_TIME.search(plain) else ""
        department, extra = pay_slips.department_of(seen.text), pay_slips.supervises(seen.text)
        what, at = f" as {what}" if what else "", f" at {employer.rstrip('.')}" if employer else ""
        unit = f" ({department})" if department and folded(department) not in folded(f"{what} {at}") else ""
        paid = f" and is paid for supervising others (“{extra}”)" if extra else ""
        text = f"The user works{part}{what}{at}{unit}{paid}."
        said = f"part-time works is paid for supervising others {gloss}"
        yield from self._said(text, seen, title or employer, _PAID, said)

    def _managed(self, seen: Observation) -> Iterator[Proposal]:
        name, said = field(_MANAGER, seen.text).translate(PLAIN_QUOTES)[:MAX_TITLE], "manager at work"
        if name[:1].isupper() and 1 < len(name.split()) <= MAX_WORDS and not pretends(seen.text):
            text = f"The user's manager at work is {name}."
            yield from self._said(text, seen, name, _LETTER, said, kind="relationship")

    def _stated(self, seen: Observation) -> Iterator[Proposal]:
        title = field(_OCCUPATION, seen.text)
        if job_in(folded(title)) and not pretends(seen.text):
            what, gloss = as_job(title)
            yield from self._said(
                f"The user's occupation is that of {what}.", seen, title, _FORM, f"occupation {gloss}"
            )

    def _told(self, seen: Observation) -> Iterator[Proposal]:
        text = self._reader.received(seen)
        hit, last = _IN_ROLE.search(folded(text)), _LAST_DAY.search(folded(text))
        if not hit or pretends(text):
            return
        role = text[hit.start("role") : hit.end("role")].strip(" ,")
        what, gloss = as_job(role)
        employer = organisation_in(text) or _domain_of(seen)
        if job_in(folded(role)) and employer:
            yield from self._said(f"The user works as {what} at {employer}.", seen, hit.group(), _LETTER, gloss)
        span = span_in(text[last.end() : last.end() + 160], seen.observed_at) if last else None
        if span and last:
            day = f"{span.last.day} {span.last:%B %Y}"
            told = f"The user's last working day is {day}."
            yield from self._said(told, seen, last.group(), _LETTER, "last working day", kind="plan")

    def _said(
        self, text: str, seen: Observation, words: str, weight: float, said: str, kind: Kind = "biography"
    ) -> Iterator[Proposal]:
        return proposed(Statement(text, kind, words, weight, said=said), self.name, [seen])


def is_own_slip(seen: Observation, own: frozenset[str]) -> bool:
    """Whether it is a pay slip that is made out to the user."""
    plain = folded(f"{headline(seen)}\n{seen.text[:MAX_TEXT]}")
    slip = _SLIP.search(plain) or pay_slips.SLIP.search(plain)
    return (
        slip is not None
        and not _TO_BRING.search(plain)
        and (is_made_out_to(seen.text, own) or pay_slips.of_initials(seen.text, seen, own))
    )


def title_of(seen: Observation) -> str:
    """What a pay slip says that the employee works as."""
    return field(_TITLE, seen.text)


def _domain_of(seen: Observation) -> str:
    """The firm at whose addresses both the user and who writes to them receive mail."""
    mail = read_mail(seen.text)
    domain = mail.sender.rpartition("@")[2].strip(" >")
    return domain if domain and domain in mail.recipient else ""


def employer_of(seen: Observation, own: frozenset[str] = frozenset()) -> str:
    """The employer that a pay slip names, in a field or at its head; else who sends it."""
    mail = read_mail(seen.text) if seen.source == "email" else None
    body = mail.body if mail else seen.text
    named = re.sub(r"^\d\w*\s", "", field(_EMPLOYER, seen.text)).split(", ")
    named = named[:1] if len(named[0]) > 4 and not re.match(r"S\.|Inc|Ltd", ", ".join(named[1:])) else named
    head = "\n".join(line for line in body.splitlines()[:_HEAD] if not pay_slips.department_of(line))
    whole = ", ".join(named) or organisation_in(head) or pay_slips.heading(body, own)
    whole = whole or (pay_slips.paying_sender(seen, sender_organisation(seen.text)) if mail else "")
    return as_name(re.sub(r"\s*\([^()]*\d[^()]*\)", "", whole)[:MAX_TITLE].translate(PLAIN_QUOTES))

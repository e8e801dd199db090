"""What pay slips say beside the employee's name: who pays, in which department, and for what part in the work."""

import re

from gumd.propose.mail import read_mail
from gumd.propose.rules.reading import PLAIN_QUOTES
from gumd.propose.rules.work.organisations import is_private_address, organisation_in
from gumd.text.regex import regex
from gumd.text.words import tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

MAX_NAME, MAX_WORDS, MAX_TEXT, _HEAD = 60, 8, 6_000, 4
SLIP = regex(
    r"\b(?:pay ?slips?|pay ?stubs?|(?:your )?pay statements?|payroll statement|salary (?:slip|statement|advice)|"
    r"(?:pay|remittance) advice (?:for|of) (?:pay|wages)|earnings statement|wage (?:slip|statement)|w-?2 (?:form|wage)|"
    r"p60|irp5|t4 slip|lohnzettel|lohnausweis|gehaltszettel|gehaltsnachweis|lohnsteuerbescheinigung|"
    r"(?:lohn|gehalts)-? ?(?:/|und) ?(?:lohn|gehalts)abrechnung|abrechnung der (?:brutto-netto-)?bezuge|bezugezettel|"
    r"bezugeabrechnung|fiches? de (?:paie|paye|salaire)|attestation (?:de salaire|employeur)|"
    r"recibo de (?:sueldo|haberes|salarios)|(?:hoja|recibo) de (?:salario|sueldo)|liquidacion de (?:sueldo|haberes)|"
    r"boleta de pago|colilla de pago|nomina del mes|recibo de (?:vencimentos?|ordenado)|prospetto (?:di )?paga|"
    r"loonbrief(?:je)?|loonfiche|loonstaat|salarisspecificatie|jaaropgaa?f)\b"
)
_DEPARTMENT = regex(
    r"(?:^|(?<=\s\s)|(?<=[|·] ))(?:(?:cost ?cent(?:re|er)|dept|department|division|kostenstelle|abteilung|bereich|"
    r"centre de couts?|departement|pole|centro de (?:costes?|custos?)|departamento|seccion|secao|centro di costo|"
    r"reparto|afdeling|kostenplaats)\b\.? ?(?:nr|no|n[°º])?\.?(?: ?[:=] ?|\s{2,40}| (?=\d))(?:\d[\d./-]{0,11}\s{1,3})?|"
    r"(?:service|local(?: de trabalho)?|ort|standort|work ?place|location|lieu de travail|centro de trabajo|"
    r"sede di lavoro|standplaats) ?[:=] ?)(?P<value>[a-z][^\n|]{2,44}?)(?=\s\s|\s[|·]|,|\n|$)",
    re.MULTILINE,
)
_SUPERVISES = regex(
    r"\b(?:supervis(?:or(?:['’]?s)?|ory|ion)|team[- ]?lead(?:er)?|foreman|charge (?:nurse|hand)|leading hand) "
    r"(?:allowance|premium|pay|stipend|differential|supplement)|\b(?:leitungs|fuhrungs|vorarbeiter|teamleiter|"
    r"funktions)zulage\b|\bprimes? (?:de responsabilite|d['’]encadrement|de chef)|"
    r"\b(?:plus|complemento) (?:de |por )?(?:responsabilidad|jefatura|mando|encargad[oa])|"
    r"\bindennita (?:di )?(?:coordinamento|responsabilita|capo)|\bsubsidio de (?:chefia|coordenacao)|"
    r"\bleidinggevende ?toeslag\b|\bverantwoordelijkheidstoeslag\b"
)
_OTHER_PARTS = regex(
    r"\d|[:@]|^(?:dear|hello|hi|beste|dag|bonjour|hola|hallo|liebe|sehr|estimad|gentile|car[oa]|ol[ai]|bom dia)\b|"
    r"\b(?:employee|private|confidential|vertraulich|personal|confidentiel|strictly|period|attachment|payroll|copy|pay|wages?|salary|"
    r"lohn|gehalt|paie|nomina|vencimento|paga|loon|mitarbeiter|salarie|trabajador|dipendente|werknemer|colaborador|page|seite)\b"
)
_SENTENCE = regex(r"(?:,|[!?]|(?<!\b[A-Z])\.)\s*$")
_SHORT_NAME = regex(
    r"(?:^|\s\s|: )[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]{2,25},? (?P<first>[A-ZÀ-ÖØ-Þ])\.?(?: ?[A-ZÀ-ÖØ-Þ]\.?){0,3}(?=\s\s|\s*$)",
    re.MULTILINE,
)
_SERVICES = regex(
    r"^(?:shared |employee |self[- ]?)?(?:services?|service ?cent(?:re|er)|portal|self[- ]?service|statements?|online|"
    r"notifications?|systems?|department|admin(?:istration)?)?$"
)


def department_of(text: str) -> str:
    """The department or the place of work that a pay slip names; small where it is written in capitals."""
    hit = _DEPARTMENT.search(folded(text[:MAX_TEXT]))
    name = text[hit.start("value") : hit.end("value")].strip(" .-–").translate(PLAIN_QUOTES) if hit else ""
    return name.lower() if name.isupper() else name


def supervises(text: str) -> str:
    """The words for what is paid for supervising others; empty where there is no such thing."""
    hit = _SUPERVISES.search(folded(text[:MAX_TEXT]))
    return text[hit.start() : hit.end()] if hit else ""


def heading(text: str, own: frozenset[str]) -> str:
    """The name at the head of a pay slip: in capitals, or beside or above the word for what it is."""
    lines = [line for line in text[:MAX_TEXT].splitlines() if line.strip()][:_HEAD]
    slip = next((at for at, line in enumerate(lines) if SLIP.search(folded(line))), None)
    for at, line in enumerate(lines):
        for part in re.split(r"\s{2,}|\t|\s[|–—]\s", line.strip(" -=*#")):
            near = slip is not None and slip - 1 <= at <= slip
            labelled = ":" in line[: line.find(part)]
            if (part.isupper() or near) and not labelled and _is_heading(part, own):
                return part.strip(" ,").translate(PLAIN_QUOTES)
    return ""


def _is_heading(part: str, own: frozenset[str]) -> bool:
    plain, words = folded(part), part.split()
    ours = not set(tokens(part)) & own and not SLIP.search(plain) and not _OTHER_PARTS.search(plain)
    named = part[:1].isupper() and 1 < len(words) <= MAX_WORDS and len(part) <= MAX_NAME
    return ours and ((named and not _SENTENCE.search(part)) or bool(organisation_in(part)))


def paying_sender(seen: Observation, name: str) -> str:
    """Who sends a pay slip, by ``name``; where that is only an office's, by the domain of its address."""
    if not _SERVICES.match(folded(name)):
        return name
    address = re.search(r"[\w.+-]{1,60}@([\w-]{1,60}(?:\.[\w-]{1,60}){1,4})", read_mail(seen.text).sender)
    return address[1] if address and not is_private_address(address.group()) else ""


def of_initials(text: str, seen: Observation, own: frozenset[str]) -> bool:
    """Whether a paper that the user keeps in their own folder names somebody by a surname and the user's initial."""
    if len(own) != 1 or seen.source not in ("file", "editor") or not _is_home(seen.title, next(iter(own))):
        return False
    named = _SHORT_NAME.search(text[:MAX_TEXT])
    return named is not None and folded(named["first"]) == next(iter(own))[0]


def _is_home(title: str, login: str) -> bool:
    return re.search(rf"(?:/home/|/users/|\\users\\){re.escape(login)}[/\\]", title.lower()) is not None

"""Names of firms, schools and associations as papers, signatures and mail headers write them."""

import re
from collections.abc import Callable

from gumd.propose.mail import display_name, read_mail
from gumd.propose.rules.reading import PLAIN_QUOTES
from gumd.propose.rules.work.occupation_words import job_in
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded

MAX_NAME, MAX_WORDS, MAX_TEXT = 70, 9, 6_000
_PARTS = regex(r"\s[|·•—–]\s?|\t|\s\s|;|\n")
_COMMA = regex(r",\s(?!(?:Inc|Ltd|LLC|L\.?L\.?P|S\.?L|S\.?A|e\.\s?V|Lda)\b)")
# A name's legal form, and the word that says what an organisation is.
_FORM = regex(
    r"\b(?:GmbH|gGmbH|AG|KG|OHG|UG|e\. ?K\.?|e\. ?V\.?|eG|Ltd|Limited|LIMITED|LTD|Inc|INC|LLC|LLP|plc|PLC|Pty|Corp|"
    r"Co\.|S\. ?L\.(?: ?U\.)?|S\.L\.?|S\.A\.|SARL|SAS|SCOP|EURL|S\.r\.l\.?|S\.p\.A\.?|SpA|SPA|S\.r\.l\.s\.?|Srls?|SRL|"
    r"S\.n\.c\.?|Snc|S\.a\.s\.?|Soc\. ?Coop\.?|Unipessoal|EIRELI|Ltda\.?|S/A|E\.P\.E\.|B\.V\.|N\.V\.|BV|NV|VOF|CV|"
    r"BVBA|CVBA|vzw|VZW|Lda|Ltda)(?=\W|$)"
)
_KIND = regex(
    r"\b(?:school|college|atheneum|lyceum|theater|schouwburg|woonzorgcentrum|zorggroep|huisartsenpraktijk|praktijk|"
    r"kinderdagverblijf|creche|boerderij|uitgeverij|bouwbedrijf|ministerie|stichting|ocmw|azc|umc|uz|az|wzc|kbo|gbs|"
    r"academy|university|institute|hospital|clinic|infirmary|practice|surgery|cent(?:re|er)|council|trust|library|"
    r"museum|theatre|nursery|bakery|brewery|garage|workshop|studios?|farm|hotel|restaurant|ministry|department of|"
    r"authority|county|foundation|laborator(?:y|ies)|labs|electric|engineering|logistics|consulting|services|systems|"
    r"technologies|software|solutions|partners|associates|& (?:sons|daughters|co)|company|group|bank|church|parish|"
    r"orchestra|publishing|press|farms|foods|motors|transport|railways?|airlines?|universitat|hochschule|klinikum|"
    r"gymnasium|grundschule|realschule|gesamtschule|stadt|landratsamt|buro|praxis|ministerium|institut|akademie|"
    r"universite|ecole|lycee|clg|hopital|chu|clinique|mairie|ville de|cabinet|boulangerie|laboratoire|ministere|"
    r"rectorat|universidad|colegio|instituto|ies|ceip|ayuntamiento|clinica|taller|talleres|tienda|ciclos|gestoria|"
    r"fundacion|universita|scuola|liceo|istituto|ospedale|comune di|studio|politecnico|azienda (?:ospedaliera|"
    r"sanitaria|agricola)|asl|ats|aou|irccs|cooperativa|farmacia|ristorante|trattoria|panificio|officina|fondazione|"
    r"biblioteca|parrocchia|istituto comprensivo|fattoria|cantina|comune di|provincia di|agrupamento de escolas|"
    r"centro hospitalar|unidade local de saude|misericordia|instituto politecnico|faculdade|prefeitura|padaria|"
    r"oficina|restaurante|quinta|empresa|hospital|fundacao|biblioteca municipal|junta de freguesia|universidade|"
    r"escola|camara municipal|universiteit|ziekenhuis|gemeente|bedrijf|hogeschool|provincie|stad|basisschool)\b|"
    r"\b\w*(?:schule|apotheke|klinik|krankenhaus|praxis|werke?|verlag|backerei|tischlerei|werkstatt|kanzlei|betrieb|"
    r"bibliothek|museum|theater|gartnerei|metzgerei|amt|bank|bau|technik|kita|school|ziekenhuis|apotheek|bakkerij|"
    r"slagerij|brouwerij|drukkerij|garage|kliniek|bibliotheek|schrijnwerkerij|timmerbedrijf|praktijk|kwekerij|"
    r"uitgeverij|centrum)\b"
)
_CLUB = regex(
    r"\b(?:club|clwb|singers|voices|ensemble|players|ringers|society|association|union|local \d+|lodge|guild|"
    r"federation|league|choir|chorus|orchestra|band|pta|residents|allotments?|chapter|verein|chor|kammerchor|"
    r"orchester|verband|gewerkschaft|genossenschaft|bund|e\. ?v|association|amicale|chorale|syndicat|federation|"
    r"comite|asociacion|coro|sindicato|colegio oficial|pena|ampa|associazione|aps|asd|odv|polisportiva|circolo|"
    r"banda musicale|corale|gruppo (?:sportivo|alpini|scout)|pro loco|cai|avis|cgil|cisl|uil|ordine d(?:ei|egli|"
    r"elle) \w+|federazione|societa (?:sportiva|bocciofila)|compagnia teatrale|associacao|clube|grupo (?:coral|"
    r"desportivo|de teatro|folclorico)|orfeao|filarmonica|rancho|sociedade|escuteiros|ordem d(?:os|as) \w+|federacao|"
    r"atletica|sindicato|vereniging|koor|vakbond|vzw|feitelijke vereniging|scouts|chiro|fanfare|harmonie|acv|abvv|fnv|"
    r"cnv|orkest|schutterij|kc|sportclub)\b|\w{2,}(?:verein|chor|verband|club|klub|orchester|kammer|bund|"
    r"genossenschaft|vereniging|koor|bond|kring|clubhuis|ploeg)\b"
)
_SPORTS = regex(r"\b(?:[A-Z]{0,3}[FKHRTSVB]C|SV|TSV|TuS|VfL|VfB|UD|CD|CF|ASC|VV|KV|HC) [A-Z][a-z]")
"""As sports clubs put a short form before their place."""
_OFFICE = regex(
    r"\b(?:payroll|payslips?|pay|hr|human resources|no-?reply|team|office|members?(?:hip)?|newsletter|info|admin|"
    r"subscriptions?|dues|lohnburo|personal(?:abteilung)?|gehaltsabrechnung|nominas?|rrhh|paie|ressources humaines|"
    r"ufficio (?:del )?personale|risorse umane|buste paga|segreteria|recursos humanos|departamento pessoal|secretaria|"
    r"secretariat|adhesions?|mitgliederservice|mitgliederverwaltung|loonadministratie|salarisadministratie|"
    r"personeelsdienst|personeel|ledenadministratie|secretariaat|onthaal)\b",
    re.IGNORECASE,
)
_VOWEL = regex(r"[AEIOUYÀ-ÖØ-Þ]")
_ADDRESS = regex(r"@([\w-]+(?:\.[\w-]+)+)")
_FREE_MAIL = regex(
    r"^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|proton\w*|gmx|web|posteo|mailbox|t-online|orange|free|"
    r"wanadoo|laposte|libero|telenet|skynet|ziggo|kpnmail|planet|xs4all|hetnet|proximus|virgilio|tiscali|alice|tim|"
    r"pec|sapo|uol|bol|terra|ig|netcabo|fastmail|aol|mail|northmail)\."
)


def organisation_in(text: str) -> str:
    """The first name of a firm, an office or a school in ``text``, as it is written; empty for none."""
    return _first(text, lambda part: bool(_FORM.search(part) or _KIND.search(folded(part))) and not _is_job(part))


def association_in(text: str) -> str:
    """The first name of a club, a union or another association in ``text``; empty for none."""
    return _first(text, lambda part: bool(_CLUB.search(folded(part)) or _SPORTS.search(part)))


def sender_organisation(text: str) -> str:
    """The organisation from which a mail comes, by its sender's name, or else by an address that is no private one."""
    sender = read_mail(text).sender
    name = display_name(sender)
    if "@" not in name:
        return _clean(_OFFICE.sub(" ", name) if _OFFICE.search(folded(name)) else name)
    domain = _ADDRESS.search(name)
    return domain[1] if domain and not _FREE_MAIL.match(domain[1].lower()) else ""


def as_name(written: str) -> str:
    """A name that is written in capitals, as it is written elsewhere: its short words may be abbreviations."""
    if not written.isupper():
        return written
    return re.sub(r"[^\W\d_]{4,40}", lambda hit: hit[0].capitalize() if _VOWEL.search(hit[0]) else hit[0], written)


def is_private_address(address: str) -> bool:
    """Whether a mail address is one that anybody may have, and no organisation's."""
    return bool(_FREE_MAIL.match(address.rpartition("@")[2].lower()))


def _is_job(part: str) -> bool:
    plain = folded(part).strip(" .,:;")
    return job_in(plain) == plain


def _first(text: str, holds: Callable[[str], bool]) -> str:
    parts = (part.strip() for line in _PARTS.split(text[:MAX_TEXT]) for part in _COMMA.split(line))
    return next((_clean(part) for part in parts if _is_name(part) and holds(part)), "")


def _clean(part: str) -> str:
    return re.sub(r"\s+", " ", part).strip(" .,:;–—-#*").translate(PLAIN_QUOTES)


def _is_name(part: str) -> bool:
    name = part.strip(" .,:;–—-#*")
    return (
        name[:1].isupper() and len(name) <= MAX_NAME and len(name.split()) <= MAX_WORDS and not re.search(r"[@:]", name)
    )

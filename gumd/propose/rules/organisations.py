"""Names of firms, schools and associations as papers, signatures and mail headers write them."""

import re
from collections.abc import Callable

from gumd.foreign import folded
from gumd.propose.mail import display_name, read_mail
from gumd.propose.rules.occupation_words import job_in
from gumd.propose.rules.reading import PLAIN_QUOTES
from gumd.regex import regex

MAX_NAME, MAX_WORDS, MAX_TEXT = 70, 9, 6_000
_PARTS = regex(r"\s[|·•—–]\s?|\t|\s\s|;|\n")
_COMMA = regex(r",\s(?!(?:Inc|Ltd|LLC|L\.?L\.?P|S\.?L|S\.?A|e\.\s?V|Lda)\b)")
# A name's legal form, and the word that says what an organisation is.
_FORM = regex(
    r"\b(?:GmbH|gGmbH|AG|KG|OHG|UG|e\. ?K\.?|e\. ?V\.?|eG|Ltd|Limited|LIMITED|LTD|Inc|INC|LLC|LLP|plc|PLC|Pty|Corp|"
    r"Co\.|S\. ?L\.(?: ?U\.)?|S\.L\.?|S\.A\.|SARL|SAS|SCOP|EURL|S\.r\.l\.?|S\.p\.A\.?|B\.V\.|N\.V\.|BV|Lda|Ltda)"
    r"(?=\W|$)"
)
_KIND = regex(
    r"\b(?:school|college|academy|university|institute|hospital|clinic|infirmary|practice|surgery|cent(?:re|er)|council|"
    r"trust|library|museum|theatre|nursery|bakery|brewery|garage|workshop|studios?|farm|hotel|restaurant|ministry|"
    r"department of|authority|county|foundation|laborator(?:y|ies)|labs|electric|engineering|logistics|consulting|"
    r"services|systems|technologies|software|solutions|partners|associates|& (?:sons|daughters|co)|company|group|"
    r"bank|church|parish|orchestra|publishing|press|farms|foods|motors|transport|railways?|airlines?|"
    r"universitat|hochschule|klinikum|gymnasium|grundschule|realschule|gesamtschule|stadt|landratsamt|buro|praxis|"
    r"ministerium|institut|akademie|universite|ecole|lycee|clg|hopital|chu|clinique|mairie|ville de|cabinet|"
    r"boulangerie|laboratoire|ministere|rectorat|universidad|colegio|instituto|ies|ceip|ayuntamiento|clinica|"
    r"taller|talleres|tienda|ciclos|gestoria|fundacion|universita|scuola|liceo|istituto|ospedale|comune di|studio|"
    r"universidade|escola|camara municipal|universiteit|ziekenhuis|gemeente|bedrijf)\b|"
    r"\b\w*(?:schule|apotheke|klinik|krankenhaus|praxis|werke?|verlag|backerei|tischlerei|werkstatt|kanzlei|betrieb|"
    r"bibliothek|museum|theater|gartnerei|metzgerei|amt|bank|bau|technik|kita)\b"
)
_CLUB = regex(
    r"\b(?:club|clwb|society|association|union|local \d+|lodge|guild|federation|league|choir|chorus|orchestra|band|"
    r"pta|residents|allotments?|chapter|verein|chor|kammerchor|orchester|verband|gewerkschaft|"
    r"genossenschaft|bund|e\. ?v|association|amicale|chorale|syndicat|federation|comite|asociacion|coro|sindicato|"
    r"colegio oficial|pena|ampa|associazione|sindacato|associacao|sindicato|vereniging|koor|vakbond)\b|"
    r"\w{2,}(?:verein|chor|verband|club|klub|orchester|kammer|bund|genossenschaft)\b"
)
_OFFICE = regex(
    r"\b(?:payroll|payslips?|pay|hr|human resources|no-?reply|team|office|members?(?:hip)?|newsletter|info|admin|"
    r"subscriptions?|dues|lohnburo|personal(?:abteilung)?|gehaltsabrechnung|nominas?|rrhh|paie|ressources humaines|"
    r"secretariat|adhesions?|mitgliederservice|mitgliederverwaltung)\b",
    re.IGNORECASE,
)
_VOWEL = regex(r"[AEIOUYÀ-ÖØ-Þ]")
_ADDRESS = regex(r"@([\w-]+(?:\.[\w-]+)+)")
_FREE_MAIL = regex(
    r"^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|proton\w*|gmx|web|posteo|mailbox|t-online|orange|free|"
    r"wanadoo|laposte|libero|fastmail|aol|mail|northmail)\."
)


def organisation_in(text: str) -> str:
    """The first name of a firm, an office or a school in ``text``, as it is written; empty for none."""
    return _first(text, lambda part: bool(_FORM.search(part) or _KIND.search(folded(part))) and not _is_job(part))


def association_in(text: str) -> str:
    """The first name of a club, a union or another association in ``text``; empty for none."""
    return _first(text, lambda part: _CLUB.search(folded(part)) is not None)


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

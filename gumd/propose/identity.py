"""The names that the user goes by on this machine, as paths and prompts show them, and those who write to them."""

import re
from collections import defaultdict
from collections.abc import Iterable

from gumd.propose.mail import display_name, read_mail
from gumd.text.regex import regex
from gumd.text.words import fold, tokens
from gumd_store.records import Observation

_HOME = regex(r"(?:/home/|/Users/|\\Users\\)([A-Za-z][\w.-]{1,30}(?=[/\\])|[A-Za-z][\w-]{1,30}$)")
_PROMPT = regex(r"(?:^|\s)([a-z][\w.-]{1,30})@[\w.-]+(?=[:\s]|$)")
_COMMON = "user root admin me ubuntu debian home pi dev runner test guest demo public shared vagrant default git"
_COMMON_LOGINS = frozenset(_COMMON.split())
_READ, _LINE, _HEAD = 400, 80, 4
_MIN_SURNAME = 5
_MIN_SHORT = 3
_GREETING = regex(
    r"^(?:dear|hello|hi|hey|good (?:morning|afternoon|evening)|hallo|liebe[rs]?|guten (?:tag|morgen|abend)|"
    r"sehr geehrte[rs]?|moin|servus|gr[uü]ezi|bonjour|bonsoir|salut|ch[eè]re?|hola|estimad[oa]|querid[oa]|buonasera|"
    r"salve|egregi[oa]|gentilissim[oa]|spettabile|oi|bom dia|boa tarde|boa noite|exm[oa]\.?|estimad[oa]|querid[oa]|"
    r"buen[oa]s (?:d[ií]as|tardes)|ciao|buongiorno|gentile|car[oa]|ol[aá]|prezad[oa]|beste|hoi|dag|geachte|lieve|"
    r"goede(?:morgen|middag|avond|ndag))\s+(?P<name>[^\W\d_][\w .'’-]{1,40}?)\s*[,!.:–-]?$",
    re.IGNORECASE,
)
_SEVERAL = regex(r"[;,].*@|undisclosed", re.IGNORECASE)
_TITLE_WORDS = """
mr mrs ms miss dr prof sir madam herr frau monsieur madame mme mlle m señor señora sr sra don doña signor signora dott
dottoressa senhor senhora sig sigra dra dottssa avv ing exmo exma ilmo mevrouw meneer de heer
"""
_NO_NAME_WORDS = """
all team everyone everybody colleague colleagues customer member members parent parents guest friend friends reader
subscriber neighbour neighbours resident student students author authors applicant user there again both folks author
kolleginnen kollegen eltern kunde kundin mitglieder nachbarn zusammen alle familie tous toutes client cliente adherents
parents chers collegues voisins todos todas socios clientes padres vecinos amigos tutti colleghi soci genitori todos
colegas iedereen ouders leden klant buren collega amici amiche famiglia cliente utente iscritti coristi tutte pais
alunos alunas associados amigos familia candidato candidata estudante estudantes hospede hospedes leitor lettore ospite
paziente and und et y e info office contact mail hello admin support team
allen allemaal ouder lid student studente medewerker medewerkers vrijwilligers buur ploeg
colegas iedereen ouders leden klant buren collega and und et y e info office contact mail hello admin support team
kontakt contacto contato post service no reply noreply group list traveller traveler passenger valued reisende
reisender fahrgast voyageur voyageurs passager viajero pasajero paciente viaggiatore passeggero reiziger patient
"""
_TITLES = frozenset(fold(_TITLE_WORDS).split())
_NOT_NAMES = _TITLES | frozenset(fold(_NO_NAME_WORDS).split())
_ASIDE = regex(r"\([^()]*\)")
_PERSON = regex(r"(?:[^\W\d_][\w'’-]*\.?\s){1,3}[^\W\d_][\w'’-]+")
_SIGNED = 3
"""Lines at the end of a letter."""
WHOLE_NAME = 2
"""So many names are a given name and a surname, by which the user is told apart from relatives."""
MIN_GREETED = 3
"""By so many different senders; a mailing to somebody else is not taken for one to the user."""


def own_names(observations: Iterable[Observation]) -> frozenset[str]:
    """Folded login names of the user in the paths and prompts of ``observations``; empty when none shows."""
    found: set[str] = set()
    for observation in observations:
        if observation.origin != "user":
            continue
        shown = f"{observation.title[:_READ]}\n{observation.text[:_READ] if observation.source == 'shell' else ''}"
        found.update(name.lower() for name in _HOME.findall(shown))
        if observation.source == "shell":
            found.update(name.lower() for name in _PROMPT.findall(observation.title[:_READ]))
    return frozenset(name for name in found if name not in _COMMON_LOGINS)


def greeted_names(mails: Iterable[Observation]) -> frozenset[str]:
    """Folded names that at least three different senders of ``mails`` use: "Dear Ines", "To: Ines Roth <…>"."""
    senders: defaultdict[str, set[str]] = defaultdict(set)
    for observation in mails:
        names, sender = _greeted(observation)
        for part in set(tokens(names)) - _NOT_NAMES:
            senders[part].add(sender)
    most = max(map(len, senders.values()), default=0)
    return frozenset(part for part, known in senders.items() if len(known) >= max(MIN_GREETED, most / 2))


def addressees(mail: Observation) -> frozenset[str]:
    """The folded parts of the name by which ``mail`` speaks to its reader; empty where it uses none."""
    return frozenset(tokens(_greeted(mail)[0])) - _NOT_NAMES


def _greeted(observation: Observation) -> tuple[str, str]:
    """Whom a mail that others wrote names as its reader, and who writes it, by its header or else by its subject."""
    mail = read_mail(observation.text[:_READ])
    if observation.origin == "user" or (mail.recipient and not mail.sender):
        return "", ""
    lines = [line.strip()[:_LINE].partition(",")[0] for line in mail.body.splitlines() if line.strip()]
    hit = next(filter(None, map(_GREETING.match, lines[:_HEAD])), None)
    sender = display_name(mail.sender)
    to = "" if _SEVERAL.search(mail.recipient) else display_name(mail.recipient).partition("@")[0]
    return f"{to} {hit['name'] if hit else ''}", fold(sender or observation.title)


def is_letter_of_another(text: str, own: frozenset[str]) -> bool:
    """Whether a letter begins with the name of a person, is signed with it, and that is none of the user's."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(own) < WHOLE_NAME or not any(map(_GREETING.match, lines)):
        return False
    heads, signed = filter(_PERSON.fullmatch, lines[:_HEAD]), tokens(" ".join(lines[-_SIGNED:]))
    return any(tokens(one)[-1] in signed and not is_own_name(one, own) for one in heads)


def is_own_name(name: str, own: frozenset[str]) -> bool:
    """Whether the written ``name`` is one of the user's: a login is a given name, or an initial and a surname.

    Where two of their names are known, one of them beside another's is that of a relative or a namesake.
    """
    parts = tokens(_ASIDE.sub("", name)) or tokens(name)
    initials = {first[0] + last for first in parts for last in parts if first != last and len(last) >= _MIN_SURNAME}
    spelled = [part for part in parts if len(part) > 1]
    whole = {"".join(order) for names in (parts, spelled) for order in (names, reversed(names))}
    known = {"".join(tokens(login)) for login in own}
    if known & (initials | whole) or any(_is_short_for(login, parts) for login in known):
        return True
    held = known & {*parts}
    others = {*spelled} - held - _TITLES
    return bool(held) and (len(known) < WHOLE_NAME or len(held) >= WHOLE_NAME or not others)


def _is_short_for(login: str, parts: list[str]) -> bool:
    """Whether a login is a surname behind a short form of another of the ``parts``: "annilowe" of "Annika Lowe"."""
    ends = (part for part in parts if len(part) >= _MIN_SURNAME and login.endswith(part))
    shorts = (login.removesuffix(end) for end in ends)
    return any(len(short) >= _MIN_SHORT and any(part.startswith(short) for part in parts) for short in shorts)


def is_the_user(written: str, own: frozenset[str]) -> bool:
    """Whether a name as papers write it is the user's whole name: who shares only a surname with them is not."""
    parts = tokens(written)
    held = {name for name in own if any(_stands_for(part, name) for part in parts)}
    whole = len(held) > 1 and any(name in parts for name in held)
    return whole or (len(own) == 1 and len(parts) > 1 and is_own_name(written, own))


def _stands_for(part: str, name: str) -> bool:
    """Whether a part of a written name is a known one: whole, as its initial, or as what it is short for."""
    return part == name or (len(part) == 1 and name.startswith(part)) or _shortens(name, part)


def _shortens(name: str, part: str) -> bool:
    """Whether a known name is short for ``part``: "alex" for "Alexandra", "kathi" for "Katharina"."""
    begun = name[:-1] if len(name) > _MIN_SURNAME - 1 and name[-1] in "iy" else name
    return len(part) > len(name) > _MIN_SHORT and len(begun) > _MIN_SHORT and part.startswith(begun)

"""Whom a message is for: others hand on what is theirs, and book, order and arrange for others."""

import re
from itertools import pairwise

from gumd.propose.identity import addressees, is_own_name
from gumd.propose.mail import display_name, read_mail
from gumd.text.regex import regex
from gumd.text.words import tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_READ = 4_000
_LOGIN = 4
"""Letters of a login that begins a given name, at the least: "juli" is Julieta."""
_FORWARDED = regex(
    r"^\s*(?:(?:re|aw|sv|antw)\s?:\s*)?(?:fwd?|fw|wg|tr|rv|i|enc|doorst|doorgestuurd|weitergeleitet|transfere|"
    r"reenviado|"
    r"inoltro|inoltrato)\s?:\s"
)
_MARK = regex(
    r"^\W*(?:begin |anfang der |debut du |inicio del |inizio (?:del )?|start )?(?:forwarded message|weitergeleiteten? "
    r"(?:nachricht|e-?mail)|message transfere|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|doorgestuurd "
    r"bericht)\b",
    re.MULTILINE,
)
# Before whom a ticket, a stay or a treatment is for.
_FOR = regex(
    r"^\W*(?:\d\.? )?(?:(?:lead |main )?passengers?|travell?ers?|(?:lead )?guests?|patient(?:in|e|s|en)?|attendees?|"
    r"student|pupil|booked for|ordering for|reserved for|prescription for|(?:fahr|flug)g(?:ast|aste)|reisende\w*|"
    r"passagiere?|gast|gaste|versicherte\w*|schuler\w*|voyageurs?|passagers?|beneficiaires?|enfant|eleve|viajer[oa]s?|"
    r"pasajer[oa]s?|pacientes?|huesped(?:es)?|alumn[oa]s?|passegger[oi]|viaggiator[ei]|pazient[ei]|ospit[ei]|"
    r"passagiers?|gasten|leerling(?:e)?|deelnemers?|deelneemster|geboekt voor|voorschrift voor|recept voor|"
    r"passageir[oa]s?|utentes?|hospedes?|viajantes?|alun[oa]s?|estudantes?|studente|alliev[oa]|intestatario|"
    r"beneficiari[oa]|reizigers?|patienten)(?: ?(?:name|nom|nombre|nome|naam)s?)?\s?[:：]\s*(?P<who>\S[^\n]{1,120})",
    re.MULTILINE,
)
_TITLED = regex(r"(?:mrs?|ms|miss|herrn?|frau|mme|m|sra?|sig(?:\.?ra)?|signora?|dott|dra?|dhr|mevr|mevrouw|meneer)\b")
_NAME = regex(r"[^\W\d_]+")
# What such a line says where it names nobody: how many there are, and how they are titled.
_COUNTED_WORDS = """
volwassenen kinderen reizigers persoons kamer nachten uzelf uw jij jezelf mevrouw meneer
adult adults adulte adultes erwachsener erwachsene erwachsenen adulto adultos adulti volwassene child children kind
kinder kinderen enfant enfants nino ninos bambini jeune jeunes senior seniors junior youth infant baby person persons
personen people personnes personas persone persoon pessoas
railcard bahncard mr mrs ms miss dr herr herrn frau dhr mevr sig mme
bambino bambina crianca criancas pessoa ospiti adulta menino signor signora camera camere notte notti quarto noite
noites
m sr sra name names and und et y e for the you yourself sie ihnen vous usted room zimmer night nights
"""
_COUNTED = frozenset(_COUNTED_WORDS.split())
# As others speak to the user of those who belong to them.
_THEIR_KIN = (
    r"(?:your|ihr(?:e[nrms]?)?|deine?[nrms]?|votre|ta|ton|su|tu|sua|seu|suo|tua|tuo|il tuo|la tua|uw|"
    r"je) (?:kind(?:es)?|sohn(?:es)?|tochter|mutter|vater|mann|child|kid|son|daughter|mother|father|mum|mom|dad|"
    r"husband|wife|client|boss|colleague|dog|cat|pet|enfant|fils|fille|mere|pere|mari|femme|chien|chat|hij[oa]|madre|"
    r"padre|marido|mujer|perr[oa]|gat[oa]|figli[oa]|marito|moglie|filh[oa]|mae|pai|figlio|figlia|cane|gatto|filho|"
    r"filha|mulher|esposa|cao|cachorr[oa]|zoon|dochter|moeder|vader|echtgenoot|echtgenote|hond|kat|poes|huisdier|"
    r"partner|hund|katze)"
)
_OF_ANOTHER = regex(
    rf"\b(?:for|of|fur|von|pour|de|para|per|di|voor|van) {_THEIR_KIN}\b|[(–-] ?{_THEIR_KIN}\b|\b{_THEIR_KIN}['’]s\b|"
    r"\b(?:termin|buchung|anmeldung|rezept) ihre[srm] (?:kindes|sohnes|tochter|mutter|vaters|mannes|hundes|katze)\b|"
    r"\b(?:booked|ordered|made|arranged|requested) (?:\w+ )?on behalf of\b|\bper conto (?:di|del|della)\b|\bem nome "
    r"d[eoa]s? (?:seu|sua|teu|tua)\b|\bproche rattache\b|\bnominated contact\b"
)
_WISHES = regex(
    r"\b(?:hope|wish(?:es)?|wishing|regards|greetings?|say (?:hello|hi)|love|congratulations|hoffe|hoffen|wunsch\w*|"
    r"gru(?:ss|ß)\w*|"
    r"espere|esperons|souhait\w*|bonjour|espero|esperamos|saludos|recuerdos|abrazos?|abraco|beijinhos?|spero|saluti|"
    r"hoop|groet\w*)\b"
)
# "a table in the name of Ada Lowe"
_NAMED_AS = regex(
    r"\b(?:in|under) the name (?:of )?|\bauf den namen |\bau nom de |\ba nombre de |\ba nome (?:di )?|\bem nome de |"
    r"\bop naam van |\b(?:for|by|fur|von|pour|para|por|per|voor) "
    r"(?=(?:mrs?|ms|miss|herrn?|frau|mme|m|sra?|sig(?:ra)?|dhr|mevr|mevrouw|meneer)\.? )"
)


def is_for_another(seen: Observation, own: frozenset[str]) -> bool:
    """Whether a message is about somebody else's affairs, as far as it says so. ``own``: the user's names."""
    text = seen.text[:_READ]
    plain = folded(f"{seen.title}\n{text}")
    return _is_handed_on(seen, plain, own) or _names_another(seen, plain, own) or _is_of_another(plain)


def _is_of_another(plain: str) -> bool:
    """Whether it speaks of somebody who belongs to the user, other than to wish them well."""
    told = (line for line in re.split(r"[.!?\n]", plain) if not _WISHES.search(line))
    return any(_OF_ANOTHER.search(line) for line in told)


def is_handed_on(seen: Observation) -> bool:
    """Whether a mail is one that somebody got from somebody else."""
    return _is_handed_on(seen, folded(f"{seen.title}\n{seen.text[:_READ]}"), frozenset())


def is_forwarded(subject: str) -> bool:
    """Whether a mail's subject says that it is handed on."""
    return bool(_FORWARDED.match(folded(subject)))


def _is_handed_on(seen: Observation, plain: str, own: frozenset[str]) -> bool:
    """Somebody else's mail that does not name the user, and so is shown to them and not about them."""
    if seen.source != "email" or seen.origin == "user":
        return False
    mail = read_mail(seen.text[:_READ])
    subjects = (seen.title, mail.subject)
    if not any(map(is_forwarded, subjects)) and not _MARK.search(plain):
        return False
    quoted = mail.quoted or mail.body
    return not is_own_name(display_name(mail.sender), own) and not _is_named(quoted, own)


def _names_another(seen: Observation, plain: str, own: frozenset[str]) -> bool:
    """Whether it says for whom it is, and that is nobody whom it is addressed to, nor the user by any known name."""
    lines = [hit["who"] for hit in _FOR.finditer(plain)]
    lines += [
        re.split(
            r"[,;:()\n]|(?<=\w{3})\.|\b(?:is|has|ist|liegt|wurde|est|a ete|esta)\b", plain[hit.end() : hit.end() + 60]
        )[0]
        for hit in _NAMED_AS.finditer(plain)
    ]
    people = [names for line in lines if (names := _words(line)) and (len(names) > 1 or _TITLED.match(line))]
    known = {part for name in own for part in tokens(name)} | addressees(seen)
    return bool(people and known) and not any(_is_one_of(words, known) for words in people)


def _words(named: str) -> list[str]:
    """The words that may be somebody's name: of "1 adult (Gil A.)" those in the brackets."""
    return [word for word in _NAME.findall(named) if word not in _COUNTED]


def _is_one_of(words: list[str], known: set[str]) -> bool:
    """Whether a name is the known one: a brother has the same surname, so that all that is known of it has to fit."""
    shared = {name for name in known for word in words if word == name or _begins(word, name)}
    shared |= {name for name in known for one in words for other in words if one != other and one[0] + other == name}
    initials = {word for word in words if len(word) == 1} & {name[0] for name in known - shared}
    if (
        len(known) == 1
        and len(words) > 1
        and any(len(word) == 1 and word == name[0] for word in words for name in known)
    ):
        return True
    return bool(shared) and (1 in (len(known), len(words)) or len(shared) > 1 or bool(initials))


def _begins(word: str, name: str) -> bool:
    return len(name) >= _LOGIN and word.startswith(name)


def _is_named(text: str, own: frozenset[str]) -> bool:
    words = tokens(text)
    near = any(is_own_name(f"{one} {other}", own) for one, other in pairwise(words))
    return near or any(_begins(word, name) for word in words for name in own)

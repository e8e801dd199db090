"""Whom the user looks after, as the subject of a message to the user names them: a parent, a child."""

import re
from collections.abc import Iterable, Iterator

from gumd.propose.mail import read_mail
from gumd.propose.rules.people.whose import is_of_user
from gumd.propose.rules.reading import headline
from gumd.text.regex import regex
from gumd.text.words import tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_LINES, _MAX_LINE, _READ = 12, 160, 4_000
_NAME = r"[A-ZÀ-Þ][\w'’-]*\.?"
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mme|Mlle|M|Frau|Herrn?|Sra?|Señora?|Doña|Don|Dhr|Mevr|Mevrouw|Sig|Signora?)"
# "Appointment: Mr Bo Lowe", "Respite – Mrs A. Lowe"; who stands behind "with" is the one to whom they go.
_TITLED = regex(
    r"(?:^|[:–—|-]\s|\b(?:for|für|pour|para|voor|per|of|von|de)\s)"
    rf"(?P<name>{_TITLE}\.?\s{_NAME}(?:\s{_NAME}){{0,2}})"
)
_WITH_BIRTH = regex(
    rf"(?:^|[:–—|-]\s|{_TITLE}\.?\s)(?P<name>{_NAME}(?:\s{_NAME}){{1,2}}),?\s\(?"
    r"(?:DOB|[Bb]orn|geb(?:oren|\.)|n[ée]e? le|[Nn]acid[oa]|[Nn]at[oa] il)"
)
_ABOUT = regex(r"^\W*(?:re|ref|betr\w*|concerne|objet|asunto|oggetto|betreft|resident|patient\w*|paciente)\s?:")
# What shows that who is named is looked after: their birth, or what the reader is to them (folded).
_LOOKED_AFTER = regex(
    r"\b(?:dob|date of birth|geburtsdatum|date de naissance|respite|residents?|guardian|carers?|contact person|"
    r"next of kin|kurzzeitpflege|verhinderungspflege|bewohner\w*|angehorige\w*|ansprechperson|sejour temporaire|"
    r"aidante?|personne a prevenir|residente|cuidador[a]?|persona de contacto|mantelzorger|contactpersoon)\b"
)
_TO_FAMILY = regex(
    r"^\W*(?:dear|liebe|sehr geehrte|chere|chers|estimada|querida|gentile|beste|geachte) "
    r"(?:family|familie|famille|familia|famiglia|parents?|eltern|padres|genitori|ouders)\b",
    re.MULTILINE,
)


def dependant_of(seen: Observation, own: frozenset[str]) -> str:
    """Who a message to the user is about, where that is somebody whom they look after; else empty.

    Either it is a relative by the surname, or the message gives their birth or says what its reader is to them.
    """
    text = read_mail(seen.text[:_READ]).body if seen.source == "email" else seen.text[:_READ]
    lines = seen.text[:_READ].splitlines()[:_LINES]
    plain = folded(seen.text[:_READ])
    to_user = any(name in tokens(" ".join(lines)) for name in own) or _TO_FAMILY.search(folded(text))
    return next(_looked_after(headline(seen), lines, plain, own), "") if own and to_user else ""


def _looked_after(title: str, lines: Iterable[str], plain: str, own: frozenset[str]) -> Iterator[str]:
    about = [title, *(line for line in lines if _ABOUT.match(folded(line)))]
    for line in about:
        born = _WITH_BIRTH.search(line[:_MAX_LINE])
        hit = born or _TITLED.search(line[:_MAX_LINE])
        name = hit["name"].strip(" .,") if hit else ""
        kin = any(part in own for part in tokens(name)[-2:])
        if name and not is_of_user(name, own) and (born or kin or _LOOKED_AFTER.search(plain)):
            yield name


def in_full(name: str, others: Iterable[str]) -> str:
    """A name with the given name for which it has an initial, where another name has it: "Mr P. Lowe", "Paul Lowe"."""
    return next((other for other in others if _is_short_for(tokens(name), tokens(other))), name)


def _is_short_for(short: list[str], whole: list[str]) -> bool:
    if len(short) != len(whole) or short == whole or short[-1] != whole[-1]:
        return False
    return all(one == two or (len(one) == 1 and two.startswith(one)) for one, two in zip(short, whole, strict=True))

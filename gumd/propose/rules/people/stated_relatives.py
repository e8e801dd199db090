"""Who the user's family is, as papers state it: insurers' and forms' lines, letters of invitation, and declarations."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from gumd.propose.identity import addressees
from gumd.propose.mail import read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.health.patients import names_user
from gumd.propose.rules.people.stated_relative_words import INVERSE, PRINCIPAL, RELATION_WORDS, relation_of
from gumd.propose.rules.people.whole_names import WholeNames
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before, pretends
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.transcript import looks_like_name
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_STATED, _DECLARED = 1.5, 1.6
_COUPLE = frozenset({"spouse", "wife", "husband", "partner"})
_READ, _MAX_NAMED = 5_000, 8
_PAPERS = frozenset({"file", "editor", "browser", "email"})
_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’.-]{0,25}"
_NAME = rf"{_WORD}(?: (?:de |da |van |von |du |di )?{_WORD}){{0,3}}"
_WHOLE = rf"{_WORD}(?: (?:de |da |van |von |du |di )?{_WORD}){{1,3}}"
_ROLE = r"(?P<role>(?i:" + RELATION_WORDS + r"))"
_TO_WHOM = (
    r"(?i:relationship(?: to (?:you|insured|policy ?holder|applicant|employee|patient|member))?|relation|"
    r"verwandtschaft(?:sgrad|sverhältnis)?|beziehung|lien(?: de parenté)?|parentesco|relación|relação|relatie|"
    r"grado di parentela|parentela)"
)
# "Driver 2  Ada Lowe — relationship: spouse", "Ada Lowe (Verwandtschaft: Ehefrau)"
_RELATED = regex(rf"(?P<name>{_WHOLE})\s{{0,3}}[—–,;|(-]{{0,2}}\s{{0,3}}{_TO_WHOM}\s?[:=]?\s{{0,3}}{_ROLE}\b")
# "Next of kin: Ada Lowe (partner)"
_CONTACT = regex(
    r"(?:^|[^\w ])\W{0,4}(?:\d{1,2}[.)]?\s)?(?i:next of kin|(?:in case of )?emergency(?: contact)?(?: person| name)?|"
    r"beneficiary|notfallkontakt|im notfall(?: zu)? (?:benachrichtigen|verständigen)|angehörige[rn]?|"
    r"bezugsberechtigte[rn]?|"
    r"personne à (?:prévenir|contacter)(?: en cas d['’]urgence)?|contact d['’]urgence|bénéficiaire|"
    r"(?:persona de )?contacto(?: (?:en caso )?de (?:emergencia|urgencia))?|contatto di emergenza|"
    r"contac?to (?:em caso )?de emergência|beneficiari[oa]|contactpersoon(?: bij nood)?)"
    rf"\s?[:?]?\s{{0,40}}(?P<name>{_NAME})\s?[(,–—-]{{1,2}}\s?(?i:my |mein[e]? |ma |mon |mi |meu |minha )?{_ROLE}\b",
    re.MULTILINE,
)
# "Spouse: Ada Lowe"
_LABELLED = regex(
    rf"^\W{{0,4}}(?:\d{{1,2}}[.)]?\s)?(?i:name (?:of|der|des) |nom (?:du|de la) |nombre del? )?{_ROLE}"
    rf"(?i:['’]s name|/partner|/in)?\s?:\s{{0,40}}(?P<name>{_WHOLE})",
    re.MULTILINE,
)
# "I, Ada Lowe, …, invite my mother, Eva Lowe"
_DECLARES = regex(
    rf"(?:^|[\s(])(?i:I|I, the undersigned|ich|(?:je|nous) soussignée?s?|je|yo|eu|io(?: sottoscritt[oa])?|ik),?\s"
    rf"(?P<who>{_WHOLE}),",
    re.MULTILINE,
)
_MY = regex(
    rf"(?<![\w'’])(?i:my|mein(?:e[nmrs]?)?|ma|mon|mi|minha|meu|mia|mio|mijn) {_ROLE}(?:,| named| namens)? "
    rf"\(?(?i:(?:mrs|mr|ms|frau|herrn?|mme|m|sra?|dra?)\.? )?(?P<name>{_NAME})"
)
_CHILD = regex(
    r"^\W{0,4}(?i:(?:name of )?(?:the )?(?:child|player|pupil|student|athlete|camper)(?:['’]s)?(?: name)?|kind|"
    r"name des kindes|schüler(?:in)?|nom de l['’](?:enfant|élève)|enfant|élève|alumn[oa]|nombre del (?:niño|alumno)|"
    rf"alun[oa]|criança|alunn[oa]|leerling)\s?:\s{{0,40}}(?P<name>{_NAME})",
    re.MULTILINE,
)
_PARENT = regex(
    r"(?:^|\s\s|[|·;] ?)\W{0,4}(?i:parents?(?: ?(?:/|or|and|&) ?(?:guardians?|carers?))?|(?:legal )?guardians?|mother|"
    r"father|eltern(?:teil)?|erziehungsberechtigte[rn]?|responsables? léga(?:l|le|ux)|parents?|"
    r"padre(?:/madre)?|madre|tutor(?:a|/a)?|"
    rf"encarregad[oa] de educação|genitore|ouder(?:s)?)(?:\s?\(s\))?\s?:\s{{0,40}}(?P<name>{_WHOLE})",
    re.MULTILINE,
)
_YOUR = regex(r"\b(?:your|ihr(?:e[nmrs]?)?|votre|vos|su|sus|seus?|suas?|vostr[oa]|uw)\b")
_CUT = regex(r"\s{2,}|[(\[|;:,]|\s[–—-]\s")
_NO_PAPER = regex(r"\b(?:template|sample|example|muster|exemple|ejemplo|modelo|fan ?fiction|novel|chapter|minutes)\b")


class StatedRelatives:
    """Proposes who is the user's spouse, parent or child where a paper of theirs names both, and the relation."""

    name = "rules.stated_relative"

    def __init__(self, past: Past = nothing_before) -> None:
        self._names = WholeNames(past, Reader(past))

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found: dict[str, Proposal] = {}
        for seen in episode:
            for proposal in self._of(seen):
                found.setdefault(proposal.topic, proposal)
        return list(found.values())

    def _of(self, seen: Observation) -> Iterator[Proposal]:
        own = self._names.names()
        if not own or seen.source not in _PAPERS or doubt.is_fiction(seen.title):
            return
        text = (read_mail(seen.text).body if seen.source == "email" else seen.text)[:_READ]
        if pretends(text) or _NO_PAPER.search(folded(f"{seen.title}\n{text[:200]}")):
            return
        for name, role, words, weight in _stated(text, own, to_user=_is_to(seen, own)):
            told = f"The user's {role} is {name.translate(PLAIN_QUOTES)}."
            statement = Statement(told, "relationship", words, weight, topic=f"relative:{folded(name)}", said=role)
            yield from proposed(statement, self.name, [seen])


def _is_to(seen: Observation, own: frozenset[str]) -> bool:
    """Whether a mail from others speaks to the user by their whole name, of something that is theirs."""
    mail = seen.source == "email" and seen.origin != "user" and bool(_YOUR.search(folded(seen.text[:_READ])))
    return mail and names_user(" ".join(sorted(addressees(seen))), own)


def _stated(text: str, own: frozenset[str], *, to_user: bool) -> Iterator[tuple[str, str, str, float]]:
    """Whom ``text`` says to be what to the user, in which words, and how plainly."""
    yield from _declared(text, own)
    yield from _child(text, own)
    principal = _principal(text)
    stated = list(_lines(text))
    of_user = any(names_user(name, own) for name, _, _ in stated)
    if _CHILD.search(text):
        return
    if of_user and looks_like_name(principal) and not names_user(principal, own):
        for name, role, words in stated:
            if names_user(name, own) and role in INVERSE:
                yield principal, INVERSE[role], words, _STATED
    elif not of_user and (names_user(principal, own) if principal else to_user):
        yield from ((name, role, words, _STATED) for name, role, words in stated)


def _lines(text: str) -> Iterator[tuple[str, str, str]]:
    """Whom the lines of ``text`` say to be what to the one that it is about, and in which words."""
    for line in (_RELATED, _CONTACT, _LABELLED):
        for hit in islice(line.finditer(text), _MAX_NAMED):
            name, role = _clean(hit["name"]), relation_of(hit["role"])
            if role and name and (line is not _LABELLED or role in _COUPLE):
                yield name, role, hit.group().strip()


def _declared(text: str, own: frozenset[str]) -> Iterator[tuple[str, str, str, float]]:
    """Of one who writes in their own name: the user of their family, or one of the family of the user."""
    who = _DECLARES.search(text)
    if who is None:
        return
    declarant = _clean(who["who"])
    for hit in islice(_MY.finditer(text, who.end()), _MAX_NAMED):
        name, role = _clean(hit["name"]), relation_of(hit["role"])
        if names_user(declarant, own) and role and not names_user(name, own):
            yield name, role, hit.group().strip(), _DECLARED
        elif names_user(name, own) and not names_user(declarant, own) and INVERSE.get(role):
            yield declarant, INVERSE[role], f"{who.group().strip()} … {hit.group().strip()}", _DECLARED


def _child(text: str, own: frozenset[str]) -> Iterator[tuple[str, str, str, float]]:
    """Of a form that names one child, and the user as a parent."""
    children = {_clean(hit["name"]): hit for hit in _CHILD.finditer(text)}
    parents = [_clean(hit["name"]) for hit in _PARENT.finditer(text)]
    if len(children) == 1 and any(names_user(parent, own) for parent in parents):
        name, hit = children.popitem()
        if name and not names_user(name, own):
            yield name, "child", hit.group().strip(), _STATED


def _principal(text: str) -> str:
    """Who a paper is made out to, by a label for it; empty where it has none."""
    hit = PRINCIPAL.search(text)
    return _clean(hit["name"]) if hit else ""


def _clean(name: str) -> str:
    return _CUT.split(name.strip())[0].strip(" .,")

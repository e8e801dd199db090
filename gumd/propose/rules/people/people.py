"""Who is close to the user, as programs and institutions show it: a school's letter, a shared home."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.mail import display_name, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.bookings.words import OFFERS
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before, pretends, with_past
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.transcript import looks_like_name
from gumd.text.regex import regex
from gumd.text.words import fold
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_PARENT = 1.2
_MAX_EVIDENCE = 6
SCHOOL = regex(
    r"\b(?:school|nursery|kindergarten|preschool|primary|academy|kita|schule|grundschule|gymnasium|hort|ecole|college|"
    r"lycee|creche|maternelle|escuela|colegio|guarderia|instituto|scuola|asilo|escola|creche|basisschool|opvang|"
    r"liceo|nido|materna|istituto comprensivo|agrupamento|jardim de infancia|infantario|"
    r"elementary|montessori|playgroup|day ?care|childcare|after-?school|musikschule|jugend\w*|juniors?|periscolaire)\b"
)
_CLASS = regex(
    r"\b(?:grade|class|year|room|klasse|classe|clase|gruppe|groep|klas|gr\.|turma|sezione) ?\d\w?\b|\b(?:turma|"
    r"sezione) [a-z]\b|\d\.? ?[oº°ª] ano\b|\b\d ?[oº°]? ?[a-d]\b|\b(?:ceip|ies|secretaria|schulleitung|tutora?)\b"
)
_NAME = r"(?-i:[A-ZÀ-ÖØ-Þ])[\w'’-]+"
_PARENT_OF = regex(
    rf"(?:^|\n)\W{{0,4}}(?:(?:dear|to|to the|cher(?:e?s)?|aux?|liebe|sehr geehrte|an die|an|estimad[oa]s|querid[oa]s|"
    rf"a los|cari|gentili|gentilissimi|ai|caros|prezados|exm[oa]s?\.?(?: senhor(?:es)?)?|aos|senhores|beste|"
    rf"aan de) )?(?:parents?(?: ?(?:or|and|&|/) ?(?:carers?|guardians?))? of:?|guardians? of:?|parents? de|"
    rf"parents? d['’]|responsables? l[ée]ga(?:l|le|ux) de|eltern von|erziehungsberechtigten? von|padres de|familia de|"
    rf"tutor(?:es)? legal(?:es)? de|(?:aan de )?(?:ouders?|voogd)(?:\(s\))? van|genitori d(?:i|ell['’]alunn[oa])|"
    rf"pais d(?:e|[oa]s? alun[oa])|encarregad[oa]s? de educa[cç][aã]o d(?:e|[oa]s? alun[oa])|respons[aá]ve(?:l|"
    rf"is) (?:por|d[eoa])|ouders van) ?(?P<name>{_NAME})|\b(?:your (?:child|son|daughter),? |votre (?:enfant|fils|"
    rf"fille),? |ihre? (?:kind|sohn|tochter),? |euer kind |(?:uw|jullie|je) (?:kind|zoon|dochter),? |"
    rf"su[oa] figli[oa],? |(?:o |a )?(?:seu|sua) (?:filho|filha),? |(?:o |a )?seu educando,? |su (?:hijo|"
    rf"hija),? )(?P<child>{_NAME})",
    re.IGNORECASE,
)
_HOME = regex(
    r"(?:^|[\s(])(?:wg|flat ?mates?|house ?mates?|roomies|room ?mates?|the flat|our flat|(?:flat|house|hse) \d+\w?|"
    r"coinquilin\w*|casa nostra|appartamento|inquilini|rep[uú]blica|colegas de casa|nossa casa|ap \d+|apto? \d+|"
    r"colocs?|colocation|piso|compis de piso|huisgenoten|kotgenoten|ons kot|ons huis|coinquilini|republica|"
    r"apartment \d+\w?|unit \d+\w?)\b"
)
_NO_HOME = regex(
    r"\b(?:hunt\w*|search|viewing|for sale|suche|gesucht|recherche|busca\w*|gezocht|te huur|bezichtiging|verhuurder|"
    r"huisbaas|cerca\w*|affitt\w*|vendita|procura\w*|aluga\w*|arrenda\w*|condominio|landlord|agency)\b"
)
_LEAVE = regex(
    r"\b(?:time off|vacation|leave|holiday request|urlaub\w*|conges?|vacaciones|ferie|permess[oi]|congedo|ferias|"
    r"verlof\w*|vakantiedagen|folga|licenca|verlof)\b"
)
_APPROVED = regex(
    rf"\b(?:approved by|genehmigt von|approuvee? par|aprobad[oa] por|autorizzat[oa] da|autorizad[oa] por|approvat[oa] "
    rf"da|aprovad[oa] por|goedgekeurd door) "
    rf"(?:your (?:approver|manager|supervisor|line manager|team lead),? )?(?P<name>{_NAME}(?: {_NAME})?)",
    re.IGNORECASE,
)
_YOUR = regex(
    r"\b[Yy]our (?:[\w-]+ ){0,4}?(?P<role>apprentice|trainee|employee|tenant|lodger|student|mentee|son|daughter|child|"
    rf"wife|husband|mother|father|dog|cat|horse|pony|puppy|kitten|rabbit)(?:,? | \()"
    rf"(?P<name>{_NAME}(?: {_NAME})?)(?=[\s,.)’'])"
)
_PARENT_IN = regex(
    r"\b(?:eltern der|parents (?:of|in)|parents de la|families (?:of|in)|familias de|genitori della|pais da|"
    r"encarregados de educa[cç][aã]o da|ouders van) (?P<name>(?:klasse|class|classe|clase|year|grade|groep|klas|"
    r"gruppe|turma|sezione) ?[\w.]{1,5})\b",
    re.IGNORECASE,
)
_MAX_HOUSEHOLD = 5
_HOUSEHOLD, _MANAGER = 1.2, 0.9


class People:
    """Proposes a child by a school's letter, those who share the user's home by their group's name, and a manager by
    whose leave they approve.
    """

    name = "rules.people"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = {one.text: one for seen in episode for one in self._of(seen)}
        return list(found.values())

    def _of(self, seen: Observation) -> Iterator[Proposal]:
        if seen.source == "chat":
            yield from self._household(seen)
        elif seen.source in ("email", "notification") and seen.origin != "user":
            text = self._reader.received(seen)
            found = [*_child(seen, text), *_manager(seen, text), *_theirs(seen, text)]
            if found and not pretends(text):
                yield from found

    def _household(self, seen: Observation) -> Iterator[Proposal]:
        plain = folded(seen.title)
        if not _HOME.search(plain) or _NO_HOME.search(plain):
            return
        shown = self._chats(seen)
        said = [one for chat in shown for one in self._reader.snippets(chat)]
        names = list(dict.fromkeys(one.speaker for one in said if one.by == "other" and looks_like_name(one.speaker)))
        if any(one.by == "user" for one in said) and 0 < len(names) <= _MAX_HOUSEHOLD:
            title = seen.title.translate(PLAIN_QUOTES)
            text = f"The user shares a home with {' and '.join(names)} (chat “{title}”)."
            words = f"who writes in {len(shown)} chats"
            yield from _told(text, shown, words, _HOUSEHOLD, "household", said="shares a home")

    def _chats(self, seen: Observation) -> list[Observation]:
        """The last chats under the same name, this one among them."""
        known = with_past(self._past, ["chat"], [seen])
        return [one for one in known if one.title == seen.title][-_MAX_EVIDENCE:]


def _manager(seen: Observation, text: str) -> Iterator[Proposal]:
    hit = _APPROVED.search(text)
    if hit and _LEAVE.search(folded(f"{seen.title}\n{text}")):
        told = f"The user's manager at work is {hit['name']}, who approves their leave."
        yield from _told(told, [seen], hit.group(), _MANAGER, "manager", said="manager at work who approves leave")


def _theirs(seen: Observation, text: str) -> Iterator[Proposal]:
    """Whom those who write to the user call theirs: "your apprentice (Kofi Mensah)", "your dog Biscuit"."""
    hit = _YOUR.search(text)
    if hit and not OFFERS.search(folded(text)):
        told = f"The user's {hit['role'].lower()} is {hit['name']}."
        yield from _told(told, [seen], hit.group(), _MANAGER, f"theirs:{fold(hit['name'])}")


def _child(seen: Observation, text: str) -> Iterator[Proposal]:
    sender = display_name(read_mail(seen.text).sender)
    hit = _PARENT_OF.search(text)
    school = SCHOOL.search(folded(sender)) or _CLASS.search(folded(f"{seen.title}\n{text}"))
    of_class = None if hit else _PARENT_IN.search(text)
    who = (sender or seen.title).translate(PLAIN_QUOTES)
    if hit and school:
        name = hit["name"] or hit["child"]
        told = f"The user is a parent of {name} ({who})."
        yield from _told(told, [seen], hit.group().strip(), _PARENT, f"parent:{fold(name)}", said="is a parent of")
    elif of_class:
        told = f"The user has a child at school in {of_class['name']} ({who})."
        yield from _told(told, [seen], of_class.group(), _MANAGER, "parent:class", said="a child at school")


def _told(
    text: str, shown: Sequence[Observation], words: str, weight: float, topic: str, said: str = ""
) -> Iterator[Proposal]:
    """``said`` is what the observations show, in English, where they do not say it in these words."""
    return proposed(Statement(text, "relationship", words, weight, topic=topic, said=said), People.name, shown)

"""Who is close to the user, as programs and institutions show it: a school's letter, a shared home."""

import re
from collections.abc import Iterator, Sequence

from gumd.foreign import folded
from gumd.propose.mail import display_name, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.booking_words import OFFERS
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before, pretends, with_past
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.transcript import looks_like_name
from gumd.regex import regex
from gumd.words import fold
from gumd_store.records import Observation

_PARENT = 1.2
_MAX_EVIDENCE = 6
_SCHOOL = regex(
    r"\b(?:school|nursery|kindergarten|preschool|primary|academy|kita|schule|grundschule|gymnasium|hort|ecole|college|"
    r"lycee|creche|maternelle|escuela|colegio|guarderia|instituto|scuola|asilo|escola|creche|basisschool|"
    r"kleuterschool|peuterspeelzaal|kinderdagverblijf|middelbare school|atheneum|opvang)\b"
)
_CLASS = regex(
    r"\b(?:grade|class|year|room|klasse|classe|clase|gruppe|groep|klas|gr\.) ?\d\w?\b|\b\d ?[oº°]? ?[a-d]\b|"
    r"\b(?:ceip|ies|secretaria|schulleitung|tutora?)\b"
)
_NAME = r"(?-i:[A-ZÀ-ÖØ-Þ])[\w'’-]+"
_PARENT_OF = regex(
    rf"(?:^|\n)\W{{0,4}}(?:(?:dear|to|to the|cher(?:e?s)?|aux?|liebe|sehr geehrte|an die|an|estimad[oa]s|querid[oa]s|"
    rf"a los|cari|ai|caros|aos|beste|aan de) )?(?:parents?(?: ?(?:or|and|&|/) ?(?:carers?|guardians?))? of:?|"
    rf"guardians? of:?|parents? de|parents? d['’]|responsables? l[ée]ga(?:l|le|ux) de|eltern von|"
    rf"erziehungsberechtigten? von|padres de|familia de|tutor(?:es)? legal(?:es)? de|genitori di|pais de|"
    rf"(?:aan de )?(?:ouders?|voogd)(?:\(s\))? van) ?"
    rf"(?P<name>{_NAME})|"
    rf"\b(?:your (?:child|son|daughter),? |votre (?:enfant|fils|fille),? |ihre? (?:kind|sohn|tochter),? |euer kind |"
    rf"(?:uw|jullie|je) (?:kind|zoon|dochter),? |"
    rf"su (?:hijo|hija),? )(?P<child>{_NAME})",
    re.IGNORECASE,
)
_HOME = regex(
    r"(?:^|[\s(])(?:wg|flat ?mates?|house ?mates?|roomies|room ?mates?|the flat|our flat|(?:flat|house|hse) \d+\w?|"
    r"colocs?|colocation|piso|compis de piso|huisgenoten|kotgenoten|ons kot|ons huis|coinquilini|republica|"
    r"apartment \d+\w?|unit \d+\w?)\b"
)
_NO_HOME = regex(
    r"\b(?:hunt\w*|search|viewing|for sale|suche|gesucht|recherche|busca\w*|gezocht|te huur|bezichtiging|verhuurder|"
    r"huisbaas|landlord|agency)\b"
)
_LEAVE = regex(
    r"\b(?:time off|vacation|leave|holiday request|urlaub\w*|conges?|vacaciones|ferie|ferias|verlof\w*|vakantiedagen)\b"
)
_APPROVED = regex(
    rf"\b(?:approved by|genehmigt von|approuvee? par|aprobad[oa] por|approvat[oa] da|aprovad[oa] por|goedgekeurd door) "
    rf"(?:your (?:approver|manager|supervisor|line manager|team lead),? )?(?P<name>{_NAME}(?: {_NAME})?)",
    re.IGNORECASE,
)
_YOUR = regex(
    r"\b[Yy]our (?:[\w-]+ ){0,4}?(?P<role>apprentice|trainee|employee|tenant|lodger|student|mentee|son|daughter|child|"
    rf"wife|husband|mother|father|dog|cat|horse|pony|puppy|kitten|rabbit)(?:,? | \()"
    rf"(?P<name>{_NAME}(?: {_NAME})?)(?=[\s,.)’'])"
)
_PARENT_IN = regex(
    r"\b(?:eltern der|parents (?:of|in)|parents de la|families (?:of|in)|familias de|genitori della|ouders van) "
    r"(?P<name>(?:klasse|class|classe|clase|year|grade|groep|klas|gruppe) ?[\w.]{1,5})\b",
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
    school = _SCHOOL.search(folded(sender)) or _CLASS.search(folded(f"{seen.title}\n{text}"))
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

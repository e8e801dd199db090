"""The user's children, by what schools and clubs write to parents, with their age where a ticket or a list gives it."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.identity import addressees
from gumd.propose.mail import display_name, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.people.addressed import is_handed_on
from gumd.propose.rules.people.people import SCHOOL
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends, with_past
from gumd.propose.rules.statements import Statement, latest, proposed
from gumd.text.regex import regex
from gumd.text.words import fold, tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_WEIGHT = 1.2
_READ, _MAX_CHILDREN, _ADULT = 4_000, 5, 18
_SOURCES = ("email", "notification", "browser", "calendar", "file")
_LETTERS = ("email", "notification")
_NAME = r"(?P<name>(?-i:[A-ZÀ-ÖØ-Þ])[\w-]{1,20}?)"
_THEIRS = (
    r"class(?:es)?|grade|teacher|form tutor|action plan|health plan|plan|form|slip|report(?: card)?|attendance|absence|"
    r"trip|overnight|camp|permission|consent|lunch|homework|group|place|locker|assessment|lesson|practice|jersey|kit"
)
# "Ama's allergy action plan"; "Ama gr. 5", "Ama (Klasse 2b)", "Ama (CE1)", "Ama (3º B)".
_SIGNS = (
    regex(rf"(?<![\w.] )(?<!\w){_NAME}['’]s? (?:[\w-]+ ){{0,2}}(?:{_THEIRS})\b", re.IGNORECASE),
    regex(
        rf"(?<!\w){_NAME},? \(?(?:gr\.?|grade|year|yr|class|klasse|kl\.?|gruppe|classe|clase|groep) ?\d\w?\b",
        re.IGNORECASE,
    ),
    regex(rf"(?<!\w){_NAME} \((?:CP|CE[12]|CM[12]|[3-6]e\w?|[PMG]S|\d[º°] ?[A-D]?|[KU]\d{{1,2}})\)"),
)
_TITLED = regex(r"\b(?:mr|mrs|ms|miss|dr|frau|herrn?|mme|m|sra?|mevr|dhr|coach|prof)\.? ?$")
_TO_PARENTS = regex(
    r"\b(?:permission (?:slips?|forms?)|consent forms?|your child|dear (?:parents?|famil(?:y|ies)|carers?)|"
    r"(?:asks|ask) families|parents (?:and|or) (?:carers|guardians)|guardians?|"
    r"please (?:sign|have the|send (?:him|her|them|in)|pack|collect)|pick[- ]?up time|chaperones?|"
    r"liebe (?:eltern|familie)|ihr kind|einverstandnis\w*|bitte unterschr\w*|elternabend|"
    r"chers parents|votre enfant|autorisation (?:parentale|de sortie)|a signer|"
    r"(?:estimadas|queridas) familias|su hij[oa]|autorizacion|beste ouders|uw kind|toestemming\w*|gentili genitori)\b"
)
_CHILD_AGED = (
    r"\b{name}\b[^\n\d]{{0,4}}(?:(?:child|kind|enfant|nin[oa]|bambin[oa]|aged?|alter|edad)[ :]{{0,2}}|(?<=\())"
    r"(?P<age>\d{{1,2}})(?=[)\s,]|$)"
)
_ADDRESS = regex(r"@([\w.-]{3,60})")


class Children:
    """Proposes whose parent the user is by letters to parents that name a child, all of one school together."""

    name = "rules.children"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        if not any(one.source in _SOURCES for one in episode):
            return []
        known = with_past(lambda source: latest(self._past(source)), _SOURCES, episode)
        fresh = {one.id for one in episode}
        found: list[Proposal] = []
        for letter in known:
            names = self._children(letter)
            aged = {name: age for name in names if (age := _age(name, known)) is not None}
            shown = [letter, *(seen for _, seen in aged.values())]
            if names and fresh & {one.id for one in shown}:
                found += _told(names, {name: age for name, (age, _) in aged.items()}, letter, shown)
        return found

    def _children(self, seen: Observation) -> list[str]:
        """The children whom a school's letter to the user as a parent names."""
        if seen.source not in _LETTERS or seen.origin == "user":
            return []
        school = SCHOOL.search(folded(f"{display_name(read_mail(seen.text).sender)} {headline(seen)}"))
        text, own = self._reader.received(seen)[:_READ] if school else "", self._reader.names()
        to_parents = _TO_PARENTS.search(folded(f"{headline(seen)}\n{text}")) if school else None
        if not to_parents or is_handed_on(seen) or _is_colleagues(seen.text) or pretends(text):
            return []
        others = own | addressees(seen) | set(tokens(read_mail(seen.text).recipient))
        named = (hit for sign in _SIGNS for hit in sign.finditer(f"{headline(seen)}\n{text}"))
        names = [hit["name"] for hit in named if not _TITLED.search(folded(hit.string[: hit.start("name")]))]
        return [name for name in dict.fromkeys(names) if fold(name) not in others][:_MAX_CHILDREN]


def _is_colleagues(text: str) -> bool:
    """Whether a mail goes from an address of a school to another of the same."""
    mail = read_mail(text)
    sender, reader = _ADDRESS.search(mail.sender), _ADDRESS.search(mail.recipient)
    return bool(sender and reader and sender[1].lower() == reader[1].lower())


def _age(name: str, known: Sequence[Observation]) -> tuple[str, Observation] | None:
    """How old papers of the user say that a child of this name is, the latest first."""
    pattern = re.compile(_CHILD_AGED.format(name=re.escape(fold(name))))
    for seen in reversed(known):
        plain = folded(seen.text[:_READ])
        hit = pattern.search(plain) if fold(name) in plain else None
        if hit and int(hit["age"]) < _ADULT:
            return hit["age"], seen
    return None


def _told(
    names: Sequence[str], ages: dict[str, str], letter: Observation, shown: Sequence[Observation]
) -> Iterator[Proposal]:
    called = [f"{name} (age {ages[name]})" if name in ages else name for name in names]
    who = (display_name(read_mail(letter.text).sender) or letter.title).translate(PLAIN_QUOTES)
    text = f"The user is a parent of {', '.join(called[:-1])}{' and ' * (len(called) > 1)}{called[-1]} ({who})."
    topic = f"parent:{' '.join(sorted(map(fold, names)))}"
    said = "is a parent of child age"
    yield from proposed(
        Statement(text, "relationship", ", ".join(called), _WEIGHT, topic=topic, said=said), Children.name, shown
    )

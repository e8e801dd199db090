"""Whose a booking is: for whom it says that it is, and whether somebody only passed it on."""

import re
from collections.abc import Iterable

from gumd.foreign import folded
from gumd.propose.mail import read_mail
from gumd.propose.rules.fields import Fields
from gumd.propose.rules.reading import headline
from gumd.regex import regex
from gumd.words import tokens
from gumd_store.records import Observation

_TITLE_WORDS = "mr mrs ms miss mstr prof frau herr herrn mme mlle monsieur madame sra don dona sig adt chd"
_TITLES = frozenset(_TITLE_WORDS.split())
_PASSED_ON = regex(r"^\W*(?:fwd?|wg|tr|rv|i|enc|doorst)\s?:", re.IGNORECASE)
_FORWARDED = regex(
    r"^\W{2,}(?:(?:begin )?forwarded message|weitergeleitete nachricht|message transf\w+|mensaje reenviado|"
    r"messaggio inoltrato|original message|ursprungliche nachricht)|^(?:>\s*)?(?:from|von|de|da)\s?:",
    re.MULTILINE,
)
_DRAFT = regex(r"^\W*(?:drafts?|entwurf|brouillon|borrador|bozza|concept)\b")
# Names as airlines write them: "LINDQVIST/KARIN MRS".
_ON_TICKETS = regex(r"\b([A-ZÀ-Þ]{2,20}(?:[ -][A-ZÀ-Þ]{2,20})?)\s?/\s?([A-ZÀ-Þ]{2,20}(?: [A-ZÀ-Þ]{2,20})?)\b")
_BETWEEN = regex(r"\s*(?:[;,&]|\s/\s|\b(?:and|und|et|y)\b)\s*")
_COUNTED = regex(r"^\W*\d+ ")
_MIN_PART = 4


def is_draft(title: str) -> bool:
    """Whether a title says that what it is above was not sent."""
    return bool(_DRAFT.match(folded(title)))


def is_passed_on(title: str) -> bool:
    """Whether a subject says that somebody passes on what they got."""
    return bool(_PASSED_ON.match(title))


def lines_of(seen: Observation) -> str:
    """A message's own lines as they stand, and those of what is passed on."""
    whole = seen.source != "email" or is_passed_on(headline(seen))
    return seen.text if whole else read_mail(seen.text).body


def is_anothers(title: str, text: str, fields: Fields, own: frozenset[str]) -> bool:
    """Whether a booking is for people of whom none has one of the user's names, or is another's that was passed on."""
    people = [*fields.people, *(f"{last} {first}" for last, first in _ON_TICKETS.findall(text))]
    if own and people:
        return not any(names_user(one, own) for one in people)
    if not is_passed_on(title):
        return False
    mark = _FORWARDED.search(folded(text))
    passed = folded(text)[mark.end() :] if mark else folded(text)
    return not own or not any(names_user(line, own) for line in passed.splitlines() if own & set(tokens(line)))


def names_user(written: str, own: Iterable[str]) -> bool:
    """Whether a written name, or one of several, is the user's: both of their names, or one and no other.

    Relatives have the same surname: "H. Rabe" is Heike's, and "K. Rabe" is not.
    """
    bare = re.split(r"[(·|•–—]|\s{2,}", written.strip("( "))[0]
    return any(_is_user(tokens(part), own) for part in (bare, *_BETWEEN.split(bare)))


def company(people: Iterable[str], own: frozenset[str]) -> list[str]:
    """Who is named beside the user among the people of a booking; nobody where the user is not."""
    parts = [part.strip(" .") for one in people for part in _BETWEEN.split(one)]
    if not own or not any(names_user(one, own) for one in parts):
        return []
    return [one for one in parts if 1 < len(one.split()) < 5 and not names_user(one, own) and not _COUNTED.match(one)]


def _is_user(parts: list[str], own: Iterable[str]) -> bool:
    known = {name for name in own if len(name) > 2}
    names = {part for part in parts if len(part) > 1} - _TITLES
    initials = {part for part in parts if len(part) == 1}
    hits = known & names
    if len(hits) > 1 or any(_is_login(login, names) for login in known):
        return True
    others = known - hits
    if not hits or not others:
        return bool(hits)
    return any(name[0] in initials for name in others) if initials else names == hits


def _is_login(login: str, names: set[str]) -> bool:
    """Whether a login is made of two of the names, the second perhaps cut short: "anniroth" of Annika Roth."""
    for name in names:
        if len(name) >= _MIN_PART and login != name and (login.startswith(name) or login.endswith(name)):
            rest = (login[len(name) :] if login.startswith(name) else login[: -len(name)]).strip("._-")
            if rest and any(other.startswith(rest) for other in names - {name}):
                return True
    return False

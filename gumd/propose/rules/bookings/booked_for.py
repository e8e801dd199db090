"""For whom a booking is, by the people whom its fields and its tickets name, and who goes along."""

import re
from collections.abc import Iterable

from gumd.propose.mail import read_mail
from gumd.propose.rules.fields import Fields
from gumd.propose.rules.health import patients
from gumd.propose.rules.people.addressed import is_forwarded
from gumd.propose.rules.reading import headline
from gumd.text.regex import regex
from gumd.text.words import tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

# Names as airlines write them: "LINDQVIST/KARIN MRS".
_ON_TICKETS = regex(r"\b([A-ZÀ-Þ]{2,20}(?:[ -][A-ZÀ-Þ]{2,20})?)\s?/\s?([A-ZÀ-Þ]{2,20}(?: [A-ZÀ-Þ]{2,20})?)\b")
_BETWEEN = regex(r"\s*(?:[;,&]|\s/\s|\b(?:and|und|et|y)\b)\s*")
_STRONGLY = regex(r"\s*(?:[;·•&]|\s/\s|\b(?:and|und|et|y|e)\b)\s*")
_LAST_FIRST = regex(
    r"^(?P<last>[A-ZÀ-Þ][A-ZÀ-Þ'’-]{1,24}(?: [A-ZÀ-Þ'’-]{2,24})?)(?:\s?/\s?|(?<! .), )(?P<first>[A-ZÀ-Þ][\w'’-]{1,24}"
    r"(?: [A-ZÀ-Þ][\w'’-]{0,24})?)$"
)
_TITLED = regex(r"(?:^| )(?:mrs?|ms|miss|mstr|chd|inf|adt|dr)\.?(?=$| )", re.IGNORECASE)
_BY_TITLE = regex(
    r"\b(?:Mrs?|Ms|Miss|Mx|Herrn?|Frau|Mme|Mlle|Monsieur|Madame|Sra?|Sig|Dhr|"
    r"Mevr)\b\.? (?P<name>(?:[A-ZÀ-Þ][\w'’-]{0,20}\.? )"
    r"{1,2}[A-ZÀ-Þ][\w'’-]{1,24})"
)
_ABOUT = regex(
    r"^\W*(?:re|regarding|concerning|subject|betreff|betrifft|concerne|objet|asunto|oggetto|assunto|betreft)\s?:"
)
_ALIKE, _HEAD, _WORDS = 4, 6, 5
"""Letters with which a given name and its short form begin, lines that say whom it is about, and words of a name."""
_NAME = regex(r"^[A-ZÀ-Þ][^\d]*$")


def lines_of(seen: Observation) -> str:
    """A message's own lines as they stand, and those of what is passed on."""
    whole = seen.source != "email" or is_forwarded(headline(seen))
    return seen.text if whole else read_mail(seen.text).body


def is_booked_for_another(text: str, fields: Fields, own: frozenset[str]) -> bool:
    """Whether a booking is for people of whom none has the user's name."""
    people = [*fields.people, *on_tickets(text)]
    return bool(own and people) and not any(names_user(one, own) for one in people)


def on_tickets(text: str) -> list[str]:
    """The names that stand on tickets, as people say them."""
    return [_as_spoken(f"{last}/{first}") for last, first in _ON_TICKETS.findall(text)]


def is_about_namesake(title: str, text: str, own: frozenset[str]) -> bool:
    """Whether what a message is said to be about is, by title, somebody who has only the user's surname."""
    about = (line for line in text.splitlines()[:_HEAD] if _ABOUT.match(folded(line)))
    for read in (title, *about):
        named = [hit["name"] for hit in _BY_TITLE.finditer(read) if own & set(tokens(hit["name"]))]
        if named:
            return not any(names_user(one, own) for one in named)
    return False


def names_user(written: str, own: frozenset[str]) -> bool:
    """Whether a written name, or one of several, is the user's whole name."""
    bare = re.split(r"[(·|•–—]|\s{2,}", written.strip("( "))[0]
    parts = (bare, _as_spoken(bare), *_BETWEEN.split(bare))
    return any(patients.names_user(part, own) or _is_in_short(part, own) for part in parts)


def _is_in_short(name: str, own: frozenset[str]) -> bool:
    """Whether a name has the user's surname and the beginning of their given name, or only its letter is known."""
    parts = tokens(name)
    if len(own) == 1 and len(parts) == 2:
        return any(len(part) == 1 and part == given[0] for part in parts for given in own)
    known = {part for part in parts if part in own}
    return bool(known) and any(one[:_ALIKE] == other[:_ALIKE] for one in _rest(parts, known) for other in own - known)


def _rest(parts: Iterable[str], known: set[str]) -> list[str]:
    return [part for part in parts if part not in known and len(part) >= _ALIKE]


def company(people: Iterable[str], own: frozenset[str]) -> list[str]:
    """Who is named beside the user among the people of a booking; nobody where the user is not."""
    parts = [_as_spoken(part) for one in people for part in _apart(one)]
    if not own or not any(names_user(one, own) for one in parts):
        return []
    named = [one for one in parts if 1 < len(one.split()) < _WORDS and not names_user(one, own) and _NAME.match(one)]
    return list(dict.fromkeys(named))


def _apart(people: str) -> list[str]:
    """The names of a field: a comma stands between two of them, or behind a surname in capitals."""
    parts = _STRONGLY.split(people)
    return [name for part in parts for name in ([part] if _LAST_FIRST.match(_bare(part)) else _BETWEEN.split(part))]


def _as_spoken(name: str) -> str:
    """A name as people say it: of "ROTH/ADA MRS" and "ROTH, ADA (adult)" it is "Ada Roth"."""
    bare = _bare(name)
    hit = _LAST_FIRST.match(bare)
    spoken = f"{hit['first']} {hit['last']}" if hit else re.sub(r"^(\w{2,}(?: \w{2,})?) (\w)\.?$", r"\2 \1", bare)
    return spoken.title() if spoken.isupper() else spoken


def _bare(name: str) -> str:
    return _TITLED.sub("", re.split(r"\s?\(|\s{2,}", name.strip(" ."))[0].strip(" .,"))

"""For whom a booking is, by the people whom its fields and its tickets name, and who goes along."""

import re
from collections.abc import Iterable

from gumd.propose.mail import read_mail
from gumd.propose.rules import patients
from gumd.propose.rules.addressed import is_forwarded
from gumd.propose.rules.fields import Fields
from gumd.propose.rules.reading import headline
from gumd.regex import regex
from gumd_store.records import Observation

# Names as airlines write them: "LINDQVIST/KARIN MRS".
_ON_TICKETS = regex(r"\b([A-ZÀ-Þ]{2,20}(?:[ -][A-ZÀ-Þ]{2,20})?)\s?/\s?([A-ZÀ-Þ]{2,20}(?: [A-ZÀ-Þ]{2,20})?)\b")
_BETWEEN = regex(r"\s*(?:[;,&]|\s/\s|\b(?:and|und|et|y)\b)\s*")
_COUNTED = regex(r"^\W*\d+ ")


def lines_of(seen: Observation) -> str:
    """A message's own lines as they stand, and those of what is passed on."""
    whole = seen.source != "email" or is_forwarded(headline(seen))
    return seen.text if whole else read_mail(seen.text).body


def is_booked_for_another(text: str, fields: Fields, own: frozenset[str]) -> bool:
    """Whether a booking is for people of whom none has the user's name."""
    people = [*fields.people, *(f"{last} {first}" for last, first in _ON_TICKETS.findall(text))]
    return bool(own and people) and not any(names_user(one, own) for one in people)


def names_user(written: str, own: frozenset[str]) -> bool:
    """Whether a written name, or one of several, is the user's whole name."""
    bare = re.split(r"[(·|•–—]|\s{2,}", written.strip("( "))[0]
    return any(patients.names_user(part, own) for part in (bare, *_BETWEEN.split(bare)))


def company(people: Iterable[str], own: frozenset[str]) -> list[str]:
    """Who is named beside the user among the people of a booking; nobody where the user is not."""
    parts = [part.strip(" .") for one in people for part in _BETWEEN.split(one)]
    if not own or not any(names_user(one, own) for one in parts):
        return []
    return [one for one in parts if 1 < len(one.split()) < 5 and not names_user(one, own) and not _COUNTED.match(one)]

"""Which calendars a view of a week shows together, and which of them another shares with the user.

Such views list them in their title or above the first day: "[Ines] [Rota Olaf (shared by olaf)]".
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from gumd.propose.rules.calendar.weeks import SIGNS, first_day
from gumd.text.regex import regex
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_READ, _MAX_WORDS, _MIN_LETTERS = 6_000, 4, 3
_SEGMENTS = regex(r"\s{2,}|\s[·|]\s|,\s|:\s|[\[\]☑☐☒✓✔]|^[-–—]\s|\s—\s")
_GIVEN = regex(
    r"\((?:shared|geteilt|freigegeben|partage|compartid|partilhad|condivis|gedeeld)\w*(?:\s(?:by|with|von|mit|par|avec|"
    r"por|con|com|da|door|met)\b[^()\n]{0,60})?\)?"
)
_HEADING = regex(
    r"^(?:calend\w*|kalender|agendas?|showing|shown|visible|view|vista|ansicht|week|woche|semaine|semana|settimana|"
    r"x|\W)+$"
)


class Shown(NamedTuple):
    """The calendars of a view.

    Attributes:
        several: whether the user's own stand beside one that is another's.
        others: the words, folded, of the names of those that are another's.
        listed: the words of all names.
        signs: what marks only entries of another's.
    """

    several: bool
    others: frozenset[str]
    listed: frozenset[str]
    signs: frozenset[str]


def shown_in(seen: Observation) -> Shown:
    """The calendars that a view lists."""
    above = seen.text[:_READ].splitlines()[: first_day(seen.text[:_READ], seen.observed_at)]
    for line in (seen.title, *above):
        parts = [part.strip() for part in _SEGMENTS.split(line) if part.strip()]
        shared = [part for part in parts if _GIVEN.search(folded(part))]
        if shared:
            return _listed(shared, [part for part in parts if part not in shared and _is_name(part)])
    return _listed((), ())


def _listed(shared: Sequence[str], own: Sequence[str]) -> Shown:
    others = _names(shared)
    signs = {sign for sign in SIGNS if any(sign in part for part in shared)}
    unsure = {sign for sign in SIGNS if any(sign in part for part in own)}
    return Shown(bool(shared and own), others, others | _names(own), frozenset(signs - unsure))


def _is_name(part: str) -> bool:
    plain = folded(part)
    worded = any(char.isalpha() for char in part) and not any(char.isdigit() for char in part)
    return worded and len(part.split()) <= _MAX_WORDS and not _HEADING.match(plain)


def _names(parts: Sequence[str]) -> frozenset[str]:
    """The words of the calendars' names that begin with a capital, folded."""
    words = (word for part in parts for word in re.findall(r"[^\W\d_]+", part.partition("(")[0]))
    return frozenset(folded(word) for word in words if len(word) >= _MIN_LETTERS and word[0].isupper())

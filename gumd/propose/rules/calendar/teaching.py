"""Classes that the user teaches, as a calendar of theirs goes from class to class."""

import re
from collections.abc import Sequence

from gumd.propose.proposal import Proposal
from gumd.propose.rules.reading import Past, Reader, nothing_before
from gumd.propose.rules.statements import Statement, carried
from gumd.text.regex import regex
from gumd_store.records import Observation

_WEIGHT = 1.2
MIN_CLASSES, MIN_LESSONS, MOST_NAMED = 3, 5, 8
# School classes as French, German, British and Spanish schools call them, right after a time.
_LESSON = regex(
    r"\b(?:[01]?\d|2[0-3])[:.h][0-5]\d(?: ?[–-] ?\d{1,2}[:.h]\d{2})?\s+(?P<name>[3-6]e ?[A-H]\d?|"
    r"(?:2de|1[eè]?re|Tle) ?\d?[A-H]?|(?:[5-9]|1[0-3]) ?[a-f]|(?:Y|Yr|Year) ?\d{1,2}[A-Z]?\d?|"
    r"(?:[789]|1[0-3])[A-Z]{1,2}\d?|[1-5][ªa°] ?[A-Z]{1,2}\d?|[1-5][A-Z](?= (?:mat|ita|ing|sto|sci|lat|fis|geo))|"
    r"(?:1?\d)º ?(?:ano )?[A-H]|[1-4]º ?(?:ESO ?|Bach ?)?[A-E])\b"
)


class Teaching:
    """Proposes the school classes that the user teaches."""

    name = "rules.teaching"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        own = [seen for seen in episode if seen.source == "calendar" and seen.origin == "user"]
        return [one for one in map(self._taught, own) if one is not None]

    def _taught(self, seen: Observation) -> Proposal | None:
        said = [one for one in self._reader.snippets(seen) if one.by == "user"]
        lessons = [re.sub(r"\s", "", hit["name"]) for one in said for hit in _LESSON.finditer(one.text)]
        classes = list(dict.fromkeys(lessons))
        if len(classes) < MIN_CLASSES or len(lessons) < MIN_LESSONS:
            return None
        text = f"The user teaches the school classes {', '.join(classes[:MOST_NAMED])}."
        gloss = "teaches school classes"
        words = ", ".join(lessons[:MOST_NAMED])
        statement = Statement(text, "biography", words, _WEIGHT, topic="teaches:classes", said=gloss)
        return carried(statement, self.name, [seen])

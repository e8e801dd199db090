"""Issues, tickets and epics that a tracker says are the user's."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.identity import is_own_name
from gumd.propose.proposal import Proposal
from gumd.propose.rules.grammar.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, nothing_before, pretends
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd_store.records import Observation

_WEIGHT = 1.1
MAX_NAME = 120
_SOURCES = frozenset({"browser", "email", "notification"})
_OWNED = regex(
    r"\b(?:owner|assignee|assigned to|lead|driver|zuständig|bearbeiter(?:in)?|verantwortlich|assigné à|responsable|"
    r"asignado a|assegnato a|responsabile|atribuído a|toegewezen aan|eigenaar|verantwoordelijke)\s?:\s*"
    r"(?P<who>[^\n|;:]{2,40}?)(?=\s{2,}|[\n|;]|$)",
    re.IGNORECASE,
)
_KEY = regex(r"^\s*(?P<key>[A-Z][A-Z0-9]{1,9}-\d{1,6}|#\d{1,6})[\s:·–-]+(?P<name>\S.{5,})$", re.MULTILINE)
_DONE = regex(
    r"\b(?:status|state)\s?:\s*(?:done|closed|resolved|cancelled|won't do|erledigt|geschlossen|fermé|cerrado|gesloten|"
    r"afgewerkt|opgelost)\b",
    re.IGNORECASE,
)


class Tickets:
    """Proposes a project for an open ticket whose owner has one of the user's names."""

    name = "rules.ticket"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = (one for seen in episode for one in self._from(seen))
        return list({one.text: one for one in found}.values())

    def _from(self, seen: Observation) -> Iterator[Proposal]:
        owned = _OWNED.search(seen.text[:2_000]) if seen.source in _SOURCES and seen.origin != "user" else None
        named = _KEY.search(f"{seen.title}\n{seen.text[:2_000]}") if owned else None
        if not owned or not named or _DONE.search(seen.text) or pretends(seen.text):
            return
        if is_own_name(owned["who"], self._reader.names()):
            name = named["name"].translate(PLAIN_QUOTES).strip(" .-–")[:MAX_NAME]
            kept = grounded(f"The user is working on “{name}” ({named['key']}).", "", evidence_text(seen))
            if kept:
                topic = f"ticket:{named['key'].lower()}"
                ids, words = (seen.id,), " ".join(content_words(owned.group()))
                yield Proposal(kept, "project", "neutral", self.name, ids, words, _WEIGHT, topic=topic)

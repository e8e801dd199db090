"""Who is close to the user, as programs and institutions show it: a heart in a contact's name, a school's letter."""

import re
from collections.abc import Iterator, Sequence

from gumd.foreign import folded
from gumd.propose.mail import display_name, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules.first_person import grounded
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, evidence_text, nothing_before, pretends
from gumd.propose.rules.relation_words import BY_POSSESSIVE, ENGLISH
from gumd.propose.transcript import is_assistant, looks_like_name
from gumd.words import fold, tokens
from gumd_store.records import Observation

_HEART, _EACH_CHAT, _MOST = 0.8, 0.2, 1.6
_PARENT = 1.2
_MAX_EVIDENCE = 6
_HEARTS = re.compile(r"[❤♥💕💖💗💓💞💘💝😍🥰💑💏😘]\ufe0f?")
_TITLE_SPLIT = re.compile(r"\s[–—|-]\s")
_KIN = {word for table in (ENGLISH, *BY_POSSESSIVE.values()) for word in table}
_SCHOOL = re.compile(
    r"\b(?:school|nursery|kindergarten|preschool|primary|academy|kita|schule|grundschule|gymnasium|hort|ecole|college|"
    r"lycee|creche|maternelle|escuela|colegio|guarderia|instituto|scuola|asilo|escola|creche|basisschool|opvang)\b"
)
_CLASS = re.compile(r"\b(?:grade|class|year|room|klasse|classe|clase|gruppe|groep|gr\.) ?\d\w?\b|\b\d[a-d]\b")
_NAME = r"(?-i:[A-ZÀ-ÖØ-Þ])[\w'’-]+"
_PARENT_OF = re.compile(
    rf"\b(?:parents?(?: ?(?:or|and|&|/) ?(?:carers?|guardians?))? of:?|parents? de|parents? d['’]|eltern von|"
    rf"padres de|familia de|genitori di|pais de|ouders van|your (?:child|son|daughter),? |"
    rf"votre (?:enfant|fils|fille),? |ihre? (?:kind|sohn|tochter),? |euer kind |su (?:hijo|hija),? )\s*"
    rf"(?P<name>{_NAME})",
    re.IGNORECASE,
)


class People:
    """Proposes a partner by a heart in the name of a chat with one person, and a child by a school's letter."""

    name = "rules.people"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = {one.text: one for seen in episode for one in (*self._partner(seen), *self._child(seen))}
        return list(found.values())

    def _partner(self, seen: Observation) -> Iterator[Proposal]:
        name = self._hearted(seen)
        if not name:
            return
        known = [one for one in self._past("chat") if one.title == seen.title and self._hearted(one)]
        shown = sorted({one.id: one for one in (*known, seen)}.values(), key=lambda one: one.observed_at)
        evidence = "\n".join(map(evidence_text, shown[-_MAX_EVIDENCE:]))
        title = seen.title.translate(PLAIN_QUOTES)
        text = grounded(f"The user's partner is {name} (chat “{title}”).", "", evidence)
        if text is not None:
            weight = min(_MOST, _HEART + _EACH_CHAT * (len(shown) - 1))
            ids = tuple(one.id for one in shown[-_MAX_EVIDENCE:])
            words = f"a heart in the name of {len(shown)} chats"
            yield Proposal(text, "relationship", "likes", self.name, ids, words, weight, topic="partner")

    def _hearted(self, seen: Observation) -> str:
        """The name of the one person with whom the user writes under a name with a heart; empty for family."""
        if seen.source != "chat" or not _HEARTS.search(seen.title):
            return ""
        name = _HEARTS.sub("", _TITLE_SPLIT.split(seen.title)[-1]).strip(" ·,")
        said = self._reader.snippets(seen)
        others = {fold(one.speaker) for one in said if one.by == "other"}
        both = len(others) == 1 and others <= {fold(name), *tokens(name)} and any(one.by == "user" for one in said)
        family = any(word in _KIN for word in tokens(name)) or is_assistant(name)
        return name if both and looks_like_name(name) and not family else ""

    def _child(self, seen: Observation) -> Iterator[Proposal]:
        if seen.source != "email" or seen.origin == "user":
            return
        sender, text = display_name(read_mail(seen.text).sender), self._reader.received(seen)
        hit = _PARENT_OF.search(text)
        school = _SCHOOL.search(folded(sender)) or _CLASS.search(folded(f"{seen.title}\n{text}"))
        if hit is None or not school or pretends(text):
            return
        statement = f"The user is a parent of {hit['name']} ({sender.translate(PLAIN_QUOTES)})."
        kept = grounded(statement, "", evidence_text(seen))
        if kept is not None:
            topic = f"parent:{fold(hit['name'])}"
            yield Proposal(kept, "relationship", "neutral", self.name, (seen.id,), hit.group(), _PARENT, topic=topic)

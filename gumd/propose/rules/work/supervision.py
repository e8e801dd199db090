"""Whom the user leads at work: whose leave they grant, whose forms they fill in, who calls them their boss."""

from collections.abc import Iterator, Sequence

from gumd.propose.mail import read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.people.address import one_other
from gumd.propose.rules.people.addressed import is_handed_on
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends, with_assistant
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.rules.work import supervision_words as words
from gumd.propose.snippets import Snippet
from gumd.propose.transcript import looks_like_name
from gumd.text.regex import regex
from gumd.text.words import tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_FORM, _APPROVES, _GRANTS, _BOSS = 1.4, 1.5, 1.4, 1.4
MAX_TEXT, MAX_NAME = 6_000, 4
_NOTE = regex(r"\([^()]{1,30}\)")
_GROUPS = ("who", "german", "french", "romance")


class Supervision:
    """Proposes whom the user supervises, and who decides on the user's own leave."""

    name = "rules.supervision"

    def __init__(self, past: Past = nothing_before) -> None:
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = (one for seen in episode for one in self._of(seen))
        return list({one.text: one for one in found}.values())

    def _of(self, seen: Observation) -> Iterator[Proposal]:
        if seen.source == "chat" and not doubt.is_fiction(seen.title):
            said = self._reader.snippets(seen)
            if not with_assistant(seen, [one.speaker for one in said]):
                yield from _leave(said, seen)
                yield from _called(said, seen)
        elif seen.source in ("email", "notification") and self._is_told(seen):
            yield from _form(seen, self._reader.names())
            yield from _approves(seen, self._reader.names())

    def _is_told(self, seen: Observation) -> bool:
        mine = any(one.by == "user" for one in self._reader.snippets(seen))
        return not mine and not pretends(seen.text) and not is_handed_on(seen)


def _form(seen: Observation, own: frozenset[str]) -> Iterator[Proposal]:
    """A form about a student at the user's firm that the user is to fill in."""
    text = f"{headline(seen)}\n{read_mail(seen.text).body[:MAX_TEXT]}"
    plain = folded(text)
    if not words.PLACEMENT.search(plain) or not words.ASSESSES.search(plain):
        return
    for hit in words.STUDENT_NAMED.finditer(plain):
        name = text[hit.start("name") : hit.end("name")].strip(" ,")
        if _is_person(name, own):
            told = f"The user supervises {name}, a student or trainee at their workplace."
            said = "supervises student trainee at workplace"
            yield from _told(told, seen, text[hit.start() : hit.end()].strip(), _FORM, said, name)
            return


def _approves(seen: Observation, own: frozenset[str]) -> Iterator[Proposal]:
    """Leave and hours that wait for the user's approval."""
    text = f"{headline(seen)}\n{read_mail(seen.text).body[:MAX_TEXT]}"
    plain = folded(text)
    hit = words.TO_APPROVE.search(plain) if words.APPROVAL.search(plain) else None
    group = next((one for one in _GROUPS if hit and hit[one]), "")
    if hit and group:
        name = text[hit.start(group) : hit.end(group)].strip(" ,")
        if _is_person(name, own):
            told = f"The user supervises {name} at work and approves their leave and hours."
            said = "supervises at work approves leave hours"
            yield from _told(told, seen, text[hit.start() : hit.end()].strip(), _APPROVES, said, name)


def _leave(said: Sequence[Snippet], seen: Observation) -> Iterator[Proposal]:
    """Days off that one of two asks for and the other grants."""
    name = one_other(said, seen.title) or _noted(said, seen.title)
    asked: Snippet | None = None
    if not name or not words.AT_WORK.search(folded(seen.text)):
        return
    for snippet in said:
        plain = folded(snippet.text).replace("’", "'")
        if words.ASKS_LEAVE.search(plain) and not doubt.is_joke(snippet.text):
            asked = snippet
        elif asked and snippet.by != asked.by and words.GRANTS_LEAVE.search(plain):
            shown = f"{asked.text} / {snippet.text}"
            if asked.by == "other":
                told = f"The user supervises {name} at work and grants their leave."
                yield from _told(told, seen, shown, _GRANTS, "supervises at work grants leave", name)
            else:
                told = f"The user's boss at work, who grants their leave, is {name}."
                yield from _told(told, seen, shown, _GRANTS, "boss at work who grants leave", name)
            return


def _noted(said: Sequence[Snippet], title: str) -> str:
    """The one other of a chat whose name the user keeps with a note beside it: "Ines (work)"."""
    names = {_NOTE.sub("", one.speaker).strip() for one in said if one.by == "other"}
    name = next(iter(names), "")
    return name if len(names) == 1 and looks_like_name(name) and set(tokens(name)) <= set(tokens(title)) else ""


def _called(said: Sequence[Snippet], seen: Observation) -> Iterator[Proposal]:
    """Those who call the user their boss, where work is what they speak of."""
    if not words.WORKPLACE.search(folded(f"{seen.title}\n{seen.text}")):
        return
    if any(one.by == "user" and words.BOSS.search(folded(one.text)) for one in said):
        return
    for snippet in said:
        plain = folded(snippet.text)
        hit = words.BOSS.search(plain) if snippet.by == "other" else None
        if hit and looks_like_name(snippet.speaker) and not doubt.is_joke(snippet.text):
            learns = ", an apprentice" if words.APPRENTICE.search(plain) else ""
            group = "last" if hit["last"] else "first"
            called = snippet.text[hit.start(group) : hit.end(group)]
            told = f"The user is the boss of {snippet.speaker}{learns}, who calls them “{called}”."
            yield from _told(told, seen, snippet.text, _BOSS, "boss of apprentice who calls", snippet.speaker)


def _is_person(name: str, own: frozenset[str]) -> bool:
    parts = name.replace(",", " ").split()
    written = all(part[:1].isupper() for part in parts) and 1 < len(parts) <= MAX_NAME
    return written and looks_like_name(" ".join(part.strip(".") for part in parts)) and not set(tokens(name)) & own


def _told(text: str, seen: Observation, shown: str, weight: float, said: str, name: str) -> Iterator[Proposal]:
    topic = f"supervises:{folded(name)}" if "supervises" in said else ""
    plain = text if "“" in text else text.translate(PLAIN_QUOTES)
    statement = Statement(plain, "relationship", shown, weight, topic=topic, said=said)
    return proposed(statement, Supervision.name, [seen])

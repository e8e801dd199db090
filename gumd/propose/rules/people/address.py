"""Who those who write with the user alone are to them, by what the two call each other and how the chat is named."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.people import address_words as words
from gumd.propose.rules.people.kin_words import ACCENTED, KIN, SIBLINGS
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, nothing_before, with_assistant
from gumd.propose.rules.sentences import sentences
from gumd.propose.rules.statements import Statement, proposed
from gumd.propose.snippets import Snippet
from gumd.propose.transcript import looks_like_name
from gumd.text.regex import regex
from gumd.text.words import tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_BASE, _EACH, _MOST, _NAMED, _YOURS = 1.4, 0.3, 2.2, 1.4, 1.1
_MAX_EVIDENCE = 6
_NO_NAME = regex(r"[^\w .'’-]+")
_GROUP = regex(
    r"\b(?:family|familie|famille|familia|group|gruppe|groupe|grupo|team|crew|club|business|shop|buyer|seller|support|"
    r"groep|gezin|ploeg|winkel|koper|verkoper|vereniging|famiglia|gruppo|squadra|famil[ií]a|equipa|equipe|turma|"
    r"condominio|venditore|acquirente|vendedor|comprador|order|kaufer|verkaufer|acheteur|vendeur|comprador\w*|"
    r"vendedor\w*)\b"
)
_RELATIVE_NAMED = regex(
    r"^(?P<kin>uncle|aunt|auntie|onkel|tante|oncle|tonton|tatie|tío|tía|oma|opa|grandma|grandpa|oom|nonkel|bomma|"
    r"bompa|moemoe|nonna|nonno|abuela|abuelo|mamie|zia|zio|avó|avô|vovó)\s(?P<name>[^\W\d_][\w'’-]+)$",
    re.IGNORECASE,
)
# Who is called father or sister by everybody.
_CLERGY = regex(
    r"(?:fr|father|rev|reverend|pater|padre|pere|frere|soeur|suor|sister|schwester|abbe|pastor|pfarrer)\b\.? \w"
)


@dataclass(frozen=True)
class Kinship:
    """What somebody is to the user by how one of them calls the other, and the sentence that shows it."""

    role: str
    called: str
    words: str
    by_user: bool


class Addressed:
    """Proposes that the user is parent, child, brother or sister of somebody, or works for them, by a chat of the two;
    and whom they have, when somebody tells them "your brother".
    """

    name = "rules.address"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        chats = [seen for seen in episode if seen.source == "chat" and not doubt.is_fiction(seen.title)]
        return list({one.text: one for seen in chats for one in self._of(seen)}.values())

    def _of(self, seen: Observation) -> Iterator[Proposal]:
        said = self._reader.snippets(seen)
        name = one_other(said, seen.title)
        if not name or with_assistant(seen, [name]):
            return
        yield from _titled(name, seen)
        yield from _yours(said, seen)
        kinship = kinship_in(said)
        if kinship is not None and not _CLERGY.match(folded(name)):
            yield from self._related(name, kinship, seen)

    def _related(self, name: str, kinship: Kinship, seen: Observation) -> Iterator[Proposal]:
        known = [one for one in self._past("chat") if one.title == seen.title and one.id != seen.id]
        shown = [one for one in known if (other := kinship_in(self._reader.snippets(one))) and _alike(other, kinship)]
        title = seen.title.translate(PLAIN_QUOTES)
        text, said = _statement(name, kinship, title)
        if text:
            weight = min(_MOST, _BASE + _EACH * len(shown))
            yield from _told(text, [*shown[1 - _MAX_EVIDENCE :], seen], kinship.words, said, weight)


def one_other(said: Sequence[Snippet], title: str) -> str:
    """The one person with whom the user speaks in a chat that is named for them; empty where there are more or none."""
    others = {one.speaker for one in said if one.by == "other"}
    speaker = next(iter(others), "")
    named = bool(set(tokens(speaker)) & set(tokens(title))) and not _GROUP.search(folded(title))
    if len(others) != 1 or not named or not any(one.by == "user" for one in said):
        return ""
    whole = " ".join(_NO_NAME.sub(" ", title).split())
    given = " ".join(_NO_NAME.sub(" ", speaker).split())
    name = whole if set(tokens(given)) <= set(tokens(whole)) and len(whole.split()) <= 3 and "(" not in title else given
    return name if looks_like_name(name) else ""


def kinship_in(said: Sequence[Snippet]) -> Kinship | None:
    """How a chat's two are related by what one calls the other; None when nothing shows it, or both say the same."""
    theirs, own = _calls(said, "other"), _calls(said, "user")
    return None if theirs and own else theirs or own


def _calls(said: Sequence[Snippet], by: str) -> Kinship | None:
    hours = any(words.WORK_HOURS.search(folded(one.text)) for one in said)
    for snippet in said:
        for sentence in sentences(snippet.text) if snippet.by == by and not doubt.is_joke(snippet.text) else ():
            plain = folded(sentence).replace("’", "'")
            for pattern in (words.CHILD_SAYS, words.GRANDCHILD_SAYS, words.SIBLING_SAYS):
                if hit := pattern.match(plain):
                    called = next(filter(None, hit.groups()))
                    if role := KIN.get(called) or SIBLINGS.get(called) or _accented(called, sentence):
                        return Kinship(role, called, sentence, by == "user")
            if by == "user" and hours and (hit := words.EMPLOYEE_SAYS.match(plain)):
                return Kinship("boss", next(filter(None, hit.groups())), sentence, by_user=True)
    return None


def _accented(called: str, sentence: str) -> str:
    """What a folded word says of somebody where it is written with its accent."""
    said = sentence.lower()
    return next((role for word, role in ACCENTED.items() if folded(word) == called and word in said), "")


def _alike(one: Kinship, other: Kinship) -> bool:
    return (one.role, one.by_user) == (other.role, other.by_user)


def _statement(name: str, kinship: Kinship, title: str) -> tuple[str, str]:
    """What a kinship says of the user, and what its words say in English."""
    anonymous = all(word in KIN for word in tokens(name)) or name.lower() in ACCENTED
    role, shown = kinship.role, f"“{kinship.called}” (chat “{title}”)"
    if kinship.by_user:
        told = f"The user's {role} is {name}, whom they call {shown}."
        return ("" if anonymous else told), f"{role} whom they call"
    if role in ("sister", "brother"):
        return f"The user is {name}'s {role}: {name} calls them {shown}.", f"{role} calls"
    return f"The user is the {role} of {name}, who calls them {shown}.", f"the {role} of, who calls them"


def _titled(name: str, seen: Observation) -> Iterator[Proposal]:
    """Who somebody is by the name under which the user keeps them: "Mutti", "Uncle Rainer"."""
    title = seen.title.translate(PLAIN_QUOTES)
    hit = _RELATIVE_NAMED.match(name)
    role = KIN.get(folded(name), "") or ACCENTED.get(name.lower(), "")
    if hit:
        role = KIN.get(folded(hit["kin"]), "") or ACCENTED[hit["kin"].lower()]
        told = (
            f"The user has {'an' if role[0] in 'aeiou' else 'a'} {role} in the family, {hit['name']} (chat “{title}”)."
        )
        yield from _told(told, [seen], title, f"has {role} in the family", _NAMED)
    elif role and role not in ("parents", "dog", "cat", "horse", "child", "children"):
        told = f"The user writes with their {role} (chat “{title}”)."
        yield from _told(told, [seen], title, f"writes with their {role}", _NAMED)


def _yours(said: Sequence[Snippet], seen: Observation) -> Iterator[Proposal]:
    """Whom the other says the user has."""
    for snippet in said:
        for sentence in sentences(snippet.text) if snippet.by == "other" and not doubt.is_joke(snippet.text) else ():
            hit = words.YOUR.search(folded(sentence).replace("’", "'"))
            if hit and not (doubt.is_question(sentence) or doubt.is_unsure(sentence)):
                role = words.YOURS[hit["whose"]]
                told = f"The user has {role if role == 'children' else f'a {role}'} (“{hit['whose']}”)."
                yield from _told(told, [seen], sentence, f"has {role}", _YOURS)


def _told(text: str, shown: Sequence[Observation], evidence: str, said: str, weight: float) -> Iterator[Proposal]:
    return proposed(Statement(text, "relationship", evidence, weight, said=said), Addressed.name, shown)

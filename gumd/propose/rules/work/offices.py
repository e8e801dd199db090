"""What the user does for a group, where nobody names their office: they collect fees, sign for it, send its minutes."""

import re
from collections.abc import Iterator, Sequence

from gumd.propose.identity import is_own_name
from gumd.propose.mail import is_unsent, read_mail
from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.reading import PLAIN_QUOTES, Past, Reader, headline, nothing_before, pretends, with_past
from gumd.propose.rules.statements import Statement, latest, proposed
from gumd.propose.rules.work import office_words as words
from gumd.propose.rules.work.organisations import association_in
from gumd.propose.rules.work.role_words import role_in
from gumd.propose.snippets import is_anothers
from gumd.text.regex import regex
from gumd.text.words import fold, tokens
from gumd.untrusted.foreign import folded
from gumd_store.records import Observation

_KEPT, _SIGNED, _SENT, _ONE_OF, _LEADS = 1.4, 1.4, 1.2, 1.2, 1.1
_READ, _MAX_LINE, _MAX_TITLE, _TAIL = 6_000, 160, 80, 6
MIN_ROWS, MIN_OTHERS, MIN_DAYS = 3, 3, 2
_NAME = r"[A-ZÀ-Þ][\w'’-]{1,20}"
_ROW = regex(rf"^\W{{0,3}}{_NAME}(?:,? {_NAME}){{1,3}}\s?[;|,\t].*\d")
_SIGNS = regex(rf"^(?P<name>{_NAME})(?: {_NAME})?\s?[,(–-]\s?(?P<office>[^()\n]{{3,60}})\)?$")
_GROUP = regex(
    rf"(?P<role>[^\W\d_][\w -]{{3,30}}) \((?P<names>{_NAME}(?:(?:, | and | und | et | y | en |/|; ?){_NAME}){{1,9}})\)"
)
_BETWEEN = regex(r",\s|;\s?|/|\s(?:and|und|et|y|en)\s")


class Offices:
    """Proposes an office that the user exercises: what they keep, sign as and send, and who excuses themselves."""

    name = "rules.office"

    def __init__(self, past: Past = nothing_before) -> None:
        self._past = past
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        found = (one for seen in episode for one in self._of(seen, episode))
        return list({one.text: one for one in found}.values())

    def _of(self, seen: Observation, episode: Sequence[Observation]) -> Iterator[Proposal]:
        if seen.source in ("file", "editor"):
            yield from _keeps_dues(seen)
        elif seen.source == "email" and not pretends(seen.text) and not is_unsent(seen.title, seen.text[:_MAX_LINE]):
            own = self._reader.names()
            by_user = any(one.by == "user" for one in self._reader.snippets(seen))
            yield from _signed(seen, own)
            yield from _sent(seen) if by_user else _one_of(seen, own)
        elif seen.source == "chat":
            yield from self._leads(seen, episode)

    def _leads(self, seen: Observation, episode: Sequence[Observation]) -> Iterator[Proposal]:
        """Who is told by name, on two days by two people of a group, that they cannot come, leads it."""
        known = with_past(lambda source: latest(self._past(source)), ["chat"], episode)
        chats = [one for one in known if one.title == seen.title and seen.title]
        said = [one for chat in chats for one in self._reader.snippets(chat)] if self._excused(seen) else []
        others = {one.speaker for one in said if one.by == "other" and one.speaker}
        told = [(chat, who) for chat in chats for who in self._excused(chat)] if len(others) >= MIN_OTHERS else []
        days, people = {chat.observed_at.date() for chat, _ in told}, {who for _, who in told}
        if len(days) >= MIN_DAYS and len(people) > 1 and any(one.by == "user" for one in said):
            title = seen.title.translate(PLAIN_QUOTES)
            text = f"The user leads the group “{title}”: its members excuse themselves to them."
            words_said, topic = "leads the group members excuse themselves", f"leads:{fold(title)}"
            shown = [chat for chat, _ in told]
            yield from _told(text, shown, ", ".join(sorted(people)), _LEADS, words_said, topic)

    def _excused(self, chat: Observation) -> set[str]:
        """Who says in a chat, to the user by name, that they cannot come or come late."""
        own = self._reader.names()
        return {
            one.speaker
            for one in self._reader.snippets(chat)
            if one.by == "other" and one.speaker and own & set(tokens(one.text))
            and words.EXCUSED.search(folded(one.text).replace("’", "'"))
        }  # fmt: skip


def _keeps_dues(seen: Observation) -> Iterator[Proposal]:
    """A list of the user's own of who has paid their dues."""
    lines = seen.text[:_READ].splitlines()
    title = re.sub(r"[_/.-]+", " ", folded(seen.title))
    head = folded(lines[0]) if lines else ""
    listed = words.DUES.search(title) and words.MEMBER.search(head) and words.PAID.search(head)
    rows = sum(_ROW.match(line[:_MAX_LINE]) is not None for line in lines) if listed else 0
    if rows >= MIN_ROWS and seen.origin == "user" and not is_anothers(seen) and not doubt.is_fiction(seen.title):
        name = seen.title.split("/")[-1].translate(PLAIN_QUOTES)[:_MAX_TITLE]
        said = "is the treasurer of a club or group and keeps its members' dues"
        yield from _told(f"The user {said}: “{name}”.", [seen], lines[0], _KEPT, said, "role:treasurer dues")


def _signed(seen: Observation, own: frozenset[str]) -> Iterator[Proposal]:
    """The office with which the user signs a mail to others, also where an office's address sends it."""
    mail = read_mail(seen.text)
    if not own or not mail.recipient or own & set(tokens(mail.recipient)):
        return
    for line in mail.body.splitlines()[-_TAIL:]:
        hit = _SIGNS.match(line.strip()[:_MAX_LINE])
        role = words.office_in(folded(hit["office"])) or role_in(folded(hit["office"])) if hit else ""
        if hit and role and is_own_name(hit["name"], own):
            named = re.sub(r"^\W*[\w.]+\s+(?:(?:of|der|des|du|de|del|van) )?", "", hit["office"])
            of = association_in(named) or association_in(f"{headline(seen)}\n{mail.body}")
            text = f"The user is the {role} of {of}." if of else f"The user is the {role} (“{line.strip()}”)."
            yield from _told(text, [seen], line.strip(), _SIGNED, role, f"role:{role} {folded(of)}")
            return


def _sent(seen: Observation) -> Iterator[Proposal]:
    """Minutes and rotas that the user sends to others."""
    title, plain = headline(seen), folded(read_mail(seen.text).body)
    for says, pattern in words.SENT:
        if pattern.search(folded(title)) and words.HANDED_OUT.search(plain) and not words.ANSWERS.match(folded(title)):
            name = title.translate(PLAIN_QUOTES)[:_MAX_TITLE]
            said = f"{says} and sends this out"
            yield from _told(f"The user {said}: “{name}”.", [seen], title, _SENT, said, f"sends:{says}")


def _one_of(seen: Observation, own: frozenset[str]) -> Iterator[Proposal]:
    """A group with an office whose people a mail to the user names, the user among them."""
    for line in (line[:_MAX_LINE] for line in seen.text[:_READ].splitlines()):
        for hit in _GROUP.finditer(line):
            role = role_in(folded(hit["role"]).rstrip("s")) or role_in(folded(hit["role"]))
            names = _BETWEEN.split(hit["names"])
            if role and any(fold(name) in own for name in names):
                of = association_in(f"{headline(seen)}\n{seen.text[:_READ]}")
                at = f" of {of}" if of else f" (“{headline(seen).translate(PLAIN_QUOTES)[:_MAX_TITLE]}”)"
                text = f"The user is one of the {role}s{at}."
                yield from _told(text, [seen], hit.group(), _ONE_OF, f"one of the {role}s", f"role:{role} {folded(of)}")
                return


def _told(
    text: str, seen: Sequence[Observation], shown: str, weight: float, said: str, topic: str
) -> Iterator[Proposal]:
    return proposed(Statement(text, "biography", shown, weight, topic=topic, said=said), Offices.name, seen)

"""Messages as they are read for what they confirm: whose they are, what they say of themselves, and if they arrange."""

from dataclasses import dataclass
from functools import cached_property

from gumd.propose.identity import addressees
from gumd.propose.mail import display_name, is_unsent, read_mail
from gumd.propose.rules import doubt
from gumd.propose.rules.bookings import changes, words
from gumd.propose.rules.bookings.booked_for import is_about_namesake, is_booked_for_another, lines_of, names_user
from gumd.propose.rules.bookings.stays import voyage_in
from gumd.propose.rules.fields import Fields, code_of, fields_of
from gumd.propose.rules.people.addressed import is_forwarded
from gumd.propose.rules.people.dependants import dependant_of
from gumd.propose.rules.reading import Reader, headline
from gumd.propose.snippets import Snippet
from gumd.text.words import tokens
from gumd.untrusted.foreign import folded, is_planted
from gumd.untrusted.phishing import leads_astray
from gumd_store.records import Observation

_HEAD = 60


@dataclass(frozen=True)
class Message:
    """A message as it is read for what it confirms: the user's names, its subject, its own lines and its fields."""

    seen: Observation
    own: frozenset[str]
    title: str
    said: list[Snippet]
    text: str
    fields: Fields
    before: "Message | None" = None
    """What it changes: an earlier message about the same thing."""

    @cached_property
    def plain(self) -> str:
        return folded(f"{self.title}\n{self.text}")

    @cached_property
    def code(self) -> str:
        return code_of(self.title, self.text)

    @cached_property
    def is_changed(self) -> bool:
        """Whether it says that what was arranged is now on another day."""
        return changes.is_changed(self.plain)

    @property
    def sender(self) -> str:
        """Who wrote a mail, by the name that they give themselves."""
        return display_name(read_mail(self.seen.text).sender) if self.seen.source == "email" else ""


def read_message(seen: Observation, reader: Reader) -> Message | None:
    """What others wrote in ``seen``; None where it is for somebody else."""
    said = reader.told(seen)
    title, own = headline(seen), reader.names()
    if seen.source == "email" and not is_forwarded(title):
        quoted = " ".join(read_mail(seen.text).quoted.split())
        said = [snippet for snippet in said if " ".join(snippet.text.split()) not in quoted]
    text = "\n".join(snippet.text for snippet in said)
    fields = fields_of(lines_of(seen))
    if not said or is_unsent(title, "") or is_booked_for_another(text, fields, own) or dependant_of(seen, own):
        return None
    if is_about_namesake(title, text, own | addressees(seen)):
        return None
    return Message(seen, own, title, said, text, fields)


def is_arranged(message: Message) -> bool:
    """Whether a message says that something is certain, and neither offers nor sells."""
    plain = message.plain
    subject = folded(message.title or message.text)
    reminded = words.REMINDS.match(folded(message.text)) and names_user(message.text[:_HEAD], message.own)
    named = any(names_user(one, message.own) for one in message.fields.people)
    certain = words.is_certain(plain) or reminded or (named and (message.fields.time or words.STATUS.search(plain)))
    offered = words.NOT_YET.search(plain) and not words.SETTLED.search(plain)
    if not certain or words.BOUGHT.search(subject.partition("\n")[0]) or offered:
        return False
    if message.seen.source == "browser" and (words.SEARCHED.search(plain) or doubt.is_fiction(message.seen.title)):
        return False
    return not words.offers(plain, message.is_changed)


def sets_out(message: Message) -> bool:
    """Whether somebody tells the user, among others named or alone, when they set out and come back."""
    if message.seen.source != "email" or words.FOR_CHILDREN.search(message.plain) or words.PRICED.search(message.plain):
        return False
    mail = read_mail(message.seen.text)
    told = bool(message.own & set(tokens(f"{mail.recipient}\n{message.text}"))) and "@" not in display_name(mail.sender)
    return (
        told and voyage_in(message.text, message.seen.observed_at) is not None and not words.offers(message.plain, True)
    )


def is_pretence(message: Message) -> bool:
    """Whether a message plants something, leads astray, or is about nobody."""
    if is_planted(message.seen.text) or is_planted(message.seen.title) or leads_astray(message.text):
        return True
    return doubt.names_nobody(message.plain) or bool(words.STEERING.search(message.plain))

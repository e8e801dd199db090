"""The user's given name and surname, for papers that write a surname and initials: by how mails address them."""

from collections import Counter
from collections.abc import Iterable

from gumd.propose.identity import WHOLE_NAME
from gumd.propose.mail import display_name, read_mail
from gumd.propose.rules.reading import Past, Reader
from gumd.text.regex import regex
from gumd.text.words import tokens
from gumd_store.records import Observation

MIN_MAILS = 2
_READ, _LOOK_EVERY = 500, 10
_ADDRESS = regex(r"(?P<given>[a-z]{2,20})[._-](?P<surname>[a-z]{3,20})@[\w.-]{3,60}")
_SEVERAL = regex(r"[;,][^\n]*@|undisclosed")


class WholeNames:
    """Knows what the user is called, as a :class:`Reader` does, and their surname where that knows but one name."""

    def __init__(self, past: Past, reader: Reader) -> None:
        self._past, self._reader = past, reader
        self._surname: frozenset[str] = frozenset()
        self._asked = 0

    def names(self) -> frozenset[str]:
        own = self._reader.names()
        if len(own) == 1 and not self._surname and self._asked % _LOOK_EVERY == 0:
            self._surname = surname_of(next(iter(own)), self._past("email"))
        self._asked += len(own) == 1
        return own if len(own) >= WHOLE_NAME else own | self._surname


def surname_of(given: str, mails: Iterable[Observation]) -> frozenset[str]:
    """The one surname, folded, with which at least two mails to the user write their ``given`` name; else empty."""
    found = Counter(name for mail in mails for name in _surnames(given, mail))
    most = found.most_common(2)
    clear = most and most[0][1] >= MIN_MAILS and (len(most) == 1 or most[1][1] * 2 <= most[0][1])
    return frozenset({most[0][0]}) if clear else frozenset()


def _surnames(given: str, mail: Observation) -> set[str]:
    head = read_mail(mail.text[:_READ])
    whom = head.sender if mail.origin == "user" else head.recipient
    if _SEVERAL.search(whom):
        return set()
    parts = tokens(display_name(whom).partition("@")[0])
    found = {parts[-1]} if len(parts) > 1 and parts[0] == given else set()
    found |= {hit["surname"] for hit in _ADDRESS.finditer(whom.lower()) if hit["given"] == given}
    return {name for name in found if len(name) > 2 and name != given}

"""How rules read observations: as snippets, with the user's own names known, and beside what was seen before."""

from collections.abc import Callable, Iterable, Sequence

from gumd.propose.identity import WHOLE_NAME, greeted_names, own_names
from gumd.propose.mail import read_mail
from gumd.propose.rules.people.addressed import is_for_another
from gumd.propose.short_names import in_full
from gumd.propose.snippets import MAX_TEXT, Snippet, snippets
from gumd.propose.transcript import is_assistant
from gumd.text.words import tokens
from gumd.untrusted.foreign import folded, is_planted
from gumd.untrusted.phishing import looks_like_phishing
from gumd_store.records import Observation

# Earlier observations of a source, in any order.
Past = Callable[[str], Sequence[Observation]]
PLAIN_QUOTES = str.maketrans("“”„«»", "'''''")
"""For names that are quoted: none can close its own quotation marks and go on as a statement."""

_READ = 500
_SHOW_NAMES = ("file", "shell", "editor")
_NAMED = ("email", "chat", "file")
_MESSAGES = ("email", "notification", "browser")
_LOOK_EVERY = 10


def nothing_before(source: str) -> Sequence[Observation]:
    """A past in which nothing was observed."""
    del source
    return ()


class Reader:
    """Cuts observations into snippets. It looks up how the user is called in what was seen before, until it knows
    a whole name."""

    def __init__(self, past: Past) -> None:
        self._past = past
        self._own: frozenset[str] = frozenset()
        self._asked = self._look_at = 0

    def snippets(self, observation: Observation) -> list[Snippet]:
        """The snippets of ``observation``; what the user wrote of it is known by their name too."""
        return snippets(observation, self.names() if observation.source in _NAMED else frozenset())

    def told(self, observation: Observation) -> list[Snippet]:
        """What others wrote in ``observation``; nothing where it is about somebody else's affairs."""
        if is_for_another(observation, self.names()):
            return []
        return [one for one in self.snippets(observation) if one.by == "other"]

    def concerning(self, observation: Observation) -> list[Snippet]:
        """The snippets of ``observation``, without what others wrote where it is about somebody else's affairs."""
        said = self.snippets(observation)
        others = observation.source in _MESSAGES and is_for_another(observation, self.names())
        return [one for one in said if one.by != "other"] if others else said

    def received(self, observation: Observation) -> str:
        """What others told the user in ``observation``, snippet after snippet."""
        return "\n".join(one.text for one in self.told(observation))

    def names(self) -> frozenset[str]:
        """What the user is called, folded, and what that may be short for; empty while nothing shows it."""
        if len(self._own) < WHOLE_NAME and self._asked >= self._look_at:  # Names do not change: a whole one is kept.
            shown = own_names(seen for source in _SHOW_NAMES for seen in self._past(source))
            self._own |= shown | greeted_names(self._past("email"))
            self._look_at = 2 * self._asked if self._own else self._asked  # More rarely, once one is known.
            self._look_at += _LOOK_EVERY
        self._asked += 1
        return self._own | in_full(self._own) if len(self._own) >= WHOLE_NAME else self._own


def with_past(past: Past, sources: Iterable[str], episode: Sequence[Observation]) -> list[Observation]:
    """What was seen before of ``sources``, and in the episode, each once and in order of time."""
    seen = (*(one for source in sources for one in past(source)), *episode)
    return sorted({one.id: one for one in seen}.values(), key=lambda one: one.observed_at)


def headline(observation: Observation) -> str:
    """What an observation says it is about: a mail's subject, which its window's title may cut short, or its title."""
    subject = read_mail(observation.text[:_READ]).subject if observation.source == "email" else ""
    return subject or observation.title


def pretends(text: str) -> bool:
    """Whether what somebody else wrote speaks past the user, or is a scam."""
    return is_planted(text) or looks_like_phishing(text)


def with_assistant(seen: Observation, speakers: Iterable[str]) -> bool:
    """Whether a chat is one with a program that answers, by where it stands or by who speaks in it.

    Who has the name of the app itself is a program, whatever it is called: "Pip" in an app "pip".
    """
    app = set(tokens(seen.app))
    return is_assistant(f"{seen.app} {seen.title}") or any(
        is_assistant(one) or (one != "" and set(tokens(one)) <= app) for one in speakers
    )


def names_it(name: str, seen: Iterable[Observation]) -> bool:
    """Whether what was ``seen`` has ``name`` as it is written: what only stands for it is not to be told by name."""
    return any(folded(name) in folded(evidence_text(one)) for one in seen)


def evidence_text(observation: Observation) -> str:
    """All that ``observation`` holds, as grounding reads it."""
    when = observation.observed_at.isoformat()
    return f"{observation.title[:_READ]} {observation.text[:MAX_TEXT]} {when} {observation.source} {observation.app}"

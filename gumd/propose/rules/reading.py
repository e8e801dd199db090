"""How rules read observations: as snippets, with the user's own names known, and beside what was seen before."""

from collections.abc import Callable, Sequence

from gumd.propose.identity import own_names
from gumd.propose.snippets import MAX_TEXT, Snippet, snippets
from gumd_store.records import Observation

# Earlier observations of a source, in any order.
Past = Callable[[str], Sequence[Observation]]
PLAIN_QUOTES = str.maketrans("“”„«»", "'''''")
"""For names that are quoted: none can close its own quotation marks and go on as a statement."""

_READ = 500
_SHOW_NAMES = ("file", "shell", "editor")


def nothing_before(source: str) -> Sequence[Observation]:
    """A past in which nothing was observed."""
    del source
    return ()


class Reader:
    """Cuts observations into snippets. It looks up once how the user is called, in what was seen before."""

    def __init__(self, past: Past) -> None:
        self._past = past
        self._own: frozenset[str] = frozenset()

    def snippets(self, observation: Observation) -> list[Snippet]:
        """The snippets of ``observation``; mails that the user wrote are known by their sender."""
        return snippets(observation, self._names() if observation.source == "email" else frozenset())

    def _names(self) -> frozenset[str]:
        if not self._own:  # Names do not change, so what is found is kept.
            self._own = own_names(seen for source in _SHOW_NAMES for seen in self._past(source))
        return self._own


def evidence_text(observation: Observation) -> str:
    """All that ``observation`` holds, as grounding reads it."""
    when = observation.observed_at.isoformat()
    return f"{observation.title[:_READ]} {observation.text[:MAX_TEXT]} {when} {observation.source} {observation.app}"

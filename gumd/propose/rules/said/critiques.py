"""What the user said of a list that was ranked for them: "nothing with nuts" holds beyond that list."""

from collections.abc import Iterator, Sequence

from gumd.critique.reading import Move, Shown, With, Without, read_critique
from gumd.propose.proposal import Proposal
from gumd.schema import Polarity
from gumd_store.records import Observation

TITLE = "said of a list"
"""The title under which the API keeps a critique; only it writes such chats of the user's own."""
_WEIGHT = 1.2
_LIST = [Shown("", "", "", {})]


class Critiques:
    """Proposes what a critique wants or does not want of all such things; what it says of one item is not lasting."""

    name = "rules.critique"

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        return [
            proposal for one in episode if one.title == TITLE and one.origin == "user" for proposal in _proposals(one)
        ]


def _proposals(one: Observation) -> Iterator[Proposal]:
    for move in read_critique(one.text, _LIST):
        if (said := _stated(move)) is not None:
            text, polarity = said
            yield Proposal(text, "preference", polarity, Critiques.name, (one.id,), move.words, _WEIGHT)


def _stated(move: Move) -> tuple[str, Polarity] | None:
    match move:
        case Without(phrase=phrase, hard=True):
            return f"The user wants nothing with {phrase}.", "avoids"
        case Without(phrase=phrase):
            return f"The user prefers less {phrase}.", "avoids"
        case With(phrase=phrase, only=True):
            return f"The user wants only {phrase}.", "likes"
        case With(phrase=phrase):
            return f"The user wants more {phrase}.", "likes"
        case _:
            return None

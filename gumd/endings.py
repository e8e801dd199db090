"""The step that finds which beliefs a text ends, where what replaces them is not said in as many words.

What is near to the text is asked about one by one. What the user said themselves, others' words end only where it is
a plan or a routine: a mail may move those, and nothing else. A source that is muted, about whatever, ends nothing.
"""

from collections.abc import Sequence

from gumd.embed import SENTENCES, Vector
from gumd.models.supervisor import ModelWorker
from gumd.propose.lines.ended import EndedLines
from gumd.propose.rules.reading import Past
from gumd.revise import Ending
from gumd.text.regex import regex
from gumd_store import evidence, mutes, propositions, vectors
from gumd_store.connection import Store
from gumd_store.evidence import Support
from gumd_store.records import Observation, Proposition, Verdict

CANDIDATES = 12
NEAR = 0.6
"""How many of the nearest a text is asked about, and from which cosine: what is told of else is seldom the same."""
_MOVED_BY_OTHERS = frozenset({"plan", "routine"})
_QUOTES = regex(r"“(?P<words>.+)”(?: \(roughly: [^()]+\))?(?P<place> \(.+\))?\.$")


class Endings:
    """Finds what an episode ends."""

    def __init__(self, store: Store, worker: ModelWorker, past: Past) -> None:
        self._store = store
        self._lines = EndedLines(worker, past)

    def of(self, episode: Sequence[Observation], near: dict[int, Vector]) -> list[Ending]:
        """What the episode ends of what was believed before it.

        Args:
            near: MiniLM vectors of its observations, by their ids.

        Raises:
            ModelUnavailable: the worker did not answer.
        """
        return [ending for seen in episode if seen.id in near for ending in self._of(seen, near[seen.id])]

    def _of(self, seen: Observation, vector: Vector) -> list[Ending]:
        told = self._lines.told(seen)
        believed = self._near(seen, vector) if told else []
        if told is None or not believed or not self._lines.ends_anything(told):
            return []
        lines = ((one, self._lines.ending(told, as_read(one))) for one in believed)
        return [Ending(one.id, seen, line.text) for one, line in lines if line]

    def _near(self, seen: Observation, vector: Vector) -> list[Proposition]:
        """What is believed that the text may end."""
        with self._store.read() as db:
            if any(mute.source == seen.source for mute in mutes.every(db)):
                return []
            found = vectors.nearest(db, "proposition", SENTENCES, vector.tolist(), CANDIDATES)
            ids = [id for id, cosine in found if cosine >= NEAR]
            supports, verdicts = evidence.supports(db, ids), evidence.verdicts_of(db, ids)
            believed = propositions.by_ids(db, ids)
        return [one for one in believed if may_end(one, supports.get(one.id), verdicts.get(one.id, []), seen)]


def as_read(belief: Proposition) -> str:
    """What the model reads of a belief: the line that it quotes and where that stands, or else what it says."""
    quoted = _QUOTES.search(belief.text)
    return f"{quoted['words']}{quoted['place'] or ''}" if quoted else belief.text


def may_end(belief: Proposition, support: Support | None, verdicts: Sequence[Verdict], seen: Observation) -> bool:
    """Whether what is ``seen`` may end the belief: it is later, nothing the user wants kept, nor against their word."""
    if support is None or support.last >= seen.observed_at or belief.status != "active" or belief.pinned:
        return False
    if belief.kind == "standing_instruction" or any(one.at >= seen.observed_at for one in verdicts):
        return False
    return seen.origin == "user" or not support.own or belief.kind in _MOVED_BY_OTHERS

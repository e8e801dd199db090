"""What one episode teaches: its proposals, held against their evidence and what is believed, in one transaction."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar, cast

from gumd import embed
from gumd.beliefs.edits import known_wordings
from gumd.beliefs.validity import with_validity
from gumd.beliefs.wording import applied
from gumd.believe import Carried, believe
from gumd.embed import Vector
from gumd.errors import GumdError
from gumd.ground import ground
from gumd.models.static import StaticEmbedder
from gumd.models.supervisor import ModelWorker
from gumd.mute import Muted
from gumd.propose.proposal import Proposal, Proposer, Remembering
from gumd.propose.repeats import without_repeats
from gumd.remembered import forget_texts
from gumd.revise import Ending, Revision, end, expire
from gumd.schema import Origin
from gumd.untrusted.foreign import strip_planted
from gumd_store import episodes, forgetting, observations, propositions
from gumd_store.connection import Store
from gumd_store.records import Observation

if TYPE_CHECKING:
    from gumd.endings import Endings

T = TypeVar("T")

FAILURES = (GumdError, ArithmeticError, AttributeError, LookupError, OSError, RuntimeError, TypeError, ValueError)
"""A model that is away, or a mistake in a proposer: neither may stop the other episodes."""
_AT_ONCE = 64


class Lessons:
    """Learns from one episode at a time."""

    def __init__(
        self,
        store: Store,
        proposers: Callable[[], Sequence[Proposer]],
        worker: ModelWorker,
        embedder: StaticEmbedder,
    ) -> None:
        self._store = store
        self._make_proposers = proposers
        self._proposers: Sequence[Proposer] = ()
        self._worker = worker
        self._embedder = embedder
        self._forgettings = 0

    def learn(self, episode: int, give_up: Callable[[], bool] = lambda: False) -> list[Revision]:
        """Learns what the episode teaches; all of it is durable after this, or none.

        Where ``give_up`` says so, what fails is left out, and the episode is set aside with the first failure's type.

        Raises:
            GumdError, or another of FAILURES: a proposer or the model worker failed, and ``give_up`` says no.
        """
        while (revisions := self._learn(episode, _Attempt(give_up))) is None:
            pass
        return revisions

    def _learn(self, episode: int, attempt: "_Attempt") -> list[Revision] | None:
        """None, and nothing learned, when something was forgotten meanwhile: it may be in what was to be believed."""
        with self._store.read() as db:
            forgettings = forgetting.times(db)
            seen = episodes.observations_of(db, episode)
        carried = self._with_vectors(self._carried(self._proposals(seen, attempt)), attempt)
        rows = embed.observation_rows(seen)
        indexed = attempt(partial(embed.sentence_vectors, self._worker, rows), dict[int, Vector]())
        ended = attempt(lambda: self._endings.of(seen, indexed), list[Ending]())
        with self._store.write() as db:
            if forgetting.times(db) != forgettings:
                return None
            wordings = known_wordings(db)
            said = [one._replace(proposal=applied(one.proposal, wordings)) for one in carried]
            revisions = [revision for one in said for revision in believe(db, one, self._embedder)]
            revisions += [revision for one in ended for revision in end(db, one)]
            embed.keep(db, "observation", embed.SENTENCES, indexed)
            if attempt.error:
                episodes.set_aside(db, episode, attempt.error)
            else:
                episodes.finish(db, episode)
            return revisions + expire(db)

    def follow_forgetting(self) -> None:
        """Lets go of what is in memory of what has been forgotten since the last time."""
        with self._store.read() as db:
            forgettings = forgetting.times(db)
        if forgettings != self._forgettings:
            self._forgettings = forgettings
            forget_texts()
            for proposer in self._proposers:
                if isinstance(proposer, Remembering):
                    proposer.forget()

    def index_edited(self) -> None:
        """Gives static vectors to the propositions that have none, as after an edit, and MiniLM ones.

        Raises:
            ModelUnavailable: the worker did not answer; the static vectors are there.
        """
        with self._store.write() as db:
            rows = [(one.id, one.text) for one in propositions.without_vector(db, embed.STATIC, _AT_ONCE)]
            embed.index_static(db, self._embedder, "proposition", rows)
        with self._store.read() as db:
            rows = [(one.id, one.text) for one in propositions.without_vector(db, embed.SENTENCES, _AT_ONCE)]
        if not rows:
            return
        found = embed.sentence_vectors(self._worker, rows)
        with self._store.write() as db:  # one that was forgotten or put otherwise meanwhile has another vector, or none
            left = {(one.id, one.text) for one in propositions.by_ids(db, found)}
            embed.keep(db, "proposition", embed.SENTENCES, {row[0]: found[row[0]] for row in rows if row in left})

    @cached_property
    def _endings(self) -> "Endings":
        from gumd.endings import Endings  # with half of gumd's code, as the proposers
        from gumd.propose.every import past_of

        return Endings(self._store, self._worker, past_of(self._store))

    def _proposals(self, seen: Sequence[Observation], attempt: "_Attempt") -> list[tuple[Proposer, Proposal]]:
        found: list[tuple[Proposer, Proposal]] = []
        self._proposers = self._proposers or attempt(self._make_proposers, ())
        for proposer in self._proposers:
            proposals = attempt(partial(proposer.propose, seen), list[Proposal]())
            found += [(proposer, proposal) for proposal in proposals]
        return without_repeats(found)

    def _carried(self, found: Sequence[tuple[Proposer, Proposal]]) -> list[Carried]:
        """The proposals that their observations carry, without those of muted sources."""
        carried = []
        with self._store.read() as db:
            muted = Muted(db, self._embedder)
            for proposer, proposed in found:
                proposal, seen = muted.heard(proposed, observations.by_ids(db, proposed.observations))
                examples: frozenset[str] = getattr(proposer, "examples", frozenset())
                evidence = f"{evidence_text(seen)}\n{proposal.glossed}"
                if seen and ground(proposal.text, evidence, examples) is None:
                    carried.append(Carried(with_validity(proposal, seen[-1].observed_at), seen))
        return carried

    def _with_vectors(self, carried: list[Carried], attempt: "_Attempt") -> list[Carried]:
        texts = [one.proposal.text for one in carried]
        found = attempt(partial(self._worker.embed, texts), list[list[float]]()) if texts else []
        return [one._replace(vector=vector) for one, vector in zip(carried, found, strict=True)] if found else carried


def evidence_text(seen: Sequence[Observation]) -> str:
    """All that the observations hold, for grounding: texts, titles, times, sources and apps."""
    return "\n".join(part for one in seen for part in _parts(one))


def _parts(one: Observation) -> list[str]:
    origin = cast(Origin, one.origin)
    when = one.observed_at.isoformat()
    return [strip_planted(one.text, origin), strip_planted(one.title, origin), when, one.source, one.app]


class _Attempt:
    """Does a step; when giving up, a failure is noted and something else stands in for what the step would give."""

    def __init__(self, give_up: Callable[[], bool]) -> None:
        self._give_up = give_up
        self.error = ""

    def __call__(self, step: Callable[[], T], otherwise: T) -> T:
        try:
            return step()
        except FAILURES as failure:
            if not self._give_up():
                raise
            self.error = self.error or type(failure).__name__
            return otherwise

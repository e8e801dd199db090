"""The trained language model as a proposer: it writes what a window shows, and code decides. Not in use yet.

A model of 135 million parameters babbles. So it is asked only where a small head finds that something lasting may be
shown, for one narrow task that it was trained on, and what it writes must be in the window, be likely because of the
window, and look like a true statement to a second head that has seen many of its mistakes.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gumd.ground import Refusal, ground
from gumd.models.supervisor import ModelWorker
from gumd.propose import task
from gumd.propose.features import of_statement, of_window
from gumd.propose.heads import Heads
from gumd.propose.proposal import Proposal
from gumd.propose.rules.dates import span_in
from gumd.propose.rules.reading import Past, Reader, nothing_before
from gumd.propose.verify import Claim, logit, measured
from gumd.propose.windows import Window, windows
from gumd.propose.writers import Said, TrainedWriter, Writer, sureness
from gumd.schema import Kind, Polarity
from gumd.words import tokens
from gumd_store.records import Observation

Numbers = NDArray[np.float32]
Answer = list[tuple[Said, float]]
"""Each statement of a window, with how sure the model is of it."""

MIN_LASTING = 0.3
"""Of the selection head; below it a window is not read."""
MIN_SURE = 0.1
"""Of the model's own judgement of what it wrote; below it nothing more is measured of a statement."""
MIN_HOLDS = 0.3
MAX_WEIGHT = 2.5
_MAX_WINDOWS = 48
"""Of one episode: they bound the time that it takes."""
_RECENT = 2_000
"""How many windows' answers are kept, for files that are saved again and again."""
_PRIOR = 0.8
"""What confidence takes off for a statement of most kinds before any evidence: the weight makes up for it."""
_NOTHING = "ok, see you tomorrow then, and thanks for everything"
NOTHING = task.prompt("chat", "Messages", "user", f"Me: {_NOTHING}") + task.focus(_NOTHING)
"""Shows nothing lasting about who wrote it: after this, a statement is as likely as it is without evidence."""


class Judged(NamedTuple):
    """A claim, why it may not be believed on its window, if so, and how likely it is what the window shows."""

    claim: Claim
    refusal: Refusal | None
    holds: float
    vector: Numbers

    @property
    def believed(self) -> bool:
        """Whether it may be proposed: grounded, and likely enough to the model and to the head."""
        return self.refusal is None and self.claim.sure >= MIN_SURE and self.holds >= MIN_HOLDS


@dataclass(frozen=True)
class Read:
    """A window, its MiniLM vector, and the selection head's probability."""

    window: Window
    vector: Numbers
    lasting: float


class WindowProposer:
    """Proposes what the windows of an episode show, as the language model puts it.

    **The weight** is the log-odds of the second head's probability that a statement is what its window shows, less
    those that confidence starts from: measured by the model's likelihoods with and without the window, never a number
    that it wrote.
    """

    name = "llm"

    def __init__(
        self,
        worker: ModelWorker,
        heads: Heads,
        past: Past = nothing_before,
        writer: Writer | None = None,
    ) -> None:
        """``past`` gives what was observed earlier of a source: by it the user's own mails are known."""
        self._worker = worker
        self._writer = writer or TrainedWriter(worker)
        self._reader = Reader(past)
        self._recent: OrderedDict[int, Answer] = OrderedDict()
        self._heads = heads

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        """The statements of one episode that hold, each once; mostly there are none.

        Raises:
            ModelUnavailable: the worker did not answer.
        """
        kept = [one for one in self.judged(self.selected(episode)) if one.believed]
        best = sorted(kept, key=lambda one: one.holds, reverse=True)
        return list({one.claim.line.text.lower(): self._proposal(one) for one in reversed(best)}.values())

    def selected(self, episode: Sequence[Observation]) -> list[Read]:
        """The windows of one episode that may show something lasting, in order."""
        read = self.read([one for seen in episode for one in windows(self._reader.snippets(seen))])
        likeliest = sorted((one.lasting for one in read), reverse=True)[:_MAX_WINDOWS]
        least = max(MIN_LASTING, likeliest[-1]) if likeliest else MIN_LASTING
        return [one for one in read if one.lasting >= least]

    def read(self, found: Sequence[Window]) -> list[Read]:
        """Every window with what the selection head makes of it."""
        if not found:
            return []
        vectors = self._embed([one.embedded for one in found])
        lasting = self._heads.lasting(np.stack([of_window(*row) for row in zip(found, vectors, strict=True)]))
        return [Read(*row) for row in zip(found, vectors, map(float, lasting), strict=True)]

    def judged(self, selected: Sequence[Read]) -> list[Judged]:
        """Everything that the model writes about the windows, and what becomes of it."""
        claims = [claim for one in selected for claim in self._claims(one)]
        if not claims:
            return []
        vectors = self._embed([one.line.text for one in claims])
        near = {id(one.window): one.vector for one in selected}
        claims = [
            one._replace(rise=self._rise(one), cosine=float(near[id(one.window)] @ vector))
            for one, vector in zip(claims, vectors, strict=True)
        ]
        holds = self._heads.holds(np.stack([measured(one) for one in claims]))
        return [
            Judged(one, ground(one.line.text, one.window.evidence, self._writer.examples), float(share), vector)
            for one, share, vector in zip(claims, holds, vectors, strict=True)
        ]

    def _claims(self, one: Read) -> list[Claim]:
        """What is written about the window; of one that reads the same as one before, what was written of that."""
        window = one.window
        key = hash((window.observation.source, window.by, window.where, *tokens(window.text)))
        if key not in self._recent:
            self._recent[key] = self._written(window)
            if len(self._recent) > _RECENT:
                self._recent.popitem(last=False)
        self._recent.move_to_end(key)
        answer = self._recent[key]
        return [
            Claim(window, said.part, said.line, place, len(answer), said.refusal, sure, 0.0, one.lasting, 0.0)
            for place, (said, sure) in enumerate(answer)
        ]

    def _written(self, window: Window) -> Answer:
        said = {one.line.text: one for one in self._writer.write(window)}
        return [(one, sureness(self._worker, window, one)) for one in said.values()]

    def _rise(self, claim: Claim) -> float:
        """How much likelier its part makes a statement than one that shows nothing would, in nats a token.

        Not measured of what the model itself does not believe.
        """
        if claim.sure < MIN_SURE:
            return 0.0
        after = claim.line.text.removeprefix(task.OPENING)
        return claim.line.mean - self._worker.likelihood(NOTHING + task.OPENING, after)

    def _proposal(self, one: Judged) -> Proposal:
        text, window = one.claim.line.text, one.claim.window
        seen = window.observation
        kind, polarity = self._kind(text, one.vector)
        span = span_in(text, seen.observed_at) if kind == "plan" else None
        weight = round(max(0.0, min(MAX_WEIGHT, logit(one.holds) + _PRIOR)), 3)
        return Proposal(
            text, kind, polarity, self.name, (seen.id,), window.words or window.original, weight,
            valid_to=span.last if span else None, glossed=window.text if window.text != window.original else "",
        )  # fmt: skip

    def _kind(self, text: str, vector: Numbers) -> tuple[Kind, Polarity]:
        return self._heads.kinds(of_statement(text, vector)[None])[0]

    def _embed(self, texts: list[str]) -> Numbers:
        return np.asarray(self._worker.embed(texts), dtype=np.float32)

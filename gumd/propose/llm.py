"""The language model as a proposer: it completes a statement whose beginning grammar has chosen, and code decides.

A model of 135 million parameters, asked openly what a text shows about the user, names what was never seen and repeats
its examples, and it cannot tell what is worth a line. So it is asked one narrow thing: a clause that the user wrote in
the first person, and the beginning of the sentence that says it of "the user". Where to end and how to turn the rest
is the model's; subject, verb and negation are not. What it wrote must be the clause's own words in their order, hold
against the evidence, and be likely because of the clause.
"""

import re
from collections.abc import Iterator, Sequence

from gumd.ground import ground
from gumd.models.supervisor import ModelWorker
from gumd.propose import examples
from gumd.propose.proposal import Proposal
from gumd.propose.rules import doubt
from gumd.propose.rules.reading import Past, Reader, evidence_text, nothing_before
from gumd.propose.snippets import Snippet
from gumd.propose.telling import Telling, tellings
from gumd.words import singular, tokens
from gumd_store.records import Observation

MIN_LIKELIHOOD = -0.8
MIN_RISE = 1.5
MAX_WEIGHT = 1.0
_FULL_RISE = 3.0
_MAX_TOKENS = 40
_MAX_TELLINGS = 24
"""Of one episode: they bound the time that it takes. A telling takes three calls of the model, some 0.3 s in all."""
# What is typed or shown there is no sentence.
_UNSPOKEN = frozenset({"shell", "window", "notification", "calendar"})
_OTHER_PERSON = re.compile(r"\b(?:I|me|my|mine|myself|you|your|we|us|our|ours)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s")
# What "I", "my" and "am" become.
_TURNED = frozenset({"their", "them", "they", "theirs", "themselves", "is", "are", "has", "does"})
_NEGATIONS = frozenset({"not", "no", "never", "cannot", "without", "nothing", "none", "neither", "nor"})


class LlmProposer:
    """Proposes what the user's own first-person clauses say, as the language model puts it.

    **How the weight is measured.** The mean log-likelihood of a token of the statement, in nats, is taken after the
    clause and again after a text that shows nothing, both behind the same examples. The difference, the *rise*, is what
    the clause itself speaks for the statement: a copy of an example is as likely after any text and has none. Below
    ``MIN_RISE`` nothing is proposed; above it the weight grows with the rise and is ``MAX_WEIGHT`` log-odds from 3 nats
    on, because a weak model is no better evidence however sure it is.
    """

    name = "llm"

    def __init__(self, worker: ModelWorker, past: Past = nothing_before) -> None:
        """``past`` gives what was observed earlier of a source: by it the user's own mails are known."""
        self._worker = worker
        self._reader = Reader(past)

    def propose(self, episode: Sequence[Observation]) -> list[Proposal]:
        """The statements of one episode that hold, each once; mostly there are none.

        Raises:
            ModelUnavailable: the worker did not answer.
        """
        asked = {telling.clause.lower(): (telling, seen) for telling, seen in self._tellings(episode)}
        found: dict[str, Proposal] = {}
        for telling, seen in list(asked.values())[:_MAX_TELLINGS]:
            proposal = self._proposal(telling, seen)
            if proposal:
                found.setdefault(proposal.text.lower(), proposal)
        return list(found.values())

    def _tellings(self, episode: Sequence[Observation]) -> Iterator[tuple[Telling, Observation]]:
        for snippet in (said for seen in episode for said in self._said(seen)):
            seen = snippet.observation
            for telling in tellings(snippet.text, seen.observed_at, seen.source == "chat"):
                yield telling, seen

    def _said(self, seen: Observation) -> list[Snippet]:
        """What the user wrote there in sentences, and means."""
        if seen.source in _UNSPOKEN or doubt.is_fiction(seen.title):
            return []
        return [snippet for snippet in self._reader.snippets(seen) if snippet.by == "user"]

    def _proposal(self, telling: Telling, seen: Observation) -> Proposal | None:
        prompt = examples.prompt(telling.clause)
        text = self._worker.generate(prompt, prefix=telling.opening, max_tokens=_MAX_TOKENS).strip()
        # The clause has the evidence's words with its contractions written out.
        evidence = f"{evidence_text(seen)} {telling.clause}"
        if not follows(text, telling) or ground(text, evidence, examples.EXAMPLES):
            return None
        rise = self._rise(prompt, text)
        if rise < MIN_RISE:
            return None
        weight = round(MAX_WEIGHT * min(1.0, rise / _FULL_RISE), 3)
        return Proposal(text, telling.kind, telling.polarity, self.name, (seen.id,), telling.clause, weight)

    def _rise(self, prompt: str, text: str) -> float:
        """By how many nats a token the prompt's clause makes ``text`` likelier; 0 when it is unlikely all the same."""
        likelihood = self._worker.likelihood(prompt, text)
        if likelihood < MIN_LIKELIHOOD:
            return 0.0
        return likelihood - self._worker.likelihood(examples.prompt(examples.NOTHING), text)


def follows(text: str, telling: Telling) -> bool:
    """Whether ``text`` is one whole sentence of the clause's words in their order, negated just as often."""
    if not text.endswith(".") or _SENTENCE_END.search(text) or _OTHER_PERSON.search(text):
        return False
    held = _words(telling.clause)
    place = 0
    for word in _words(text.removeprefix(telling.opening)):
        if word in _TURNED:
            continue
        if word not in held[place:]:
            return False
        place = held.index(word, place) + 1
    kept = max(place, len(_words(telling.opening)))
    return _negations(_words(text)) == _negations(held[:kept])


def _words(text: str) -> list[str]:
    return [singular(word) for word in tokens(text)]


def _negations(words: list[str]) -> int:
    return sum(word in _NEGATIONS for word in words)

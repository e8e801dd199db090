"""Trains the small heads: whether a part shows something lasting, what kind a statement is, and whether it holds.

Each is one linear map, fitted by logistic regression with a penalty on large weights, on features of about unit size.
The penalty was chosen by five-fold cross-validation over examples for selection and kinds, and taken over for the rest.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from gumd.ground import Refusal, ground
from gumd.models.sentences import SentenceModel
from gumd.propose.features import of_part, of_statement, of_window
from gumd.propose.heads import KINDS, POLARITIES
from gumd.propose.snippets import snippets
from gumd.propose.windows import Window, window, windows
from gumd.text.words import content_words
from gumd_store.records import Observation
from training.data import Example, Fact

Numbers = NDArray[np.float32]
Embed = Callable[[list[str]], Numbers]
PENALTY = 1e-3
STEPS = 200
_NOBODY = datetime(2000, 1, 1, tzinfo=UTC)


class Shown(NamedTuple):
    """A window as gumd itself would cut it, and those of its example's facts that stand in it."""

    window: Window
    facts: list[Fact]

    @property
    def told(self) -> dict[str, list[str]]:
        """The facts of each part of the window."""
        found: dict[str, list[str]] = {part: [] for part in self.window.parts}
        for fact in self.facts if found else ():
            found[part_of(self.window, fact.text)].append(fact.text)
        return found


def shown(example: Example) -> list[Shown]:
    """The example as gumd would see it: none where it is phishing or only others talk.

    A fact belongs to the window that has most of its words, and to none if that lacks one of its names or numbers: it
    would teach to invent them.
    """
    found = [Shown(one, []) for one in windows(snippets(_observation(example)))]
    for fact in example.facts if found else ():
        best = nearest(found, fact.text)
        if ground(fact.text, best.window.evidence, frozenset()) is not Refusal.UNKNOWN_NAME:
            best.facts.append(fact)
    return found


def _observation(example: Example) -> Observation:
    origin = "foreign" if example.by == "other" else "user"
    return Observation(0, "training", None, example.source, "", example.where, example.text, origin, _NOBODY, _NOBODY)


def nearest(found: Sequence[Shown], statement: str) -> Shown:
    """The one whose window has most of the statement's words."""
    said = set(content_words(statement))
    return max(found, key=lambda one: len(said & set(content_words(one.window.text))))


def pieces(example: Example) -> list[Shown]:
    """What the adapter is taught of the example: its windows, or all in one where gumd would read none of it."""
    return shown(example) or [_whole(example)]


def _whole(example: Example) -> Shown:
    return Shown(window(example.text, example.by, example.text, _observation(example)), list(example.facts))


def part_of(window: Window, statement: str) -> str:
    """The part of the window that has most of the statement's words."""
    said = set(content_words(statement))
    return max(window.parts, key=lambda part: len(said & set(content_words(part))))


def part_rows(parts: Sequence[tuple[Window, str]], sentences: SentenceModel) -> Numbers:
    """What the selection head reads of each part."""
    around = vectors([window.embedded for window, _ in parts], sentences)
    own = vectors([part for _, part in parts], sentences)
    near = [of_window(window, vector) for (window, _), vector in zip(parts, around, strict=True)]
    return np.stack([of_part(*one, *row) for one, *row in zip(parts, own, near, strict=True)])


def statement_rows(texts: Sequence[str], sentences: SentenceModel) -> Numbers:
    """What the kinds' heads read of each statement."""
    return np.stack([of_statement(*row) for row in zip(texts, vectors(texts, sentences), strict=True)])


def vectors(texts: Sequence[str], sentences: SentenceModel) -> Numbers:
    """A MiniLM vector of unit length a row."""
    places = {text: place for place, text in enumerate(dict.fromkeys(texts))}
    return np.asarray(sentences.embed_bare(list(places)), dtype=np.float32)[[places[text] for text in texts]]


def fit_binary(name: str, features: Numbers, wanted: Sequence[bool]) -> dict[str, Numbers]:
    """The head ``name``: lasting, from parts and whether each shows a fact, or holds, from claims that are right."""
    weight, bias = fit(features, np.asarray(wanted, dtype=np.int64)[:, None], 1)
    return {f"{name}.weight": weight[:, 0], f"{name}.bias": bias}


def fit_kinds(features: Numbers, kinds: Sequence[str], polarities: Sequence[str]) -> dict[str, Numbers]:
    """The kinds' heads, from statements and what their authors called them."""
    kind = fit(features, np.asarray([KINDS.index(one) for one in kinds]), len(KINDS))
    polarity = fit(features, np.asarray([POLARITIES.index(one) for one in polarities]), len(POLARITIES))
    return {"kind.weight": kind[0], "kind.bias": kind[1], "polarity.weight": polarity[0], "polarity.bias": polarity[1]}


def fit(
    features: Numbers, wanted: NDArray[np.int64], classes: int, penalty: float = PENALTY
) -> tuple[Numbers, Numbers]:
    """Weights and bias of a logistic regression, by L-BFGS; ``wanted`` holds classes, or 0 and 1 in one column."""
    inputs, targets = torch.from_numpy(features), torch.from_numpy(wanted)
    weight = torch.zeros((features.shape[1], classes), requires_grad=True)
    bias = torch.zeros(classes, requires_grad=True)
    optimiser = torch.optim.LBFGS([weight, bias], max_iter=STEPS, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimiser.zero_grad()
        scores = inputs @ weight + bias
        if classes == 1:
            loss = torch.nn.functional.binary_cross_entropy_with_logits(scores, targets.float())
        else:
            loss = torch.nn.functional.cross_entropy(scores, targets)
        total = loss + penalty * (weight**2).sum()
        total.backward()  # type: ignore[no-untyped-call]
        return total

    optimiser.step(closure)  # type: ignore[no-untyped-call]
    return weight.detach().numpy(), bias.detach().numpy()

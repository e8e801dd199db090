"""What marks lines that show something of the user, in the worker process.

A model reads a text whole, with an adapter of its own (LoRA, Hu et al. 2021), so that each line is seen with the
others: whose it is, and whether it holds, other lines say. A line is the mean of its tokens' last states, of which one
linear map makes the shares of what it may show. MiniLM reads every text; where it finds something possible, SmolLM2
takes a second look. ``training/marks.py`` and ``training/second_look.py`` taught them.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from gumd.models.sentences import RELEVANCE, adapt, using

MARKS = "marks"
ENDINGS = "endings"
"""The adapters' names."""
ENDINGS_HEADER = 90
"""The most tokens of a header of what marks endings: it tells what is known."""
HEAD = "head"
POSSIBLE = 0.2
"""Of the first look, from which share of any line a text is given a second."""


class Encoder(Protocol):
    """What reads tokens, each of which sees all others."""

    begin: int
    end: int
    strange: int
    """The tokens that begin a text, that end a line, and that stand for what has none."""
    header: int
    line: int
    most: int
    """The most tokens of a header, of a line, and of what is read in one go."""

    @property
    def module(self) -> nn.Module: ...

    @property
    def width(self) -> int: ...

    def tokens(self, text: str) -> list[int]: ...

    def hidden(self, told: Tensor, shown: Tensor) -> Tensor:
        """The last states of tokens, a row a text; ``shown`` says which of them there are."""


class Chunk(NamedTuple):
    """Tokens to be read in one go, and where in them each of some lines begins and ends."""

    tokens: list[int]
    spans: list[tuple[int, int]]


class LineMarker:
    """An encoder with an ``adapter`` that marks lines; others of its adapters are used as before."""

    def __init__(self, encoder: Encoder, weights: Path, adapter: str = MARKS) -> None:
        kept = load_file(weights)
        topics, width = kept[f"{HEAD}.weight"].shape
        self._head = nn.Linear(width, topics)
        self._head.load_state_dict({part: kept.pop(f"{HEAD}.{part}").float() for part in ("weight", "bias")})
        self._encoder, self._adapter = encoder, adapter
        self._layers = list(adapt(encoder.module, adapter, kept).values())
        for layer in self._layers:
            layer.use = RELEVANCE

    def mark(self, header: str, lines: Sequence[str]) -> list[list[float]]:
        """For each line, in order, the shares of what it may show, of which the first is of nothing."""
        with torch.no_grad(), using(self._adapter, self._layers):
            odds = [self._head(states(self._encoder, [one])) for one in chunks(self._encoder, header, lines)]
        return [[float(share) for share in row] for each in odds for row in torch.softmax(each, dim=1)]


def is_possible(first: Sequence[Sequence[float]]) -> bool:
    """Whether the first look finds anything that a second is worth."""
    return any(1 - row[0] >= POSSIBLE for row in first)


def together(first: Sequence[Sequence[float]], second: Sequence[Sequence[float]]) -> list[list[float]]:
    """The shares by both looks at the same lines: in proportion to the root of their product.

    So a topic is likely only if neither finds it unlikely (a product of experts, Hinton 2002).
    """
    roots = np.sqrt(np.asarray(first) * np.asarray(second))
    shares: list[list[float]] = (roots / roots.sum(axis=1, keepdims=True)).tolist()
    return shares


def chunks(encoder: Encoder, header: str, lines: Sequence[str]) -> list[Chunk]:
    """The lines as tokens, as many at once as the encoder reads, each time behind the header."""
    start = [encoder.begin, *encoder.tokens(header)[: encoder.header], encoder.end]
    found: list[Chunk] = []
    for line in lines:
        own = encoder.tokens(line)[: encoder.line] or [encoder.strange]
        if not found or len(found[-1].tokens) + len(own) >= encoder.most:
            found.append(Chunk([*start], []))
        tokens, spans = found[-1]
        spans.append((len(tokens), len(tokens) + len(own)))
        tokens += [*own, encoder.end]
    return found


def states(encoder: Encoder, read: Sequence[Chunk]) -> Tensor:
    """The mean state of each line's tokens, a row a line."""
    longest = max(len(one.tokens) for one in read)
    told = torch.zeros((len(read), longest), dtype=torch.long)
    for row, one in zip(told, read, strict=True):
        row[: len(one.tokens)] = torch.tensor(one.tokens)
    shown = torch.arange(longest) < torch.tensor([[len(one.tokens)] for one in read])
    after = encoder.hidden(told, shown)
    return torch.stack([row[a:b].mean(dim=0) for row, one in zip(after, read, strict=True) for a, b in one.spans])

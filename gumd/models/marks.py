"""What marks lines that show something of the user, in the worker process.

MiniLM with an adapter of its own (LoRA, Hu et al. 2021) reads a text whole, so that each line is seen with the others:
whose it is, and whether it holds, other lines say. A line is the mean of its tokens' last states, of which one linear
map makes the shares of what it may show. ``training/marks.py`` taught both.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import load_file
from sentence_transformers import SentenceTransformer
from torch import Tensor, nn

from gumd.models.sentences import RELEVANCE, adapt, using

MARKS = "marks"
ENDINGS = "endings"
"""The adapters' names."""
HEAD = "head"
_HEADER, _LINE, _TOKENS = {MARKS: 40, ENDINGS: 90}, 70, 320
"""The most tokens of a header, of a line, and of what is read in one go."""


class Chunk(NamedTuple):
    """Tokens to be read in one go, and where in them each of some lines begins and ends."""

    tokens: list[int]
    spans: list[tuple[int, int]]


class LineMarker:
    """The sentence model with an ``adapter`` that marks lines beside the one for relevance."""

    def __init__(self, model: SentenceTransformer, weights: Path, adapter: str = MARKS) -> None:
        kept = load_file(weights)
        topics, width = kept[f"{HEAD}.weight"].shape
        self._head = nn.Linear(width, topics)
        self._head.load_state_dict({part: kept.pop(f"{HEAD}.{part}").float() for part in ("weight", "bias")})
        self._model, self._adapter = model, adapter
        self._layers = list(adapt(model, adapter, kept).values())
        for layer in self._layers:
            layer.use = RELEVANCE

    def mark(self, header: str, lines: Sequence[str]) -> list[list[float]]:
        """For each line, in order, the shares of what it may show, of which the first is of nothing."""
        with torch.no_grad(), using(self._adapter, self._layers):
            odds = [self._head(states(self._model, [one])) for one in chunks(self._model, header, lines, self._adapter)]
        return [[float(share) for share in row] for each in odds for row in torch.softmax(each, dim=1)]


def chunks(model: SentenceTransformer, header: str, lines: Sequence[str], adapter: str = MARKS) -> list[Chunk]:
    """The lines as tokens, as many at once as the model reads, each time behind the header."""
    first, last, strange = (model.tokenizer.convert_tokens_to_ids(one) for one in ("[CLS]", "[SEP]", "[UNK]"))
    start = [first, *_tokens(model, header)[: _HEADER[adapter]], last]
    found: list[Chunk] = []
    for line in lines:
        own = _tokens(model, line)[:_LINE] or [strange]
        if not found or len(found[-1].tokens) + len(own) >= _TOKENS:
            found.append(Chunk([*start], []))
        tokens, spans = found[-1]
        spans.append((len(tokens), len(tokens) + len(own)))
        tokens += [*own, last]
    return found


def states(model: SentenceTransformer, read: Sequence[Chunk]) -> Tensor:
    """The mean state of each line's tokens, a row a line."""
    longest = max(len(one.tokens) for one in read)
    told = torch.zeros((len(read), longest), dtype=torch.long)
    for row, one in zip(told, read, strict=True):
        row[: len(one.tokens)] = torch.tensor(one.tokens)
    shown = torch.arange(longest) < torch.tensor([[len(one.tokens)] for one in read])
    encoder = model[0].get_submodule("auto_model")
    after = encoder(input_ids=told, attention_mask=shown.long()).last_hidden_state
    return torch.stack([row[a:b].mean(dim=0) for row, one in zip(after, read, strict=True) for a, b in one.spans])


def _tokens(model: SentenceTransformer, text: str) -> list[int]:
    found: list[int] = model.tokenizer(text, add_special_tokens=False)["input_ids"]
    return found

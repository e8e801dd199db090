"""What tells which of some items a person would want, in the worker process.

MiniLM reads what the user is doing, what is known of them and the items, with an adapter of its own (LoRA, Hu et al.
2021). An item sees all that is known and itself; what is known sees no item. So no item's text touches another, and an
item is worth the same in any company. What a statement says for an item is the product of their mean states, each under
a linear map; what an item is worth to anybody is a linear map of its own. ``training/wants.py`` taught them.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from gumd.models.sentences import RELEVANCE, MiniLmEncoder, adapt, using

WANTS = "wants"
"""The adapter's name."""
WEIGHING = "weighing"
_SIZE = 64
_DOING, _STATEMENT, _ITEM = 40, 40, 48
"""The most tokens of what the user is doing, of a statement and of an item."""
_KNOWN, _MOST = 430, 1_600
"""The most tokens of all that is known, and of what is read in one go."""

Span = tuple[int, int]


class Sheet(NamedTuple):
    """Tokens to be read in one go, with the place of each, and to which item it belongs: 0 is for all.

    ``known`` and ``items`` are where statements and items begin and end; those that have no room are left out.
    """

    tokens: list[int]
    places: list[int]
    owners: list[int]
    known: list[Span]
    items: list[Span]


class Weighing(nn.Module):
    """What is for and against each item, in log-odds: a row of what it is worth to anybody, and by each statement."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.item, self.statement, self.alone = nn.Linear(width, _SIZE), nn.Linear(width, _SIZE), nn.Linear(width, 1)

    def forward(self, items: Tensor, known: Tensor) -> Tensor:
        by_each = self.item(items) @ self.statement(known).T / _SIZE**0.5
        return torch.cat([self.alone(items), by_each], dim=1)


class Weigher:
    """MiniLM with the adapter that weighs items; its other adapters are used as before."""

    def __init__(self, encoder: MiniLmEncoder, weights: Path) -> None:
        kept = load_file(weights)
        self._weighing = Weighing(encoder.width)
        own = {name: kept.pop(f"{WEIGHING}.{name}").float() for name in self._weighing.state_dict()}
        self._weighing.load_state_dict(own)
        self._encoder = encoder
        self._layers = list(adapt(encoder.module, WANTS, kept).values())
        for layer in self._layers:
            layer.use = RELEVANCE

    def weigh(self, doing: str, known: Sequence[str], items: Sequence[str]) -> list[list[float]]:
        """A row for each item: what it is worth to anybody, and what each statement says for it, in log-odds.

        A statement for which there is no room says nothing.
        """
        rows: list[list[float]] = []
        with torch.no_grad(), using(WANTS, self._layers):
            while len(rows) < len(items):
                sheet = written(self._encoder, doing, known, items[len(rows) :])
                (states,) = both_states(self._encoder, [sheet])
                found = self._weighing(*states).tolist()
                rows += [row + [0.0] * (1 + len(known) - len(row)) for row in found]
        return rows


def written(encoder: MiniLmEncoder, doing: str, known: Sequence[str], items: Sequence[str]) -> Sheet:
    """What is known and the first of the items, as many as have room, at least one."""
    sheet = Sheet([encoder.begin, *encoder.tokens(doing)[:_DOING], encoder.end], [], [], [], [])
    for statement in known:
        tokens = _tokens(encoder, statement, _STATEMENT)
        if len(sheet.tokens) + len(tokens) > _KNOWN:
            break
        sheet.known.append((len(sheet.tokens), len(sheet.tokens) + len(tokens)))
        sheet.tokens.extend([*tokens, encoder.end])
    first = len(sheet.tokens)
    sheet.places.extend(range(first))
    sheet.owners.extend([0] * first)
    for number, item in enumerate(items, 1):
        tokens = _tokens(encoder, item, _ITEM)
        if sheet.items and len(sheet.tokens) + len(tokens) + 2 > _MOST:
            break
        sheet.items.append((len(sheet.tokens) + 1, len(sheet.tokens) + 1 + len(tokens)))
        sheet.tokens.extend([encoder.end, *tokens, encoder.end])
        sheet.places.extend(range(first, first + len(tokens) + 2))
        sheet.owners.extend([number] * (len(tokens) + 2))
    return sheet


def both_states(encoder: MiniLmEncoder, sheets: Sequence[Sheet]) -> list[tuple[Tensor, Tensor]]:
    """The mean states of the items of each sheet, a row each, and those of its statements."""
    longest = max(len(one.tokens) for one in sheets)
    tokens, places = (torch.zeros((len(sheets), longest), dtype=torch.long) for _ in range(2))
    owners = torch.full((len(sheets), longest), -1)
    for row, one in enumerate(sheets):
        for kept, values in ((tokens, one.tokens), (places, one.places), (owners, one.owners)):
            kept[row, : len(values)] = torch.tensor(values)
    seeing, seen = owners[:, :, None], owners[:, None, :]
    states = encoder.hidden_where(tokens, (seen == 0) | (seeing == seen), places)
    return [(_means(row, one.items), _means(row, one.known)) for row, one in zip(states, sheets, strict=True)]


def _tokens(encoder: MiniLmEncoder, text: str, most: int) -> list[int]:
    return encoder.tokens(text)[:most] or [encoder.strange]


def _means(states: Tensor, spans: Sequence[Span]) -> Tensor:
    found = [states[start:end].mean(dim=0) for start, end in spans]
    return torch.stack(found) if found else states.new_zeros((0, states.shape[1]))

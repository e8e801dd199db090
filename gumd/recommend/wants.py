"""What beliefs say for and against items by what all of them mean, as the model worker reads them side by side.

It says it of each belief, but only the sum is to be trusted: which belief decides it knows too seldom to be told to
the user as the reason.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from gumd.embed import Impatient
from gumd.models.supervisor import ModelWorker
from gumd.recommend.items import Item, flattened
from gumd.remembered import ByHash
from gumd.text.regex import regex
from gumd.text.words import content_words
from gumd_store.records import Proposition

Terms = NDArray[np.float64]

_KEY = regex(r"\"[^\"\n]{1,40}\"\s*:")
_PARTS = regex(r"[^.!?;,:\n{}\[\]|\"]+[.!?;,:]?")
_PATIENCE_S = 10.0
_MOST_KEPT = 4_096
_DOUBT = 1.0
"""What is taken from an item whose text steers, in log-odds: what is left of that may still be part of it. No belief
speaks for it.
"""
_MOST = 6.0
"""Log-odds that are added to an item, or taken from it, at most."""


class Wants:
    """Asks the worker, and keeps what it said of an item beside the same beliefs by a hash of all their texts."""

    def __init__(self, worker: ModelWorker, patience_s: float = _PATIENCE_S) -> None:
        self._worker = worker
        self._asked = Impatient(patience_s)
        self._kept = ByHash[list[float]](_MOST_KEPT)

    def weighed(self, doing: str, beliefs: Sequence[Proposition], items: Sequence[Item]) -> Terms | None:
        """What speaks for each of ``items``, in log-odds; a belief says the more, the surer it is.

        None where nothing is believed, or the worker does not answer in time.
        """
        if not beliefs or not items:
            return None
        rows = self._rows(doing, [one.text for one in beliefs], [told(item) for item in items])
        if rows is None:
            return None
        steers = np.asarray([bool(item.steering) for item in items])
        by_beliefs = rows[:, 1:] @ [one.confidence for one in beliefs]
        by_beliefs[steers] = np.minimum(by_beliefs[steers], 0.0)
        return np.clip(rows[:, 0] + by_beliefs - _DOUBT * steers, -_MOST, _MOST)

    def _rows(self, doing: str, known: Sequence[str], offered: Sequence[str]) -> Terms | None:
        keys = ["\0".join([doing, *known, text]) for text in offered]
        rows = self._kept.known(keys)
        new = {key: text for key, text in zip(keys, offered, strict=True) if key not in rows}
        found = self._asked.ask(lambda: self._worker.weigh(doing, known, list(new.values()))) if new else []
        if found is None:
            return None
        made = dict(zip(new, found, strict=True))
        self._kept.keep(made)
        rows |= made
        return np.asarray([rows[key] for key in keys])


def told(item: Item) -> str:
    """What an item says, each thing once: its title, what its text adds to that and to its fields, and its fields.

    Who says a thing again would else be read as saying more.
    """
    fields = flattened(item.fields)
    said = set(content_words(f"{item.title}\n{fields}"))
    kept = ""
    for part in _PARTS.findall(_KEY.sub(" ", item.text.removesuffix(fields))):
        words = set(content_words(part))
        if len(words - said) * 2 > len(words):
            kept += part
        said |= words
    return ". ".join(one for one in (item.title, kept.strip().rstrip("."), fields) if one)

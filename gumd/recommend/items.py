"""An item as an app hands it in, told as sentences, without what it says only to rise."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from gumd.recommend.item_text import honest
from gumd.remembered import remembered
from gumd.schema_ranking import FieldValue, ItemIn
from gumd.text.gloss import in_english
from gumd.text.words import content_words, negated_words

_CHARACTERS = 4_000
_REMEMBERED = 8_192
"""Texts; apps show the same items again and again."""


@dataclass(frozen=True, eq=False)
class Item:
    """One thing to be ranked.

    Attributes:
        text: what it says of itself beside its title: its description, what its picture shows, and its fields.
        fields: what the app knows of it, by name.
        prior: how likely anybody would want it, against other items; None where the app does not say.
        steering: what else was in its words, in words for a report.
    """

    id: str
    title: str
    text: str = ""
    fields: Mapping[str, FieldValue] = field(default_factory=dict)
    prior: float | None = None
    steering: tuple[str, ...] = ()

    @cached_property
    def whole(self) -> str:
        return f"{self.title}\n{self.text}" if self.text else self.title

    @property
    def words(self) -> tuple[str, ...]:
        return word_features(self.whole)

    @property
    def held(self) -> frozenset[str]:
        """The words that it has, and does not say it is without."""
        return _said(self.whole)[0]

    def has(self, words: frozenset[str]) -> bool:
        """Whether it has all of ``words``, of which there are some."""
        return bool(words) and words <= self.held

    @property
    def absent(self) -> frozenset[str]:
        """Content words that it says it is without."""
        return _said(self.whole)[1]


def read_item(given: ItemIn) -> Item:
    """The item as what it says of itself; from where its text begins to steer, nothing of it counts."""
    title, text, steering = _of_texts(given["title"], given.get("description") or "", given.get("caption") or "")
    prior = _positive(given.get("prior"))
    fields = given.get("fields")
    if not fields:
        return Item(given["id"], title, text, prior=prior, steering=steering)
    more = dict.fromkeys(steering)
    said = {name: with_texts(value, lambda text: _honest(text, more)) for name, value in fields.items()}
    return Item(given["id"], title, _joined(text, flattened(said)), said, prior, tuple(more))


@remembered(_REMEMBERED)
def _of_texts(title: str, *texts: str) -> tuple[str, str, tuple[str, ...]]:
    """An item's title and what else it says beside its fields, and how these steer."""
    steering: dict[str, None] = {}
    kept = _honest(title, steering)
    return kept, _joined(*(_honest(text, steering) for text in texts)), tuple(steering)


def _joined(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def flattened(fields: Mapping[str, FieldValue]) -> str:
    """Key-value fields as a sentence: "genre: Comedy, Drama; year: 1995"."""
    return "; ".join(f"{name}: {said}" for name, value in fields.items() if (said := in_words(value)))


def with_texts(value: FieldValue, change: Callable[[str], str]) -> FieldValue:
    """The value with every text of it changed."""
    if isinstance(value, list):
        return [change(one) for one in value]
    return change(value) if isinstance(value, str) else value


@remembered(_REMEMBERED)
def word_features(text: str) -> tuple[str, ...]:
    """Its content words, and each two that follow each other: names and fields are told by more than one word."""
    words = content_words(text)
    return (*words, *(f"{first} {second}" for first, second in pairwise(words)))


@remembered(_REMEMBERED)
def _said(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words that a text has, and those that it says it is without, as written and in English.

    What the user is for and against is told in English.
    """
    both = {text, in_english(text)}
    without = frozenset(word for one in both for word in negated_words(one))
    return frozenset(word for one in both for word in word_features(one)) - without, without


def in_words(value: FieldValue) -> str:
    """A field's value as text."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return f"{value:.12g}"
    return ", ".join(value) if isinstance(value, list) else value


def _honest(text: str, steering: dict[str, None]) -> str:
    kept, findings = _read(text[:_CHARACTERS].strip())
    steering.update(dict.fromkeys(findings))
    return kept


@remembered(_REMEMBERED)
def _read(text: str) -> tuple[str, tuple[str, ...]]:
    """``text`` up to where it begins to steer, as what a cut leaves behind that may be part of it; and how it does."""
    found = honest(text)
    kept = text[: _shared(text, found.text)].strip() if found.findings else text
    return kept, tuple(finding.words for finding in found.findings)


def _shared(one: str, other: str) -> int:
    """How many letters both begin with."""
    return next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(other))


def _positive(prior: float | None) -> float | None:
    return prior if prior is not None and prior > 0 and math.isfinite(prior) else None

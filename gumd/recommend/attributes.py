"""Which attribute to ask for next, so that what the user wants is found soonest, and when asking no longer pays.

The steps are those of EAR ("Estimation-Action-Reflection", Lei et al., WSDM 2020): weigh the candidates by what the
user answered, ask or show, and learn from what was turned down. As in SCPR ("Interactive Path Reasoning on Graph", Lei
et al., KDD 2020) only what likely candidates have is asked for. Nothing is trained beforehand, as in "Rethinking
Conversational Recommendations: Is Decision Tree All You Need?" (Haque and Wang, CIKM 2022).
"""

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from gumd.schema_ranking import FieldValue

Fields = Mapping[str, FieldValue]
How = Literal["is", "has", "under"]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

RIGHT = 0.95
"""How likely an answer is to be right: at less than 1, one wrong answer is not fatal."""
REFLECTION = 0.3
"""The share that an item loses when all that was turned down has all of its attributes."""
MISSED = 2.0
"""How many turns never finding it is as bad as, beyond all that there were."""
LEAST_GAIN = 0.01
"""In bits: what tells less is not worth a turn."""
MOST_COMPARED = 40
"""Of so many questions, the most telling ones, it is worked out what would follow."""
QUANTILES = np.arange(1, 8) / 8
"""Where a number is split, by the weight that is under it."""


@dataclass(frozen=True)
class Attribute:
    """``is`` of a field with one value, ``has`` of one with several, ``under`` of a number."""

    field: str
    value: str | float
    how: How

    def holds(self, fields: Fields) -> bool | None:
        """None where the item does not say."""
        value = fields.get(self.field)
        if self.how == "under":
            number = _number(value)
            return None if math.isnan(number) else number < float(self.value)
        values = _values(value)
        return self.value in values if values else None


@dataclass(frozen=True)
class Candidate:
    """``probability`` is the ranker's that the user wants it; those of all candidates need not add up to 1."""

    id: str
    probability: float
    fields: Fields


@dataclass(frozen=True)
class Answered:
    """``yes`` is None where the user does not care."""

    attribute: Attribute
    yes: bool | None


@dataclass(frozen=True)
class Question:
    """``gain``: how many bits the answer is expected to tell of which item it is."""

    attribute: Attribute
    words: str
    reason: str
    gain: float


class Slate:
    """Candidates whose fields are read once, to be asked about through many turns."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._ids = [one.id for one in candidates]
        self._prior = _shares(np.array([one.probability for one in candidates], dtype=np.float64))
        fields = [one.fields for one in candidates]
        names = dict.fromkeys(chain.from_iterable(fields))
        self._columns = {name: _Column(name, [one.get(name) for one in fields]) for name in names}

    def remaining(self, answers: Sequence[Answered], rejected: Collection[str]) -> list[tuple[str, float]]:
        """What was not turned down, likeliest first, with weights that add up to 1."""
        weights = self._weights(answers, out := self._out(rejected))
        return [(self._ids[n], float(weights[n])) for n in np.argsort(-weights, kind="stable") if not out[n]]

    def next_question(
        self, answers: Sequence[Answered], rejected: Collection[str], slots: int = 10, more: int = 15
    ) -> Question | None:
        """What to ask now, or None where showing the likeliest ``slots`` now pays more.

        The rule: suppose that after this turn the likeliest are shown, ``slots`` a turn, until the item is found or the
        ``more`` turns are used up. Ask the question after which that is expected to end soonest, if it ends sooner than
        when showing begins at once.
        """
        out = self._out(rejected)
        if more < 2 or np.count_nonzero(~out) <= slots:
            return None
        weights = self._weights(answers, out)
        found = self._questions(weights, answers)[:MOST_COMPARED]
        if not found:
            return None
        yes = _likelihood(weights, np.stack([self._held(one.attribute) for one in found]))
        worth = _worth(weights * yes, slots, more - 1) + _worth(weights * (1 - yes), slots, more - 1)
        best = int(np.argmax(worth))
        return found[best] if worth[best] > _worth(weights[np.newaxis], slots, more)[0] else None

    def questions(self, answers: Sequence[Answered], rejected: Collection[str]) -> list[Question]:
        """All that can be asked, the most telling first."""
        return self._questions(self._weights(answers, self._out(rejected)), answers)

    def _questions(self, weights: Floats, answers: Sequence[Answered]) -> list[Question]:
        found = chain.from_iterable(column.questions(weights) for column in self._columns.values())
        still = (one for one in found if not any(_settles(answer, one.attribute) for answer in answers))
        return sorted(still, key=lambda one: -one.gain)

    def _out(self, rejected: Collection[str]) -> Bools:
        refused = frozenset(rejected)
        return np.array([id in refused for id in self._ids], dtype=np.bool_)

    def _weights(self, answers: Sequence[Answered], out: Bools) -> Floats:
        """What each item's probability is after the answers (Bayes' rule), and after what was turned down."""
        if out.all():
            return np.zeros(len(out))
        weights = _shares(self._prior, ~out)
        for answer in answers:
            if answer.yes is not None:
                yes = _likelihood(weights, self._held(answer.attribute)[np.newaxis])[0]
                weights = _shares(weights * (yes if answer.yes else 1 - yes), ~out)
        wanted = {answer.attribute for answer in answers if answer.yes}
        return _shares(weights * (1 - REFLECTION * self._like(out, wanted)), ~out) if out.any() else weights

    def _like(self, out: Bools, wanted: Collection[Attribute]) -> Floats:
        """How common each item's attributes are in what was turned down, without what the user said yes to."""
        common, number = np.zeros(len(out)), np.zeros(len(out))
        for column in self._columns.values():
            column.add_common(out, wanted, common, number)
        return common / np.maximum(number, 1)

    def _held(self, attribute: Attribute) -> Floats:
        known = attribute.field in self._columns
        return self._columns[attribute.field].held(attribute) if known else np.full(len(self._ids), np.nan)


class _Column:
    """A field of all candidates: pairs of an item's place and a value's code, and a number or NaN for each item."""

    def __init__(self, name: str, values: Sequence[FieldValue | None]) -> None:
        self._name = name
        kinds = set(map(type, values))
        self._how: How = "has" if list in kinds else "is"
        numbers = kinds - {str, bool, list, type(None)}
        self._numbers = np.array([_number(value) for value in values]) if numbers else np.full(len(values), np.nan)
        found = [_values(value) for value in values]
        lengths = np.array(list(map(len, found)), dtype=np.intp)
        flat = list(chain.from_iterable(found))
        self._code: dict[str | float, int] = {value: code for code, value in enumerate(dict.fromkeys(flat))}
        self._codes = np.array([self._code[value] for value in flat], dtype=np.intp)
        self._items = np.repeat(np.arange(len(values)), lengths)
        self._says = lengths > 0

    def questions(self, weights: Floats) -> Iterator[Question]:
        mass = np.bincount(self._codes, weights[self._items], minlength=len(self._code))
        asked = _asked(self._name, self._how, list(self._code), mass, float(weights[self._says].sum()))
        # That something is false is asked as whether it is true.
        yield from (one for one in asked if one.attribute.value is not False)
        known = ~np.isnan(self._numbers)
        if known.any():
            yield from self._by_number(weights[known], self._numbers[known])

    def _by_number(self, weights: Floats, numbers: Floats) -> Iterator[Question]:
        order = np.argsort(numbers)
        ordered, below = numbers[order], np.cumsum(weights[order])
        places = np.minimum(np.searchsorted(below, QUANTILES * below[-1]), len(ordered) - 1)
        bounds = np.unique(ordered[places])
        mass = np.concatenate([[0.0], below])[np.searchsorted(ordered, bounds)]
        yield from _asked(self._name, "under", bounds.tolist(), mass, float(below[-1]))

    def held(self, attribute: Attribute) -> Floats:
        """1 where it holds, 0 where not, NaN where the item does not say."""
        if attribute.how == "under":
            return np.where(np.isnan(self._numbers), np.nan, self._numbers < float(attribute.value))
        held = np.where(self._says, 0.0, np.nan)
        held[self._items[self._codes == self._code.get(attribute.value, -1)]] = 1.0
        return held

    def add_common(self, out: Bools, wanted: Collection[Attribute], common: Floats, number: Floats) -> None:
        share = np.bincount(self._codes, out[self._items], minlength=len(self._code)) / out.sum()
        said = {one.value for one in wanted if one.field == self._name}
        counts = np.array([value not in said for value in self._code])
        common += np.bincount(self._items, (share * counts)[self._codes], minlength=len(out))
        number += np.bincount(self._items, counts[self._codes], minlength=len(out))


def _asked(field: str, how: How, values: Sequence[str | float], mass: NDArray[Any], says: float) -> Iterator[Question]:
    """A question of each value that tells enough; ``mass`` has it, of the ``says`` that says."""
    shares = np.clip(mass / max(says, 1e-300), 0, 1)
    right = RIGHT * shares + (1 - RIGHT) * (1 - shares)
    gains = says * (_entropy(right) - _entropy(np.array(RIGHT)))
    for place in np.flatnonzero(gains > LEAST_GAIN).tolist():
        attribute = Attribute(field, values[place], how)
        reason = f"splits what is likely in two: {100 * shares[place]:.0f} % yes"
        yield Question(attribute, _words(attribute), reason, float(gains[place]))


def _settles(answer: Answered, attribute: Attribute) -> bool:
    """Whether it follows from the answer: it was asked, or a nearer bound, or the field has another value."""
    told = answer.attribute
    if told == attribute or told.field != attribute.field or told.how != attribute.how:
        return told == attribute
    if told.how == "under" and answer.yes is not None:
        return (float(attribute.value) >= float(told.value)) == answer.yes
    return told.how == "under" or (told.how == "is" and answer.yes is True)


def _likelihood(weights: Floats, held: Floats) -> Floats:
    """How likely a yes is if the item is wanted, by question; for one that does not say, as for the others."""
    says, yes = ~np.isnan(held), np.where(held == 1, RIGHT, 1 - RIGHT)
    mass = says @ weights
    mean = np.divide((yes * says) @ weights, mass, out=np.full(len(mass), 0.5), where=mass > 0)
    return np.where(says, yes, mean[:, np.newaxis])


def _worth(weights: Floats, slots: int, turns: int) -> Floats:
    """How many of the turns are expected to be saved, by row, when the likeliest are shown in each of them.

    That is the weight found by the end of each turn, added up; by the last, it is found at all and counts more.
    """
    ends = np.minimum(np.arange(1, turns + 1) * slots, weights.shape[1]) - 1
    by_turn = np.cumsum(-np.sort(-weights, axis=1), axis=1)[:, ends]
    return np.asarray(by_turn.sum(axis=1) + MISSED * by_turn[:, -1], dtype=np.float64)


def _entropy(yes: Floats) -> Floats:
    return np.asarray(-(yes * np.log2(yes) + (1 - yes) * np.log2(1 - yes)), dtype=np.float64)


def _shares(weights: Floats, of: Bools | bool = True) -> Floats:
    """The weights divided by their sum; all of ``of`` alike where there is no weight."""
    sound = np.where(np.isfinite(weights) & (weights > 0) & of, weights, 0.0)
    if not sound.any():
        sound = np.ones(len(sound)) * of
    sound = sound / max(sound.max(initial=0.0), 1e-323)
    return np.asarray(sound / max(sound.sum(), 1.0), dtype=np.float64)


def _number(value: FieldValue | None) -> float:
    """NaN for what is no number to compare with."""
    if isinstance(value, float) or (isinstance(value, int) and not isinstance(value, bool)):
        return float(value) if abs(value) < 1e300 else math.nan
    return math.nan


def _values(value: FieldValue | None) -> tuple[str | bool, ...]:
    """The values of a field that is not a number; none where it is empty, which does not say anything."""
    if isinstance(value, str):
        return (value,) if value else ()
    if isinstance(value, list):
        return tuple(dict.fromkeys(value))
    return (value,) if isinstance(value, bool) else ()


def _words(attribute: Attribute) -> str:
    """The question in plain English."""
    if attribute.value is True:
        return f'Should it be "{attribute.field}"?'
    if attribute.how == "under":
        number = float(attribute.value)
        return f'Should "{attribute.field}" be under {int(number) if number.is_integer() else number}?'
    return f'Should "{attribute.field}" {"include" if attribute.how == "has" else "be"} "{attribute.value}"?'

"""What an assistant should know now, within a budget of tokens: standing instructions, beliefs, and words as seen.

The parts share the budget. What bears on the query has the most of it: instructions and what is told in any case have
``INSTRUCTIONS_SHARE`` and ``ALWAYS_SHARE`` at most while there is more about the query, and the rest of the room after
that. Of the query's part, beliefs come before quotes and leave them ``QUOTES_SHARE``.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar, cast

from gumd.foreign import strip_planted
from gumd.forms import RENDERERS, Format, Held, flat
from gumd.schema import Context, Instruction, Origin, Quote, Tokenizer, Told
from gumd.tokens import Counter, counter

MAX_QUOTE = 280
INSTRUCTIONS_SHARE = 0.2
ALWAYS_SHARE = 0.2
QUOTES_SHARE = 0.15
_ENOUGH_MISSES = 8
T = TypeVar("T")


@dataclass(frozen=True)
class Parts:
    """What a context may hold, each part best first."""

    instructions: Sequence[Instruction] = ()
    always: Sequence[Told] = ()
    query: Sequence[Told] = ()
    quotes: Sequence[Quote] = ()
    known: bool = False


def assemble(parts: Parts, budget: int, format: Format = "markdown", tokenizer: Tokenizer = "any") -> Context:
    """The context of ``parts`` in at most ``budget`` tokens of ``tokenizer``; what does not fit is left out whole.

    The answer lists just what its text holds. A budget too small for anything gives an empty text.
    """
    count, render = counter(tokenizer), RENDERERS[format]
    held = _Filling(count, render, budget).filled(_cleaned(parts))
    text = render(held)
    while count(text) > budget and any(held):
        held = _without_last(held)
        text = render(held)
    if not any(held):
        text = ""
    return Context(
        text=text,
        tokens=count(text) if text else 0,
        tokenizer=tokenizer,
        known=parts.known,
        instructions=list(held.instructions),
        propositions=list(held.propositions),
        observations=list(held.observations),
    )


@dataclass
class _Filling:
    """Takes what fits, by what each piece costs alone; that is about what it costs beside the others."""

    count: Counter
    render: Callable[[Held], str]
    left: int
    _heading: dict[str, int] = field(default_factory=dict)

    def filled(self, parts: Parts) -> Held:
        """Each part within its share, then what is left of the room to what is left of them, the query's first."""
        all = self.left
        orders = self._take(parts.instructions, _ORDERS, int(all * INSTRUCTIONS_SHARE))
        always = self._take(parts.always, _BELIEFS, int(all * ALWAYS_SHARE))
        quoted = int(self.left * QUOTES_SHARE) if parts.quotes else 0
        query = self._take(parts.query, _BELIEFS, self.left - quoted)
        quotes = self._take(parts.quotes, _QUOTES, self.left)
        query += self._take(_rest(parts.query, query), _BELIEFS, self.left)
        orders += self._take(_rest(parts.instructions, orders), _ORDERS, self.left)
        always += self._take(_rest(parts.always, always), _BELIEFS, self.left)
        return Held(orders, [*query, *always], quotes)

    def _take(self, candidates: Sequence[T], section: "_Section[T]", room: int) -> list[T]:
        kept: list[T] = []
        misses = 0
        for candidate in candidates:
            cost = self._cost(candidate, section)
            if cost <= min(room, self.left):
                kept.append(candidate)
                self._pay_heading(candidate, section)
                self.left -= cost
                room -= cost
                misses = 0
            elif (misses := misses + 1) == _ENOUGH_MISSES:
                break
        return kept

    def _cost(self, candidate: T, section: "_Section[T]") -> int:
        """What one more line costs; for the first of its section, with the heading."""
        one = self.count(self.render(section.alone([candidate])))
        return one - self._heading.get(section.name, 0)

    def _pay_heading(self, first: T, section: "_Section[T]") -> None:
        if section.name not in self._heading:
            one, two = (self.count(self.render(section.alone([first] * number))) for number in (1, 2))
            self._heading[section.name] = max(0, 2 * one - two)


class _Section(NamedTuple, Generic[T]):
    """One of the three lists of a text, and how to make a text that holds nothing else."""

    name: str
    alone: Callable[[Sequence[T]], Held]


_ORDERS = _Section[Instruction]("instructions", lambda lines: Held(instructions=lines))
_BELIEFS = _Section[Told]("propositions", lambda lines: Held(propositions=lines))
_QUOTES = _Section[Quote]("observations", lambda lines: Held(observations=lines))


def _rest(candidates: Sequence[T], kept: Sequence[T]) -> list[T]:
    return [one for one in candidates if one not in kept]


def _without_last(held: Held) -> Held:
    """One line less: the last quote, or else the last belief, or else the last instruction."""
    if held.observations:
        return held._replace(observations=held.observations[:-1])
    if held.propositions:
        return held._replace(propositions=held.propositions[:-1])
    return held._replace(instructions=held.instructions[:-1])


def _cleaned(parts: Parts) -> Parts:
    """Every text on one line; of quotes, without what they say to programs; those without a text are left out."""
    return Parts(
        [one | {"text": _cut(flat(one["text"]))} for one in parts.instructions if flat(one["text"])],
        [one | {"text": flat(one["text"])} for one in parts.always],
        [one | {"text": flat(one["text"])} for one in parts.query],
        [one for one in map(_as_data, parts.quotes) if one["text"]],
    )


def _as_data(quote: Quote) -> Quote:
    return quote | {"text": _cut(flat(strip_planted(quote["text"], cast(Origin, quote["origin"]))))}


def _cut(text: str) -> str:
    return text if len(text) <= MAX_QUOTE else text[: MAX_QUOTE - 1].rstrip() + "…"

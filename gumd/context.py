"""What an assistant should know now, within a budget of tokens: standing instructions, beliefs, and words as seen.

What bears on the query comes first, be it an instruction, a belief or a quote: that with the most worth for each token
that it costs. It leaves ``INSTRUCTIONS_SHARE`` of the budget to the other instructions and ``ALWAYS_SHARE`` to what is
told in any case, and has what those leave.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, cast

from gumd.retrieval.forms import RENDERERS, Format, Held, cut, flat
from gumd.schema import Context, Instruction, Origin, Quote, Tokenizer, Told
from gumd.text.tokens import Counter, counter, roughly
from gumd.untrusted.foreign import strip_planted

MAX_QUOTE = 280
INSTRUCTIONS_SHARE = 0.2
ALWAYS_SHARE = 0.2
QUOTE_SHARE = 0.5
"""What a quote is worth beside a belief that bears as much on the query: its reader has still to find what it says."""
_ENOUGH_MISSES = 8
_ROUGH = 0.25
_MARKS = 40
"""Letters that stand around the text of a line, about."""


@dataclass(frozen=True)
class Parts:
    """What a context may hold, each part best first.

    ``worth`` says by its id how much a line bears on the query; of equal worth, or none, beliefs come before quotes.
    """

    instructions: Sequence[Instruction] = ()
    always: Sequence[Told] = ()
    query: Sequence[Told] = ()
    quotes: Sequence[Quote] = ()
    known: bool = False
    worth: Mapping[str, float] = field(default_factory=dict)


def assemble(parts: Parts, budget: int, format: Format = "markdown", tokenizer: Tokenizer = "any") -> Context:
    """The context of ``parts`` in at most ``budget`` tokens of ``tokenizer``; what does not fit is left out whole.

    The answer lists just what its text holds. A budget too small for anything gives an empty text.
    """
    count, render = counter(tokenizer), RENDERERS[format]
    filling = _Filling(roughly(tokenizer), render, budget)
    missed = filling.fill(_cleaned(parts))
    tokens = count(render(filling.held()))
    while filling.taken and tokens > budget:
        filling.drop_last()
        tokens = count(render(filling.held()))
    filling.left = budget - tokens
    for line in filling.likely_to_fit(missed[:_ENOUGH_MISSES]):  # there is room where the last did not fit
        filling.taken.append(line)
        more = count(render(filling.held()))
        if more > budget:
            filling.taken.pop()
        else:
            tokens = more
    held = filling.held()
    text = render(held) if filling.taken else ""
    return Context(
        text=text,
        tokens=tokens if text else 0,
        tokenizer=tokenizer,
        known=parts.known,
        instructions=list(held.instructions),
        propositions=list(held.propositions),
        observations=list(held.observations),
    )


Section = Literal["instructions", "propositions", "observations"]


class _Line(NamedTuple):
    """One line that may be told, and the section of the text that it stands in."""

    section: Section
    said: Any

    def times(self, number: int) -> Held:
        """Nothing but this line, so many times over."""
        return Held()._replace(**{self.section: [self.said] * number})

    def weight(self, worth: Mapping[str, float]) -> float:
        """How much it tells for each of its letters."""
        share = QUOTE_SHARE if self.section == "observations" else 1.0
        return share * worth.get(self.said["id"], 0.0) / (len(self.said["text"]) + _MARKS)


@dataclass
class _Filling:
    """Takes what fits, by what each line costs alone, roughly; that is about what it costs beside the others."""

    count: Counter
    render: Callable[[Held], str]
    left: int
    taken: list[_Line] = field(default_factory=list)
    _order: list[_Line] = field(default_factory=list)
    _costs: dict[tuple[Section, str, str], int] = field(default_factory=dict)
    _headings: dict[Section, int] = field(default_factory=dict)

    def fill(self, parts: Parts) -> list[_Line]:
        """Takes what bears on the query, the others within their shares, and then whatever still has room.

        Returns:
            What was not taken, best first.
        """
        orders = [_Line("instructions", one) for one in parts.instructions]
        beliefs = [_Line("propositions", one) for one in parts.query]
        always = [_Line("propositions", one) for one in parts.always]
        quotes = [_Line("observations", one) for one in parts.quotes]
        self._order = [*orders, *beliefs, *always, *quotes]
        query = [*(one for one in orders if one.said["id"] in parts.worth), *beliefs, *quotes]
        query.sort(key=lambda one: -one.weight(parts.worth))
        shares = [
            (lines, int(self.left * share))
            for lines, share in ((orders, INSTRUCTIONS_SHARE), (always, ALWAYS_SHARE))
            if lines
        ]
        self._take(query, self.left - sum(share for _, share in shares))
        for lines, share in shares:
            self._take(lines, share)
        for lines in (query, orders, always):
            self._take(lines, self.left)
        return [one for one in (*query, *orders, *always) if one not in self.taken]

    def likely_to_fit(self, lines: Sequence[_Line]) -> list[_Line]:
        """Those that fit what is left alone, or would if they cost a little less than they seem to."""
        return [line for line in lines if self._cost(line) <= (1 + _ROUGH) * self.left]

    def held(self) -> Held:
        """What was taken, in its order."""
        kept = [line for line in self._order if line in self.taken]
        return Held(*([line.said for line in kept if line.section == name] for name in Held._fields))

    def drop_last(self) -> None:
        """One line less: the last quote, or else the last belief, or else the last instruction."""
        self.taken.remove([line for line in self._order if line in self.taken][-1])

    def _take(self, lines: Sequence[_Line], room: int) -> None:
        """Those that fit, until several in a row do not."""
        misses = 0
        for line in lines:
            if line in self.taken:
                continue
            cost = self._cost(line)
            if cost <= min(room, self.left):
                self.taken.append(line)
                self._pay_heading(line)
                self.left -= cost
                room -= cost
                misses = 0
            elif (misses := misses + 1) == _ENOUGH_MISSES:
                break

    def _cost(self, line: _Line) -> int:
        """What one more line costs; for the first of its section, with the heading."""
        line_of = (line.section, line.said["id"], line.said["text"])
        if line_of not in self._costs:
            self._costs[line_of] = self.count(self.render(line.times(1)))
        return self._costs[line_of] - self._headings.get(line.section, 0)

    def _pay_heading(self, first: _Line) -> None:
        if first.section not in self._headings:
            one, two = (self.count(self.render(first.times(number))) for number in (1, 2))
            self._headings[first.section] = max(0, 2 * one - two)


def _cleaned(parts: Parts) -> Parts:
    """Every text on one line; of quotes, without what they say to programs; those without a text are left out."""
    return Parts(
        [one | {"text": cut(flat(one["text"]), MAX_QUOTE)} for one in parts.instructions if flat(one["text"])],
        [one | {"text": flat(one["text"])} for one in parts.always],
        [one | {"text": flat(one["text"])} for one in parts.query],
        [one for one in map(_as_data, parts.quotes) if one["text"]],
        worth=parts.worth,
    )


def _as_data(quote: Quote) -> Quote:
    return quote | {"text": cut(flat(strip_planted(quote["text"], cast(Origin, quote["origin"]))), MAX_QUOTE)}

"""What a rule says of the user, and the frames by which rules find it."""

import re
from dataclasses import dataclass
from typing import Literal

from gumd.schema import Kind, Polarity

# What else a sentence must hold for a frame to count: a date, a repetition, or one of both.
Needs = Literal["", "date", "period", "when"]


@dataclass(frozen=True)
class Fact:
    """One statement about the user, from one sentence of theirs; ``other`` says it in another way."""

    text: str
    kind: Kind
    polarity: Polarity
    weight: float
    topic: str = ""
    other: str = ""


@dataclass(frozen=True)
class Frame:
    """A form of sentence, and what it says of the user.

    Attributes:
        pattern: matched at the beginning of what follows the subject.
        says: what follows "The user "; ``{name}`` stands for a group of the pattern, ``{rest}`` for what comes after.
        topic: what a later statement would replace, as a template too; empty when statements may stand side by side.
        plainly: another way to say it, in words that a sentence of any language carries; empty for none.
        we: whether it also holds of the user when said of "we".
    """

    pattern: re.Pattern[str]
    says: str
    kind: Kind
    polarity: Polarity = "neutral"
    weight: float = 1.8
    needs: Needs = ""
    topic: str = ""
    plainly: str = ""
    we: bool = False

"""What goes over the socket of slates: items in, scores with their reasons out, and what the user did with them."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict

Action = Literal[
    "chosen", "liked", "dismissed", "disliked", "ignored", "clicked", "opened", "read", "rated", "purchased", "never"
]
"""What the user did with an item; ``never`` is that it is not to be shown again."""
Exploration = Literal["thompson", "ucb"]
FieldValue = str | float | int | bool | list[str]


class ItemIn(TypedDict):
    """One thing that an app asks to have ranked.

    ``fields`` are what else is known of it, by name; ``caption`` says what its picture shows; ``prior`` is how likely
    anybody would want it, such as its popularity, above 0: only how it compares with the other items' counts.
    """

    id: str
    title: str
    description: NotRequired[str | None]
    fields: NotRequired[dict[str, FieldValue]]
    caption: NotRequired[str | None]
    prior: NotRequired[float | None]


class Needed(TypedDict):
    """What an item's field must be, or the item comes after all others; an item that does not say does not meet it.

    ``among`` and ``not_among`` compare words, whatever their case; ``at_most`` and ``at_least`` numbers.
    """

    field: str
    among: NotRequired[list[str] | None]
    not_among: NotRequired[list[str] | None]
    at_most: NotRequired[float | None]
    at_least: NotRequired[float | None]


class Reason(TypedDict):
    """One additive term of a score, in log-odds, in plain words; ``proposition`` is the id of the one it quotes."""

    term: str
    log_odds: float
    words: str
    proposition: NotRequired[str]


class Ranked(TypedDict):
    """One item in its place. ``held_back`` says, in words, why it comes after all that may be shown, and ``steering``
    what in its text was there only to raise it, which did not count.
    """

    id: str
    title: str
    score: float
    reasons: list[Reason]
    held_back: NotRequired[list[str]]
    steering: NotRequired[list[str]]


class Slate(TypedDict):
    impression: str
    items: list[Ranked]


class StarReason(TypedDict):
    """How many stars of what is expected come from what, in plain words."""

    stars: float
    words: str


class RatedItem(TypedDict):
    """What the user would give an item, from 1 to 5: what is expected, the standard deviation of that, how likely it is
    4 or more, and where it comes from."""

    id: str
    title: str
    expected: float
    spread: float
    liked: float
    reasons: list[StarReason]


class Ratings(TypedDict):
    items: list[RatedItem]


class Feedback(TypedDict):
    """How many choices were recorded; after a critique, what of it was understood, and the list ranked anew."""

    recorded: int
    understood: NotRequired[list[str]]
    slate: NotRequired[Slate]


class AttributeIn(TypedDict):
    """What was asked of a field: whether it ``is`` or ``has`` a value, or is ``under`` a number; ``yes`` is null where
    the user does not care."""

    field: str
    how: Literal["is", "has", "under"]
    value: str | float
    yes: bool | None


class Question(TypedDict):
    """What to ask next, why, and how many bits the answer is expected to tell."""

    field: str
    how: Literal["is", "has", "under"]
    value: str | float
    words: str
    reason: str
    gain: float


class Remaining(TypedDict):
    id: str
    title: str
    share: float


class Asked(TypedDict):
    """``question`` is null where showing the likeliest items now pays more than to ask; ``items`` are those that were
    not turned down, likeliest first, with shares that add up to 1."""

    question: Question | None
    items: list[Remaining]


class Evenness(TypedDict):
    """How evenly places were dealt out: 1 as evenly as these lists allow, 0 as unevenly, null where they allow only one
    way. ``most`` are the ids with the largest shares."""

    count: int
    slates: int
    gini: float | None
    jain: float | None
    entropy: float | None
    most: list[list[str | float]]


class Report(TypedDict):
    """What was shown in the last 30 days; ``providers`` where the items' fields name one."""

    items: Evenness
    providers: Evenness | None

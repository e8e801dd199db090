"""How strongly what the user did with an item speaks for it: from -1, turned down, to 1, chosen."""

from gumd.errors import InvalidInput
from gumd.schema_ranking import Action

PLAIN: dict[Action, float] = {
    "chosen": 1.0, "purchased": 1.0, "liked": 1.0, "opened": 0.6, "clicked": 0.5,
    "ignored": -0.2, "dismissed": -0.7, "disliked": -1.0, "never": -1.0,
}  # fmt: skip
"""Of what is done or not; a rating and a reading also say how much."""
PASSED_OVER = PLAIN["ignored"]
"""Of what stood right above an item that the user turned to: as much as what the app says was ignored."""
READ_PER_S = 25.0
"""Characters that a reader of about 250 words a minute reads in a second."""
_GLANCE = 0.1
"""The share of a text that was read by one who turned away from it."""


def of_action(action: Action, value: float | None = None, characters: int | None = None) -> float:
    """The weight of an action.

    A rating counts from 1 (-1) to 5 (1). A reading counts by the seconds that were spent against those that its
    ``characters`` take, so that a long text is not liked for being long: a glance is -0.3, half of it 0.5.

    Raises:
        InvalidInput: a rating or a reading has no value, or it is out of its range.
    """
    if action == "rated":
        if value is None or not 1 <= value <= 5:
            raise InvalidInput("a rating needs its value, from 1 to 5")
        return (value - 3) / 2
    if action == "read":
        if value is None or value < 0 or not characters or characters < 0:
            raise InvalidInput("a reading needs its value in seconds, and how many characters there were to read")
        share = min(1.0, value * READ_PER_S / characters)
        return share if share > _GLANCE else -0.3
    return PLAIN[action]

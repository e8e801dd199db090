"""What the API calls the rows of the database: ``o12`` an observation, ``p3`` a proposition, ``m1`` a mute."""

from gumd.errors import NotFound
from gumd_store.vectors import Owner


def observation_id(number: int) -> str:
    return f"o{number}"


def proposition_id(number: int) -> str:
    return f"p{number}"


def observation_number(id: str) -> int:
    """The row of ``o12``.

    Raises:
        NotFound: it is not the id of an observation.
    """
    number = _number(id, "o")
    if number is None:
        raise no_such_observation()
    return number


def no_such_observation() -> NotFound:
    """The answer for an observation that there is not."""
    return NotFound("there is no observation with this id; gumd search shows them")


def proposition_number(id: str) -> int:
    """The row of ``p3``.

    Raises:
        NotFound: it is not the id of a proposition.
    """
    number = _number(id, "p")
    if number is None:
        raise no_such_proposition()
    return number


def no_such_proposition() -> NotFound:
    """The answer for a proposition that there is not, and for one that the app may not see."""
    return NotFound("there is no proposition with this id; gumd propositions list shows them")


def line(id: str) -> tuple[Owner, int]:
    """Whose row a line of a context or a search is: that of an observation or of a proposition.

    Raises:
        NotFound: it is the id of neither.
    """
    owners: tuple[tuple[Owner, str], ...] = ("observation", "o"), ("proposition", "p")
    for owner, prefix in owners:
        number = _number(id, prefix)
        if number is not None and id.startswith(prefix):
            return owner, number
    raise no_such_line()


def no_such_line() -> NotFound:
    """The answer for a line that there is not, and for one that the app may not see."""
    return NotFound("there is no observation or proposition with this id; gumd search shows them")


def mute_id(number: int) -> str:
    return f"m{number}"


def mute_number(id: str) -> int:
    """The row of ``m1``.

    Raises:
        NotFound: it is not the id of a mute.
    """
    number = _number(id, "m")
    if number is None:
        raise no_such_mute()
    return number


def no_such_mute() -> NotFound:
    """The answer for a mute that there is not, and for one that the app may not see."""
    return NotFound("there is no mute with this id; gumd mutes shows them")


def _number(id: str, prefix: str) -> int | None:
    digits = id.removeprefix(prefix)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 19 else None

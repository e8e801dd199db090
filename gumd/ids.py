"""What the API calls the rows of the database: ``o12`` an observation, ``p3`` a proposition."""

from gumd.errors import NotFound


def observation_id(number: int) -> str:
    return f"o{number}"


def proposition_id(number: int) -> str:
    return f"p{number}"


def proposition_number(id: str) -> int:
    """The row of ``p3``.

    Raises:
        NotFound: it is not the id of a proposition.
    """
    digits = id.removeprefix("p")
    if not (digits.isascii() and digits.isdigit() and len(digits) < 19):
        raise no_such_proposition()
    return int(digits)


def no_such_proposition() -> NotFound:
    """The answer for a proposition that there is not, and for one that the app may not see."""
    return NotFound("there is no proposition with this id; gumd propositions list shows them")

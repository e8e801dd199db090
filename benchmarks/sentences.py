"""Plain sentences of everyday life, as many as are asked for, always the same ones."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count, islice

from gumd.schema import ObservationIn

_WHO = ["Mira", "my brother", "the neighbour", "Tobias", "our team", "the choir", "Ines", "the landlord"]
_WHAT = ["the kayak", "a bookshelf", "the tax form", "sourdough", "the Rust parser", "the garden fence", "a cello part",
         "the sailing course", "the budget sheet", "a film camera", "the heat pump", "the trail map"]  # fmt: skip
_DID = ["finished", "repaired", "wrote about", "practised with", "sketched", "ordered", "measured", "sold", "borrowed"]
_WHEN = ["this morning", "before lunch", "on Tuesday", "after work", "at the weekend", "late last night", "at nine"]
_WHY = ["because it rained", "for the party", "to save time", "as it was cheap", "for a friend", "out of habit"]
_START = datetime(2026, 1, 5, 8, tzinfo=UTC)
TOPICS, PEOPLE, DEEDS = tuple(_WHAT), tuple(_WHO), tuple(_DID)


def sentences(seed: int = 0) -> Iterator[str]:
    chance = random.Random(seed)
    while True:
        first = f"I {chance.choice(_DID)} {chance.choice(_WHAT)} with {chance.choice(_WHO)} {chance.choice(_WHEN)}"
        yield f"{first}, {chance.choice(_WHY)}; note {chance.randrange(10**6)}."


def observations(many: int, seed: int = 0, apart: timedelta = timedelta(minutes=3)) -> list[ObservationIn]:
    """So many observations of a few apps, each some time after the one before it."""
    return list(islice(life(seed, apart), many))


def life(seed: int = 0, apart: timedelta = timedelta(minutes=3)) -> Iterator[ObservationIn]:
    """The same one by one, without end."""
    chance, texts = random.Random(seed), sentences(seed)
    for place in count():
        app, source = chance.choice([("notes", "file"), ("messenger", "chat"), ("editor", "editor")])
        at = (_START + place * apart).isoformat()
        yield ObservationIn(id=f"{seed}-{place}", text=next(texts), source=source, app=app, at=at)


def telling() -> Iterator[str]:
    """Sentences that tell something lasting about the user, each something else."""
    things = (
        "rye bread",
        "night trains",
        "fountain pens",
        "paper maps",
        "field recordings",
        "wool socks",
        "cargo bikes",
    )
    for thing in things:
        yield f"I prefer {thing} to anything newer, and always have."
        yield f"I'm allergic to the dust of {thing}, sadly."
        yield f"I have been collecting {thing} since 2014."

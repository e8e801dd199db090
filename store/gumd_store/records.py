"""The rows that more than one module handles, as values."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Observation:
    """One thing seen, as it is kept: redacted, with its times known. It never changes.

    ``origin`` is ``user`` (written by the user) or ``foreign``; ``client`` the app that handed it over; ``external_id``
    that app's own id for it; ``observed_at`` is on the clock of where it was seen.
    """

    id: int
    client: str
    external_id: str | None
    source: str
    app: str
    title: str
    text: str
    origin: str
    observed_at: datetime
    recorded_at: datetime


@dataclass(frozen=True)
class Proposition:
    """One sentence about the user. ``topic`` is a key: of two with the same one, the later replaces the earlier.

    ``valid_to`` is when it ends, ``said_to`` when it would by what was said of it, had nothing taken its place.
    """

    id: int
    text: str
    kind: str
    polarity: str
    topic: str
    proposer: str
    confidence: float
    status: str
    valid_from: datetime | None
    valid_to: datetime | None
    pinned: bool
    created_at: datetime
    supersedes: int | None
    said_to: datetime | None = None


@dataclass(frozen=True)
class Evidence:
    """What one observation says about one proposition: for or against, how strongly (log-odds), in which words.

    ``stance``: that it ``supports`` or ``contradicts`` it, or ``ends`` it, whose weight is 0: it held until then.
    """

    proposition: int
    observation: int
    stance: str
    weight: float
    words: str
    source: str
    origin: str
    observed_at: datetime


@dataclass(frozen=True)
class Verdict:
    """What the user said of a proposition: ``confirm`` or ``reject``.

    ``log_odds`` is what evidence alone said of it just before; None where the user put it in other words.
    """

    proposition: int
    verdict: str
    at: datetime
    log_odds: float | None = None

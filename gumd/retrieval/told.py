"""What an app may be told, and in which words: the beliefs, how sure each is, and how long ago it was last heard."""

from datetime import datetime

from sqlite_utils import Database

from gumd.clock import horizon
from gumd.grants import Filter
from gumd_store import search
from gumd_store.search import Where

BELIEVED = 0.5
"""The least confidence of what is told to apps."""
CERTAIN = "certain"
_SURE = ((0.95, CERTAIN), (0.85, "very likely"), (0.65, "likely"))
"""The least confidence of each word; less is only "perhaps"."""
_DAYS = ((14, 1, "days"), (63, 7, "weeks"), (730, 30.44, "months"))
"""Until how many days an age is told in units of how many."""


def told(db: Database, sees: Filter, as_of: datetime | None = None) -> Where:
    """The propositions that an app may be told: those that held ``as_of``, or else that are believed now."""
    seen = search.propositions_seen(sees.kinds, sees.sources)
    return search.true_at(seen, as_of, BELIEVED) if as_of else search.believed_now(seen, horizon(db), BELIEVED)


def sure(confidence: float) -> str:
    """ "certain" from 0.95, "very likely" from 0.85, "likely" from 0.65, and "perhaps"."""
    return next((word for least, word in _SURE if confidence >= least), "perhaps")


def age(last: datetime, now: datetime) -> str:
    """How long before ``now`` something was heard: "today" (also if it is later), "yesterday", "3 days ago"."""
    days = (now - last).total_seconds() / 86_400
    if days < 2:
        return "today" if days < 1 else "yesterday"
    unit, name = next(((unit, name) for until, unit, name in _DAYS if days < until), (365.25, "years"))
    return f"{int(days / unit)} {name} ago"

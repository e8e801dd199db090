"""What is not to be learned from where: read, said and taken back by the user."""

from typing import Annotated

from fastapi import APIRouter

from gumd.api.asking import note_read
from gumd.api.bodies import MuteAsked
from gumd.api.guard import TheParts, needs
from gumd.api.parts import Parts
from gumd.errors import Forbidden
from gumd.grants import Grant
from gumd.ids import mute_id, mute_number, no_such_mute
from gumd.mute import EVERYTHING, kind_of, mute, unmute
from gumd.schema import Mute
from gumd_store import mutes
from gumd_store.mutes import MuteRow

routes = APIRouter(tags=["muting"])
Corrector = Annotated[Grant, needs("correct")]


@routes.get("/v1/mutes")
def listed(grant: Annotated[Grant, needs("profile")], parts: TheParts) -> list[Mute]:
    """What is not learned, and from which source."""
    with parts.store.read() as db:
        rows = mutes.every(db)
    note_read(parts, grant, "profile", "GET /v1/mutes", [])
    return [_mute(row) for row in rows if _sees(grant, row.source, row.topic)]


@routes.post("/v1/mutes")
def begin(grant: Corrector, parts: TheParts, body: MuteAsked) -> Mute:
    """Nothing more is learned from ``source``, about ``topic`` or at all. What was learned before stays."""
    if not _sees(grant, body.source, body.topic or EVERYTHING):
        raise Forbidden(f"the grant of {grant.app} does not cover this source, or not this topic; see: gumd apps list")
    return _mute(mute(parts.store, body.source, body.topic))


@routes.delete("/v1/mutes/{id}")
def end(grant: Corrector, parts: TheParts, id: str) -> Mute:
    """The source is learned from again."""
    return _mute(unmute(parts.store, _visible(parts, grant, id)))


def _visible(parts: Parts, grant: Grant, id: str) -> int:
    """The row of a mute that the app may see; for one that it may not there is the same answer as for none."""
    number = mute_number(id)
    with parts.store.read() as db:
        row = mutes.by_id(db, number)
    if row is None or not _sees(grant, row.source, row.topic):
        raise no_such_mute()
    return number


def _sees(grant: Grant, source: str, topic: str) -> bool:
    """An app that may see some kinds only sees no topic but these: it is in the user's words."""
    kinds, sources = grant.sees.kinds, grant.sees.sources
    return (sources is None or source in sources) and (kinds is None or topic == EVERYTHING or kind_of(topic) in kinds)


def _mute(row: MuteRow) -> Mute:
    return {
        "id": mute_id(row.id),
        "source": row.source,
        "topic": row.topic or None,
        "created_at": row.created_at.isoformat(),
    }

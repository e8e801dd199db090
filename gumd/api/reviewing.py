"""What the user looks back at: who changed what, and how far the confidences were right."""

from typing import Annotated

from fastapi import APIRouter, Query

from gumd.api.asking import note_read
from gumd.api.believing import change_of, shown
from gumd.api.guard import TheParts, needs
from gumd.beliefs import calibrate
from gumd.beliefs.confidences import judged
from gumd.grants import Grant
from gumd.ids import proposition_id
from gumd.schema import Calibration, Changed
from gumd_store import evidence, propositions

routes = APIRouter(tags=["propositions"])
Reader = Annotated[Grant, needs("profile")]
Limit = Annotated[int, Query(ge=1, le=10_000)]
_MOST_VERDICTS = 500
"""So many of the last are looked at: each is told by a map of its own."""


@routes.get("/v1/history")
def history(grant: Reader, parts: TheParts, limit: Limit = 50) -> list[Changed]:
    """The last changes of what is believed, newest first."""
    with parts.store.read() as db:
        changes = evidence.recent_changes(db, limit)
        rows = propositions.by_ids(db, {change.proposition for change in changes})
        texts = {one["id"]: one["text"] for one in shown(db, rows, grant.sees)}
    named = [(proposition_id(change.proposition), change) for change in changes]
    found: list[Changed] = [
        {**change_of(change), "proposition": id, "text": texts[id]} for id, change in named if id in texts
    ]
    note_read(parts, grant, "profile", "GET /v1/history", list(dict.fromkeys(one["proposition"] for one in found)))
    return found


@routes.get("/v1/calibration")
def calibration(grant: Reader, parts: TheParts) -> Calibration:
    """What the confidences were worth, by the user's verdicts."""
    with parts.store.read() as db:
        verdicts = judged(db)[-_MOST_VERDICTS:]
    right, start = [one.right for one in verdicts], calibrate.shipped()
    return {
        "told": calibrate.reliability(calibrate.one_ahead(verdicts, start), right),
        "shipped": calibrate.reliability([calibrate.confident(one, start) for one in verdicts], right),
        "before_release": calibrate.before_release(),
    }

"""What the user or an app says of a line that a context or a search returned."""

from collections.abc import Callable

from fastapi import APIRouter

from gumd.api.asking import note_read
from gumd.api.believing import visible
from gumd.api.bodies import LineJudged
from gumd.api.guard import Known, TheParts
from gumd.api.parts import Parts
from gumd.beliefs import correct
from gumd.errors import InvalidInput
from gumd.grants import Grant
from gumd.ids import line, no_such_line
from gumd.retrieval import feedback
from gumd.schema import LineFeedback, LineVerdict, Scope
from gumd_store import observations
from gumd_store.connection import Store

routes = APIRouter(tags=["asking"])
_CORRECTIONS: dict[LineVerdict, Callable[[Store, int, str], None]] = {
    "wrong": correct.reject,
    "pin": lambda store, id, app: correct.pin(store, id, True, app),
    "unpin": lambda store, id, app: correct.pin(store, id, False, app),
    "hide": lambda store, id, app: correct.hide(store, id, True, app),
    "show": lambda store, id, app: correct.hide(store, id, False, app),
}
"""What is the user's word on a proposition itself; any other verdict is about one question."""


@routes.post("/v1/lines/{id}/feedback")
def judge(grant: Known, parts: TheParts, id: str, body: LineJudged) -> LineFeedback:
    """Useful, wrong or not now as an answer to ``query``; or pinned, or hidden from contexts, or no longer so."""
    scope = _scope(grant, body.verdict)
    owner, number = line(id)
    if owner == "observation":
        _judge_observation(parts, grant, number, body)
    else:
        _judge_proposition(parts, grant, id, body)
    note_read(parts, grant, scope, "POST /v1/lines/{id}/feedback", [id] if owner == "proposition" else [])
    return {"id": id, "verdict": body.verdict}


def _scope(grant: Grant, verdict: LineVerdict) -> Scope:
    """The scope that the verdict is given with: who may ask may say what was of use, the rest is a correction.

    Raises:
        Forbidden: the grant lacks it.
    """
    asks: Scope = "search" if "search" in grant.scopes else "context"
    scope: Scope = asks if verdict in ("useful", "not_now") else "correct"
    grant.require(scope)
    return scope


def _judge_proposition(parts: Parts, grant: Grant, id: str, body: LineJudged) -> None:
    number = visible(parts, grant, id)
    correction = _CORRECTIONS.get(body.verdict)
    if correction is None:
        feedback.say(parts.store, parts.embedder, "proposition", number, body.verdict, grant.app, body.query)
        return
    correction(parts.store, number, grant.app)
    parts.events.tell("proposition.changed", {"id": id})
    parts.learner.wake()


def _judge_observation(parts: Parts, grant: Grant, number: int, body: LineJudged) -> None:
    with parts.store.read() as db:
        sources = [one.source for one in observations.by_ids(db, [number])]
    if not sources or (grant.sees.sources is not None and sources[0] not in grant.sees.sources):
        raise no_such_line()
    if body.verdict in ("pin", "unpin"):
        raise InvalidInput("verdict: only a proposition can be pinned")
    if body.verdict in ("hide", "show"):
        feedback.hide(parts.store, number, body.verdict == "hide", grant.app)
    else:
        feedback.say(parts.store, parts.embedder, "observation", number, body.verdict, grant.app, body.query)

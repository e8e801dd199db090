"""Taking in: observations, and the wait until they have been learned from."""

from typing import Annotated

from fastapi import APIRouter

from gumd.api.bodies import Flush, Observations
from gumd.api.guard import TheParts, needs
from gumd.grants import Grant
from gumd.schema import Flushed, Observed

routes = APIRouter(tags=["observing"])
Observer = Annotated[Grant, needs("observe")]


@routes.post("/v1/observations")
def observe(grant: Observer, parts: TheParts, body: Observations) -> Observed:
    """Takes one or many; answers once they are durable. The same client id counts once."""
    observed = parts.journal.write(grant.app, body.observations)
    if observed["accepted"]:
        parts.learner.wake()
    return observed


@routes.post("/v1/flush")
def flush(grant: Observer, parts: TheParts, body: Flush) -> Flushed:
    """Answers when everything observed so far has been learned from, or after ``timeout_s``."""
    return parts.learner.flush(body.timeout_s)

"""What the user wants out: one call for an observation, a person, a source or a span of time."""

from typing import Annotated

from fastapi import APIRouter

from gumd import forget
from gumd.api.asking import note_read
from gumd.api.bodies import ForgetAsked
from gumd.api.guard import TheParts, needs
from gumd.errors import InvalidInput
from gumd.forget import What
from gumd.grants import Grant
from gumd.ids import observation_number, proposition_id
from gumd.schema import Forgot

routes = APIRouter(tags=["observations"])


@routes.post("/v1/forget")
def forget_what(grant: Annotated[Grant, needs("admin")], parts: TheParts, body: ForgetAsked) -> Forgot:
    """Deletes observations and all that rested on them alone; with ``dry_run`` only says how much that is."""
    spans = body.source, body.since, body.until
    if sum((body.observation is not None, body.person is not None, any(one is not None for one in spans))) != 1:
        raise InvalidInput("name one of: observation; person; or source, since and until, alone or together")
    observation = None if body.observation is None else observation_number(body.observation)
    done = forget.forget(parts.store, What(observation, body.person, *spans), body.dry_run)
    gone, changed = ([proposition_id(id) for id in ids] for ids in (done.gone, done.changed))
    note_read(parts, grant, "admin", "POST /v1/forget", [*gone, *changed])
    if not body.dry_run:
        parts.events.tell_all("proposition.forgotten", ({"id": id} for id in gone))
        parts.events.tell_all("proposition.changed", ({"id": id} for id in changed))
        parts.learner.wake()
    return done.answer

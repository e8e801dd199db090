"""What apps ask: context, search, the profile and a system prompt. Each answer leaves an audit row."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Query

from gumd.api.bodies import ContextAsked, SearchAsked
from gumd.api.guard import TheParts, needs
from gumd.api.parts import Parts
from gumd.grants import Filter, Grant, no_such_app
from gumd.ids import proposition_number
from gumd.prompt import BUDGET
from gumd.retrieval import rounds
from gumd.retrieval.rounds import FIRST, Earlier, Result
from gumd.schema import Context, Hit, Profile, Prompt, Scope
from gumd_store import audit
from gumd_store.audit import Read

routes = APIRouter(tags=["asking"])


@routes.post("/v1/context")
def context(grant: Annotated[Grant, needs("context")], parts: TheParts, body: ContextAsked) -> Context:
    """What an assistant should know now to answer ``query``, in at most ``budget`` tokens of ``tokenizer``."""
    found = parts.retriever.context(body.query, body.budget, body.format, grant.sees, body.as_of, body.tokenizer)
    told = [*(one["id"] for one in found["instructions"]), *(one["id"] for one in found["propositions"])]
    note_read(parts, grant, "context", "POST /v1/context", told)
    return found


@routes.post("/v1/search")
def search(grant: Annotated[Grant, needs("search")], parts: TheParts, body: SearchAsked) -> list[Hit]:
    """Propositions and observations by words and meaning, best first; what ``earlier`` rounds returned is left out."""
    sees = grant.sees.narrowed(Filter.of(body.kinds, body.sources))
    earlier = _earlier(parts, grant, body)
    hits = parts.retriever.search(
        body.query, body.type, body.limit, sees, body.as_of, earlier, body.explain, body.diversity
    )
    ids = [hit["id"] for hit in hits if hit["type"] == "proposition"]
    note_read(parts, grant, "search", "POST /v1/search", ids)
    return hits


@routes.get("/v1/profile")
def profile(grant: Annotated[Grant, needs("profile")], parts: TheParts) -> Profile:
    """The whole user model, by kind, each kind with a summary."""
    found = parts.profiles.profile(grant.sees)
    ids = [line["id"] for lines in found["kinds"].values() for line in lines]
    note_read(parts, grant, "profile", "GET /v1/profile", ids)
    return found


@routes.get("/v1/prompt")
def prompt(
    grant: Annotated[Grant, needs("profile")],
    parts: TheParts,
    app: Annotated[str | None, Query(alias="for", max_length=200, description="an app with a grant")] = None,
    budget: Annotated[int, Query(ge=0, le=100_000, description="tokens")] = BUDGET,
) -> Prompt:
    """A system prompt for an assistant that the user uses in ``for``, of what the grant of that app lets through."""
    sees = grant.sees if app is None else grant.sees.narrowed(_grant_for(parts, grant, app).sees)
    found = parts.prompts.prompt(sees, budget)
    note_read(parts, grant, "profile", "GET /v1/prompt", [line["id"] for line in found["propositions"]])
    return found


def _grant_for(parts: Parts, grant: Grant, app: str) -> Grant:
    """The grant of ``app``; which other apps there are is only for those that manage them."""
    if app != grant.app and "admin" not in grant.scopes:
        raise no_such_app()
    return parts.grants.of_app(app)


def _earlier(parts: Parts, grant: Grant, body: SearchAsked) -> Earlier:
    given = [Result(one.id, one.verdict) for one in body.earlier]
    if not given:
        return FIRST
    with parts.store.read() as db:
        return rounds.read(db, given, body.query, grant.sees)


def note_read(parts: Parts, grant: Grant, scope: Scope, call: str, propositions: list[str]) -> None:
    """Who read what: the ids, never the text."""
    numbers = [proposition_number(id) for id in propositions]
    with parts.store.write() as db:
        audit.add(db, Read(datetime.now(UTC), grant.app, scope, call, numbers))

"""What apps ask: context, search and the profile. Each answer leaves an audit row."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter

from gumd.api.bodies import ContextAsked, SearchAsked
from gumd.api.guard import TheParts, needs
from gumd.api.parts import Parts
from gumd.grants import Filter, Grant
from gumd.ids import proposition_number
from gumd.schema import Context, Hit, Profile, Scope
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
    """Propositions and observations by words and meaning, best first."""
    sees = grant.sees.narrowed(Filter.of(body.kinds, body.sources))
    hits = parts.retriever.search(body.query, body.type, body.limit, sees, body.as_of)
    ids = [hit["id"] for hit in hits if hit["type"] == "proposition"]
    note_read(parts, grant, "search", "POST /v1/search", ids)
    return hits


@routes.get("/v1/profile")
def profile(grant: Annotated[Grant, needs("profile")], parts: TheParts) -> Profile:
    """The whole user model, by kind."""
    found = parts.retriever.profile(grant.sees)
    ids = [line["id"] for lines in found["kinds"].values() for line in lines]
    note_read(parts, grant, "profile", "GET /v1/profile", ids)
    return found


def note_read(parts: Parts, grant: Grant, scope: Scope, call: str, propositions: list[str]) -> None:
    """Who read what: the ids, never the text."""
    numbers = [proposition_number(id) for id in propositions]
    with parts.store.write() as db:
        audit.add(db, Read(datetime.now(UTC), grant.app, scope, call, numbers))

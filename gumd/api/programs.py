"""The daemon's state, private mode, the apps' grants, the audit, and what happens."""

import json
import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Header
from fastapi.responses import StreamingResponse

from gumd import __version__
from gumd.api.bodies import AppAsked, PauseAsked
from gumd.api.guard import Known, TheParts, needs
from gumd.api.parts import Parts
from gumd.children import resident_mb
from gumd.grants import Grant
from gumd.ids import proposition_id
from gumd.schema import Allowed, App, AuditRow, Health, Info, Pause, SourceHealth
from gumd_store import audit as audits
from gumd_store import observations
from gumd_store.apps import AppRow
from gumd_store.events import EventRow

routes = APIRouter(tags=["programs"])
Admin = Annotated[Grant, needs("admin")]
_STREAM = {"text/event-stream": {"schema": {"type": "string"}}}
CAPABILITIES = [
    "observations",
    "context",
    "search",
    "propositions",
    "profile",
    "prompt",
    "rank",
    "rate",
    "feedback",
    "events",
    "pause",
    "mutes",
]


@routes.get("/v1/info")
def info() -> Info:
    """Version, API range and capabilities. Needs no token."""
    return {"name": "gumd", "version": __version__, "api": ["v1"], "capabilities": CAPABILITIES}


@routes.get("/v1/health")
def health(grant: Known, parts: TheParts) -> Health:
    """The state of each observer, source and model, and what is still to be learned from. Needs a token, no scope."""
    until = parts.private_mode.until()
    pending = parts.learner.pending()
    return {
        "state": "running" if until is None else "paused",
        "paused_until": until,
        "observers": parts.observers.health(),
        "sources": _sources(parts),
        "model": parts.worker.state(),
        "pending": pending.pending,
        "set_aside": pending.set_aside,
        "propositions": _count(parts),
        "resident_mb": resident_mb(os.getpid()),
    }


@routes.post("/v1/pause")
def pause(grant: Admin, parts: TheParts, body: PauseAsked) -> Pause:
    """Begins or ends private mode."""
    if body.paused:
        parts.private_mode.begin(body.minutes)
    else:
        parts.private_mode.end()
    parts.events.tell("paused" if body.paused else "resumed", {})
    return parts.private_mode.state()


@routes.get("/v1/apps")
def apps(grant: Admin, parts: TheParts) -> list[App]:
    """The grants."""
    return [_app(row) for row in parts.grants.every()]


@routes.post("/v1/apps")
def allow(grant: Admin, parts: TheParts, body: AppAsked) -> Allowed:
    """A new grant; its token is in this answer only."""
    row, token = parts.grants.allow(body.name, body.scopes, body.kinds, body.sources, body.until)
    return {**_app(row), "token": token}


@routes.delete("/v1/apps/{name}")
def revoke(grant: Admin, parts: TheParts, name: str) -> App:
    """Ends a grant at once."""
    return _app(parts.grants.revoke(name))


@routes.get("/v1/audit")
def audit(grant: Annotated[Grant, needs("audit")], parts: TheParts, limit: int = 100) -> list[AuditRow]:
    """Who read what, newest first."""
    with parts.store.read() as db:
        reads = audits.latest(db, max(0, min(limit, 10_000)))
    return [
        {"at": one.at.isoformat(), "app": one.app, "scope": one.scope, "call": one.call,
         "propositions": [proposition_id(number) for number in one.propositions]}
        for one in reads
    ]  # fmt: skip


@routes.get("/v1/events", response_class=StreamingResponse, responses={200: {"content": _STREAM}})
async def events(
    grant: Annotated[Grant, needs("profile")],
    parts: TheParts,
    last_event_id: Annotated[int | None, Header(ge=0)] = None,
) -> StreamingResponse:
    """Server-sent events from now on, or from after ``Last-Event-ID``. They hold ids, never text."""
    after = parts.events.last_id() if last_event_id is None else last_event_id

    async def stream() -> AsyncIterator[str]:
        yield ": gumd\n\n"
        async for event in parts.events.listen(after):
            yield _sent(event)

    return StreamingResponse(stream(), media_type="text/event-stream")


def _sent(event: EventRow) -> str:
    data = json.dumps({"at": event.at.isoformat(), **event.data})
    return f"id: {event.id}\nevent: {event.type}\ndata: {data}\n\n"


def _app(row: AppRow) -> App:
    return {
        "name": row.name,
        "scopes": row.scopes,
        "kinds": row.kinds,
        "sources": row.sources,
        "until": row.until.isoformat() if row.until else None,
        "created_at": row.created_at.isoformat(),
    }


def _sources(parts: Parts) -> list[SourceHealth]:
    now = datetime.now(UTC)
    with parts.store.read() as db:
        found = observations.sources(db)
    return [
        {
            "source": one.source,
            "observations": one.observations,
            "last_event_age_s": max(0.0, (now - one.last_recorded_at).total_seconds()),
        }
        for one in found
    ]


def _count(parts: Parts) -> int:
    with parts.store.read() as db:
        return int(db.execute("SELECT count(*) FROM propositions WHERE status = 'active'").fetchone()[0])

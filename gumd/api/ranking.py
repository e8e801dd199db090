"""Ranking what apps show, asking for what would tell items apart, and learning from what the user did and said."""

from collections.abc import Sequence
from typing import Annotated, cast

from fastapi import APIRouter

from gumd.api.asking import note_read
from gumd.api.bodies import AskSent, FeedbackSent, ItemSent, Rated, Slate
from gumd.api.guard import TheParts, needs
from gumd.api.parts import Parts
from gumd.errors import Paused
from gumd.grants import Grant
from gumd.propose.rules.said.critiques import TITLE
from gumd.rank import Options
from gumd.recommend.attributes_asked import SoFar
from gumd.schema_ranking import Asked, AttributeIn, Feedback, ItemIn, Needed, Ratings, Report
from gumd.schema_ranking import Slate as Ranked

routes = APIRouter(tags=["ranking"])
Ranker = Annotated[Grant, needs("rank")]


@routes.post("/v1/rank")
def rank(grant: Ranker, parts: TheParts, body: Slate) -> Ranked:
    """The items in the order of what the user would choose, each with a probability and its reasons."""
    options = Options(
        needed=[cast(Needed, one.model_dump()) for one in body.needed],
        diversity=body.diversity,
        exploration=body.exploration,
        explain=body.explain,
        kept=not parts.private_mode.lasts(),
    )
    slate = parts.ranking.rank(_items(body.items), body.context, grant.app, grant.sees, options)
    _note(parts, grant, "POST /v1/rank", slate)
    return slate


@routes.post("/v1/rate")
def rate(grant: Ranker, parts: TheParts, body: Rated) -> Ratings:
    """How many stars the user would give each item, by what they rated among the app's items."""
    found = parts.ranking.rate(_items(body.items), grant.app)
    note_read(parts, grant, "rank", "POST /v1/rate", [])
    return {"items": found}


@routes.post("/v1/feedback")
def feedback(grant: Ranker, parts: TheParts, body: FeedbackSent) -> Feedback:
    """What the user did with an item, or said of a list, which is then ranked anew."""
    if body.critique is not None and body.impression is not None:
        return _criticised(parts, grant, body.impression, body.critique, body.context)
    parts.private_mode.refuse()
    parts.ranking.feedback(grant.app, **body.model_dump(exclude={"critique", "context"}))
    return {"recorded": 1}


@routes.post("/v1/ask")
def ask(grant: Ranker, parts: TheParts, body: AskSent) -> Asked:
    """The attribute question that would tell most of which item the user wants, or none where asking does not pay."""
    answers = [cast(AttributeIn, one.model_dump()) for one in body.answers]
    so_far = SoFar(answers, body.rejected, body.slots, body.turns)
    kept = not parts.private_mode.lasts()
    found = parts.ranking.ask(_items(body.items), body.context, grant.app, grant.sees, so_far, kept)
    note_read(parts, grant, "rank", "POST /v1/ask", [])
    return found


@routes.get("/v1/rank/report")
def report(grant: Ranker, parts: TheParts) -> Report:
    """How evenly the lists of the last 30 days dealt out their places, over items and over providers."""
    return parts.ranking.report(grant.app)


def _criticised(parts: Parts, grant: Grant, impression: str, critique: str, context: str) -> Feedback:
    kept = not parts.private_mode.lasts()
    understood, slate = parts.ranking.criticise(grant.app, impression, critique, context, grant.sees, kept)
    _note(parts, grant, "POST /v1/feedback", slate)
    return {"recorded": _kept(parts, grant, critique), "understood": understood, "slate": slate}


def _kept(parts: Parts, grant: Grant, critique: str) -> int:
    """How many observations the critique made, for gumd to learn from: none in private mode."""
    said = {"source": "chat", "app": grant.app, "title": TITLE, "text": critique, "origin": "user"}
    try:
        kept = parts.journal.write(grant.app, [said])["accepted"]
    except Paused:
        return 0
    parts.learner.wake()
    return kept


def _note(parts: Parts, grant: Grant, call: str, slate: Ranked) -> None:
    quoted = {reason.get("proposition") for item in slate["items"] for reason in item["reasons"]}
    note_read(parts, grant, "rank", call, sorted(id for id in quoted if id))


def _items(sent: Sequence[ItemSent]) -> list[ItemIn]:
    return [cast(ItemIn, one.model_dump()) for one in sent]

"""Ranking what apps show, and learning from what the user did with it."""

from typing import Annotated

from fastapi import APIRouter

from gumd.api.asking import note_read
from gumd.api.bodies import FeedbackSent, Slate
from gumd.api.guard import TheParts, needs
from gumd.grants import Grant
from gumd.schema import Feedback, ItemIn
from gumd.schema import Slate as Ranked

routes = APIRouter(tags=["ranking"])
Ranker = Annotated[Grant, needs("rank")]


@routes.post("/v1/rank")
def rank(grant: Ranker, parts: TheParts, body: Slate) -> Ranked:
    """The items in the order of what the user would choose, each with a probability and its reasons."""
    items: list[ItemIn] = [{"id": i.id, "title": i.title, "description": i.description} for i in body.items]
    slate = parts.ranking.rank(items, body.context, grant.app, grant.sees)
    quoted = {reason.get("proposition") for item in slate["items"] for reason in item["reasons"]}
    note_read(parts, grant, "rank", "POST /v1/rank", sorted(id for id in quoted if id))
    return slate


@routes.post("/v1/feedback")
def feedback(grant: Ranker, parts: TheParts, body: FeedbackSent) -> Feedback:
    """What the user did with an item of an impression, or with one that gumd has not ranked."""
    parts.ranking.feedback(grant.app, **body.model_dump())
    return {"recorded": 1}

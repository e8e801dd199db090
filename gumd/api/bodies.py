"""What the calls take. Limits are the documented ones; an unknown field is refused, as it is a misspelt one."""

from datetime import datetime
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from gumd.admit import YEARS
from gumd.schema import Kind, LineVerdict, Scope, Source, Tokenizer
from gumd.schema_ranking import Action, Exploration

Text = Annotated[str, Field(max_length=10_000)]
Name = Annotated[str, Field(min_length=1, max_length=200)]


def _reckonable(at: datetime) -> datetime:
    if at.year not in YEARS:
        raise ValueError(f"must be in the years {YEARS.start} to {YEARS.stop - 1}")
    return at


Value = bool | int | float | Text | list[Text]
When = Annotated[AwareDatetime, AfterValidator(_reckonable)]


class Body(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class Observations(Body):
    """One or many; each is checked on its own, so that a bad one does not keep good ones out."""

    observations: Annotated[list[Any], Field(max_length=10_000, description="each as docs/api.md says")]


class Flush(Body):
    timeout_s: float = Field(default=600, ge=0, le=86_400)


class ContextAsked(Body):
    query: Text
    budget: int = Field(default=600, ge=0, le=100_000, description="tokens")
    format: Literal["markdown", "json", "xml"] = "markdown"
    as_of: When | None = None
    tokenizer: Tokenizer = Field(default="any", description="the family whose tokens are counted")


class ResultJudged(Body):
    """A result of an earlier round of the same search."""

    id: Annotated[str, Field(pattern="^[op](0|[1-9][0-9]{0,17})$")]
    verdict: Literal["useful", "not_useful"] | None = None


class SearchAsked(Body):
    query: Text
    type: Literal["observation", "proposition"] | None = None
    limit: int = Field(default=10, ge=1, le=1_000)
    kinds: list[Kind] | None = None
    sources: list[Source] | None = None
    as_of: When | None = None
    explain: bool = Field(default=False, description="with the terms of each score, in log-odds")
    diversity: float = Field(default=0.0, ge=0, le=1, description="how unlike each other the first hits are")
    earlier: list[ResultJudged] = Field(default=[], max_length=100, description="results of earlier rounds")


class LineJudged(Body):
    """What is said of a line; ``query`` is what it had answered."""

    verdict: LineVerdict
    query: Text | None = None


class ForgetAsked(Body):
    """What is to be forgotten: an observation, a person, or what a source brought in a span of time."""

    observation: Name | None = None
    person: Name | None = None
    source: Source | None = None
    since: When | None = None
    until: When | None = None
    dry_run: bool = False


class Amendment(Body):
    """The user's word on a proposition; one of the fields at least."""

    verdict: Literal["confirm", "reject"] | None = None
    text: Annotated[str, Field(min_length=3, max_length=500)] | None = None
    pinned: bool | None = None
    hidden: bool | None = None


class MuteAsked(Body):
    source: Source
    topic: Name | None = None


class ItemSent(Body):
    id: Name
    title: Text
    description: Text | None = None
    fields: Annotated[dict[Name, Value], Field(max_length=100)] = {}
    caption: Text | None = None
    prior: float | None = Field(default=None, gt=0, allow_inf_nan=False)
    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)


class NeededSent(Body):
    """What a field must be, or must not."""

    field: Name
    among: Annotated[list[Text], Field(max_length=100)] | None = None
    not_among: Annotated[list[Text], Field(max_length=100)] | None = None
    at_most: float | None = None
    at_least: float | None = None


class Slate(Body):
    items: Annotated[list[ItemSent], Field(max_length=1_000)]
    context: Text = ""
    needed: Annotated[list[NeededSent], Field(max_length=100)] = []
    diversity: float = Field(default=0, ge=0, le=1, description="how much unlike each other the first ones are")
    exploration: Exploration | None = None
    explain: bool = False


class Rated(Body):
    items: Annotated[list[ItemSent], Field(max_length=1_000)]


class AnswerSent(Body):
    """What the user said to an attribute question; without ``yes``, that they do not care."""

    field: Name
    how: Literal["is", "has", "under"]
    value: Text | float
    yes: bool | None = None


class AskSent(Body):
    items: Annotated[list[ItemSent], Field(max_length=2_000)]
    context: Text = ""
    answers: Annotated[list[AnswerSent], Field(max_length=100)] = []
    rejected: Annotated[list[Name], Field(max_length=2_000)] = []
    slots: int = Field(default=10, ge=1, le=100, description="how many items are shown at a time")
    turns: int = Field(default=15, ge=1, le=100, description="how many more questions or lists there may be")


class FeedbackSent(Body):
    """What was done with an item, or what was said of the list of an impression."""

    action: Action | None = None
    item: Name | None = None
    impression: Name | None = None
    critique: Annotated[str, Field(min_length=1, max_length=1_000)] | None = None
    context: Text = Field(default="", description="what the list of the critique was for")
    title: Text | None = None
    description: Text | None = None
    fields: Annotated[dict[Name, Value], Field(max_length=100)] = {}
    value: float | None = Field(default=None, description="a rating, or seconds")
    characters: int | None = Field(default=None, ge=1, description="of what was read")
    at: AwareDatetime | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if self.critique is not None:
            if self.impression is None or self.action is not None or self.item is not None:
                raise ValueError("a critique goes with the impression of its list, and without action and item")
        elif self.action is None or self.item is None:
            raise ValueError("needs action and item, or a critique")
        return self


class PauseAsked(Body):
    paused: bool = True
    minutes: float | None = Field(default=None, gt=0, le=525_600)


class AppAsked(Body):
    name: str
    scopes: Annotated[list[Scope], Field(min_length=1)]
    kinds: list[Kind] | None = None
    sources: list[Source] | None = None
    until: AwareDatetime | None = None

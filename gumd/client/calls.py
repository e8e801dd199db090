"""Every call of the API as a value: what is sent, and the type of what comes back. Both clients send the same."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar
from urllib.parse import quote

from gumd.schema import (
    Allowed,
    App,
    AuditRow,
    Calibration,
    Changed,
    Context,
    Flushed,
    Forgot,
    Forgotten,
    Health,
    Hit,
    Info,
    LineFeedback,
    LineVerdict,
    Mute,
    ObservationIn,
    Observed,
    Pause,
    Profile,
    Prompt,
    Proposition,
    PropositionDetail,
    ResultIn,
)
from gumd.schema_ranking import (
    Action,
    Asked,
    AttributeIn,
    Exploration,
    Feedback,
    ItemIn,
    Needed,
    Ratings,
    Report,
    Slate,
)

T = TypeVar("T")
Method = Literal["GET", "POST", "PATCH", "DELETE"]


@dataclass(frozen=True)
class Call(Generic[T]):
    """One request; its answer has the type ``T``. ``wait_s`` is how long the answer may take."""

    method: Method
    path: str
    body: Any = None
    query: dict[str, str] = field(default_factory=dict)
    wait_s: float = 60.0


def _given(**values: Any) -> dict[str, Any]:
    """What was given, without what was left out."""
    return {name: value for name, value in values.items() if value is not None}


def info() -> Call[Info]:
    """Version, API range and capabilities. Needs no token."""
    return Call("GET", "/v1/info")


def health() -> Call[Health]:
    """The state of each observer, source and model, and what is still to be learned from."""
    return Call("GET", "/v1/health")


def observe(observations: Sequence[ObservationIn]) -> Call[Observed]:
    """Hands over observations; the answer comes once those that are accepted are durable."""
    return Call("POST", "/v1/observations", {"observations": list(observations)})


def flush(timeout_s: float = 600.0) -> Call[Flushed]:
    """Answers when all that was observed so far has been learned from, or after ``timeout_s``."""
    return Call("POST", "/v1/flush", {"timeout_s": timeout_s}, wait_s=timeout_s + 30)


def context(
    query: str,
    *,
    budget: int | None = None,
    format: str | None = None,
    as_of: str | None = None,
    tokenizer: str | None = None,
) -> Call[Context]:
    """What an assistant should know to answer ``query``, in at most ``budget`` tokens; ``as_of`` (ISO 8601) a time.

    ``tokenizer`` is the family whose tokens are counted: ``any`` (none of them takes more), ``openai``, ``llama``,
    ``gpt2`` or ``wordpiece``.
    """
    body = _given(query=query, budget=budget, format=format, as_of=as_of, tokenizer=tokenizer)
    return Call("POST", "/v1/context", body)


def search(
    query: str,
    *,
    type: str | None = None,
    limit: int | None = None,
    kinds: Sequence[str] | None = None,
    sources: Sequence[str] | None = None,
    as_of: str | None = None,
    earlier: Sequence[ResultIn] = (),
    explain: bool | None = None,
    diversity: float | None = None,
) -> Call[list[Hit]]:
    """Propositions and observations, best first; ``as_of`` (ISO 8601) asks what was so then.

    What ``earlier`` rounds returned, at most 100, is left out; those that were ``useful`` or ``not_useful`` move it.
    With ``explain`` each hit has the ``terms`` of its score; ``diversity``, from 0 to 1, is how unlike each other the
    first hits are.
    """
    filters = _given(type=type, limit=limit, kinds=kinds, sources=sources, as_of=as_of)
    body = filters | _given(query=query, explain=explain, diversity=diversity)
    return Call("POST", "/v1/search", body | ({"earlier": list(earlier)} if earlier else {}))


def line_feedback(id: str, verdict: LineVerdict, *, query: str | None = None) -> Call[LineFeedback]:
    """What the user, or the app, says of a line (``p3``, ``o12``) that a context or a search returned for ``query``."""
    return Call("POST", f"/v1/lines/{quote(id, safe='')}/feedback", _given(verdict=verdict, query=query))


def propositions(
    *, all: bool = False, kind: str | None = None, as_of: str | None = None, known_at: str | None = None
) -> Call[list[Proposition]]:
    """What is believed now, surest first; with ``all`` every status and confidence.

    Or what held at the time ``as_of``, or what gumd knew at the time ``known_at`` (ISO 8601 with an offset).
    """
    query = _given(all="true" if all else None, kind=kind, as_of=as_of, known_at=known_at)
    return Call("GET", "/v1/propositions", query=query)


def proposition(id: str) -> Call[PropositionDetail]:
    """One proposition with its evidence, history and the terms of its confidence."""
    return Call("GET", f"/v1/propositions/{quote(id, safe='')}")


def amend(
    id: str,
    *,
    verdict: str | None = None,
    text: str | None = None,
    pinned: bool | None = None,
    hidden: bool | None = None,
) -> Call[PropositionDetail]:
    """The user's word on a proposition: ``confirm`` or ``reject`` it, say it otherwise, pin or hide it."""
    body = _given(verdict=verdict, text=text, pinned=pinned, hidden=hidden)
    return Call("PATCH", f"/v1/propositions/{quote(id, safe='')}", body)


def undo(id: str) -> Call[PropositionDetail]:
    """Takes back the last change of a proposition."""
    return Call("POST", f"/v1/propositions/{quote(id, safe='')}/undo")


def history(limit: int | None = None) -> Call[list[Changed]]:
    """The last changes of what is believed, newest first."""
    return Call("GET", "/v1/history", query={"limit": str(limit)} if limit else {})


def calibration() -> Call[Calibration]:
    """What the confidences were worth, by the user's verdicts."""
    return Call("GET", "/v1/calibration")


def forget(id: str) -> Call[Forgotten]:
    """Deletes a proposition for good."""
    return Call("DELETE", f"/v1/propositions/{quote(id, safe='')}")


def mutes() -> Call[list[Mute]]:
    """What is not learned, and from which source."""
    return Call("GET", "/v1/mutes")


def mute(source: str, *, topic: str | None = None) -> Call[Mute]:
    """Nothing more is learned from ``source``, about ``topic`` or at all."""
    return Call("POST", "/v1/mutes", _given(source=source, topic=topic))


def unmute(id: str) -> Call[Mute]:
    """Ends one of ``mutes``."""
    return Call("DELETE", f"/v1/mutes/{quote(id, safe='')}")


def forget_all(
    *,
    observation: str | None = None,
    person: str | None = None,
    source: str | None = None,
    since: str | None = None,
    until: str | None = None,
    dry_run: bool = False,
) -> Call[Forgot]:
    """Deletes one observation, all that names a person, or what a source or a span of time brought."""
    body = _given(observation=observation, person=person, source=source, since=since, until=until)
    return Call("POST", "/v1/forget", body | {"dry_run": dry_run}, wait_s=600)


def profile() -> Call[Profile]:
    """What is believed of the user, by kind, each kind with a summary."""
    return Call("GET", "/v1/profile")


def prompt(*, app: str | None = None, budget: int | None = None) -> Call[Prompt]:
    """A system prompt of at most ``budget`` tokens, of what the grant of ``app`` lets through; without it, the own."""
    return Call("GET", "/v1/prompt", query=_given(**{"for": app, "budget": None if budget is None else str(budget)}))


def rank(
    items: Sequence[ItemIn],
    *,
    context: str | None = None,
    needed: Sequence[Needed] | None = None,
    diversity: float | None = None,
    exploration: Exploration | None = None,
    explain: bool | None = None,
) -> Call[Slate]:
    """The items in the order of what the user would choose, with reasons, and the impression's id for feedback."""
    body = _given(
        items=list(items), context=context, needed=needed and list(needed), diversity=diversity,
        exploration=exploration, explain=explain,
    )  # fmt: skip
    return Call("POST", "/v1/rank", body)


def feedback(
    action: Action,
    *,
    item: str,
    impression: str | None = None,
    title: str | None = None,
    description: str | None = None,
    at: str | None = None,
    value: float | None = None,
    characters: int | None = None,
) -> Call[Feedback]:
    """What the user did with an item: one of an impression, or, with its title, one that gumd has not ranked.

    ``value`` is a rating from 1 to 5, or for how many seconds ``characters`` were read.
    """
    what = _given(action=action, item=item, impression=impression, title=title, description=description, at=at)
    return Call("POST", "/v1/feedback", what | _given(value=value, characters=characters))


def criticise(critique: str, *, impression: str, context: str | None = None) -> Call[Feedback]:
    """What the user says of the list of an impression: what of it was understood, and the list ranked anew."""
    return Call("POST", "/v1/feedback", _given(critique=critique, impression=impression, context=context))


def ask(
    items: Sequence[ItemIn],
    *,
    context: str | None = None,
    answers: Sequence[AttributeIn] | None = None,
    rejected: Sequence[str] | None = None,
    slots: int | None = None,
    turns: int | None = None,
) -> Call[Asked]:
    """The attribute question that would tell most of which item the user wants, and what is left by the answers."""
    said = _given(answers=answers and list(answers), rejected=rejected and list(rejected), slots=slots, turns=turns)
    return Call("POST", "/v1/ask", _given(items=list(items), context=context) | said)


def rate(items: Sequence[ItemIn]) -> Call[Ratings]:
    """How many stars the user would give each item, in the order given."""
    return Call("POST", "/v1/rate", {"items": list(items)})


def rank_report() -> Call[Report]:
    """How evenly the lists of the last 30 days dealt out their places."""
    return Call("GET", "/v1/rank/report")


def pause(minutes: float | None = None) -> Call[Pause]:
    """Private mode, until ``resume`` or for ``minutes``."""
    return Call("POST", "/v1/pause", _given(paused=True, minutes=minutes))


def resume() -> Call[Pause]:
    """Ends private mode."""
    return Call("POST", "/v1/pause", {"paused": False})


def apps() -> Call[list[App]]:
    """Every grant."""
    return Call("GET", "/v1/apps")


def allow(
    name: str,
    scopes: Sequence[str],
    *,
    kinds: Sequence[str] | None = None,
    sources: Sequence[str] | None = None,
    until: str | None = None,
) -> Call[Allowed]:
    """Grants an app these scopes, and only these kinds and sources if named; the token is in this answer only."""
    return Call("POST", "/v1/apps", _given(name=name, scopes=list(scopes), kinds=kinds, sources=sources, until=until))


def revoke(name: str) -> Call[App]:
    """Ends an app's grant at once."""
    return Call("DELETE", f"/v1/apps/{quote(name, safe='')}")


def audit(limit: int | None = None) -> Call[list[AuditRow]]:
    """Who read what, newest first."""
    return Call("GET", "/v1/audit", query={"limit": str(limit)} if limit else {})

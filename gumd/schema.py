"""The shapes of what goes over the socket, for the daemon, its clients and the documentation.

Answers are typed dictionaries: the daemon builds them, OpenAPI documents them, and a client gets them without
importing anything that it would have to wait for.
"""

from typing import Any, Literal, NotRequired, get_args

from typing_extensions import TypedDict

Origin = Literal["user", "foreign"]
Source = Literal[
    "file", "clipboard", "shell", "browser", "editor", "chat", "calendar", "email", "window", "notification"
]
Kind = Literal[
    "plan", "goal", "preference", "routine", "relationship", "skill",
    "project", "possession", "health", "standing_instruction", "biography",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
"""Those of propositions; an observation is of none."""
Polarity = Literal["likes", "avoids", "neutral"]
Status = Literal["active", "superseded", "rejected", "expired"]
Stance = Literal["supports", "contradicts"]
Tokenizer = Literal["any", "openai", "llama", "gpt2", "wordpiece"]
Scope = Literal["observe", "context", "search", "profile", "rank", "correct", "audit", "admin"]


class ObservationIn(TypedDict):
    """One thing seen, as an app sends it. ``at`` is ISO 8601 with an offset; without it, now."""

    text: str
    source: str
    id: NotRequired[str | None]
    at: NotRequired[str | None]
    app: NotRequired[str | None]
    title: NotRequired[str | None]
    origin: NotRequired[Origin | None]


LineVerdict = Literal["useful", "wrong", "not_now", "pin", "unpin", "hide", "show"]
"""What the user or an app says of a line that a context or a search returned."""


class ResultIn(TypedDict):
    """A result of an earlier round of a search; without a verdict it is only left out of the next."""

    id: str
    verdict: NotRequired[Literal["useful", "not_useful"] | None]


class Rejected(TypedDict):
    """One observation that was not taken: its place in the request, and why."""

    index: int
    type: str
    detail: str


class Observed(TypedDict):
    """How many observations are now durable, how many were already there, which were refused."""

    accepted: int
    duplicates: int
    rejected: list[Rejected]


class Evidence(TypedDict):
    observation: str
    external_id: str | None
    source: str
    observed_at: str
    stance: Stance
    weight: float
    words: str


class Proposition(TypedDict):
    id: str
    text: str
    kind: str
    polarity: str
    confidence: float
    status: str
    valid_from: str | None
    valid_to: str | None
    pinned: bool
    hidden: bool
    proposer: str
    created_at: str
    evidence: list[Evidence]


class Term(TypedDict):
    """One summand of a confidence, in log-odds, and what it comes from."""

    name: str
    log_odds: float


class ReliabilityBin(TypedDict):
    """Of the statements with a confidence from ``low`` to ``high``: the mean confidence, and the share that is so."""

    low: float
    high: float
    count: int
    said: float
    right: float


class Reliability(TypedDict):
    """How far confidences were from what was right; None where there is nothing to say it of."""

    count: int
    brier: float | None
    ece: float | None
    bins: list[ReliabilityBin]


class Calibration(TypedDict):
    """What the confidences were worth, by the user's verdicts: as told before each verdict, and as shipped.

    ``before_release`` is what the shipped map gave on statements of invented people that it was not fitted on.
    """

    told: Reliability
    shipped: Reliability
    before_release: Reliability


class Change(TypedDict):
    """What was done to a proposition, when, and by whom: ``gumd``, or the app that the user did it in."""

    at: str
    actor: str
    what: str
    detail: str
    undone: bool
    undoable: bool


class Changed(Change):
    """A change, and the proposition that it was of, as it reads now."""

    proposition: str
    text: str


class PropositionDetail(Proposition):
    history: list[Change]
    terms: list[Term]


class ContextLine(TypedDict):
    id: str
    text: str
    kind: str
    confidence: float


class Told(ContextLine):
    """A belief in a context: ``sure`` and ``age`` say in words how sure it is, and how long ago it was last heard.

    ``part`` is ``query`` for what bears on the query, ``always`` for what an assistant is told in any case.
    """

    sure: str
    age: str
    part: Literal["always", "query"]


class Instruction(TypedDict):
    """What the user has asked of programs for good; ``own_words`` where ``text`` is as they said it themselves."""

    id: str
    text: str
    own_words: bool
    confidence: float
    sure: str
    age: str


class Quote(TypedDict):
    id: str
    external_id: str | None
    source: str
    origin: str
    observed_at: str
    text: str


class Context(TypedDict):
    """The answer lists just what ``text`` holds; ``tokens`` are those of ``tokenizer``.

    ``known`` is false where nothing was found that bears on the query.
    """

    text: str
    tokens: int
    tokenizer: str
    known: bool
    instructions: list[Instruction]
    propositions: list[Told]
    observations: list[Quote]


class Hit(TypedDict):
    type: Literal["observation", "proposition"]
    id: str
    external_id: str | None
    text: str
    score: float
    terms: NotRequired[list[Term]]


class Summary(TypedDict):
    """A kind in a short paragraph, made of ``propositions`` by selection, or put in words by a model and checked."""

    text: str
    by: Literal["selection", "model"]
    propositions: list[str]


class Profile(TypedDict):
    kinds: dict[str, list[ContextLine]]
    summaries: dict[str, Summary]


class Prompt(TypedDict):
    """A system prompt, what it may cost in tokens, and the propositions that it holds."""

    text: str
    tokens: int
    propositions: list[ContextLine]


class LineFeedback(TypedDict):
    """What is now kept of a line: an observation or a proposition."""

    id: str
    verdict: LineVerdict


class Forgotten(TypedDict):
    id: str
    forgotten: bool


class Mute(TypedDict):
    """What is not learned from ``source``; without a ``topic``, nothing is."""

    id: str
    source: str
    topic: str | None
    created_at: str


class Forgot(TypedDict):
    """How many observations and propositions went, how many propositions rest on less than before, and how many
    choices among what apps showed went."""

    observations: int
    propositions: int
    changed: int
    choices: int
    dry_run: bool


class ObserverHealth(TypedDict):
    name: str
    state: Literal["off", "starting", "running", "failed"]
    detail: str


class SourceHealth(TypedDict):
    source: str
    observations: int
    last_event_age_s: float


class Health(TypedDict):
    state: Literal["running", "paused"]
    paused_until: str | None
    observers: list[ObserverHealth]
    sources: list[SourceHealth]
    model: dict[str, Any]
    pending: int
    set_aside: int
    propositions: int
    resident_mb: float


class Info(TypedDict):
    name: str
    version: str
    api: list[str]
    capabilities: list[str]


class Flushed(TypedDict):
    """What is still to be learned from; ``done`` when nothing is."""

    done: bool
    pending: int
    set_aside: int


class App(TypedDict):
    name: str
    scopes: list[str]
    kinds: list[str] | None
    sources: list[str] | None
    until: str | None
    created_at: str


class Allowed(App):
    token: str


class AuditRow(TypedDict):
    at: str
    app: str
    scope: str
    call: str
    propositions: list[str]


class Pause(TypedDict):
    paused_until: str | None


class Event(TypedDict):
    id: int
    at: str
    type: str
    data: dict[str, Any]

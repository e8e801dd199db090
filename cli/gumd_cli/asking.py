"""Asking: context, search, profile, prompt; and saying what of a line was of use."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Literal, cast

import typer

from gumd_cli.moments import AsOf
from gumd_cli.output import Json, heading, note, one_line, say, show, table
from gumd_cli.session import ask

if TYPE_CHECKING:
    from gumd.schema import Context, Hit, LineFeedback, LineVerdict, Profile, Prompt, ResultIn

_VERDICTS = {"not-now": "not_now"}
_NOTED = {
    "useful": "counts for more where the like is asked",
    "wrong": "counts for less where the like is asked",
    "not_now": "counts for less for a while where the like is asked",
    "pin": "is told whenever there is room",
    "unpin": "is no longer pinned",
    "hide": "is not told in contexts any more; to undo it: gumd line show",
    "show": "may be told in contexts",
}

Query = Annotated[str, typer.Argument(metavar="QUERY", help="In words, or as a question.")]
Budget = Annotated[int | None, typer.Option(min=1, help="At most so many tokens.")]
Format = Annotated[Literal["markdown", "json", "xml"] | None, typer.Option(help="The form of the text.")]

Tokenizer = Annotated[
    Literal["any", "openai", "llama", "gpt2", "wordpiece"] | None,
    typer.Option(help="Whose tokens are counted; any is safe for all."),
]


def context(
    query: Query,
    budget: Budget = None,
    format: Format = None,
    as_of: AsOf = None,
    tokenizer: Tokenizer = None,
    json: Json = False,
) -> None:
    """What an assistant should know now to answer a question."""
    from gumd.client import calls

    answer = ask(calls.context(query, budget=budget, format=format, as_of=as_of, tokenizer=tokenizer))
    show(answer, json, _print_text)


def search(
    query: Query,
    type: Annotated[Literal["observation", "proposition"] | None, typer.Option(help="Only one of them.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None,
    as_of: AsOf = None,
    like: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="More like this result of an earlier search; repeatable.")
    ] = None,
    not_like: Annotated[
        list[str] | None, typer.Option("--not", metavar="ID", help="This result was not it; repeatable.")
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="With what each score is made of.")] = False,
    diversity: Annotated[
        float | None, typer.Option(min=0, max=1, help="How unlike each other the first ones are, from 0 to 1.")
    ] = None,
    json: Json = False,
) -> None:
    """Observations and propositions, by words and by meaning."""
    from gumd.client import calls

    earlier = judged(like or (), not_like or ())
    call = calls.search(
        query, type=type, as_of=as_of, earlier=earlier, limit=limit, explain=explain or None, diversity=diversity
    )
    show(ask(call), json, _print_explained if explain else _print_hits)


def profile(json: Json = False) -> None:
    """What is believed, by kind, each kind with a summary."""
    from gumd.client import calls

    show(ask(calls.profile()), json, _print_profile)


def prompt(
    app: Annotated[str | None, typer.Option("--for", metavar="APP", help="Only what its grant lets through.")] = None,
    budget: Budget = None,
    json: Json = False,
) -> None:
    """A system prompt for an assistant: who you are, how to answer you, what is going on."""
    from gumd.client import calls

    show(ask(calls.prompt(app=app, budget=budget)), json, _print_text)


def line(
    verdict: Annotated[
        Literal["useful", "wrong", "not-now", "pin", "unpin", "hide", "show"],
        typer.Argument(metavar="VERDICT", help="useful, wrong, not-now, pin, unpin, hide or show."),
    ],
    id: Annotated[str, typer.Argument(metavar="ID", help="Of an observation or a proposition: o12, p3.")],
    query: Annotated[str | None, typer.Option(metavar="TEXT", help="The question that it had answered.")] = None,
    json: Json = False,
) -> None:
    """Say of a line of a context or a search whether it was useful, or whether to tell it again."""
    from gumd.client import calls

    say_of = _VERDICTS.get(verdict, verdict)
    answer = ask(calls.line_feedback(id, cast("LineVerdict", say_of), query=query))
    show(answer, json, _print_noted)


def _print_noted(one: "LineFeedback") -> None:
    rejected = one["verdict"] == "wrong" and one["id"].startswith("p")
    say(f"{one['id']}: {'is not believed any more' if rejected else _NOTED[one['verdict']]}")


def judged(useful: Iterable[str], not_useful: Iterable[str], seen: Iterable[str] = ()) -> "list[ResultIn]":
    """The results of earlier rounds, as the next one takes them."""
    named: list[ResultIn] = [{"id": id, "verdict": "useful"} for id in useful]
    named += [{"id": id, "verdict": "not_useful"} for id in not_useful]
    return named + [{"id": id} for id in seen]


def _print_text(found: "Context | Prompt") -> None:
    """The text alone, as it may go straight into a prompt."""
    if found["text"]:
        say(found["text"].rstrip("\n"))
    else:
        note("nothing is known that would matter here")


def _print_hits(hits: "list[Hit]") -> None:
    rows = [(one["id"], f"{one['score']:.2f}", one["text"]) for one in hits]
    table(("ID", "SCORE", "TEXT"), rows) if rows else say("nothing was found")


def _print_explained(hits: "list[Hit]") -> None:
    for one in hits:
        heading(f"{one['id']}  {one['score']:.2f}  {one_line(one['text'])}")
        for term in one["terms"]:
            say(f"  {term['log_odds']:+6.2f}  {term['name']}")
    if not hits:
        say("nothing was found")


def _print_profile(profile: "Profile") -> None:
    lines = 0
    for kind, beliefs in profile["kinds"].items():
        if not beliefs:
            continue
        heading(("\n" if lines else "") + kind.replace("_", " "))
        say(f"  {one_line(profile['summaries'][kind]['text'])}")
        for one in beliefs:
            say(f"  {one['confidence']:4.0%}  {one_line(one['text'])}  ({one['id']})")
        lines += len(beliefs)
    if not lines:
        say("nothing is believed yet")

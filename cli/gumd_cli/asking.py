"""Asking: context, search, profile, rank; and telling what was chosen: feedback."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from gumd_cli.moments import AsOf
from gumd_cli.output import Json, heading, note, one_line, print_json, say, show, table
from gumd_cli.session import ask

if TYPE_CHECKING:
    from gumd.schema import Context, Hit, Profile, Ranked, Slate

_REASONS = 3

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
    show(answer, json, _print_context)


def search(
    query: Query,
    type: Annotated[Literal["observation", "proposition"] | None, typer.Option(help="Only one of them.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Observations and propositions, by words and by meaning."""
    from gumd.client import calls

    show(ask(calls.search(query, type=type, limit=limit, as_of=as_of)), json, _print_hits)


def profile(json: Json = False) -> None:
    """What is believed, by kind."""
    from gumd.client import calls

    show(ask(calls.profile()), json, _print_profile)


def rank(
    items: Annotated[str, typer.Option(metavar="FILE", help='JSON: [{"id", "title", "description"}]; - to read it.')],
    context: Annotated[str | None, typer.Option(metavar="TEXT", help="What the choice is for.")] = None,
    json: Json = False,
) -> None:
    """Put items in the order of what you would choose."""
    from gumd.client import calls
    from gumd_cli.items import read_items

    slate = ask(calls.rank(read_items(items), context=context))
    if json:
        print_json(_with_impression(slate))
    else:
        _print_slate(slate)


def feedback(
    item: Annotated[str, typer.Argument(metavar="ITEM", help="The item's id.")],
    action: Annotated[
        Literal["chosen", "liked", "dismissed", "disliked", "ignored"], typer.Option(help="What you did with it.")
    ],
    impression: Annotated[str | None, typer.Option(help="Of the ranking that showed it.")] = None,
    title: Annotated[str | None, typer.Option(help="Of an item that gumd has not ranked.")] = None,
    description: Annotated[str | None, typer.Option(help="Of an item that gumd has not ranked.")] = None,
    at: Annotated[str | None, typer.Option(help="When: ISO 8601 with an offset; else now.")] = None,
    json: Json = False,
) -> None:
    """Record what you did with an item."""
    from gumd.client import calls

    if (impression is None) == (title is None):
        raise typer.BadParameter("give one of: --impression, or --title.", param_hint="ITEM")
    call = calls.feedback(action, item=item, impression=impression, title=title, description=description, at=at)
    show(ask(call), json, lambda answer: say(f"choices recorded: {answer['recorded']}"))


def _print_context(found: "Context") -> None:
    """The text alone, as it may go straight into a prompt."""
    if found["text"]:
        say(found["text"].rstrip("\n"))
    else:
        note("nothing is known that would matter here")


def _print_hits(hits: "list[Hit]") -> None:
    rows = [(one["id"], f"{one['score']:.2f}", one["text"]) for one in hits]
    table(("ID", "SCORE", "TEXT"), rows) if rows else say("nothing was found")


def _print_profile(profile: "Profile") -> None:
    lines = 0
    for kind, beliefs in profile["kinds"].items():
        if not beliefs:
            continue
        heading(("\n" if lines else "") + kind.replace("_", " "))
        for one in beliefs:
            say(f"  {one['confidence']:4.0%}  {one_line(one['text'])}  ({one['id']})")
        lines += len(beliefs)
    if not lines:
        say("nothing is believed yet")


def _with_impression(slate: "Slate") -> list[dict[str, Any]]:
    """The items in their order, each with the impression's id, which feedback asks for."""
    return [one | {"impression": slate["impression"]} for one in slate["items"]]


def _print_slate(slate: "Slate") -> None:
    for place, one in enumerate(slate["items"], start=1):
        _print_item(place, one)
    say(f"\nimpression {slate['impression']}: gumd feedback ITEM --impression {slate['impression']} --action chosen")


def _print_item(place: int, item: "Ranked") -> None:
    say(f"{place:2d}. {item['score']:4.0%}  {one_line(item['title'])}  ({item['id']})")
    for reason in sorted(item["reasons"], key=lambda one: -abs(one["log_odds"]))[:_REASONS]:
        say(f"          {reason['log_odds']:+.1f}  {one_line(reason['words'])}")

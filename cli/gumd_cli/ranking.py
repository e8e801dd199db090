"""Ranking: items in the order of what the user would choose, and what the user did with them or said of them."""

from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from gumd_cli.output import Json, heading, one_line, print_json, say, show
from gumd_cli.session import ask

if TYPE_CHECKING:
    from gumd.schema_ranking import Evenness, Feedback, Ranked, Ratings, Report, Slate

_REASONS = 3
_Action = Literal[
    "chosen", "clicked", "opened", "read", "rated", "purchased", "liked", "disliked", "dismissed", "ignored", "never"
]


def rank(
    items: Annotated[str | None, typer.Option(metavar="FILE", help="JSON, as the manual says; - to read it.")] = None,
    context: Annotated[str | None, typer.Option(metavar="TEXT", help="What the choice is for.")] = None,
    diversity: Annotated[float | None, typer.Option(min=0, max=1, help="How unlike each other the first are.")] = None,
    explore: Annotated[
        Literal["thompson", "ucb"] | None, typer.Option(help="Show what is not known well, too.")
    ] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Every reason of every item.")] = False,
    stars: Annotated[bool, typer.Option("--stars", help="What you would give each item, by what you rated.")] = False,
    report: Annotated[bool, typer.Option("--report", help="How evenly lists dealt out their places.")] = False,
    json: Json = False,
) -> None:
    """Put items in the order of what you would choose."""
    from gumd.client import calls
    from gumd_cli.items import read_items

    if report == (items is not None):
        raise typer.BadParameter("give one of: --items, or --report.", param_hint="--items")
    if items is None:
        show(ask(calls.rank_report()), json, _print_report)
        return
    if stars:
        show(ask(calls.rate(read_items(items))), json, _print_ratings)
        return
    call = calls.rank(
        read_items(items), context=context, diversity=diversity, exploration=explore, explain=explain or None
    )
    slate = ask(call)
    print_json(_with_impression(slate)) if json else _print_slate(slate, None if explain else _REASONS)


def feedback(
    item: Annotated[str | None, typer.Argument(metavar="[ITEM]", help="The item's id.")] = None,
    action: Annotated[_Action | None, typer.Option(help="What you did with it.")] = None,
    impression: Annotated[str | None, typer.Option(help="Of the ranking that showed it.")] = None,
    critique: Annotated[str | None, typer.Option(metavar="TEXT", help="What you say of the whole list.")] = None,
    value: Annotated[float | None, typer.Option(help="A rating from 1 to 5, or seconds of reading.")] = None,
    characters: Annotated[int | None, typer.Option(min=1, help="Of what was read.")] = None,
    title: Annotated[str | None, typer.Option(help="Of an item that gumd has not ranked.")] = None,
    description: Annotated[str | None, typer.Option(help="Of an item that gumd has not ranked.")] = None,
    at: Annotated[str | None, typer.Option(help="When: ISO 8601 with an offset; else now.")] = None,
    json: Json = False,
) -> None:
    """Record what you did with an item, or say of a list what was wrong with it."""
    from gumd.client import calls

    if critique is not None:
        if impression is None or item is not None or action is not None:
            raise typer.BadParameter(
                "it goes with --impression, and without ITEM and --action.", param_hint="--critique"
            )
        show(ask(calls.criticise(critique, impression=impression)), json, _print_understood)
        return
    if item is None or action is None:
        raise typer.BadParameter("give ITEM and --action, or --critique.", param_hint="ITEM")
    if (impression is None) == (title is None):
        raise typer.BadParameter("give one of: --impression, or --title.", param_hint="ITEM")
    call = calls.feedback(
        action, item=item, impression=impression, title=title, description=description, at=at,
        value=value, characters=characters,
    )  # fmt: skip
    show(ask(call), json, lambda answer: say(f"choices recorded: {answer['recorded']}"))


def _with_impression(slate: "Slate") -> list[dict[str, Any]]:
    """The items in their order, each with the impression's id, which feedback asks for."""
    return [one | {"impression": slate["impression"]} for one in slate["items"]]


def _print_ratings(answer: "Ratings") -> None:
    for one in answer["items"]:
        say(f"{one['expected']:.1f} ± {one['spread']:.1f}  {one_line(one['title'])}  ({one['id']})")
        for reason in one["reasons"]:
            say(f"          {reason['stars']:+.1f}  {one_line(reason['words'])}")


def _print_slate(slate: "Slate", reasons: int | None = _REASONS) -> None:
    for place, one in enumerate(slate["items"], start=1):
        _print_item(place, one, reasons)
    say(f"\nimpression {slate['impression']}: gumd feedback ITEM --impression {slate['impression']} --action chosen")


def _print_item(place: int, item: "Ranked", reasons: int | None) -> None:
    say(f"{place:2d}. {item['score']:4.0%}  {one_line(item['title'])}  ({item['id']})")
    for words in item.get("held_back", []):
        say(f"          held back: {one_line(words)}")
    for reason in item["reasons"][:reasons]:
        say(f"          {reason['log_odds']:+.1f}  {one_line(reason['words'])}")


def _print_understood(answer: "Feedback") -> None:
    understood = answer.get("understood", [])
    say(f"understood: {', '.join(map(one_line, understood))}\n" if understood else "nothing of it was understood\n")
    _print_slate(answer["slate"])


def _print_report(report: "Report") -> None:
    _print_evenness("items", report["items"])
    if report["providers"] is not None:
        _print_evenness("providers", report["providers"])


def _print_evenness(of: str, one: "Evenness") -> None:
    heading(f"{one['count']} {of} in {one['slates']} lists (1: as even as they allow)")
    for name, value in (("Gini", one["gini"]), ("Jain", one["jain"]), ("entropy", one["entropy"])):
        say(f"  {name:8} {'says nothing here' if value is None else format(value, '.2f')}")
    for id, share in one["most"]:
        say(f"  {float(share):4.0%}  {one_line(str(id))}")

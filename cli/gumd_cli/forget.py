"""`gumd forget`: what the user wants out."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from gumd_cli.moments import beginning, end
from gumd_cli.output import Json, note, say, show
from gumd_cli.session import ask

if TYPE_CHECKING:
    from gumd.schema import Forgot


def forget(
    observation: Annotated[
        str | None, typer.Option(metavar="ID", help="One observation, as gumd search shows it.")
    ] = None,
    person: Annotated[str | None, typer.Option(metavar="NAME", help="All that names this person.")] = None,
    source: Annotated[str | None, typer.Option(help="All from chat, browser, email or another source.")] = None,
    since: Annotated[
        str | None, typer.Option(metavar="WHEN", callback=beginning, help="From then on: ISO 8601, or 2d, 3h, 15m ago.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="WHEN", callback=end, help="Until then: ISO 8601, or 2d, 3h, 15m ago.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say how much it would be.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    json: Json = False,
) -> None:
    """Delete observations, and what was believed because of them, for good.

    What you have confirmed stays, unless it names the person. It cannot be undone.
    """
    from gumd.client import calls

    def asked(dry: bool) -> "Forgot":
        return ask(
            calls.forget_all(
                observation=observation, person=person, source=source, since=since, until=until, dry_run=dry
            )
        )

    if not dry_run and not yes:
        _make_sure(asked)
    show(asked(dry_run), json, lambda answer: say(_put(answer)))


def _make_sure(asked: "Callable[[bool], Forgot]") -> None:
    """Says how much it would be and asks, on standard error: the answer alone is what a program would read."""
    if not sys.stdin.isatty():
        raise typer.BadParameter("it cannot be undone: say --yes, or see with --dry-run how much it would be.")
    note(_put(asked(True)))
    if not typer.confirm("Delete them for good?", err=True):
        note("nothing is forgotten")
        raise typer.Exit(1)


def _put(one: "Forgot") -> str:
    would, rest = ("would be", "would rest") if one["dry_run"] else ("are", "rest")
    gone = f"{one['observations']} observations and {one['propositions']} beliefs {would} forgotten"
    chosen = f"\n{one['choices']} choices among what apps showed {would} forgotten" if one["choices"] else ""
    return gone + chosen + (f"\n{one['changed']} beliefs {rest} on less than before" if one["changed"] else "")

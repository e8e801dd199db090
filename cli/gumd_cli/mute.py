"""`gumd mute`, `unmute` and `mutes`: what is not to be learned from where."""

from typing import TYPE_CHECKING, Annotated

import typer

from gumd_cli.output import Json, local_time, note, one_line, say, show, table
from gumd_cli.session import ask

if TYPE_CHECKING:
    from gumd.schema import Mute


def mute(
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="As gumd status shows it: chat, browser, email, file and others.")
    ],
    about: Annotated[
        str | None,
        typer.Option(metavar="TOPIC", help="Only about this: a word or two, or a kind; else nothing at all."),
    ] = None,
    json: Json = False,
) -> None:
    """Learn nothing more from a source, about a topic or at all, from now on.

    It is still observed and found by gumd search. What was learned before stays: gumd forget deletes that.
    """
    from gumd.client import calls

    show(ask(calls.mute(source, topic=about)), json, _print_begun)


def unmute(
    id: Annotated[str, typer.Argument(metavar="ID", help="As gumd mutes shows it.")], json: Json = False
) -> None:
    """Learn from a source again, from now on."""
    from gumd.client import calls

    show(ask(calls.unmute(id)), json, _print_ended)


def mutes(json: Json = False) -> None:
    """What is not learned, and from which source."""
    from gumd.client import calls

    show(ask(calls.mutes()), json, _print_mutes)


def _print_begun(one: "Mute") -> None:
    say(f"{one['id']}: nothing{_about(one)} is learned from {one['source']} from now on")
    note(f"to end it: gumd unmute {one['id']}")


def _print_ended(one: "Mute") -> None:
    say(f"what is seen in {one['source']}{_about(one)} is learned from again")


def _about(one: "Mute") -> str:
    return f" about {one_line(one['topic'])}" if one["topic"] else ""


def _print_mutes(found: "list[Mute]") -> None:
    rows = [(one["id"], local_time(one["created_at"]), one["source"], one["topic"] or "everything") for one in found]
    table(("ID", "SINCE", "SOURCE", "TOPIC"), rows) if rows else say("nothing is muted")

"""Other programs: what each may do, what each has read, and `gumd mcp` for assistants."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from gumd_cli.output import Json, local_time, note, one_line, say, show, table
from gumd_cli.session import ask
from gumd_cli.usage import Commands

if TYPE_CHECKING:
    from gumd.schema import Allowed, App, AuditRow

apps = Commands("What other programs may do.")

DEFAULT_SCOPES = ["context", "search"]
_SCOPES = (
    "What it may do, once for each: observe, context, search, profile, rank, correct, audit or admin; "
    "context and search if none is named."
)


@apps.command("allow")
def allow(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The program's name.")],
    scope: Annotated[list[str] | None, typer.Option(metavar="SCOPE", help=_SCOPES)] = None,
    kind: Annotated[list[str] | None, typer.Option(metavar="KIND", help="Only beliefs of this kind.")] = None,
    source: Annotated[list[str] | None, typer.Option(metavar="SOURCE", help="Only what comes from here.")] = None,
    until: Annotated[str | None, typer.Option(metavar="TIME", help="Its end: ISO 8601 with an offset.")] = None,
    days: Annotated[float | None, typer.Option(min=0, max=36_500, metavar="N", help="Its end, from now.")] = None,
    json: Json = False,
) -> None:
    """Give a program a token, printed once, and a grant."""
    from gumd.client import calls

    if until is not None and days is not None:
        raise typer.BadParameter("give one of: --until, --days.", param_hint="--until")
    if days is not None:
        until = (datetime.now().astimezone() + timedelta(days=days)).isoformat()
    answer = ask(calls.allow(name, scope or DEFAULT_SCOPES, kinds=kind, sources=source, until=until))
    show(answer, json, _print_token)


@apps.command("list")
def list_apps(json: Json = False) -> None:
    """The grants."""
    from gumd.client import calls

    show(ask(calls.apps()), json, _print_apps)


@apps.command("revoke")
def revoke(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The program's name.")], json: Json = False
) -> None:
    """End a program's grant, at once."""
    from gumd.client import calls

    show(ask(calls.revoke(name)), json, lambda app: say(f"{one_line(app['name'])} may do nothing any more"))


def audit(
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None, json: Json = False
) -> None:
    """Who read what, newest first; never the text."""
    from gumd.client import calls

    show(ask(calls.audit(limit)), json, _print_audit)


def mcp() -> None:
    """An MCP server over stdio, for assistants."""
    from gumd_cli.mcp_server import serve

    serve()


def _print_token(app: "Allowed") -> None:
    """The token alone on standard output, to be put into a file or a variable."""
    note(f"{_grant(app)}; this is its token, which is shown only now:")
    say(app["token"])


def _grant(app: "App") -> str:
    may = f"{one_line(app['name'])} may: {', '.join(app['scopes'])}"
    return may + (f", until {local_time(app['until'])}" if app["until"] else "")


def _print_apps(found: "list[App]") -> None:
    def only(names: list[str] | None) -> str:
        return "all" if names is None else ", ".join(names)

    rows = [
        (one["name"], local_time(one["until"]) if one["until"] else "-", only(one["kinds"]), only(one["sources"]),
         ", ".join(one["scopes"]))
        for one in found
    ]  # fmt: skip
    table(("NAME", "UNTIL", "KINDS", "SOURCES", "SCOPES"), rows) if rows else say("no program has a grant")


def _print_audit(found: "list[AuditRow]") -> None:
    rows = [
        (local_time(one["at"]), one["app"], one["scope"], one["call"], " ".join(one["propositions"])) for one in found
    ]
    table(("AT", "PROGRAM", "SCOPE", "CALL", "PROPOSITIONS"), rows) if rows else say("nobody has read anything")

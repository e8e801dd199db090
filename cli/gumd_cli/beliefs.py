"""`gumd propositions`: what is believed, why, and the user's own word on it."""

from typing import TYPE_CHECKING, Annotated

import typer

from gumd_cli.moments import AsOf, KnownAt
from gumd_cli.output import Json, heading, local_time, one_line, say, show, table
from gumd_cli.session import ask
from gumd_cli.usage import Commands

if TYPE_CHECKING:
    from gumd.schema import Evidence, Proposition, PropositionDetail

app = Commands("What is believed, why, and your word on it.")

Id = Annotated[str, typer.Argument(metavar="ID", help="As gumd propositions list shows it.")]


@app.command("list")
def list_beliefs(
    all: Annotated[bool, typer.Option("--all", help="Every status and every confidence.")] = False,
    kind: Annotated[str | None, typer.Option(help="Only this kind.")] = None,
    as_of: AsOf = None,
    known_at: KnownAt = None,
    json: Json = False,
) -> None:
    """What is believed now, or was so at an earlier time, surest first."""
    from gumd.client import calls

    if as_of is not None and known_at is not None:
        raise typer.BadParameter("give one of: --as-of, --known-at.", param_hint="--as-of")
    call = calls.propositions(all=all, kind=kind, as_of=as_of, known_at=known_at)
    show(ask(call), json, lambda found: _print_list(found, all or as_of is not None))


@app.command("show")
def show_belief(id: Id, json: Json = False) -> None:
    """One belief, with its evidence and its history."""
    from gumd.client import calls

    show(ask(calls.proposition(id)), json, _print_belief)


@app.command("why")
def why(id: Id, json: Json = False) -> None:
    """Its confidence, term by term, and the words that it rests on."""
    from gumd.client import calls

    show(ask(calls.proposition(id)), json, _print_why)


@app.command("confirm")
def confirm(id: Id, json: Json = False) -> None:
    """It is true: your word outweighs any evidence."""
    from gumd.client import calls

    show(ask(calls.amend(id, verdict="confirm")), json, _print_line)


@app.command("reject")
def reject(id: Id, json: Json = False) -> None:
    """It is not true, and does not come back."""
    from gumd.client import calls

    show(ask(calls.amend(id, verdict="reject")), json, _print_line)


@app.command("edit")
def edit(
    id: Id, text: Annotated[str, typer.Argument(metavar="TEXT", help="The whole sentence.")], json: Json = False
) -> None:
    """Say it in your words."""
    from gumd.client import calls

    show(ask(calls.amend(id, text=text)), json, _print_line)


@app.command("undo")
def undo(id: Id, json: Json = False) -> None:
    """Take back its last change, yours or gumd's."""
    from gumd.client import calls

    show(ask(calls.undo(id)), json, _print_line)


@app.command("forget")
def forget(id: Id, json: Json = False) -> None:
    """Delete it for good: its row, index entries and vectors."""
    from gumd.client import calls

    show(ask(calls.forget(id)), json, lambda answer: say(f"{answer['id']} is forgotten"))


def _print_list(found: "list[Proposition]", all: bool) -> None:
    if not found:
        say("nothing is believed yet")
    elif all:
        rows = [(one["id"], f"{one['confidence']:.0%}", one["status"], _kind(one), one["text"]) for one in found]
        table(("ID", "SURE", "STATUS", "KIND", "TEXT"), rows)
    else:
        table(("ID", "SURE", "KIND", "TEXT"), [(*_start(one), one["text"]) for one in found])


def _start(one: "Proposition") -> tuple[str, str, str]:
    return one["id"], f"{one['confidence']:.0%}", _kind(one)


def _kind(one: "Proposition") -> str:
    return one["kind"].replace("_", " ")


def _print_line(one: "PropositionDetail") -> None:
    say(f"{one['id']}  {one['confidence']:.0%} sure, {one['status']}: {one_line(one['text'])}")


def _print_belief(one: "PropositionDetail") -> None:
    _print_line(one)
    marks = (", pinned" if one["pinned"] else "") + (", hidden from contexts" if one["hidden"] else "")
    say(f"{_kind(one)}, {one['polarity']}{marks}; proposed by {one['proposer']}, {local_time(one['created_at'])}")
    start, end = one["valid_from"], one["valid_to"]
    if start or end:
        say(
            f"valid {f'from {local_time(start)} ' if start else ''}{f'until {local_time(end)}' if end else ''}".rstrip()
        )
    _print_evidence(one["evidence"])
    if one["history"]:
        heading("\nhistory")
        for change in one["history"]:
            undone = " (undone)" if change["undone"] else ""
            said = one_line(f"{change['actor']}: {change['what']} {change['detail']}")
            say(f"  {local_time(change['at'])}  {said}{undone}")


def _print_why(one: "PropositionDetail") -> None:
    _print_line(one)
    total = sum(term["log_odds"] for term in one["terms"])
    heading("\nits confidence, in log-odds")
    for term in one["terms"]:
        say(f"  {term['log_odds']:+6.2f}  {one_line(term['name'])}")
    say(f"  {total:+6.2f}  in all, which is {one['confidence']:.0%}")
    _print_evidence(one["evidence"])


def _print_evidence(evidence: "list[Evidence]") -> None:
    heading("\nevidence" if evidence else "\nthere is no evidence for it")
    for one in evidence:
        place = one["external_id"] or one["observation"]
        say(f"  {one['weight']:+6.2f}  {one['stance']}: “{one_line(one['words'])}”  ({place})")

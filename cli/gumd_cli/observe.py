"""`gumd observe`: a text of the user's own, or JSON lines."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from gumd_cli.output import Json, Progress, note, print_json, say
from gumd_cli.session import ask

if TYPE_CHECKING:
    from gumd.schema import ObservationIn
    from gumd_cli.hand_over import Outcome

NAMED = 100
"""How many refused lines are named to a person; `--json` has all."""


def observe(
    text: Annotated[str | None, typer.Argument(metavar="TEXT", help="Your own words; - for JSON lines.")] = None,
    jsonl: Annotated[str | None, typer.Option(metavar="FILE", help="A file of JSON lines, or -.")] = None,
    json: Json = False,
) -> None:
    """Tell gumd something, or hand over JSON lines."""
    if (text is None) == (jsonl is None):
        raise typer.BadParameter("give one of: a text, --jsonl FILE, or - for standard input.", param_hint="TEXT")
    if text is None or text == "-":
        _observe_lines(jsonl or "-", json)
    else:
        _observe_text(text, json)


def _observe_text(text: str, json: bool) -> None:
    from gumd.client import calls

    said: ObservationIn = {"text": text, "source": "chat", "app": "gumd", "origin": "user"}
    answer = ask(calls.observe([said]))
    if json:
        print_json(answer)
    for one in answer["rejected"]:
        note(f"gumd: {one['detail']}")
        raise typer.Exit(1)
    if not json:
        say("observed")


def _observe_lines(name: str, json: bool) -> None:
    from gumd.client import calls
    from gumd_cli.hand_over import HandOver

    ask(calls.info())
    with _opened(name) as descriptor, Progress() as progress:
        outcome = HandOver(progress).all_of(descriptor)
    if json:
        print_json(outcome)
    _say_what_became_of(outcome)
    if outcome["rejected"]:
        raise typer.Exit(1)


def _say_what_became_of(outcome: "Outcome") -> None:
    """On standard error, as it is not what a program would read."""
    refused = outcome["rejected"]
    for one in refused[:NAMED]:
        note(f"line {one['line']}: {one['detail']}")
    if len(refused) > NAMED:
        note(f"and {len(refused) - NAMED} more lines")
    note(f"{outcome['accepted']} taken, {outcome['duplicates']} already there, {len(refused)} refused")


@contextmanager
def _opened(name: str) -> Iterator[int]:
    """The file's descriptor, or standard input's for ``-``.

    Raises:
        InvalidInput: it cannot be read.
    """
    from gumd.errors import InvalidInput

    if name == "-":
        yield 0
        return
    try:
        descriptor = os.open(name, os.O_RDONLY)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "no such file").lower()
        raise InvalidInput(f"the file of --jsonl cannot be read: {reason}") from None
    try:
        if os.path.isdir(descriptor):
            raise InvalidInput("the file of --jsonl cannot be read: it is a directory")
        yield descriptor
    finally:
        os.close(descriptor)

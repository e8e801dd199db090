"""`gumd doctor`: what gumd needs on this machine, and what to do about what is missing."""

from typing import TYPE_CHECKING

import typer

from gumd_cli.output import Json, print_json, say

if TYPE_CHECKING:
    from gumd_cli.checks import Finding

_SIGNS = {"ok": "ok   ", "note": "note ", "wrong": "WRONG"}


def doctor(json: Json = False) -> None:
    """Check what gumd needs, and say what to do about the rest."""
    from gumd.paths import Paths
    from gumd_cli.checks import findings

    found = []
    for one in findings(Paths.from_environment()):
        found.append(one)
        if not json:
            _print(one)
    if json:
        print_json(found)
    if any(one["state"] == "wrong" for one in found):
        raise typer.Exit(1)


def _print(finding: "Finding") -> None:
    say(f"{_SIGNS[finding['state']]}  {finding['check']}: {finding['detail']}")
    if finding["remedy"]:
        say(f"       → {finding['remedy']}")

"""What the user looks back at: who changed what, and what confidences were worth."""

from typing import TYPE_CHECKING, Annotated

import typer

from gumd_cli.output import Json, heading, local_time, say, show, table
from gumd_cli.session import ask

if TYPE_CHECKING:
    from gumd.schema import Calibration, Changed, Reliability

_BAR = 30


def history(
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="So many of the last changes.")] = 20,
    json: Json = False,
) -> None:
    """Who changed what of what is believed, newest first."""
    from gumd.client import calls

    show(ask(calls.history(limit)), json, _print_history)


def print_calibration(found: "Calibration") -> None:
    """The reliability of what was told, by the user's verdicts, and of what ships."""
    told, shipped = found["told"], found["shipped"]
    if told["count"]:
        heading(f"by your {told['count']} verdicts")
        _print_reliability(told)
        say(f"as shipped, without what your verdicts taught: {_scores(shipped)}")
        say()
    else:
        say("you have given no verdict yet: gumd propositions confirm, or reject")
        say()
    heading(f"before release, by {found['before_release']['count']} statements about invented people")
    _print_reliability(found["before_release"])


def _print_reliability(one: "Reliability") -> None:
    say(_scores(one))
    rows = [
        (
            f"{bin['low']:.0%} to {bin['high']:.0%}",
            str(bin["count"]),
            f"{bin['said']:.0%}",
            f"{bin['right']:.0%}",
            _bar(bin["right"]),
        )
        for bin in one["bins"]
    ]
    table(("CONFIDENCE", "STATEMENTS", "SAID", "RIGHT", ""), rows)


def _bar(share: float) -> str:
    return "#" * round(share * _BAR)


def _scores(one: "Reliability") -> str:
    return f"Brier {one['brier']:.3f}, calibration error {one['ece']:.3f}"


def _print_history(changes: "list[Changed]") -> None:
    if not changes:
        say("nothing has changed yet")
        return
    rows = [(local_time(one["at"]), one["proposition"], one["actor"], _what(one), one["text"]) for one in changes]
    table(("WHEN", "ID", "WHO", "WHAT", "TEXT"), rows)


def _what(one: "Changed") -> str:
    return one["what"] + (" (undone)" if one["undone"] else "")

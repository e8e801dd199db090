"""The daemon's life: run, start, stop, status, pause, resume, flush."""

import time
from typing import TYPE_CHECKING, Annotated

import typer

from gumd_cli.output import Json, Progress, duration, local_time, note, print_json, say, show, table
from gumd_cli.session import ask

if TYPE_CHECKING:
    from gumd.schema import Flushed, Health, Pause

_LOOK_S = 2.0
_LONGEST_S = 600.0


def run() -> None:
    """Run the daemon in the foreground."""
    import os
    import sys

    os.execv(sys.executable, [sys.executable, "-P", "-m", "gumd"])  # the daemon need not carry this program's libraries


def start() -> None:
    """Start the daemon in the background."""
    from gumd.paths import Paths
    from gumd_cli.background import start

    paths = Paths.from_environment()
    with Progress() as progress:
        progress.show("starting …")
        pid = start(paths)
    if pid is None:
        say("gumd already runs")
    else:
        say(f"gumd runs, process {pid}")


def stop() -> None:
    """End the daemon; nothing that it has taken is lost."""
    from gumd.paths import Paths
    from gumd_cli.background import stop

    with Progress() as progress:
        progress.show("stopping …")
        stop(Paths.from_environment())
    say("gumd has ended")


def status(
    calibration: Annotated[
        bool, typer.Option("--calibration", help="How far confidences were right, by your verdicts.")
    ] = False,
    json: Json = False,
) -> None:
    """How the daemon, its observers and its sources are."""
    from gumd.client import calls

    if calibration:
        from gumd_cli.review import print_calibration

        show(ask(calls.calibration()), json, print_calibration)
    else:
        show(ask(calls.health()), json, _print_health)


def pause(
    minutes: Annotated[
        float | None, typer.Option(min=0.01, max=525_600, help="End it by itself after so long.")
    ] = None,
    json: Json = False,
) -> None:
    """Private mode: nothing is taken in."""
    from gumd.client import calls

    show(ask(calls.pause(minutes)), json, lambda answer: say(f"gumd is in private mode, {_until(answer)}"))


def resume(json: Json = False) -> None:
    """End private mode."""
    from gumd.client import calls

    show(ask(calls.resume()), json, lambda _: say("gumd observes again"))


def flush(
    timeout: Annotated[float | None, typer.Option(min=0, help="Give up after so many seconds.")] = None,
    json: Json = False,
) -> None:
    """Return when all that was observed has been learned from."""
    with Progress() as progress:
        answer = _flush(timeout, progress)
    if json:
        print_json(answer)
    if answer["set_aside"]:
        note(f"{answer['set_aside']} episodes were set aside: they could not be learned from")
    if not answer["done"]:
        note(f"gumd: gave up after {timeout:g} s; episodes still to be learned from: {answer['pending']}")
        raise typer.Exit(1)


def _flush(timeout: float | None, progress: Progress) -> "Flushed":
    from gumd.client import calls

    ends = None if timeout is None else time.monotonic() + timeout
    while True:
        left = _LONGEST_S if ends is None else max(0.0, ends - time.monotonic())
        answer = ask(calls.flush(min(left, _LOOK_S if progress.shown else _LONGEST_S)))
        if answer["done"] or (ends is not None and time.monotonic() >= ends):
            return answer
        progress.show(f"still to be learned from: {answer['pending']}")


def _until(paused: "Pause | Health") -> str:
    at = paused["paused_until"]
    return "until gumd resume" if at in (None, "resume") else f"until {local_time(at)}"


def _print_health(health: "Health") -> None:
    say(f"gumd is in private mode, {_until(health)}" if health["state"] == "paused" else "gumd runs")
    aside = f", and {health['set_aside']} set aside" if health["set_aside"] else ""
    say(f"beliefs: {health['propositions']}; still to be learned from: {health['pending']}{aside}")
    model = health["model"]
    say(f"models: {model['state']}, {model['resident_mb']:.0f} MB, restarted after failures: {model['restarts']}")
    say(f"memory: {health['resident_mb']:.0f} MB, without the models")
    say()
    table(("OBSERVER", "STATE", ""), [(one["name"], one["state"], one["detail"]) for one in health["observers"]])
    say()
    rows = [(one["source"], str(one["observations"]), duration(one["last_event_age_s"])) for one in health["sources"]]
    if rows:
        table(("SOURCE", "OBSERVATIONS", "LAST SEEN AGO"), rows)
    else:
        say("nothing has been observed yet")

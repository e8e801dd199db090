"""Runs gumd's whole job once, on a throwaway home, and prints what it learned. Run by ``make demo``."""

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.panel import Panel
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from demo import story
from demo.machine import GUMD, DemoFailed, Machine, copy_command, throwaway_machine, wait_until

console = Console(highlight=False)


def step(title: str, work: Callable[[], str | None]) -> None:
    """Does one part of the demo under a spinner and says how it ended."""
    with console.status(f"{title} …"):
        said = work()
    console.print(f"[green]✓[/] {title}" + (f" [dim]({said})[/]" if said else ""))


def start(machine: Machine) -> None:
    copier = copy_command()
    machine.write_settings(clipboard=copier is not None)
    step("start the daemon in a throwaway home", lambda: machine.gumd("start").strip() or None)
    wait = lambda: wait_until(lambda: machine.observer_state("files") == "running", "the file observer")  # noqa: E731
    step(f"the file observer watches {machine.scratch}", wait)
    if copier is None:
        console.print("[yellow]–[/] no display with a clipboard program (wl-copy, xclip): no copies are observed")
    else:
        step("the clipboard observer sees a copy", lambda: observe_copy(machine, copier))


def observe_copy(machine: Machine, copier: list[str]) -> str:
    """Copies one sentence as the user would."""
    wait_until(lambda: machine.observer_state("clipboard") == "running", "the clipboard observer")
    quiet = subprocess.DEVNULL
    subprocess.run(copier, input=story.COPIED.encode(), stdout=quiet, stderr=quiet, check=True)
    wait_until(lambda: machine.seen("clipboard") > 0, "the copy to be observed")
    return "your clipboard now holds the demo's sentence"


def observe_files(machine: Machine) -> None:
    def write(files: story.Files) -> str:
        before = machine.seen("file")
        machine.write(files)
        wait_until(lambda: machine.seen("file") >= before + len(files), "the files to be observed")
        return ", ".join(files)

    step("Maren writes files", lambda: write(story.FIRST))
    step("Maren edits them", lambda: write(story.EDITS))


def observe_third_party(machine: Machine) -> None:
    """A process of its own, with a token of its own that lets it observe and nothing else."""

    def post() -> str:
        token = machine.ask("apps", "allow", "messenger", "--scope", "observe")["token"]
        command = (sys.executable, "-m", "demo.messenger", str(machine.queue))
        return f"{machine.run(*command, given=token + chr(10)).strip()} observations"

    step("a third-party process posts chat, calendar and shell over the socket", post)


def learn(machine: Machine) -> None:
    """Waits for `gumd flush`, showing how much is still to be learned from."""
    text = TextColumn("{task.description}")
    columns = (SpinnerColumn(), text, BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    quiet, kept = subprocess.DEVNULL, subprocess.PIPE
    flush = subprocess.Popen([GUMD, "flush"], env=machine.environment, stdout=quiet, stderr=kept)
    with Progress(*columns, console=console, transient=not console.is_terminal) as progress:
        total = int(machine.ask("status")["pending"])
        task = progress.add_task("learn from what was seen", total=total)
        while flush.poll() is None:
            pending = int(machine.ask("status")["pending"])
            total = max(total, pending)
            progress.update(task, total=total, completed=total - pending)
            try:
                flush.wait(timeout=0.5)
            except subprocess.TimeoutExpired:
                continue
        progress.update(task, completed=total)
    if flush.returncode:
        raise DemoFailed(flush.communicate()[1].decode().strip())
    console.print("[green]✓[/] everything observed has been learned from")


def evidence_words(proposition: dict[str, Any]) -> str:
    words = dict.fromkeys(str(one["words"]) for one in proposition["evidence"] if one["words"])
    more = f" [dim]and {len(words) - 2} more[/]" if len(words) > 2 else ""
    return "\n".join(f"“{escape(one)}”" for one in list(words)[:2]) + more


def print_beliefs(machine: Machine) -> None:
    table = Table(title="What gumd now believes", title_justify="left", show_lines=True, expand=True)
    table.add_column("belief", ratio=5)
    table.add_column("kind", ratio=2)
    table.add_column("confidence", justify="right")
    table.add_column("because of", ratio=5)
    beliefs = [one for one in machine.ask("propositions", "list", "--all") if one["status"] == "active"]
    for one in sorted(beliefs, key=lambda one: -one["confidence"]):
        kind = one["kind"].replace("_", " ")
        table.add_row(escape(one["text"]), kind, f"{one['confidence']:.0%}", evidence_words(one))
    console.print(table)
    if not beliefs:
        raise DemoFailed("nothing was learned")


def print_context(machine: Machine) -> None:
    for question in story.QUESTIONS:
        context = machine.gumd("context", question, "--budget", "300").strip()
        title = f"What an assistant would be told for: {question}"
        console.print(Panel(escape(context), title=title, title_align="left"))


def print_ranking(machine: Machine) -> None:
    items = machine.home.parent / "items.json"
    items.write_text(json.dumps(story.ITEMS))
    table = Table(title=f"Ranked: {story.RANKED_FOR}", title_justify="left", expand=True)
    table.add_column("item", ratio=3)
    table.add_column("score", justify="right")
    table.add_column("reasons", ratio=5)
    for one in machine.ask("rank", "--items", str(items), "--context", story.RANKED_FOR):
        reasons = sorted(one["reasons"], key=lambda reason: -abs(reason["log_odds"]))[:2]
        words = "\n".join(f"{reason['log_odds']:+.1f} {reason['words']}" for reason in reasons)
        table.add_row(escape(one["title"]), f"{one['score']:.0%}", escape(words))
    console.print(table)


def print_secret(machine: Machine) -> None:
    """Maren wrote a password into her notes; nothing that gumd holds or answers may have it."""
    found = machine.gumd("search", "workshop Wi-Fi password", "--type", "observation", "--json")
    if story.SECRET in found:
        raise DemoFailed("the password of the notes was stored")
    console.print("[green]✓[/] the Wi-Fi password in Maren's notes was taken out before anything was stored")


def main() -> int:
    console.print(Panel("gumd, once, on the invented Maren Tolle's machine. Nothing leaves this one.", expand=False))
    try:
        with throwaway_machine() as machine:
            start(machine)
            observe_files(machine)
            observe_third_party(machine)
            learn(machine)
            for part in (print_beliefs, print_context, print_ranking, print_secret):
                console.print()
                part(machine)
            step("end the daemon", lambda: machine.gumd("stop").strip() or None)
    except DemoFailed as error:
        console.print(f"[red]✗[/] {escape(str(error))}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The command `gumd`: every command, and nothing that takes long to import."""

from typing import Annotated

import typer

from gumd_cli import asking, beliefs, daemon_commands, doctor, forget, mute, observe, programs, ranking, review, service
from gumd_cli.usage import Commands


def _print_version(wanted: bool) -> None:
    if wanted:
        from gumd import __version__

        print(f"gumd {__version__}")
        raise typer.Exit


def _gumd(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True)
    ] = False,
) -> None: ...


app = Commands("Learns who you are, on your own machine, and tells your other programs.", callback=_gumd)

for command in (
    daemon_commands.run,
    daemon_commands.start,
    daemon_commands.stop,
    daemon_commands.status,
    daemon_commands.pause,
    daemon_commands.resume,
    doctor.doctor,
    observe.observe,
    daemon_commands.flush,
    asking.context,
    asking.search,
    asking.line,
    asking.profile,
    asking.prompt,
    ranking.rank,
    ranking.feedback,
    review.history,
    forget.forget,
    mute.mute,
    mute.unmute,
    mute.mutes,
    programs.audit,
    programs.mcp,
):
    app.command()(command)

app.add_typer(beliefs.app, name="propositions")
app.add_typer(programs.apps, name="apps")
app.add_typer(service.app, name="service")

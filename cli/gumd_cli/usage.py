"""What every command has in common: how it is used wrongly, how it fails, and with which exit code.

Typer quotes what was typed when it complains, which may be a sentence about the user, and asks pydantic to read every
value, which takes longer than most commands do. So both are done here, on Typer's own classes; what is imported from
its private modules is imported in this file only.
"""

import math
import sys
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import Any, NoReturn, get_args

import typer
from typer._click.core import Command as AnyCommand
from typer._click.exceptions import NoSuchOption, UsageError
from typer._coercion import RuntimeParam
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.exceptions import TyperException
from typer.models import CommandFunctionType

from gumd_cli.output import note
from gumd_store.errors import GumdError

_SETTINGS = {"help_option_names": ["-h", "--help"]}


class Values(RuntimeParam):
    """Reads a parameter's values without pydantic, and complains of them without quoting them."""

    def _coerce_value(self, value: Any, param: Any, ctx: Any) -> Any:
        try:
            if isinstance(value, list | tuple):
                return [self._read(get_args(self.annotation)[0], one) for one in value]
            return self._read(self.annotation, value)
        except ValueError as error:
            raise typer.BadParameter(str(error), ctx, param) from None

    def _read(self, kind: Any, value: Any) -> Any:
        """The value as its kind: a number, one of some words, or the text itself. ValueError says what it must be."""
        if kind in (int, float):
            return self._number(kind, value)
        choices = get_args(kind)
        if choices and value not in choices:
            raise ValueError(f"it must be one of: {', '.join(choices)}.")
        return value

    def _number(self, kind: type[int] | type[float], value: Any) -> float:
        least, most = self.parameter_info.min, self.parameter_info.max
        try:
            number = kind(value)
            good = math.isfinite(number) and (least is None or number >= least) and (most is None or number <= most)
        except (ValueError, OverflowError):
            good = False
        if good:
            return number
        bounds = [f"{word} {bound:,g}" for word, bound in (("at least", least), ("at most", most)) if bound is not None]
        raise ValueError(f"it must be {', '.join(['a whole number' if kind is int else 'a number', *bounds])}.")


class Command(TyperCommand):
    """A command that says what was wrong without quoting it."""

    allow_extra_args = True

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        _read_without_pydantic(self, ctx)
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise UsageError("Too many arguments; a text of several words goes into quotation marks.", ctx)
        return rest


class Group(TyperGroup):
    """A set of commands; the outermost turns errors into messages and exit codes."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        _read_without_pydantic(self, ctx)
        return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, AnyCommand | None, list[str]]:
        if self.get_command(ctx, args[0]) is None and not ctx.resilient_parsing:
            near = get_close_matches(args[0], self.commands)
            raise UsageError("No such command." + (f" Did you mean: {', '.join(near)}?" if near else ""), ctx)
        return super().resolve_command(ctx, args)

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Runs the command that is named and ends the process with its exit code (DESIGN.md §8)."""
        try:
            code = super().main(args, prog_name, complete_var, False, windows_expand_args, **extra)
        except TyperException as error:
            _show(error)
            sys.exit(error.exit_code)
        except GumdError as error:
            fail(error)
        except OSError as error:
            fail(GumdError(error.strerror or type(error).__name__))
        sys.exit(code)


class Commands(typer.Typer):
    """A set of commands that are made of the classes above."""

    def __init__(self, help: str, **more: Any) -> None:
        super().__init__(
            cls=Group, help=help, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False,
            context_settings=_SETTINGS, **more,
        )  # fmt: skip

    def command(self, name: str | None = None, **more: Any) -> Callable[[CommandFunctionType], CommandFunctionType]:
        return super().command(name, cls=Command, context_settings=_SETTINGS, **more)


def fail(error: GumdError) -> NoReturn:
    """Says on standard error what went wrong, and ends with the error's exit code."""
    note(f"gumd: {error}")
    sys.exit(error.exit_code)


def _show(error: TyperException) -> None:
    if isinstance(error, NoSuchOption):
        error.message = "No such option."
    if isinstance(error, UsageError):
        error.show()
    else:
        note(f"gumd: {error.format_message()}")


def _read_without_pydantic(command: AnyCommand, ctx: Any) -> None:
    for param in command.get_params(ctx):
        if isinstance(param, TyperArgument | TyperOption):
            descriptor = param.type_descriptor
            param._runtime_param = Values(descriptor.parameter_info, descriptor.annotation)

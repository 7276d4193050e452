"""The options that every command takes, before it or after it."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from tui_app.cli.invocation import Invocation

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = (
    ("data", "PATH", "The store to use; else $TIDINGS_DATA, else the default."),
    ("config", "PATH", "The configuration to use; else $TIDINGS_CONFIG, else the default."),
    ("at", "TIME", "The moment to take for now: ISO 8601, or local; else $TIDINGS_NOW."),
)


def global_options(function: F) -> F:
    """Give a command the global options; what they say goes to the invocation."""
    for name, metavar, text in reversed(_OPTIONS):
        function = click.option(
            f"--{name}", metavar=metavar, help=text, expose_value=False, callback=_keep
        )(function)
    return function


def _keep(ctx: click.Context, param: click.Parameter, value: str | None) -> None:
    if value is None or param.name is None:
        return
    if not value.strip():
        raise click.BadParameter("it is empty.", ctx, param)
    ctx.ensure_object(Invocation).choose(param.name, value)

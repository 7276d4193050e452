"""`tidings redo`: make again what was undone last."""

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import say
from tui_app.domain.plain import one_line


@click.command("redo")
@global_options
@pass_invocation
def redo_command(invocation: Invocation) -> None:
    """Make again the action that was undone last.

    Once more, and the one undone before it is made again; until something new is done.
    """
    step = invocation.store.redo(invocation.now())
    say(f"redid: {one_line(step.label)}")

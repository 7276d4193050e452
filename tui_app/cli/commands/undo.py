"""`tidings undo`: take the last action back."""

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import say
from tui_app.domain.plain import one_line


@click.command("undo")
@global_options
@pass_invocation
def undo_command(invocation: Invocation) -> None:
    """Take back the last action, wherever it was done.

    Once more, and the one before it is taken back.
    """
    step = invocation.store.undo(invocation.now())
    say(f"undid: {one_line(step.label)}")

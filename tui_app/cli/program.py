"""The command `tidings`: its commands, and the one place where errors become a sentence."""

import sys
from collections.abc import Callable, Sequence
from typing import Any

import click

from tui_app import __version__
from tui_app.cli.failures import FAILED, INTERRUPTED, CommandError, sentence
from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.lazy import LazyGroup
from tui_app.cli.output import abandon, say, tolerate_narrow_encodings

_COMMANDS = {
    "queue": "tui_app.cli.commands.queue:queue_command",
    "jot": "tui_app.cli.commands.jot:jot_command",
    "feeds": "tui_app.cli.commands.feeds:feeds_command",
    "log": "tui_app.cli.commands.log:log_command",
    "add": "tui_app.cli.commands.add:add_command",
    "show": "tui_app.cli.commands.show:show_command",
    "list": "tui_app.cli.commands.list:list_command",
    "forecast": "tui_app.cli.commands.forecast:forecast_command",
    "letters": "tui_app.cli.commands.letters:letters_command",
    "opportunities": "tui_app.cli.commands.opportunities:opportunities_command",
    "undo": "tui_app.cli.commands.undo:undo_command",
    "redo": "tui_app.cli.commands.redo:redo_command",
    "history": "tui_app.cli.commands.history:history_command",
    "trash": "tui_app.cli.commands.trash:trash_command",
    "backups": "tui_app.cli.commands.backups:backups_command",
    "interview": "tui_app.cli.commands.interview:interview_command",
    "import": "tui_app.cli.commands.import_files:import_command",
    "merge": "tui_app.cli.commands.merge:merge_command",
    "demo": "tui_app.cli.commands.demo:demo_command",
    "doctor": "tui_app.cli.commands.doctor:doctor_command",
    "where": "tui_app.cli.commands.where:where_command",
}

_EPILOG = """
\b
Shell completion, for the running shell or in its start-up file:
  bash   eval "$(_TIDINGS_COMPLETE=bash_source tidings)"
  zsh    eval "$(_TIDINGS_COMPLETE=zsh_source tidings)"
  fish   _TIDINGS_COMPLETE=fish_source tidings | source

Data goes to standard output, talk to standard error. Exit status: 0 done, 1 failed, 2 wrong
usage, 130 interrupted.
"""


class Program(LazyGroup):
    """The outermost group. Every error that a user can cause ends here."""

    places = _COMMANDS

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,  # noqa: ANN401 - click's own signature, here and below
    ) -> Any:  # noqa: ANN401 - as click has it
        """Run and exit with the status of the contract."""

        def run() -> object:
            return super(Program, self).main(
                args, prog_name, complete_var, standalone_mode=False, **extra
            )

        if not standalone_mode:
            return run()
        tolerate_narrow_encodings()
        try:
            status = _status_of(run)
        except OSError:
            # Whoever was to be told has gone, too.
            abandon(sys.stdout, sys.stderr)
            status = FAILED
        sys.exit(status)

    def invoke(self, ctx: click.Context) -> None:
        """Run the command, and let go of the store whatever happens."""
        with ctx.ensure_object(Invocation):
            super().invoke(ctx)


def _status_of(run: Callable[[], object]) -> int:
    """The exit status of a run; of what ended it early, the user is told."""
    try:
        status = run()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception as error:
        told = sentence(error)
        if told is None:
            raise
        if isinstance(error, OSError):
            abandon(sys.stdout)
        say(f"Error: {told}")
        for line in error.listing if isinstance(error, CommandError) else ():
            say(f"  {line}")
        return FAILED
    return status if isinstance(status, int) else 0


@click.group(
    "tidings",
    cls=Program,
    invoke_without_command=True,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@global_options
@click.version_option(__version__, prog_name="tidings", message="%(prog)s %(version)s")
@pass_invocation
@click.pass_context
def tidings(ctx: click.Context, invocation: Invocation) -> None:
    """Whom do I call now, what do I open with, what do they still know of me?

    Without a command, Tidings opens in the terminal.
    """
    if ctx.invoked_subcommand is None:
        from tui_app.cli.opening import open_app

        ctx.exit(open_app(invocation))

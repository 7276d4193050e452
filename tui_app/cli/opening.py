"""Opening the app: the only place where the command line imports the user interface."""

import sys
from typing import TYPE_CHECKING

from tui_app.cli.failures import CommandError
from tui_app.cli.leaving import in_order
from tui_app.cli.recovering import store_at_prompt

if TYPE_CHECKING:
    from tui_app.cli.invocation import Invocation
    from tui_app.clock import Clock
    from tui_app.config import Config
    from tui_app.store import Store


def require_terminal() -> None:
    """Raise CommandError where there is no terminal to draw on or to read keys from."""
    # Textual reads from standard input and draws on standard error.
    streams = (sys.stdin, sys.stdout, sys.stderr)
    if not all(stream is not None and stream.isatty() for stream in streams):
        raise CommandError(
            "Tidings opens in a terminal, and this is none. "
            "In a script use a command such as “tidings queue”; “tidings --help” lists them."
        )


def open_app(invocation: "Invocation") -> int:
    """Open the app on the user's own store; gives the exit status."""
    require_terminal()
    config, clock = invocation.config, invocation.clock
    return run_app(store_at_prompt(invocation), config, clock)


def run_app(store: "Store", config: "Config", clock: "Clock") -> int:
    """Run the app on an open store till the user leaves; gives the exit status."""
    from tui_app.ui.app import TidingsApp

    app = TidingsApp(store, config, clock)
    with in_order(app.leave_soon):
        app.run()
    return app.return_code or 0

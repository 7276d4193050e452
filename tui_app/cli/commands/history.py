"""`tidings history`: what was done, newest first."""

from typing import TYPE_CHECKING

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import table, terminal_width
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.when import day_and_time

if TYPE_CHECKING:
    from tui_app.store import Step

_WHAT = {1: 14}


@click.command("history")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The latest N only.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: {“steps”: […]}.")
@global_options
@pass_invocation
def history_command(invocation: Invocation, limit: int | None, as_json: bool) -> None:
    """List every action that is still known, the newest first.

    “tidings undo” takes back the first that is not undone yet.
    """
    steps = invocation.store.history()[:limit]
    if as_json:
        print_json({"steps": [_as_data(step) for step in steps]})
    elif steps:
        zone = invocation.zone
        rows = [(day_and_time(step.at, zone), step.label, _state(step)) for step in steps]
        print_lines(table(("when", "what", ""), rows, width=terminal_width(), first_to_yield=_WHAT))
    else:
        say("Nothing was done yet that is still known.")


def _state(step: "Step") -> str:
    return "" if not step.undone else "undone" if step.redoable else "undone for good"


def _as_data(step: "Step") -> dict[str, object]:
    return {
        "number": step.number,
        "at": step.at,
        "label": step.label,
        "undone": step.undone,
        "redoable": step.redoable,
    }

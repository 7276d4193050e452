"""`tidings interview show`: a whole interview record as text."""

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import terminal_width
from tui_app.cli.output import print_json, print_lines
from tui_app.cli.typed import words
from tui_app.cli.which_interview import the_interview


@click.command("show")
@click.argument("name", type=words, metavar="NAME|ID")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: {“interview”: …}.")
@global_options
@pass_invocation
def show_command(invocation: Invocation, name: str, as_json: bool) -> None:
    """Show the whole record that NAME means.

    NAME is that of the organisation, of the position, or of somebody met there.
    """
    record = the_interview(invocation.network, name)
    if as_json:
        from tui_app.cli.data import record_data

        print_json({"interview": record_data(record)})
    else:
        from tui_app.cli.interview_text import interview_lines

        print_lines(interview_lines(record, invocation.network, invocation.zone, terminal_width()))

"""`tidings letters show`: one letter as it stands."""

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import print_json, print_lines
from tui_app.cli.typed import words


@click.command("show")
@click.argument("letter", type=words, metavar="NAME|ID")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@global_options
@pass_invocation
def show_command(invocation: Invocation, letter: str, as_json: bool) -> None:
    """Print one letter: one still to be sent, else one that was."""
    from tui_app.cli.letters.shown import letter_data, letter_lines
    from tui_app.cli.letters.which import the_letter

    found = the_letter(invocation.network, letter, or_sent=True)
    if as_json:
        print_json(letter_data(found, invocation.network, invocation.zone))
    else:
        print_lines(letter_lines(found, invocation.network))

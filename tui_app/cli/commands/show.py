"""`tidings show`: the whole card of one contact."""

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import terminal_width
from tui_app.cli.output import print_json, print_lines
from tui_app.cli.typed import words
from tui_app.cli.who import the_contact


@click.command("show")
@click.argument("name", type=words)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@global_options
@pass_invocation
def show_command(invocation: Invocation, name: str, as_json: bool) -> None:
    """Show all about one contact.

    Their details, why they rank, promises, waiting news, what they may remember, last touches.
    """
    from tui_app.cli.card import card_of

    contact = the_contact(invocation.network, name)
    card = card_of(contact, invocation.network, invocation.now(), invocation.rules, invocation.zone)
    if as_json:
        from tui_app.cli.data import card_data

        print_json(card_data(card))
    else:
        from tui_app.cli.card_text import card_lines

        print_lines(card_lines(card, terminal_width()))

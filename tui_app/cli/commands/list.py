"""`tidings list`: every contact, in order of name."""

from zoneinfo import ZoneInfo

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import table, terminal_width
from tui_app.cli.output import print_json, print_lines, say
from tui_app.domain.contact import Contact
from tui_app.domain.names import by_name
from tui_app.domain.network import Network

_ORGANISATION = {1: 14}


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: {“contacts”: […]}.")
@global_options
@pass_invocation
def list_command(invocation: Invocation, as_json: bool) -> None:
    """List every contact in order of name.

    With the days of the last contact and of the next planned call.
    """
    network = invocation.network
    contacts = sorted(network.contacts.values(), key=by_name)
    if as_json:
        from tui_app.cli.data import record_data

        print_json({"contacts": [record_data(contact) for contact in contacts]})
    elif contacts:
        rows = [_row(contact, network, invocation.zone_of(contact)) for contact in contacts]
        headings = ("name", "organisation", "last", "next", "phone")
        print_lines(table(headings, rows, width=terminal_width(), first_to_yield=_ORGANISATION))
    else:
        say("There are no contacts yet. Begin with “tidings import FILE” or “tidings add NAME”.")


def _row(contact: Contact, network: Network, zone: ZoneInfo) -> tuple[str, ...]:
    contacts = (touch for touch in network.touches_of(contact.id) if not touch.is_attempt)
    days = [touch.at.astimezone(zone).date() for touch in contacts]
    last = max((*days, contact.met_on) if contact.met_on else days, default=None)
    return (
        contact.name,
        contact.organisation,
        f"{last or ''}",
        f"{contact.next_call or ''}",
        contact.usable_phones[0].number if contact.usable_phones else "",
    )

"""`tidings feeds read`: what waits on the reading list, and for whom it may be."""

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import terminal_width
from tui_app.cli.output import print_json, print_lines, say


@click.command("read")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    metavar="N",
    help="So many at most, the newest.",
)
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON: {“candidates”: […], “waiting”: N}."
)
@global_options
@pass_invocation
def read_command(invocation: Invocation, limit: int, as_json: bool) -> None:
    """Show what waits, and for whom it may be.

    The newest come first. Each has a number, by which it is kept or dropped; it stays the same as
    long as it waits. Nothing is fetched.
    """
    from tui_app.cli.feeds.desk import open_shelf, waiting_in
    from tui_app.cli.feeds.shown import candidate_data, candidate_lines, people_of

    with open_shelf(invocation) as shelf:
        reading = shelf.read()
    waiting = waiting_in(invocation, reading)
    shown = waiting[:limit]
    people = people_of(shown, invocation)
    if as_json:
        network = invocation.network
        listed = [candidate_data(one, people.get(one.item.key, ()), network) for one in shown]
        print_json({"candidates": listed, "waiting": len(waiting)})
        return
    width = terminal_width()
    for one in shown:
        print_lines(candidate_lines(one, people.get(one.item.key, ()), invocation, width))
    if not waiting:
        say("Nothing waits to be read. “tidings feeds fetch” asks for more.")
    elif len(waiting) > limit:
        more = len(waiting) - limit
        say(f"{more} more wait{'' if more > 1 else 's'}; --limit {len(waiting)} shows them all.")

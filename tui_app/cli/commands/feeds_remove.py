"""`tidings feeds remove`: no longer subscribed to."""

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import say
from tui_app.cli.typed import words


@click.command("remove")
@click.argument("feed", type=words, metavar="ADDRESS|TITLE")
@global_options
@pass_invocation
def remove_command(invocation: Invocation, feed: str) -> None:
    """Unsubscribe from a feed.

    What of it waits goes along; what you kept of it stays. Adding it again brings back what is
    neither kept nor dropped.
    """
    from tui_app.cli.feeds.desk import open_shelf
    from tui_app.cli.feeds.which import the_feed
    from tui_app.domain.plain import one_line
    from tui_app.domain.subscriptions import unsubscribed

    with open_shelf(invocation) as shelf:
        one = the_feed(shelf.read(), feed)
        shelf.change(lambda reading: unsubscribed(reading, one.url))
    say(f"Unsubscribed from {one_line(one.name, 80)}. “tidings feeds add” brings it back.")

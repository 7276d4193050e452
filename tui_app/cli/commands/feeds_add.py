"""`tidings feeds add`: subscribe to feeds."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from tui_app.cli.failures import FAILED
from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import say
from tui_app.cli.typed import words
from tui_app.domain.plain import one_line

if TYPE_CHECKING:
    from tui_app.store.reading_shelf import ReadingShelf


@click.command("add")
@click.argument("addresses", type=words, nargs=-1, required=True, metavar="ADDRESS…")
@click.option("--no-fetch", is_flag=True, help="Only note the address; “fetch” does the rest.")
@click.option(
    "--allow-private", is_flag=True, help="Also on this machine and its own network, this once."
)
@global_options
@pass_invocation
@click.pass_context
def add_command(
    ctx: click.Context,
    invocation: Invocation,
    addresses: tuple[str, ...],
    no_fetch: bool,
    allow_private: bool,
) -> None:
    """Subscribe to feeds, and fetch them.

    ADDRESS is that of an RSS, Atom or JSON feed, or of a page that names its feed. One that cannot
    be fetched is not added: the exit status is 1 then.
    """
    from tui_app.cli.feeds.desk import open_shelf
    from tui_app.domain.subscriptions import AddressError
    from tui_app.exchange.feeds.errors import FeedError

    private = allow_private or invocation.config.reading.allow_private
    refused = False
    with open_shelf(invocation) as shelf:
        for typed in addresses:
            try:
                if no_fetch:
                    _note(shelf, typed, invocation.now())
                else:
                    _fetch(shelf, typed, invocation.now(), allow_private=private)
            except AddressError as error:
                say(f"Error: {error}")
                refused = True
            except FeedError as error:
                say(f"Error: {one_line(str(error))} It was not added; --no-fetch adds it as it is.")
                refused = True
    if refused:
        ctx.exit(FAILED)


def _note(shelf: "ReadingShelf", typed: str, now: datetime) -> None:
    from tui_app.domain.subscriptions import subscribed

    reading = shelf.change(lambda reading: subscribed(reading, typed, now))
    say(f"Subscribed to {reading.feeds[-1].url}. “tidings feeds fetch” fetches it.")


def _fetch(shelf: "ReadingShelf", typed: str, now: datetime, *, allow_private: bool) -> None:
    """Fetch the feed and take in what it brought. Raises AddressError, FeedError, StoreError."""
    from tui_app.domain.subscriptions import address, subscribed
    from tui_app.exchange.feeds.subscribing import first_look

    subscribed(shelf.read(), typed, now)
    looked = first_look(address(typed), now, allow_private=allow_private)
    feed = looked.feed
    shelf.change(lambda reading: subscribed(reading, feed.url, now, title=feed.title))
    came = shelf.take_in(feed, looked.items, now)
    many = f"{len(came.new)} to read" if came.new else "nothing new to read"
    say(f"Subscribed to {one_line(feed.name, 80)}: {many}.")

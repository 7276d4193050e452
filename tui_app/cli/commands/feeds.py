"""`tidings feeds`: the reading list, from the feeds subscribed to (rulebook C1)."""

from collections import Counter
from typing import ClassVar

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import paragraph, table, terminal_width
from tui_app.cli.lazy import LazyGroup
from tui_app.cli.output import print_json, print_lines, say
from tui_app.domain.reading import Feed

_YIELDING = {0: 14}
_NUMBERS = frozenset({3})


class FeedsGroup(LazyGroup):
    """Its commands, each imported when it is run."""

    places: ClassVar[dict[str, str]] = {
        "add": "tui_app.cli.commands.feeds_add:add_command",
        "remove": "tui_app.cli.commands.feeds_remove:remove_command",
        "fetch": "tui_app.cli.commands.feeds_fetch:fetch_command",
        "read": "tui_app.cli.commands.feeds_read:read_command",
        "keep": "tui_app.cli.commands.feeds_keep:keep_command",
        "drop": "tui_app.cli.commands.feeds_drop:drop_command",
        "import": "tui_app.cli.commands.feeds_opml:import_command",
        "export": "tui_app.cli.commands.feeds_opml:export_command",
    }


@click.group("feeds", cls=FeedsGroup, invoke_without_command=True)
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print JSON: {“feeds”: […], “folder”: …, “waiting”: N}.",
)
@global_options
@pass_invocation
@click.pass_context
def feeds_command(ctx: click.Context, invocation: Invocation, as_json: bool) -> None:
    """List your feeds, and read what they bring.

    What waits is kept as a piece of news, or dropped. Only “add” and “fetch” go to the network.
    """
    if ctx.invoked_subcommand is not None:
        return
    from tui_app.cli.feeds.desk import folder_of, open_shelf, waiting_in
    from tui_app.cli.typed import words

    with open_shelf(invocation) as shelf:
        reading = shelf.read()
    waiting = waiting_in(invocation, reading)
    counts = Counter(one.feed for one in waiting)
    folder = folder_of(invocation)
    if as_json:
        from tui_app.cli.feeds.shown import feed_data

        place = words(str(folder)) if folder else None
        print_json(
            {
                "feeds": [feed_data(feed, counts[feed.url]) for feed in reading.feeds],
                "folder": place
                and {"path": place, "waiting": counts[""], "problems": reading.folder_problems},
                "waiting": len(waiting),
                "fetched_at": reading.fetched_at,
            }
        )
        return
    rows = [
        (feed.title or "no title yet", feed.url, _fetched(feed, invocation), str(counts[feed.url]))
        for feed in reading.feeds
    ]
    if folder is not None or counts[""]:
        rows.append(("files", words(str(folder or "")), "", str(counts[""])))
    width = terminal_width()
    if rows:
        headings = ("feed", "address", "fetched", "waiting")
        print_lines(table(headings, rows, width=width, numbers=_NUMBERS, first_to_yield=_YIELDING))
    problems = [feed.problem for feed in reading.feeds if feed.problem]
    for problem in (*problems, *reading.folder_problems):
        print_lines(paragraph(problem, width=width, start="- ", indent="  "))
    if not reading.feeds:
        say("Begin with “tidings feeds add ADDRESS”.")
    if waiting:
        say("“tidings feeds read” shows what waits, and for whom it may be.")


def _fetched(feed: Feed, invocation: Invocation) -> str:
    from tui_app.cli.when import soon

    if feed.problem:
        return "fails"
    if feed.fetched_at is None:
        return "not yet"
    return soon(feed.fetched_at, invocation.now(), invocation.zone)

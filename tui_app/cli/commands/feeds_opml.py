"""`tidings feeds import` and `export`: the feeds as OPML, as every feed reader has them."""

import sys
from pathlib import Path

import click

from tui_app.cli.failures import FAILED, CommandError, reason
from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import say
from tui_app.cli.typed import read_stdin, words
from tui_app.domain.plain import one_line
from tui_app.domain.reading import Feed, ReadingList


@click.command("import")
@click.argument("file", metavar="FILE")
@global_options
@pass_invocation
@click.pass_context
def import_command(ctx: click.Context, invocation: Invocation, file: str) -> None:
    """Subscribe to the feeds of an OPML file.

    “-” is standard input. Nothing is fetched yet: “tidings feeds fetch” does that.
    """
    from tui_app.cli.feeds.desk import open_shelf
    from tui_app.domain.subscriptions import AddressError, feed_at, subscribed
    from tui_app.exchange.opml import OpmlError, read_opml

    name = one_line(words(file))
    try:
        feeds = read_opml(_content(file, name))
    except OpmlError as error:
        raise CommandError(f"{name} cannot be taken in: {error}. Export it anew.") from None
    now, problems, added = invocation.now(), list[str](), list[Feed]()

    def with_all(reading: ReadingList) -> ReadingList:
        for feed in feeds:
            try:
                if feed_at(reading, feed.url) is None:
                    reading = subscribed(reading, feed.url, now, title=feed.title)
                    added.append(feed)
            except AddressError as error:
                problems.append(str(error))
        return reading

    with open_shelf(invocation) as shelf:
        shelf.change(with_all)
    for problem in problems:
        say(f"{name}: {problem}")
    known = len(feeds) - len(added) - len(problems)
    say(
        f"{_feeds(len(added))} added, {known} known already."
        + (" “tidings feeds fetch” fetches them." if added else "")
    )
    if problems:
        ctx.exit(FAILED)


@click.command("export")
@click.argument("file", metavar="FILE")
@global_options
@pass_invocation
def export_command(invocation: Invocation, file: str) -> None:
    """Write the feeds to an OPML file.

    It must not be there yet; “-” is standard output.
    """
    from tui_app.cli.feeds.desk import open_shelf
    from tui_app.exchange.opml import written_opml

    with open_shelf(invocation) as shelf:
        feeds = shelf.read().feeds
    content, name = written_opml(feeds, "Feeds of Tidings"), one_line(words(file))
    if file == "-":
        sys.stdout.buffer.write(content)
        return
    try:
        with Path(file).expanduser().open("xb") as written:
            written.write(content)
    except FileExistsError:
        raise CommandError(f"{name} is there already. Name another, or remove it.") from None
    except (OSError, RuntimeError, ValueError) as error:
        raise CommandError(f"{name} cannot be written: {reason(error)}.") from None
    say(f"Wrote {_feeds(len(feeds))} to {name}.")


def _content(file: str, name: str) -> bytes:
    from tui_app.exchange.opml import MOST_BYTES

    if file == "-":
        return read_stdin()
    try:
        with Path(file).expanduser().open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except (OSError, RuntimeError, ValueError) as error:
        raise CommandError(f"{name} cannot be read: {reason(error)}.") from None


def _feeds(count: int) -> str:
    return "1 feed" if count == 1 else f"{count} feeds"

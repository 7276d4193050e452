"""`tidings feeds fetch`: ask every feed, and look through the folder (rulebook C1)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from tui_app.cli.failures import FAILED
from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import print_json, say
from tui_app.domain.plain import one_line

if TYPE_CHECKING:
    from tui_app.domain.subscriptions import TakenIn
    from tui_app.exchange.feeds.round import Outcome
    from tui_app.store.reading_shelf import ReadingShelf


@click.command("fetch")
@click.option(
    "--allow-private", is_flag=True, help="Also from this machine and its own network, this once."
)
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print JSON: {“feeds”: […], “folder”: …, “new”: N, “waiting”: N}.",
)
@global_options
@pass_invocation
@click.pass_context
def fetch_command(
    ctx: click.Context, invocation: Invocation, allow_private: bool, as_json: bool
) -> None:
    """Ask every feed for what is new.

    The files of the folder are looked through, too: “folder” under [reading] in the configuration.
    What came is kept at once, also where you break off. A feed that fails says so once: when it
    begins to, or fails otherwise than before; “tidings feeds” shows it all the time.

    Exit status 0 where there was nothing to do or anything worked, 1 where everything failed.
    """
    from tui_app.cli.feeds.desk import open_shelf, waiting_in
    from tui_app.domain.subscriptions import round_ended

    with open_shelf(invocation) as shelf:
        if shelf.read().candidates:
            shelf.settle(invocation.network, (one.record for one in invocation.store.trash()))
        came = list(_round(invocation, shelf, allow_private=allow_private))
        reading = shelf.change(lambda now: round_ended(now, invocation.now())) if came else None
        reading = reading or shelf.read()
    waiting = len(waiting_in(invocation, reading))
    new = sum(len(taken.new) for _, taken in came)
    if as_json:
        data = [_data(outcome, taken) for outcome, taken in came]
        feeds = [one for one in data if "url" in one]
        folder = next((one for one in data if "url" not in one), None)
        print_json({"feeds": feeds, "folder": folder, "new": new, "waiting": waiting})
    if not came:
        say("There is nothing to fetch. Begin with “tidings feeds add ADDRESS”.")
        return
    read = "; “tidings feeds read” shows what waits." if waiting else "."
    say(f"{new} new, {waiting} waiting{read}")
    if all(_failed(outcome) for outcome, _ in came):
        ctx.exit(FAILED)


def _round(
    invocation: Invocation, shelf: "ReadingShelf", *, allow_private: bool
) -> Iterator[tuple["Outcome", "TakenIn"]]:
    """Each outcome as it comes, taken in and told."""
    from tui_app.cli.feeds.desk import folder_of
    from tui_app.exchange.feeds.round import fetch_all

    feeds, folder = shelf.read().feeds, folder_of(invocation)
    private = allow_private or invocation.config.reading.allow_private
    total = len(feeds) + (folder is not None)
    if not total:
        return
    many = "1 feed" if len(feeds) == 1 else f"{len(feeds)} feeds"
    say(f"Asking {many if feeds else 'the folder'} …")
    is_left = False
    try:
        outcomes = fetch_all(
            feeds, folder, invocation.now(), allow_private=private, stop=lambda: is_left
        )
        for place, outcome in enumerate(outcomes, 1):
            taken = shelf.take_in(
                outcome.feed, outcome.items, invocation.now(), problems=outcome.problems
            )
            name = one_line(outcome.feed.name, 60) if outcome.feed else "the folder"
            say(f"{place} of {total}, {name}: {_came(outcome, taken)}")
            for trouble in taken.troubles:
                say(f"  {one_line(trouble)}")
            yield outcome, taken
    finally:
        is_left = True


def _came(outcome: "Outcome", taken: "TakenIn") -> str:
    if _failed(outcome):
        return "failed" if taken.troubles else "still fails"
    return f"{len(taken.new)} new" if taken.new else "nothing new"


def _failed(outcome: "Outcome") -> bool:
    """Whether nothing came of it: a folder failed where none of its files could be read."""
    if outcome.feed is not None:
        return bool(outcome.feed.problem)
    return bool(outcome.problems) and not outcome.items


def _data(outcome: "Outcome", taken: "TakenIn") -> dict[str, Any]:
    if outcome.feed is None:
        return {"new": len(taken.new), "problems": outcome.problems}
    feed = outcome.feed
    return {
        "url": feed.url,
        "title": feed.title,
        "new": len(taken.new),
        "problem": feed.problem,
    }

"""`tidings queue`: whom to call, in order, and why."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import table, terminal_width, wrapped
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.when import day, day_and_time, soon
from tui_app.domain.contact import Contact
from tui_app.domain.plain import one_line
from tui_app.priority.queue import Call, Factor, Opener, Queue, WindowStatus

if TYPE_CHECKING:
    from tui_app.cli.batch_shown import BatchShown
    from tui_app.openers.said import Said

_BLOCKS = ("morning", "evening", "now", "all")
_HELD_SHOWN = 3
_RANK_AND_SCORE = frozenset({0, 3})
_NAME_AND_ORGANISATION = {1: 18, 2: 14}
_INDENT = "    "
_MOST_JOTTED = 200

_Worder = Callable[[Opener, Contact], "Said"]
"""Says what to open with, to whom."""


@click.command("queue")
@click.option(
    "--block",
    type=click.Choice(_BLOCKS, case_sensitive=False),
    default="now",
    show_default=True,
    help="Your next morning or evening block, this moment, or all whatever their window.",
)
@click.option("--current-events", is_flag=True, help="Only calls that carry fresh news.")
@click.option(
    "--batch",
    is_flag=True,
    help="Only the names of today's batch day; without one, those that it would hold.",
)
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most N calls.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@global_options
@pass_invocation
def queue_command(
    invocation: Invocation,
    block: str,
    current_events: bool,
    batch: bool,
    limit: int | None,
    as_json: bool,
) -> None:
    """Whom to call now, ranked, with the reasons.

    Who need not be called before a later day, because nothing is new and they were called of late,
    is not among the calls: the footer counts them, and in --json they stand in "later" with that
    day under "due", which is null for everybody else.

    A batch day is begun in the app, with B on the queue. With --batch only its names are printed,
    ranked as they stand now; --json tells besides under "batch" how far it is.
    """
    network, rules, now, zone = (
        invocation.network,
        invocation.rules,
        invocation.now(),
        invocation.zone,
    )
    shown: BatchShown | None = None
    if batch:
        from tui_app.cli.batch_shown import batch_shown

        if block != "now":
            raise click.UsageError("A batch day is ranked as it stands now: leave --block out.")
        shown = batch_shown(network, now, rules, zone, current_events=current_events)
        queue, title = shown.queue, shown.title
    else:
        from tui_app.priority.rank import rank

        queue = rank(network, now, rules, zone, block=block, current_events=current_events)
        title = _title(queue, zone)

    def say_to(opener: Opener, contact: Contact) -> "Said":
        from tui_app.openers.wording import worded

        return worded(opener, contact, network, now, zone)

    if as_json:
        from tui_app.cli.data import queue_data

        data = queue_data(queue, limit, lambda *opener: say_to(*opener).text)
        print_json({**data, "batch": shown.data} if shown else data)
    elif network.contacts:
        print_lines(_lines(queue, title, zone, limit, terminal_width(), say_to))
    else:
        say(
            "There is nobody to call yet. Begin with “tidings import FILE” or "
            "“tidings add NAME”, or look around first with “tidings demo”."
        )


def _title(queue: Queue, zone: ZoneInfo) -> str:
    title = {"now": "Calls now", "all": "All calls"}.get(queue.block, f"{queue.block} block")
    return f"{title.capitalize()}, {day_and_time(queue.at, zone)}"


def _lines(
    queue: Queue, title: str, zone: ZoneInfo, limit: int | None, width: int, say_to: _Worder
) -> list[str]:
    lines = [*wrapped(title, width=width), ""]
    shown = queue.calls[:limit]
    if shown:
        rows = [_row(rank, call, queue.at, zone) for rank, call in enumerate(shown, 1)]
        headings = ("#", "name", "organisation", "score", "local", "why")
        heading, *ranked = table(
            headings,
            rows,
            width=width,
            numbers=_RANK_AND_SCORE,
            first_to_yield=_NAME_AND_ORGANISATION,
        )
        lines.append(heading)
        for line, call in zip(ranked, shown, strict=True):
            lines.append(line)
            if below := _below(call, queue.at, say_to):
                lines += wrapped(below, width=width, start=_INDENT, indent=_INDENT)
    else:
        lines.append("Nobody is due now." if queue.not_due else "Nobody to call.")
    footer = [f"And {len(queue.calls) - len(shown)} more."] if len(queue.calls) > len(shown) else []
    footer += _without_news(queue) + _later(queue, zone) + _not_due(queue) + _held(queue)
    if footer:
        lines.append("")
    for paragraph in footer:
        lines += wrapped(paragraph, width=width, indent=_INDENT)
    return lines


def _row(rank: int, call: Call, at: datetime, own_zone: ZoneInfo) -> tuple[str, ...]:
    local = at.astimezone(ZoneInfo(call.window.zone))
    same_day = local.date() == at.astimezone(own_zone).date()
    return (
        str(rank),
        call.contact.name,
        call.contact.organisation,
        str(call.score),
        f"{local:%H:%M}" if same_day else f"{local:%a %H:%M}",
        _why(call),
    )


def _why(call: Call) -> str:
    text = next((reason.text for reason in call.reasons if reason.factor is call.headline), "")
    # The news itself stands below as the opener.
    return text.partition(":")[0] if call.headline is Factor.NEWS else text


def _below(call: Call, at: datetime, say_to: _Worder) -> str:
    """What stands under a call: its opener, and when their window opens if it is not open.

    Also the news as it was jotted, where not all of it is in the words.
    """
    parts = []
    if call.window.status is not WindowStatus.OPEN and call.window.opens is not None:
        opens = soon(call.window.opens, at, ZoneInfo(call.window.zone))
        parts.append(f"(their window opens {opens})")
    if call.opener is not None:
        said = say_to(call.opener, call.contact)
        parts.append(said.text)
        if not said.is_whole:
            parts.append(f"(jotted: “{one_line(call.opener.tidbit.text, _MOST_JOTTED)}”)")
    return " ".join(parts)


def _without_news(queue: Queue) -> list[str]:
    """Whom the filter leaves out, so that no promise is forgotten over it."""
    count, owed = len(queue.without_news), queue.owed_without_news
    if not count:
        return []
    promised = f", {owed} of them with a promise that is due" if owed else ""
    return [f"Without news: {count} more to call{promised}."]


def _later(queue: Queue, zone: ZoneInfo) -> list[str]:
    """Who waits for their hours, and whose window opens next."""
    from tui_app.cli.who import named

    if not queue.waiting:
        return []
    first = queue.later[0]
    wait = "1 waits" if queue.waiting == 1 else f"{queue.waiting} wait"
    text = f"Later: {wait} for their hours; next is {named(first.contact)}"
    if first.window.opens is None:
        return [f"{text}, on none of whose working days a block falls."]
    theirs = soon(first.window.opens, queue.at, ZoneInfo(first.window.zone))
    yours = soon(first.window.opens, queue.at, zone)
    return [f"{text}, whose window opens {theirs} their time ({yours} yours)."]


def _not_due(queue: Queue) -> list[str]:
    """Who need not be called yet, and who is due next."""
    from tui_app.cli.who import named

    following = queue.next_due
    if following is None or following.due_on is None:
        return []
    today = queue.at.astimezone(ZoneInfo(following.window.zone)).date()
    when = day(following.due_on, today)
    return [f"Not due yet: {queue.not_due}; next is {named(following.contact)}, {when}."]


def _held(queue: Queue) -> list[str]:
    """Who is held, and why."""
    from tui_app.cli.who import named

    lines = [f"Held: {named(held.contact)}, {held.why}." for held in queue.held[:_HELD_SHOWN]]
    if len(queue.held) > _HELD_SHOWN:
        lines.append(f"Held: {len(queue.held) - _HELD_SHOWN} more.")
    return lines

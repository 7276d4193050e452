"""`tidings forecast`: what the network costs, and whether the blocks carry it (rulebook A10)."""

import sys
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import terminal_width, wrapped
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.when import day_and_time

if TYPE_CHECKING:
    from tui_app.priority.forecast import Forecast

_SHOWN = 26
_LONGEST = 104
_WIDEST = 120
_PLAIN = str.maketrans({"█": "#", "▒": "=", "┃": "|", "»": ">"})
"""What stands for the signs of the chart where the terminal's encoding lacks them."""


@click.command("forecast")
@click.option(
    "--weeks",
    type=click.IntRange(1, _LONGEST),
    default=_SHOWN,
    show_default=True,
    metavar="N",
    help="How many weeks to show.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@global_options
@pass_invocation
def forecast_command(invocation: Invocation, weeks: int, as_json: bool) -> None:
    """Tell whether your blocks carry the network.

    A call takes ten minutes, and comes again after its cadence. What waits already counts in the
    first week; what the blocks of a week do not carry goes over to the next. However few weeks are
    shown, two years are looked at for the week from which the blocks no longer carry the network.

    The JSON: “at”; “words”, the first sentence; “contacts” who may be called; “minutes_each”;
    “hours_half_year”; “needed_per_week” and “planned_per_week”, in minutes; “waiting” calls;
    “growth_per_week” in people; “outgrown_from”, a Monday or null; “enough”, null or
    “block_minutes”, “cadence_days” and “fewer” people, each of which alone would do, or is null;
    “weeks”, each with its “monday”, the calls “due”, and in minutes “needed”, “planned”,
    “brought_over” from the week before and “carried_over” to the next.
    """
    from tui_app.priority.forecast import forecast

    now, zone = invocation.now(), invocation.zone
    found = forecast(invocation.network, now, invocation.rules, zone, weeks=weeks)
    if as_json:
        import msgspec

        print_json(msgspec.structs.asdict(found))
    elif invocation.network.contacts:
        print_lines(_lines(found, now, zone, min(_WIDEST, terminal_width())))
    else:
        say(
            "There is nobody to forecast calls to yet. Begin with “tidings import FILE” or "
            "“tidings add NAME”, or look around first with “tidings demo”."
        )


def _lines(found: "Forecast", now: datetime, zone: ZoneInfo, width: int) -> list[str]:
    from tui_app.ui.cards.forecast_chart import chart

    lines = [f"Workload, {day_and_time(now, zone)}", ""]
    for paragraph in _told(found):
        lines += wrapped(paragraph, width=width)
    drawn = ("".join(text for text, _ in row).rstrip() for row in chart(found, width))
    return [*lines, "", *map(_in_signs_there_are, drawn)]


def _told(found: "Forecast") -> Iterator[str]:
    from tui_app.priority.forecast_words import people, span

    yield found.words
    if not found.contacts:
        return
    each = f"{found.minutes_each} minute{'' if found.minutes_each == 1 else 's'}"
    yield (
        f"{people(found.contacts)} at {each} a call: "
        f"{span(round(found.hours_half_year * 60))} in six months."
    )
    if found.waiting:
        calls = "1 call waits" if found.waiting == 1 else f"{found.waiting} calls wait"
        yield f"{calls} already."


def _in_signs_there_are(line: str) -> str:
    try:
        line.encode(sys.stdout.encoding or "ascii")
    except (LookupError, UnicodeEncodeError):
        return line.translate(_PLAIN)
    return line

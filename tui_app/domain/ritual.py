"""The other daily work, beside the call blocks: what of it is done today (rulebook A14)."""

from datetime import date, datetime
from typing import NamedTuple

import msgspec

from tui_app.domain.changes import Changes
from tui_app.domain.day import Tick
from tui_app.domain.days import day_of, day_or_new, keep_day
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.domain.rules import Rules


class RitualItem(NamedTuple):
    """A piece of the daily work, and when (UTC) it was done today; None where it is open."""

    name: str
    done_at: datetime | None


def ritual(network: Network, today: date, rules: Rules) -> tuple[RitualItem, ...]:
    """The daily work in the order of the rules. `today` is the user's own date."""
    day = day_of(network, today)
    done = {tick.what: tick.at for tick in day.ritual} if day else {}
    return tuple(RitualItem(name, done.get(name)) for name in rules.ritual)


def tick(network: Network, today: date, zone: str, name: str, now: datetime) -> Changes:
    """Note that a piece of the daily work is done; once more, that it is not.

    `today` is the user's own date in their IANA `zone`; `now` is UTC.
    """
    day = day_or_new(network, today, zone, now)
    left = tuple(one for one in day.ritual if one.what != name)
    if len(left) < len(day.ritual):
        label, after = f"not done after all: {one_line(name, 60)}", left
    else:
        label, after = f"ticked: {one_line(name, 60)}", (*left, Tick(what=name, at=now))
    return keep_day(network, msgspec.structs.replace(day, ritual=after), label)

"""The forecast in one sentence that a person reads first (A10)."""

from datetime import date
from typing import TYPE_CHECKING

from tui_app.domain.rules import Rules
from tui_app.priority.enough import Enough

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_app.priority.forecast import Forecast, Week

_HOUR = 60


def in_words(found: "Forecast", weeks: "Sequence[Week]", rules: Rules, today: date) -> str:
    """Whether the blocks carry the network, since when not, and what would be enough.

    `weeks` are all that were looked at, not only those shown.
    """
    if not found.contacts:
        return "There is nobody to call, so the blocks are free."
    needed = span(found.needed_per_week)
    if not found.planned_per_week:
        return f"No blocks are planned, and the network needs {needed} a week."
    figures = f"{needed} a week needed, {span(found.planned_per_week)} planned"
    growth = found.growth_per_week
    newcomers = f"{people(growth, 'more ')} a week" if growth else ""
    if found.outgrown_from is None or found.enough is None:
        including = f", even with {newcomers}" if newcomers else ""
        return f"The blocks carry the network{including}: {figures}{_until(weeks, today)}."
    remedy = _remedy(found.enough, rules, "for two years" if newcomers else "")
    if found.outgrown_from <= today:
        growing = f", and {newcomers}" if newcomers else ""
        return f"The blocks do not carry the network: {figures}{growing}. {remedy}"
    since = f"From the week of {day(found.outgrown_from, today)} on"
    why = f", with {newcomers}" if newcomers else ""
    return f"{since} the blocks no longer carry the network{why}: {figures} today. {remedy}"


def span(minutes: int) -> str:
    """Minutes as people say them: "45 min", "6 h", "6 h 10 min"."""
    hours, rest = divmod(minutes, _HOUR)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def people(count: float, which: str = "") -> str:
    """A number of people, halves as they are: "1 person", "2.5 people", "4 more people"."""
    return f"{count:g} {which}{'person' if count == 1 else 'people'}"


def day(when: date, today: date) -> str:
    """A date in full, with the year where it is another: "8 March", "4 January 2027"."""
    year = "" if when.year == today.year else f" {when.year}"
    return f"{when.day} {when:%B}{year}"


def _until(weeks: "Sequence[Week]", today: date) -> str:
    """When what waits now has been worked off, where the first week with blocks does not do it."""
    first = next((week for week in weeks if week.planned), None)
    if first is None or not first.carried_over:
        return ""
    done = next((week for week in weeks if not week.carried_over), None)
    if done is None:
        return "; what waits now is not worked off within two years"
    return f"; what waits now is worked off in the week of {day(done.monday, today)}"


def _remedy(enough: Enough, rules: Rules, how_long: str) -> str:
    ways = []
    if enough.block_minutes is not None:
        ways.append(f"blocks of {enough.block_minutes} minutes{_instead(rules)}")
    if enough.cadence_days is not None:
        ways.append(
            f"a usual cadence of {enough.cadence_days} days instead of {rules.cadence_days}"
        )
    if enough.fewer is not None:
        ways.append(f"{people(enough.fewer)} fewer")
    if not ways:
        return "Neither longer blocks nor a longer cadence would be enough alone."
    *first, last = ways
    listed = f"{', '.join(first)} or {last}" if first else last
    lasting = f" {how_long}" if how_long else ""
    return f"{listed[0].upper()}{listed[1:]} would be enough{lasting}."


def _instead(rules: Rules) -> str:
    """What the blocks have now, where both have the same."""
    minutes = rules.morning.minutes
    return f" instead of {minutes}" if minutes == rules.evening.minutes else ""

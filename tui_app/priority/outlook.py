"""The weeks to come: minutes needed, planned, and carried over to the next (A10)."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import accumulate
from zoneinfo import ZoneInfo

from tui_app.domain.rules import Rules
from tui_app.priority.workload import Demand, Due, block_minutes, demand_of

LONGEST = 104
"""Weeks for which it is told whether the blocks carry the network."""
_BEYOND = 52
"""Weeks after those, so that a crowd near their end has its time to be worked off."""
_WEEK = 7
_NOISE = 1e-6


class Outlook:
    """A network and the newcomers of each week, against the blocks of the rules.

    What may be asked again with other numbers: `planned` for other blocks, `calls` for another
    usual cadence or for a share of the people.
    """

    def __init__(
        self,
        calls: Sequence[Due],
        growth_per_week: float,
        now: datetime,
        rules: Rules,
        own_zone: ZoneInfo,
    ) -> None:
        self.people = len(calls)
        self.waiting = sum(due.waits and due.days[0] == 0 for due in calls)
        self.rules = rules
        self._now, self._zone = now, own_zone
        self._into_week = now.astimezone(own_zone).weekday()
        self._days = _WEEK * (LONGEST + _BEYOND) - self._into_week
        self._demand = demand_of(calls, self._days, rules)
        self._newcomers = Demand(self._days, rules.cadence_days)
        if growth_per_week:
            self._newcomers.add_each_day(growth_per_week / _WEEK)

    def calls(self, *, cadence: int | None = None, share: float = 1.0) -> list[float]:
        """The calls that fall due in each week, with `share` of the people there are.

        With another usual `cadence` in days it holds from everybody's next call on.
        """
        known, new = self._demand.daily(cadence), self._newcomers.daily(cadence)
        return self._by_week(one * share + other for one, other in zip(known, new, strict=True))

    def planned(self, rules: Rules) -> list[float]:
        """The blocks' minutes in each week, of the first one what is left."""
        return self._by_week(block_minutes(self._now, rules, self._zone, self._days))

    def carried_over(self, calls: Sequence[float], planned: Sequence[float]) -> list[float]:
        """The minutes that each week leaves to the next."""
        needed = [count * self.rules.call_minutes for count in calls]
        return carried_over(needed, planned)

    def outgrown_in(
        self, calls: Sequence[float], planned: Sequence[float], *, share: float = 1.0
    ) -> int | None:
        """The number of the first week from which the blocks no longer carry it; None without."""
        before = self.waiting * share * self.rules.call_minutes
        return outgrown_in(self.carried_over(calls, planned), before)

    def _by_week(self, daily: Iterable[float]) -> list[float]:
        weeks = [0.0] * (LONGEST + _BEYOND)
        for day, count in enumerate(daily, self._into_week):
            weeks[day // _WEEK] += count
        return weeks


def carried_over(needed: Sequence[float], planned: Sequence[float]) -> list[float]:
    """What each week leaves to the next one, where it gets what it needs itself first."""
    left = 0.0
    carried = []
    for needs, has in zip(needed, planned, strict=True):
        left = max(0.0, left + needs - has)
        carried.append(left)
    return carried


def outgrown_in(carried: Sequence[float], before: float, weeks: int = LONGEST) -> int | None:
    """The first of `weeks` from which what is carried over never comes down again, or None.

    That is the first week that leaves more than was left before it, where no later week, not even
    one after `weeks`, comes back to as little as was left before it, and some later week leaves
    still more. `before` is what waited when the first week began. So a crowd that is worked off
    in time is no such week, however long that takes.
    """
    least_from = list(accumulate(reversed(carried), min))[::-1]
    most_from = list(accumulate(reversed(carried), max))[::-1]
    for week in range(min(weeks, len(carried) - 1)):
        was = carried[week - 1] if week else before
        never_back = least_from[week] > was + _NOISE
        if never_back and most_from[week + 1] > carried[week] + _NOISE:
            return week
    return None

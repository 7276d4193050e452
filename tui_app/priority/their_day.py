"""Where a callee's day stands: their date, their window, and how long both stay so (A1, A2)."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from math import inf
from zoneinfo import ZoneInfo

from tui_app.domain.rules import Block, Rules
from tui_app.priority.picking_up import TURN
from tui_app.priority.queue import Window, WindowStatus

DAYS_AHEAD = 15
_SOON = 0.5
"""Seconds within which it is known when a clock is put on or back."""


class TheirDay:
    """Where a day stands at one moment, for all who share a zone and free days.

    `is_morning` is whether it is the first half of their day, to the hour `TURN`. Moments are in
    seconds since 1970. What it takes longer to tell is worked out when it is
    looked at.
    """

    def __init__(
        self, now: datetime, zone: ZoneInfo, free_days: tuple[int, ...], rules: Rules
    ) -> None:
        self.zone = zone
        local = now.astimezone(zone)
        self.today = local.date()
        self.is_morning = local.hour < TURN
        self._now = now
        self._seconds = now.timestamp()
        self._free_days = frozenset(free_days)
        self._rules = rules
        self._begins: dict[date, float] = {}

    def begins(self, day: date) -> float:
        """When a day of theirs begins."""
        begins = self._begins.get(day)
        if begins is None:
            begins = self._begins[day] = datetime.combine(day, time(), self.zone).timestamp()
        return begins

    @cached_property
    def ends(self) -> float:
        """Their next midnight."""
        if self.today == date.max:
            return inf
        midnights = _to_come(self.today + timedelta(days=1), time(), self.zone, self._seconds)
        return min(midnights, default=self._seconds)

    @cached_property
    def until(self) -> float:
        """Till when date, half and window stay as they are; or some moment before that."""
        rules = self._rules
        clocks = {rules.day_opens, rules.day_closes, time(TURN)}
        for block in (rules.morning, rules.evening):
            clocks |= {block.opens, block.closes}
        marks = [self.ends]
        for clock in clocks:
            marks += _to_come(self.today, clock, self.zone, self._seconds)
        return _clock_put(self.zone, self._seconds, min(marks))

    @cached_property
    def window(self) -> Window:
        """When they pick up their own phone."""
        return _window(self._now, self.zone, self._free_days, self._rules)


def _to_come(day: date, clock: time, zone: ZoneInfo, now: float) -> Iterator[float]:
    """The moments after `now` at which a clock shows that: two where it is put back, maybe none."""
    for fold in (0, 1):
        moment = datetime.combine(day, clock.replace(fold=fold), zone).timestamp()
        if moment > now:
            yield moment


def _clock_put(zone: ZoneInfo, now: float, until: float) -> float:
    """When a zone's clock is put on or back before `until`, a little early; else `until`."""
    if until == inf or _offset(zone, now) == _offset(zone, until):
        return until
    before, after = now, until
    while after - before > _SOON:
        middle = (before + after) / 2
        if _offset(zone, middle) == _offset(zone, now):
            before = middle
        else:
            after = middle
    return before


def _offset(zone: ZoneInfo, moment: float) -> timedelta | None:
    return datetime.fromtimestamp(moment, zone).utcoffset()


def _window(now: datetime, zone: ZoneInfo, free_days: frozenset[int], rules: Rules) -> Window:
    local = now.astimezone(zone)
    opens = None
    for ahead in range(DAYS_AHEAD):
        day = local.date() + timedelta(days=ahead)
        for block in (rules.morning, rules.evening):
            if not _open_on(block, day.isoweekday(), free_days):
                continue
            start = datetime.combine(day, block.opens, zone).astimezone(UTC)
            end = datetime.combine(day, block.closes, zone).astimezone(UTC)
            if start <= now < end:
                return Window(WindowStatus.OPEN, zone.key, until=end)
            if start > now and (opens is None or start < opens):
                opens = start
        if opens is not None:
            break
    awake = rules.day_opens <= local.time() < rules.day_closes
    working = any(
        _open_on(block, local.isoweekday(), free_days) for block in (rules.morning, rules.evening)
    )
    status = WindowStatus.OUTSIDE if awake and working else WindowStatus.LATER
    return Window(status, zone.key, opens=opens)


def _open_on(block: Block, weekday: int, free_days: frozenset[int]) -> bool:
    """Whether a block is open on an ISO weekday. Free days of their own replace the weekend."""
    return weekday not in free_days if free_days else weekday in block.days

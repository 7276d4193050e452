"""What the plan tells that takes a while to work out, in a great network a tenth of a second each.

That is who is due today, the weeks ahead, and what the last blocks achieved.
"""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from tui_app.priority.block_history import BlockWorked, blocks_worked
from tui_app.priority.due_today import DueInBlock, due_in_blocks
from tui_app.priority.forecast import Forecast, forecast
from tui_app.priority.workload import Due, calls_due
from tui_app.ui.desk import Desk
from tui_app.ui.todays_blocks import Stands, todays_blocks

T = TypeVar("T")


class _Figure(Generic[T]):
    """A value, and what it is true for."""

    def __init__(self, value: T, work: Callable[[], T], state: Callable[[], Hashable]) -> None:
        self.value = value
        self._work = work
        self._state = state
        self._true_for: Hashable = None

    def work_out(self) -> bool:
        """Work it out anew, unless it is true; whether that was needed."""
        state = self._state()
        if self._true_for == state:
            return False
        self.value, self._true_for = self._work(), state
        return True


class PlanFigures:
    """Each is worked out when asked for, and kept for as long as it is true.

    A tick changes nobody's history, and so neither who is due nor the weeks ahead.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._calls = _Figure[tuple[Due, ...]]((), self._find_calls, self._known)
        self._worked = _Figure[tuple[BlockWorked, ...]]((), self._look_back, self._version)
        self._due = _Figure[dict[str, DueInBlock]]({}, self._count_due, self._hour)
        self._ahead = _Figure[Forecast | None](None, self._look_ahead, self._known)

    @property
    def worked(self) -> tuple[BlockWorked, ...]:
        """The last blocks, newest first; empty till they are worked out."""
        return self._worked.value

    @property
    def due(self) -> dict[str, DueInBlock]:
        """Who is due in those blocks of today that are not over; empty till worked out."""
        return self._due.value

    @property
    def ahead(self) -> Forecast | None:
        """The weeks ahead; None till they are worked out."""
        return self._ahead.value

    def work_out_next(self) -> bool:
        """Work out the next one that is not true any more; False where all are."""
        return any(one.work_out() for one in (self._worked, self._due, self._ahead))

    def _find_calls(self) -> tuple[Due, ...]:
        desk = self._desk
        return tuple(calls_due(desk.network, desk.now(), desk.rules, desk.clock.zone, desk.facts))

    def _all_calls(self) -> tuple[Due, ...]:
        self._calls.work_out()
        return self._calls.value

    def _look_back(self) -> tuple[BlockWorked, ...]:
        desk = self._desk
        return blocks_worked(desk.network, desk.now(), desk.rules, desk.clock.zone)

    def _count_due(self) -> dict[str, DueInBlock]:
        desk = self._desk
        now, rules, zone = desk.now(), desk.rules, desk.clock.zone
        open_ones = (Stands.TO_COME, Stands.UNDER_WAY)
        blocks = [one for one in todays_blocks(now, rules, zone) if one.stands in open_ones]
        sittings = [max(now, one.opens) for one in blocks]
        queue = desk.queue()
        found = due_in_blocks(queue, sittings, desk.network, rules, zone, desk.facts)
        return {block.part: due for block, due in zip(blocks, found, strict=True)}

    def _look_ahead(self) -> Forecast:
        desk, calls = self._desk, self._all_calls()
        return forecast(desk.network, desk.now(), desk.rules, desk.clock.zone, calls=calls)

    def _known(self) -> Hashable:
        """What is known of the contacts, and the day."""
        return self._desk.known, self._desk.clock.today()

    def _version(self) -> Hashable:
        """All records: a batch day makes blocks of its own."""
        return self._desk.network.version, self._desk.clock.today()

    def _hour(self) -> Hashable:
        """What is known, the hour, how the blocks stand in it, and how many are in the queue."""
        desk = self._desk
        blocks = todays_blocks(desk.now(), desk.rules, desk.clock.zone)
        queue = desk.queue()
        queued = len(queue.calls), queue.waiting, len(queue.held)
        return self._known(), desk.clock.local().hour, tuple(one.stands for one in blocks), queued
